"""What is found, and how much it weighs.

Out: `Severity`, `Problem`, `Fault`, `Finding`: values without language. `report` and `publish` put them into
words. Nothing here judges or prints.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

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
    of the thing that it is about.
    """

    at: Place
    message: str
    values: Mapping[str, object] = field(default_factory=dict)
    remedy: str = ""
    item: str | None = None
    consequence: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem that was met while reading or decoding, under the name of the rule that will report it."""

    rule: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its rule, its weight and its position: what a report shows.

    `line` and `column` count from 1, the column in characters.
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

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The order in which reports list findings."""
        return (self.path, self.line, self.column, self.rule)
