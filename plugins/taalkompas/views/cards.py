"""An agreement in short, as several pages show it: who does what, who decides, and the road between its posts.

In: a graph and an agreement. Out: `Card`s, `Deed`s, `Road`s.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from taalkompas.graph import Graph, walk
from taalkompas.model import Agreement, Bandwidth, Entry
from taalkompas.views.areas import PLAIN, Area, area_of, areas
from taalkompas.views.page import Given, Thing, each, named, said, thing_of


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does."""

    does: str
    when: str = ""
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Doer:
    """A role with what it does."""

    role: Thing
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class Gift:
    """What somebody needs of another."""

    giver: Thing
    what: str


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a team stands on the road."""

    team: Thing
    value: Decimal
    because: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Road:
    """A bandwidth as a stretch of road: two posts, and the teams between them."""

    measure: str
    unit: str
    least: Decimal | None
    most: Decimal | None
    colour: str
    stands: tuple[Stand, ...]
    agreement: str = ""


@dataclass(frozen=True, slots=True)
class Knot:
    """A question that still lies open, and who is at it."""

    question: str
    who: Thing | None
    agreement: Thing


@dataclass(frozen=True, slots=True)
class Card:
    """An agreement in short.

    `nobody` means that no role is named that decides, nor does every team decide for itself; `strays` are what teams chose
    although no room is agreed.
    """

    thing: Thing
    area: Area | None
    why: str
    decides: str
    deciders: tuple[Thing, ...]
    starts_on: date | None
    coming: bool
    doers: tuple[Doer, ...]
    gifts: tuple[Gift, ...]
    leaders: tuple[Doer, ...]
    roads: tuple[Road, ...]
    room: str
    nobody: bool = False
    strays: tuple[Stand, ...] = ()


def card_of(given: Given, entry: Entry[Agreement]) -> Card:
    """An agreement in short."""
    graph, one = given.graph, entry.thing
    area = area_of(areas(graph), one.domain)
    deciders = each(graph, one.decided_by, "role")
    roads = roads_of(graph, entry, area.colour if area else PLAIN)
    return Card(
        thing=thing_of(entry),
        area=area,
        why=one.why,
        decides=said(one.decides),
        deciders=deciders,
        starts_on=one.starts_on,
        coming=one.starts_on is not None and one.starts_on > given.day,
        doers=_doers(graph, ((deed.role, Deed(deed.does, deed.when, deed.instead_of)) for deed in one.behaviour)),
        gifts=tuple(Gift(named(graph, need.from_, "role"), need.what) for need in one.needs if need.from_),
        leaders=_doers(graph, ((lead.role, Deed(lead.does)) for lead in one.leadership)),
        roads=roads,
        room=one.room,
        nobody=not deciders and not entry.lacks("decided_by") and not _each_team(graph, one),
        strays=() if roads or entry.lacks("bandwidth") else tuple(_stands(graph, entry.id, None)),
    )


def _each_team(graph: Graph, one: Agreement) -> bool:
    """Whether every team decides for itself: then the teams are who decides, and no role need be named."""
    return one.decides == "team" and bool(graph.framework("team"))


def knots_of(graph: Graph, entry: Entry[Agreement]) -> tuple[Knot, ...]:
    """The questions that an agreement leaves open."""
    return tuple(
        Knot(knot.question, named(graph, knot.who, "role") if knot.who else None, thing_of(entry))
        for knot in entry.thing.open
        if knot.question
    )


def _doers(graph: Graph, deeds: Iterator[tuple[str, Deed]]) -> tuple[Doer, ...]:
    """Deeds by role, in the order in which the roles are first named."""
    by_role: dict[str, list[Deed]] = {}
    for role, deed in deeds:
        if role and deed.does:
            by_role.setdefault(role, []).append(deed)
    return tuple(Doer(named(graph, role, "role"), tuple(one)) for role, one in by_role.items())


def roads_of(graph: Graph, entry: Entry[Agreement], colour: str) -> tuple[Road, ...]:
    """The bandwidth of an agreement, when it has one, with what teams chose inside it."""
    width = entry.thing.bandwidth
    if width is None or width.open:
        return ()
    stands = tuple(_stands(graph, entry.id, width))
    return (Road(width.measure, width.unit or "", width.min, width.max, colour, stands, entry.id),)


def _stands(graph: Graph, agreement: str, width: Bandwidth | None) -> Iterator[Stand]:
    """What teams chose; without a bandwidth there is nothing to lie outside of."""
    for team, choice in walk.choices_by_agreement(graph).get(agreement, {}).items():
        outside = width is not None and not width.holds(choice.value)
        yield Stand(named(graph, team, "team"), choice.value, choice.because, outside)
