"""The rule overdue-review."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def overdue_review(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
