"""Where anyone may write along: the doors of all forms."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, framework


@dataclass(frozen=True, slots=True)
class WriteView:
    """What the page shows."""

    head: Head


def write_page(given: Given) -> Iterator[WriteView]:
    """The page."""
    yield WriteView(framework(given, "write"))
