"""A tree of anything → a tree of what is allowed, written as SVG.

In: the bytes of an SVG. Out: `Clean`. Builds every element anew from names and values of its own lists; nothing is copied because it looks
harmless.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from taalkompas.cleaning import sheets
from taalkompas.cleaning.allowed import ATTRIBUTES, ELEMENTS, NOTES, PROPERTIES, ROOTLESS
from taalkompas.cleaning.frame import Frame, frame_of
from taalkompas.cleaning.images import photo_in
from taalkompas.cleaning.names import renamed
from taalkompas.cleaning.reading import Part, read
from taalkompas.cleaning.sheets import Sheet, Styled
from taalkompas.cleaning.values import Declaration, Values
from taalkompas.cleaning.weight import lighten
from taalkompas.source.foreign import DRAWN, TEXTS, speaks

_SPACE = re.compile(r"[ \t\r\n]+")
_OCTAVES = 8
"""Layers of noise of a filter; each costs a browser as much as all before it, and more than these cannot be seen."""
_ALREADY = frozenset({"x", "y", "width", "height", "viewBox", "lang"})
"""Of the picture as a whole: what the page says instead."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A picture that may stand in a page, its frame, and what its ids are called there."""

    svg: str
    frame: Frame
    ids: Mapping[str, str]


def clean(content: bytes) -> Clean:
    """Clean a picture; raises `Unfit` when it is none."""
    top = _chosen(read(content))
    ids = renamed(part.attributes.get("id", "") for part in _all(top))
    by_id = {part.attributes["id"]: part for part in reversed([*_all(top)]) if part.attributes.get("id")}
    css = [part.text for part in _all(top) if part.tag == "style" and _for_screens(part)]
    drawing = _Drawing(ids, by_id, sheets.read(css, ids.get))
    frame = frame_of(top.attributes)
    root = Element("svg", {"viewBox": str(frame)})
    drawing.fill(root, top, [])
    lighten(root)
    return Clean(tostring(root, encoding="unicode"), frame, ids)


def _all(top: Part) -> Iterator[Part]:
    """Every element, in order."""
    waiting = [top]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += reversed([*one.parts])


def _chosen(top: Part) -> Part:
    """The same tree with one thing in every `switch`: the first that any browser can draw."""
    for one in _all(top):
        if one.tag == "switch":
            fit = [part for part in one.parts if part.tag in DRAWN and speaks(part.attributes)]
            one.tag, one.inside = "g", [*fit[:1]]
    return top


def _for_screens(style: Part) -> bool:
    kind, media = style.attributes.get("type", "text/css"), style.attributes.get("media", "all")
    return kind.strip().lower() in ("", "text/css") and media.strip().lower() in ("", "all", "screen")


class _Drawing:
    """Writes the allowed part of a tree."""

    def __init__(self, ids: Mapping[str, str], by_id: Mapping[str, Part], sheet: Sheet) -> None:
        self.ids = ids
        self.by_id = by_id
        self.sheet = sheet
        self.values = Values(ids.get)

    def fill(self, made: Element, part: Part, around: list[Styled], spaces: bool = False) -> None:
        """Give an element what its original may keep, and go on with what is in it."""
        line = [*around, _styled(part, top=not around)]
        spaces = {"preserve": True, "default": False}.get(part.attributes.get("xml:space", ""), spaces)
        self._dress(made, part, line)
        letters = part.tag in TEXTS | NOTES or made.tag == "tspan"
        for one in part.inside:
            if isinstance(one, str):
                if letters:
                    _say(made, _spaced(one) if spaces else one)
                continue
            tag = self._tag(one, letters, top=not around)
            if tag:
                self.fill(SubElement(made, tag), one, line, spaces)

    def _tag(self, part: Part, letters: bool, top: bool) -> str:
        """What an element becomes; nothing when it may not stay."""
        if part.tag == "a":  # where it led does not matter any more; what is in it does
            return "tspan" if letters else "g"
        if part.tag == "use" and not self._own(part.attributes.get("href", "")):
            return ""
        if part.tag == "image" and not photo_in(part.attributes.get("href", "")):
            return ""
        if top and part.tag in NOTES:
            return ""  # the page gives the picture its name
        return part.tag if part.tag in ELEMENTS else ""

    def _dress(self, made: Element, part: Part, line: list[Styled]) -> None:
        top = len(line) == 1
        own = self.by_id.get(part.attributes.get("id", "")) is part
        if own:
            made.set("id", self.ids[part.attributes["id"]])
        for name, value in part.attributes.items():
            kept = None if top and name in _ALREADY else self._kept(part, name, value)
            if kept is not None and not (top and name in ROOTLESS):
                made.set(name, kept)
        style = self._style(part, line)
        if style:
            made.set("style", style)

    def _kept(self, part: Part, name: str, value: str) -> str | None:
        """What an attribute may say."""
        if name == "href":
            if part.tag == "image":
                return photo_in(value)
            return None if part.tag == "a" else self._own(value)
        if name in PROPERTIES and name != "transform":
            return self.values.value(value)
        if name not in ATTRIBUTES or part.tag == "a":
            return None
        if name == "numOctaves":
            return value if value.isdecimal() and len(value) < 3 and int(value) <= _OCTAVES else str(_OCTAVES)
        return _SPACE.sub(" ", value).strip()

    def _own(self, address: str) -> str | None:
        """A link to a part of the picture itself."""
        address = address.strip()
        id = self.ids.get(address[1:]) if address.startswith("#") else None
        return f"#{id}" if id else None

    def _style(self, part: Part, line: list[Styled]) -> str:
        """Style of sheets and of the element itself, the weightiest last."""
        given = [*self.sheet.of(line), *self.values.style(part.attributes.get("style", ""))]
        if len(line) == 1:
            given = [one for one in given if one.name not in ROOTLESS]
        ranked = sorted(given, key=lambda one: one.important)
        return ";".join(f"{one.name}:{one.value}" for one in dict.fromkeys(_last(ranked)))


def _last(given: list[Declaration]) -> Iterator[Declaration]:
    """Without what is said again; a property said twice in different words may be meant for two kinds of browser, so both stay."""
    seen = {(one.name, one.value): number for number, one in enumerate(given)}
    return (one for number, one in enumerate(given) if seen[one.name, one.value] == number)


def _styled(part: Part, top: bool) -> Styled:
    return Styled(part.tag, part.attributes.get("id", ""), frozenset(part.attributes.get("class", "").split()), top)


def _say(made: Element, words: str) -> None:
    """Add letters after whatever is in an element already."""
    if len(made):
        made[-1].tail = (made[-1].tail or "") + words
    else:
        made.text = (made.text or "") + words


def _spaced(words: str) -> str:
    """Spaces that are to be kept, as spaces that a page keeps."""
    return _SPACE.sub(lambda found: "\u00a0" * (len(found[0]) - 1) + " ", words)
