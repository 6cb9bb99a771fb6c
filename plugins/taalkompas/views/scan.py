"""The scan: what does a team see of a promise?"""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, framework


@dataclass(frozen=True, slots=True)
class ScanView:
    """What the page shows."""

    head: Head


def scan_page(given: Given) -> Iterator[ScanView]:
    """The page."""
    yield ScanView(framework(given, "scan"))
