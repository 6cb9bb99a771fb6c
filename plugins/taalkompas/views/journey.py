"""The promises along the student's journey: moment by moment, and how each stands today.

In: a graph and the day. Out: the promises in the order of the plate, `Short`s and `Look`s.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from taalkompas.graph import Graph, Node, walk
from taalkompas.graph.cover import cover_of
from taalkompas.graph.remembered import remembered
from taalkompas.model import Entry, Promise
from taalkompas.views.areas import Area, area_of, areas
from taalkompas.views.page import Given, Thing, named, once, said, thing_of

NOWHERE = ""
"""Stands for the moment of a promise that has none which exists."""


class State(Enum):
    """How a promise stands today; what comes first counts."""

    DRAFT = "draft"
    BROKEN = "broken"
    PAPER = "paper"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Short:
    """A promise in short.

    `person` is the number of who says it, the same as on the plate. `broken` means that an agreed promise lacks
    agreements that it asks for.
    """

    thing: Thing
    person: int
    areas: tuple[Area, ...]
    standing: str
    agreements: int
    broken: bool
    owner: Thing | None
    means: str
    gaps: tuple[Area, ...] = ()
    team: Thing | None = None
    """The team that saw it stand so, when it was one team alone."""

    @property
    def state(self) -> State:
        """How it stands: still being talked about, lacking agreements, still on paper, or as it must be."""
        if self.thing.status == "draft":
            return State.DRAFT
        if self.broken:
            return State.BROKEN
        return State.PAPER if self.standing == "paper" else State.SOUND


@dataclass(frozen=True, slots=True)
class Stop:
    """A moment of the journey with what is promised there; without a moment, what stands at none."""

    moment: Thing | None
    promises: tuple[Short, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """How one group sees it."""

    role: Thing
    standing: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Hard data."""

    measure: str
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said."""

    role: Thing
    says: str


@dataclass(frozen=True, slots=True)
class Look:
    """How a promise stood at one photo moment; with a `team` it is that team's own look, and not the school's.

    `unsure` means that whose it was could not be read: then it is neither's.
    """

    snapshot: Thing
    day: date
    form: str
    team: Thing | None
    standing: str
    opinions: tuple[Opinion, ...]
    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]
    done: str
    learned: str
    next: str
    unsure: bool = False


@remembered
def in_order(graph: Graph) -> tuple[tuple[Node | None, tuple[Entry[Promise], ...]], ...]:
    """The living promises by moment, in the order of the journey; those at no known moment last."""
    moments: dict[str, Node | None] = {moment.id: moment for moment in graph.framework("moment")}
    at: dict[str, list[Entry[Promise]]] = {moment: [] for moment in (*moments, NOWHERE)}
    for entry in once(graph.promises):
        if entry.living:
            at[entry.thing.moment if entry.thing.moment in moments else NOWHERE].append(entry)
    return tuple((moments.get(id), tuple(entries)) for id, entries in at.items() if entries or id != NOWHERE)


@remembered
def persons(graph: Graph) -> dict[str, int]:
    """The number of who says each promise, along the journey."""
    along = (entry.id for _, entries in in_order(graph) for entry in entries)
    return {id: index for index, id in enumerate(along)}


def stops(given: Given) -> tuple[Stop, ...]:
    """The journey."""
    numbers = persons(given.graph)
    return tuple(
        Stop(thing_of(moment) if moment else None, tuple(short(given, entry, numbers) for entry in entries))
        for moment, entries in in_order(given.graph)
    )


def short(given: Given, entry: Entry[Promise], numbers: dict[str, int]) -> Short:
    """A promise in short."""
    graph, one = given.graph, entry.thing
    known = areas(graph)
    cover = cover_of(graph, entry)
    return Short(
        thing=thing_of(entry),
        person=numbers.get(entry.id, 0),
        areas=tuple(area for id in dict.fromkeys(one.requires) if (area := area_of(known, id))),
        standing=standing(given, entry.id),
        agreements=sum(agreement.living for agreement in cover.listed),
        broken=one.agreed and bool(cover.gaps),
        owner=named(graph, one.owner, "role") if one.owner else None,
        means=one.means,
        gaps=tuple(area for id in dict.fromkeys(cover.gaps) if (area := area_of(known, id))),
        team=_looked(given, entry.id),
    )


def standing(given: Given, promise: str) -> str:
    """How a promise stood when it was last spoken of: kept, growing, paper, or nothing."""
    seen = walk.sights_of(given.graph, promise, given.day)
    return said(seen[-1].look.standing) if seen else ""


def _looked(given: Given, promise: str) -> Thing | None:
    """The team whose own photo moment spoke of a promise last; nothing where that was the whole school's."""
    seen = walk.sights_of(given.graph, promise, given.day)
    team = seen[-1].snapshot.thing.team if seen else None
    return named(given.graph, team, "team") if team else None


def looks(given: Given, promise: str) -> tuple[Look, ...]:
    """How a promise stood, oldest first."""
    return looks_of(given.graph, promise, given.day)


@remembered
def looks_of(graph: Graph, promise: str, day: date) -> tuple[Look, ...]:
    """How a promise stood up to a day, oldest first."""
    return tuple(_each_look(graph, promise, day))


def _each_look(graph: Graph, promise: str, day: date) -> Iterator[Look]:
    for sight in walk.sights_of(graph, promise, day):
        snapshot, look = sight.snapshot.thing, sight.look
        quotes = [Quote(named(graph, one.role, "role"), one.says) for one in look.signals if one.says and one.role]
        yield Look(
            snapshot=thing_of(sight.snapshot),
            day=snapshot.date,
            form=snapshot.form,
            team=named(graph, snapshot.team, "team") if snapshot.team else None,
            standing=said(look.standing),
            opinions=tuple(
                Opinion(named(graph, one.role, "role"), one.standing) for one in look.seen if one.standing and one.role
            ),
            facts=tuple(
                Fact(one.measure, one.value, one.unit or "")
                for one in look.data
                if one.measure and one.value is not None
            ),
            quotes=tuple(sorted(quotes, key=lambda quote: quote.role.id != "student")),
            done=look.done,
            learned=look.learned,
            next=look.next,
            unsure=sight.snapshot.lacks("team"),
        )
