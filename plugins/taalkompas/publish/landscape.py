"""The strip of landscape over every page, and the people in it.

Out: SVG text without line breaks, for decoration: hidden from screen readers.
"""

from functools import cache
from xml.etree.ElementTree import Element, SubElement, tostring

from taalkompas.picture.people import draw_person

HILLS = (
    ("far", "M0 150C180 105 330 92 520 118C720 146 900 96 1110 104C1260 110 1360 128 1440 96V320H0Z"),
    ("middle", "M0 214C160 176 330 160 560 192C800 226 980 168 1180 176C1300 181 1380 204 1440 190V320H0Z"),
    ("near", "M0 262C220 226 470 238 700 250C960 264 1190 216 1440 250V320H0Z"),
    (
        "edge",
        "M0 276C260 300 520 262 760 272C1010 282 1240 300 1440 262V306C1240 330 1010 318 760 308C520 300 260 334 0 314",
    ),
    (
        "road",
        "M0 281C260 305 520 267 760 277C1010 287 1240 305 1440 267V301C1240 325 1010 313 760 303C520 295 260 329 0 309",
    ),
)
TREES = ((1182, 168, 1.0), (1228, 176, 0.8), (1316, 176, 1.15), (96, 178, 0.9))


@cache
def hills() -> str:
    """Hills, a few trees and the road."""
    root = Element("svg", {
        "class": "tlk-hills", "viewBox": "0 0 1440 320", "preserveAspectRatio": "xMidYMax slice", "aria-hidden": "true",
    })  # fmt: skip
    for name, d in HILLS[:2]:
        SubElement(root, "path", {"class": f"tlk-hills__{name}", "d": d})
    for x, y, size in TREES:
        place = {"transform": f"translate({x} {y})scale({size:g})"}
        SubElement(root, "path", {"class": "tlk-hills__trunk", "d": "M-3 10h6v26h-6z", **place})
        SubElement(root, "path", {"class": "tlk-hills__leaf", "d": "M0-34A23 26 0 1 1 0 18A23 26 0 1 1 0-34Z", **place})
    for name, d in HILLS[2:]:
        SubElement(root, "path", {"class": f"tlk-hills__{name}", "d": d})
    return tostring(root, encoding="unicode")


@cache
def person(number: int) -> str:
    """The person who says the promise of this number, the same as on the plate."""
    figure = draw_person(number)
    root = Element("svg", {"class": "tlk-person", "viewBox": f"0 0 {figure.w:g} {figure.h:g}", "aria-hidden": "true"})
    for mark in figure.marks:
        attributes = {"d": mark.d, "fill": _paint(mark.fill) or "none"}
        if mark.stroke:
            attributes |= {
                "stroke": _paint(mark.stroke), "stroke-width": f"{mark.width:g}",
                "stroke-linecap": "round", "stroke-linejoin": "round",
            }  # fmt: skip
        if mark.opacity < 1:
            attributes["opacity"] = f"{mark.opacity:g}"
        SubElement(root, "path", attributes)
    return tostring(root, encoding="unicode")


def _paint(paint: str) -> str:
    """A colour; a paint of the plate's own style sheet is a shadow here."""
    return paint if not paint or paint.startswith("#") else "#1d3b23"
