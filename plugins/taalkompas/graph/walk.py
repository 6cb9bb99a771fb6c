"""Questions about a school that more than one rule or page asks.

In: a graph. Out: values of it. Looks, never judges; every answer is in a stable order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from taalkompas.graph.graph import Edge, Graph, Node
from taalkompas.model import Agreement, Choice, Entry, Look, Promise, Snapshot, TeamChoices
from taalkompas.places import Route


def kept(graph: Graph) -> tuple[Entry[Any], ...]:
    """Everything that has an owner and a life: promises, agreements and terms."""
    return (*graph.promises, *graph.agreements, *graph.terms)


def agreements_of(graph: Graph, promise: Entry[Promise]) -> tuple[Entry[Agreement], ...]:
    """The agreements that a promise lists and that exist, in its order."""
    return tuple(entry for id in promise.thing.agreements for entry in graph.by_id.get(("agreement", id), ()))


def backing(graph: Graph, promise: Entry[Promise], domain: str) -> tuple[Entry[Agreement], ...]:
    """The agreed agreements of a promise in one domain: what covers it there."""
    return tuple(
        entry for entry in agreements_of(graph, promise) if entry.thing.agreed and entry.thing.domain == domain
    )


def gaps(graph: Graph, promise: Entry[Promise]) -> tuple[str, ...]:
    """The domains that a promise requires and in which nothing is agreed."""
    return tuple(domain for domain in promise.thing.requires if domain and not backing(graph, promise, domain))


def is_orphan(graph: Graph, promise: Entry[Promise]) -> bool:
    """Whether an agreed promise has not a single agreed agreement."""
    return promise.thing.agreed and not any(entry.thing.agreed for entry in agreements_of(graph, promise))


def judgeable(graph: Graph, promise: Entry[Promise]) -> bool:
    """Whether all that a promise lists could be read: else nothing is concluded about what it lacks."""
    if promise.lacks("promise") or promise.lacks("agreements") or promise.lacks("status"):
        return False
    for id in promise.thing.agreements:
        found = graph.by_id.get(("agreement", id), ())
        if not found or any(_domain_unclear(graph, entry) for entry in found):
            return False
    return True


def is_why_open(graph: Graph, edge: Edge) -> bool:
    """Whether a listed agreement that is not agreed is why its promise is orphaned or a domain uncovered: an error says so already."""
    promise = edge.source
    if promise.kind != "promise" or edge.relation != "agreements" or not promise.thing.agreed:
        return False
    if not judgeable(graph, promise):
        return False
    if is_orphan(graph, promise):
        return True
    return any(
        not entry.thing.agreed and entry.thing.domain in gaps(graph, promise)
        for entry in graph.by_id.get(("agreement", edge.target), ())
    )


def _domain_unclear(graph: Graph, agreement: Entry[Agreement]) -> bool:
    if agreement.lacks("domain") or agreement.lacks("status"):
        return True
    return graph.find(("domain",), agreement.thing.domain) is None


def promises_needing(graph: Graph, agreement: Entry[Agreement]) -> tuple[Entry[Promise], ...]:
    """The living promises that lean on an agreement."""
    return tuple(edge.source for edge in graph.links_to(agreement.id, "agreements") if _living(edge, "promise"))


def _living(edge: Edge, kind: str) -> bool:
    return edge.source.kind == kind and bool(edge.source.thing.living)


def living_promise(graph: Graph, id: str) -> Entry[Promise] | None:
    """The promise with an id, when it is sure to be living."""
    found = graph.by_id.get(("promise", id), ())
    return next((entry for entry in found if entry.thing.living and not entry.lacks("status")), None)


def chosen_on(graph: Graph, choice: Choice) -> Entry[Agreement] | None:
    """The living agreement that a team's choice is about; none where that is unclear."""
    found = graph.by_id.get(("agreement", choice.agreement), ())
    if len(found) != 1 or not found[0].thing.living or found[0].lacks("status"):
        return None
    return found[0]


def team_label(graph: Graph, choices: Entry[TeamChoices]) -> str:
    """What people call the team whose choices these are."""
    id = choices.thing.team or choices.id
    team = graph.find(("team",), id)
    return (team.label if isinstance(team, Node) else "") or id


@dataclass(frozen=True, slots=True)
class Sight:
    """One promise at one photo moment."""

    snapshot: Entry[Snapshot]
    look: Look
    route: Route


def sights(graph: Graph, promise: str, day: date) -> tuple[Sight, ...]:
    """How a promise stood, oldest first; a snapshot after the day does not exist yet."""
    return tuple(sight for sight in all_sights(graph, day) if sight.look.promise == promise)


def all_sights(graph: Graph, day: date) -> Iterator[Sight]:
    """How every promise stood at every photo moment up to a day, oldest first."""
    for snapshot in graph.snapshots:
        if snapshot.thing.date is not None and snapshot.thing.date <= day:
            for index, look in enumerate(snapshot.thing.promises):
                yield Sight(snapshot, look, ("promises", index))


def latest_sights(graph: Graph, day: date) -> dict[str, Sight]:
    """By promise: how it stood when a photo moment last spoke of it."""
    return {sight.look.promise: sight for sight in all_sights(graph, day) if sight.look.promise}
