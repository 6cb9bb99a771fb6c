"""Where a team has room, what it chose there, and which of its choices is worth a conversation.

In: a graph and a team. Out: `Choosing`s, and one `Open` with the reason why it is that one. Never says that a choice is wrong: one outside
the room, or far from what others chose, is something to talk about.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from statistics import median

from taalkompas.graph import Graph, walk
from taalkompas.graph.remembered import remembered
from taalkompas.model import Agreement, Entry
from taalkompas.views.areas import PLAIN, Area, area_of, areas
from taalkompas.views.cards import Road, roads_of
from taalkompas.views.page import Given, Thing, once, thing_of


class Stance(Enum):
    """How a team stands towards the room and the other teams; what comes first is talked about first."""

    UNCHOSEN = "unchosen"
    OUTSIDE = "outside"
    LOW = "low"
    HIGH = "high"
    AMID = "amid"
    SAME = "same"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Choosing:
    """An agreement that leaves teams room; with what a team chose there and why, or `value` None where it has not chosen."""

    agreement: Thing
    area: Area | None
    why: str
    room: str
    roads: tuple[Road, ...]
    value: Decimal | None = None
    because: str = ""

    @property
    def road(self) -> Road | None:
        """The stretch of road; none where the agreement has lost its bandwidth."""
        return self.roads[0] if self.roads else None


@dataclass(frozen=True, slots=True)
class Open:
    """The one choice to talk about: how the team stands in it, and between what the other teams chose."""

    choosing: Choosing
    stance: Stance
    low: Decimal | None = None
    high: Decimal | None = None
    others: int = 0


def chosen_by(given: Given, team: str) -> tuple[Choosing, ...]:
    """What a team chose on agreements that live, in the order of the domains."""
    return tuple(
        _choosing(given.graph, entry, team)
        for entry in _in_order(given.graph)
        if entry.thing.living and team in walk.choices_by_agreement(given.graph).get(entry.id, {})
    )


def left_to(given: Given, team: str) -> tuple[Choosing, ...]:
    """Where a team can choose today, and has not chosen yet, in the order of the domains."""
    return tuple(
        _choosing(given.graph, entry, team)
        for entry in _in_order(given.graph)
        if walk.leaves_room(given.graph, entry) and team not in walk.choices_by_agreement(given.graph).get(entry.id, {})
    )


def open_choice(
    left: tuple[Choosing, ...], chosen: tuple[Choosing, ...], team: str, near: Iterable[str]
) -> Open | None:
    """The choice to talk about: one not made yet (of those, first one of `near`), else one outside, else the most different one."""
    close = frozenset(near)
    if left:
        return Open(min(left, key=lambda one: one.agreement.id not in close), Stance.UNCHOSEN)
    standing = [(_stance(one, team), one) for one in chosen if one.road is not None]
    ranked = sorted(standing, key=lambda found: found[0][0])
    return ranked[0][0][1] if ranked else None


@remembered
def _in_order(graph: Graph) -> tuple[Entry[Agreement], ...]:
    """All agreements, by domain as the school orders them."""
    order = {node.id: index for index, node in enumerate(graph.framework("domain"))}
    return tuple(sorted(once(graph.agreements), key=lambda entry: order.get(entry.thing.domain, len(order))))


def _choosing(graph: Graph, entry: Entry[Agreement], team: str) -> Choosing:
    one = entry.thing
    area = area_of(areas(graph), one.domain)
    choice = walk.choices_by_agreement(graph).get(entry.id, {}).get(team)
    return Choosing(
        agreement=thing_of(entry),
        area=area,
        why=one.why,
        room=one.room,
        roads=roads_of(graph, entry, area.colour if area else PLAIN),
        value=choice.value if choice else None,
        because=choice.because if choice else "",
    )


_RANK = {
    stance: index for index, stance in enumerate((Stance.OUTSIDE, Stance.LOW, Stance.AMID, Stance.SAME, Stance.ALONE))
}
_RANK[Stance.HIGH] = _RANK[Stance.LOW]


def _stance(one: Choosing, team: str) -> tuple[tuple[int, Decimal], Open]:
    """How the team stands in one of its choices, and how soon that is talked about: the widest gap first."""
    road, mine = one.road, one.value
    assert road is not None
    assert mine is not None
    others = [stand.value for stand in road.stands if stand.team.id != team]
    outside = any(stand.outside for stand in road.stands if stand.team.id == team)
    stance, gap = (Stance.OUTSIDE, Decimal(0)) if outside else _among(mine, others)
    found = Open(one, stance, min(others, default=None), max(others, default=None), len(others))
    return (_RANK[stance], -gap), found


def _among(mine: Decimal, others: list[Decimal]) -> tuple[Stance, Decimal]:
    """How one value lies among others, and how far from them, as part of how far they all lie apart."""
    if not others:
        return Stance.ALONE, Decimal(0)
    low, high = min(others), max(others)
    spread = max(high, mine) - min(low, mine)
    if not spread:
        return Stance.SAME, Decimal(0)
    if mine < low:
        return Stance.LOW, (low - mine) / spread
    if mine > high:
        return Stance.HIGH, (mine - high) / spread
    return Stance.AMID, abs(mine - median(others)) / spread
