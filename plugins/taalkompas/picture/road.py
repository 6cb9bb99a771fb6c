"""Stage: the road that winds past the stops, as on a board game.

In: points that it passes, in journey order. Out: path data, and points along it that must stay free.
Never decides where stops are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from taalkompas.picture.geometry import Point, path

Curve = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Road:
    """The road as it is drawn, and as it is avoided."""

    d: str
    approach: str
    """The first piece, narrow where it is far away, as an area."""
    along: tuple[Point, ...]
    """Points about every twenty units."""
    rungs: str = ""
    """Lines across the approach, for planks."""


def build_road(stretches: Sequence[Sequence[Point]], bulge: float, door: Point | None, width: float) -> Road:
    """Join stretches by round turns at their ends; begin at a door far away if there is one."""
    curves: list[Curve] = []
    for i, stretch in enumerate(stretches):
        if i:
            curves.append(_turn(stretches[i - 1][-1], stretch[0], bulge))
        curves += [_level(a, b) for a, b in pairwise(stretch)]
    approach = rungs = ""
    along = [p for curve in curves for p in _sample(curve)]
    if door:
        first = _approach(door, curves[0][0], bulge)
        left, right = _sides(first, 8, width)
        approach, rungs = _outline(left, right), _rungs(left, right)
        along = [p for curve in first for p in _sample(curve)] + along
    parts: list[str | float] = ["M", curves[0][0].x, curves[0][0].y]
    for _, a, b, c in curves:
        parts += ["C", a.x, a.y, b.x, b.y, c.x, c.y]
    return Road(path(*parts), approach, tuple(along), rungs)


def _level(a: Point, b: Point) -> Curve:
    half = (b.x - a.x) / 2
    return a, Point(a.x + half, a.y), Point(b.x - half, b.y), b


def _turn(a: Point, b: Point, bulge: float) -> Curve:
    """Turn round at the side of the picture where both ends are."""
    way = bulge if a.x > bulge * 3 and b.x > bulge * 3 else -bulge
    return a, Point(a.x + way * 1.28, a.y), Point(b.x + way * 1.28, b.y), b


def _approach(door: Point, start: Point, bulge: float) -> tuple[Curve, ...]:
    knee = Point(start.x - bulge * 0.66, door.y + (start.y - door.y) * 0.36)
    return (
        (door, Point(door.x, door.y + 30), Point(knee.x, knee.y - 60), knee),
        (knee, Point(knee.x, start.y - 60), Point(start.x - bulge * 0.5, start.y), start),
    )


def _at(curve: Curve, t: float) -> Point:
    a, b, c, d = curve
    u = 1 - t
    weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return Point(
        sum(w * p.x for w, p in zip(weights, (a, b, c, d), strict=True)),
        sum(w * p.y for w, p in zip(weights, (a, b, c, d), strict=True)),
    )


def _sample(curve: Curve) -> list[Point]:
    reach = hypot(curve[3].x - curve[0].x, curve[3].y - curve[0].y)
    steps = max(6, int(reach / 20))
    return [_at(curve, i / steps) for i in range(steps + 1)]


def _sides(curves: tuple[Curve, ...], narrow: float, wide: float) -> tuple[list[Point], list[Point]]:
    spine = [_at(curve, i / 9) for curve in curves for i in range(10 if curve is curves[-1] else 9)]
    left: list[Point] = []
    right: list[Point] = []
    for i, here in enumerate(spine):
        before, after = spine[max(0, i - 1)], spine[min(len(spine) - 1, i + 1)]
        length = hypot(after.x - before.x, after.y - before.y) or 1.0
        half = (narrow + (wide - narrow) * (i / (len(spine) - 1)) ** 0.8) / 2
        if i == len(spine) - 1:
            before = Point(here.x - 1, here.y)
            length = 1.0
        nx, ny = -(after.y - before.y) / length * half, (after.x - before.x) / length * half
        left.append(Point(here.x + nx, here.y + ny))
        right.append(Point(here.x - nx, here.y - ny))
    return left, right


def _outline(left: Sequence[Point], right: Sequence[Point]) -> str:
    outline = [*left, *right[::-1]]
    parts: list[str | float] = ["M", outline[0].x, outline[0].y]
    for point in outline[1:]:
        parts += ["L", point.x, point.y]
    return path(*parts, "z")


def _rungs(left: Sequence[Point], right: Sequence[Point]) -> str:
    """Draw lines from side to side, about as far apart as planks are wide."""
    parts: list[str | float] = []
    for (a, b), (c, d) in zip(pairwise(left), pairwise(right), strict=True):
        many = max(1, round((hypot(b.x - a.x, b.y - a.y) + hypot(d.x - c.x, d.y - c.y)) / 2 / 9))
        for k in range(many):
            t = k / many
            parts += [
                "M",
                a.x + (b.x - a.x) * t,
                a.y + (b.y - a.y) * t,
                "L",
                c.x + (d.x - c.x) * t,
                c.y + (d.y - c.y) * t,
            ]
    return path(*parts)
