"""Direction and room: who decides what, and how far a team can go."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, framework


@dataclass(frozen=True, slots=True)
class DirectionView:
    """What the page shows."""

    head: Head


def direction_page(given: Given) -> Iterator[DirectionView]:
    """The page."""
    yield DirectionView(framework(given, "direction"))
