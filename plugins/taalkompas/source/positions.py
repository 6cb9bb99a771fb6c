"""Where a route in a document stands: line and column, or the characters themselves, on request.

In: a document and places in it. Out: `Spot`s, and `Mark`s for who changes a file. Reads the document's events a second time and keeps
their marks; that costs only for files that have findings, or that are changed.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import yaml
from yaml import events

from taalkompas.places import START, Aim, Place, Route, Spot
from taalkompas.source.documents import events_of
from taalkompas.source.lines import Lines
from taalkompas.source.reading import Document
from taalkompas.source.unparsable import DEPTH


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value begins and ends in the text, how it was quoted, and what it says.

    The style of a list or mapping is `[` or `{` when it stands in brackets; one without brackets ends where its last value does.
    """

    start: int
    end: int
    style: str | None = None
    value: str = ""


def spot_of(document: Document | None, place: Place) -> Spot:
    """Line and column of a place; the nearest thing around it when the place itself is not in the document."""
    if place.spot is not None:
        return place.spot
    if document is None:
        return START
    values, keys, lines = marks_of(document)
    if place.aim is Aim.KEY and (key := keys.get(place.route)) is not None:
        return lines.spot(key.start)
    route = place.route
    while route not in values and route:
        route = route[:-1]
    mark = values.get(route)
    if mark is None or not route:
        return START
    if place.offset is not None and route == place.route:
        letters = letters_of(document, route)
        if place.offset < len(letters):
            return lines.spot(letters[place.offset])
    return lines.spot(mark.start)


@lru_cache(maxsize=64)
def marks_of(document: Document) -> tuple[dict[Route, Mark], dict[Route, Mark], Lines]:
    """The marks of every value and every key in a document, as far as it can be parsed, and where its lines begin."""
    walk = _Walk(document.text)
    with suppress(yaml.YAMLError):
        walk.document()
    return walk.values, walk.keys, Lines(document.text)


class _Walk:
    """One pass over the events, keeping marks instead of values."""

    def __init__(self, text: str) -> None:
        self.next: Callable[[], Any] = events_of(text)
        self.text = text
        self.values: dict[Route, Mark] = {}
        self.keys: dict[Route, Mark] = {}

    def document(self) -> None:
        self.next()
        if not isinstance(self.next(), events.StreamEndEvent):
            self.value(self.next(), (), 1)

    def value(self, event: Any, route: Route, depth: int) -> int:
        """Keep the marks of a value and of all in it; out comes where it ends."""
        start: int = event.start_mark.index
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            decoration = re.compile(r"(?:[&!][^\s,\[\]{}]*\s+)+").match(self.text, start)
            start = decoration.end() if decoration else start
        if isinstance(event, events.ScalarEvent):
            mark = Mark(start, event.end_mark.index, event.style, event.value)  # type: ignore[union-attr]  # the parser gives marks
            self.values.setdefault(route, mark)
            return mark.end
        first = self.values.setdefault(route, Mark(start, start))
        if depth > DEPTH or not isinstance(event, events.CollectionStartEvent):
            return start
        inside = self.items if isinstance(event, events.SequenceStartEvent) else self.fields
        last, closing = inside(route, depth, start)
        mark = Mark(start, closing if event.flow_style else last, self.text[start] if event.flow_style else None)
        if self.values[route] is first:
            self.values[route] = mark
        return mark.end

    def items(self, route: Route, depth: int, end: int) -> tuple[int, int]:
        """The values of a list; out comes where the last of them ends, and where the list does."""
        index = 0
        while not isinstance(item := self.next(), events.SequenceEndEvent):
            end = self.value(item, (*route, index), depth + 1)
            index += 1
        return end, item.end_mark.index  # type: ignore[union-attr]  # the parser gives marks

    def fields(self, route: Route, depth: int, end: int) -> tuple[int, int]:
        """The same of a mapping."""
        while not isinstance(key := self.next(), events.MappingEndEvent):
            end = self.field(key, route, depth)
        return end, key.end_mark.index  # type: ignore[union-attr]  # the parser gives marks

    def field(self, key: Any, route: Route, depth: int) -> int:
        name = key.value if isinstance(key, events.ScalarEvent) else "?"
        here = (*route, name)
        if here in self.keys or not isinstance(key, events.ScalarEvent):
            here = (*route, "?")
        if isinstance(key, events.CollectionStartEvent):
            self.value(key, (*here, "?"), depth + 1)
        self.keys.setdefault(here, Mark(key.start_mark.index, key.end_mark.index))
        return self.value(self.next(), here, depth + 1)


