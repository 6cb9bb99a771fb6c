"""Where teams stand on a stretch of road, and where their names stand over it.

In: the teams with their places along the road. Out: `Pile`s of dots and `Label`s. Measures are units of the canvas; draws nothing.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

LETTER = 6.7
"""A letter's width on the average, in the size in which names stand here."""
LINE = 17.0
BEAD = 13.0
"""From one dot in a pile to the next."""
HIGH = 6
"""So many dots stand on one another; more stand in columns beside it."""
NAMED = 4
"""So many lines of names over one dot; more become a number of teams."""
CROWDED = 8
"""So many lines of names over the road; more become numbers of teams."""
REACH = 80.0
"""How far along a crowded road teams are counted together."""


def length(text: str) -> float:
    """How wide a text is, about."""
    return len(text) * LETTER


@dataclass(frozen=True, slots=True)
class Pile:
    """The teams at one value, by their places in the list of stands; on which side of the room (-1, 0, 1) they are."""

    x: float
    members: tuple[int, ...]
    side: int

    @property
    def rows(self) -> int:
        """How many dots stand on one another."""
        return math.ceil(len(self.members) / math.ceil(len(self.members) / HIGH))

    @property
    def rise(self) -> float:
        """How far the pile comes above a dot alone."""
        return (self.rows - 1) * BEAD - BEAD / 2 if self.rows > 1 else 0.0

    def dots(self) -> tuple[tuple[int, float, float], ...]:
        """Every team with its place, counted from the middle of the road: at its value, one on the other."""
        columns = math.ceil(len(self.members) / self.rows)
        step = min(BEAD, 30 / columns)
        foot = BEAD / 2 if self.rows > 1 else 0.0
        return tuple(
            (member, self.x + (at // self.rows - (columns - 1) / 2) * step, foot - at % self.rows * BEAD)
            for at, member in enumerate(self.members)
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Piles that are named together, and that name in lines."""

    piles: tuple[Pile, ...]
    lines: tuple[str, ...]

    @property
    def left(self) -> float:
        """Where its first pile stands."""
        return self.piles[0].x

    @property
    def right(self) -> float:
        """Where its last pile stands."""
        return self.piles[-1].x

    @property
    def x(self) -> float:
        """Its middle on the road."""
        return round((self.left + self.right) / 2, 1)

    @property
    def rise(self) -> float:
        """How far its highest pile comes above a dot alone."""
        return max(pile.rise for pile in self.piles)

    @property
    def outside(self) -> bool:
        """Whether it stands outside the room."""
        return self.piles[0].side != 0

    @property
    def width(self) -> float:
        """How wide its name is, with some air."""
        return max(map(length, self.lines)) + 10


@dataclass(frozen=True, slots=True)
class Label:
    """Where the name of a group stands: its middle, and the line above the road on which it ends."""

    group: Group
    middle: float
    level: int = 0

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.middle - self.group.width / 2

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.middle + self.group.width / 2

    @property
    def top(self) -> int:
        """The first line above it that is free."""
        return self.level + len(self.group.lines)


def labels_of(
    piles: tuple[Pile, ...], names: tuple[str, ...], count: Callable[[int], str], width: float
) -> tuple[Label, ...]:
    """The names over the dots; where they would become a tower, teams close together are counted instead."""
    named = _placed_apart(tuple(_named(pile, names, count, width) for pile in piles), width)
    if max((label.top for label in named), default=0) <= CROWDED:
        return named
    return _placed_apart(tuple(_counted(piles, names, count, width)), width)


def _named(pile: Pile, names: tuple[str, ...], count: Callable[[int], str], width: float) -> Group:
    lines: list[str] = []
    for member in pile.members:
        name = names[member]
        if lines and length(f"{lines[-1]}, {name}") < width * 0.27:
            lines[-1] = f"{lines[-1]}, {name}"
        else:
            lines.append(name if length(name) < width * 0.45 else f"{name[: int(width * 0.45 / LETTER)]}…")
    return Group((pile,), tuple(lines) if len(lines) <= NAMED else (count(len(pile.members)),))


def _counted(
    piles: Iterable[Pile], names: tuple[str, ...], count: Callable[[int], str], width: float
) -> Iterable[Group]:
    """Teams close together as one number; never those inside the room with those outside it."""
    bins: list[list[Pile]] = []
    for pile in piles:
        if bins and bins[-1][0].side == pile.side and pile.x - bins[-1][0].x <= REACH:
            bins[-1].append(pile)
        else:
            bins.append([pile])
    for one in bins:
        teams = sum(len(pile.members) for pile in one)
        yield Group(tuple(one), (count(teams),)) if teams > 1 else _named(one[0], names, count, width)


def _placed_apart(groups: tuple[Group, ...], width: float) -> tuple[Label, ...]:
    """The names over the dots, so that none covers another and no leader runs through a name.

    Names that have room stand in the middle over their dots. Names that would meet begin at their dots, each a line above those on
    its right, so that its leader passes them on the left; on the right half of the road it is the other way round.
    """
    clusters = [_placed((group,), width) for group in groups]
    while (at := _first_meeting(clusters)) is not None:
        together = tuple(sign.group for cluster in clusters[at : at + 2] for sign in cluster)
        clusters[at : at + 2] = [_placed(together, width)]
    return tuple(sign for cluster in clusters for sign in cluster)


def _first_meeting(clusters: list[tuple[Label, ...]]) -> int | None:
    pairs = enumerate(pairwise(clusters))
    return next((at for at, (one, other) in pairs if _meet(one, other)), None)


def _meet(one: tuple[Label, ...], other: tuple[Label, ...]) -> bool:
    return max(sign.right for sign in one) > min(sign.left for sign in other)


def _placed(groups: tuple[Group, ...], width: float) -> tuple[Label, ...]:
    if len(groups) == 1:
        half = groups[0].width / 2
        return (Label(groups[0], min(max(groups[0].x, half), width - half)),)
    rightward = groups[0].x + groups[-1].x < width
    signs: list[Label] = []
    for group in reversed(groups) if rightward else groups:
        half = group.width / 2
        middle = group.x - 6 + half if rightward else group.x + 6 - half
        sign = Label(group, min(max(middle, half), width - half))
        below = [one.top for one in signs if one.left < sign.right and sign.left < one.right]
        signs.append(Label(group, sign.middle, max(below, default=0)))
    return tuple(sorted(signs, key=lambda sign: sign.group.x))
