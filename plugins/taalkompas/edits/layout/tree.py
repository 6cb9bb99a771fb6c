"""YAML → a tree that keeps comments: each with the field or item that it stands before, beside or under.

In: a text that can be parsed, its lines ending in a newline. Out: `Tree`. Between two values stand only signs, spaces and comments: so
every comment is found, whatever it looks like.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from yaml import events

from taalkompas.source.documents import ODD_BREAKS, SHOW, events_of


@dataclass(slots=True)
class Scalar:
    """A single value: its text (None where nothing is written), and whether it stood in quotes."""

    text: str | None
    quoted: bool = False


@dataclass(slots=True)
class Rows:
    """A list or a mapping: its parts, and the comments under the last of them."""

    mapping: bool
    parts: list["Part"] = field(default_factory=list)
    under: list[str] = field(default_factory=list)


Node: TypeAlias = Scalar | Rows


@dataclass(slots=True)
class Part:
    """A field or an item: the comments before it (an empty one is an empty line), the one beside it, and its value."""

    key: str
    before: list[str] = field(default_factory=list)
    beside: str = ""
    node: Node = field(default_factory=lambda: Scalar(None))


@dataclass(slots=True)
class Tree:
    """A file: the comments at its head, and what it says."""

    head: list[str]
    top: Node


def tree_of(text: str) -> Tree:
    """A file that can be parsed, with its comments."""
    reader = _Reader(text)
    top = reader.document()
    first = top.parts[0] if isinstance(top, Rows) and top.parts else None
    head = first.before if first else []
    if first:
        first.before = []
    return Tree(head, top)


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment on a line of its own, or an empty line: how far it is indented, and what it says."""

    column: int
    text: str


_PIECE = re.compile(r"#[^\n]*|\n")


class _Reader:
    """One pass over the events; what stands between them is searched for comments."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.odd = ODD_BREAKS.search(text) is not None
        self.following: Callable[[], Any] = events_of(text)
        self.at = 0
        self.told = 0  # where the last text ended
        self.waiting: list[_Comment] = []
        self.last: Part | None = None

    def document(self) -> Node:
        """The one document."""
        self.following()
        self.following()
        event = self.next()
        top = self.value(event, Part(""), -1)
        end = self.next()
        while not isinstance(end, events.StreamEndEvent):
            end = self.next()
        self.search(len(self.text))
        left = self.taken(-1)
        if isinstance(top, Rows):
            top.under += left
        return top

    def next(self) -> Any:
        """The next event, and the comments before it."""
        event = self.following()
        if not isinstance(event, events.DocumentEndEvent | events.StreamEndEvent):
            start, end = event.start_mark.index, self.end_of(event)
            self.search(start)
            self.at = max(self.at, end)
            if isinstance(event, events.ScalarEvent) and end > start:
                self.told = end
        return event

    def end_of(self, event: Any) -> int:
        """Where an event ends; empty lines behind a block of text are no part of it, unless it keeps them."""
        start, end = event.start_mark.index, event.end_mark.index
        if not isinstance(event, events.ScalarEvent) or event.style not in ("|", ">"):
            return int(end)
        written = self.text[start:end]
        kept = "+" in written.partition("\n")[0].partition("#")[0]
        return int(end if kept else start + len(written.rstrip()))

    def search(self, until: int) -> None:
        """Find the comments and the empty lines up to a place."""
        for piece in _PIECE.finditer(self.text, self.at, max(self.at, until)):
            if piece[0] != "\n":
                self.comment(piece.start(), piece[0].rstrip())
            elif not self.text[self.begin(piece.start()) : piece.start()].strip():
                self.waiting.append(_Comment(-1, ""))
        self.at = max(self.at, until)

    def begin(self, at: int) -> int:
        """Where the line of a place begins."""
        return self.text.rfind("\n", 0, at) + 1

    def comment(self, at: int, text: str) -> None:
        """Keep a comment: beside what stands on its line, or on a line of its own."""
        begin = self.begin(at)
        before = self.text[begin:at]
        signs = not before.strip(" \t-") and self.told <= begin  # a text may be of hyphens only
        alone = signs or self.last is None or self.last.beside
        if alone:
            self.waiting.append(_Comment(at - begin, text))
        else:
            assert self.last is not None
            self.last.beside = text

    def taken(self, column: int) -> list[str]:
        """The comments that wait and stand further in than a column, up to the first that does not; empty lines between them too."""
        count = 0
        for index, one in enumerate(self.waiting):
            if one.text and one.column <= column:
                break
            if one.text or column < 0:
                count = index + 1
        taken, self.waiting = self.waiting[:count], self.waiting[count:]
        return _tidied(taken)

    def value(self, event: Any, owner: Part, column: int) -> Node:
        """The value that begins with an event; `column` is where the part stands that it belongs to."""
        if isinstance(event, events.ScalarEvent):
            if event.style in ("|", ">"):
                self._header(event, owner)
            text = event.value.translate(SHOW) if self.odd else event.value
            self.last = owner
            return Scalar(text if text or event.style else None, event.style in ("'", '"'))
        mapping = isinstance(event, events.MappingStartEvent)
        rows = Rows(mapping)
        self.last = owner if event.flow_style else self.last
        while not isinstance(inner := self.next(), events.CollectionEndEvent):
            self.part(rows, inner)
        if event.flow_style:
            rows.under += self.taken(-1) if rows.parts else []  # in an empty one there is nothing that they stand under
            self.last = owner
        else:
            rows.under += self.taken(column)
        return rows

    def part(self, rows: Rows, event: Any) -> None:
        """A field or an item that begins with an event."""
        one = Part(str(event.value.translate(SHOW)) if rows.mapping else "", self.taken(-1))
        rows.parts.append(one)
        at = event.start_mark.index
        column = at - self.begin(at)
        if rows.mapping:
            self.last = one
            event = self.next()
            one.before += self.taken(column) if isinstance(event, events.ScalarEvent) else []
        else:
            hyphen = self.text.rfind("-", 0, at)
            column = hyphen - self.begin(hyphen) if not self.text[hyphen + 1 : at].strip() else column
        one.node = self.value(event, one, column)

    def _header(self, event: Any, owner: Part) -> None:
        """A comment behind the sign with which a block of text begins."""
        line = self.text[event.start_mark.index :].partition("\n")[0]
        _, sign, rest = line.partition("#")
        if sign and owner.beside:
            owner.before.append(f"#{rest}".rstrip())  # one stands beside its field already
        elif sign:
            owner.beside = f"#{rest}".rstrip()


def _tidied(comments: list[_Comment]) -> list[str]:
    """Comments with at most one empty line between them."""
    told: list[str] = []
    for one in comments:
        if one.text or not told or told[-1]:
            told.append(one.text)
    return told if any(told) else []
