"""Direction and room: who decides what, how far a team can go, and what nobody has decided yet.

In: `Given`. Out: `DirectionView`. What no longer holds is left out; what is still being talked about stands here and says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.graph import Graph, walk
from taalkompas.model import Agreement, Entry
from taalkompas.views.areas import Area, areas
from taalkompas.views.cards import Card, Knot, Road, card_of, knots_of
from taalkompas.views.notes import Cause, causes_on
from taalkompas.views.page import Given, Head, Thing, framework, once, thing_of

DECIDES = ("central", "team", "together")
"""Who can decide, in the order in which the page shows it."""
FEW = 8
"""So many teams are told one below the other; more are folded, and the picture says it at a glance."""


@dataclass(frozen=True, slots=True)
class Matter:
    """An agreement, and whether a team has a say in it: it decides, or there is room for it."""

    card: Card
    roomy: bool


@dataclass(frozen=True, slots=True)
class Side:
    """Who decides (a word of the format), and everything that they decide."""

    decides: str
    matters: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A bandwidth with its agreement, and the teams that have not chosen yet; `many` where they are too many to read at once."""

    card: Card
    road: Road
    waiting: tuple[Thing, ...]
    many: bool


@dataclass(frozen=True, slots=True)
class OpenKnot:
    """A question that still lies open, and in which domain."""

    knot: Knot
    area: Area | None


@dataclass(frozen=True, slots=True)
class DirectionView:
    """What the page shows; `nobody` are the agreements of which nobody is named who decides, `strays` those with choices but no room."""

    head: Head
    areas: tuple[Area, ...]
    teams: tuple[Thing, ...]
    sides: tuple[Side, ...]
    stretches: tuple[Stretch, ...]
    strays: tuple[Card, ...]
    knots: tuple[OpenKnot, ...]
    nobody: tuple[Card, ...]
    causes: tuple[Cause, ...]


def direction_page(given: Given) -> Iterator[DirectionView]:
    """The page."""
    graph = given.graph
    living = _by_domain(graph)
    cards = {entry.id: card_of(given, entry) for entry in living}
    used = {card.area.thing.id for card in cards.values() if card.area}
    yield DirectionView(
        head=framework(given, "direction"),
        areas=tuple(area for id, area in areas(graph).items() if id in used),
        teams=tuple(thing_of(node) for node in graph.framework("team")),
        sides=tuple(_side(decides, tuple(cards.values())) for decides in DECIDES),
        stretches=tuple(
            _stretch(graph, entry, cards[entry.id], road) for entry in living for road in cards[entry.id].roads
        ),
        strays=tuple(card for card in cards.values() if card.strays),
        knots=tuple(OpenKnot(knot, cards[entry.id].area) for entry in living for knot in knots_of(graph, entry)),
        nobody=tuple(card for card in cards.values() if card.nobody),
        causes=causes_on(given, "direction"),
    )


def _by_domain(graph: Graph) -> tuple[Entry[Agreement], ...]:
    """What holds or is talked about, by domain in the school's order."""
    order = {id: index for index, id in enumerate(areas(graph))}
    living = (entry for entry in once(graph.agreements) if entry.thing.living)
    return tuple(sorted(living, key=lambda entry: (order.get(entry.thing.domain, len(order)), entry.id)))


def _side(decides: str, cards: tuple[Card, ...]) -> Side:
    here = (card for card in cards if card.decides == decides)
    return Side(decides, tuple(Matter(card, decides == "team" or bool(card.roads or card.room)) for card in here))


def _stretch(graph: Graph, entry: Entry[Agreement], card: Card, road: Road) -> Stretch:
    """A bandwidth; only where teams can choose today, somebody is waited for."""
    chosen = {stand.team.id for stand in road.stands}
    teams = tuple(thing_of(node) for node in graph.framework("team") if node.id not in chosen)
    waiting = teams if walk.leaves_room(graph, entry) else ()
    return Stretch(card, road, waiting, max(len(road.stands), len(waiting)) > FEW)
