"""The rule orphaned-promise."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import walk
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def orphaned_promise(context: Context) -> Iterator[Problem]:
    """An agreed promise without a single agreed agreement."""
    graph = context.graph
    for promise in graph.promises:
        if walk.is_orphan(graph, promise) and walk.judgeable(graph, promise):
            yield Problem(
                Place(promise.path, ("promise",)),
                N_("We promise '{promise}', but nothing has been agreed to keep it."),
                {"promise": promise.thing.promise, "domains": promise.thing.requires},
                N_("Agree on behaviour for {domains} and list it under 'agreements', or write 'status: draft'."),
                promise.id,
            )
