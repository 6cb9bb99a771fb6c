"""The rule invalid-id."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def invalid_id(context: Context) -> Iterator[Problem]:
    """A file name that cannot be an id, or a `team:` or `date:` that differs from its file's name."""
    yield from context.graph.faults.get("invalid-id", ())
