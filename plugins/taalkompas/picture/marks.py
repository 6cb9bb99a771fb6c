"""Stage: the strokes of the illustration: path data with a paint.

In: numbers. Out: `Mark`s and `Figure`s. A paint is `#rrggbb`, or the name of a colour of the style
sheet (`hill-1`) so that it can change at night. Never places anything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from taalkompas.picture.geometry import Box, path, rounded_box


@dataclass(frozen=True, slots=True)
class Mark:
    """One path."""

    d: str
    fill: str = ""
    stroke: str = ""
    width: float = 0.0
    opacity: float = 1.0
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing in its own box from 0,0 to w,h, to be placed at any size."""

    name: str
    w: float
    h: float
    marks: tuple[Mark, ...]
    foot: float = 0.0
    """How far its foot on the ground lies above the lower edge of the box."""


def shape(d: str, fill: str, opacity: float = 1.0) -> Mark:
    """Fill a path."""
    return Mark(d, fill, opacity=opacity)


def line(d: str, stroke: str, width: float, opacity: float = 1.0, dash: str = "") -> Mark:
    """Draw along a path."""
    return Mark(d, "", stroke, width, opacity, dash)


def oval(cx: float, cy: float, rx: float, ry: float, fill: str, opacity: float = 1.0) -> Mark:
    """Fill an ellipse."""
    arc = path("a", rx, ry, 0.0, 1.0, 0.0)
    d = path("M", cx - rx, cy) + path(arc, " ", 2 * rx, 0.0) + path(arc, " ", -2 * rx, 0.0) + "z"
    return Mark(d.replace("  ", " "), fill, opacity=opacity)


def disc(cx: float, cy: float, r: float, fill: str, opacity: float = 1.0) -> Mark:
    """Fill a circle."""
    return oval(cx, cy, r, r, fill, opacity)


def ring(cx: float, cy: float, r: float, stroke: str, width: float, opacity: float = 1.0) -> Mark:
    """Draw along a circle."""
    return replace(disc(cx, cy, r, "", opacity), stroke=stroke, width=width)


def plate(x: float, y: float, w: float, h: float, fill: str, r: float = 0.0, opacity: float = 1.0) -> Mark:
    """Draw a rectangle, with rounded corners if asked."""
    if r:
        return Mark(rounded_box(Box(x, y, w, h), r), fill, opacity=opacity)
    return Mark(path("M", x, y, "h", w, "v", h, "h", -w, "z"), fill, opacity=opacity)


def grid(
    x: float, y: float, columns: int, rows: int, step: tuple[float, float], size: tuple[float, float], fill: str
) -> Mark:
    """Draw windows: many rectangles in one path."""
    parts: list[str | float] = []
    for row in range(rows):
        for column in range(columns):
            parts += ["M", x + column * step[0], y + row * step[1], "h", size[0], "v", size[1], "h", -size[0], "z"]
    return Mark(path(*parts), fill)


def dots(points: tuple[tuple[float, float], ...], r: float, fill: str, opacity: float = 1.0) -> Mark:
    """Draw many discs in one path."""
    d = "".join(disc(x, y, r, fill).d for x, y in points)
    return Mark(d, fill, opacity=opacity)
