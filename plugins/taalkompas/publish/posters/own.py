"""A school's own picture on a sheet: as large as the sheet allows, with room at its foot for where it comes from.

In: the picture and the sheet's proportions. Out: elements, or nothing where the picture cannot be shown: then the drawn plate is.
"""

from base64 import b64encode
from xml.etree.ElementTree import Element, SubElement

from defusedxml.ElementTree import fromstring

from taalkompas.publish.own_picture import USUAL, cleaned
from taalkompas.source.photos import kind_of, size_of
from taalkompas.source.pictures import Picture

WIDE = 1680.0
"""Units across a sheet, as on the drawn plate."""


def inside(picture: Picture) -> str:
    """A photo as an address that holds it."""
    return f"data:{kind_of(picture.content)};base64,{b64encode(picture.content).decode()}"


def laid_out(picture: Picture, paper: tuple[float, float], margin: float) -> Element | None:
    """The picture in the middle of a sheet, whole."""
    high = WIDE * paper[1] / paper[0]
    place = {
        "x": f"{margin:g}", "y": f"{margin:g}", "width": f"{WIDE - 2 * margin:g}", "height": f"{high - 2 * margin:.4g}",
        "preserveAspectRatio": "xMidYMid meet", "overflow": "hidden",
    }  # fmt: skip
    root = Element("svg", {
        "class": "taalkompas-plate", "data-scene": "landscape", "viewBox": f"0 0 {WIDE:g} {high:.4g}", "role": "img",
    })  # fmt: skip
    SubElement(root, "rect", {"width": f"{WIDE:g}", "height": f"{high:.4g}", "fill": "#ffffff"})
    if picture.is_photo:
        wide, tall = size_of(picture.content) or USUAL
        frame = SubElement(root, "svg", {"viewBox": f"0 0 {wide:g} {tall:g}", **place})
        SubElement(frame, "image", {"href": inside(picture), "width": f"{wide:g}", "height": f"{tall:g}"})
        return root
    drawing = cleaned(picture.content)
    if drawing is None:
        return None
    drawn: Element = fromstring(drawing.svg)
    for element in drawn.iter():
        element.tag = element.tag.rpartition("}")[2]
    drawn.attrib.update(place)
    root.append(drawn)
    return root
