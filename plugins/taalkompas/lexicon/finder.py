"""Finds names in a text, in whatever form they stand there.

In: names with what each stands for, then texts. Out: `Hit`s in the order of the text: whole words only, the longest name first. A name
as it was given wins from a form that was made of another; of two with the same right the first one wins. Knows no markup.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from taalkompas.lexicon.names import Written, inflections, written
from taalkompas.lexicon.tokens import words_in

T = TypeVar("T")

_EMPHASIS = re.compile(r"[*_]+")


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


class _Claim(NamedTuple, Generic[T]):
    """What a name asks of the words in a row that are its own, and its target; `weight` is lower where it has more right to them."""

    written: Written
    target: T
    weight: tuple[int, int]


class Finder(Generic[T]):
    """Finds names; made once for a language, then asked for every text."""

    def __init__(self, names: Iterable[Name[T]], language: str) -> None:
        self._claims: dict[tuple[str, ...], _Claim[T] | list[_Claim[T]]] = {}
        for name in names:
            self._take(name, language)
        lengths: dict[str, set[int]] = {}
        for keys in self._claims:
            lengths.setdefault(keys[0], set()).add(len(keys))
        self._lengths = {first: tuple(sorted(counts, reverse=True)) for first, counts in lengths.items()}

    def _take(self, name: Name[T], language: str) -> None:
        """Every way to write a name: as it is, inflected, and the forms that came with it."""
        way = written(name.name)
        if way is not None:
            self._add(way.keys, _Claim(way, name.target, (0, name.rank)))
            made = _Claim(way, name.target, (1, name.rank))
            for keys in inflections(way.keys, language):
                self._add(keys, made)
        for form in name.forms:
            if (other := written(form)) is not None:
                self._add(other.keys, _Claim(other, name.target, (0, name.rank)))

    def _add(self, keys: tuple[str, ...], claim: _Claim[T]) -> None:
        """Keep a claim on words in a row, unless another name has them with more right."""
        known = self._claims.setdefault(keys, claim)
        if known is claim:
            return
        claims = known if isinstance(known, list) else [known]
        same = next((index for index, one in enumerate(claims) if one.written.around == claim.written.around), None)
        if same is None:
            claims = sorted([*claims, claim], key=lambda one: -one.written.weight)
        elif claim.weight < claims[same].weight:
            claims[same] = claim
        self._claims[keys] = claims if len(claims) > 1 else claims[0]

    def find(self, text: str) -> Iterator[Hit[T]]:
        """Every name in a text, the longest first where they overlap."""
        found, lengths = words_in(text), self._lengths
        keys = found.keys()
        firsts = [at for at, key in enumerate(keys) if key in lengths]
        if not firsts:
            return
        words = found.matches()
        free = 0
        for at in firsts:
            for count in lengths[keys[at]] if at >= free else ():
                here = words[at : at + count]
                claim = self._standing(text, tuple(keys[at : at + count]), here)
                if claim is not None:
                    free = at + count
                    way = claim.written
                    yield Hit(here[0].start() - len(way.before), here[-1].end() + len(way.after), claim.target)
                    break

    def _standing(self, text: str, keys: tuple[str, ...], here: list[re.Match[str]]) -> _Claim[T] | None:
        """The name that stands in a text where these words do."""
        claims = self._claims.get(keys)
        if claims is None:
            return None
        some = claims if isinstance(claims, list) else (claims,)
        return next((one for one in some if one.written.plain or _stands(one.written, text, here)), None)


def _stands(way: Written, text: str, here: list[re.Match[str]]) -> bool:
    """Whether what stands round the words in a text, and between them, is what the name has there."""
    gaps = (text[one.end() : other.start()] for one, other in pairwise(here))
    if not all(_joins(gap, between) for gap, between in zip(gaps, way.between, strict=True)):
        return False
    return text.endswith(way.before, 0, here[0].start()) and text.startswith(way.after, here[-1].end())


def _joins(gap: str, between: str) -> bool:
    """Whether a gap between two words is that of the name; emphasis or a line may end there, but no paragraph."""
    return gap == between or (" ".join(_EMPHASIS.sub("", gap).split()) == between.strip() and gap.count("\n") < 2)
