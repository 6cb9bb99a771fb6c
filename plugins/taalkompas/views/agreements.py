"""Promise × domain: which promise is kept where, and where nothing is agreed yet; then all agreements by domain."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.graph.cover import cover_of
from taalkompas.model import Entry, Promise
from taalkompas.views.areas import Area, area_of, areas
from taalkompas.views.cards import Card, card_of
from taalkompas.views.journey import in_order
from taalkompas.views.page import Given, Head, Thing, framework, once, thing_of


@dataclass(frozen=True, slots=True)
class Cell:
    """What is agreed for one promise in one domain.

    `state`: full, gap (asked, and nothing agreed), talk (the same of a draft promise), or none (not asked).
    """

    area: Area
    state: str
    agreements: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One promise through all domains; `moment` where the row is the first of its moment."""

    moment: Thing | None
    height: int
    promise: Thing
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The agreements in one domain."""

    area: Area | None
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """What the matrix page shows."""

    head: Head
    domains: tuple[Area, ...]
    rows: tuple[Row, ...]
    shelves: tuple[Shelf, ...]
    past: tuple[Thing, ...]


def agreements_page(given: Given) -> Iterator[AgreementsView]:
    """The matrix."""
    known = areas(given.graph)
    entries = once(given.graph.agreements)
    yield AgreementsView(
        framework(given, "agreements"),
        tuple(known.values()),
        tuple(_rows(given, known)),
        tuple(shelves(given, known)),
        tuple(thing_of(entry) for entry in entries if not entry.thing.living),
    )


def _rows(given: Given, known: dict[str, Area]) -> Iterator[Row]:
    for moment, promises in in_order(given.graph):
        for index, promise in enumerate(promises):
            yield Row(
                thing_of(moment) if moment and index == 0 else None,
                len(promises) if index == 0 else 0,
                thing_of(promise),
                tuple(_cell(given, promise, area) for area in known.values()),
            )


def _cell(given: Given, promise: Entry[Promise], area: Area) -> Cell:
    domain = area.thing.id
    here = tuple(entry for entry in cover_of(given.graph, promise).by_domain.get(domain, ()) if entry.living)
    asked = domain in promise.thing.requires
    if asked and not any(entry.thing.agreed for entry in here):
        return Cell(area, "gap" if promise.thing.agreed else "talk", tuple(thing_of(entry) for entry in here))
    return Cell(area, "full" if here else "none", tuple(thing_of(entry) for entry in here))


def shelves(given: Given, known: dict[str, Area]) -> Iterator[Shelf]:
    """The living agreements by domain; those in no known domain last."""
    living = [entry for entry in once(given.graph.agreements) if entry.thing.living]
    for id, area in known.items():
        yield Shelf(area, tuple(card_of(given, entry) for entry in living if entry.thing.domain == id))
    lost = [entry for entry in living if entry.thing.domain not in known]
    for id in dict.fromkeys(entry.thing.domain for entry in lost):
        yield Shelf(area_of(known, id), tuple(card_of(given, entry) for entry in lost if entry.thing.domain == id))
