"""Hard data through time as a small chart: a dot for each value, a line only where nothing lies between.

In: a `Series` and the few words in it. Out: SVG text without line breaks, wide and narrow; a style sheet shows the one that fits. The
scale begins at nought, time is to scale, and nothing is smoothed, coloured or compared: what it means, people say. Values that would not
fit in a picture get none.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement, tostring

from taalkompas.publish import strokes
from taalkompas.views.measures import Point, Series

LETTER = 7.2
"""A letter's width on the average, in the size in which values stand here."""
WIDE, NARROW = 520, 290
TOP, HIGH, FOOT = 26, 104, 30
SIDE = 26
LONGEST = 15
"""Letters of a value that still has a place in a picture."""
CROWDED = 14
"""From so many dots on they are small."""


@dataclass(frozen=True, slots=True)
class Captions:
    """The words in the picture: its description, and how values and months are written."""

    description: str
    number: Callable[[Decimal], str]
    month: Callable[[date], str]


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a text stands, so that no other comes there."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class _Dot:
    """A value and its place."""

    x: float
    y: float
    words: str
    joined: bool


def draw_chart(series: Series, captions: Captions) -> str:
    """Both widths of the chart; nothing for a single day, or where a value is too large to draw or to write."""
    values = [point.value for point in series.points]
    drawable = all(math.isfinite(float(one)) and len(captions.number(one)) <= LONGEST for one in values)
    if len({point.day for point in series.points}) < 2 or not drawable:
        return ""
    return "".join(_draw(series, captions, width, name) for width, name in ((WIDE, "wide"), (NARROW, "narrow")))


def _draw(series: Series, captions: Captions, width: int, name: str) -> str:
    low, high = _ends(series.points)
    size = 3.5 if len(series.points) > CROWDED else 5.5
    root = Element("svg", {
        "class": f"tlk-chart__picture tlk-chart__picture--{name}", "viewBox": f"0 0 {width} {TOP + HIGH + FOOT}",
        "role": "img", "aria-label": captions.description,
    })  # fmt: skip
    ground = _height(0.0, low, high)
    strokes.path(root, "tlk-chart__ground", f"M0 {ground:g}H{width}")
    _axis(root, series, captions, width)
    dots = [
        _Dot(
            _across(point.day, series.days, width),
            _height(float(point.value), low, high),
            captions.number(point.value),
            point.joined,
        )
        for point in series.points
    ]
    for before, dot in pairwise(dots):
        if dot.joined:
            strokes.path(root, "tlk-chart__line", f"M{before.x:g} {before.y:g}L{dot.x:g} {dot.y:g}")
    for dot in dots:
        SubElement(
            root, "circle", {"class": "tlk-chart__dot", "cx": f"{dot.x:g}", "cy": f"{dot.y:g}", "r": f"{size:g}"}
        )
    for x, y, words in _labels(dots, size, width):
        strokes.words(root, "tlk-chart__value", x, y, words)
    return tostring(root, encoding="unicode").replace("\n", " ")


def _ends(points: tuple[Point, ...]) -> tuple[float, float]:
    """The lowest and the highest of the scale: nought is always on it."""
    values = [float(point.value) for point in points]
    low, high = min(0.0, *values), max(0.0, *values)
    return (low, high) if high > low else (low, low + 1.0)


def _height(value: float, low: float, high: float) -> float:
    # each divided by itself first: the difference of two huge values may be more than a number can be
    share = value / (high - low) - low / (high - low) if math.isfinite(high - low) else 0.5
    return round(TOP + HIGH * (1 - share), 1)


def _across(day: date, days: tuple[date, ...], width: float) -> float:
    first, last = days[0], days[-1]
    if first == last:
        return width / 2
    return round(SIDE + (width - 2 * SIDE) * ((day - first).days / (last - first).days), 1)


def _axis(root: Element, series: Series, captions: Captions, width: int) -> None:
    """A tick for each day on which the promise was looked at; months where there is room, the ends first."""
    foot = TOP + HIGH
    days = series.days
    ordered = dict.fromkeys((days[-1], days[0], *reversed(days)))
    taken: list[_Box] = []
    for day in ordered:
        x, words = _across(day, days, width), captions.month(day)
        strokes.path(root, "tlk-chart__tick", f"M{x:g} {foot + 3}v6")
        half = len(words) * LETTER / 2
        middle = min(max(x, half), width - half)
        box = _Box(middle - half - 5, 0, middle + half + 5, 1)
        if not any(box.meets(other) for other in taken):
            taken.append(box)
            strokes.words(root, "tlk-chart__month", middle, foot + 25, words)


def _labels(dots: list[_Dot], size: float, width: float) -> Iterator[tuple[float, float, str]]:
    """Values where there is room for them: the last and the first, the ends of the scale, then the others; none over another or a dot."""
    highest, lowest = min(dots, key=lambda dot: dot.y), max(dots, key=lambda dot: dot.y)
    taken = [_Box(dot.x - size, dot.y - size, dot.x + size, dot.y + size) for dot in dots]
    for dot in dict.fromkeys((dots[-1], dots[0], highest, lowest, *dots)):
        half = len(dot.words) * LETTER / 2
        middle = min(max(dot.x, half), width - half)
        for base in (dot.y - size - 5, dot.y + size + 14):
            box = _Box(middle - half, base - 11, middle + half, base + 2)
            if box.bottom <= TOP + HIGH + 12 and not any(box.meets(other) for other in taken):
                taken.append(box)
                yield middle, base, dot.words
                break
