"""The photo moments of a school, and whose each was.

In: `Given`. Out: `Moment`s, oldest first. One that is dated after the day, or of which the day is not known, does not exist.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from taalkompas.graph import Graph
from taalkompas.graph.remembered import remembered
from taalkompas.model import Entry, Snapshot
from taalkompas.views.journey import Look, looks_of
from taalkompas.views.page import Given, Thing, each, named, once, thing_of


@dataclass(frozen=True, slots=True)
class Balance:
    """How time was spent, of every hundred hours: on the daily work and on change.

    `agreed` is what the school agrees today for the first: what it agreed on the day of the moment, nobody wrote down.
    """

    run: Decimal
    change: Decimal
    agreed: Decimal | None
    because: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A photo moment: when, what kind of conversation, and who was there; with a `team` it was that team's own.

    `unsure` means that whose it was could not be read. `missed` are the roles that were not there although its fixed moment asks for them.
    """

    thing: Thing
    day: date
    form: str
    team: Thing | None
    reflection: Thing | None
    roles: tuple[Thing, ...]
    missed: tuple[Thing, ...]
    balance: Balance | None
    unsure: bool


def moments(given: Given) -> tuple[Moment, ...]:
    """All photo moments up to the day, oldest first."""
    return tuple(moment_of(given, entry) for entry in entries(given))


def entries(given: Given) -> tuple[Entry[Snapshot], ...]:
    """The snapshots that have a page, oldest first."""
    return _entries(given.graph, given.day)


@remembered
def _entries(graph: Graph, day: date) -> tuple[Entry[Snapshot], ...]:
    held = (entry for entry in once(graph.snapshots) if entry.thing.date is not None)
    return tuple(entry for entry in held if entry.thing.date <= day)


def of_school(entry: Entry[Snapshot]) -> bool:
    """Whether a photo moment was surely the whole school's."""
    return not entry.thing.team and not entry.lacks("team")


@remembered
def latest_held(graph: Graph, day: date) -> Mapping[str, Entry[Snapshot]]:
    """By moment of reflection: the latest photo moment of the whole school that was one of its times."""
    return {
        entry.thing.reflection: entry for entry in _entries(graph, day) if entry.thing.reflection and of_school(entry)
    }


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
        missed=tuple(role for role in _expected(given, entry) if role not in there),
        balance=_balance(given, one),
        unsure=entry.lacks("team"),
    )


def _expected(given: Given, entry: Entry[Snapshot]) -> tuple[Thing, ...]:
    """The roles that the fixed moment asks for; without one, or at a team's own, nobody was expected in particular.

    Only of its latest time: whom it asked for before that, nobody wrote down.
    """
    one = entry.thing
    if entry.lacks("roles") or latest_held(given.graph, given.day).get(one.reflection or "") is not entry:
        return ()
    rhythm = given.graph.school.rhythm if given.graph.school else None
    fixed = (fixed for fixed in (rhythm.reflections if rhythm else ()) if fixed.id == one.reflection)
    return next((each(given.graph, fixed.roles, "role") for fixed in fixed), ())


def _balance(given: Given, one: Snapshot) -> Balance | None:
    if one.run is None:
        return None
    rhythm = given.graph.school.rhythm if given.graph.school else None
    return Balance(one.run, 100 - one.run, rhythm.run if rhythm else None, one.run_because)


def party(one: Look | Moment) -> str | None:
    """Whose it was: a team's id, or nothing for the whole school; None where that could not be read, and nothing follows from it."""
    if one.unsure:
        return None
    return one.team.id if one.team else ""


@remembered
def places_of(graph: Graph, promise: str, day: date) -> Mapping[str, tuple[int, ...]]:
    """By photo moment: which of a promise's looks are of that moment."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, look in enumerate(looks_of(graph, promise, day)):
        found[look.snapshot.id].append(at)
    return {moment: tuple(some) for moment, some in found.items()}


def spot_of(promise: str, at: int) -> str:
    """Where on the page of a moment a promise stands; one that was listed more than once stands there as often."""
    return promise if at == 0 else f"{promise}-{at + 1}"
