"""The scene `coast`: a boardwalk from the dunes along the beach to the harbour, between two waters.

In: how the land lies. Out: `Mark`s. The domains lie under the waterline.
"""

from __future__ import annotations

from collections.abc import Sequence

from taalkompas.picture.chance import toss
from taalkompas.picture.geometry import Box, Point, path, smooth
from taalkompas.picture.land import crests, draw_sky, haze, hill, ridge, tinted
from taalkompas.picture.marks import Mark, dots, line, oval, plate, shape
from taalkompas.picture.road import Road
from taalkompas.picture.world import Far, Lie, Marks, Wish, World

DUNE = 46.0
"""How high dunes rise and fall."""


def _sky(lie: Lie) -> Marks:
    """Draw the sky, the sea under it with the light on the water, and the dunes at both ends of the beach."""
    width, level = lie.width, lie.horizon - (46 if lie.wide else 34)
    glints = "".join(
        path(
            "M",
            toss("gx", lie.name, i) * width,
            level + 7 + toss("gy", lie.name, i) * 38,
            "h",
            14 + 34 * toss("gw", lie.name, i),
        )
        for i in range(int(width / 30))
    )
    return (
        *draw_sky(lie),
        plate(0, level, width, 140, "sea-1"),
        plate(0, level + 15, width, 125, "sea-2"),
        line(path("M", 0, level + 1, "H", width), "sea-3", 2, 0.8),
        line(glints, "foam", 1.8, 0.55),
        haze(lie),
    )


def _land(lie: Lie) -> Marks:
    """Draw the beach behind, with the surf, and a row of dunes for every stretch of boardwalk."""
    first = ridge(lie.width, lie.horizon + 2, 12, f"{lie.name}0", 420 if lie.wide else 180)
    surf = [Point(p.x, p.y - 7) for p in first]
    marks = [
        hill(surf, lie.width, lie.soil, "foam", 0.9),
        hill([Point(p.x, p.y - 3) for p in first], lie.width, lie.soil, "sand-wet"),
        _headland(lie),
    ]
    for i, crest in enumerate(crests(lie, DUNE)):
        paint = f"sand-{min(4, 1 + i)}"
        marks += [hill(crest, lie.width, lie.soil + 30, paint), tinted(lie, i, crest)]
        if i:
            marks += [
                hill([Point(p.x, p.y + 15) for p in crest], lie.width, lie.soil + 30, "sand-shade", 0.16),
                line(smooth([Point(p.x, p.y + 2) for p in crest]), "sand-edge", 3.4, 0.75),
                line(_blades(crest, f"{lie.name}{i}", lie.wide), "marram-1", 1.7, 0.9),
            ]
    return (*marks, *_beach(lie))


def _headland(lie: Lie) -> Mark:
    """Raise the dune on which the school stands."""
    box, y = lie.school, lie.horizon
    left, right = box.x - 70, box.right + 90
    top = box.bottom - 13
    return shape(
        path("M", left - 60, y + 40, "L", left - 60, y, "Q", left + 10, top, box.x + 6, top, "L", box.right - 6, top,
             "Q", right - 20, top + 2, right + 60, y + 20, "L", right + 60, y + 40, "z"), "dune-green",
    )  # fmt: skip


