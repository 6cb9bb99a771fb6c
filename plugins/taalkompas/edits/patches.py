"""Exact replacement in a file: a value, an id in a text, a field more. Every other character stays as it is.

In: a document, and what is to be different. Out: `Patch`es, and the text with them in it. Whether the file then says what it should is
held against what it said (`Rewriting`): a file that is written in a way that nobody foresaw is left alone, with a message.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from taalkompas.edits.scalars import scalar
from taalkompas.errors import TaalkompasError
from taalkompas.model.order import behind
from taalkompas.places import Route
from taalkompas.source import Document, parse
from taalkompas.source.positions import Mark, letters_of, marks_of
from taalkompas.words import N_


@dataclass(frozen=True, slots=True, order=True)
class Patch:
    """Other text in the place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


def patched(text: str, patches: Iterable[Patch]) -> str:
    """A text with patches in it, that do not overlap."""
    parts, at = [], 0
    for patch in sorted(patches, key=lambda patch: (patch.start, patch.end)):
        parts += [text[at : patch.start], patch.text]
        at = patch.end
    return "".join([*parts, text[at:]])


def line_end(text: str) -> str:
    r"""How the lines of a text end: \r\n where its first does."""
    return "\r\n" if re.match(r"[^\n]*\r\n", text) else "\n"


@dataclass(slots=True)
class Rewriting:
    """A YAML file being changed: patches, and beside them what the file has to say once they are in it."""

    document: Document
    patches: list[Patch] = field(default_factory=list)
    whole: dict[Route, object] = field(default_factory=dict)
    parts: dict[Route, list[Patch]] = field(default_factory=dict)

    def replace(self, route: Route, new: str) -> None:
        """Write another value in the place of one, quoted as that was, or where it has to be."""
        mark = self._marks[route]
        start, end, written = mark.start, mark.end, new
        if mark.style in ("'", '"'):
            start, end = start + 1, end - 1
        elif mark.style in ("|", ">"):
            letters = letters_of(self.document, route)
            start, end = letters[0], letters[len(mark.value.rstrip("\n")) - 1] + 1
        else:
            around = (self._marks.get(route[:depth]) for depth in range(len(route)))
            written = scalar(new, flow=any(one is not None and one.style in ("[", "{") for one in around))
            if start == end and not self.document.text[start - 1].isspace():
                written = f" {written}"  # nothing stood there, and the colon wants a space
        self.patches.append(Patch(start, end, written))
        self.whole[route] = new

    def replace_part(self, route: Route, offset: int, old: str, new: str) -> None:
        """Write another id in a text, in the place of the one that begins at an offset."""
        letters = letters_of(self.document, route)
        self.patches.append(Patch(letters[offset], letters[offset + len(old)], new))
        self.parts.setdefault(route, []).append(Patch(offset, offset + len(old), new))

    def append(self, key: str, id: str) -> None:
        """Write an id more at the end of a list of ids at the top; where there is none, a list of its own."""
        mark = self._marks.get((key,))
        if mark is None:
            self.add(key, [id])
            return
        items = [one for route, one in self._marks.items() if len(route) == 2 and route[0] == key]
        said: Any = parse(self.document).value
        self.whole[key,] = [*(said[key] or ()), id]
        if items and mark.style is None:
            first = items[-1].start
            begin = self.document.text.rfind("\n", 0, first) + 1
            self._insert_line(items[-1].end, self.document.text[begin:first] + scalar(id))
        elif items:
            self.patches.append(Patch(items[-1].end, items[-1].end, f", {scalar(id, flow=True)}"))
        elif not mark.style:
            self.patches.append(Patch(mark.start, mark.start, f" [{scalar(id, flow=True)}]"))
        else:
            self.patches.append(Patch(mark.start + 1, mark.start + 1, scalar(id, flow=True)))

    def add(self, key: str, value: str | list[str]) -> None:
        """Write a new field at the top, where it comes in the order of the format."""
        keys = {str(route[0]): mark for route, mark in marks_of(self.document)[1].items() if len(route) == 1}
        anchor = self._marks[self._anchor(behind(key, keys))]
        flow = self._marks[()].style == "{"
        one = scalar(value, flow) if isinstance(value, str) else f"[{', '.join(scalar(id, flow=True) for id in value)}]"
        written = f"{key}: {one}"
        if flow:
            self.patches.append(Patch(anchor.end, anchor.end, f", {written}"))
        else:
            first = min(mark.start for mark in keys.values())
            indent = self.document.text[self.document.text.rfind("\n", 0, first) + 1 : first]
            self._insert_line(anchor.end, f"{indent}{written}")
        self.whole[key,] = value

    def finish(self) -> str:
        """The text with all that was written; raises `TaalkompasError` when the file would then not say what it should."""
        after = patched(self.document.text, self.patches)
        if parse(Document(self.document.path, after)).value != self._expected():
            raise TaalkompasError(
                N_(
                    "'{file}' is written in a way that cannot be changed from here. Change it by hand, or bring it into the usual layout "
                    "first with 'taalkompas format'. Nothing was changed."
                ),
                {"file": self.document.path},
            )
        return after

    @property
    def _marks(self) -> dict[Route, Mark]:
        return marks_of(self.document)[0]

    def _anchor(self, keys: Iterable[str]) -> Route:
        """The first of some fields behind which a line can begin: not where a block of text ends without the end of a line."""
        marks, text = self._marks, self.document.text
        there = [(key,) for key in keys if (key,) in marks]
        open_end = not text.endswith("\n") and any(
            mark.style in ("|", ">") and mark.end == len(text) for mark in marks.values()
        )
        return next((route for route in there if not (open_end and marks[route].end == len(text))), there[0])

    def _insert_line(self, end: int, line: str) -> None:
        """Put a line after the one on which something ends, or after the block of text that it ends with."""
        text, ends = self.document.text, line_end(self.document.text)
        at = 0
        block = next((mark for mark in self._marks.values() if mark.end == end and mark.style in ("|", ">")), None)
        if block is not None and text[end - 1] == "\n":
            # Empty lines behind a block of text are no part of it, unless it keeps them.
            at = end if "+" in text[block.start : text.find("\n", block.start)].partition("#")[0] else 0
            end = block.start + len(text[block.start : end].rstrip())
        at = at or text.find("\n", end) + 1 or len(text)
        at_end = at == len(text) and not text.endswith("\n")
        self.patches.append(Patch(at, at, f"{ends}{line}" if at_end else f"{line}{ends}"))

    def _expected(self) -> object:
        """What the file said, with what was written in its place."""
        value: Any = parse(self.document).value
        for route, new in self.whole.items():
            _put(value, route, new)
        for route, parts in self.parts.items():
            _put(value, route, patched(_at(value, route), parts))
        return value


def _at(value: Any, route: Route) -> Any:
    for step in route:
        value = value[step]
    return value


def _put(value: Any, route: Route, new: object) -> None:
    _at(value, route[:-1])[route[-1]] = new
