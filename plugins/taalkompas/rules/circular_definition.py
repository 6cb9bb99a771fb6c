"""The rule circular-definition."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def circular_definition(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
