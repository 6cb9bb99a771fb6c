"""The rule unused-term."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Graph
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
    used = _used(graph)
    unread = [broken.text for broken in graph.broken.values() if broken.kind in USERS]
    for term in graph.terms:
        if not term.thing.living or not term.thing.term or term.id in used:
            continue
        if any(not text or term.id in text for text in unread):
            continue
        yield Problem(
            Place(term.path, ("term",)),
            N_("Nobody uses '{term}' yet: no promise, agreement, other term or page."),
            {"term": term.thing.term},
            N_("Where does it belong? Or may it go?"),
            term.id,
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
    for broken in graph.broken.values():
        if broken.kind in USERS:
            used.update(term.id for hit in graph.vocabulary.find(broken.text) for term in hit.target.terms)
    return used
