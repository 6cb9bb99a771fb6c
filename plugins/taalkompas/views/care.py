"""The state of the language: what somebody has to mend, apart from it what there is to talk about, and what is not there yet.

In: `Given`. Out: `CareView`. By owner, in the order of the school's roles and then its teams, newest first (`notes_of` says what
that means). A pure function of the school, what was found, and the day: it asks no clock and no version control.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from taalkompas.findings import Severity
from taalkompas.graph import Graph
from taalkompas.graph.recurrence import next_time
from taalkompas.model import Entry, Interval
from taalkompas.views.cards import Knot, knots_of
from taalkompas.views.notes import Cause, Note, causes_of, notes_of
from taalkompas.views.page import Given, Head, RuleLine, Thing, framework, named, once, thing_of

AHEAD = Interval(3, "months")
"""How far ahead we look."""
CALM = 6
"""Sentences of a section that may all lie open; of more, each owner opens what is theirs."""
SUBJECTS = 3
"""Things that an owner's pile names before it is opened."""


@dataclass(frozen=True, slots=True)
class Pile:
    """What lies with one owner (without one, with all of us), and the first things that it is about."""

    owner: Thing | None
    subjects: tuple[Thing, ...]
    more: bool
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Piles:
    """A section of piles; `folded` when there is too much to lie open."""

    piles: tuple[Pile, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class Owned:
    """A thing and who looks after it."""

    thing: Thing
    owner: Thing | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Things of one kind, under the name of its index page."""

    index: str
    things: tuple[Owned, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A day, and what we look at again that day."""

    day: date
    things: tuple[Owned, ...]


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules of one group: what they look at together."""

    group: str
    rules: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True)
class CareView:
    """What the page of care shows."""

    head: Head
    mend: Piles
    talk: Piles
    drafts: tuple[Shelf, ...]
    knots: tuple[Knot, ...]
    reviews: tuple[Review, ...]
    groups: tuple[RuleGroup, ...]


def care_page(given: Given) -> Iterator[CareView]:
    """The page of care."""
    notes = notes_of(given, given.findings)
    yield CareView(
        head=framework(given, "care"),
        mend=_piles(given.graph, [note for note in notes if note.finding.severity is not Severity.INFO]),
        talk=_piles(given.graph, [note for note in notes if note.finding.severity is Severity.INFO]),
        drafts=tuple(_drafts(given.graph)),
        knots=tuple(_knots(given.graph)),
        reviews=tuple(_reviews(given)),
        groups=tuple(RuleGroup(group, tuple(some)) for group, some in groupby(given.rules, lambda one: one.group)),
    )


def _piles(graph: Graph, notes: list[Note]) -> Piles:
    """Notes by owner, in the order of the school's roles and teams; what lies with all of us comes last."""
    owners: dict[tuple[str, str] | None, list[Note]] = {}
    for note in notes:
        owners.setdefault((note.owner.kind, note.owner.id) if note.owner else None, []).append(note)
    order = {
        (node.kind, node.id): rank for rank, node in enumerate((*graph.framework("role"), *graph.framework("team")))
    }
    ranked = sorted(
        owners.items(), key=lambda pile: (pile[0] is None, order.get(pile[0], len(order)) if pile[0] else 0)
    )
    piles = tuple(_pile(some) for _, some in ranked)
    sayings = sum(len(cause.sayings) for pile in piles for cause in pile.causes)
    return Piles(piles, folded=sayings > CALM and len(piles) > 1)


def _pile(notes: list[Note]) -> Pile:
    """What lies with one owner. A team's own file is no subject: it holds what the team chose."""
    owner = notes[0].owner
    files = owner is None or owner.kind != "team"
    about = dict.fromkeys(note.about or _file(note) for note in notes if note.about or files)
    subjects = sorted(about, key=lambda thing: not thing.known)
    return Pile(owner, tuple(subjects[:SUBJECTS]), len(subjects) > SUBJECTS, causes_of(notes))


def _file(note: Note) -> Thing:
    """A file, as what a note is about that is about nothing with a name."""
    return Thing("file", note.finding.path, note.finding.path, known=False)


def _drafts(graph: Graph) -> Iterator[Shelf]:
    """What is still being talked about, by kind."""
    for index, entries in (("promises", graph.promises), ("agreements", graph.agreements), ("terms", graph.terms)):
        owned = tuple(_owned(graph, entry) for entry in once(entries) if entry.thing.status == "draft")
        if owned:
            yield Shelf(index, owned)


def _knots(graph: Graph) -> Iterator[Knot]:
    """The questions that living agreements leave open."""
    for entry in once(graph.agreements):
        if entry.living:
            yield from knots_of(graph, entry)


def _reviews(given: Given) -> Iterator[Review]:
    """What we look at again from today until three months from now, by day."""
    day = given.day
    until = next_time(day, AHEAD, day + timedelta(days=1)) if day < date.max else None
    coming = [
        (entry.thing.review_by, entry)
        for entries in (given.graph.promises, given.graph.agreements, given.graph.terms)
        for entry in once(entries)
        if entry.living and entry.thing.review_by and day <= entry.thing.review_by <= (until or date.max)
    ]
    for when, some in groupby(sorted(coming, key=lambda one: one[0]), lambda one: one[0]):
        yield Review(when, tuple(_owned(given.graph, entry) for _, entry in some))


def _owned(graph: Graph, entry: Entry[Any]) -> Owned:
    return Owned(thing_of(entry), named(graph, entry.thing.owner, "role") if entry.thing.owner else None)
