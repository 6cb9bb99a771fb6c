"""The rule nothing-learned."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def nothing_learned(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
