"""The strategy map: how every promise stood at every photo moment.

In: `Given`. Out: the `Maps`, of the whole school and of each team apart, so that what many teams saw never hides what all saw together. A
map is `Sheet`s of a few moments each, the newest first, because forty columns are read by nobody. What is not known is not guessed: a
promise was not agreed yet where it says so itself, and no longer holds where it is retired; else it was not spoken of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from taalkompas.graph import walk
from taalkompas.views.journey import Look, Opinion, in_order, looks
from taalkompas.views.moments import Moment, moments, party, places_of, spot_of
from taalkompas.views.page import Given, Thing, named, once, thing_of
from taalkompas.views.spread import apart

ACROSS = 6
"""Moments beside each other: as many as a laptop and a lying sheet of paper show."""


@dataclass(frozen=True, slots=True)
class Sight:
    """How a promise stood, and the groups that saw it differently; `spot` is where the page of the moment says more."""

    spot: str
    standing: str
    others: tuple[Opinion, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A promise at a moment; without sights it was not spoken of, or (`early`) not agreed yet."""

    moment: Moment
    sights: tuple[Sight, ...]
    early: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A promise through time; `silent` where none of these moments spoke of it."""

    promise: Thing
    cells: tuple[Cell, ...]
    silent: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """The promises at one moment of the journey; without one those that stand at none, or (`past`) no longer hold."""

    moment: Thing | None
    past: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some moments beside each other, oldest first, and the promises through them."""

    moments: tuple[Moment, ...]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """What one team saw: its map, and how many moments that are; without a team whose they were could not be read."""

    team: Thing | None
    moments: int
    last: date
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Maps:
    """The map of the whole school, and those of teams in the school's own order; what nobody knows whose it was comes last."""

    school: tuple[Sheet, ...]
    teams: tuple[Own, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A promise, where it stands on the journey, and all its looks by photo moment."""

    promise: Thing
    place: tuple[Thing | None, bool]
    agreed_on: date | None
    looks: dict[str, tuple[Look, ...]]


def maps(given: Given) -> Maps:
    """All maps; where none of its moments spoke of it, a promise stands only in the newest part of the whole school's."""
    lines = tuple(_lines(given))
    held: dict[str | None, list[Moment]] = {}
    for moment in moments(given):
        held.setdefault(party(moment), []).append(moment)
    school = _sheets(held.pop("", []), lines, every=True)
    order = {node.id: at for at, node in enumerate(given.graph.framework("team"))}
    ranked = sorted(held, key=lambda one: (one is None, order.get(one or "", len(order)), one or ""))
    own = (Own(some[-1].team, len(some), some[-1].day, _sheets(some, lines)) for some in map(held.__getitem__, ranked))
    return Maps(school, tuple(own))


def _sheets(some: list[Moment], lines: tuple[_Line, ...], every: bool = False) -> tuple[Sheet, ...]:
    ends = range(len(some), 0, -ACROSS)
    return tuple(_sheet(tuple(some[max(0, end - ACROSS) : end]), lines, every and end == len(some)) for end in ends)


def _lines(given: Given) -> Iterator[_Line]:
    """The living promises along the journey, then what was looked at and no longer holds or does not exist."""
    living = [(entry, moment) for moment, promises in in_order(given.graph) for entry in promises]
    for entry, moment in living:
        place = (thing_of(moment) if moment else None, False)
        yield _Line(thing_of(entry), place, entry.thing.agreed_on, _by_moment(given, entry.id))
    known = {entry.id for entry, _ in living}
    past = [entry.id for entry in once(given.graph.promises) if entry.id not in known]
    strange = (id for id in walk.all_sights(given.graph, given.day) if id not in known and id not in past)
    for id in (*past, *strange):
        yield _Line(named(given.graph, id, "promise"), (None, id in past), None, _by_moment(given, id))


def _by_moment(given: Given, promise: str) -> dict[str, tuple[Look, ...]]:
    seen = looks(given, promise)
    places = places_of(given.graph, promise, given.day)
    return {moment: tuple(seen[at] for at in some) for moment, some in places.items()}


def _sheet(some: tuple[Moment, ...], lines: tuple[_Line, ...], every: bool) -> Sheet:
    shown: list[tuple[tuple[Thing | None, bool], Row]] = []
    for line in lines:
        row = _row(some, line)
        living = line.promise.known and not line.place[1]
        if not row.silent or (every and living):
            shown.append((line.place, row))
    stretches = groupby(shown, key=lambda one: one[0])
    return Sheet(some, tuple(Stretch(place, past, tuple(row for _, row in rows)) for (place, past), rows in stretches))


def _row(some: tuple[Moment, ...], line: _Line) -> Row:
    cells = tuple(_cell(moment, line) for moment in some)
    return Row(line.promise, cells, not any(cell.sights for cell in cells))


def _cell(moment: Moment, line: _Line) -> Cell:
    seen = line.looks.get(moment.thing.id, ())
    early = line.agreed_on is not None and line.agreed_on > moment.day
    sights = tuple(_sight(look, spot_of(line.promise.id, at)) for at, look in enumerate(seen))
    return Cell(moment, sights, early and not seen)


def _sight(look: Look, spot: str) -> Sight:
    return Sight(spot, look.standing, apart(look))
