"""The words of the glossary that become links on a page: each of them the first time that it stands there.

In: a text of a page, piece by piece in the order in which they are read. Out: where a word stands, and where it leads. A page never
links to itself; a word that nobody can be sure of, or that asks for none (`link: false`), is no link.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from taalkompas.graph.vocabulary import Meaning, Vocabulary
from taalkompas.model import Entry, Term
from taalkompas.publish.texts import Fits, Goal
from taalkompas.source.prose import Seek, prose_of_page, prose_of_text


class WordLink(NamedTuple):
    """A word in a text that becomes a link."""

    start: int
    end: int
    goal: Goal


@dataclass(slots=True)
class WordLinks:
    """What became a link on one page; `goal` says where a term leads from there, None where it leads nowhere else."""

    vocabulary: Vocabulary
    goal: Callable[[Entry[Term]], Goal | None]
    seen: set[str] = field(default_factory=set)

    def note(self, kind: str, id: str) -> None:
        """A link to a thing stands on the page already: its word need not be one any more."""
        if kind == "term":
            self.seen.add(id)

    def in_text(self, text: str, fits: Fits) -> Iterator[WordLink]:
        """The words in a text of a field that become links, where one fits."""
        if not any(True for _ in self.vocabulary.find(text)):
            return
        for start, end, meaning in self.vocabulary.find(prose_of_text(text, Seek.WORD_LINKS)):
            goal = self._goal(meaning)
            if goal is not None and goal.id not in self.seen and fits(start, end):
                self.seen.add(goal.id)
                yield WordLink(start, end, goal)

    def in_page(self, markdown: str) -> Iterator[WordLink]:
        """Every word in a page of the school's own that may become a link; which of them is the first is for the caller to see."""
        for start, end, meaning in self.vocabulary.find(prose_of_page(markdown, Seek.WORD_LINKS)):
            if (goal := self._goal(meaning)) is not None:
                yield WordLink(start, end, goal)

    def _goal(self, meaning: Meaning) -> Goal | None:
        term = meaning.term
        return None if term is None or meaning.avoided or not term.thing.link else self.goal(term)
