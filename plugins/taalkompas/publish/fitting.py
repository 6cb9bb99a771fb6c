"""How large the letters on a card can be, so that all of it fits.

In: a card of the deck, and how its texts read without markup. Out: a size for its front and its back. Measured with the letters of the
site; what is long gets smaller letters, and nothing is ever cut off: where even the smallest leave no room for what everybody does, the
agreements stand there alone, as many as there is room for, and their pages say the rest.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from taalkompas.picture.metrics import width
from taalkompas.picture.typesetting import Face, set_lines
from taalkompas.views.deck import PlayingCard
from taalkompas.views.journey import State

POINT = 0.3528
"""In millimetres."""
BUBBLES, MESSAGES = (26, 23, 20, 17, 14.5, 12, 10, 8.5, 7, 5.5), (11.5, 11.5, 11.5, 11, 10, 9, 8, 7, 6, 5)
"""Sizes of letters in front, in points: of the promise and of its core message, as `cards.css` has them."""
BACKS = (10.4, 9.6, 8.8, 8.2, 7.6, 7, 6.5, 6, 5.4, 4.8)
"""Sizes of letters behind."""
UNCUT = 5
"""As far as that does it, letters get smaller rather than that a long word is cut."""
SAID, TOLD, LISTED = 72.0, 75.0, 82.5
"""Millimetres on a line: in the bubble, in the message, behind."""
FRONT, BACK = 49.0, 121.0
"""Millimetres that there are for words: in front with the person left standing, and behind."""
NOTES = {State.DRAFT: 5.0, State.BROKEN: 10.0, State.PAPER: 5.0}
"""Millimetres that a note in the bubble takes of them; what lacks is named, and may take two lines."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Which size of letters a card gets in front and behind, 0 the largest; `deeds` says whether what everybody does fits behind.

    `named` is how many agreements have room there.
    """

    front: int
    back: int
    deeds: bool
    named: int


def fitted(card: PlayingCard, plain: Callable[[str], str]) -> Fit:
    """The largest letters in which all of a card fits."""
    front = next((i for i in range(len(BUBBLES)) if _front(card, plain, i) <= FRONT), len(BUBBLES) - 1)
    for deeds in (True, False):
        for back, size in enumerate(BACKS):
            if _back(card, plain, size, deeds=deeds) <= BACK:
                return Fit(front, back, deeds, len(card.cards))
    return Fit(front, len(BACKS) - 1, deeds=False, named=_most(card, plain, BACKS[-1]))


def _most(card: PlayingCard, plain: Callable[[str], str], size: float) -> int:
    """How many agreements have room behind, with a line left that says how many more there are."""
    counts = range(len(card.cards) + 1)
    high = [_back(replace(card, cards=card.cards[:count]), plain, size, deeds=False) for count in counts]
    return max((count for count in counts if high[count] + 2 * size * 1.3 * POINT <= BACK), default=0)


def _lines(text: str, size: float, weight: int, room: float) -> int:
    """How many lines a text takes."""
    return len(set_lines(text, Face(size * POINT, weight), room).lines)


def _front(card: PlayingCard, plain: Callable[[str], str], index: int) -> float:
    """How high the words in front stand."""
    bubble, message = BUBBLES[index], MESSAGES[index]
    name = plain(card.promise.thing.label)
    longest = max((width(word, bubble * POINT, 800) for word in name.split()), default=0.0)
    if longest > SAID and index < UNCUT:
        return FRONT + 1
    said = _lines(name, bubble, 800, SAID) * bubble * 1.12 * POINT
    said += NOTES.get(card.promise.state, 0)
    return said + _lines(plain(card.message), message, 600, TOLD) * message * 1.3 * POINT


def _back(card: PlayingCard, plain: Callable[[str], str], size: float, *, deeds: bool) -> float:
    """How high the words behind stand."""
    lines = _lines(plain(card.promise.thing.label), size * 1.35, 800, LISTED) * 1.62 + 2.1
    lines += sum(_agreed(card, plain, size, deeds=deeds))
    return (lines + 2.45 * len(card.promise.gaps) + 1.2) * size * 1.3 * POINT


def _agreed(card: PlayingCard, plain: Callable[[str], str], size: float, *, deeds: bool) -> Iterator[float]:
    """Lines of each agreement, with the room under it."""
    room = LISTED - 2.7 * size * POINT
    for one in card.cards:
        status = 24 if one.thing.status == "draft" else 0
        name = f"{plain(one.thing.label)}{'m' * status}"
        lines = _lines(name, size * 1.05, 700, room) * 1.01
        if deeds:
            told = (
                f"{doer.role.label} {plain(deed.does)} {plain(deed.when)}" for doer in one.doers for deed in doer.deeds
            )
            lines += sum(_lines(text, size, 400, room) for text in told)
        yield max(lines, 1.55) + 0.45
