"""The rule unknown-field."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def unknown_field(context: Context) -> Iterator[Problem]:
    """A field that this kind of file does not have."""
    yield from context.graph.faults.get("unknown-field", ())
