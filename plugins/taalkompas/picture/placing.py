"""Stage: fill the room that is left with scenery that belongs there.

In: what is taken, where the land lies and a wish list. Out: `Scenery` from far to near, each on free ground.
Never moves or covers what carries meaning; never random.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from taalkompas.picture.beach import BEACH
from taalkompas.picture.below import BELOW
from taalkompas.picture.buildings import BUILDINGS
from taalkompas.picture.chance import toss
from taalkompas.picture.dunes import DUNES
from taalkompas.picture.geometry import Box, Point
from taalkompas.picture.harbour import HARBOUR
from taalkompas.picture.marks import Figure
from taalkompas.picture.nature import NATURE
from taalkompas.picture.scene import Scenery
from taalkompas.picture.seabed import SEABED
from taalkompas.picture.seasons import SEASONS
from taalkompas.picture.world import Journey, Wish, World

LIBRARY: dict[str, Figure] = {
    figure.name: figure for figure in (*NATURE, *SEASONS, *BUILDINGS, *BELOW, *BEACH, *DUNES, *HARBOUR, *SEABED)
}
EDGE, NARROW_EDGE = 12.0, 4.0
"""Nearer to the edge of the picture nothing stands: it would look cut off; on a phone every bit of room counts."""
UNIT = 12.0
"""Side of a square of the field."""


class Field:
    """Squares that are free or taken, a row of bits each."""

    def __init__(self, width: float, top: float, bottom: float) -> None:
        self.top = top
        self.left = EDGE if width > 500 else NARROW_EDGE
        self.right = width - self.left
        self.columns = int(width // UNIT)
        self.rows = [0] * max(1, int((bottom - top) // UNIT))

    def take(self, box: Box) -> None:
        """Mark the squares under a box as taken."""
        first, last, mask = self._span(box)
        for row in range(max(0, first), min(len(self.rows), last + 1)):
            self.rows[row] |= mask

    def is_free(self, box: Box) -> bool:
        """Tell whether a box is inside the field and on free squares only."""
        first, last, mask = self._span(box)
        if first < 0 or last >= len(self.rows) or box.x < self.left or box.right > self.right:
            return False
        return not any(self.rows[row] & mask for row in range(first, last + 1))

    def _span(self, box: Box) -> tuple[int, int, int]:
        left, right = max(0, int(box.x // UNIT)), min(self.columns - 1, int(box.right // UNIT))
        mask = ((1 << (right - left + 1)) - 1) << left if right >= left else 0
        return int((box.y - self.top) // UNIT), int((box.bottom - self.top) // UNIT), mask


def furnish(
    field: Field, width: float, area: tuple[float, float], world: World, journey: Journey, name: str
) -> list[Scenery]:
    """Place what is wished for, then plants in groups, each as it looks at its time of the journey."""
    out: list[Scenery] = []
    for wish in world.wishes:
        found = _seek(field, width, area, wish, f"{name}{wish.name}{len(out)}", journey)
        if found:
            field.take(found.box.grown(5))
            out.append(found)
    out += _sow(field, width, area, world.trees, f"{name}tree", 34.0, 0.5)
    out += _sow(field, width, area, world.low, f"{name}low", 64.0, 0.1)
    return [_turn(thing, world, journey) for thing in out]


def _turn(thing: Scenery, world: World, journey: Journey) -> Scenery:
    """Let the season or the hour come over a thing."""
    name = world.turned(thing.figure.name, world.time(journey.share(thing.box.cx, thing.box.bottom)))
    return thing if name == thing.figure.name else replace(thing, figure=LIBRARY[name])


def _seek(
    field: Field, width: float, area: tuple[float, float], wish: Wish, seed: str, journey: Journey | None = None
) -> Scenery | None:
    """Try places; take the roomiest, or the first where the thing is in season."""
    figure = LIBRARY[wish.name]
    best: tuple[float, Scenery] | None = None
    for i in range(260):
        x, y = toss(seed, "x", i) * width, area[0] + toss(seed, "y", i) * (area[1] - area[0])
        scale = wish.scale * _depth(y, area)
        box = Box(x - figure.w * scale / 2, y - figure.h * scale, figure.w * scale, figure.h * scale)
        if not field.is_free(box):
            continue
        if journey and wish.when != (0.0, 1.0) and not wish.when[0] <= journey.share(x, y) <= wish.when[1]:
            continue
        room = sum(field.is_free(box.grown(by)) for by in (10, 22, 38)) if wish.roomy else 0
        score = room + toss(seed, "s", i) * 0.5
        if best is None or score > best[0]:
            best = (score, Scenery(figure, box, flip=toss(seed, "flip") > 0.5 and wish.name not in _NO_FLIP))
        if best[0] > 2.9 or (not wish.roomy):
            break
    return best[1] if best else None


_NO_FLIP = {"workshop", "houses", "tulips", "bus", "pavilion", "huts"}


def _depth(y: float, area: tuple[float, float]) -> float:
    """Make what is near larger than what is far away."""
    return 0.72 + 0.4 * (y - area[0]) / max(1.0, area[1] - area[0])


def _sow(
    field: Field, width: float, area: tuple[float, float], kinds: Sequence[str], name: str, step: float, least: float
) -> list[Scenery]:
    """Try a plant about every `step`; the fewer, the lower `least`, outside of groves."""
    out: list[Scenery] = []
    for row in range(int((area[1] - area[0]) / step) + 1):
        for column in range(int(width / step) + 1):
            x = (column + 0.2 + 0.6 * toss(name, "x", row, column)) * step
            y = area[0] + (row + 0.3 + 0.6 * toss(name, "y", row, column)) * step
            grove = toss(name, "grove", int(x // 210), int(y // 170))
            if toss(name, "plant", row, column) > least + 0.5 * grove:
                continue
            kind = kinds[int(toss(name, "kind", int(x // 160), int(y // 120), column % 3) * len(kinds))]
            size = _depth(y, area) * (0.78 + 0.3 * toss(name, "size", row, column))
            plant = _grow(field, width, kind, Point(x, y), size)
            out += [plant] if plant else []
    return out


def _grow(field: Field, width: float, kind: str, foot: Point, size: float) -> Scenery | None:
    figure = LIBRARY[kind]
    w, h = figure.w * size, figure.h * size
    box = Box(foot.x - w / 2, foot.y - h, w, h)
    if box.x < field.left or box.right > field.right or not field.is_free(Box(box.x + w * 0.12, box.y, w * 0.76, h)):
        return None
    # Crowns may touch the next tree; trunks may not.
    field.take(Box(foot.x - w * 0.3, foot.y - h * 0.45, w * 0.6, h * 0.5))
    return Scenery(figure, box)


def on_road(along: Iterable[Point], taken: Sequence[Box], figure: Figure, scale: float, seed: str) -> Scenery | None:
    """Find a level place on the road where nobody stands."""
    points = list(along)
    spots: list[tuple[float, Box, bool]] = []
    for i, (a, b) in enumerate(pairwise(points)):
        if abs(b.x - a.x) < 6 or abs(b.y - a.y) > abs(b.x - a.x) * 0.2:
            continue
        w, h = figure.w * scale, figure.h * scale
        box = Box(a.x - w / 2, a.y - h + 10, w, h)
        if not any(box.meets(other, 6) for other in taken):
            spots.append((toss(seed, i), box, b.x < a.x))
    if not spots:
        return None
    _, box, flip = min(spots, key=lambda spot: spot[0])
    return Scenery(figure, box, flip)


def in_order(scenery: Iterable[Scenery]) -> tuple[Scenery, ...]:
    """Sort from far to near, by where the foot stands."""
    return tuple(sorted(scenery, key=lambda s: (s.box.bottom - s.figure.foot * s.box.h / s.figure.h, s.box.x)))


def bury(
    width: float, soil: float, height: float, taken: Sequence[Box], kinds: Sequence[str], name: str
) -> tuple[Scenery, ...]:
    """Hide a few things under the ground, where no words and no cards are."""
    field = Field(width, soil + 24, height - 4)
    for box in taken:
        field.take(box.grown(10))
    out: list[Scenery] = []
    for i, kind in enumerate(kinds):
        found = _seek(field, width, (soil + 30, height), Wish(kind, 0.9 if width > 500 else 0.7), f"{name}{kind}{i}")
        if found:
            field.take(found.box.grown(12))
            out.append(found)
    return tuple(out)
