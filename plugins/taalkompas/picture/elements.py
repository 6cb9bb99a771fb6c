"""Stage: small parts of the SVG: marks, text and icons.

In: values of the scene and the element to write in. Out: elements under it. Knows nothing of links and lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from taalkompas.picture.geometry import Box, number
from taalkompas.picture.marks import Mark
from taalkompas.picture.scene import Icon, Text

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Leave out letters that XML cannot hold."""
    return _UNFIT.sub(" ", text)


def place_of(box: Box) -> dict[str, str]:
    """Give the attributes that place a figure."""
    return {"x": number(box.x), "y": number(box.y), "width": number(box.w), "height": number(box.h)}


def write_marks(parent: Element, marks: Iterable[Mark], prefix: str = "") -> None:
    """Write paths; a paint of the style sheet becomes a class."""
    for mark in marks:
        attributes = {"d": mark.d, **({} if mark.fill else {"fill": "none"})}
        classes = []
        for paint, kind in ((mark.fill, "fill"), (mark.stroke, "stroke")):
            if paint.startswith("gradient-"):
                attributes[kind] = f"url(#{prefix}{paint.removeprefix('gradient-')})"
            elif paint.startswith("#"):
                attributes[kind] = paint
            elif paint:
                classes.append(f"tk-{kind[0]}-{paint}")
        optional = {
            "stroke-width": number(mark.width) if mark.width else "",
            "opacity": f"{mark.opacity:g}" if mark.opacity < 1 else "",
            "stroke-dasharray": mark.dash,
            "class": " ".join(classes),
        }
        SubElement(parent, "path", attributes | {name: value for name, value in optional.items() if value})


def write_text(parent: Element, text: Text, *, hidden: bool = True) -> None:
    """Write lines; inside links they are hidden, because the link's label says them unbroken."""
    face = text.setting.face
    attributes = {"class": f"tk-t-{text.role}", "font-size": number(face.size), "font-weight": str(face.weight)}
    if text.anchor != "start":
        attributes["text-anchor"] = text.anchor
    element = SubElement(parent, "text", attributes)
    if hidden:
        element.set("aria-hidden", "true")
        element.tail = " "  # not drawn; keeps the words of one link apart for programs that read it
    for i, words in enumerate(text.setting.lines):
        span = SubElement(element, "tspan", {"x": number(text.x), "y": number(text.y + i * face.step)})
        span.text = clean(words) + (" " if i + 1 < len(text.setting.lines) else "")


def write_icon(parent: Element, icon: Icon) -> None:
    """Write a domain's sign: its drawing, white, on a disc of its colour."""
    group = SubElement(parent, "g", {"class": "tk-icon"})
    centre = {"cx": number(icon.centre.x), "cy": number(icon.centre.y), "r": number(icon.radius)}
    SubElement(group, "circle", {**centre, "fill": icon.colour})
    scale = icon.radius * 1.22 / 24
    x, y = icon.centre.x - 12 * scale, icon.centre.y - 12 * scale
    SubElement(group, "path", {
        "d": icon.d, "fill": "#fff", "transform": f"translate({number(x)} {number(y)})scale({scale:.3f})",
    })  # fmt: skip
