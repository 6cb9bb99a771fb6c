"""The rule duplicate-key."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def duplicate_key(context: Context) -> Iterator[Problem]:
    """The same field twice in one set of fields."""
    yield from context.graph.faults.get("duplicate-key", ())
