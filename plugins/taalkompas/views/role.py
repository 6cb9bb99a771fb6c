"""What all this means for one role: what it does, stops doing, gets, gives, leads, decides and owns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from taalkompas.graph import Node, walk
from taalkompas.model import Agreement, Entry
from taalkompas.views.areas import Area, area_of, areas
from taalkompas.views.cards import Deed, Knot, knots_of
from taalkompas.views.journey import in_order
from taalkompas.views.lens import Own, owns_of
from taalkompas.views.page import Given, Head, Thing, framework, named, once, thing_of

NEW_FOR = timedelta(days=183)
"""How long something that we started is new."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that the role does, gets, gives, leads or stops, by which agreement and for which promises.

    `fresh` means that it began not long ago or is to begin; `own` is what teams chose where it leaves them room.
    """

    deed: Deed
    agreement: Thing
    area: Area | None
    promises: tuple[Thing, ...]
    starts_on: date | None
    coming: bool
    fresh: bool
    other: Thing | None = None
    why: str = ""
    own: Own | None = None


@dataclass(frozen=True, slots=True)
class Leg:
    """A promise along the journey with what the role does for it; without a promise, what is for none yet."""

    moment: Thing | None
    promise: Thing | None
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Gift:
    """What the role gets from one other."""

    giver: Thing
    things: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class RoleView:
    """What the page of a role shows."""

    head: Head
    role: Thing
    person: int
    others: tuple[Thing, ...]
    teams: tuple[Thing, ...]
    fresh: tuple[Duty, ...]
    legs: tuple[Leg, ...]
    stops: tuple[Duty, ...]
    gets: tuple[Gift, ...]
    gives: tuple[Duty, ...]
    leads: tuple[Duty, ...]
    decides: tuple[Thing, ...]
    knots: tuple[Knot, ...]
    owns: tuple[Thing, ...]


def role_pages(given: Given) -> Iterator[RoleView]:
    """The page of every role."""
    nodes = given.graph.framework("role")
    living = tuple(entry for entry in once(given.graph.agreements) if entry.thing.living)
    for index, node in enumerate(nodes):
        yield _view(given, node, index, living)


def _view(given: Given, node: Node, index: int, living: tuple[Entry[Agreement], ...]) -> RoleView:
    graph, id = given.graph, node.id
    doing = tuple(duty for entry in living for duty in _doing(given, entry, id))
    fresh = tuple(
        sorted((duty for duty in doing if duty.fresh), key=lambda duty: duty.starts_on or date.min, reverse=True)
    )
    return RoleView(
        head=framework(
            given,
            "role",
            id,
            node.label,
            trail=(Thing("plate", ""), Thing("roles", "")),
            contact=node.thing.contact or "",
        ),
        role=thing_of(node),
        person=index,
        others=tuple(thing_of(other) for other in graph.framework("role") if other.id != id),
        teams=tuple(thing_of(team) for team in graph.framework("team")) if any(duty.own for duty in doing) else (),
        fresh=fresh,
        legs=tuple(_legs(given, tuple(duty for duty in doing if not duty.fresh))),
        stops=tuple(duty for duty in doing if duty.deed.instead_of),
        gets=tuple(_gifts(duty for entry in living for duty in _gets(given, entry, id))),
        gives=tuple(duty for entry in living for duty in _gives(given, entry, id)),
        leads=tuple(duty for entry in living for duty in _leads(given, entry, id)),
        decides=tuple(thing_of(entry) for entry in living if id in entry.thing.decided_by),
        knots=tuple(
            knot for entry in living for knot in knots_of(graph, entry) if knot.who is not None and knot.who.id == id
        ),
        owns=tuple(
            thing_of(entry)
            for entry in (*once(graph.promises), *living, *once(graph.terms))
            if entry.thing.owner == id and entry.thing.living
        ),
    )


def _duty(given: Given, entry: Entry[Agreement], deed: Deed) -> Duty:
    one = entry.thing
    fresh = one.starts_on is not None and one.starts_on > given.day - NEW_FOR
    return Duty(
        deed=deed,
        agreement=thing_of(entry),
        area=area_of(areas(given.graph), one.domain),
        promises=tuple({need.id: thing_of(need) for need in walk.promises_needing(given.graph, entry)}.values()),
        starts_on=one.starts_on,
        coming=one.starts_on is not None and one.starts_on > given.day,
        fresh=fresh,
        why=one.why,
        own=next(iter(owns_of(given.graph, (entry,))), None),
    )


def _doing(given: Given, entry: Entry[Agreement], role: str) -> Iterator[Duty]:
    for one in entry.thing.behaviour:
        if one.role == role and one.does:
            yield _duty(given, entry, Deed(one.does, one.when, one.instead_of))


def _gets(given: Given, entry: Entry[Agreement], role: str) -> Iterator[Duty]:
    acting = {one.role for one in entry.thing.behaviour} | {one.role for one in entry.thing.leadership}
    if role in acting:
        for need in entry.thing.needs:
            if need.from_ and need.from_ != role:
                yield replace(_duty(given, entry, Deed(need.what)), other=named(given.graph, need.from_, "role"))


def _gifts(duties: Iterable[Duty]) -> Iterator[Gift]:
    """What is got, by who gives it, in the order in which they are first named."""
    by_giver: dict[str, list[Duty]] = {}
    for duty in duties:
        if duty.other is not None:
            by_giver.setdefault(duty.other.id, []).append(duty)
    for things in by_giver.values():
        if (giver := things[0].other) is not None:
            yield Gift(giver, tuple(things))


def _gives(given: Given, entry: Entry[Agreement], role: str) -> Iterator[Duty]:
    for need in entry.thing.needs:
        if need.from_ == role:
            yield _duty(given, entry, Deed(need.what))


def _leads(given: Given, entry: Entry[Agreement], role: str) -> Iterator[Duty]:
    for lead in entry.thing.leadership:
        if lead.role == role and lead.does:
            yield _duty(given, entry, Deed(lead.does))


def _legs(given: Given, duties: tuple[Duty, ...]) -> Iterator[Leg]:
    """Duties by the first promise of the journey that asks for them; each once."""
    left = list(duties)
    for moment, promises in in_order(given.graph):
        for entry in promises:
            here = tuple(duty for duty in left if any(promise.id == entry.id for promise in duty.promises))
            left = [duty for duty in left if duty not in here]
            if here:
                yield Leg(thing_of(moment) if moment else None, thing_of(entry), here)
    if left:
        yield Leg(None, None, tuple(left))
