"""Stage: numbers with names: points, boxes and the path data made from them.

In and out: frozen values and `d` strings with rounded numbers. Never knows what is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from re import findall


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the picture."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its left top corner and size."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def cx(self) -> float:
        """The middle, across."""
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        """The middle, down."""
        return self.y + self.h / 2

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Tell whether both share area, or come nearer than `gap`."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def holds(self, other: Box, slack: float = 0.01) -> bool:
        """Tell whether the other lies inside, give or take `slack`."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def grown(self, by: float) -> Box:
        """Give a box that is larger on every side."""
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


def number(value: float) -> str:
    """Write a number with at most one decimal: short, and the same on every machine."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def path(*parts: str | float) -> str:
    """Join commands and numbers to path data, as short as it can be."""
    out = ""
    for part in parts:
        if isinstance(part, str):
            out += part
        else:
            text = number(part)
            glue = "" if not out or out[-1].isalpha() or text[0] == "-" else " "
            out += glue + text
    return out


def smooth(points: Sequence[Point]) -> str:
    """Draw a curve through points that is level at each of them."""
    parts: list[str | float] = ["M", points[0].x, points[0].y]
    for a, b in pairwise(points):
        half = (b.x - a.x) / 2
        parts += ["C", a.x + half, a.y, b.x - half, b.y, b.x, b.y]
    return path(*parts)


def rounded(points: Sequence[Point], radius: float) -> str:
    """Draw straight pieces with rounded corners."""
    parts: list[str | float] = ["M", points[0].x, points[0].y]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        reach_in = min(radius, hypot(here.x - before.x, here.y - before.y) / 2)
        reach_out = min(radius, hypot(after.x - here.x, after.y - here.y) / 2)
        start, end = _toward(here, before, reach_in), _toward(here, after, reach_out)
        parts += ["L", start.x, start.y, "Q", here.x, here.y, end.x, end.y]
    parts += ["L", points[-1].x, points[-1].y]
    return path(*parts)


def _toward(start: Point, end: Point, reach: float) -> Point:
    length = hypot(end.x - start.x, end.y - start.y)
    if length == 0:
        return start
    share = reach / length
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def rounded_box(box: Box, radius: float) -> str:
    """Draw a rectangle with rounded corners."""
    r = min(radius, box.w / 2, box.h / 2)
    w, h = box.w - 2 * r, box.h - 2 * r
    return path(
        "M", box.x + r, box.y, "h", w, "q", r, 0.0, r, r, "v", h, "q", 0.0, r, -r, r,
        "h", -w, "q", -r, 0.0, -r, -r, "v", -h, "q", 0.0, -r, r, -r, "z",
    )  # fmt: skip


def around(boxes: Iterable[Box]) -> Box:
    """Find the smallest box around all of them."""
    found = list(boxes)
    x, y = min(b.x for b in found), min(b.y for b in found)
    return Box(x, y, max(b.right for b in found) - x, max(b.bottom for b in found) - y)


def lowered(d: str, drop: float) -> str:
    """Move path data down; only commands M, L, Q, C, V, H and relative ones are known here."""
    out, command, across = "", "", True
    for token in findall(r"[A-Za-z]|-?\d*\.?\d+", d):
        if token.isalpha():
            out, command, across = out + token, token, True
            continue
        moves = command == "V" or (command in "MLQC" and not across)
        text = number(float(token) + (drop if moves else 0))
        out += text if out[-1].isalpha() or text[0] == "-" else f" {text}"
        across = not across
    return out
