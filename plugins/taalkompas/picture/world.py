"""Stage: what a scene is made of: how its land, road and depths are painted, and what belongs in it.

In: nothing. Out: the frozen values `World` (one a scene, in the table `SCENES`), `Lie` (how the land lies in one
composition) and `Journey`. Layout is the same for every scene; never decides where bubbles and people stand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from taalkompas.picture.geometry import Box, Point
from taalkompas.picture.marks import Mark
from taalkompas.picture.road import Road

Marks: TypeAlias = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """A figure to place once, if there is room; the larger ones first."""

    name: str
    scale: float = 1.0
    roomy: bool = False
    """Wants much room around it."""
    when: tuple[float, float] = (0.0, 1.0)
    """On which part of the journey it belongs."""


@dataclass(frozen=True, slots=True)
class Far:
    """A figure to stand on the horizon or to hang in the sky, at the first of some places that is free."""

    name: str
    places: tuple[float, ...]
    """Shares of the width to try."""
    drop: float
    """How far its foot lies under the horizon; aloft, under the upper edge."""
    scale: float
    aloft: bool = False


@dataclass(frozen=True, slots=True)
class Journey:
    """The way through the picture: how far along it a place is."""

    tops: tuple[float, ...]
    """The upper edges of the terraces but the first: a place belongs to the stretch of road on its own."""
    stretches: tuple[tuple[tuple[float, Point], ...], ...]
    """For each terrace points of its road, with how far along it they are; of the whole road where it has none."""

    @classmethod
    def along(cls, road: Road, tops: Sequence[float]) -> Journey:
        """Deal the points of a road out over the terraces."""
        last = max(1, len(road.along) - 1)
        points = tuple((i / last, point) for i, point in enumerate(road.along))[:: max(1, len(road.along) // 60)]
        edges = tuple(tops[1:])
        groups = (
            tuple(one for one in points if bisect_right(edges, one[1].y) == terrace)
            for terrace in range(len(edges) + 1)
        )
        return cls(edges, tuple(group or points for group in groups))

    def share(self, x: float, y: float) -> float:
        """Tell how far along the road its nearest point is, from 0 to 1."""
        own = self.stretches[bisect_right(self.tops, y)]
        return min(own, key=lambda one: abs(one[1].x - x) + abs(one[1].y - y))[0]


@dataclass(frozen=True, slots=True)
class Lie:
    """How the land lies in one composition."""

    name: str
    width: float
    horizon: float
    tops: tuple[float, ...]
    """The upper edge of each terrace, from far to near."""
    soil: float
    """Where the land ends, and what lies under it begins."""
    height: float
    words: tuple[Box, ...]
    """Texts in the sky, between which no star stands."""
    school: Box
    journey: Journey

    @property
    def wide(self) -> bool:
        """Whether it is no phone."""
        return self.width > 500


@dataclass(frozen=True, slots=True)
class World:
    """One scene."""

    name: str
    sky: Callable[[Lie], Marks]
    land: Callable[[Lie], Marks]
    wet: Callable[[Lie], tuple[Box, ...]]
    """Where water runs, so that nothing is built in it."""
    road: Callable[[Road, float], Marks]
    below: Callable[[Lie], Marks]
    times: tuple[str, ...]
    """Seasons or hours that pass along the journey: `tint-` and their name is a paint."""
    turned: Callable[[str, str], str]
    """What a figure becomes at a time."""
    afar: tuple[Far, ...]
    skyline: tuple[str, ...]
    """Small things in clumps along the horizon; may be empty."""
    school: str
    work: str
    rider: str
    """Who comes along on the road."""
    wishes: tuple[Wish, ...]
    trees: tuple[str, ...]
    low: tuple[str, ...]
    buried: tuple[str, ...]
    afloat: tuple[tuple[str, float], ...] = ()
    """What floats where the land ends, and its size."""
    bounds: tuple[float, ...] = (0.26, 0.54, 0.8)
    """Where along the journey one time gives way to the next."""

    def time(self, share: float) -> str:
        """Tell the season or hour at a part of the journey."""
        return self.times[sum(share >= bound for bound in self.bounds[: len(self.times) - 1])]
