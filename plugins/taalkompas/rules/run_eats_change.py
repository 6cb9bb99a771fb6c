"""The rule run-eats-change."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def run_eats_change(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
