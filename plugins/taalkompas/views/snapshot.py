"""The page of one photo moment."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, Thing, framework, once


@dataclass(frozen=True, slots=True)
class SnapshotView:
    """What the page shows."""

    head: Head


def snapshot_pages(given: Given) -> Iterator[SnapshotView]:
    """The pages."""
    trail = (Thing("plate", ""), Thing("snapshots", ""))
    for entry in once(given.graph.snapshots):
        if entry.thing.date is not None and entry.thing.date <= given.day:
            yield SnapshotView(framework(given, "snapshot", entry.id, entry.name, trail=trail, made_from=entry.path))
