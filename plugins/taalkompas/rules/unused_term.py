"""The rule unused-term."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Graph, walk
from taalkompas.model import BY_NAME
from taalkompas.nearest import nearest
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_

USERS = ("promise", "agreement", "term", "page")
"""The kinds of file that use a term: by naming it, by linking to it, or by saying its word."""


def unused_term(context: Context) -> Iterator[Problem]:
    """A word that no promise, agreement, other term or page of yours uses.

    ## Why it matters

    A word in the list that nobody says is a word that nobody keeps alive. Perhaps it matters, and it is missing from the promises.
    Perhaps it mattered once. It is worth asking at the next meeting; it is no mistake.

    ## Example

    The term is explained well, but nothing leans on it.

    ```yaml
    # glossary/lesvrij-uur.yml
    term: free hour
    definition: An hour without lessons in which you choose what you do.
    owner: teamleider
    ```

    ## Instead

    Use the word where it belongs. If there is no such place, let it go with `status: retired`.

    ```yaml
    # glossary/lesvrij-uur.yml
    term: free hour
    definition: An hour without lessons in which you choose what you do.
    owner: teamleider
    ```

    ```yaml
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    behaviour:
      - {role: docent, does: drinks coffee with a new student in the first free hour}
    owner: teamleider
    ```
    """
    graph = context.graph
    if _something_unread(graph):
        return
    used = _used(graph)
    for term in graph.terms:
        if not term.thing.living or not term.thing.term or term.id in used:
            continue
        if not BY_NAME["term"].accepts(term.id) or len(graph.by_id["term", term.id]) > 1:
            continue  # nobody could lean on it, or it is not clear on which of two: that has been said
        yield Problem(
            Place(term.path, ("term",)),
            N_("Nobody uses '{term}' yet: no promise, agreement, other term or page."),
            {"term": term.thing.term},
            N_("Where does it belong? Or may it go?"),
            term.id,
        )


def _something_unread(graph: Graph) -> bool:
    """Whether a file or a field could not be read that may well use a term: then no term is called unused."""
    return (
        "page" in graph.unsure
        or any(broken.kind in USERS for broken in graph.broken.values())
        or any(entry.blanks for entry in walk.kept(graph))
    )


def _used(graph: Graph) -> set[str]:
    """The ids of the terms that something living uses; of a word that two terms share, both."""
    used = {
        term.id
        for mention in graph.mentions
        if mention.meaning.avoided is None
        and mention.source.kind in USERS
        and getattr(mention.source.thing, "living", True)
        for term in mention.meaning.terms
        if term is not mention.source
    }
    for edge in graph.edges:
        if edge.source.kind in USERS and getattr(edge.source.thing, "living", True) and "term" in edge.to:
            used.update({edge.target} if edge.target != edge.source.id else ())
            used.update(entry.id for entry in graph.former.get(edge.target, ()) if entry is not edge.source)
            if not graph.find(edge.to, edge.target):
                used.add(nearest(edge.target, graph.ids(("term",))) or "")
            # who leans on what is retired was told to name its successor
            used.update(
                one.thing.replaced_by or ""
                for one in graph.by_id.get(("term", edge.target), ())
                if not one.thing.living
            )
    return used
