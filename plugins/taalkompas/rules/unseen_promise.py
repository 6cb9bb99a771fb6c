"""The rule unseen-promise."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def unseen_promise(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
