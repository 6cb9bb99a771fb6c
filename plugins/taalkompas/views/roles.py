"""Who are you? All roles."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, Thing, framework, thing_of


@dataclass(frozen=True, slots=True)
class Door:
    """A role or a team, and the person who stands for it."""

    thing: Thing
    person: int


@dataclass(frozen=True, slots=True)
class RolesView:
    """What the page of roles shows."""

    head: Head
    doors: tuple[Door, ...]
    teams: tuple[Thing, ...]


def roles_page(given: Given) -> Iterator[RolesView]:
    """The page of roles."""
    nodes, teams = given.graph.framework("role"), given.graph.framework("team")
    yield RolesView(
        framework(given, "roles"),
        tuple(Door(thing_of(node), index) for index, node in enumerate(nodes)),
        tuple(map(thing_of, teams)),
    )
