"""What lies on a team's table: one promise and why it is that one, and what was set since the last time.

In: a graph, the day and a team. Out: a `Topic` and a `Since`. The reason is worked out from what was seen at photo moments of the
team itself and of the whole school, never by chance, and it is said: whoever reads it may well choose another promise.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from taalkompas.graph import walk
from taalkompas.graph.walk import Sight
from taalkompas.model import Entry, Promise, Snapshot
from taalkompas.views.journey import Opinion, in_order, persons
from taalkompas.views.page import Given, Thing, named, said, thing_of
from taalkompas.views.told import Intent, intents, snapshots

RANKS = {"paper": 0, "growing": 1, "kept": 2}
FEW = 3
"""How many things that were set stand on the sheet."""


class Reason(Enum):
    """Why it is this promise; what comes first counts."""

    DIFFERED = "differed"
    PAPER = "paper"
    UNSEEN = "unseen"
    LONGEST = "longest"


@dataclass(frozen=True, slots=True)
class Topic:
    """The promise to talk about: when the team (`own`) or the whole school last spoke of it, how it stood, and who saw it differently."""

    promise: Thing
    person: int
    why: str
    question: str
    reason: Reason
    own: bool
    day: date | None
    snapshot: Thing | None
    standing: str
    opinions: tuple[Opinion, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """What was set at the team's own latest photo moment (`own`), else at the school's latest that speaks of the promise."""

    snapshot: Thing
    day: date
    own: bool
    intents: tuple[Intent, ...]
    more: int


def topic_of(given: Given, team: str) -> Topic | None:
    """The promise for this team: an agreed one, and only where none is agreed one that is still being talked about.

    Of promises with the same claim each team gets another one, so that the school as a whole speaks of all of them.
    """
    living = [entry for _, entries in in_order(given.graph) for entry in entries]
    agreed = [entry for entry in living if entry.thing.agreed]
    own = next((entry for entry in snapshots(given) if entry.thing.team == team), None)
    topics = [_topic(given, entry, team, own) for entry in agreed or living]
    if not topics:
        return None
    claim = min(map(_claim, topics))
    equals = [one for one in topics if _claim(one) == claim]
    places = [node.id for node in given.graph.framework("team")]
    return equals[places.index(team) % len(equals)]


def _topic(given: Given, entry: Entry[Promise], team: str, own: Entry[Snapshot] | None) -> Topic:
    seen = _latest(given, entry.id, team, own)
    one = entry.thing
    opinions = tuple(_opinions(given, seen)) if seen else ()
    return Topic(
        promise=thing_of(entry),
        person=persons(given.graph).get(entry.id, 0),
        why=one.why,
        question=next((line for line in one.questions if line), ""),
        reason=_reason(seen, opinions),
        own=bool(seen and seen.snapshot.thing.team),
        day=seen.snapshot.thing.date if seen else None,
        snapshot=_thing(seen.snapshot) if seen else None,
        standing=said(seen.look.standing) if seen else "",
        opinions=opinions,
    )


def _latest(given: Given, promise: str, team: str, own: Entry[Snapshot] | None) -> Sight | None:
    """How a promise was last seen: at the team's own latest photo moment, else by the team or the whole school, whoever was later.

    What another team saw says nothing of this one.
    """
    sights = walk.sights_of(given.graph, promise, given.day)
    ours = [one for one in sights if not one.snapshot.lacks("team") and one.snapshot.thing.team in (None, "", team)]
    latest = next((one for one in ours if one.snapshot is own), None)
    return latest or (ours[-1] if ours else None)


def _opinions(given: Given, seen: Sight) -> Iterator[Opinion]:
    """The groups that saw it differently from what all said together."""
    for one in seen.look.seen:
        if one.role and one.standing and one.standing != seen.look.standing:
            yield Opinion(named(given.graph, one.role, "role"), one.standing)


def _reason(seen: Sight | None, opinions: tuple[Opinion, ...]) -> Reason:
    if seen is None:
        return Reason.UNSEEN
    if opinions:
        return Reason.DIFFERED
    return Reason.PAPER if seen.look.standing == "paper" else Reason.LONGEST


def _claim(one: Topic) -> tuple[int, int, int]:
    """How soon it is talked about: what the team itself saw differently or on paper, then what the school did, then what nobody looked at.

    A wider difference comes before a smaller one, and what was longest ago before the rest.
    """
    if one.reason is Reason.UNSEEN:
        return 2, 0, 0
    if one.reason is Reason.LONGEST:
        return 3, one.day.toordinal() if one.day else 0, 0
    return int(not one.own), int(one.reason is Reason.PAPER), -_spread(one)


def _spread(one: Topic) -> int:
    """How far apart groups saw it."""
    ranks = [RANKS[word] for word in (one.standing, *(opinion.standing for opinion in one.opinions)) if word in RANKS]
    return max(ranks, default=0) - min(ranks, default=0)


def since_of(given: Given, team: str, topic: Topic | None) -> Since | None:
    """What was set the last time; of several things those with the promise on the table first."""
    about = topic.promise.id if topic else ""
    own = next((entry for entry in snapshots(given) if entry.thing.team == team), None)
    if own and (found := intents(given, own)):
        ordered = sorted(found, key=lambda one: one.promise.id != about)
        return Since(_thing(own), own.thing.date, own=True, intents=tuple(ordered[:FEW]), more=len(ordered[FEW:]))
    for entry in snapshots(given):
        if entry.thing.team or entry.lacks("team"):
            continue
        spoken = [look for look in entry.thing.promises if look.promise == about]
        if spoken:
            found = tuple(one for one in intents(given, entry) if one.promise.id == about)
            return Since(_thing(entry), entry.thing.date, own=False, intents=found, more=0) if found else None
    return None


def _thing(entry: Entry[Snapshot]) -> Thing:
    return Thing("snapshot", entry.id, entry.id)
