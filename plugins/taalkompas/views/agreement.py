"""The page of one agreement: why, who decides, what you see people do, and the room there is."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.graph import walk
from taalkompas.model import Agreement, Entry
from taalkompas.views.cards import Card, Knot, card_of, knots_of
from taalkompas.views.page import Given, Head, Thing, each, kept, once, thing_of
from taalkompas.views.story import Story, story_of


@dataclass(frozen=True, slots=True)
class AgreementView:
    """What the page of an agreement shows; `siblings` are the others in its domain, `words` the terms that ask."""

    head: Head
    card: Card
    noticed: tuple[str, ...]
    knots: tuple[Knot, ...]
    promises: tuple[Thing, ...]
    terms: tuple[Thing, ...]
    words: tuple[Thing, ...]
    siblings: tuple[Thing, ...]
    story: Story | None


def agreement_pages(given: Given) -> Iterator[AgreementView]:
    """The page of every agreement."""
    everything = once(given.graph.agreements)
    for entry in everything:
        yield _view(given, entry, everything)


def _view(given: Given, entry: Entry[Agreement], everything: tuple[Entry[Agreement], ...]) -> AgreementView:
    graph, one = given.graph, entry.thing
    card = card_of(given, entry)
    area = (card.area.thing,) if card.area and card.area.thing.known else ()
    words = {
        edge.source.id: thing_of(edge.source)
        for edge in graph.links_to(entry.id, "agreements")
        if edge.source.kind == "term" and edge.source.thing.living
    }
    return AgreementView(
        head=kept(given, entry, one.why, Thing("agreements", ""), *area),
        card=card,
        noticed=tuple(line for line in one.noticed if line),
        knots=knots_of(graph, entry),
        promises=tuple({need.id: thing_of(need) for need in walk.promises_needing(graph, entry)}.values()),
        terms=each(graph, one.terms, "term"),
        words=tuple(words.values()),
        siblings=tuple(
            thing_of(other)
            for other in everything
            if other.thing.domain == one.domain and other.id != entry.id and other.thing.living and one.domain
        ),
        story=story_of(given, entry),
    )
