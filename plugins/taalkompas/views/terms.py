"""Words from A to Z, with their synonyms and the words we avoid."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, Thing, framework, once, thing_of


@dataclass(frozen=True, slots=True)
class Word:
    """A word in the list; a synonym says which term to `see`."""

    word: str
    term: Thing
    see: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """The words that begin with one letter."""

    letter: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Avoid:
    """A word that we no longer use, why, and the term that we use."""

    word: str
    term: Thing
    because: str


@dataclass(frozen=True, slots=True)
class TermsView:
    """What the A to Z shows."""

    head: Head
    letters: tuple[Letter, ...]
    avoid: tuple[Avoid, ...]


def terms_page(given: Given) -> Iterator[TermsView]:
    """The A to Z."""
    living = [entry for entry in once(given.graph.terms) if entry.thing.living]
    words = [Word(entry.thing.label or entry.id, thing_of(entry), see=False) for entry in living]
    words += [Word(word, thing_of(entry), see=True) for entry in living for word in entry.thing.synonyms if word]
    avoid = [Avoid(one.word, thing_of(entry), one.because) for entry in living for one in entry.thing.avoid if one.word]
    by_letter: dict[str, list[Word]] = {}
    for word in sorted(words, key=lambda word: (sorting(word.word), word.term.id)):
        by_letter.setdefault(_letter(word.word), []).append(word)
    yield TermsView(
        framework(given, "terms"),
        tuple(Letter(letter, tuple(some)) for letter, some in sorted(by_letter.items())),
        tuple(sorted(avoid, key=lambda one: (sorting(one.word), one.term.id))),
    )


def sorting(word: str) -> tuple[str, str]:
    """The key by which words are listed: accents and capitals do not matter, until nothing else does."""
    bare = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).strip(), word


def _letter(word: str) -> str:
    first = sorting(word)[0][:1].upper()
    return first if "A" <= first <= "Z" else "#"
