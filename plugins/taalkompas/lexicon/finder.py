"""Finds names in a text, in whatever form they stand there.

In: names with what each stands for, then texts. Out: `Hit`s in the order of the text: whole words only, the longest name first. A name
as it was given wins from a form that was made of another; of two with the same right the first one wins. Knows no markup.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from taalkompas.lexicon.names import Written, written
from taalkompas.lexicon.tokens import keys_of, spans_of

T = TypeVar("T")


class Name(NamedTuple, Generic[T]):
    """A name, its extra forms, and what it stands for. A lower `rank` wins where two names share a form."""

    name: str
    target: T
    forms: tuple[str, ...] = ()
    rank: int = 0


class Hit(NamedTuple, Generic[T]):
    """Where a name stands in a text, and what it stands for."""

    start: int
    end: int
    target: T


class _Way(NamedTuple, Generic[T]):
    """One way to write a name, and its target; `weight` is lower where it is more sure."""

    written: Written
    target: T
    weight: tuple[int, int]
    plain: bool
    """One word with nothing round it: its key says all."""


class Finder(Generic[T]):
    """Finds names; made once for a language, then asked for every text."""

    def __init__(self, names: Iterable[Name[T]], language: str) -> None:
        self._ways: dict[tuple[str, ...], list[_Way[T]]] = {}
        for name in names:
            for way in _ways(name, language):
                self._add(way)
        lengths: dict[str, set[int]] = {}
        for keys in self._ways:
            lengths.setdefault(keys[0], set()).add(len(keys))
        self._lengths = {first: tuple(sorted(counts, reverse=True)) for first, counts in lengths.items()}

    def _add(self, way: _Way[T]) -> None:
        """Keep a way to write a name, unless another name has it with more right."""
        ways = self._ways.setdefault(way.written.keys, [])
        same = next((index for index, one in enumerate(ways) if one.written == way.written), None)
        if same is None:
            ways.append(way)
            ways.sort(key=lambda one: -len(one.written.before) - len(one.written.after))
        elif way.weight < ways[same].weight:
            ways[same] = way

    def find(self, text: str) -> Iterator[Hit[T]]:
        """Every name in a text, the longest first where they overlap."""
        keys = keys_of(text)
        if self._lengths.keys().isdisjoint(keys):
            return
        spans = spans_of(text)
        free = 0
        for at, key in enumerate(keys):
            counts = self._lengths.get(key)
            if counts is None or at < free:
                continue
            way = self._at(text, keys, spans, at, counts)
            if way is not None:
                free = at + len(way.written.keys)
                yield Hit(spans[at][0], spans[free - 1][1], way.target)

    def _at(
        self, text: str, keys: list[str], spans: list[tuple[int, int]], at: int, counts: tuple[int, ...]
    ) -> _Way[T] | None:
        """The longest name that begins at a word of a text."""
        for count in counts:
            for way in self._ways.get(tuple(keys[at : at + count]), ()):
                if way.plain or _stands(way.written, text, spans[at : at + count]):
                    return way
        return None


def _ways(name: Name[T], language: str) -> Iterator[_Way[T]]:
    for index, way in enumerate(written(name.name, language)):
        yield _Way(way, name.target, (min(index, 1), name.rank), way.plain)
    for form in name.forms:
        for way in written(form, language, inflect=False):
            yield _Way(way, name.target, (0, name.rank), way.plain)


def _stands(way: Written, text: str, here: list[tuple[int, int]]) -> bool:
    """Whether what stands round the words in a text, and between them, is what the name has there."""
    gaps = (text[one[1] : other[0]] for one, other in pairwise(here))
    if not all(_joins(gap, between) for gap, between in zip(gaps, way.between, strict=True)):
        return False
    return text.endswith(way.before, 0, here[0][0]) and text.startswith(way.after, here[-1][1])


def _joins(gap: str, between: str) -> bool:
    """Whether a gap between two words is that of the name; a line may end there, but no paragraph."""
    return " ".join(gap.split()) == between and gap.count("\n") < 2
