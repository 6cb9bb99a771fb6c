"""The rule missed-reflection."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def missed_reflection(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
