"""The rule unheard-student."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def unheard_student(context: Context) -> Iterator[Problem]:
    """STUB: to be written."""
    yield from ()
