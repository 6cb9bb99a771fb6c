"""Photo moments that could not be read, or not as a whole: what they may have said.

In: a graph. Out: `Unread`, and how promises stood as far as that is certain. Whoever asks for the latest photo moment, or for one
that is lacking, asks here too; what may have been said is no ground to conclude anything. Reports nothing: that was done while reading.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from taalkompas.graph.graph import Graph
from taalkompas.graph.walk import Sight, latest_sights
from taalkompas.model import Entry, Snapshot
from taalkompas.nearest import nearest

_WORD = re.compile(r"[\w-]+")
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unread:
    """A photo moment of which something is unknown.

    `day` is None where it may be any day; `words` are those it may have used, or None where it may have said anything.
    """

    day: date | None
    words: frozenset[str] | None

    def between(self, first: date, last: date) -> bool:
        """Whether it may lie between two days, both included."""
        return self.day is None or first <= self.day <= last

    def may_say(self, word: str) -> bool:
        """Whether it may have used a word: an id, or the name of a field."""
        return self.words is None or word in self.words


def day_of(snapshot: Entry[Snapshot]) -> date | None:
    """The day of a photo moment: as it says, else as its file's name does."""
    return snapshot.thing.date or _day_in(snapshot.id)


def unread_files(graph: Graph) -> Iterator[Unread]:
    """Photo moments of which nothing could be read, or that lie where nothing is read."""
    for kind, id in sorted(graph.broken.keys() | graph.meant):
        if kind == "snapshot":
            broken = graph.broken.get((kind, id))
            yield Unread(_day_in(id), frozenset(_WORD.findall(broken.text)) if broken and broken.text else None)


def unread_moments(graph: Graph) -> Iterator[Unread]:
    """Photo moments that may speak of a promise without that being known."""
    yield from unread_files(graph)
    yield from _in_part(graph)


def sure_sights(graph: Graph, day: date) -> dict[str, Sight]:
    """By promise: how it last stood, unless a photo moment that was not read as a whole may have spoken of it later."""
    unread = tuple(unread_moments(graph))
    return {
        promise: sight
        for promise, sight in latest_sights(graph, day).items()
        if not any(one.between(sight.snapshot.thing.date, day) and one.may_say(promise) for one in unread)
    }


def _in_part(graph: Graph) -> Iterator[Unread]:
    """Photo moments of which the day, or a promise that they speak of, is unknown."""
    for snapshot in graph.snapshots:
        said = frozenset(look.promise for look in snapshot.thing.promises)
        if not said or "" in said:
            yield Unread(day_of(snapshot), None)
            continue
        meant = frozenset(_meant(graph, said))
        if snapshot.lacks("date"):
            yield Unread(day_of(snapshot), said | meant)
        elif meant:
            yield Unread(snapshot.thing.date, meant)


def _meant(graph: Graph, said: frozenset[str]) -> Iterator[str]:
    """The promises that were probably meant by ids that nothing has."""
    for id in sorted(said):
        key = ("promise", id)
        if key in graph.by_id or key in graph.broken or key in graph.meant:
            continue
        yield from (entry.id for entry in graph.former.get(id, ()) if entry.kind == "promise")
        near = nearest(id, graph.ids(("promise",)))
        if near:
            yield near


def _day_in(id: str) -> date | None:
    found = _DATED.match(id)
    if found:
        with suppress(ValueError):
            return date.fromisoformat(found[0])
    return None
