"""YAML text → a value of text, lists and mappings, and the faults met on the way.

In: a file's text. Out: `Reading`: the value (every scalar as the text that is written, nothing at all as `None`), and what
the format does not allow. Built from the parser's events, because composing nodes crashes on deep nesting and loading would
follow aliases. Positions are not kept: `positions` finds them again for the few files that need them.
"""

import re
from collections.abc import Callable, Collection
from functools import cached_property
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from taalkompas.findings import Fault, Problem
from taalkompas.places import Place, Route
from taalkompas.source.lines import Lines
from taalkompas.source.oddities import DECORATION, colour_in_note, empty_file
from taalkompas.source.reading import ABSENT, Absent, Document, Reading, Value
from taalkompas.source.unparsable import DEPTH, NESTED, UNNEST, unparsable
from taalkompas.words import N_

ODD_BREAKS = re.compile("[\x85\u2028\u2029]")
"""libyaml takes these for line ends; in this format a line ends at \\n and \\r\\n only."""
_STAND_INS = "\ue0f0\ue0f1\ue0f2"
_HIDE = str.maketrans("\x85\u2028\u2029", _STAND_INS)
SHOW = str.maketrans(_STAND_INS, "\x85\u2028\u2029")

ALIAS = N_("'*{name}' repeats something from elsewhere in the file; that is not used here.")


class _Stop(Exception):
    """Parsing cannot go on: the fault that says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def events_of(text: str) -> Callable[[], Any]:
    """The parser's next event, with odd line ends hidden from it."""
    return CParser(text.translate(_HIDE) if ODD_BREAKS.search(text) else text).get_event


def parse(document: Document, fields: Collection[str] = ()) -> Reading:
    """Read a document's YAML; never raises for what stands in it. `fields` are names that a field can have, to guess with."""
    try:
        builder = _Builder(document)
        value = builder.document()
    except _Stop as stop:
        return Reading(ABSENT, sound=False, faults=(*builder.faults, stop.fault))
    except yaml.YAMLError as error:
        return Reading(
            ABSENT, sound=False, faults=builder.with_stop(unparsable(document.path, document.text, error, fields))
        )
    return Reading(value, True, frozenset(builder.gaps), tuple(builder.faults))


