"""From one time to the next: what a group set itself, and what became of it.

In: the looks of a promise. Out: `Thread`s. Who looked goes before when: a team's look answers what that team set itself, that of the
school what the school did. Only who looks for the first time takes up what another left: a team what the school set itself, the school
what a team did. So no team has to answer for another.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.journey import Look, in_order, looks
from taalkompas.views.moments import party
from taalkompas.views.page import Given, Thing, thing_of


@dataclass(frozen=True, slots=True)
class Thread:
    """What was set at one photo moment, and at which later one it says what became of it; nothing yet where there is none."""

    promise: Thing
    set: Look
    answer: Look | None


def answered(seen: tuple[Look, ...], at: int) -> Look | None:
    """The earlier look of which one look answers the `next`; none where nothing was set."""
    mine = party(seen[at])
    earlier = [look for look in seen[:at] if look.snapshot != seen[at].snapshot]
    own = [look for look in earlier if party(look) == mine]
    others = [look for look in earlier if not mine or not party(look)]
    last = next(iter(reversed(own or others)), None)
    return last if last and last.next else None


def opens(seen: tuple[Look, ...], whose: str) -> Look | None:
    """What the next look of a party answers: what it set itself, or at its first look what another left."""
    parties = {party(look) for look in seen}
    asked = (whose,) if whose in parties else ("",) if whose else tuple(parties)
    for look in reversed(seen):
        if party(look) in asked and (look.next or look.done):
            return look if look.next else None
    return None


def threads(given: Given) -> tuple[Thread, ...]:
    """With every promise what was set last, by the school and then by each team: with that the next time opens."""
    along = (thing_of(entry) for _, promises in in_order(given.graph) for entry in promises)
    return tuple(thread for promise in along for thread in threads_of(promise, looks(given, promise.id)))


def threads_of(promise: Thing, seen: tuple[Look, ...]) -> Iterator[Thread]:
    """What was set last with one promise, by the school and by each team that did."""
    teams = [team.id for team in dict.fromkeys(look.team for look in seen) if team]
    for one in ("", *teams):
        own = [look for look in seen if party(look) == one]
        last = next((look for look in reversed(own) if look.next), None)
        if last:
            later = (look for look in own[own.index(last) + 1 :] if look.done)
            yield Thread(promise, last, next(later, None))


def open_thread(promise: Thing, seen: tuple[Look, ...]) -> Thread | None:
    """What was set last with a promise, by anybody, as long as it does not say what became of it."""
    waiting = [one for one in threads_of(promise, seen) if one.answer is None]
    return max(waiting, key=lambda one: one.set.day, default=None)
