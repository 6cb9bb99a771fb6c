"""On which days something comes round that is planned every so many days, weeks, months or years.

In: the first day, the interval, and a day. Out: days. Every time is counted from the first, and a month ends on its last day:
31 January and a month is 28 February, and two months is 31 March. Knows no school and no clock.
"""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from taalkompas.model import Interval

_DAYS = {"days": 1, "weeks": 7}
_MONTHS = {"months": 1, "years": 12}


def next_time(first: date | None, every: Interval | None, day: date) -> date | None:
    """The first time from a day on; none where it is not known or lies beyond the calendar."""
    if first is None or every is None:
        return None
    if first >= day:
        return first
    count = _times_up_to(first, every, day)
    latest = _time(first, every, count)
    return latest if latest == day else _time(first, every, count + 1)


def last_time(first: date | None, every: Interval | None, day: date) -> date | None:
    """The latest time up to a day; none where it is not known or the first is still to come."""
    if first is None or every is None or first > day:
        return None
    return _time(first, every, _times_up_to(first, every, day))


def times(first: date | None, every: Interval | None, start: date, end: date) -> Iterator[date]:
    """Every time from one day up to and including another, in order."""
    if first is None or every is None:
        return
    count = 0 if first >= start else _times_up_to(first, every, start)
    while (when := _time(first, every, count)) is not None and when <= end:
        if when >= start:
            yield when
        count += 1


def years_on(day: date, years: int) -> date:
    """The same day so many years later; the last day of the calendar where it ends before."""
    return _time(day, Interval(years, "years"), 1) or date.max


def _times_up_to(first: date, every: Interval, day: date) -> int:
    """How many intervals after the first the latest time up to a day is."""
    if every.unit in _DAYS:
        return (day - first).days // (every.count * _DAYS[every.unit])
    step = every.count * _MONTHS[every.unit]
    count = ((day.year - first.year) * 12 + day.month - first.month) // step
    latest = _time(first, every, count)
    return count if latest is not None and latest <= day else count - 1


def _time(first: date, every: Interval, count: int) -> date | None:
    """The day that lies so many intervals after the first; none beyond the calendar."""
    try:
        if every.unit in _DAYS:
            return first + timedelta(days=count * every.count * _DAYS[every.unit])
        months = first.year * 12 + first.month - 1 + count * every.count * _MONTHS[every.unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None
