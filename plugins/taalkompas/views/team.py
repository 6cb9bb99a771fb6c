"""The page of one team: a sheet for its next meeting, and below it what it chose, saw and did well.

In: `Given`. Out: one `TeamView` a team. Nothing here is counted against a team or beside another one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from taalkompas.graph import Node
from taalkompas.views.moments import entries
from taalkompas.views.notes import Cause, causes_on
from taalkompas.views.on_table import Since, Topic, since_of, topic_of
from taalkompas.views.own_room import Choosing, Open, chosen_by, left_to, open_choice
from taalkompas.views.page import Given, Head, Thing, framework, named, said, thing_of
from taalkompas.views.told import Win, wins

STANDING = 6
"""How many photo moments and successes stand open; the rest is folded."""


@dataclass(frozen=True, slots=True)
class Told:
    """How one promise stood."""

    promise: Thing
    standing: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo moment of the team itself."""

    snapshot: Thing
    day: date
    form: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What lies on the table in the next meeting."""

    topic: Topic | None
    choice: Open | None
    since: Since | None


@dataclass(frozen=True, slots=True)
class TeamView:
    """What the page shows."""

    head: Head
    team: Thing
    person: int
    sheet: Sheet
    chosen: tuple[Choosing, ...]
    left: tuple[Choosing, ...]
    photos: tuple[Photo, ...]
    earlier_photos: tuple[Photo, ...]
    successes: tuple[Win, ...]
    earlier_successes: tuple[Win, ...]
    others: tuple[Thing, ...]
    causes: tuple[Cause, ...]


def team_pages(given: Given) -> Iterator[TeamView]:
    """The page of every team."""
    for index, node in enumerate(given.graph.framework("team")):
        yield _view(given, node, index)


def _view(given: Given, node: Node, index: int) -> TeamView:
    chosen, left = chosen_by(given, node.id), left_to(given, node.id)
    photos = tuple(_photos(given, node.id))
    won = tuple(one for one in wins(given) if one.team and one.team.id == node.id)
    trail = (Thing("plate", ""), Thing("teams", ""))
    return TeamView(
        head=framework(given, "team", node.id, node.name, trail=trail),
        team=thing_of(node),
        person=index,
        sheet=_sheet(given, node.id, chosen, left),
        chosen=chosen,
        left=left,
        photos=photos[:STANDING],
        earlier_photos=photos[STANDING:],
        successes=won[:STANDING],
        earlier_successes=won[STANDING:],
        others=tuple(thing_of(other) for other in given.graph.framework("team") if other.id != node.id),
        causes=causes_on(given, "team", node.id),
    )


def _sheet(given: Given, team: str, chosen: tuple[Choosing, ...], left: tuple[Choosing, ...]) -> Sheet:
    topic = topic_of(given, team)
    promise = given.graph.find(("promise",), topic.promise.id) if topic else None
    near = promise.thing.agreements if promise else ()
    return Sheet(topic, open_choice(left, chosen, team, near), since_of(given, team, topic))


def _photos(given: Given, team: str) -> Iterator[Photo]:
    for entry in reversed(entries(given)):
        if entry.thing.team == team:
            told = tuple(
                Told(named(given.graph, look.promise, "promise"), said(look.standing))
                for look in entry.thing.promises
                if look.promise
            )
            yield Photo(thing_of(entry), entry.thing.date, entry.thing.form, told)
