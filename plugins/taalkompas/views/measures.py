"""Hard data through time: one series for each measure, in one unit, of one party.

In: the looks of a promise. Out: `Series`. The same measure in another unit is another series, and a team's is never the school's.
Points are only joined where no look lies between them that spoke of the promise without this measure.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from taalkompas.views.journey import Look
from taalkompas.views.moments import party
from taalkompas.views.page import Thing


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a photo moment; `joined` to the point before it."""

    snapshot: Thing
    day: date
    value: Decimal
    joined: bool


@dataclass(frozen=True, slots=True)
class Series:
    """What was counted, in what, by whom; `days` are those on which anybody looked at the promise, the same for all its series."""

    measure: str
    unit: str
    team: Thing | None
    points: tuple[Point, ...]
    days: tuple[date, ...]


def series_of(seen: tuple[Look, ...]) -> tuple[Series, ...]:
    """The data of a promise: first what the whole school counted, then each team.

    What was counted for the first time at the last look stands with that look already.
    """
    days = tuple(dict.fromkeys(look.day for look in seen))
    own: dict[str, list[Look]] = {"": []}
    for look in seen:
        if (whose := party(look)) is not None:
            own.setdefault(whose, []).append(look)
    found = (
        Series(measure, unit, some[-1].team, _points(some, measure, unit), days)
        for some in own.values()
        for measure, unit in dict.fromkeys((fact.measure, fact.unit) for look in some for fact in look.facts)
    )
    return tuple(one for one in found if {point.snapshot for point in one.points} != {seen[-1].snapshot})


def _points(seen: list[Look], measure: str, unit: str) -> tuple[Point, ...]:
    points: list[Point] = []
    joined = False
    for look in seen:
        values = [fact.value for fact in look.facts if (fact.measure, fact.unit) == (measure, unit)]
        for value in values:
            points.append(Point(look.snapshot, look.day, value, joined))
            joined = True
        joined = bool(values)
    return tuple(points)
