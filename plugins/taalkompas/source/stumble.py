"""Where the parser stumbled, with the lines around it; and a text in quotes, as it may be copied into a file.

In: a file's text and what the parser said. Out: `Stumble`. Looks, and never guesses: that is done in `unparsable` and `slips`.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

Meant: TypeAlias = tuple[str, str, dict[str, object]]
"""A sentence, the remedy, and the values of both."""
SHOWN = 60
"""Characters of a line that a message quotes to say which one is meant."""
WHOLE = 200
"""Characters of a text that a remedy shows as it should be; of a longer one it says what to do, for what is cut off would be lost."""


@dataclass(frozen=True)
class Stumble:
    """What the parser stumbled over: where, in its own words, and where that began; and the names that a field can have."""

    text: str
    index: int
    problem: str = ""
    began: int = 0
    fields: Collection[str] = ()

    @cached_property
    def lines(self) -> list[str]:
        """All lines, without their ends."""
        return [line.rstrip("\r") for line in self.text.split("\n")]

    @cached_property
    def at(self) -> int:
        """The line where parsing stopped, counted from 0."""
        return self.text.count("\n", 0, self.index)

    @cached_property
    def start(self) -> int:
        """The line where what could not be parsed began, counted from 0."""
        return self.text.count("\n", 0, self.began)

    @property
    def line(self) -> str:
        """The line where parsing stopped."""
        return self.lines[self.at]

    @property
    def column(self) -> int:
        """Characters before the place where parsing stopped, on its line."""
        return self.index - (self.text.rfind("\n", 0, self.index) + 1)

    def above(self, number: int) -> int | None:
        """The nearest line above one that has something on it."""
        return next((one for one in range(number - 1, -1, -1) if self.lines[one].strip()), None)


def cut(text: str, length: int = SHOWN) -> str:
    """A text as a message quotes it: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"


def in_quotes(text: str) -> str:
    """A text in quotes, so that it stands in a file as it is."""
    if '"' in text or "\\" in text:
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return f'"{text}"'


def ends_of(text: str) -> tuple[str, str]:
    """The first and the last words of a text."""
    words = text.split()
    return " ".join(words[:3]), " ".join(words[-3:])


_NOTE = re.compile(r"\s#.*$")


def without_note(line: str) -> str:
    """A line without the comment at its end."""
    return _NOTE.sub("", line).rstrip()
