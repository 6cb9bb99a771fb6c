"""What people call the things of a school, to find what a cell means by a name.

In: a graph, or names and ids. Out: `Names`. A name that only looks like another is never taken for it: it is named.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from taalkompas.edits.importing.drafts import Draft
from taalkompas.edits.importing.texts import short, word_of
from taalkompas.graph import FRAMEWORK, Graph
from taalkompas.graph.vocabulary import key_of, words_of
from taalkompas.model.kind_words import NOUN
from taalkompas.nearest import nearest
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class Names:
    """The things of one kind, by their ids and by what people call them; a name that two of them have finds neither."""

    kind: str
    by_key: Mapping[str, str]
    words: tuple[str, ...]

    @staticmethod
    def of(kind: str, named: Iterable[tuple[str, str]]) -> "Names":
        """From ids and names; a thing may have several."""
        named = [*named]
        by_key: dict[str, str] = {}
        for id, name in named:
            key = key_of(name)
            by_key[key] = id if by_key.get(key, id) == id else ""
        by_key |= {id: id for id, _ in named}
        return Names(kind, by_key, tuple(name for _, name in named))

    def find(self, said: str) -> str:
        """The id of what somebody means; empty when that is not sure."""
        return self.by_key.get(key_of(word_of(said)), "")

    def near(self, said: str) -> str:
        """The name that is most like what somebody wrote; empty when none is."""
        return nearest(said, self.words) or ""

    def found(self, draft: Draft, said: list[str]) -> list[str]:
        """The ids of what a cell names; what is not there is told."""
        ids: list[str] = []
        for one in said:
            id = self.find(one)
            if id and id not in ids:
                ids.append(id)
            elif not id:
                near = self.near(one)
                message = N_("'{value}' is left out: there is no {kind} with that name. Did you mean '{near}'?")
                if not near:
                    message = N_("'{value}' is left out: there is no {kind} with that name.")
                draft.tell(message, value=short(one), kind=NOUN[self.kind], near=near)
        return ids


def names_of(graph: Graph, kind: str) -> Names:
    """Everything of a kind in a school; of terms the synonyms too."""
    if kind in FRAMEWORK:
        return Names.of(kind, ((node.id, node.name) for node in graph.framework(kind)))
    if kind == "term":
        return Names.of(kind, ((one.id, word) for one in graph.terms for word in words_of(one.thing) or (one.id,)))
    return Names.of(kind, ((one.id, one.name) for one in graph.entries if one.kind == kind))
