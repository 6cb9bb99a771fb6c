"""All promises, by moment of the journey."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.journey import Stop, stops
from taalkompas.views.page import Given, Head, Thing, framework, once, thing_of


@dataclass(frozen=True, slots=True)
class PromisesView:
    """What the index of promises shows; `past` are the retired ones."""

    head: Head
    stops: tuple[Stop, ...]
    past: tuple[Thing, ...]


def promises_page(given: Given) -> Iterator[PromisesView]:
    """The index of promises."""
    past = tuple(thing_of(entry) for entry in once(given.graph.promises) if not entry.thing.living)
    yield PromisesView(framework(given, "promises"), stops(given), past)
