"""The rule missing-choice."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def missing_choice(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
