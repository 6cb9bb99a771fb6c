"""The strategy map: how every promise stood at every photo moment.

In: `Given`. Out: `Sheet`s of a few moments each, the newest first, because forty columns are read by nobody. What is not known is not
guessed: a promise was not agreed yet where it says so itself, and no longer holds where it is retired; else it was not spoken of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from taalkompas.graph import walk
from taalkompas.views.journey import Look, Opinion, in_order, looks
from taalkompas.views.moments import Moment, moments, spot_of
from taalkompas.views.page import Given, Thing, named, once, thing_of

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
class _Line:
    """A promise, where it stands on the journey, and all its looks by photo moment."""

    promise: Thing
    place: tuple[Thing | None, bool]
    agreed_on: date | None
    looks: dict[str, list[Look]]


def sheets(given: Given) -> tuple[Sheet, ...]:
    """The map, newest moments first; of the older ones only the promises that were looked at."""
    all_moments, lines = moments(given), tuple(_lines(given))
    ends = range(len(all_moments), 0, -ACROSS)
    return tuple(_sheet(all_moments[max(0, end - ACROSS) : end], lines, end == len(all_moments)) for end in ends)


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


def _by_moment(given: Given, promise: str) -> dict[str, list[Look]]:
    found: dict[str, list[Look]] = {}
    for look in looks(given, promise):
        found.setdefault(look.snapshot.id, []).append(look)
    return found


def _sheet(some: tuple[Moment, ...], lines: tuple[_Line, ...], newest: bool) -> Sheet:
    shown: list[tuple[tuple[Thing | None, bool], Row]] = []
    for line in lines:
        row = _row(some, line)
        living = line.promise.known and not line.place[1]
        if not row.silent or (newest and living):
            shown.append((line.place, row))
    stretches = groupby(shown, key=lambda one: one[0])
    return Sheet(some, tuple(Stretch(place, past, tuple(row for _, row in rows)) for (place, past), rows in stretches))


def _row(some: tuple[Moment, ...], line: _Line) -> Row:
    cells = tuple(_cell(moment, line) for moment in some)
    return Row(line.promise, cells, not any(cell.sights for cell in cells))


def _cell(moment: Moment, line: _Line) -> Cell:
    seen = line.looks.get(moment.thing.id, [])
    early = line.agreed_on is not None and line.agreed_on > moment.day
    sights = tuple(_sight(look, spot_of(line.promise.id, at)) for at, look in enumerate(seen))
    return Cell(moment, sights, early and not seen)


def _sight(look: Look, spot: str) -> Sight:
    return Sight(spot, look.standing, tuple(one for one in look.opinions if one.standing != look.standing))
