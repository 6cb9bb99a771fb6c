"""The rule missing-field."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def missing_field(context: Context) -> Iterator[Problem]:
    """A field that must be there, and is not or is empty."""
    yield from context.graph.faults.get("missing-field", ())
