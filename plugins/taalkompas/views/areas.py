"""The domains of a school by colour, icon and name.

In: a graph. Out: `Area`s. Where the school chose no colour or icon the site picks one, always the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from taalkompas.graph import Graph
from taalkompas.model import Entry, Kind
from taalkompas.views.page import Thing, thing_of

COLOURS = ("#c2410c", "#0e7490", "#a16207", "#7e22ce", "#15803d", "#1d4ed8", "#be185d", "#475569", "#4d7c0f", "#b91c1c")
PLAIN = "#64748b"
"""The colour of what lies in no domain that exists."""
ICONS = (
    "star-four-points",
    "hexagon",
    "square-rounded",
    "triangle",
    "rhombus",
    "circle",
    "octagon",
    "pentagon",
    "heart",
    "leaf",
)


@dataclass(frozen=True, slots=True)
class Area:
    """A domain as it is shown."""

    thing: Thing
    colour: str
    icon: str
    about: str = ""


def areas(graph: Graph) -> dict[str, Area]:
    """Every domain, in the school's order."""
    return {
        node.id: Area(
            thing_of(node),
            node.thing.colour or COLOURS[index % len(COLOURS)],
            node.thing.icon or ICONS[index % len(ICONS)],
            node.thing.about or "",
        )
        for index, node in enumerate(graph.framework("domain"))
    }


def folders_by_domain(graph: Graph, kind: Kind, entries: Iterable[Entry[Any]]) -> set[str]:
    """The folders called as domains in which the school keeps things of a kind."""
    return {f"{kind.folder}/{id}" for id in areas(graph)} & {entry.path.rpartition("/")[0] for entry in entries}


def area_of(known: dict[str, Area], id: str) -> Area | None:
    """The domain with this id; one that does not exist is shown by its id, without a page."""
    if not id:
        return None
    return known.get(id) or Area(Thing("domain", id, id, known=False), PLAIN, "")