@lru_cache(maxsize=8)
def letters_of(document: Document, route: Route) -> tuple[int, ...]:
    """For each character of the text at a route, its index in the file."""
    mark = marks_of(document)[0][route]
    source = document.text[mark.start : mark.end]
    if mark.style in ("|", ">"):
        places = _block(source, mark)
    elif mark.style in ("'", '"'):
        places = _flow(source, 1, len(source) - 1, _escape if mark.style == '"' else _doubled)
    else:
        places = _flow(source, 0, len(source), _as_written)
    return tuple(mark.start + place for place in places)


def _as_written(text: str, at: int) -> int:
    """A plain text has no escapes."""
    return at + 1


def _doubled(text: str, at: int) -> int:
    """Between single quotes, two quotes make one."""
    return at + (2 if text[at : at + 2] == "''" else 1)


_HEX = {"x": 2, "u": 4, "U": 8}


def _escape(text: str, at: int) -> int:
    """Between double quotes, a backslash and what follows make one character."""
    return at + 2 + _HEX.get(text[at + 1], 0) if text[at] == "\\" else at + 1


_BREAK = re.compile(r"\r\n|\r|\n")
_FOLD = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")
_ESCAPED_FOLD = re.compile(r"\\[\r\n][ \t\r\n]*")


def _flow(source: str, start: int, end: int, after: Callable[[str, int], int]) -> list[int]:
    """For each character of a flow text, where it stands: one line break reads as a space, of more the first is dropped."""
    places: list[int] = []
    at = start
    while at < end:
        fold = _FOLD.match(source, at, end)
        escaped = _ESCAPED_FOLD.match(source, at, end) if fold is None and after is _escape else None
        if fold is not None:
            places.extend([at] * max(1, len(_BREAK.findall(fold[0])) - 1))
            at = fold.end()
        elif escaped is not None:
            places.extend([at] * (len(_BREAK.findall(escaped[0])) - 1))
            at = escaped.end()
        else:
            places.append(at)
            at = after(source, at)
    return places


def _block(source: str, mark: Mark) -> list[int]:
    """The same for a literal or folded block: its indent is no part of the text, and folding joins lines that are not indented."""
    places: list[int] = []
    pending: list[int] = []
    last_end: int | None = None
    last_blank = False
    lines = _lines_of(source)
    indent = _first_indent(text for _, text in lines) - _first_indent(mark.value.split("\n"))
    for start, text in lines:
        content = text[indent:]
        if not content:
            pending.append(start + len(text))
            continue
        blank = content[0] in " \t"
        joined = mark.style == ">" and not last_blank and not blank
        if last_end is not None and not (joined and pending):
            places.append(last_end)
        places.extend(pending)
        places.extend(range(start + indent, start + len(text)))
        pending, last_blank, last_end = [], blank, start + len(text)
    return places if last_end is None else [*places, last_end, *pending]


def _lines_of(source: str) -> list[tuple[int, str]]:
    """The lines of a block after its first, each with the index at which it begins."""
    starts = [found.end() for found in _BREAK.finditer(source)]
    return [
        (start, _BREAK.split(source[start:following], maxsplit=1)[0])
        for start, following in pairwise([*starts, len(source)])
    ]


def _first_indent(lines: Iterable[str]) -> int:
    """How far the first line is indented that has something on it."""
    return next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), 0)
