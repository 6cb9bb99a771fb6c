"""Stage: moments → tiers of the landscape, each a stretch of road with up to three cells.

In: stops and measures. Out: `Tier`s with widths settled, from left to right as they will stand.
Never decides heights; only what stands beside what, and how wide it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from taalkompas.picture.bubbles import Content, fill
from taalkompas.picture.formats import Format
from taalkompas.picture.subject import Ground, Saying, Stop
from taalkompas.picture.typesetting import Face, Setting, fit

CELL_GAP = 46.0
BUBBLE_GAP = 22.0
SIGN_PAD = 60.0
EMPTY = 0.5
"""How much of a bubble's place a stop without promises takes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stop, or the part of it that stands in this tier."""

    stop: Stop
    number: int
    says: tuple[tuple[int, Saying], ...]
    """With the number each has in the whole journey."""
    sign: bool
    x: float = 0.0
    w: float = 0.0
    contents: tuple[Content, ...] = ()
    xs: tuple[float, ...] = ()
    label: Setting | None = None


@dataclass(frozen=True, slots=True)
class Tier:
    """A stretch of the journey with its cells from left to right."""

    cells: tuple[Cell, ...]
    road: bool
    """Whether the road runs here; else people stand on the meadow, before the stop on the next tier."""
    backward: bool = False
    """The road runs from right to left."""
    left: float = 0.0
    right: float = 0.0
    """Where cells may stand."""


def arrange(stops: tuple[Stop, ...], form: Format, tiers: int) -> tuple[Tier, ...]:
    """Deal the stops out over tiers, evenly, in journey order; about `tiers` of them."""
    numbered: list[Cell] = []
    count = 0
    for number, stop in enumerate(stops, 1):
        says = tuple(enumerate(stop.promises, count))
        count += len(stop.promises)
        numbered.append(Cell(stop, number, says, sign=True))
    out: list[Tier] = []
    backward = False
    for group in _partition(tuple(numbered), form, tiers) if numbered else []:
        out += [replace(tier, backward=backward) for tier in _ranks(group, form)]
        backward = not backward
    return tuple(out)


def fewest(stops: tuple[Stop, ...], form: Format) -> int:
    """Count the tiers that the stops need at least."""
    return next(
        (n for n in range(1, len(stops) + 1) if _cost(_partition_sizes(_loads(stops), form, n), form) < 1e6), len(stops)
    )


def _loads(stops: tuple[Stop, ...]) -> tuple[float, ...]:
    return tuple(len(stop.promises) or EMPTY for stop in stops)


def _partition(cells: tuple[Cell, ...], form: Format, tiers: int) -> list[tuple[Cell, ...]]:
    groups = _partition_sizes(tuple(len(c.says) or EMPTY for c in cells), form, min(tiers, len(cells)))
    out, at = [], 0
    for group in groups:
        out.append(cells[at : at + len(group)])
        at += len(group)
    return out


@lru_cache(maxsize=256)
def _partition_sizes(loads: tuple[float, ...], form: Format, tiers: int) -> tuple[tuple[float, ...], ...]:
    """Split in order into `tiers` groups at the least cost."""
    if tiers == 1:
        return (loads,)
    options = [
        ((loads[:cut]), *_partition_sizes(loads[cut:], form, tiers - 1)) for cut in range(1, len(loads) - tiers + 2)
    ]
    return min(options, key=lambda groups: _cost(groups, form))


def _cost(groups: tuple[tuple[float, ...], ...], form: Format) -> float:
    total = 0.0
    for i, group in enumerate(groups):
        load = sum(group) + (0.6 if i == len(groups) - 1 else 0.0) + (0.2 if i == 0 else 0.0)
        total += load * load + 0.3 * len(group) ** 2
        if len(group) > form.columns or (len(group) > 1 and sum(group) > form.slots + EMPTY):
            total += 1e6
    return total


