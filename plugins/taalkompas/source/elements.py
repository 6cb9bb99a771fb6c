"""An SVG → the ids of its elements, so that a hotspot can be held against them.

In: a file. Out: ids, or the reason why they cannot be had. Builds no tree, unfolds nothing, fetches nothing: a picture comes
from a drawing program, or from anybody who opens a pull request.
"""

from contextlib import suppress
from typing import BinaryIO
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler, feature_external_ges
from xml.sax.xmlreader import AttributesImpl

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from taalkompas.source.pictures import LIMIT


class TooLarge(Exception):
    """There are more bytes than the limit."""


class NoSvg(Exception):
    """Something else, or nothing at all."""


class Definitions(Exception):
    """It brings definitions of its own, such as entities, which can grow without end."""


class Garbled(Exception):
    """It begins as an SVG and cannot be read to its end."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def ids_in(file: BinaryIO) -> frozenset[str]:
    """The ids of all elements of an SVG; raises what this module defines when they cannot be had."""
    handler = _Ids()
    parser = Parser(forbid_dtd=True, forbid_external=False)
    parser.setFeature(feature_external_ges, False)  # what a DOCTYPE names is not fetched, so it may stand there
    parser.setContentHandler(handler)
    content = file.read(LIMIT + 1)
    if len(content) > LIMIT:
        raise TooLarge
    try:
        parser.feed(content)  # at once: fed piece by piece, a comment of some megabytes is begun again with every piece
        parser.close()
    except DefusedXmlException:
        raise Definitions from None
    except (SAXException, LookupError, ValueError) as error:  # the last two from encodings that Python does not know
        if not handler.begun:
            raise NoSvg from None
        raise Garbled(_line(error)) from None
    if not handler.begun:
        raise NoSvg
    return frozenset(handler.ids - {""})


def _line(error: Exception) -> int:
    return (error.getLineNumber() or 1) if isinstance(error, SAXParseException) else 1


class _Ids(ContentHandler):
    """Collects the ids, element by element."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = False
        self.ids: set[str] = set()

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        if not self.begun and name.rpartition(":")[2] != "svg":
            raise NoSvg
        self.begun = True
        with suppress(KeyError):
            self.ids.add(attrs["id"])


class Parser(DefusedExpatParser):
    """Takes the plain DOCTYPE that drawing programs write, and none that defines something itself."""

    def defused_start_doctype_decl(
        self, name: str, sysid: str | None, pubid: str | None, has_internal_subset: bool
    ) -> None:
        """Refuse definitions, whatever they define."""
        if has_internal_subset:
            super().defused_start_doctype_decl(name, sysid, pubid, has_internal_subset)
