"""What people told at photo moments and of small successes, the latest first.

In: a graph and the day. Out: snapshots, `Intent`s, `Win`s. What is dated after the day does not exist yet.
"""

from dataclasses import dataclass
from datetime import date

from taalkompas.graph import Graph
from taalkompas.graph.remembered import remembered
from taalkompas.model import Entry, Snapshot, Success
from taalkompas.views.page import Given, Thing, each, named, once


@dataclass(frozen=True, slots=True)
class Intent:
    """What people set themselves with a promise."""

    promise: Thing
    next: str


@dataclass(frozen=True, slots=True)
class Win:
    """A small success, of which team, and the promises that it is about."""

    title: str
    day: date
    story: str
    team: Thing | None
    promises: tuple[Thing, ...]


def snapshots(given: Given) -> tuple[Entry[Snapshot], ...]:
    """The photo moments up to the day, the latest first."""
    return _snapshots(given.graph, given.day)


@remembered
def _snapshots(graph: Graph, day: date) -> tuple[Entry[Snapshot], ...]:
    held = [entry for entry in once(graph.snapshots) if entry.thing.date is not None and entry.thing.date <= day]
    return tuple(sorted(held, key=lambda entry: (entry.thing.date, entry.path), reverse=True))


def intents(given: Given, entry: Entry[Snapshot]) -> tuple[Intent, ...]:
    """What people set themselves at a photo moment, in the order in which they spoke of it."""
    return tuple(
        Intent(named(given.graph, look.promise, "promise"), look.next)
        for look in entry.thing.promises
        if look.promise and look.next
    )


def wins(given: Given) -> tuple[Win, ...]:
    """All small successes up to the day, the latest first."""
    return tuple(_win(given.graph, entry.thing) for entry in _successes(given.graph, given.day))


@remembered
def _successes(graph: Graph, day: date) -> tuple[Entry[Success], ...]:
    known = [entry for entry in once(graph.successes) if entry.thing.date is not None and entry.thing.date <= day]
    return tuple(sorted(known, key=lambda entry: (entry.thing.date, entry.path), reverse=True))


def _win(graph: Graph, one: Success) -> Win:
    team = named(graph, one.team, "team") if one.team else None
    return Win(one.success, one.date, one.story, team, each(graph, one.promises, "promise"))
