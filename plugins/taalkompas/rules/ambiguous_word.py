"""The rule ambiguous-word."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def ambiguous_word(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
