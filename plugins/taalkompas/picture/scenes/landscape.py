"""The scene `landscape`: a road through the polder, from spring at the school to the first snow in the city.

In: how the land lies. Out: `Mark`s. The domains lie in the soil under it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from taalkompas.picture.chance import toss
from taalkompas.picture.geometry import Box, Point, path, smooth
from taalkompas.picture.land import crests, draw_sky, haze, hill, ridge, tinted
from taalkompas.picture.marks import dots, line, oval, shape
from taalkompas.picture.road import Road
from taalkompas.picture.seasons import in_season
from taalkompas.picture.world import Far, Lie, Marks, Wish, World


def _sky(lie: Lie) -> Marks:
    step = 360 if lie.wide else 180
    far = ridge(lie.width, lie.horizon - 34, 36, f"{lie.name}far", step)
    farther = ridge(lie.width, lie.horizon - 50, 30, f"{lie.name}farther", step * 0.8)
    return (
        *draw_sky(lie),
        hill(farther, lie.width, lie.horizon + 90, "hill-far", 0.5),
        hill(far, lie.width, lie.horizon + 90, "hill-far"),
        haze(lie),
    )


def _land(lie: Lie) -> Marks:
    """Draw a hill for every stretch of road, deeper in colour as it is nearer."""
    step = 420 if lie.wide else 180
    middle = ridge(lie.width, lie.tops[0] - 22, 24, f"{lie.name}mid", step * 0.7)
    marks = [hill(middle, lie.width, lie.soil, "hill-mid")]
    for i, crest in enumerate(crests(lie)):
        tint = 1 + round(i * 5 / max(5, len(lie.tops) - 1)) if len(lie.tops) > 1 else 1
        marks += [hill(crest, lie.width, lie.soil + 30, f"hill-{min(6, tint)}"), tinted(lie, i, crest)]
        if _has_ditch(i, lie):
            marks += [
                line(smooth([Point(p.x, p.y + 7) for p in crest]), "bank", 13),
                line(smooth([Point(p.x, p.y + 8) for p in crest]), "water", 7),
            ]
        else:
            marks.append(line(smooth([Point(p.x, p.y + 3) for p in crest]), "hill-edge", 3, 0.6))
    return (*marks, *_meadow(lie))


def _has_ditch(terrace: int, lie: Lie) -> bool:
    """Tell whether water runs along a terrace, as between Dutch meadows."""
    return bool(terrace % 2) and lie.wide


def _ditches(lie: Lie) -> tuple[Box, ...]:
    out: list[Box] = []
    for i, crest in enumerate(crests(lie)):
        for a, b in pairwise(crest) if _has_ditch(i, lie) else ():
            for k in range(24):
                t = k / 24
                y = a.y + (b.y - a.y) * (3 * t * t - 2 * t * t * t)
                out.append(Box(a.x + (b.x - a.x) * t, y, (b.x - a.x) / 24, 15))
    return tuple(out)


def _meadow(lie: Lie) -> Marks:
    """Draw soft patches and tufts, so that the grass is not flat; patches of snow where it is winter."""
    top, bottom = (lie.horizon + (40 if lie.wide else 30), lie.soil - 20)
    name, area = lie.name, int(lie.width * (bottom - top) / 60000)
    places = [
        (toss("px", name, i) * lie.width, top + 30 + toss("py", name, i) * (bottom - top - 60), 60 + 90 * toss("pw", name, i),
         12 + 12 * toss("ph", name, i))
        for i in range(area)
    ]  # fmt: skip
    if not lie.wide:
        places = [(x, y, w * 0.7, h) for x, y, w, h in places]
    white = [place for place in places if lie.journey.share(place[0], place[1]) > 0.8]
    tufts = "".join(
        path("M", toss("tx", name, i) * lie.width, top + 20 + toss("ty", name, i) * (bottom - top - 40),
             "l", -3.0, -8.0, "m", 3.0, 8.0, "l", 1.0, -10.0, "m", -1.0, 10.0, "l", 5.0, -7.0)
        for i in range(area * 2)
    )  # fmt: skip
    return (
        shape("".join(oval(*place, "").d for place in places if place not in white), "patch", 0.35),
        shape("".join(oval(*place, "").d for place in white), "snow", 0.85),
        line(tufts, "tuft", 1.6, 0.6),
    )


def _road(road: Road, width: float) -> Marks:
    """Draw the road with its edges, and the narrow piece that comes from the school."""
    marks = [line(road.d, "road-edge", width + 8), line(road.d, "road", width)]
    if road.approach:
        marks = [line(road.approach, "road-edge", 7), marks[0], shape(road.approach, "road"), marks[1]]
    return (*marks, line(road.d, "road-dash", 2.4, 1, "2 12"))


def _soil(lie: Lie) -> Marks:
    """Draw the ground in section: sod, layers, stones, roots, and who lives there."""
    width, soil, name = lie.width, lie.soil, lie.name
    step = 330 if lie.wide else 150
    sod = ridge(width, soil, 18, f"{name}sod", step)
    under = [Point(p.x, p.y + 13) for p in sod]
    deep = lie.height - soil
    stones = tuple(
        (round(toss("sx", name, i) * width, 1), round(soil + 52 + toss("sy", name, i) * (deep - 70), 1))
        for i in range(int(width / 30))
    )
    return (
        hill(sod, width, lie.height, "sod"),
        hill(under, width, lie.height, "soil-1"),
        hill(ridge(width, soil + deep * 0.44, 22, f"{name}clay", step), width, lie.height, "soil-2"),
        hill(ridge(width, soil + deep * 0.8, 20, f"{name}sand", step), width, lie.height, "soil-3"),
        dots(stones[::2], 3.2, "stone-soil", 0.7),
        dots(stones[1::2], 5, "stone-soil", 0.5),
        line(_roots(under, name), "root", 2.2, 0.75),
    )


def _roots(edge: Sequence[Point], name: str) -> str:
    d = ""
    for i, point in enumerate(edge[1:-1]):
        x = point.x + 60 * (toss("root", name, i) - 0.5)
        d += path("M", x, point.y - 3, "q", -4.0, 10.0, 2.0, 20.0, "M", x, point.y, "q", -14.0, 6.0, -18.0, 16.0)
        d += path("M", x, point.y, "q", 14.0, 4.0, 17.0, 17.0)
    return d


LANDSCAPE = World(
    "landscape", _sky, _land, _ditches, _road, _soil,
    times=("spring", "summer", "autumn", "winter"),
    turned=in_season,
    afar=(
        Far("mill", (0.845, 0.8, 0.76, 0.7, 0.3), 26, 1.0), Far("church", (0.6, 0.66, 0.55, 0.7, 0.42), -14, 0.9),
        Far("turbine", (0.33, 0.3, 0.7, 0.1), -24, 0.6), Far("turbine", (0.37, 0.34, 0.73, 0.2), -18, 0.78),
        Far("turbine", (0.41, 0.38, 0.77, 0.83), -24, 0.56), Far("houses", (0.46, 0.43, 0.5, 0.53), 8, 0.62),
        Far("cloud", (0.79, 0.62), 66, 0.8, aloft=True), Far("cloud", (0.66, 0.7), 116, 0.62, aloft=True),
        Far("balloon", (0.735, 0.7, 0.67), 128, 0.85, aloft=True), Far("birds", (0.86, 0.64), 52, 0.8, aloft=True),
        Far("cloud", (0.06, 0.2), 62, 0.66, aloft=True),
    ),
    skyline=("tree", "poplar", "tree", "bush"),
    school="school", work="city", rider="cargobike",
    wishes=(
        Wish("pond", 1.0, roomy=True, when=(0.78, 1)), Wish("workshop", 1.0, roomy=True),
        Wish("tulips", 0.9, roomy=True, when=(0, 0.32)), Wish("greenhouse", 0.95, roomy=True, when=(0.2, 0.7)),
        Wish("pond", 0.9, roomy=True, when=(0.2, 0.7)),
        Wish("willow", 1.0), Wish("cow", 0.9, roomy=True, when=(0.2, 0.75)), Wish("bikes", 0.95),
        Wish("cow", 0.8, when=(0.2, 0.75)), Wish("snowman", 0.95, when=(0.82, 1)),
        Wish("bench", 1.0), Wish("sheep", 1.0, when=(0, 0.5)), Wish("sheep", 0.9, when=(0, 0.6)), Wish("lamp", 1.0),
        Wish("cat", 0.8), Wish("hedgehog", 0.8, when=(0.5, 0.85)),
    ),
    trees=("tree", "apple", "poplar", "tree", "pine", "tree", "bush"),
    low=("bush", "flowers", "flowers"),
    buried=("mole", "ammonite", "worm", "capsule", "wheel"),
)  # fmt: skip
