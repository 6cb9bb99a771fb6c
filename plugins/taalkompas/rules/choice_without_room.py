"""The rule choice-without-room."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def choice_without_room(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
