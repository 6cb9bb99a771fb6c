"""Stage: the landscape's large forms: sky, hills, terraces, road and the soil under them.

In: a plan's measures. Out: `Mark`s from far to near. Never knows promises; holds no text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from taalkompas.picture.chance import toss
from taalkompas.picture.geometry import Box, Point, path, smooth
from taalkompas.picture.marks import Mark, disc, dots, line, oval, plate, shape
from taalkompas.picture.road import Road


def draw_sky(width: float, horizon: float, name: str, words: Sequence[Box]) -> tuple[Mark, ...]:
    """Draw the sky with sun or moon, stars for the night where no words stand, and the farthest hills."""
    marks = [plate(0, 0, width, horizon + 90, "gradient-sky")]
    spots = (
        Point(toss("star", name, i) * width, toss("height", name, i) * horizon * 0.72 + 6)
        for i in range(int(width / 24))
    )
    stars = tuple((p.x, p.y) for p in spots if not any(b.holds(Box(p.x, p.y, 0, 0)) for b in words))
    sun = Point(width - (96 if width > 500 else 46), 92 if width > 500 else 58)
    size = 46.0 if width > 1000 else 36.0 if width > 500 else 24.0
    marks += [
        dots(stars[::2], 1.1, "star"),
        dots(stars[1::2], 1.7, "star"),
        disc(sun.x, sun.y, size * 1.55, "sun-glow", 0.35),
        disc(sun.x, sun.y, size, "sun"),
        dots(
            ((sun.x - size * 0.3, sun.y - size * 0.2), (sun.x + size * 0.25, sun.y + size * 0.3)),
            size * 0.16,
            "moon-spot",
        ),
    ]
    step = 360 if width > 500 else 180
    return (*marks, hill(ridge(width, horizon - 34, 36, f"{name}far", step), width, horizon + 90, "hill-far"))


def ridge(width: float, y: float, height: float, name: str, step: float) -> list[Point]:
    """Make a row of hilltops and hollows across the picture."""
    count = max(2, round(width / step))
    return [
        Point(i * width / count, y + (toss("ridge", name, i) - 0.5 + (0.35 if i % 2 else -0.35)) * height)
        for i in range(count + 1)
    ]


def hill(top: Sequence[Point], width: float, bottom: float, paint: str) -> Mark:
    """Fill the land under a ridge."""
    return shape(smooth(top) + path("L", width, bottom, "L", 0, bottom, "z"), paint)


def crests(width: float, tops: Sequence[float], name: str) -> list[list[Point]]:
    """Find the upper edge of each terrace."""
    step = 420 if width > 500 else 180
    return [ridge(width, top, 30 if i else 16, f"{name}{i}", step) for i, top in enumerate(tops)]


def has_ditch(terrace: int, width: float) -> bool:
    """Tell whether water runs along a terrace, as between Dutch meadows."""
    return bool(terrace % 2) and width > 500


def find_ditches(width: float, tops: Sequence[float], name: str) -> list[Box]:
    """Find where water runs, so that nothing is built in it."""
    out: list[Box] = []
    for i, crest in enumerate(crests(width, tops, name)):
        for a, b in pairwise(crest) if has_ditch(i, width) else ():
            for k in range(24):
                t = k / 24
                y = a.y + (b.y - a.y) * (3 * t * t - 2 * t * t * t)
                out.append(Box(a.x + (b.x - a.x) * t, y, (b.x - a.x) / 24, 15))
    return out


def draw_terraces(width: float, tops: Sequence[float], soil: float, name: str) -> tuple[Mark, ...]:
    """Draw a hill for every stretch of road, deeper in colour as it is nearer."""
    step = 420 if width > 500 else 180
    marks = [hill(ridge(width, tops[0] - 22, 24, f"{name}mid", step * 0.7), width, soil, "hill-mid")]
    for i, crest in enumerate(crests(width, tops, name)):
        tint = 1 + round(i * 5 / max(5, len(tops) - 1)) if len(tops) > 1 else 1
        marks.append(hill(crest, width, soil + 30, f"hill-{min(6, tint)}"))
        if has_ditch(i, width):
            marks += [
                line(smooth([Point(p.x, p.y + 7) for p in crest]), "bank", 13),
                line(smooth([Point(p.x, p.y + 8) for p in crest]), "water", 7),
            ]
        else:
            marks.append(line(smooth([Point(p.x, p.y + 3) for p in crest]), "hill-edge", 3, 0.6))
    return tuple(marks)


def draw_meadow(width: float, top: float, bottom: float, name: str) -> tuple[Mark, ...]:
    """Draw soft patches and tufts, so that the grass is not flat."""
    area = int(width * (bottom - top) / 60000)
    patches = "".join(
        oval(toss("px", name, i) * width, top + 30 + toss("py", name, i) * (bottom - top - 60),
             60 + 90 * toss("pw", name, i), 12 + 12 * toss("ph", name, i), "").d
        for i in range(area)
    )  # fmt: skip
    tufts = "".join(
        path("M", toss("tx", name, i) * width, top + 20 + toss("ty", name, i) * (bottom - top - 40),
             "l", -3.0, -8.0, "m", 3.0, 8.0, "l", 1.0, -10.0, "m", -1.0, 10.0, "l", 5.0, -7.0)
        for i in range(area * 2)
    )  # fmt: skip
    return (shape(patches, "patch", 0.35), line(tufts, "tuft", 1.6, 0.6))


def draw_road(road: Road, width: float) -> tuple[Mark, ...]:
    """Draw the road with its edges, and the narrow piece that comes from the school."""
    marks = [line(road.d, "road-edge", width + 8), line(road.d, "road", width)]
    if road.approach:
        marks = [line(road.approach, "road-edge", 7), marks[0], shape(road.approach, "road"), marks[1]]
    return (*marks, line(road.d, "road-dash", 2.4, 1, "2 12"))


def draw_soil(width: float, soil: float, height: float, name: str) -> tuple[Mark, ...]:
    """Draw the ground in section: sod, layers, stones, roots, and who lives there."""
    step = 330 if width > 500 else 150
    sod = ridge(width, soil, 18, f"{name}sod", step)
    under = [Point(p.x, p.y + 13) for p in sod]
    deep = height - soil
    stones = tuple(
        (round(toss("sx", name, i) * width, 1), round(soil + 52 + toss("sy", name, i) * (deep - 70), 1))
        for i in range(int(width / 30))
    )
    marks = [
        hill(sod, width, height, "sod"),
        hill(under, width, height, "soil-1"),
        hill(ridge(width, soil + deep * 0.44, 22, f"{name}clay", step), width, height, "soil-2"),
        hill(ridge(width, soil + deep * 0.8, 20, f"{name}sand", step), width, height, "soil-3"),
        dots(stones[::2], 3.2, "stone-soil", 0.7),
        dots(stones[1::2], 5, "stone-soil", 0.5),
    ]
    return (*marks, line(_roots(under, name), "root", 2.2, 0.75))


def _roots(edge: Sequence[Point], name: str) -> str:
    d = ""
    for i, point in enumerate(edge[1:-1]):
        x = point.x + 60 * (toss("root", name, i) - 0.5)
        d += path("M", x, point.y - 3, "q", -4.0, 10.0, 2.0, 20.0, "M", x, point.y, "q", -14.0, 6.0, -18.0, 16.0)
        d += path("M", x, point.y, "q", 14.0, 4.0, 17.0, 17.0)
    return d
