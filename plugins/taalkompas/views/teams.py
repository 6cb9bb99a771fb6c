"""The doors of all teams."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, framework, thing_of
from taalkompas.views.roles import Door


@dataclass(frozen=True, slots=True)
class TeamsView:
    """What the page shows, in the school's own order."""

    head: Head
    doors: tuple[Door, ...]


def teams_page(given: Given) -> Iterator[TeamsView]:
    """The page."""
    nodes = given.graph.framework("team")
    yield TeamsView(framework(given, "teams"), tuple(Door(thing_of(node), index) for index, node in enumerate(nodes)))
