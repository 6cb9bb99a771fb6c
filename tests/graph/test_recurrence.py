"""When something comes round: always counted from the first, and a month ends on its last day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taalkompas.graph.recurrence import last_time, next_time, years_on
from taalkompas.model import Interval


@pytest.mark.parametrize(
    ("first", "every", "day", "expected"),
    [
        (date(2026, 3, 12), Interval(6, "months"), date(2026, 3, 12), date(2026, 3, 12)),
        (date(2026, 3, 12), Interval(6, "months"), date(2026, 3, 13), date(2026, 9, 12)),
        (date(2026, 3, 12), Interval(6, "months"), date(2026, 9, 12), date(2026, 9, 12)),
        (date(2026, 1, 31), Interval(1, "months"), date(2026, 2, 1), date(2026, 2, 28)),
        (date(2026, 1, 31), Interval(1, "months"), date(2026, 2, 28), date(2026, 2, 28)),
        (date(2026, 1, 31), Interval(1, "months"), date(2026, 3, 1), date(2026, 3, 31)),
        (date(2024, 2, 29), Interval(1, "years"), date(2025, 1, 1), date(2025, 2, 28)),
        (date(2024, 11, 14), Interval(52, "weeks"), date(2026, 9, 1), date(2026, 11, 12)),
        (date(2027, 1, 1), Interval(10, "days"), date(2026, 9, 1), date(2027, 1, 1)),
        (date(2026, 1, 1), Interval(9999, "years"), date(2026, 9, 1), None),
        (date(9999, 12, 1), Interval(9999, "weeks"), date(9999, 12, 31), None),
        (None, Interval(1, "days"), date(2026, 9, 1), None),
        (date(2026, 1, 1), None, date(2026, 9, 1), None),
    ],
)
def test_the_next_time(first: date | None, every: Interval | None, day: date, expected: date | None) -> None:
    assert next_time(first, every, day) == expected


@pytest.mark.parametrize(
    ("first", "every", "day", "expected"),
    [
        (date(2026, 3, 12), Interval(6, "months"), date(2026, 3, 11), None),
        (date(2026, 3, 12), Interval(6, "months"), date(2026, 3, 12), date(2026, 3, 12)),
        (date(2026, 3, 12), Interval(6, "months"), date(2026, 9, 11), date(2026, 3, 12)),
        (date(2026, 3, 12), Interval(6, "months"), date(2026, 9, 12), date(2026, 9, 12)),
        (date(2026, 1, 31), Interval(1, "months"), date(2026, 2, 27), date(2026, 1, 31)),
        (date(2026, 1, 31), Interval(1, "months"), date(2026, 3, 30), date(2026, 2, 28)),
        (date(2026, 1, 31), Interval(1, "months"), date(2026, 3, 31), date(2026, 3, 31)),
        (date(2024, 2, 29), Interval(2, "years"), date(2028, 2, 28), date(2026, 2, 28)),
        (date(2026, 1, 1), Interval(10, "days"), date(2026, 1, 20), date(2026, 1, 11)),
        (date(1, 1, 1), Interval(9999, "years"), date(9999, 12, 31), date(1, 1, 1)),
        (None, Interval(1, "days"), date(2026, 9, 1), None),
        (date(2026, 1, 1), None, date(2026, 9, 1), None),
    ],
)
def test_the_latest_time(first: date | None, every: Interval | None, day: date, expected: date | None) -> None:
    assert last_time(first, every, day) == expected


intervals = st.builds(Interval, st.integers(1, 40), st.sampled_from(["days", "weeks", "months", "years"]))
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(days, intervals, days)
def test_no_time_lies_between_the_latest_and_the_next(first: date, every: Interval, day: date) -> None:
    latest, coming = last_time(first, every, day), next_time(first, every, day)
    assert coming is not None
    assert coming >= day
    if latest is None:
        assert coming == first > day
    else:
        assert latest <= day
        assert next_time(first, every, latest) == latest
        assert last_time(first, every, coming) == coming
        assert latest == coming or last_time(first, every, date.fromordinal(coming.toordinal() - 1)) == latest


def test_a_year_after_a_leap_day() -> None:
    assert years_on(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert years_on(date(2028, 3, 1), 1) == date(2029, 3, 1)
    assert years_on(date(9999, 12, 31), 1) == date(9999, 12, 31)
