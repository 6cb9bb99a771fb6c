"""The rule invalid-yaml."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def invalid_yaml(context: Context) -> Iterator[Problem]:
    """A file whose YAML cannot be read to the end."""
    yield from context.graph.faults.get("invalid-yaml", ())