class _Builder:
    """Turns events into values, one document at a time."""

    def __init__(self, document: Document) -> None:
        self.path = document.path
        self.text = document.text
        self.banged = "!" in document.text
        self.odd = ODD_BREAKS.search(document.text) is not None
        self.next: Callable[[], Any] = events_of(document.text)
        self.faults: list[Fault] = []
        self.gaps: set[Route] = set()
        self.in_key = 0

    @cached_property
    def lines(self) -> Lines:
        """Where the lines begin; worked out at the first fault."""
        return Lines(self.text)

    def document(self) -> Value:
        """The first document's value; a second one is a fault."""
        self.next()  # the stream's start
        if isinstance(self.next(), StreamEndEvent):
            raise self.stop(0, *empty_file(self.path, self.text))
        value = self.value(self.next(), (), 1)
        self.next()  # the document's end
        second = self.next()
        if type(second) is not StreamEndEvent:
            self.fault(
                "unsupported-yaml",
                second.start_mark.index,
                N_("A second document begins here."),
                N_("Put one thing in a file, and leave out the line with ---."),
            )
            self.rest()
            self.gaps.add(())  # what the first lacks may stand in the second
        if value is None:
            raise self.stop(0, *empty_file(self.path, self.text))
        return value

    def rest(self) -> None:
        """Read on to the end, so that a file that cannot be parsed there is reported too."""
        depth = 0
        while not isinstance(event := self.next(), StreamEndEvent):
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > DEPTH:
                return

    def value(self, event: Any, route: Route, depth: int) -> Value:
        """The value that begins with this event."""
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            self.alias(event)
            return ABSENT
        if depth > DEPTH:
            raise self.stop(event.start_mark.index, NESTED, UNNEST, depth=DEPTH)
        if event.anchor or event.tag:
            self.decorated(event)
        if kind is MappingStartEvent:
            return self.mapping(route, depth)
        return self.sequence(route, depth)

    def scalar(self, event: Any) -> "str | Absent | None":
        """A single value as the text that is written; None where nothing is written."""
        if event.anchor or event.tag:
            self.decorated(event)
        elif self.banged and not event.style and not event.implicit[0]:
            self.decorated(event, "!")  # a mark without a name: the parser leaves no other trace of it
        text: str = event.value
        if not text:
            return text if event.style else self.nothing(event)
        return text.translate(SHOW) if self.odd else text

    def nothing(self, event: Any) -> "Absent | None":
        """An empty value; but a colour without quotes was taken for a comment."""
        found = colour_in_note(self.text, event.start_mark.index)
        if found is None:
            return None
        index, (message, remedy, values) = found
        self.fault("invalid-value", index, message, remedy, **values)
        return ABSENT

    def sequence(self, route: Route, depth: int) -> Value:
        """The list that has just begun."""
        following = self.next
        items: list[Any] = []
        while (kind := type(event := following())) is not SequenceEndEvent:
            if kind is ScalarEvent:
                items.append(self.scalar(event))
            else:
                items.append(self.value(event, (*route, len(items)), depth + 1))
        return items

    def mapping(self, route: Route, depth: int) -> Value:
        """The mapping that has just begun."""
        following, found = self.next, {}
        again: list[tuple[str, int]] = []
        while type(event := following()) is not MappingEndEvent:
            key = self.key(event, route, depth)
            if key is not None and key not in found:
                kind = type(event := following())
                found[key] = self.scalar(event) if kind is ScalarEvent else self.value(event, (*route, key), depth + 1)
                continue
            if key is None:
                self.gaps.add(route)
            else:
                again.append((key, event.start_mark.index))
            merges = key is None and type(event) is ScalarEvent
            if not (type(event := following()) is AliasEvent and merges):  # an alias after '<<' is reported with it
                self.value(event, (*route, "?"), depth + 1)
        if again:
            self.twice(found, again, next(iter(found)) if not route else None)
        return found

    def twice(self, found: dict[str, Any], again: list[tuple[str, int]], first: str | None) -> None:
        """Report keys that stand in a mapping already; when a whole second thing begins, only that it does.

        Which of two values holds is not for us to say, so then neither does.
        """
        if first is not None and again[0][0] == first and len({key for key, _ in again}) > 1:
            self.fault(
                "duplicate-key",
                again[0][1],
                N_("A second '{key}' begins here, with fields of its own."),
                N_("Give it a file of its own: one file holds one thing."),
                key=first,
            )
            return
        for key, index in again:
            self.fault(
                "duplicate-key",
                index,
                N_("'{key}' appears twice; only one of the two can hold."),
                N_("Keep one, and put together what belongs together."),
                key=key,
            )
            found[key] = ABSENT

    def key(self, event: Any, route: Route, depth: int) -> str | None:
        """The key's text, or None where it can be no key (reported)."""
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor or event.tag:
                self.decorated(event)
            if event.value == "<<" and not event.style:
                self.fault(
                    "unsupported-yaml",
                    event.start_mark.index,
                    N_("'<<' merges another mapping into this one; that is not used here."),
                    N_("Write the fields out."),
                )
                return None
            name: str = event.value
            return name.translate(SHOW) if self.odd else name
        if kind is AliasEvent:
            self.alias(event)
            return None
        if not self.in_key:
            self.fault(
                "unsupported-yaml",
                event.start_mark.index,
                N_("This should be a field's name, but it is a list or a mapping."),
                N_("If it is a text that begins with a bracket, put it in quotes."),
            )
        self.in_key += 1
        self.value(event, (*route, "?"), depth + 1)
        self.in_key -= 1
        return None

    def decorated(self, event: Any, bare: str = "") -> None:
        """Report an anchor and a tag, each where it stands."""
        start = event.start_mark.index
        for mark, name in (("&", event.anchor), ("!", event.tag or bare)):
            if not name:
                continue
            at = self.text.find(mark, start)
            message, remedy = DECORATION[mark]
            written = re.match(r"[^\s,\[\]{}]+", self.text[at : at + 80]) if at >= 0 else None
            self.fault("unsupported-yaml", max(at, start), message, remedy, mark=written[0] if written else str(name))

    def alias(self, event: Any) -> None:
        """Report an alias."""
        self.fault(
            "unsupported-yaml",
            event.start_mark.index,
            ALIAS,
            N_("Write it out. If it is meant as text, put it in quotes."),
            name=event.anchor,
        )

    def with_stop(self, stop: Fault) -> tuple[Fault, ...]:
        """The faults, and the one at which parsing stopped: of a text such as `*Now* is the time` the alias is not told beside it."""
        last = self.faults[-1].problem if self.faults else None
        spot, stopped = last.at.spot if last else None, stop.problem.at.spot
        same = last and last.message == ALIAS and spot and stopped and spot.line == stopped.line
        return (*(self.faults[:-1] if same else self.faults), stop)

    def fault(self, rule: str, index: int, message: str, remedy: str, **values: object) -> None:
        """Note a fault and go on."""
        at = Place(self.path, spot=self.lines.spot(index))
        self.faults.append(Fault(rule, Problem(at, message, values, remedy)))

    def stop(self, index: int, message: str, remedy: str, **values: object) -> _Stop:
        """A fault after which nothing can be read."""
        at = Place(self.path, spot=self.lines.spot(index))
        return _Stop(Fault("invalid-yaml", Problem(at, message, values, remedy)))
