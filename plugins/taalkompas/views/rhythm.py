"""When the fixed moments of reflection are.

In: what school.yml plans, and a day. Out: dates. A month ends on its last day: 31 January and a month is 28 February.
"""

import calendar
from datetime import date, timedelta

from taalkompas.graph import Graph
from taalkompas.model import Interval, Reflection


def coming(graph: Graph, day: date) -> tuple[date, Reflection] | None:
    """The first moment of reflection from a day on."""
    rhythm = graph.school.rhythm if graph.school else None
    planned = [
        (when, one)
        for one in (rhythm.reflections if rhythm else ())
        if one.label and (when := next_time(one.first, one.every, day)) is not None
    ]
    return min(planned, key=lambda found: (found[0], found[1].id), default=None)


def next_time(first: date | None, every: Interval | None, day: date) -> date | None:
    """The first time from a day on; none where it is not known or lies beyond the calendar."""
    if first is None or every is None:
        return None
    if first >= day:
        return first
    try:
        if every.unit in ("days", "weeks"):
            step = every.count * (7 if every.unit == "weeks" else 1)
            return first + timedelta(days=-(-(day - first).days // step) * step)
        step = every.count * (12 if every.unit == "years" else 1)
        times = ((day.year - first.year) * 12 + day.month - first.month) // step
        when = _months_later(first, times * step)
        return when if when >= day else _months_later(first, (times + 1) * step)
    except (ValueError, OverflowError):
        return None


def _months_later(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))
