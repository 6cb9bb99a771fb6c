"""An SVG → the ids of what is drawn in it, so that a hotspot can be held against them.

In: a file. Out: ids, or the reason why they cannot be had. Builds no tree. An id counts where `cleaning` keeps it and where it shows: not
in a script, a definition or the notes of a drawing program, and of two elements with one id the first.
"""

from typing import BinaryIO, NamedTuple
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from taalkompas.source import foreign
from taalkompas.source.foreign import DEEPEST, DRAWN, MOST, SPACES, Definitions, Garbled, TooLarge
from taalkompas.source.pictures import LIMIT


class NoSvg(Exception):
    """Something else, or nothing at all."""


def ids_in(file: BinaryIO) -> frozenset[str]:
    """The ids that can be pointed at; raises what this module names when they cannot be had."""
    handler = _Ids()
    try:
        foreign.parse(file.read(LIMIT + 1), handler)
    except Garbled:
        if not handler.begun:
            raise NoSvg from None
        raise
    if not handler.begun:
        raise NoSvg
    return handler.pointed_at()


class _Open(NamedTuple):
    """An element that has begun: whether it is SVG's own, whether it shows, what prefixes mean in it, and of a `switch` what was chosen."""

    known: bool
    drawn: bool
    spaces: dict[str, str]
    chosen: list[str] | None = None


class _Ids(ContentHandler):
    """Collects the ids, element by element."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = False
        self.count = 0
        self.ids: dict[str, bool] = {}
        self.copies: dict[str, str] = {}
        self.open = [_Open(known=True, drawn=True, spaces=dict(SPACES))]

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        prefix, _, tag = name.rpartition(":")
        if not self.begun and tag != "svg":
            raise NoSvg
        self.begun = True
        self.count += 1
        around = self.open[-1]
        spaces = foreign.spaces_of(attrs, around.spaces)
        known = around.known and self._fits() and foreign.is_svg(prefix, spaces) and _chosen(around, tag, attrs)
        drawn = known and around.drawn and tag in DRAWN
        if known and (id := attrs.get("id")):
            self._note(id, tag, attrs, drawn)
        self.open.append(_Open(known, drawn, spaces, [] if tag == "switch" else None))

    def endElement(self, name: str) -> None:
        self.open.pop()

    def _fits(self) -> bool:
        return self.count <= MOST and len(self.open) <= DEEPEST

    def _note(self, id: str, tag: str, attrs: AttributesImpl, drawn: bool) -> None:
        address = _address(attrs) if tag in ("use", "image") else ""
        if id not in self.ids and tag == "use":
            self.copies[id] = address.removeprefix("#")
        self.ids.setdefault(id, drawn and (tag != "image" or address.lower().startswith("data:image/")))

    def pointed_at(self) -> frozenset[str]:
        """The ids of what shows; a copy shows when there is something to copy."""
        return frozenset(id for id, drawn in self.ids.items() if drawn and self.copies.get(id, id) in self.ids)


def _chosen(around: _Open, tag: str, attrs: AttributesImpl) -> bool:
    """Whether a `switch` lets an element through: the first that everybody can see."""
    if around.chosen is None:
        return True
    if around.chosen or tag not in DRAWN or not foreign.speaks(attrs):
        return False
    around.chosen.append(tag)
    return True


def _address(attrs: AttributesImpl) -> str:
    """Where a copy or a photo comes from; `xlink:href` says it too."""
    found = attrs.get("href") or next((value for key, value in attrs.items() if key.endswith(":href")), "")
    return found.strip()


__all__ = ["Definitions", "Garbled", "NoSvg", "TooLarge", "ids_in"]
