"""Stage: what the plate says, before anything is drawn.

In: ready-made texts and addresses (a view fills them from the graph). Out: one frozen `Subject`.
Never knows the graph, the file system or a language: counts arrive as words ("3 afspraken").
The order of `stops` and of `promises` in a stop is the order of the journey.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """How a promise stands, as far as the plate shows it."""

    SOUND = "sound"
    PAPER = "paper"
    DRAFT = "draft"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Words:
    """The few fixed words on the picture."""

    heading: str
    """Above the domains: "Wat we daarvoor afspreken"."""
    label: str = ""
    """Name of the whole picture for a screen reader; the title serves when it is empty."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One promise in its speech bubble."""

    id: str
    text: str
    href: str
    requires: tuple[str, ...] = ()
    agreements: int = 0
    state: State = State.SOUND
    note: str = ""
    """Under the sentence: "3 afspraken", "nog op papier", "nog niets afgesproken"."""
    description: str = ""
    """For a screen reader, after the sentence; when empty: the note and the names of the domains."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One moment of the journey with what is promised there; it may have no promises."""

    id: str
    label: str
    href: str
    promises: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """One domain under the ground, in which the school keeps its word."""

    id: str
    label: str
    href: str
    colour: str = "#0e7490"
    """As `#rrggbb`."""
    icon: str = ""
    """SVG path data in a box of 24 by 24; empty draws a dot."""
    agreements: int = 0
    promises: int = 0
    notes: tuple[str, ...] = ()
    """Ready-made lines: ("3 afspraken", "nodig voor 2 beloften")."""
    description: str = ""
    """For a screen reader, after the name; when empty: the notes."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Everything the plate says."""

    title: str
    subtitle: str
    language: str
    stops: tuple[Stop, ...]
    domains: tuple[Ground, ...]
    words: Words
    scene: str = "landscape"
    """What is drawn around it: a name in `SCENES`."""
    colours: tuple[str, ...] = ()
    """The school's own colours as `#rrggbb`, the main one first; three at most are used."""
