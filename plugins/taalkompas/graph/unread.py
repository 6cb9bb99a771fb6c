"""Photo moments that could not be read, or not as a whole: what they may have said.

In: a graph. Out: `Unread`, and `Sights`: how promises stood as far as that is certain. Whoever asks for the latest photo moment, or for
one that is lacking, asks here too; what may have been said is no ground to conclude anything. Reports nothing: that was done while reading.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from taalkompas.graph.graph import Broken, Graph
from taalkompas.graph.remembered import remembered
from taalkompas.graph.walk import Sight, all_sights
from taalkompas.model import Entry, Snapshot
from taalkompas.nearest import nearest

_WORD = re.compile(r"[\w-]+")
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
ANYTHING = ""
"""Stands for every promise."""


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


@dataclass(frozen=True, slots=True)
class Sights:
    """How promises stood up to a day.

    `latest` is how a promise last stood, as far as that was read. `perhaps` is the last day on which what was not read may have spoken of
    a promise; of `ANYTHING`, where it may have been any. `sure` is the latest without those of which it may have spoken later.
    """

    latest: Mapping[str, Sight]
    sure: Mapping[str, Sight]
    perhaps: Mapping[str, date]

    def perhaps_since(self, promise: str, first: date) -> bool:
        """Whether what was not read may have spoken of a promise on a day or after it."""
        return any((last := self.perhaps.get(one)) is not None and first <= last for one in (promise, ANYTHING))


@remembered
def sights(graph: Graph, day: date) -> Sights:
    """How promises stood up to a day; a photo moment after it does not exist yet."""
    latest = {promise: seen[-1] for promise, seen in all_sights(graph, day).items()}
    known = Sights(latest, {}, _perhaps((*unread_files(graph), *_in_part(graph)), day))
    sure = {
        promise: sight
        for promise, sight in latest.items()
        if not known.perhaps_since(promise, sight.snapshot.thing.date)
    }
    return replace(known, sure=sure)


@remembered
def unread_files(graph: Graph) -> tuple[Unread, ...]:
    """Photo moments of which nothing could be read, or that lie where nothing is read."""
    return tuple(
        Unread(_day_in(id), _words_of(graph.broken.get((kind, id))))
        for kind, id in sorted(graph.broken.keys() | graph.meant)
        if kind == "snapshot"
    )


def _words_of(broken: Broken | None) -> frozenset[str] | None:
    return frozenset(_WORD.findall(broken.text)) if broken and broken.text else None


def _perhaps(unread: Iterable[Unread], day: date) -> Mapping[str, date]:
    """By word: the last day up to a day on which it may have been used; what may be any day may be that day itself."""
    last: dict[str, date] = {}
    for one in unread:
        when = day if one.day is None else one.day
        if when <= day:
            for word in (ANYTHING,) if one.words is None else one.words:
                last[word] = max(when, last.get(word, when))
    return last


def _in_part(graph: Graph) -> Iterator[Unread]:
    """Photo moments of which the day, or a promise that they speak of, is unknown."""
    for snapshot in graph.snapshots:
        said = frozenset(look.promise for look in snapshot.thing.promises)
        if not said or "" in said:
            yield Unread(day_of(snapshot), None)
            continue
        meant = frozenset(one for id in said for one in _meant(graph, id))
        if snapshot.lacks("date"):
            yield Unread(day_of(snapshot), said | meant)
        elif meant:
            yield Unread(snapshot.thing.date, meant)


@remembered
def _meant(graph: Graph, id: str) -> tuple[str, ...]:
    """The promises that were probably meant by an id, if nothing has it."""
    key = ("promise", id)
    if key in graph.by_id or key in graph.broken or key in graph.meant:
        return ()
    renamed = tuple(entry.id for entry in graph.former.get(id, ()) if entry.kind == "promise")
    near = nearest(id, graph.ids(("promise",)))
    return (*renamed, near) if near else renamed


def _day_in(id: str) -> date | None:
    found = _DATED.match(id)
    if found:
        with suppress(ValueError):
            return date.fromisoformat(found[0])
    return None