def _ranks(group: tuple[Cell, ...], form: Format) -> list[Tier]:
    """Give a stop with more promises than fit side by side several tiers; the road runs in the last."""
    (first, *rest) = group
    if rest or len(first.says) <= form.slots:
        return [Tier(group, road=True)]
    ranks = -(-len(first.says) // form.slots)
    size = -(-len(first.says) // ranks)
    parts = [first.says[i : i + size] for i in range(0, len(first.says), size)]
    return [Tier((replace(first, says=part, sign=part is parts[-1]),), road=part is parts[-1]) for part in parts]


def widen(tier: Tier, domains: tuple[Ground, ...], form: Format) -> tuple[Tier, int]:
    """Set the bubbles of a tier as wide as its low height asks; tell in how many lines."""
    room = tier.right - tier.left
    for most, size in ((1.0, 1.0), (0.86, 1.0), (0.74, 1.0), (0.74, 0.9), (0.62, 0.86), (0.5, 0.82)):
        face = replace(form.saying, size=round(form.saying.size * size, 1))
        # Where not even the most lines fit, fewer need no trying.
        for lines in range(2, 9) if _settle_all(tier, domains, form, face, 8, form.widest * most) else ():
            cells = _settle_all(tier, domains, form, face, lines, form.widest * most)
            if cells:
                return replace(tier, cells=_spread(cells, tier)), lines
    share = (room - CELL_GAP * (len(tier.cells) - 1)) / sum(max(1, len(c.says)) for c in tier.cells) - BUBBLE_GAP
    # Nothing fitted: every bubble gets the same share, and its words are cut to it.
    face = replace(form.saying, size=round(form.saying.size * 0.82, 1))
    cells = tuple(_settle(c, domains, form, face, 9, share) for c in tier.cells)
    return replace(tier, cells=_spread(cells, tier)), 9


def _settle_all(
    tier: Tier, domains: tuple[Ground, ...], form: Format, face: Face, lines: int, most: float
) -> tuple[Cell, ...]:
    """Set every cell of a tier in so many lines; none when together they are too wide."""
    cells = tuple(_settle(cell, domains, form, face, lines, most) for cell in tier.cells)
    wide = sum(cell.w for cell in cells) + CELL_GAP * (len(cells) - 1)
    return cells if wide <= tier.right - tier.left else ()


def _settle(cell: Cell, domains: tuple[Ground, ...], form: Format, face: Face, lines: int, most: float) -> Cell:
    contents = tuple(fill(say, domains, form, face, lines, most) for _, say in cell.says)
    label = fit(cell.stop.label, form.sign, most - SIGN_PAD, 1, form.sign.size * 0.8) if cell.sign else None
    inner = sum(c.w for c in contents) + BUBBLE_GAP * max(0, len(contents) - 1)
    return replace(cell, contents=contents, label=label, w=max(inner, label.width + SIGN_PAD if label else 0.0, 130.0))


def _spread(cells: tuple[Cell, ...], tier: Tier) -> tuple[Cell, ...]:
    """Share out the room that is left, over the cells and between the bubbles in them."""
    order = tuple(reversed(cells)) if tier.backward else cells
    spare = tier.right - tier.left - sum(c.w for c in order) - CELL_GAP * (len(order) - 1)
    inner = min(18.0, 0.35 * spare / max(1, sum(len(c.contents) for c in order)))
    spare -= inner * sum(max(0, len(c.contents) - 1) for c in order)
    gap = spare / len(order)
    x = tier.left + gap / 2
    out: list[Cell] = []
    for cell in order:
        w = cell.w + inner * max(0, len(cell.contents) - 1)
        out.append(_seat(replace(cell, x=x, w=w), inner))
        x += w + CELL_GAP + gap
    return tuple(out)


def _seat(cell: Cell, extra: float) -> Cell:
    total = sum(c.w for c in cell.contents) + (BUBBLE_GAP + extra) * max(0, len(cell.contents) - 1)
    x = cell.x + (cell.w - total) / 2
    contents = cell.contents
    xs: list[float] = []
    for content in contents:
        xs.append(x)
        x += content.w + BUBBLE_GAP + extra
    return replace(cell, xs=tuple(xs))
