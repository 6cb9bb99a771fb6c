"""What there is to say of a change, without language.

Out: `Comparison`, and the values that it is made of. Plain; `report.changes` puts them into words. Nothing
here compares.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from taalkompas.model import Entry

What: TypeAlias = Literal[
    "new", "gone", "renamed", "moved", "reworded", "added", "removed", "changed", "reordered", "retired", "unread"
]
"""What happened, in one word for programs."""


class People(tuple[str, ...]):
    """Names of roles or teams in a row: they stand without quotation marks."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence: a key of the catalogue and its values, of which one may be a sentence itself, or a `Wording`."""

    message: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as it was and as it is: whoever shows it marks the words that differ."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different now.

    `field` is where in the file, as it is written there (`bandwidth.min`); empty for a thing as a whole. `then` is what follows from it.
    By id: `roles` are those that it speaks of, of an agreement those whose work it changes; `teams` those for whom it makes a difference;
    `about` is the agreement that a team's choice is about.
    """

    what: What
    field: str
    said: Said
    then: tuple[Said, ...] = ()
    roles: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    about: str = ""


UPKEEP = frozenset({"owner", "agreed_on", "review_by", "formerly", "allow", "allow.until", "sources", "matches"})
"""Fields by which a school looks after a thing: they change nothing for whoever relies on it."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A thing and what is different about it; `before` and `after` are None where it was not there, or cannot be read."""

    kind: str
    id: str
    name: str
    path: str
    changes: tuple[Change, ...]
    before: Entry[Any] | None = None
    after: Entry[Any] | None = None

    @property
    def matters(self) -> bool:
        """Whether it says something else to whoever relies on it; who looks after it and until when does not."""
        return any(change.what != "moved" and change.field not in UPKEEP for change in self.changes)

    @property
    def now(self) -> Entry[Any] | None:
        """The thing as it is, else as it was."""
        return self.after or self.before


@dataclass(frozen=True, slots=True)
class Touch:
    """Somebody or something that a change touches: what it is, its name, and why. `effect` is one word for it, for programs."""

    kind: str
    id: str
    name: str
    said: Said
    effect: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Those that are touched in one way: a word for programs, a heading, and who."""

    name: str
    heading: str
    touches: tuple[Touch, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different between two states of a school, and whom it touches.

    `since` and `until` are what people call those states; `until` is empty for the files as they lie there. `layout` are the files in
    which only the layout changed, `along` those that only go along with a new id, `pages` those of the school's own pages that changed
    and use its words. `language` is that of words for people.
    """

    since: str
    until: str
    language: str
    things: tuple[Changed, ...]
    touched: tuple[Section, ...]
    pages: tuple[str, ...]
    layout: tuple[str, ...]
    along: tuple[str, ...] = ()
    notes: tuple[Said, ...] = ()
