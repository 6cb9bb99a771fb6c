"""The rule unreadable-file."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def unreadable_file(context: Context) -> Iterator[Problem]:
    """A file that cannot be read as text."""
    yield from context.graph.faults.get("unreadable-file", ())
