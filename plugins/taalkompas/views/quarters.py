"""What each quarter said, for whoever must report on it: so nobody keeps a second administration.

In: `Given`. Out: `Quarter`s, newest first, of those with a photo moment in them. Values only; `publish` makes the text.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from taalkompas.graph import walk
from taalkompas.model import Success
from taalkompas.views.journey import Fact, Look, in_order, looks
from taalkompas.views.moments import Moment, moments, party
from taalkompas.views.page import Given, Thing, named, once, thing_of


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
class Good:
    """A small success in the quarter."""

    day: date
    title: str
    team: Thing | None


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months with a photo moment in them; `id` is their place on the page."""

    id: str
    begins: date
    moments: tuple[Moment, ...]
    chapters: tuple[Chapter, ...]
    successes: tuple[Good, ...]


def quarters(given: Given) -> tuple[Quarter, ...]:
    """The quarters, newest first."""
    found: dict[date, list[Moment]] = defaultdict(list)
    for moment in moments(given):
        found[_begin(moment.day)].append(moment)
    all_looks = [(promise, looks(given, promise.id)) for promise in _promises(given)]
    return tuple(
        Quarter(
            id=f"{begins.year}-q{begins.month // 3 + 1}",
            begins=begins,
            moments=tuple(found[begins]),
            chapters=tuple(
                Chapter(promise, reports) for promise, seen in all_looks if (reports := tuple(_reports(seen, begins)))
            ),
            successes=tuple(_successes(given, begins)),
        )
        for begins in sorted(found, reverse=True)
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


def _reports(seen: tuple[Look, ...], begins: date) -> Iterator[Report]:
    for index, look in enumerate(seen):
        if _begin(look.day) == begins:
            own = [one for one in seen[:index] if party(one) == party(look) and one.snapshot != look.snapshot]
            yield Report(look, own[-1] if own else None, tuple(_counted(fact, own) for fact in look.facts))


def _counted(fact: Fact, own: list[Look]) -> Counted:
    same = (
        (one, look.day)
        for look in reversed(own)
        for one in look.facts
        if (one.measure, one.unit) == (fact.measure, fact.unit)
    )
    before, day = next(same, (None, None))
    return Counted(fact, before, day)


def _successes(given: Given, begins: date) -> Iterator[Good]:
    happened: list[Success] = [entry.thing for entry in once(given.graph.successes)]
    dated = [one for one in happened if one.date and one.date <= given.day and _begin(one.date) == begins]
    for one in sorted(dated, key=lambda one: one.date):
        yield Good(one.date, one.success, named(given.graph, one.team, "team") if one.team else None)
