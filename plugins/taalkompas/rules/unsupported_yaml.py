"""The rule unsupported-yaml."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def unsupported_yaml(context: Context) -> Iterator[Problem]:
    """YAML that repeats or types things behind the scenes: anchors, aliases, tags, merge keys."""
    yield from context.graph.faults.get("unsupported-yaml", ())
