"""Stage: the plate as frozen values: what stands where, before it is written as SVG.

Layout makes a `Scene`, `svg` writes it, tests prove things about it. Holds no rule of layout itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from taalkompas.picture.geometry import Box, Point, rounded
from taalkompas.picture.marks import Figure, Mark
from taalkompas.picture.subject import State
from taalkompas.picture.typesetting import Setting


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text from a first baseline down."""

    role: str
    setting: Setting
    x: float
    y: float
    anchor: str = "start"

    @property
    def box(self) -> Box:
        """The room that it takes."""
        size, w = self.setting.face.size, self.setting.width
        x = {"start": self.x, "middle": self.x - w / 2, "end": self.x - w}[self.anchor]
        steps = (len(self.setting.lines) - 1) * self.setting.face.step
        return Box(x, self.y - 0.78 * size, w, steps + 1.02 * size)


@dataclass(frozen=True, slots=True)
class Icon:
    """A domain's sign: its drawing on a disc of its colour."""

    domain: str
    colour: str
    d: str
    centre: Point
    radius: float

    @property
    def box(self) -> Box:
        """The room that it takes."""
        return Box(self.centre.x - self.radius, self.centre.y - self.radius, 2 * self.radius, 2 * self.radius)


@dataclass(frozen=True, slots=True)
class Bubble:
    """What a promise says, and where its tail points."""

    promise: str
    href: str
    label: str
    state: State
    box: Box
    outline: str
    tip: Point
    fold: Box | None
    text: Text
    note: Text | None
    icons: tuple[Icon, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who says a promise."""

    promise: str
    figure: Figure
    box: Box
    mouth: Point


@dataclass(frozen=True, slots=True)
class StopSign:
    """The number and name of a moment of the journey."""

    stop: str
    href: str
    label: str
    number: int
    box: Box
    disc: Point
    radius: float
    text: Text


@dataclass(frozen=True, slots=True)
class Card:
    """A domain under the ground."""

    domain: str
    href: str
    label: str
    box: Box
    icon: Icon
    text: Text
    notes: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """From a promise to a domain that it requires."""

    promise: str
    domain: str
    colour: str
    points: tuple[Point, ...]

    @property
    def d(self) -> str:
        """The path data, with rounded corners."""
        return rounded(self.points, 14)


@dataclass(frozen=True, slots=True)
class Scenery:
    """Something that belongs in the landscape and says nothing."""

    figure: Figure
    box: Box
    flip: bool = False


@dataclass(frozen=True, slots=True)
class Shade:
    """Colours that run over into each other, down or across."""

    name: str
    stops: tuple[tuple[float, str, float], ...]
    """Where, which paint, and how dense."""
    across: bool = False


class Placed(Protocol):
    """Anything with a place on the picture."""

    @property
    def box(self) -> Box:
        """The room that it takes."""


class Drawn(Placed, Protocol):
    """Anything that is placed as a figure."""

    @property
    def figure(self) -> Figure:
        """What is drawn."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One composition, complete."""

    name: str
    width: float
    height: float
    label: str
    language: str
    texts: tuple[Text, ...]
    sky: tuple[Mark, ...]
    distance: tuple[Scenery, ...]
    land: tuple[Mark, ...]
    scenery: tuple[Scenery, ...]
    lines: tuple[Line, ...]
    people: tuple[Person, ...]
    signs: tuple[StopSign, ...]
    bubbles: tuple[Bubble, ...]
    cards: tuple[Card, ...]
    order: tuple[tuple[str, tuple[str, ...]], ...]
    """Stops and their promises, in journey order."""
    world: str = "landscape"
    shades: tuple[Shade, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    """The school's own colours, as properties of the style sheet."""
