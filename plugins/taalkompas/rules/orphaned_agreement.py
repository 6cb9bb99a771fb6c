"""The rule orphaned-agreement."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Graph
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def orphaned_agreement(context: Context) -> Iterator[Problem]:
    """An agreed agreement that no living promise and no living term leans on."""
    graph = context.graph
    for agreement in graph.agreements:
        if agreement.lacks("status") or not agreement.thing.agreed:
            continue
        if not _leaned_on(graph, agreement.id) and not _perhaps_by_something_broken(graph, agreement.id):
            yield Problem(
                Place(agreement.path, ("agreement",)),
                N_("No promise and no term leans on '{agreement}', so nobody sees why we do it."),
                {"agreement": agreement.thing.agreement, "id": agreement.id},
                N_("Write '{id}' under 'agreements' of the promise that it keeps, or retire it."),
                agreement.id,
            )


def _leaned_on(graph: Graph, id: str) -> bool:
    return any(
        edge.source.kind in ("promise", "term") and edge.source.thing.living
        for edge in graph.links_to(id, "agreements")
    )


def _perhaps_by_something_broken(graph: Graph, id: str) -> bool:
    """Whether a promise or term that could not be read may lean on it: then nothing is concluded."""
    for broken in graph.broken.values():
        if broken.kind in ("promise", "term") and (not broken.text or id in broken.text):
            return True
    return any(entry.lacks("agreements") for entry in (*graph.promises, *graph.terms))
