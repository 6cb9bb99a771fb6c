"""A foreign SVG, event by event, within bounds; and what in it is drawn, so that somebody can point at it.

In: bytes, and what listens. Out: events, or the reason why there are none. Fetches nothing and unfolds nothing: a picture comes from a
drawing program, or from anybody who opens a pull request. Whoever keeps something of it, looks whether it is allowed.
"""

from collections.abc import Mapping
from typing import Final
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler, feature_external_ges
from xml.sax.xmlreader import AttributesImpl

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from taalkompas.source.pictures import LIMIT

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
SPACES: Final = {"svg": SVG, "xlink": XLINK, "xml": XML}
"""What prefixes mean where a picture does not say it itself."""
PREFIXES = 64
"""Prefixes that a picture may name; drawing programs bring about ten."""
DEEPEST = 100
"""Elements inside each other; the deepest layers of a drawing program come to thirty."""
MOST = 100_000
"""Elements in all. What comes after them is left out: a page with more does not scroll any more."""

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "use"})
TEXTS = frozenset({"text", "tspan", "textPath"})
"""Elements whose letters are drawn."""
DRAWN = frozenset({"svg", "g", "a", "switch"}) | SHAPES | TEXTS
"""What shows where it stands; in anything else it is only a definition, or not a drawing at all."""
_LANGUAGES = ("nl", "en")


class TooLarge(Exception):
    """There are more bytes than the limit."""


class Definitions(Exception):
    """It brings definitions of its own, such as entities, which can grow without end."""


class Garbled(Exception):
    """It cannot be read to its end."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def parse(content: bytes, handler: ContentHandler) -> None:
    """Tell a picture to whoever listens; raises what this module defines when it cannot be read."""
    if len(content) > LIMIT:
        raise TooLarge
    parser = _Parser(forbid_dtd=True, forbid_external=False)
    parser.setFeature(feature_external_ges, False)  # what a DOCTYPE names is not fetched, so it may stand there
    parser.setContentHandler(handler)
    try:
        parser.feed(content)  # at once: fed piece by piece, a comment of some megabytes is begun again with every piece
        parser.close()
    except DefusedXmlException:
        raise Definitions from None
    except (SAXException, LookupError, ValueError) as error:  # the last two from encodings that Python does not know
        line = error.getLineNumber() if isinstance(error, SAXParseException) else None
        raise Garbled(line or 1) from None


class _Parser(DefusedExpatParser):
    """Takes the plain DOCTYPE that drawing programs write, and none that defines something itself."""

    def defused_start_doctype_decl(
        self, name: str, sysid: str | None, pubid: str | None, has_internal_subset: bool
    ) -> None:
        """Refuse definitions, whatever they define."""
        if has_internal_subset:
            super().defused_start_doctype_decl(name, sysid, pubid, has_internal_subset)


def spaces_of(attrs: AttributesImpl, around: dict[str, str]) -> dict[str, str]:
    """What prefixes mean in an element. They are read here and not by the parser, which stops at one that nobody explained."""
    named = [key for key in attrs.keys() if key.startswith("xmlns") and key[5:6] in ("", ":")]  # noqa: SIM118  # no mapping
    if not named or len(around) + len(named) > PREFIXES:
        return around
    return {**around, **{key[6:]: attrs[key] for key in named}}


def is_svg(prefix: str, spaces: Mapping[str, str]) -> bool:
    """Whether an element with this prefix is SVG's own."""
    return spaces.get(prefix, "?" if prefix else "") in ("", SVG)


def speaks(attributes: Mapping[str, str] | AttributesImpl) -> bool:
    """Whether an element is for everybody: no program's own, and in a language of ours if it names one."""
    language = attributes.get("systemLanguage", "nl")
    return not attributes.get("requiredExtensions") and language[:2].lower() in _LANGUAGES
