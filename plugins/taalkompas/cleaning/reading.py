"""An SVG file → a tree of what is in it, within bounds.

In: bytes. Out: `Part`s with names as SVG knows them: prefixes read, everything of other namespaces left out. Fetches nothing, unfolds
nothing; never looks whether something is allowed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from taalkompas.source import foreign
from taalkompas.source.foreign import DEEPEST, MOST, SPACES, XLINK, XML


class Unfit(Exception):
    """It is not an SVG that can be read."""


@dataclass(slots=True)
class Part:
    """An element: its name, its attributes, and what stands in it, in order."""

    tag: str
    attributes: dict[str, str]
    inside: list["Part | str"] = field(default_factory=list)

    @property
    def parts(self) -> Iterator["Part"]:
        """The elements in it."""
        return (one for one in self.inside if isinstance(one, Part))

    @property
    def text(self) -> str:
        """The letters in it."""
        return "".join(one for one in self.inside if isinstance(one, str))


def read(content: bytes) -> Part:
    """The tree of an SVG; raises `Unfit`."""
    handler = _Builder()
    try:
        foreign.parse(content, handler)
    except (foreign.TooLarge, foreign.Definitions, foreign.Garbled):
        raise Unfit from None
    if handler.top is None or handler.top.tag != "svg":
        raise Unfit
    return handler.top


class _Builder(ContentHandler):
    """Builds the tree; of what goes too deep or is too much, nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.top: Part | None = None
        self.open: list[tuple[Part | None, dict[str, str]]] = []
        self.count = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        around, spaces = self.open[-1] if self.open else (None, dict(SPACES))
        spaces = foreign.spaces_of(attrs, spaces)
        prefix, _, tag = name.rpartition(":")
        self.count += 1
        known = foreign.is_svg(prefix, spaces) and (not self.open or around is not None)
        if not known or len(self.open) >= DEEPEST or self.count > MOST:
            self.open.append((None, spaces))
            return
        one = Part(tag, dict(_attributes(attrs, spaces)))
        if around is None:
            self.top = one
        else:
            around.inside.append(one)
        self.open.append((one, spaces))

    def endElement(self, name: str) -> None:
        self.open.pop()

    def characters(self, content: str) -> None:
        if self.open and (one := self.open[-1][0]) is not None:
            one.inside.append(content)


def _attributes(attrs: AttributesImpl, spaces: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Attributes of SVG itself, links of XLink and the language of XML under their plain names."""
    plain = {name: value for name, value in attrs.items() if ":" not in name and name != "xmlns"}
    for name, value in attrs.items():
        prefix, _, local = name.rpartition(":")
        space = spaces.get(prefix) if prefix else None
        if (space, local) in {(XLINK, "href"), (XML, "lang")} and local not in plain:
            yield local, value
        elif (space, local) == (XML, "space"):
            yield "xml:space", value
    yield from plain.items()
