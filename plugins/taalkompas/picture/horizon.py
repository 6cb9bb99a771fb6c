"""Stage: what stands on the horizon and hangs in the sky, and what floats in front.

In: how the land lies, its world and what must stay free. Out: `Scenery`, from far to near.
"""

from __future__ import annotations

from collections.abc import Sequence

from taalkompas.picture.chance import toss
from taalkompas.picture.geometry import Box
from taalkompas.picture.land import sun_of
from taalkompas.picture.placing import LIBRARY
from taalkompas.picture.scene import Scenery
from taalkompas.picture.world import Lie, World


def stand_afar(lie: Lie, world: World, free: Sequence[Box]) -> tuple[Scenery, ...]:
    """Stand things on the horizon, each at the first of its places where nothing is."""
    sun, size = sun_of(lie)
    light = Box(sun.x - size * 1.2, sun.y - size * 1.2, size * 2.4, size * 2.4)
    taken = [*(box.grown(6) for box in free), lie.school.grown(6)]
    share = 1.0 if lie.width > 1000 else 0.78 if lie.wide else 0.56
    out: list[Scenery] = []
    for far in world.afar:
        figure, scale = LIBRARY[far.name], far.scale * share
        w, h = figure.w * scale, figure.h * scale
        foot = far.drop * (1 if lie.wide else 0.7) + (0 if far.aloft else lie.horizon)
        # A cloud may drift before the sun; a mill may not.
        blocked = taken if far.name == "cloud" else [*taken, light]
        for place in far.places:
            box = Box(place * lie.width - w / 2, foot - h, w, h)
            if box.y > 4 and box.x > 4 and box.right < lie.width - 4 and not any(box.meets(t) for t in blocked):
                out.append(Scenery(figure, box))
                taken.append(box.grown(4))
                break
    return (*_skyline(lie, world), *out)


def set_afloat(lie: Lie, world: World, taken: Sequence[Box]) -> tuple[Scenery, ...]:
    """Let boats float where the land ends, clear of everything else."""
    out: list[Scenery] = []
    for i, (name, size) in enumerate(world.afloat):
        figure, scale = LIBRARY[name], size * (1.0 if lie.wide else 0.62)
        w, h = figure.w * scale, figure.h * scale
        for k in range(24):
            x = 16 + toss("afloat", lie.name, i, k) * (lie.width - w - 32)
            box = Box(x, lie.soil + 14 - h, w, h)
            if not any(box.meets(other, 7) for other in (*taken, *(boat.box for boat in out))):
                out.append(Scenery(figure, box, flip=toss("tack", lie.name, i) > 0.5))
                break
    return tuple(out)


def _skyline(lie: Lie, world: World) -> list[Scenery]:
    """Line the horizon with small trees in clumps."""
    out: list[Scenery] = []
    for i in range(int(lie.width / 26) if world.skyline else 0):
        if toss("clump", int(i / 5)) < 0.45 or lie.school.x - 20 < i * 26 < lie.school.right:
            continue
        figure = LIBRARY[world.skyline[i % len(world.skyline)]]
        scale = 0.26 + 0.12 * toss("far", i)
        x, foot = (i + toss("nudge", i)) * 26, lie.horizon - 6 + 10 * toss("foot", i)
        box = Box(x, foot - figure.h * scale, figure.w * scale, figure.h * scale)
        if box.x > 4 and box.right < lie.width - 4:
            out.append(Scenery(figure, box))
    return out