def _blades(crest: Sequence[Point], name: str, wide: bool) -> str:
    """Let marram grow in clumps along the crest of a dune."""
    d = ""
    for i in range(int(crest[-1].x / 13)):
        x = i * 13 + 8 * toss("blade", name, i)
        if toss("clump", name, int(x // (150 if wide else 90))) < 0.42:
            continue
        y = _level(crest, x) + 3
        size = 0.7 + 0.6 * toss("size", name, i)
        d += path("M", x, y, "q", -1.0, -6 * size, -5 * size, -11 * size, "M", x, y, "q", 0.5, -8 * size, 2 * size, -13 * size,
                  "M", x, y, "q", 2.0, -5 * size, 7 * size, -9 * size)  # fmt: skip
    return d


def _level(crest: Sequence[Point], x: float) -> float:
    """Tell how high a ridge is at `x`."""
    step = crest[1].x - crest[0].x
    i = min(len(crest) - 2, int(x / step))
    t = x / step - i
    a, b = crest[i].y, crest[i + 1].y
    return a + (b - a) * (3 * t * t - 2 * t * t * t)


def _beach(lie: Lie) -> Marks:
    """Draw green dune valleys, ripples of the wind and footprints, so that the sand is not flat."""
    top, bottom, name = lie.horizon + 34, lie.soil - 18, lie.name
    area = int(lie.width * (bottom - top) / 60000)
    small = 1.0 if lie.wide else 0.6
    valleys = "".join(
        oval(toss("vx", name, i) * lie.width, top + 40 + toss("vy", name, i) * (bottom - top - 70),
             (50 + 80 * toss("vw", name, i)) * small, 9 + 9 * toss("vh", name, i), "").d
        for i in range(int(area * 0.7))
    )  # fmt: skip
    ripples = "".join(
        path("M", toss("rx", name, i) * lie.width, top + 20 + toss("ry", name, i) * (bottom - top - 30), "q", 9 * small, -5.0,
             18 * small, 0.0, "q", 9 * small, 5.0, 18 * small, 0.0)
        for i in range(area * 2)
    )  # fmt: skip
    specks = tuple(
        (round(toss("kx", name, i) * lie.width, 1), round(top + 10 + toss("ky", name, i) * (bottom - top - 10), 1))
        for i in range(area * 3)
    )
    return (
        shape(valleys, "dune-green", 0.42),
        line(ripples, "sand-shade", 1.8, 0.55),
        dots(specks, 1.2, "sand-shade", 0.6),
    )


def _road(road: Road, width: float) -> Marks:
    """Lay a boardwalk: posts, beams at both sides, and planks across."""
    marks = [
        line(road.d, "sand-shade", width + 16, 0.35),
        line(road.d, "wood-3", width + 9, 1, "5 41"),
        line(road.d, "wood-2", width + 4),
        line(road.d, "wood-1", width),
        line(road.d, "wood-gap", width, 0.55, "1.4 9.6"),
        line(road.d, "wood-2", width * 0.62, 0.1),
    ]
    if road.approach:
        marks[2:2] = [line(road.approach, "wood-2", 4)]
        marks[5:5] = [shape(road.approach, "wood-1"), line(road.rungs, "wood-gap", 1.2, 0.55)]
    return tuple(marks)


def _below(lie: Lie) -> Marks:
    """Draw the water in section: surf, light that falls in, deeper and darker, and the bottom with its weed."""
    width, soil, name = lie.width, lie.soil, lie.name
    deep = lie.height - soil
    top = ridge(width, soil, 12, f"{name}surf", 150 if lie.wide else 90)
    wave = [Point(p.x, p.y + 9) for p in top]
    floor = ridge(width, lie.height - min(34.0, deep * 0.12), 18, f"{name}floor", 300 if lie.wide else 120)
    rays = "".join(
        path("M", x, soil + 26, "l", 34.0, 0.0, "l", -70 - 40 * toss("ray", name, i), deep * 0.75, "l", -60.0, 0.0, "z")
        for i, x in enumerate(range(150, int(width), 310 if lie.wide else 150))
    )
    bubbles = tuple(
        (round(toss("bx", name, i) * width, 1), round(soil + 48 + toss("by", name, i) * (deep - 80), 1))
        for i in range(int(width / 34))
    )
    return (
        hill([Point(p.x, p.y - 8) for p in top], width, lie.height, "sand-wet"),
        hill(top, width, lie.height, "foam"),
        hill(wave, width, lie.height, "sea-2"),
        hill([Point(p.x, p.y + 12) for p in wave], width, lie.height, "deep-1"),
        hill(ridge(width, soil + deep * 0.46, 20, f"{name}deep", 330), width, lie.height, "deep-2"),
        hill(ridge(width, soil + deep * 0.78, 20, f"{name}deeper", 330), width, lie.height, "deep-3"),
        shape(rays, "foam", 0.06),
        dots(bubbles[::2], 2.2, "foam", 0.3),
        dots(bubbles[1::2], 3.6, "foam", 0.2),
        hill(floor, width, lie.height, "seafloor"),
        line(_weeds(floor, name, lie.wide), "weed-1", 3.4, 0.9),
    )


def _weeds(floor: Sequence[Point], name: str, wide: bool) -> str:
    d = ""
    for i in range(int(floor[-1].x / 22)):
        if toss("bed", name, int(i / 4)) < 0.55:
            continue
        x = i * 22 + 10 * toss("weed", name, i)
        y, h = _level(floor, x) + 4, (12 + 20 * toss("tall", name, i)) * (1 if wide else 0.7)
        d += path("M", x, y, "q", -6.0, -h / 2, 0.0, -h / 2 - 3, "q", 5.0, -h / 4, 0.0, -h / 2)
    return d


def _dry(_: Lie) -> tuple[Box, ...]:
    return ()


def _unchanged(kind: str, _: str) -> str:
    return kind


COAST = World(
    "coast", _sky, _land, _dry, _road, _below,
    times=("dawn", "noon", "afternoon", "gold"),
    turned=_unchanged,
    afar=(
        Far("lighthouse", (0.8, 0.76, 0.72, 0.86, 0.6), 9, 0.86),
        Far("freighter", (0.52, 0.46, 0.62, 0.4), -30, 0.62), Far("yacht", (0.66, 0.7, 0.34, 0.3), -16, 0.6),
        Far("skiff", (0.4, 0.44, 0.58, 0.3), -12, 0.5), Far("ferry", (0.93, 0.9, 0.3), -24, 0.5),
        Far("seamill", (0.26, 0.3, 0.92), -40, 0.5), Far("seamill", (0.29, 0.33, 0.95), -40, 0.44),
        Far("seamill", (0.32, 0.36, 0.97), -40, 0.5), Far("skiff", (0.72, 0.36), -18, 0.38),
        Far("cloud", (0.8, 0.62), 62, 0.8, aloft=True), Far("cloud", (0.66, 0.7), 112, 0.62, aloft=True),
        Far("kite", (0.72, 0.68, 0.62), 138, 0.95, aloft=True), Far("gulls", (0.86, 0.64), 58, 0.66, aloft=True),
        Far("cloud", (0.06, 0.2), 62, 0.66, aloft=True), Far("gulls", (0.58, 0.5), 96, 0.5, aloft=True),
    ),
    skyline=(),
    school="school", work="harbour", rider="bolder",
    wishes=(
        Wish("pavilion", 0.92, roomy=True, when=(0.3, 1)), Wish("huts", 0.95, roomy=True),
        Wish("flatboat", 1.0, roomy=True, when=(0.3, 1)), Wish("kiter", 0.9, roomy=True),
        Wish("tower", 0.95, roomy=True), Wish("net", 0.95, roomy=True), Wish("highlander", 0.95, roomy=True, when=(0, 0.6)),
        Wish("parasol", 0.95, roomy=True), Wish("boards", 0.9), Wish("bikes", 0.95), Wish("parasol", 0.85),
        Wish("seal", 0.85), Wish("castle", 0.85), Wish("bench", 1.0), Wish("oystercatcher", 0.85), Wish("oystercatcher", 0.75),
        Wish("rabbit", 0.85, when=(0, 0.6)), Wish("crab", 0.8), Wish("shells", 0.8), Wish("shells", 0.7),
    ),
    trees=("marram", "buckthorn", "dunepine", "marram", "rose", "marram", "buckthorn"),
    low=("blades", "marram", "blades", "rose"),
    afloat=(("ferry", 0.72), ("yacht", 0.66), ("skiff", 0.7), ("tug", 0.8)),
    buried=("octopus", "diver", "shoal", "anchor", "treasure", "cod", "jelly", "sunken", "bottle", "starfish", "jelly"),
)  # fmt: skip
