"""Stage: colours that run over into each other: the sky, the haze, and the seasons or hours over the land.

In: how the land lies and its world. Out: `Shade`s, to which a mark refers as `gradient-` and their name.
"""

from __future__ import annotations

from taalkompas.picture.scene import Shade
from taalkompas.picture.world import Lie, World

PLACES = (0.06, 0.28, 0.5, 0.72, 0.94)
"""Where across a terrace its time is asked."""


def shades_of(lie: Lie, world: World) -> tuple[Shade, ...]:
    """Make every shade of one composition."""
    sky = tuple((share, f"sky-{i}", 1.0) for i, share in enumerate((0.0, 0.35, 0.7, 1.0), 1))
    haze = ((0.0, "haze", 0.0), (0.45, "haze", 0.6), (1.0, "haze", 0.0))
    return (Shade("sky", sky), Shade("haze", haze), *(_tint(lie, world, i) for i in range(len(lie.tops))))


def _tint(lie: Lie, world: World, terrace: int) -> Shade:
    """Ask the time at places across a terrace, about where its road runs."""
    below = lie.tops[terrace + 1] if terrace + 1 < len(lie.tops) else lie.soil
    y = lie.tops[terrace] + (below - lie.tops[terrace]) * 0.8
    times = (world.time(lie.journey.share(share * lie.width, y)) for share in PLACES)
    stops = tuple((share, f"tint-{time}", 1.0) for share, time in zip(PLACES, times, strict=True))
    return Shade(f"tint-{terrace}", stops, across=True)
