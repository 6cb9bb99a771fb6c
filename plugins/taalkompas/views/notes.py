"""Findings as pages show them: with whom they lie, what they are about, and one sentence once with all its places.

In: `Given`, and some of its findings. Out: `Note`s, `Cause`s. Plain values and no words. Nothing here looks at a clock or at who
changed a file: a note's day is the day of what it is about.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from taalkompas.findings import Finding
from taalkompas.graph import Graph, Node
from taalkompas.model import Entry, Snapshot, id_of, kind_of
from taalkompas.views.page import Given, Thing, named, thing_of
from taalkompas.views.shown import Shown, seen_on, shown_at

REVIEW = "overdue-review"
"""The rule that is about the day on which we were to look at a thing again."""


@dataclass(frozen=True, slots=True)
class Note:
    """A finding with what it is about; without an `owner` it lies with all of us.

    `day` is the day of what it is about, `shown` the page on which one sees it and talks about it.
    """

    finding: Finding
    about: Thing | None
    owner: Thing | None
    day: date | None
    shown: Shown | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence, and every place that it is about; `apart` where from place to place something else follows from it."""

    finding: Finding
    places: tuple[Note, ...]
    apart: bool


@dataclass(frozen=True, slots=True)
class Cause:
    """What one rule says in one way, of different things."""

    finding: Finding
    sayings: tuple[Saying, ...]


def notes_of(given: Given, findings: Iterable[Finding]) -> tuple[Note, ...]:
    """Findings as notes, newest first.

    The day of a note is the date of the photo moment or the success that it is about, the `review_by` that passed, a day that its
    sentence names, or else the `agreed_on` of the thing. What has no day comes last; of one day, by path and line.
    """
    notes = [replace(_note(given, one), shown=shown_at(given.graph, one)) for one in findings]
    return tuple(sorted(notes, key=lambda note: (-(note.day or date.min).toordinal(), note.finding.order)))


def causes_of(notes: Iterable[Note]) -> tuple[Cause, ...]:
    """Notes by what is said, and by what it is said of; each stands where its first note stands."""
    causes: dict[tuple[str, ...], dict[tuple[str, ...], list[Note]]] = {}
    for note in notes:
        causes.setdefault(note.finding.way, {}).setdefault(note.finding.cause, []).append(note)
    grouped = (tuple(_saying(places) for places in sentences.values()) for sentences in causes.values())
    return tuple(Cause(sayings[0].finding, sayings) for sayings in grouped)


def causes_on(given: Given, kind: str, id: str = "") -> tuple[Cause, ...]:
    """What was found that one page shows: the index page of a kind, or the page of one team or photo moment."""
    notes = notes_of(given, seen_on(given, kind, id))
    return causes_of(replace(note, shown=None) for note in notes)  # a page needs no link to itself


def _saying(places: list[Note]) -> Saying:
    apart = len({note.finding.follows for note in places}) > 1
    return Saying(places[0].finding, tuple(places), apart)


def _note(given: Given, finding: Finding) -> Note:
    graph, entry = given.graph, given.graph.by_path.get(finding.path)
    if entry is None:
        return Note(finding, None, _team_of_file(graph, finding.path), _day_named(given, finding))
    match entry.kind:
        case "promise" | "agreement" | "term":
            return Note(finding, thing_of(entry), _owner(graph, entry), _day_of_kept(given, finding, entry))
        case "choices":
            return Note(finding, None, _team(graph, entry.thing.team or entry.id), _day_named(given, finding))
        case "snapshot":
            return _of_snapshot(graph, finding, entry)
        case "success":
            team = _team(graph, entry.thing.team) if entry.thing.team else None
            return Note(finding, thing_of(entry), team, entry.thing.date)
    about = _about(graph, finding)
    team = thing_of(about) if about and about.kind == "team" else None
    return Note(finding, None, team, _day_named(given, finding))


def _of_snapshot(graph: Graph, finding: Finding, entry: Entry[Snapshot]) -> Note:
    """What a photo moment says of a promise lies with the owner of that promise; the rest with those who were there."""
    promise = _about(graph, finding)
    if isinstance(promise, Entry) and promise.kind == "promise":
        return Note(finding, thing_of(promise), _owner(graph, promise), entry.thing.date)
    return Note(finding, None, _team(graph, entry.thing.team) if entry.thing.team else None, entry.thing.date)


def _about(graph: Graph, finding: Finding) -> Entry[Any] | Node | None:
    return graph.find((finding.about[0],), finding.about[1]) if finding.about else None


def _owner(graph: Graph, entry: Entry[Any]) -> Thing | None:
    return named(graph, entry.thing.owner, "role") if entry.thing.owner else None


def _team(graph: Graph, id: str) -> Thing:
    return named(graph, id, "team")


def _team_of_file(graph: Graph, path: str) -> Thing | None:
    """The team of a file with choices that could not be read."""
    kind = kind_of(path)
    return _team(graph, id_of(path)) if kind and kind.name == "choices" else None


def _day_of_kept(given: Given, finding: Finding, entry: Entry[Any]) -> date | None:
    if finding.rule == REVIEW and entry.thing.review_by:
        return entry.thing.review_by  # type: ignore[no-any-return]  # an entry of any kind
    return _day_named(given, finding) or entry.thing.agreed_on


def _day_named(given: Given, finding: Finding) -> date | None:
    """The last day that a sentence names, as far as it has come."""
    days = [value for value in finding.values.values() if isinstance(value, date) and value <= given.day]
    return max(days, default=None)
