"""Two wordings of one text → pieces that are the same, gone or new.

In: two texts. Out: `Piece`s of whole words, those that stay cut short where they are many. Knows no marks and no language.
"""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple

AROUND = 6
"""Words that stay and are shown on either side of what differs."""
LONGEST = 600
"""Words in which differences are looked for one by one; of more, the old and the new are shown as a whole."""
SHOWN = 60
"""Words that are shown of a piece."""
ANOTHER = 0.3
"""Below this likeness (0 to 1) it is another text rather than another wording, and marks would only make it illegible."""
_CUT = "…"


class State(Enum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(NamedTuple):
    """Some words in a row, and what became of them."""

    state: State
    text: str


def plain(text: str) -> str:
    """A text without what is layout only: how its lines are broken."""
    return " ".join(text.split())


def without_ends(text: str) -> str:
    """A text whatever its lines end with: git may give files other ends on somebody's computer than it keeps them with."""
    return text.replace("\r\n", "\n")


def likeness(before: str, after: str) -> float:
    """How much two texts have in common, by their words: 0 for nothing, 1 for everything."""
    olds, news = Counter(before.casefold().split()), Counter(after.casefold().split())
    together = olds.total() + news.total()
    return 2 * (olds & news).total() / together if together else 1.0


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """What of a text stays, goes and comes."""
    olds, news = before.split(), after.split()
    whole = [(State.GONE, olds), (State.NEW, news)] if likeness(before, after) < ANOTHER else [*_compared(olds, news)]
    told = [(state, words) for state, words in whole if words]
    return tuple(
        Piece(state, _short(state, words, at == 0, at == len(told) - 1)) for at, (state, words) in enumerate(told)
    )


def _compared(olds: list[str], news: list[str]) -> Iterator[tuple[State, list[str]]]:
    start = next(
        (at for at, pair in enumerate(zip(olds, news, strict=False)) if pair[0] != pair[1]), min(len(olds), len(news))
    )
    shorter = min(len(olds), len(news)) - start
    end = next((at for at in range(shorter) if olds[-1 - at] != news[-1 - at]), shorter)
    yield State.SAME, olds[:start]
    yield from _middle(olds[start : len(olds) - end], news[start : len(news) - end])
    yield State.SAME, olds[len(olds) - end :]


def _middle(olds: list[str], news: list[str]) -> Iterator[tuple[State, list[str]]]:
    if max(len(olds), len(news)) > LONGEST:
        yield from ((State.GONE, olds), (State.NEW, news))
        return
    for name, old, until_old, new, until_new in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if name == "equal":
            yield State.SAME, olds[old:until_old]
        else:
            yield State.GONE, olds[old:until_old]
            yield State.NEW, news[new:until_new]


def _short(state: State, words: list[str], first: bool, last: bool) -> str:
    """Some words as they are shown: of many that stay only those beside what differs."""
    if state is not State.SAME:
        return " ".join(words if len(words) <= SHOWN else [*words[:SHOWN], _CUT])
    before, after = 0 if first else AROUND, 0 if last else AROUND
    if len(words) <= before + after + 2 or (first and last):
        return " ".join(words)
    return " ".join([*words[:before], _CUT, *words[len(words) - after :]])
