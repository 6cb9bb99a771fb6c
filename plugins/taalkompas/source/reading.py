"""A document, and what it says: the values between reading and decoding.

Out: `Document`, `Reading`, and `ABSENT` for what was written but cannot be used. Plain values; nothing here reads.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

from taalkompas.findings import Fault
from taalkompas.places import Route


class Absent:
    """A value that was written but cannot be used, and has been reported: nothing is concluded from it."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()
Value: TypeAlias = "str | Absent | list[Any] | dict[str, Any] | None"


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its path from the root, and its text without byte order mark."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says. `sound` is false when parsing stopped early; `gaps` are the mappings of which something was left out."""

    value: Value
    sound: bool = True
    gaps: frozenset[Route] = frozenset()
    faults: tuple[Fault, ...] = ()
