"""The page of one photo moment: who was there, and with every promise what was seen, heard, counted and learned."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.model import Entry, Snapshot
from taalkompas.views.journey import Look, looks
from taalkompas.views.moments import Moment, entries, moment_of, places_of, spot_of
from taalkompas.views.notes import Cause, causes_on
from taalkompas.views.page import Given, Head, Thing, framework, named, thing_of
from taalkompas.views.spread import Place, differing
from taalkompas.views.threads import story_of


@dataclass(frozen=True, slots=True)
class Seen:
    """A promise at this moment; `places` where groups differed, `answers` the earlier look whose next it answers, `spot` its place here."""

    promise: Thing
    spot: str
    look: Look
    places: tuple[Place, ...]
    answers: Look | None


@dataclass(frozen=True, slots=True)
class SnapshotView:
    """What the page of a photo moment shows, and which were just before and after it."""

    head: Head
    moment: Moment
    seen: tuple[Seen, ...]
    before: Thing | None
    after: Thing | None
    causes: tuple[Cause, ...]


def snapshot_pages(given: Given) -> Iterator[SnapshotView]:
    """The pages."""
    trail = (Thing("plate", ""), Thing("snapshots", ""))
    all_entries = entries(given)
    for index, entry in enumerate(all_entries):
        yield SnapshotView(
            head=framework(given, "snapshot", entry.id, trail=trail, made_from=entry.path),
            moment=moment_of(given, entry),
            seen=tuple(_seen(given, entry)),
            before=thing_of(all_entries[index - 1]) if index else None,
            after=thing_of(all_entries[index + 1]) if index + 1 < len(all_entries) else None,
            causes=causes_on(given, "snapshot", entry.id),
        )


def _seen(given: Given, entry: Entry[Snapshot]) -> Iterator[Seen]:
    """Each promise in the order in which it was spoken of; one that was spoken of twice is there twice."""
    named_before: Counter[str] = Counter()
    for id in (look.promise for look in entry.thing.promises if look.promise):
        seen = looks(given, id)
        at = places_of(given.graph, id, given.day)[entry.id][named_before[id]]
        spot = spot_of(id, named_before[id])
        named_before[id] += 1
        answers = story_of(given.graph, id, given.day).answered[at]
        yield Seen(named(given.graph, id, "promise"), spot, seen[at], differing(seen[at]), answers)
