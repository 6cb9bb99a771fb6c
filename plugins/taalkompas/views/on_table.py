"""What lies on a team's table: one promise and why it is that one, and what was set since the last time.

In: a graph, the day and a team. Out: a `Topic` and a `Since`. The reason is worked out from what was seen at photo moments of the
team itself and of the whole school, never by chance, and it is said: whoever reads it may well choose another promise.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from taalkompas.model import Entry, Promise, Snapshot
from taalkompas.views.journey import Look, Opinion, in_order, looks, persons
from taalkompas.views.moments import entries, party
from taalkompas.views.page import Given, Thing, thing_of
from taalkompas.views.spread import apart, width
from taalkompas.views.threads import Thread, opens, story_of, waiting

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
    width: int


@dataclass(frozen=True, slots=True)
class Since:
    """What the team set itself (`own`) and did not come back to, else what the school did with the promise on the table.

    `snapshot` is the photo moment at which all of it was set; none where there were more of them.
    """

    own: bool
    threads: tuple[Thread, ...]
    more: int
    snapshot: Thing | None
    day: date | None


def topic_of(given: Given, team: str) -> Topic | None:
    """The promise for this team: an agreed one, and only where none is agreed one that is still being talked about.

    Of promises with the same claim each team gets another one, so that the school as a whole speaks of all of them.
    """
    living = [entry for _, entries in in_order(given.graph) for entry in entries]
    agreed = [entry for entry in living if entry.thing.agreed]
    own = next((entry for entry in reversed(entries(given)) if entry.thing.team == team), None)
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
    opinions = apart(seen) if seen else ()
    return Topic(
        promise=thing_of(entry),
        person=persons(given.graph).get(entry.id, 0),
        why=one.why,
        question=next((line for line in one.questions if line), ""),
        reason=_reason(seen, opinions),
        own=bool(seen and seen.team),
        day=seen.day if seen else None,
        snapshot=seen.snapshot if seen else None,
        standing=seen.standing if seen else "",
        opinions=opinions,
        width=width(seen) if seen else 0,
    )


def _latest(given: Given, promise: str, team: str, own: Entry[Snapshot] | None) -> Look | None:
    """How a promise was last seen: at the team's own latest photo moment, else by the team or the whole school, whoever was later.

    What another team saw says nothing of this one.
    """
    ours = [one for one in looks(given, promise) if party(one) in ("", team)]
    latest = next((one for one in reversed(ours) if own and one.snapshot.id == own.id), None)
    return latest or (ours[-1] if ours else None)


def _reason(seen: Look | None, opinions: tuple[Opinion, ...]) -> Reason:
    if seen is None:
        return Reason.UNSEEN
    if opinions:
        return Reason.DIFFERED
    return Reason.PAPER if seen.standing == "paper" else Reason.LONGEST


def _claim(one: Topic) -> tuple[int, int, int]:
    """How soon it is talked about: what the team itself saw differently or on paper, then what the school did, then what nobody looked at.

    A wider difference comes before a smaller one, and what was longest ago before the rest.
    """
    if one.reason is Reason.UNSEEN:
        return 2, 0, 0
    if one.reason is Reason.LONGEST:
        return 3, one.day.toordinal() if one.day else 0, 0
    return int(not one.own), int(one.reason is Reason.PAPER), -one.width


def since_of(given: Given, team: str, topic: Topic | None) -> Since | None:
    """What was set the last time; of several things those with the promise on the table first, then the newest."""
    about = topic.promise.id if topic else ""
    own = sorted(waiting(given, team), key=lambda one: (one.promise.id != about, -one.set.day.toordinal()))
    if own:
        return _since(tuple(own), own=True)
    story = story_of(given.graph, about, given.day)
    left = None if team in story.parties else opens(story, team)
    return _since((Thread(topic.promise, left, None),), own=False) if topic and left else None


def _since(threads: tuple[Thread, ...], own: bool) -> Since:
    moments = {one.set.snapshot.id: one.set for one in threads}
    (one,) = moments.values() if len(moments) == 1 else (None,)
    return Since(own, threads[:FEW], len(threads[FEW:]), one.snapshot if one else None, one.day if one else None)
