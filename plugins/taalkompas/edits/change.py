"""What an edit is: files as they were and as they will be, and what there is to say about it.

Plain values. Nothing here reads or writes: that is done in `writing`.
"""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from taalkompas.words import Phrases


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file before and after, without byte order mark.

    `path` is where it will stand, from the school's root; `came_from` where it stood, when it moves. A new file has no `before`.
    """

    path: str
    before: str | None
    after: str
    came_from: str = ""

    @property
    def was_at(self) -> str:
        """Where it stands now; nowhere yet when it is new."""
        return "" if self.before is None else self.came_from or self.path


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence with its values, keys of the catalogue; about a number of things `n` where it has a plural, `many`."""

    message: str
    values: Mapping[str, object] = field(default_factory=dict)
    many: str = ""
    n: int = 0

    @staticmethod
    def count(one: str, many: str, n: int, **values: object) -> "Note":
        """A sentence about a number of things; `{n}` is the number."""
        return Note(one, values, many, n)

    def said(self, phrases: Phrases) -> str:
        """The sentence in a reader's language."""
        if self.many:
            return phrases.count(self.message, self.many, self.n, **self.values)
        return phrases.say(self.message, **self.values)


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes that belong together: all of them are made, or none. `notes` is what whoever asked for it should know."""

    changes: tuple[FileChange, ...] = ()
    notes: tuple[Note, ...] = ()


def diff_of(edit: Edit) -> str:
    """What an edit changes, as git shows it and `git apply` takes it."""
    return "".join(line for change in edit.changes for line in _lines(change))


def _lines(change: FileChange) -> Iterator[str]:
    yield f"diff --git a/{change.was_at or change.path} b/{change.path}\n"
    if not change.was_at:
        yield "new file mode 100644\n"
    elif change.was_at != change.path:
        yield f"rename from {change.was_at}\nrename to {change.path}\n"
    before = f"a/{change.was_at}" if change.was_at else "/dev/null"
    old, new = _LINE.findall(change.before or ""), _LINE.findall(change.after)
    for line in difflib.unified_diff(old, new, before, f"b/{change.path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""A line of this format: it ends at a newline only."""
