"""Cards to cut out, one for each living promise: the promise in front, what we do for it behind, on sheets for both sides of the paper.

The sheet of the backs is mirrored: turned over its long edge, each back lies behind its front.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.graph.cover import cover_of
from taalkompas.model import Entry, Promise
from taalkompas.views.cards import Card, card_of
from taalkompas.views.journey import Short, in_order, persons, short
from taalkompas.views.page import Given, Head, Thing, framework, thing_of

ON_A_SHEET, ACROSS = 4, 2


@dataclass(frozen=True, slots=True)
class PlayingCard:
    """A promise as a card; `step` is the number of its moment on the journey."""

    number: int
    promise: Short
    step: int
    moment: Thing | None
    message: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper: its fronts row by row, and its backs as they lie behind them; None where no card is."""

    fronts: tuple[PlayingCard, ...]
    backs: tuple[PlayingCard | None, ...]


@dataclass(frozen=True, slots=True)
class DeckView:
    """What the page of cards shows."""

    head: Head
    sheets: tuple[Sheet, ...]


def deck_page(given: Given) -> Iterator[DeckView]:
    """The page of cards."""
    yield DeckView(framework(given, "cards"), tuple(_sheets(tuple(_cards(given)))))


def _cards(given: Given) -> Iterator[PlayingCard]:
    number, numbers = 0, persons(given.graph)
    for step, (moment, entries) in enumerate(in_order(given.graph), start=1):
        for entry in entries:
            number += 1
            yield _card(given, entry, short(given, entry, numbers), number, step, thing_of(moment) if moment else None)


def _card(
    given: Given, entry: Entry[Promise], promise: Short, number: int, step: int, moment: Thing | None
) -> PlayingCard:
    cards = tuple(card_of(given, one) for one in cover_of(given.graph, entry).listed if one.living)
    return PlayingCard(number, promise, step, moment, entry.thing.message, cards)


def _sheets(cards: tuple[PlayingCard, ...]) -> Iterator[Sheet]:
    for first in range(0, len(cards), ON_A_SHEET):
        fronts = cards[first : first + ON_A_SHEET]
        rows = [fronts[at : at + ACROSS] for at in range(0, len(fronts), ACROSS)]
        backs = (one for row in rows for one in reversed((*row, *[None] * (ACROSS - len(row)))))
        yield Sheet(fronts, tuple(backs))
