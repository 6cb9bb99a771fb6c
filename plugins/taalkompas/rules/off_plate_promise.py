"""The rule off-plate-promise."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def off_plate_promise(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
