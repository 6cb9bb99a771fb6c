"""Stage: large forms that every scene is painted from: sky, ridges, hills and their crests.

In: how the land lies. Out: `Mark`s and edges. Knows no scene and no promise; holds no text.
"""

from __future__ import annotations

from collections.abc import Sequence

from taalkompas.picture.chance import toss
from taalkompas.picture.geometry import Box, Point, path, smooth
from taalkompas.picture.marks import Mark, disc, dots, plate, shape
from taalkompas.picture.world import Lie


def draw_sky(lie: Lie) -> tuple[Mark, ...]:
    """Draw the sky with sun or moon, and stars for the night where no words stand."""
    width, horizon, name = lie.width, lie.horizon, lie.name
    spots = (
        Point(toss("star", name, i) * width, toss("height", name, i) * horizon * 0.72 + 6)
        for i in range(int(width / 24))
    )
    stars = tuple((p.x, p.y) for p in spots if not any(b.holds(Box(p.x, p.y, 0, 0)) for b in lie.words))
    sun, size = sun_of(lie)
    return (
        plate(0, 0, width, horizon + 90, "gradient-sky"),
        dots(stars[::2], 1.1, "star"),
        dots(stars[1::2], 1.7, "star"),
        disc(sun.x, sun.y, size * 1.55, "sun-glow", 0.35),
        disc(sun.x, sun.y, size, "sun"),
        dots(
            ((sun.x - size * 0.3, sun.y - size * 0.2), (sun.x + size * 0.25, sun.y + size * 0.3)),
            size * 0.16,
            "moon-spot",
        ),
    )


def sun_of(lie: Lie) -> tuple[Point, float]:
    """Tell where the sun or moon hangs, and its radius."""
    size = 46.0 if lie.width > 1000 else 36.0 if lie.wide else 24.0
    return Point(lie.width - (96 if lie.wide else 46), 92 if lie.wide else 58), size


def ridge(width: float, y: float, height: float, name: str, step: float) -> list[Point]:
    """Make a row of hilltops and hollows across the picture."""
    count = max(2, round(width / step))
    return [
        Point(i * width / count, y + (toss("ridge", name, i) - 0.5 + (0.35 if i % 2 else -0.35)) * height)
        for i in range(count + 1)
    ]


def hill(top: Sequence[Point], width: float, bottom: float, paint: str, opacity: float = 1.0) -> Mark:
    """Fill the land under a ridge."""
    return shape(smooth(top) + path("L", width, bottom, "L", 0, bottom, "z"), paint, opacity)


def crests(lie: Lie, height: float = 30.0) -> list[list[Point]]:
    """Find the upper edge of each terrace."""
    step = 420 if lie.wide else 180
    return [ridge(lie.width, top, height if i else 16, f"{lie.name}{i}", step) for i, top in enumerate(lie.tops)]


def tinted(lie: Lie, terrace: int, crest: Sequence[Point]) -> Mark:
    """Lay the colour of the seasons or hours over a terrace."""
    return hill(crest, lie.width, lie.soil + 30, f"gradient-tint-{terrace}")


def haze(lie: Lie) -> Mark:
    """Let what is far away grow pale."""
    reach = 60.0 if lie.wide else 40.0
    return plate(0, lie.horizon - reach, lie.width, reach * 1.5, "gradient-haze")
