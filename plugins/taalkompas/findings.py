"""What is found, and how much it weighs.

Out: `Severity`, `Problem`, `Fault`, `Finding`: values without language. `report` and `publish` put them into
words. Nothing here judges or prints.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from string import Formatter

from taalkompas.places import Place


class Severity(Enum):
    """How much a finding weighs: `checks.md` gives each rule its default."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Higher is heavier."""
        return {"error": 2, "warning": 1, "info": 0}[self.value]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule saw: a place, an English sentence with named values, what follows from it, and the remedy.

    `message`, `consequence` and `remedy` are keys of the catalogue in `words`; all are filled from `values`. `item` is the id
    of the thing that it is about. `about` is that thing's kind and id, where it is another than its place makes one think.
    """

    at: Place
    message: str
    values: Mapping[str, object] = field(default_factory=dict)
    remedy: str = ""
    item: str | None = None
    consequence: str = ""
    about: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem that was met while reading or decoding, under the name of the rule that will report it."""

    rule: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its rule, its weight and its position: what a report shows.

    `line` and `column` count from 1, the column in characters. `about` is the kind and the id of what it is about, where that is
    another thing than its file.
    """

    path: str
    line: int
    column: int
    severity: Severity
    rule: str
    message: str
    values: Mapping[str, object]
    remedy: str
    item: str | None
    consequence: str = ""
    about: tuple[str, str] | None = None

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The order in which reports list findings."""
        return (self.path, self.line, self.column, self.rule)

    @property
    def way(self) -> tuple[str, ...]:
        """The same for all that a rule says in one way, of whatever it says it."""
        return (self.rule, self.severity.value, self.message, self.remedy)

    @property
    def cause(self) -> tuple[str, ...]:
        """The same for findings that read the same; what follows from them may differ from place to place."""
        return (*self.way, *self._named_in(self.message, self.remedy))

    @property
    def follows(self) -> tuple[str, ...]:
        """The same for findings from which the same follows."""
        return (self.consequence, *self._named_in(self.consequence))

    def _named_in(self, *sentences: str) -> Iterator[str]:
        for sentence in sentences:
            for name in _names_in(sentence):
                yield repr(self.values.get(name))


@cache
def _names_in(sentence: str) -> tuple[str, ...]:
    """The values that a sentence names, in the order in which it first does."""
    return tuple(dict.fromkeys(name for _, name, _, _ in Formatter().parse(sentence) if name))
