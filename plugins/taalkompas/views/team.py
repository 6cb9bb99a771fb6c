"""The page of one team."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, Thing, framework


@dataclass(frozen=True, slots=True)
class TeamView:
    """What the page shows."""

    head: Head


def team_pages(given: Given) -> Iterator[TeamView]:
    """The pages."""
    trail = (Thing("plate", ""), Thing("teams", ""))
    for node in given.graph.framework("team"):
        yield TeamView(framework(given, "team", node.id, node.label or node.id, trail=trail))
