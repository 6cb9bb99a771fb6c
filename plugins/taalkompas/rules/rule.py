"""What a rule is: a pattern it finds, the group it belongs to, and how much it weighs by default.

Out: `Rule`, `Group`, `Context`. A rule looks and never touches: in goes what a school wrote and the day, out come problems.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from inspect import cleandoc
from typing import TypeAlias

from taalkompas.findings import Problem, Severity
from taalkompas.graph import Graph
from taalkompas.graph.unread import Sights, sights
from taalkompas.places import Place


class Group(Enum):
    """The groups of `checks.md`."""

    SOURCE = "source"
    SHAPE = "shape"
    REFERENCES = "references"
    PROMISES = "promises"
    AGREEMENTS = "agreements"
    OWNERSHIP = "ownership and time"
    LANGUAGE = "language"
    PRACTICE = "practice"
    ALLOWING = "allowing"

    @property
    def fixed(self) -> bool:
        """Whether its rules can be neither allowed nor turned off."""
        return self in (Group.SOURCE, Group.SHAPE)


@dataclass(frozen=True, slots=True)
class Allowed:
    """A rule that a file may break, or a few lines of a page: `first` to `last`. `at` is where that is written."""

    rule: str
    at: Place
    until: date | None = None
    first: int = 1
    last: int | None = None

    @property
    def lines(self) -> Iterable[int | None]:
        """The lines on which it is allowed; only None where that is the whole file."""
        return (None,) if self.last is None else range(self.first, self.last + 1)

    def holds_on(self, day: date) -> bool:
        """Whether it is still allowed on a day."""
        return self.until is None or day <= self.until


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule looks at: the graph of a school, and the day; for the rules that run last, also what is allowed and silences nothing."""

    graph: Graph
    day: date
    idle: tuple[Allowed, ...] = ()

    @property
    def sights(self) -> Sights:
        """How promises stood up to the day, and what of that is not certain."""
        return sights(self.graph, self.day)


Check: TypeAlias = Callable[[Context], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name is its function's, its manual page is its docstring."""

    check: Check
    group: Group
    severity: Severity

    @property
    def name(self) -> str:
        """The name under which it is reported; it never changes once published."""
        return self.check.__name__.replace("_", "-")

    def summary(self, language: str) -> str:
        """What it finds, in one sentence: the first of its manual page."""
        return " ".join(self.manual(language).split("\n\n", 1)[0].split())

    def manual(self, language: str) -> str:
        """Its manual page, as Markdown: in Dutch from beside the catalogue, else its docstring."""
        return _page(self.name, language) or cleandoc(self.check.__doc__ or "")


@cache
def _page(name: str, language: str) -> str:
    from importlib.resources import files  # a check shows no manual page

    place = files("taalkompas.words") / language / "rules" / f"{name}.md"
    return place.read_text(encoding="utf-8").strip() if place.is_file() else ""
