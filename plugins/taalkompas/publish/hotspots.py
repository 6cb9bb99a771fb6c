"""A clean SVG and its hotspots → the same SVG, in which those elements are links.

In: SVG from `cleaning` and `Link`s. Out: text, and which links found a place. An element becomes a link where it stands, so that it
keeps its shape, its place and what lies over it. What is only a definition (in a clip path, a pattern, `defs`) cannot be pointed at.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from taalkompas.cleaning import Clean
from taalkompas.cleaning.allowed import UNDRAWN
from taalkompas.picture.elements import clean as fit
from taalkompas.source.foreign import TEXTS

_STEP = re.compile(r"(matrix|scale|skewX|skewY)\s*\(([^)]*)\)")
LONGEST = 120
"""Letters on a hotspot that are repeated in its name; who draws more than a line, draws a text."""
STEPS = 1_000
"""Letters of what is done to a group that are read for each link in it; programs write some forty."""
_OWN_LINE = frozenset({"x", "y", "dy"})
_RING, _BLUR = 0.0027, 0.006
"""Of the picture's diagonal."""


@dataclass(frozen=True, slots=True)
class Link:
    """A hotspot on an element: where it leads, what it is called, and its place in the order of the journey."""

    element: str
    place: str
    href: str
    label: str
    kind: str
    id: str
    classes: str


def with_links(drawing: Clean, links: Iterable[Link], label: str) -> tuple[str, frozenset[str]]:
    """The SVG with its links, and the places that were found in it."""
    root = fromstring(drawing.svg)  # noqa: S314  # written by `cleaning`
    root.set("class", "tk-own__drawing")
    root.set("role", "group")
    root.set("aria-label", fit(label))
    around = {inner: outer for outer in root.iter() for inner in outer}
    by_id = {id: one for one in root.iter() if (id := one.get("id"))}
    size = math.hypot(drawing.frame.width, drawing.frame.height)
    scales: dict[str, float] = {"1": 1.0}
    placed, taken = [], set()
    for link in links:
        one = by_id.get(drawing.ids.get(link.element, ""))
        if one is None or one in taken or not _is_drawn(one, around):
            continue
        taken.add(one)
        scale = f"{_scale(one, around):.2g}"
        scales[scale] = float(scale)
        _wrap(root, one, around, link, scale)
        placed.append(link.place)
    for text in [*root.iter("text")]:
        _part_lines(text)
    for made in root.iter("a"):
        _name(made)
    defs = Element("defs")
    for name, scale_of in sorted(scales.items()) if placed else ():
        _filters(defs, name, size / scale_of)
    if placed:
        root.insert(0, defs)
    return tostring(root, encoding="unicode"), frozenset(placed)


def _name(link: Element) -> None:
    """Let a link's name say what one sees in it: who speaks to a computer says what stands there.

    The letters themselves are hidden from screen readers, as on the drawn plate: the name says them, unbroken.
    """
    texts = [text for text in link.iter("text") if text.find(".//a") is None]
    seen = " ".join(" ".join("".join(text.itertext()) for text in texts).split())
    label = link.get("aria-label", "")
    if seen.casefold() not in label.casefold() and len(seen) <= LONGEST:
        link.set("aria-label", f"{seen}{'' if seen[-1] in '.!?…' else '.'} {label}")
    for text in texts:
        text.set("aria-hidden", "true")


def _part_lines(text: Element) -> None:
    """Keep the last word of a line apart from the first of the next, for programs that read them: with a space that takes no room."""
    for before, after in pairwise([*text]):
        if after.tag == "tspan" and not _OWN_LINE.isdisjoint(after.keys()) and not (before.tail or "").strip():
            gap = Element("tspan", {"font-size": "0"})
            gap.text, gap.tail = " ", before.tail
            before.tail = None
            text.insert([*text].index(after), gap)


def _is_drawn(one: Element, around: dict[Element, Element]) -> bool:
    at: Element | None = one
    while at is not None:
        if at.tag in UNDRAWN:
            return False
        at = around.get(at)
    return True


def _scale(one: Element, around: dict[Element, Element]) -> float:
    """How much larger things are drawn there than they are: a ring must not grow with them."""
    scale, at = 1.0, around.get(one)
    while at is not None:
        for name, text in _STEP.findall(at.get("transform", "")[:STEPS]):
            scale *= _grows(name, [float(number) for number in re.findall(r"-?\d*\.?\d+(?:e[-+]?\d{1,2})?", text)])
        at = around.get(at)
    return min(max(scale, 1e-3), 1e3) if math.isfinite(scale) else 1.0


def _grows(name: str, numbers: list[float]) -> float:
    if name == "matrix" and len(numbers) == 6:
        a, b, c, d = numbers[:4]
        return math.sqrt(abs(a * d - b * c)) or 1.0
    if name == "scale" and numbers:
        return math.sqrt(abs(numbers[0] * numbers[-1])) or 1.0
    return 1.0


def _wrap(root: Element, one: Element, around: dict[Element, Element], link: Link, scale: str) -> None:
    """Put an element into a link, and the link into an item of the list that screen readers get."""
    style = "".join(f"--own-{name}:url(#taalkompas-{name}-{scale});" for name in ("chosen", "focused", "away"))
    if one is root:
        inside = [*root]
        for part in inside:
            root.remove(part)
        item = SubElement(root, "g")
    else:
        outer = around[one]
        item = Element("tspan" if outer.tag in TEXTS | {"a"} and one.tag in TEXTS - {"text"} else "g")
        place = [*outer].index(one)
        outer.remove(one)
        outer.insert(place, item)
        item.tail, one.tail = one.tail, None
        around[item] = outer
        inside = [one]
    item.set("role", "listitem")
    item.set("id", link.place)
    made = SubElement(item, "a", {
        "href": fit(link.href), f"data-{link.kind}": link.id, "class": f"tk-spot {link.classes}", "aria-label": fit(link.label),
        "style": style,
    })  # fmt: skip
    around[made] = item
    for part in inside:
        made.append(part)
        around[part] = made


def _filters(defs: Element, name: str, size: float) -> None:
    """The ring round what is chosen or has focus, and how what steps back goes out of focus."""
    region = {"x": "-30%", "y": "-30%", "width": "160%", "height": "160%", "color-interpolation-filters": "sRGB"}
    for state in ("chosen", "focused"):
        ring = SubElement(defs, "filter", {"id": f"taalkompas-{state}-{name}", **region})
        for step, radius in (("casing", 1.7), ("ring", 1.0)):
            wide = f"{size * _RING * radius:.3g}"
            SubElement(
                ring, "feMorphology", {"in": "SourceAlpha", "operator": "dilate", "radius": wide, "result": step}
            )
            SubElement(ring, "feFlood", {"class": f"tk-{step} tk-{step}--{state}"})
            SubElement(ring, "feComposite", {"in2": step, "operator": "in", "result": step})
        merge = SubElement(ring, "feMerge")
        for step in ("casing", "ring", "SourceGraphic"):
            SubElement(merge, "feMergeNode", {"in": step})
    away = SubElement(defs, "filter", {"id": f"taalkompas-away-{name}", **region})
    SubElement(away, "feGaussianBlur", {"stdDeviation": f"{size * _BLUR:.3g}"})
