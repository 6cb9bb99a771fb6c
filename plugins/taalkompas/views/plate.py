"""The front door: the plate, the lens, the core messages, the next moment of reflection and the newest success."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from taalkompas.graph import Graph
from taalkompas.views.domains import Plot, plots
from taalkompas.views.journey import Stop, in_order, stops
from taalkompas.views.lens import Ask, asks_of
from taalkompas.views.page import Given, Head, Thing, each, framework, once, thing_of
from taalkompas.views.panels import Panels, panels
from taalkompas.views.rhythm import coming
from taalkompas.views.spots import Spot, spots
from taalkompas.views.told import Win, wins


@dataclass(frozen=True, slots=True)
class Message:
    """A core message and the promise that it belongs to."""

    words: str
    promise: Thing


@dataclass(frozen=True, slots=True)
class Gathering:
    """A moment of reflection that comes."""

    id: str
    label: str
    day: date
    about: str
    roles: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Landscape:
    """What the picture itself shows."""

    title: str
    subtitle: str
    stops: tuple[Stop, ...]
    plots: tuple[Plot, ...]
    scene: str = "landscape"
    colours: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()
    """With a picture of the school's own: where it leads."""


@dataclass(frozen=True, slots=True)
class PlateView:
    """What the front page shows."""

    head: Head
    landscape: Landscape
    asks: tuple[Ask, ...]
    teams: tuple[Thing, ...]
    panels: Panels
    messages: tuple[Message, ...]
    gathering: Gathering | None
    success: Win | None


def landscape(given: Given) -> Landscape:
    """What the picture shows: the journey and the domains under the ground."""
    school = given.graph.school
    plate = school.plate if school else None
    return Landscape(
        (plate.title if plate else "") or (school.school if school else ""),
        plate.subtitle if plate else "",
        stops(given),
        plots(given),
        (plate.scene if plate else None) or "landscape",
        tuple(colour for colour in plate.colours if colour) if plate else (),
        spots(given.graph),
    )


def plate_page(given: Given) -> Iterator[PlateView]:
    """The front page."""
    shown = landscape(given)
    yield PlateView(
        head=framework(given, "plate", title=shown.title, summary=shown.subtitle),
        landscape=shown,
        asks=_asks(given.graph),
        teams=tuple(thing_of(node) for node in given.graph.framework("team")),
        panels=panels(given),
        messages=_messages(given.graph),
        gathering=_gathering(given),
        success=next(iter(wins(given)), None),
    )


def _asks(graph: Graph) -> tuple[Ask, ...]:
    """Every role, and how many things all agreements together ask of it."""
    asked = {ask.role.id: ask for ask in asks_of(graph, once(graph.agreements))}
    return tuple(asked.get(node.id, Ask(thing_of(node), 0)) for node in graph.framework("role"))


def _messages(graph: Graph) -> tuple[Message, ...]:
    """The core messages of what is agreed, along the journey."""
    return tuple(
        Message(entry.thing.message, thing_of(entry))
        for _, promises in in_order(graph)
        for entry in promises
        if entry.thing.message and entry.thing.agreed
    )


def _gathering(given: Given) -> Gathering | None:
    found = coming(given.graph, given.day)
    if found is None:
        return None
    day, one = found
    return Gathering(one.id, one.label, day, one.about, each(given.graph, one.roles, "role"))
