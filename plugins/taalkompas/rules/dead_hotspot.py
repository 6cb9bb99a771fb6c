"""The rule dead-hotspot."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def dead_hotspot(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
