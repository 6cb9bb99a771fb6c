"""What each quarter said, for whoever must report on it: so nobody keeps a second administration.

In: `Given`. Out: `Quarter`s, newest first, of those with a photo moment or a success in them. Values only; `publish` makes the text.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from taalkompas.graph import walk
from taalkompas.views.journey import Fact, Look, in_order, looks
from taalkompas.views.moments import Moment, moments, party
from taalkompas.views.page import Given, Thing, named, thing_of
from taalkompas.views.told import Win, wins


@dataclass(frozen=True, slots=True)
class Counted:
    """Hard data now, and as it was counted the time before, if it was."""

    fact: Fact
    before: Fact | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Report:
    """How a promise stood at a moment in the quarter, and how it stood the time before with the same party."""

    look: Look
    before: Look | None
    counted: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A promise with what was said of it in the quarter."""

    promise: Thing
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months with a photo moment or a success in them; `id` is their place on the page."""

    id: str
    begins: date
    moments: tuple[Moment, ...]
    chapters: tuple[Chapter, ...]
    successes: tuple[Win, ...]


def quarters(given: Given) -> tuple[Quarter, ...]:
    """The quarters, newest first; within one, what was first comes first."""
    held: dict[date, list[Moment]] = defaultdict(list)
    for moment in moments(given):
        held[_begin(moment.day)].append(moment)
    chapters: dict[date, list[Chapter]] = defaultdict(list)
    for promise in _promises(given):
        for begins, some in groupby(_reports(looks(given, promise.id)), key=lambda one: _begin(one.look.day)):
            chapters[begins].append(Chapter(promise, tuple(some)))
    won: dict[date, list[Win]] = defaultdict(list)
    for win in reversed(wins(given)):
        won[_begin(win.day)].append(win)
    return tuple(
        Quarter(
            id=f"{begins.year}-q{begins.month // 3 + 1}",
            begins=begins,
            moments=tuple(held[begins]),
            chapters=tuple(chapters[begins]),
            successes=tuple(won[begins]),
        )
        for begins in sorted({*held, *won}, reverse=True)
    )


def _begin(day: date) -> date:
    """The first day of the quarter that a day lies in."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def _promises(given: Given) -> tuple[Thing, ...]:
    """Whatever was looked at: along the journey, then what no longer holds or does not exist."""
    along = [thing_of(entry) for _, promises in in_order(given.graph) for entry in promises]
    known = {thing.id for thing in along}
    rest = (id for id in walk.all_sights(given.graph, given.day) if id not in known)
    return (*along, *(named(given.graph, id, "promise") for id in rest))


def _reports(seen: tuple[Look, ...]) -> Iterator[Report]:
    """With each look what the same party saw and counted at an earlier moment; one walk along the looks."""
    last: dict[str, Look] = {}
    counted: dict[tuple[str, str, str], tuple[Fact, date]] = {}
    for _, group in groupby(seen, key=lambda look: look.snapshot.id):
        here = tuple((look, party(look)) for look in group)
        for look, whose in here:
            if whose is None:
                yield Report(look, None, tuple(Counted(fact, None, None) for fact in look.facts))
                continue
            facts = (Counted(fact, *counted.get((whose, fact.measure, fact.unit), (None, None))) for fact in look.facts)
            yield Report(look, last.get(whose), tuple(facts))
        for look, whose in here:
            if whose is not None:
                last[whose] = look
                counted.update({(whose, one.measure, one.unit): (one, look.day) for one in reversed(look.facts)})
