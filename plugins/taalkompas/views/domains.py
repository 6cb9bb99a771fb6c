"""All domains: where the school keeps its word."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.areas import Area, areas
from taalkompas.views.domain import needing
from taalkompas.views.page import Given, Head, framework, once


@dataclass(frozen=True, slots=True)
class Plot:
    """A domain with what is agreed in it and how many promises need it."""

    area: Area
    agreements: int
    promises: int


@dataclass(frozen=True, slots=True)
class DomainsView:
    """What the page of domains shows."""

    head: Head
    plots: tuple[Plot, ...]


def plots(given: Given) -> tuple[Plot, ...]:
    """Every domain with its numbers; only what is agreed counts as agreed."""
    agreed = [entry for entry in once(given.graph.agreements) if entry.thing.agreed]
    return tuple(
        Plot(area, sum(entry.thing.domain == id for entry in agreed), len(needing(given, id)))
        for id, area in areas(given.graph).items()
    )


def domains_page(given: Given) -> Iterator[DomainsView]:
    """The page of domains."""
    yield DomainsView(framework(given, "domains"), plots(given))
