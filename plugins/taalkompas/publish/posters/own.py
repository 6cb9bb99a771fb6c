"""A school's own picture on a sheet: as large as the sheet allows, with room at its foot for where it comes from.

In: the picture, its links, the sheet's proportions and the colour around it. Out: elements, or nothing where the picture cannot be shown:
then the drawn plate is. The picture keeps its own colours, at night too.
"""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from defusedxml.ElementTree import fromstring

from taalkompas.cleaning.frame import Frame
from taalkompas.picture.elements import clean
from taalkompas.publish.hotspots import Link, with_links
from taalkompas.publish.own_picture import USUAL, cleaned
from taalkompas.source.photos import kind_of, size_of
from taalkompas.source.pictures import Picture
from taalkompas.views.spots import Spot

WIDE = 1680.0
"""Units across a sheet, as on the drawn plate."""
Linked = tuple[tuple[Spot, Link], ...]
"""Hotspots and where they lead; none where no address is known."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a picture lies on: its proportions, the room at its edges in units, and its colour."""

    size: tuple[float, float]
    margin: float
    colour: str = "#ffffff"


def inside(picture: Picture) -> str:
    """A photo as an address that holds it."""
    return f"data:{kind_of(picture.content)};base64,{b64encode(picture.content).decode()}"


def laid_out(picture: Picture, linked: Linked, paper: Paper) -> Element | None:
    """The picture in the middle of a sheet, whole, with its links."""
    shown = _photo(picture) if picture.is_photo else _drawing(picture, linked)
    if shown is None:
        return None
    framed, frame = shown
    _lay_boxes(framed, linked, frame)
    high = WIDE * paper.size[1] / paper.size[0]
    scale = min((WIDE - 2 * paper.margin) / frame.width, (high - 2 * paper.margin) / frame.height)
    wide, tall = frame.width * scale, frame.height * scale
    framed.attrib.update({
        "x": f"{(WIDE - wide) / 2:.2f}", "y": f"{(high - tall) / 2:.2f}", "width": f"{wide:.2f}", "height": f"{tall:.2f}",
        "overflow": "hidden",  # what an artist left outside the frame shows on no page, and not on paper either
    })  # fmt: skip
    root = Element("svg", {
        "class": "taalkompas-plate", "data-scene": "landscape", "viewBox": f"0 0 {WIDE:g} {high:.4g}", "role": "img",
    })  # fmt: skip
    SubElement(root, "rect", {"width": f"{WIDE:g}", "height": f"{high:.4g}", "fill": paper.colour})
    root.append(framed)
    return root


def _photo(picture: Picture) -> tuple[Element, Frame]:
    wide, high = size_of(picture.content) or USUAL
    framed = Element("svg", {"viewBox": f"0 0 {wide:g} {high:g}"})
    SubElement(framed, "image", {"href": inside(picture), "width": f"{wide:g}", "height": f"{high:g}"})
    return framed, Frame(0, 0, wide, high)


def _drawing(picture: Picture, linked: Linked) -> tuple[Element, Frame] | None:
    """A drawing with its elements as links; of what only a page needs for them, nothing."""
    drawing = cleaned(picture.content)
    if drawing is None:
        return None
    svg, _ = with_links(drawing, (link for spot, link in linked if spot.box is None), "")
    drawn: Element = fromstring(svg)
    for name in ("class", "role", "aria-label"):
        drawn.attrib.pop(name, None)
    for parent in list(drawn.iter()):
        parent.tag = parent.tag.rpartition("}")[2]
        for child in list(parent):
            if child.tag.rpartition("}")[2] == "filter" and child.get("id", "").startswith("taalkompas-"):
                parent.remove(child)
        if parent.get("role") == "listitem":
            del parent.attrib["role"]
        if "tk-spot" in parent.get("class", "").split():
            _name(parent, parent.get("aria-label", ""))
    return drawn, drawing.frame


def _lay_boxes(framed: Element, linked: Iterable[tuple[Spot, Link]], frame: Frame) -> None:
    """Lay links over parts of the picture: what is under them stays in sight."""
    for spot, link in linked:
        if spot.box is not None:
            left, top, wide, high = (side / 100 for side in spot.box)
            made = SubElement(framed, "a", {"href": link.href})
            _name(made, link.label)
            SubElement(made, "rect", {
                "x": f"{frame.left + left * frame.width:.6g}", "y": f"{frame.top + top * frame.height:.6g}",
                "width": f"{wide * frame.width:.6g}", "height": f"{high * frame.height:.6g}",
                "fill": "#ffffff", "fill-opacity": "0",
            })  # fmt: skip


def _name(link: Element, label: str) -> None:
    """Say where a link leads: a picture of its own need not have words for it."""
    for attribute in ("class", "style"):
        link.attrib.pop(attribute, None)
    name = Element("title")
    name.text = clean(label)
    link.insert(0, name)
