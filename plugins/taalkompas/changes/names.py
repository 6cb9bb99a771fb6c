"""What people call things.

In: a thing, or the id of one, and the graphs in which it may be, that of now first. Out: a name; the id where there is none.
"""

from typing import Any

from taalkompas.graph import Graph
from taalkompas.model import Entry


def called(kinds: tuple[str, ...], id: str, *graphs: Graph) -> str:
    """What people call something of one of these kinds: now, else then; else its id."""
    for graph in graphs:
        if found := graph.find(kinds, id):
            return found.name
    return id


def name_of(entry: Entry[Any], *graphs: Graph) -> str:
    """What people call a thing: a team's choices by the name of the team, the framework by that of the school."""
    match entry.kind:
        case "choices":
            return called(("team",), entry.thing.team or entry.id, *graphs)
        case "school":
            return entry.thing.school or entry.id
    return entry.name
