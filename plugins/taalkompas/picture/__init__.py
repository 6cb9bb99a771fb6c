"""Stage: what the plate says → pictures as SVG text, one per width.

In: a `Subject`. Out: `Drawing`s: poster, middle and phone; a style sheet shows the one that fits.
Never reads the graph, a clock or chance: the same subject gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

from taalkompas.picture.layout import compose_all
from taalkompas.picture.subject import Ground, Saying, State, Stop, Subject, Words
from taalkompas.picture.svg import write

__all__ = ["Drawing", "Ground", "Saying", "State", "Stop", "Subject", "Words", "draw"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One composition, ready to stand in a page."""

    name: str
    """poster, middle or phone"""
    svg: str
    """One `<svg>` without blank lines."""


def draw(subject: Subject) -> tuple[Drawing, ...]:
    """Draw the plate in every composition."""
    return tuple(Drawing(scene.name, write(scene)) for scene in compose_all(subject))
