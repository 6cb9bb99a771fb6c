"""Addresses within one file: every thing that has a page on the site has a place in the file.

In: what the file holds. Out: fragments. What it does not hold is on the site, where its address is known, else nowhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urljoin

from taalkompas.addresses import SLUGS, Addresses
from taalkompas.publish.house import House
from taalkompas.publish.tools import Tools

PREFIX = {"nl": "lees", "en": "read"}
"""How the places begin: the plain id is what is chosen on the plate. `cleaning` keeps them out of a picture of the school's own."""
TOP = {"nl": "taalkompas-plaat", "en": "taalkompas-plate"}
"""No place of a thing, and no id in a picture of the school's own, begins like that."""


def spots_of(language: str, things: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """A place for every thing: its id, with its kind where an earlier one has that id too."""
    prefix, spots, taken = PREFIX.get(language, PREFIX["nl"]), {}, set[str]()
    for kind, id in things:
        word = SLUGS.get(language, SLUGS["nl"]).get(kind, kind)
        spot = f"{prefix}-{id or word}"
        if spot in taken:
            spot = f"{prefix}-{kind}-{id}"
        taken.add(spot)
        spots[kind, id] = spot
    return spots


@dataclass(frozen=True, slots=True)
class Inside(Addresses):
    """The addresses of one file; `held` are files of the site that it holds."""

    spots: Mapping[tuple[str, str], str] = field(default_factory=dict)
    held: Mapping[str, str] = field(default_factory=dict)

    def between(self, page: str, target: str) -> str:
        """The address of a file: within this one where it holds it."""
        return self.held.get(target) or Addresses.between(self, page, target)

    def href(self, page: str, kind: str, id: str = "", anchor: str = "") -> str | None:
        """The place of a thing in the file; else its address on the site; None where neither is known."""
        if spot := self.spots.get((kind, id)):
            return f"#{quote(spot)}"
        there = Addresses.href(self, "index.html", kind, id, anchor) if self.url else None
        return urljoin(self.url, there) if there else None


class LeafTools(Tools):
    """What the templates may call for one chapter of the file: nothing of it can be edited or printed apart."""

    def __init__(self, house: House, page: str, spot: str) -> None:
        super().__init__(house, page)
        self.own = spot
        self.root = house.url

    def all(self) -> dict[str, Any]:
        """Every tool; an address that a template asks for itself leads to the top where the file does not hold the thing.

        Nothing can be edited from a copy.
        """
        top = f"#{TOP.get(self.house.phrases.language, TOP['nl'])}"
        own = {"href": lambda *given, **more: self.href(*given, **more) or top, "edit": lambda path: ""}
        return {**super().all(), **own}

    def spot(self, id: str) -> str:
        """A place in the chapter."""
        return f"{self.own}-{id}"
