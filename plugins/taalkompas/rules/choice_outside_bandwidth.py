"""The rule choice-outside-bandwidth."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def choice_outside_bandwidth(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
