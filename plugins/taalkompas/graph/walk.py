"""Questions about a school that more than one rule or page asks.

In: a graph. Out: values of it. Looks, never judges; every answer is in a stable order.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from taalkompas.graph.graph import Edge, Graph, Node
from taalkompas.graph.remembered import remembered
from taalkompas.model import BY_NAME, Agreement, Choice, Entry, Look, Promise, Snapshot, TeamChoices
from taalkompas.places import Route


def kept(graph: Graph) -> tuple[Entry[Any], ...]:
    """Everything that has an owner and a life: promises, agreements and terms."""
    return (*graph.promises, *graph.agreements, *graph.terms)


def promises_needing(graph: Graph, agreement: Entry[Agreement]) -> tuple[Entry[Promise], ...]:
    """The living promises that lean on an agreement."""
    return tuple(edge.source for edge in graph.links_to(agreement.id, "agreements") if _living(edge, "promise"))


def _living(edge: Edge, kind: str) -> bool:
    return edge.source.kind == kind and edge.source.living


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


def leaves_room(graph: Graph, agreement: Entry[Agreement]) -> bool:
    """Whether teams can choose on an agreement today; where its bandwidth has a mistake of its own, that comes first."""
    width = agreement.thing.bandwidth
    return (
        agreement.thing.agreed
        and width is not None
        and not width.open
        and not width.empty
        and not agreement.lacks("bandwidth")
        and not agreement.lacks("status")
        and BY_NAME["agreement"].accepts(agreement.id)
        and len(graph.by_id["agreement", agreement.id]) == 1
    )


@remembered
def choices_by_agreement(graph: Graph) -> Mapping[str, Mapping[str, Choice]]:
    """By agreement, by team in the school's order: what it chose, under an id of before too; of two choices the last that was read."""
    found: dict[str, dict[str, Choice]] = defaultdict(dict)
    for choices in graph.choices:
        for choice in choices.thing.choices:
            if choice.agreement and choice.value is not None:
                found[_now(graph, choice.agreement)][choices.thing.team] = choice
    order = {node.id: index for index, node in enumerate(graph.framework("team"))}
    return {
        agreement: dict(sorted(chosen.items(), key=lambda one: (order.get(one[0], len(order)), one[0])))
        for agreement, chosen in found.items()
    }


def _now(graph: Graph, agreement: str) -> str:
    """The id that an agreement has now."""
    if ("agreement", agreement) in graph.by_id:
        return agreement
    renamed = [entry.id for entry in graph.former.get(agreement, ()) if entry.kind == "agreement"]
    return renamed[0] if len(renamed) == 1 else agreement


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


def sights_of(graph: Graph, promise: str, day: date) -> tuple[Sight, ...]:
    """How a promise stood, oldest first; a snapshot after the day does not exist yet."""
    return all_sights(graph, day).get(promise, ())


@remembered
def all_sights(graph: Graph, day: date) -> Mapping[str, tuple[Sight, ...]]:
    """By promise: how it stood at every photo moment up to a day, oldest first."""
    found: dict[str, list[Sight]] = defaultdict(list)
    for snapshot in graph.snapshots:
        if snapshot.thing.date is not None and snapshot.thing.date <= day:
            for index, look in enumerate(snapshot.thing.promises):
                if look.promise:
                    found[look.promise].append(Sight(snapshot, look, ("promises", index)))
    return {promise: tuple(sights) for promise, sights in found.items()}
