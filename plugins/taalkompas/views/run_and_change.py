"""The page of the rhythm: run and change through time, the coming moments of reflection, small successes.

In: `Given`. Out: `RhythmView`. Time is told as people tell it, of every hundred hours; what is dated after the day does not exist yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from taalkompas.graph.recurrence import next_time, times, years_on
from taalkompas.model import Reflection
from taalkompas.views.moments import entries, latest_held
from taalkompas.views.notes import Cause, causes_on
from taalkompas.views.page import Given, Head, Thing, each, framework, named, thing_of
from taalkompas.views.rhythm import planned
from taalkompas.views.threads import Thread, waiting
from taalkompas.views.told import Win, wins

ALL = Decimal(100)
TOLD = 6
"""How many balances, days and successes stand open; the rest is folded or counted."""
SUCCESSES = 12
SET = 3
"""How many things that people set themselves stand there; the photo moment has them all."""
BESIDE = frozenset({"successes"})
"""Places of the page's own: a moment of reflection that is called so has none."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Of every hundred hours at one photo moment: how many went to the daily work, how many to change, and why."""

    snapshot: Thing
    day: date
    form: str
    team: Thing | None
    run: Decimal
    change: Decimal
    because: str


@dataclass(frozen=True, slots=True)
class Course:
    """How it went through time, the latest first; in words the first few stand open, and the rest is folded."""

    whole: bool
    balances: tuple[Balance, ...]

    @property
    def latest(self) -> tuple[Balance, ...]:
        """Those that stand open."""
        return self.balances[:TOLD]

    @property
    def earlier(self) -> tuple[Balance, ...]:
        """Those that are folded."""
        return self.balances[TOLD:]


@dataclass(frozen=True, slots=True)
class Last:
    """The latest photo moment of a moment of reflection, and what people set themselves then and did not come back to yet."""

    snapshot: Thing
    day: date
    threads: tuple[Thread, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Round:
    """A moment of reflection: when it comes round within a year, at least the next time; `more` days are counted only."""

    anchor: str
    label: str
    days: tuple[date, ...]
    more: int
    about: str
    roles: tuple[Thing, ...]
    last: Last | None


@dataclass(frozen=True, slots=True)
class RhythmView:
    """What the page shows: of the school as a whole and of teams apart how it went, what comes, and the latest successes."""

    head: Head
    run: Decimal | None
    change: Decimal | None
    courses: tuple[Course, ...]
    rounds: tuple[Round, ...]
    successes: tuple[Win, ...]
    earlier: tuple[Win, ...]
    causes: tuple[Cause, ...]


def rhythm_page(given: Given) -> Iterator[RhythmView]:
    """The page."""
    school = given.graph.school
    run = school.rhythm.run if school and school.rhythm else None
    told = tuple(_balances(given))
    won = wins(given)
    rounds = [one for reflection in planned(given.graph) if (one := _round(given, reflection)) is not None]
    yield RhythmView(
        head=framework(given, "rhythm"),
        run=run,
        change=None if run is None else ALL - run,
        courses=tuple(
            Course(whole, here)
            for whole in (True, False)
            if (here := tuple(one for one in told if (one.team is None) is whole))
        ),
        rounds=tuple(sorted(rounds, key=lambda one: one.days[0])),
        successes=won[:SUCCESSES],
        earlier=won[SUCCESSES:],
        causes=causes_on(given, "rhythm"),
    )


def _balances(given: Given) -> Iterator[Balance]:
    """Every photo moment that says where the time went; whose it was must be known."""
    for entry in reversed(entries(given)):
        one = entry.thing
        if one.run is not None and not entry.lacks("team"):
            team = named(given.graph, one.team, "team") if one.team else None
            yield Balance(thing_of(entry), one.date, one.form, team, one.run, ALL - one.run, one.run_because)


def _round(given: Given, one: Reflection) -> Round | None:
    year = years_on(given.day, 1)
    found = tuple(times(one.first, one.every, given.day, year))
    if not found and (later := next_time(one.first, one.every, given.day)) is not None:
        found = (later,)
    if not found:
        return None
    return Round(
        anchor="" if one.id in BESIDE else one.id,
        label=one.label,
        days=found[:TOLD],
        more=len(found[TOLD:]),
        about=one.about,
        roles=each(given.graph, one.roles, "role"),
        last=_last(given, one.id),
    )


def _last(given: Given, reflection: str) -> Last | None:
    """What the whole school said the latest time; nothing where it has not been held, or nothing of it waits."""
    entry = latest_held(given.graph, given.day).get(reflection)
    if entry is None:
        return None
    set_then = tuple(one for one in waiting(given, "") if one.set.snapshot.id == entry.id)
    return Last(thing_of(entry), entry.thing.date, set_then[:SET], len(set_then[SET:])) if set_then else None
