"""The page of the rhythm: run and change through time, coming moments, successes."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, framework


@dataclass(frozen=True, slots=True)
class RhythmView:
    """What the page shows."""

    head: Head


def rhythm_page(given: Given) -> Iterator[RhythmView]:
    """The page."""
    yield RhythmView(framework(given, "rhythm"))
