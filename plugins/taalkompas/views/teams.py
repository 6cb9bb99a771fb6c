"""The doors of all teams."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, framework


@dataclass(frozen=True, slots=True)
class TeamsView:
    """What the page shows."""

    head: Head


def teams_page(given: Given) -> Iterator[TeamsView]:
    """The page."""
    yield TeamsView(framework(given, "teams"))
