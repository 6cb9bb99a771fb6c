"""The rule uncovered-domain."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Graph, walk
from taalkompas.model import Entry, Promise
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def uncovered_domain(context: Context) -> Iterator[Problem]:
    """A domain that a promise requires, and in which it has no agreed agreement."""
    graph = context.graph
    for promise in graph.promises:
        if not promise.thing.agreed or walk.is_orphan(graph, promise) or not walk.judgeable(graph, promise):
            continue
        for index, domain in enumerate(promise.thing.requires):
            if graph.find(("domain",), domain) is not None and not walk.backing(graph, promise, domain):
                yield _problem(graph, promise, index, domain)


def _problem(graph: Graph, promise: Entry[Promise], index: int, domain: str) -> Problem:
    waiting = [entry for entry in walk.agreements_of(graph, promise) if entry.thing.domain == domain]
    values: dict[str, object] = {"domain": domain, "promise": promise.thing.promise}
    message = N_("Nothing has been agreed for '{domain}', although '{promise}' needs it.")
    remedy = N_("Add an agreement in this domain under 'agreements', or take the domain out of 'requires'.")
    if waiting:
        values |= {"agreement": waiting[0].thing.agreement}
        if waiting[0].thing.living:
            message = N_("For '{domain}' there is only a draft: '{agreement}'. '{promise}' needs an agreement.")
            remedy = N_("Agree on it and take 'status: draft' out, or make the promise a draft too.")
        else:
            message = N_("For '{domain}' there is only something retired: '{agreement}'. '{promise}' needs an agreement.")
            remedy = N_("List what replaced it under 'agreements', or agree on something new.")
    return Problem(Place(promise.path, ("requires", index)), message, values, remedy, promise.id)
