"""What the plate tells of a thing that is pointed at or chosen: in three lines what it means and what it asks, with links.

In: a graph and the day. Out: `Panels`: one for each promise, domain and moment on the plate.
"""

from dataclasses import dataclass

from taalkompas.graph.cover import cover_of
from taalkompas.views.domain import Needing, needing
from taalkompas.views.domains import Plot, plots
from taalkompas.views.journey import Short, in_order, stops
from taalkompas.views.lens import Ask, Own, asks_of, owns_of
from taalkompas.views.page import Given, Thing, once


@dataclass(frozen=True, slots=True)
class PromisePanel:
    """What a promise means, what it asks of whom, and what teams chose in it."""

    promise: Short
    asks: tuple[Ask, ...]
    owns: tuple[Own, ...]


@dataclass(frozen=True, slots=True)
class DomainPanel:
    """What a domain is about, and the promises that need it."""

    plot: Plot
    needing: tuple[Needing, ...]
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class MomentPanel:
    """What is promised at a moment of the journey."""

    moment: Thing
    promises: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Panels:
    """All that the plate can tell."""

    promises: tuple[PromisePanel, ...]
    domains: tuple[DomainPanel, ...]
    moments: tuple[MomentPanel, ...]


def panels(given: Given) -> Panels:
    """What the plate tells, in the order of the journey and of the domains."""
    journey = stops(given)
    return Panels(
        promises=_promises(given, {short.thing.id: short for stop in journey for short in stop.promises}),
        domains=tuple(_domain(given, plot) for plot in plots(given)),
        moments=tuple(
            MomentPanel(stop.moment, tuple(short.thing for short in stop.promises)) for stop in journey if stop.moment
        ),
    )


def _promises(given: Given, shorts: dict[str, Short]) -> tuple[PromisePanel, ...]:
    return tuple(
        PromisePanel(shorts[entry.id], asks_of(given.graph, listed), owns_of(given.graph, listed))
        for _, entries in in_order(given.graph)
        for entry in entries
        for listed in (cover_of(given.graph, entry).listed,)
    )


def _domain(given: Given, plot: Plot) -> DomainPanel:
    id = plot.area.thing.id
    here = [entry for entry in once(given.graph.agreements) if entry.thing.domain == id]
    return DomainPanel(plot, needing(given, id), asks_of(given.graph, here))
