"""The room that teams have, as a number line: what lies inside it, and whether it has edges."""

from decimal import Decimal

import pytest

from taalkompas.model import Bandwidth


@pytest.mark.parametrize(
    ("low", "high", "inside", "empty", "open"),
    [
        (4, 12, {4, 8, 12}, False, False),
        (4, None, {4, 8, 12, 13}, False, False),
        (None, 4, {0, 3, 4}, False, False),
        (4, 4, {4}, False, False),
        (0, 0, {0}, False, False),
        (12, 4, set(), True, False),
        (None, None, {0, 3, 4, 8, 12, 13}, False, True),
    ],
)
def test_room(low: int | None, high: int | None, inside: set[int], empty: bool, open: bool) -> None:
    edges = (None if edge is None else Decimal(edge) for edge in (low, high))
    width = Bandwidth(measure="weken", min=next(edges), max=next(edges))
    assert {value for value in (0, 3, 4, 8, 12, 13) if width.holds(Decimal(value))} == inside
    assert (width.empty, width.open) == (empty, open)
