"""The rule paper-promise."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def paper_promise(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
