"""The rule numbers-only."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def numbers_only(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
