"""The page of one promise: why first, then what it asks of each domain, how it is read, and how it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.graph import Graph
from taalkompas.graph.cover import cover_of
from taalkompas.graph.mentions import texts_of
from taalkompas.model import Entry, Promise, Said, links_in
from taalkompas.views.areas import Area, area_of, areas
from taalkompas.views.cards import Card, card_of
from taalkompas.views.journey import Look, Quote, in_order, looks, persons, standing
from taalkompas.views.measures import Series, series_of
from taalkompas.views.page import Given, Head, Thing, each, kept, named, once, thing_of
from taalkompas.views.spread import Place, differing
from taalkompas.views.story import Story, story_of
from taalkompas.views.threads import Thread, open_thread
from taalkompas.views.told import Win, wins_of

FEW = 6
"""Earlier looks that are shown at once."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What is agreed for a promise in one domain; `open` where nothing is agreed yet."""

    area: Area
    cards: tuple[Card, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class PromiseView:
    """What the page of a promise shows.

    `look` is the latest, with `places` where groups differed; `earlier` are the few before it and `long_ago` all others, oldest first.
    `series` is what the school counted, `team_series` what its teams did; `thread` is what was set last and waits for an answer.
    """

    head: Head
    promise: Thing
    person: int
    moment: Thing | None
    domains: tuple[Area, ...]
    standing: str
    why: str
    means: str
    noticed: tuple[str, ...]
    keepings: tuple[Keeping, ...]
    also: tuple[Card, ...]
    voices: tuple[Quote, ...]
    terms: tuple[Thing, ...]
    look: Look | None
    places: tuple[Place, ...]
    series: tuple[Series, ...]
    team_series: tuple[Series, ...]
    earlier: tuple[Look, ...]
    long_ago: tuple[Look, ...]
    thread: Thread | None
    successes: tuple[Win, ...]
    questions: tuple[str, ...]
    message: str
    before: Thing | None
    after: Thing | None
    story: Story | None


def promise_pages(given: Given) -> Iterator[PromiseView]:
    """The page of every promise."""
    numbers = persons(given.graph)
    along = [thing_of(entry) for _, entries in in_order(given.graph) for entry in entries]
    places = {thing.id: index for index, thing in enumerate(along)}
    for entry in once(given.graph.promises):
        at = places.get(entry.id)
        before = along[at - 1] if at else None
        after = along[at + 1] if at is not None and at + 1 < len(along) else None
        yield _view(given, entry, numbers.get(entry.id, 0), before, after)


def _view(given: Given, entry: Entry[Promise], person: int, before: Thing | None, after: Thing | None) -> PromiseView:
    graph, one = given.graph, entry.thing
    known = areas(graph)
    moment = named(graph, one.moment, "moment") if one.moment else None
    cards = tuple(card_of(given, agreement) for agreement in cover_of(graph, entry).listed)
    seen = looks(given, entry.id)
    counted = series_of(seen)
    required = [area for id in dict.fromkeys(one.requires) if (area := area_of(known, id))]
    trail = (Thing("promises", ""), *([moment] if moment and moment.known else ()))
    return PromiseView(
        head=kept(given, entry, one.means, *trail),
        promise=thing_of(entry),
        person=person,
        moment=moment,
        domains=tuple(required),
        standing=standing(given, entry.id),
        why=one.why,
        means=one.means,
        noticed=tuple(line for line in one.noticed if line),
        keepings=tuple(_keeping(area, cards) for area in required),
        also=tuple(card for card in cards if card.area is None or card.area.thing.id not in one.requires),
        voices=quotes_of(graph, one.voices),
        terms=each(graph, (*one.terms, *_said(graph, entry)), "term"),
        look=seen[-1] if seen else None,
        places=differing(seen[-1]) if seen else (),
        series=tuple(one for one in counted if one.team is None),
        team_series=tuple(one for one in counted if one.team is not None),
        earlier=seen[:-1][-FEW:],
        long_ago=seen[:-1][:-FEW],
        thread=open_thread(given, entry.id),
        successes=wins_of(given, entry.id),
        questions=tuple(line for line in one.questions if line),
        message=one.message,
        before=before,
        after=after,
        story=story_of(given, entry),
    )


def _said(graph: Graph, entry: Entry[Promise]) -> tuple[str, ...]:
    """The terms that stand in a promise's texts, by link or by word: one must know them too (`format.md`)."""
    linked = [link.id for text in texts_of(entry) for link in links_in(text.text) if graph.find(("term",), link.id)]
    return (*linked, *graph.terms_by_source.get(entry.path, ()))


def _keeping(area: Area, cards: tuple[Card, ...]) -> Keeping:
    here = tuple(card for card in cards if card.area and card.area.thing.id == area.thing.id)
    return Keeping(area, here, not any(card.thing.status == "agreed" for card in here))


def quotes_of(graph: Graph, voices: tuple[Said, ...]) -> tuple[Quote, ...]:
    """How groups speak."""
    return tuple(Quote(named(graph, one.role, "role"), one.says) for one in voices if one.role and one.says)
