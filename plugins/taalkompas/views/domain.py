"""One domain: its agreements, the promises that need it, and the knots that still lie there."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.graph.cover import cover_of
from taalkompas.views.areas import Area, areas
from taalkompas.views.cards import Card, Knot, card_of, knots_of
from taalkompas.views.journey import in_order
from taalkompas.views.page import Given, Head, Thing, framework, once, thing_of


@dataclass(frozen=True, slots=True)
class Needing:
    """A promise that needs the domain; `open` while nothing is agreed for it here."""

    promise: Thing
    open: bool


@dataclass(frozen=True, slots=True)
class DomainView:
    """What the page of a domain shows."""

    head: Head
    area: Area
    cards: tuple[Card, ...]
    needing: tuple[Needing, ...]
    knots: tuple[Knot, ...]
    others: tuple[Area, ...]


def domain_pages(given: Given) -> Iterator[DomainView]:
    """The page of every domain."""
    known = areas(given.graph)
    for area in known.values():
        yield _view(given, area, tuple(other for other in known.values() if other is not area))


def needing(given: Given, domain: str) -> tuple[Needing, ...]:
    """The living promises that need a domain, along the journey."""
    return tuple(
        Needing(thing_of(entry), domain not in cover_of(given.graph, entry).covered)
        for _, promises in in_order(given.graph)
        for entry in promises
        if domain in entry.thing.requires
    )


def _view(given: Given, area: Area, others: tuple[Area, ...]) -> DomainView:
    id = area.thing.id
    here = [entry for entry in once(given.graph.agreements) if entry.thing.domain == id and entry.thing.living]
    trail = (Thing("plate", ""), Thing("domains", ""))
    return DomainView(
        head=framework(given, "domain", id, area.thing.label, trail=trail, summary=area.about),
        area=area,
        cards=tuple(card_of(given, entry) for entry in here),
        needing=needing(given, id),
        knots=tuple(knot for entry in here for knot in knots_of(given.graph, entry)),
        others=others,
    )
