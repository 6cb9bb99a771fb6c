"""The rule avoided-word."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def avoided_word(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
