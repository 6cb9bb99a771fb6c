"""Where a route in a document stands: line and column, on request.

In: a document and places in it. Out: `Spot`s. Reads the document's events a second time and keeps their marks; that costs
only for files that have findings.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from yaml import events

from taalkompas.places import START, Aim, Place, Route, Spot
from taalkompas.source.documents import DEPTH, Document, Lines, events_of


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where a value begins and ends in the text, and how it was quoted."""

    start: int
    end: int
    style: str | None


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
    index = mark.start
    if place.offset and route == place.route:
        index = _inside(document.text, mark, place.offset)
    return lines.spot(index)


@lru_cache(maxsize=64)
def _marks(document: Document) -> tuple[dict[Route, _Mark], dict[Route, _Mark], Lines]:
    """The marks of every value and every key in a document, as far as it can be parsed."""
    walk = _Walk(document.text)
    try:
        walk.document()
    except yaml.YAMLError:
        pass
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
        end = event.end_mark.index if isinstance(event, events.ScalarEvent) else event.start_mark.index
        style = event.style if isinstance(event, events.ScalarEvent) else None
        start = event.start_mark.index
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            decoration = re.compile(r"(?:[&!][^\s,\[\]{}]*\s+)+").match(self.text, start)
            start = decoration.end() if decoration else start
        self.values.setdefault(route, _Mark(start, end, style))
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
        self.keys.setdefault(here, _Mark(key.start_mark.index, key.end_mark.index, None))
        self.value(self.next(), here, depth + 1)


def _inside(text: str, mark: _Mark, offset: int) -> int:
    """The index in the file of the character at `offset` in a value's text."""
    source = text[mark.start : mark.end]
    reader = {"'": _single, '"': _double, "|": _block, ">": _block}.get(mark.style or "", _plain)
    places = reader(source, mark.style or "")
    return mark.start + (places[offset] if offset < len(places) else 0)


def _plain(source: str, style: str) -> list[int]:
    return _folded_flow(source, 0, len(source), lambda text, at: (at + 1, 1))


def _single(source: str, style: str) -> list[int]:
    return _folded_flow(source, 1, len(source) - 1, lambda text, at: (at + (2 if text[at : at + 2] == "''" else 1), 1))


def _escape(text: str, at: int) -> tuple[int, int]:
    """Where a character of a double quoted text ends, and how many characters it makes."""
    if text[at] != "\\":
        return at + 1, 1
    following = text[at + 1 : at + 2]
    if following in ("\n", "\r"):
        end = at + 2 + (text[at + 1 : at + 3] == "\r\n")
        while text[end : end + 1] in (" ", "\t"):
            end += 1
        return end, 0
    return at + 2 + {"x": 2, "u": 4, "U": 8}.get(following, 0), 1


def _double(source: str, style: str) -> list[int]:
    return _folded_flow(source, 1, len(source) - 1, _escape)


_BREAKS = re.compile(r"[ \t]*\r?\n[ \t]*((?:\r?\n[ \t]*)*)")


def _folded_flow(source: str, start: int, end: int, step: Callable[[str, int], tuple[int, int]]) -> list[int]:
    """For each character of a flow text, where it stands in the source: a line break reads as a space."""
    places: list[int] = []
    at = start
    while at < end:
        fold = _BREAKS.match(source, at, end)
        if fold:
            places.extend([at] * (fold[1].count("\n") or 1))
            at = fold.end()
            continue
        following, made = step(source, at)
        places.extend([at] * made)
        at = following
    return places


def _block(source: str, style: str) -> list[int]:
    """The same for a literal or folded block: its indent is no part of the text."""
    lines = source.split("\n")[1:]
    first = next((line for line in lines if line.strip(" \r")), "")
    given = re.match(r"[|>][+-]?([1-9])", source)
    indent = len(first) - len(first.lstrip(" ")) if given is None else _given_indent(lines, first, int(given[1]))
    places: list[int] = []
    at = source.find("\n") + 1
    content = [line[indent:].rstrip("\r") for line in lines]
    for number, line in enumerate(content):
        places.extend(range(at + indent, at + indent + len(line)))
        if not (style == ">" and _joins_nothing(content, number)):
            places.append(at + indent + len(line))
        at += len(lines[number]) + 1
    return places


def _given_indent(lines: list[str], first: str, given: int) -> int:
    """With an indent that is written out, a first line may begin with spaces of its own: the least indent is the block's."""
    written = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" \r")]
    return min(written) if written else given


def _joins_nothing(content: list[str], number: int) -> bool:
    """Whether the end of a folded line adds no character: it is followed by empty lines that stand for it."""
    following = content[number + 1] if number + 1 < len(content) else ""
    line = content[number]
    return bool(line) and not line.startswith((" ", "\t")) and not following
