"""Where something stands, by name.

Out: `Place`, `Spot`. A place names a file and the route to a value in it; only a document turns that
into a line and a column, at the very end (`source.positions`). This module never opens a file.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

Route: TypeAlias = tuple[str | int, ...]
"""Keys and list indexes from the top of a file to a value: `("requires", 2)`."""


class Aim(Enum):
    """What of an entry in a mapping is pointed at."""

    VALUE = "value"
    KEY = "key"


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A position in a file: line and column, both counted from 1, the column in characters."""

    line: int
    column: int


START = Spot(1, 1)


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and the value in it that is meant.

    `offset` counts characters into the text at the route, for a word inside a sentence. `spot` is for what
    has no route: a place where parsing stopped, or a line in a page.
    """

    file: str
    route: Route = ()
    aim: Aim = Aim.VALUE
    offset: int | None = None
    spot: Spot | None = None

    def __truediv__(self, step: str | int) -> "Place":
        """The place one step further along the route."""
        return Place(self.file, (*self.route, step))
