"""All photo moments: how the promises stand, through time."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, framework


@dataclass(frozen=True, slots=True)
class SnapshotsView:
    """What the page shows."""

    head: Head


def snapshots_page(given: Given) -> Iterator[SnapshotsView]:
    """The page."""
    yield SnapshotsView(framework(given, "snapshots"))
