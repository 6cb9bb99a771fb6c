"""The rule misplaced-file."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def misplaced_file(context: Context) -> Iterator[Problem]:
    """A YAML file where no kind of file lives, or with another ending than .yml."""
    yield from context.graph.faults.get("misplaced-file", ())
