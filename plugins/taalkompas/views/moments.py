"""The photo moments of a school, and whose each was.

In: `Given`. Out: `Moment`s, oldest first. One that is dated after the day, or of which the day is not known, does not exist.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from taalkompas.model import Entry, Snapshot
from taalkompas.views.journey import Look
from taalkompas.views.page import Given, Thing, each, named, once, thing_of


@dataclass(frozen=True, slots=True)
class Balance:
    """How time was spent, of every hundred hours: on the daily work and on change; `agreed` is what the school agreed for the first."""

    run: Decimal
    change: Decimal
    agreed: Decimal | None
    because: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A photo moment: when, what kind of conversation, and who was there; with a `team` it was that team's own."""

    thing: Thing
    day: date
    form: str
    team: Thing | None
    reflection: Thing | None
    roles: tuple[Thing, ...]
    missed: tuple[Thing, ...]
    balance: Balance | None


def moments(given: Given) -> tuple[Moment, ...]:
    """All photo moments up to the day, oldest first."""
    return tuple(moment_of(given, entry) for entry in entries(given))


def entries(given: Given) -> Iterator[Entry[Snapshot]]:
    """The snapshots that have a page."""
    for entry in once(given.graph.snapshots):
        if entry.thing.date is not None and entry.thing.date <= given.day:
            yield entry


def moment_of(given: Given, entry: Entry[Snapshot]) -> Moment:
    """A photo moment in short."""
    graph, one = given.graph, entry.thing
    there = each(graph, one.roles, "role")
    return Moment(
        thing=thing_of(entry),
        day=one.date,
        form=one.form,
        team=named(graph, one.team, "team") if one.team else None,
        reflection=named(graph, one.reflection, "reflection") if one.reflection else None,
        roles=there,
        missed=tuple(role for role in _expected(given, one) if role not in there),
        balance=_balance(given, one),
    )


def _expected(given: Given, one: Snapshot) -> tuple[Thing, ...]:
    """The roles that the fixed moment asks for; without one, or at a team's own, nobody was expected in particular."""
    if one.team:
        return ()
    rhythm = given.graph.school.rhythm if given.graph.school else None
    fixed = (fixed for fixed in (rhythm.reflections if rhythm else ()) if one.reflection and fixed.id == one.reflection)
    return next((each(given.graph, fixed.roles, "role") for fixed in fixed), ())


def _balance(given: Given, one: Snapshot) -> Balance | None:
    if one.run is None:
        return None
    rhythm = given.graph.school.rhythm if given.graph.school else None
    return Balance(one.run, 100 - one.run, rhythm.run if rhythm else None, one.run_because)


def party(look: Look) -> str:
    """Whose look it was: a team's id, or nothing for the whole school."""
    return look.team.id if look.team else ""


def spot_of(promise: str, at: int) -> str:
    """Where on the page of a moment a promise stands; one that was listed more than once stands there as often."""
    return promise if at == 0 else f"{promise}-{at + 1}"
