"""The rule unused-term."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def unused_term(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
