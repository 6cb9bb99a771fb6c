"""Lines over a school's own picture, from each promise to the domains that it asks for.

In: the hotspots that found a place. Out: one `<svg>`. Between boxes a line is drawn here; where an element lies only a browser knows, so
the script `own-picture.js` draws those, the same way.
"""

from collections.abc import Sequence
from math import hypot
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

from taalkompas.picture import Subject
from taalkompas.picture.geometry import number
from taalkompas.publish.hotspots import Link
from taalkompas.publish.ties import Ties
from taalkompas.views.spots import Box, Spot

BEND = 0.12
"""How far a line bends, as a part of its length."""
DOT = 0.004
"""The radius of the dot at its end, as a part of the picture's diagonal."""


def lines(one: Subject, there: Sequence[tuple[Spot, Link]], ties: Ties, size: tuple[float, float]) -> Markup:
    """Every line; which of them show, the style sheet says."""
    root = Element("svg", {
        "class": "tk-own__lines", "viewBox": f"0 0 {size[0]:.6g} {size[1]:.6g}", "aria-hidden": "true",
    })  # fmt: skip
    colours = {ground.id: ground.colour for ground in one.domains}
    places = {(spot.thing.kind, spot.thing.id): (spot, link) for spot, link in reversed(there)}
    for promise, link in there:
        for domain in promise.domains if promise.thing.kind == "promise" else ():
            if ("domain", domain) in places:
                spot, end = places["domain", domain]
                _line(
                    root,
                    (link.place, end.place),
                    colours[domain],
                    ties.line(promise.thing.id, domain),
                    _ends(promise, spot, size),
                    hypot(*size) * DOT,
                )
    return Markup(tostring(root, encoding="unicode")) if len(root) else Markup("")  # noqa: S704  # written by ElementTree


def _line(
    root: Element,
    between: tuple[str, str],
    colour: str,
    classes: str,
    ends: tuple[float, float, float, float] | None,
    dot: float,
) -> None:
    group = SubElement(root, "g", {"class": classes, "data-from": between[0], "data-to": between[1]})
    d = curve(*ends) if ends else ""
    SubElement(group, "path", {"d": d, "pathLength": "1"})
    SubElement(group, "path", {"d": d, "pathLength": "1", "stroke": colour})
    end = {"cx": number(ends[2]), "cy": number(ends[3])} if ends else {}
    SubElement(group, "circle", {**end, "r": number(dot), "fill": colour})


def _ends(one: Spot, other: Spot, size: tuple[float, float]) -> tuple[float, float, float, float] | None:
    """Where a line leaves one box and meets the other: at their edges, on the way from middle to middle."""
    if one.box is None or other.box is None:
        return None
    first, second = _scaled(one.box, size), _scaled(other.box, size)
    return (*_edge(first, second), *_edge(second, first))


def _scaled(box: Box, size: tuple[float, float]) -> Box:
    return box[0] * size[0] / 100, box[1] * size[1] / 100, box[2] * size[0] / 100, box[3] * size[1] / 100


def _edge(box: Box, towards: Box) -> tuple[float, float]:
    x, y = box[0] + box[2] / 2, box[1] + box[3] / 2
    dx, dy = towards[0] + towards[2] / 2 - x, towards[1] + towards[3] / 2 - y
    steps = [abs(half / way) for half, way in ((box[2] / 2, dx), (box[3] / 2, dy)) if way]
    part = min([*steps, 0.5])
    return x + dx * part, y + dy * part


def curve(x1: float, y1: float, x2: float, y2: float) -> str:
    """A line that bends a little, always to the same side."""
    side = BEND * (1 if x2 >= x1 else -1)
    x, y = (x1 + x2) / 2 + (y2 - y1) * side, (y1 + y2) / 2 - (x2 - x1) * side
    return f"M{number(x1)} {number(y1)}Q{number(x)} {number(y)} {number(x2)} {number(y2)}"
