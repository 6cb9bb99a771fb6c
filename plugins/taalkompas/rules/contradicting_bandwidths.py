"""The rule contradicting-bandwidths."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def contradicting_bandwidths(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
