"""The rule missing-owner."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def missing_owner(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
