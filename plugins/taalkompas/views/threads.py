"""From one time to the next: what a group set itself, and what became of it.

In: the looks of a promise. Out: a `Story` of each promise, and `Thread`s. Who looked goes before when: a team's look answers what that team
set itself, that of the school what the school did, however often they looked in between without a word of it. Only who looks for the first
time takes up what another left: a team what the school set itself, the school what a team did. So no team has to answer for another. This
is the one place where that is decided.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from taalkompas.graph import Graph
from taalkompas.graph.remembered import remembered
from taalkompas.views.journey import Look, in_order, looks_of
from taalkompas.views.moments import party
from taalkompas.views.page import Given, Thing, named


@dataclass(frozen=True, slots=True)
class Thread:
    """What was set at one photo moment, and the later look that says what became of it; nothing yet where there is none."""

    promise: Thing
    set: Look
    answer: Look | None

    @property
    def waits(self) -> bool:
        """Whether who set it has still to say what became of it; what the whole school said of a team's does not spare that team."""
        return self.answer is None or party(self.answer) != party(self.set)


@dataclass(frozen=True, slots=True)
class Story:
    """What was set with one promise, from time to time.

    `answered` has for each look the earlier one whose `next` it answers, `threads` what each party set last: the school, then teams in
    the order in which they came. `left` is what still waits, by party, the latest last.
    """

    answered: tuple[Look | None, ...]
    threads: Mapping[str, Thread]
    parties: frozenset[str]
    left: Mapping[str, Look]


def opens(story: Story, whose: str) -> Look | None:
    """What the next look of a party answers: what it set itself, or at its first look what another left."""
    return _before(whose, story.parties, story.left)


@remembered
def story_of(graph: Graph, promise: str, day: date) -> Story:
    """What was set with a promise up to a day: one walk along its looks."""
    thing = named(graph, promise, "promise")
    answered: list[Look | None] = []
    parties: dict[str, None] = {}
    left: dict[str, Look] = {}
    threads: dict[str, Thread] = {}
    for _, group in groupby(looks_of(graph, promise, day), key=lambda look: (look.snapshot.id, party(look))):
        here = tuple(group)
        whose = party(here[0])
        before = None if whose is None else _before(whose, parties, left)
        answered.extend(before for _ in here)
        if whose is None:
            continue
        parties[whose] = None
        if before and (done := next((look for look in here if look.done), None)):
            _answer(whose, before, done, left, threads)
        if last := next((look for look in reversed(here) if look.next), None):
            left.pop(whose, None)  # so that it comes last
            left[whose], threads[whose] = last, Thread(thing, last, None)
    ordered = {one: threads[one] for one in sorted(parties, key=bool) if one in threads}
    return Story(tuple(answered), ordered, frozenset(parties), left)


def _before(whose: str, parties: Container[str], left: Mapping[str, Look]) -> Look | None:
    if whose in parties:
        return left.get(whose)
    return left.get("") if whose else next(iter([*left.values()][-1:]), None)


def _answer(whose: str, before: Look, done: Look, left: dict[str, Look], threads: dict[str, Thread]) -> None:
    """Say what became of something: who set it is done with it, and what the school says of a team's stands there until the team does."""
    by = party(before)
    if by == whose:
        del left[whose]
    if by is not None and (by == whose or not whose):
        threads[by] = replace(threads[by], answer=done)


def threads(given: Given) -> tuple[Thread, ...]:
    """With every living promise what was set last, by the school and then by each team: with that the next time opens."""
    return _threads(given.graph, given.day)


@remembered
def _threads(graph: Graph, day: date) -> tuple[Thread, ...]:
    along = (entry.id for _, promises in in_order(graph) for entry in promises)
    return tuple(thread for id in along for thread in story_of(graph, id, day).threads.values())


def waiting(given: Given, whose: str) -> tuple[Thread, ...]:
    """What one party set itself and did not come back to yet, along the journey."""
    return tuple(_waiting(given.graph, given.day).get(whose, ()))


@remembered
def _waiting(graph: Graph, day: date) -> Mapping[str, list[Thread]]:
    found: dict[str, list[Thread]] = {}
    for thread in _threads(graph, day):
        whose = party(thread.set)
        if whose is not None and thread.waits:
            found.setdefault(whose, []).append(thread)
    return found


def open_thread(given: Given, promise: str) -> Thread | None:
    """What was set last with a promise, by anybody, as long as it does not say what became of it."""
    some = (one for one in story_of(given.graph, promise, given.day).threads.values() if one.waits)
    return max(some, key=lambda one: one.set.day, default=None)
