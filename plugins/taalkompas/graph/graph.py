"""The graph of a school: what was written, and where.

Out: `Graph`, `Edge`, `Node`. Edges may dangle and ids may name several things: the graph tells what stands in the files, rules judge
it. Immutable once built (`graph.link`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from taalkompas.findings import Problem
from taalkompas.graph.mentions import Mention
from taalkompas.graph.remembered import remembered
from taalkompas.graph.vocabulary import Vocabulary
from taalkompas.model import Agreement, Entry, OwnPage, Promise, School, Snapshot, Success, TeamChoices, Term
from taalkompas.places import Place, Route, Spot

LANGUAGE = ("promise", "agreement", "term")
"""The kinds that share one space of ids; the order in which an id is looked up (`format.md`)."""
DESTINATIONS = (*LANGUAGE, "domain", "moment")
"""What a place on the school's own picture can lead to; the first that has the id (`format.md`)."""
FRAMEWORK = ("domain", "moment", "role", "team", "reflection")
"""The kinds that live in school.yml."""
MEMORY = ("snapshot", "success")
"""The kinds of what a school remembers: nothing refers to them by their ids."""
NAMED = (*LANGUAGE, *FRAMEWORK, *MEMORY)
"""Everything that has an id of its own; a team's choices have the team's."""


@dataclass(frozen=True, slots=True)
class Node:
    """Something in school.yml that has an id: a role, domain, moment, team or reflection."""

    kind: str
    id: str
    label: str
    at: Place
    thing: Any

    @property
    def name(self) -> str:
        """What people call it; its id where it has no name that could be read."""
        return self.label or self.id


class Edge(NamedTuple):
    """A reference as it was written: from an entry, by a field, to an id of one of some kinds.

    In a text, `offset` counts the characters before it; in a page of the school's own, `spot` says where it is.
    """

    source: Entry[Any]
    relation: str
    to: tuple[str, ...]
    target: str
    route: Route
    offset: int | None = None
    spot: Spot | None = None

    @property
    def at(self) -> Place:
        """Where the reference stands."""
        return Place(self.source.path, self.route, offset=self.offset, spot=self.spot)


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that could not be read: its kind and id, and its text as far as there is one."""

    kind: str
    id: str
    path: str
    text: str = ""


@dataclass(frozen=True)
class Graph:
    """Everything a school wrote down.

    `unsure` names the kinds of which not all ids are known, because the file or the field that holds them is broken: a reference to
    them is then not judged; "page" is among them when a page of the school's own could not be read. `rules` gives each rule's group.
    `mentions` are the words of its `vocabulary` in running text.
    `meant` are kinds and ids that a file whose name cannot be one was probably to have: nothing is concluded from their absence.
    `elements` are the ids of what is drawn in the school's own picture; None without one, or when it cannot be read.
    """

    entries: tuple[Entry[Any], ...]
    by_id: Mapping[tuple[str, str], tuple[Entry[Any], ...]]
    nodes: Mapping[tuple[str, str], tuple[Node, ...]]
    former: Mapping[str, tuple[Entry[Any], ...]]
    edges: tuple[Edge, ...]
    incoming: Mapping[str, tuple[Edge, ...]]
    broken: Mapping[tuple[str, str], Broken]
    unsure: frozenset[str]
    rules: Mapping[str, str]
    faults: Mapping[str, tuple[Problem, ...]]
    vocabulary: Vocabulary
    mentions: tuple[Mention, ...] = ()
    pages: tuple[Entry[OwnPage], ...] = ()
    meant: frozenset[tuple[str, str]] = frozenset()
    elements: frozenset[str] | None = None

    @property
    def school(self) -> School | None:
        """The school's framework, when it can be read."""
        entry = self.school_entry
        return entry.thing if entry else None

    @property
    def school_entry(self) -> Entry[School] | None:
        """The entry of school.yml."""
        return next(iter(self._by_kind.get("school", ())), None)

    @cached_property
    def answers(self) -> dict[Any, Any]:
        """What was asked before; only `remembered` looks here."""
        return {}

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Entry[Any], ...]]:
        found: dict[str, list[Entry[Any]]] = defaultdict(list)
        for entry in self.entries:
            found[entry.kind].append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    @cached_property
    def by_path(self) -> Mapping[str, Entry[Any]]:
        """By file: what it says."""
        return {entry.path: entry for entry in reversed(self.entries)}

    @property
    def promises(self) -> tuple[Entry[Promise], ...]:
        """All promises, by path."""
        return self._by_kind.get("promise", ())

    @property
    def agreements(self) -> tuple[Entry[Agreement], ...]:
        """All agreements, by path."""
        return self._by_kind.get("agreement", ())

    @property
    def terms(self) -> tuple[Entry[Term], ...]:
        """All terms, by path."""
        return self._by_kind.get("term", ())

    @property
    def choices(self) -> tuple[Entry[TeamChoices], ...]:
        """What teams chose, by team."""
        return self._by_kind.get("choices", ())

    @cached_property
    def snapshots(self) -> tuple[Entry[Snapshot], ...]:
        """All photo moments, oldest first; of one day those of a team before that of the whole school, which so is the latest.

        The day is the one that stands in the file; only where none could be read, its name tells.
        """
        found = self._by_kind.get("snapshot", ())
        return tuple(
            sorted(found, key=lambda entry: (str(entry.thing.date or entry.id[:10]), not entry.thing.team, entry.id))
        )

    @property
    def successes(self) -> tuple[Entry[Success], ...]:
        """All small successes, by id."""
        return self._by_kind.get("success", ())

    def find(self, kinds: tuple[str, ...], id: str) -> Entry[Any] | Node | None:
        """What an id names: the first of these kinds that has it."""
        for kind in kinds:
            found = self.by_id.get((kind, id)) or self.nodes.get((kind, id))
            if found:
                return found[0]
        return None

    @remembered
    def framework(self, kind: str) -> tuple[Node, ...]:
        """The roles, domains, moments, teams or reflections of the school, in their own order; each id once."""
        return tuple(nodes[0] for key, nodes in self.nodes.items() if key[0] == kind)

    @cached_property
    def mentions_by_term(self) -> dict[str, tuple[Mention, ...]]:
        """By term: where its words stand in running text."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if mention.meaning.avoided is None and mention.meaning.term is not None:
                found[mention.meaning.term.id].append(mention)
        return {id: tuple(mentions) for id, mentions in found.items()}

    @cached_property
    def terms_by_source(self) -> dict[str, tuple[str, ...]]:
        """By file: the ids of the terms whose words stand in it, in that order."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for id, mentions in self.mentions_by_term.items():
            for mention in mentions:
                found[mention.source.path][id] = None
        return {path: tuple(ids) for path, ids in found.items()}

    @remembered
    def ids(self, kinds: tuple[str, ...]) -> list[str]:
        """Every id of these kinds, each once."""
        return list(dict.fromkeys(id for kind, id in (*self.by_id, *self.nodes) if kind in kinds))

    def links_to(self, id: str, *relations: str) -> Iterator[Edge]:
        """The references to an id, by one of these fields (by any, if none is named)."""
        for edge in self.incoming.get(id, ()):
            if not relations or edge.relation in relations:
                yield edge
