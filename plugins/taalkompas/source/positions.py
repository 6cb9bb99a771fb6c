"""Where a route in a document stands: line and column, on request.

In: a document and places in it. Out: `Spot`s. Reads the document's events a second time and keeps their marks; that costs
only for files that have findings.
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
class _Mark:
    """Where a value begins and ends in the text, how it was quoted, and what it says."""

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
    values, keys, lines = _marks(document)
    if place.aim is Aim.KEY and (key := keys.get(place.route)) is not None:
        return lines.spot(key.start)
    route = place.route
    while route not in values and route:
        route = route[:-1]
    mark = values.get(route)
    if mark is None or not route:
        return START
    if place.offset is not None and route == place.route:
        letters = _letters(document, route)
        if place.offset < len(letters):
            return lines.spot(letters[place.offset])
    return lines.spot(mark.start)


@lru_cache(maxsize=64)
def _marks(document: Document) -> tuple[dict[Route, _Mark], dict[Route, _Mark], Lines]:
    """The marks of every value and every key in a document, as far as it can be parsed."""
    walk = _Walk(document.text)
    with suppress(yaml.YAMLError):
        walk.document()
    return walk.values, walk.keys, Lines(document.text)


class _Walk:
    """One pass over the events, keeping marks instead of values."""

    def __init__(self, text: str) -> None:
        self.next: Callable[[], Any] = events_of(text)
        self.text = text
        self.values: dict[Route, _Mark] = {}
        self.keys: dict[Route, _Mark] = {}

    def document(self) -> None:
        self.next()
        if not isinstance(self.next(), events.StreamEndEvent):
            self.value(self.next(), (), 1)

    def value(self, event: Any, route: Route, depth: int) -> None:
        start = event.start_mark.index
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            decoration = re.compile(r"(?:[&!][^\s,\[\]{}]*\s+)+").match(self.text, start)
            start = decoration.end() if decoration else start
        if isinstance(event, events.ScalarEvent):
            self.values.setdefault(route, _Mark(start, event.end_mark.index, event.style, event.value))  # type: ignore[union-attr]  # the parser gives marks
        else:
            self.values.setdefault(route, _Mark(start, start))
        if depth > DEPTH:
            return
        if isinstance(event, events.SequenceStartEvent):
            index = 0
            while not isinstance(item := self.next(), events.SequenceEndEvent):
                self.value(item, (*route, index), depth + 1)
                index += 1
        elif isinstance(event, events.MappingStartEvent):
            while not isinstance(key := self.next(), events.MappingEndEvent):
                self.field(key, route, depth)

    def field(self, key: Any, route: Route, depth: int) -> None:
        name = key.value if isinstance(key, events.ScalarEvent) else "?"
        here = (*route, name)
        if here in self.keys or not isinstance(key, events.ScalarEvent):
            here = (*route, "?")
        if isinstance(key, events.CollectionStartEvent):
            self.value(key, (*here, "?"), depth + 1)
        self.keys.setdefault(here, _Mark(key.start_mark.index, key.end_mark.index))
        self.value(self.next(), here, depth + 1)


@lru_cache(maxsize=8)
def _letters(document: Document, route: Route) -> tuple[int, ...]:
    """For each character of the text at a route, its index in the file."""
    mark = _marks(document)[0][route]
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


def _block(source: str, mark: _Mark) -> list[int]:
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
