"""Small successes, as people told them, the newest first.

In: a graph and the day. Out: `Win`s, in one order for every page: by day, and of one day by id. What is dated after the day does not
exist yet.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from taalkompas.graph import Graph
from taalkompas.graph.remembered import remembered
from taalkompas.model import Success
from taalkompas.views.page import Given, Thing, each, named, once


@dataclass(frozen=True, slots=True)
class Win:
    """A small success, of which team, and the promises that it is about."""

    title: str
    day: date
    story: str
    team: Thing | None
    promises: tuple[Thing, ...]


def wins(given: Given) -> tuple[Win, ...]:
    """All small successes up to the day."""
    return _wins(given.graph, given.day)


def wins_of(given: Given, promise: str) -> tuple[Win, ...]:
    """Those that name a promise."""
    return tuple(_by_promise(given.graph, given.day).get(promise, ()))


@remembered
def _wins(graph: Graph, day: date) -> tuple[Win, ...]:
    known = [entry for entry in once(graph.successes) if entry.thing.date is not None and entry.thing.date <= day]
    newest = sorted(known, key=lambda entry: (entry.thing.date, entry.id), reverse=True)
    return tuple(_win(graph, entry.thing) for entry in newest)


@remembered
def _by_promise(graph: Graph, day: date) -> Mapping[str, list[Win]]:
    found: dict[str, list[Win]] = defaultdict(list)
    for one in _wins(graph, day):
        for promise in one.promises:
            found[promise.id].append(one)
    return found


def _win(graph: Graph, one: Success) -> Win:
    team = named(graph, one.team, "team") if one.team else None
    return Win(one.success, one.date, one.story, team, each(graph, one.promises, "promise"))
