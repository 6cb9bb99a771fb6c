"""The lens: of whom a promise asks how many things, and what teams chose inside the room that it leaves.

In: a graph and agreements. Out: `Ask`s and `Own`s, in the school's order. Only what is agreed asks anything of anybody.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from taalkompas.graph import Graph
from taalkompas.model import Agreement, Entry
from taalkompas.views.cards import Stand, roads_of
from taalkompas.views.page import Thing, named, thing_of


@dataclass(frozen=True, slots=True)
class Ask:
    """How many things are asked of a role: what it does, how it leads, and what others need from it."""

    role: Thing
    things: int


@dataclass(frozen=True, slots=True)
class Own:
    """What teams made of an agreement that leaves them room."""

    agreement: Thing
    measure: str
    unit: str
    stands: tuple[Stand, ...]


def asks_of(graph: Graph, agreements: Iterable[Entry[Agreement]]) -> tuple[Ask, ...]:
    """What agreements ask of each role, together."""
    counted = Counter(role for entry in agreements if entry.thing.agreed for role in _asked(entry.thing))
    order = {node.id: index for index, node in enumerate(graph.framework("role"))}
    roles = sorted(counted, key=lambda role: (order.get(role, len(order)), role))
    return tuple(Ask(named(graph, role, "role"), counted[role]) for role in roles)


def _asked(one: Agreement) -> Iterable[str]:
    """Once for each thing that is asked of a role."""
    yield from (deed.role for deed in one.behaviour if deed.role and deed.does)
    yield from (lead.role for lead in one.leadership if lead.role and lead.does)
    yield from (need.from_ for need in one.needs if need.from_ and need.what)


def owns_of(graph: Graph, agreements: Iterable[Entry[Agreement]]) -> tuple[Own, ...]:
    """Where teams chose something of their own."""
    return tuple(
        Own(thing_of(entry), road.measure, road.unit, road.stands)
        for entry in agreements
        if entry.thing.agreed
        for road in roads_of(graph, entry, "")
        if road.stands
    )
