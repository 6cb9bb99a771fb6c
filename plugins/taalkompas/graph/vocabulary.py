"""The words of a school: the names and synonyms of its terms, and the words that it avoids.

In: entries. Out: `Vocabulary`, which finds them in any text, inflected too. Where two living terms have one word, that word means
nothing sure, so it is found and leads nowhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from taalkompas.lexicon import Finder, Hit, Name, fold
from taalkompas.model import Avoided, Entry, Term

LANGUAGE = "nl"
"""The language of words while no school says another."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word stands for: a term, or several when it is not clear which; `avoided` when it is a word to avoid for that term."""

    terms: tuple[Entry[Term], ...]
    avoided: Avoided | None = None

    @property
    def term(self) -> Entry[Term] | None:
        """The term, when there is one only."""
        return self.terms[0] if len(self.terms) == 1 else None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every word of a school, and what finds them."""

    finder: Finder[Meaning]

    @staticmethod
    def of(entries: Iterable[Entry[Any]]) -> "Vocabulary":
        """The words of the living terms among these entries, in the school's language."""
        entries = tuple(entries)
        school = next((entry.thing for entry in entries if entry.kind == "school"), None)
        terms = [entry for entry in entries if entry.kind == "term" and entry.thing.living]
        return Vocabulary(Finder(_names(terms), getattr(school, "language", None) or LANGUAGE))

    def find(self, text: str) -> Iterator[Hit[Meaning]]:
        """The words of the school in a text that is prose."""
        return self.finder.find(text)


def _names(terms: list[Entry[Term]]) -> Iterator[Name[Meaning]]:
    """Names and synonyms, then words to avoid: where both have a form, it is no word to avoid."""
    owners: dict[str, dict[str, Entry[Term]]] = defaultdict(dict)
    for entry in terms:
        for word in words_of(entry.thing):
            owners[key_of(word)].setdefault(entry.id, entry)
    meanings = {key: Meaning(tuple(some.values())) for key, some in owners.items()}
    for entry in terms:
        for word in words_of(entry.thing):
            yield Name(word, meanings[key_of(word)], entry.thing.forms if word == entry.thing.term else ())
    for entry in terms:
        for avoided in entry.thing.avoid:
            if avoided.word:
                yield Name(avoided.word, Meaning((entry,), avoided), avoided.forms, rank=1)


def words_of(term: Term) -> tuple[str, ...]:
    """A term's name and its synonyms, as far as they could be read."""
    return tuple(word for word in (term.term, *term.synonyms) if word)


def key_of(word: str) -> str:
    """What is the same for words that nobody can tell apart in a text: capitals, diacritics and spaces aside."""
    return " ".join(fold(word).split())
