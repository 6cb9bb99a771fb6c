"""Stage: what the plate says → pictures as SVG text, one per width.

In: a `Subject`. Out: `Drawing`s: poster, middle and phone, of which a style sheet shows the one that fits; or one for a sheet of
paper or a screen, by its name.
Never reads the graph, a clock or chance: the same subject gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

from taalkompas.picture.formats import SHEETS
from taalkompas.picture.layout import compose, compose_all
from taalkompas.picture.subject import Ground, Saying, State, Stop, Subject, Words
from taalkompas.picture.svg import write

__all__ = ["SHEETS", "Drawing", "Ground", "Saying", "State", "Stop", "Subject", "Words", "draw", "draw_as"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One composition, ready to stand in a page."""

    name: str
    """poster, middle or phone; or the sheet that was asked for: a3, a4 or 16:9"""
    svg: str
    """One `<svg>` without blank lines."""


def draw(subject: Subject) -> tuple[Drawing, ...]:
    """Draw the plate in every composition."""
    return tuple(Drawing(scene.name, write(scene)) for scene in compose_all(subject))


def draw_as(subject: Subject, name: str) -> Drawing:
    """Draw the plate for one sheet, with exactly its proportion: a name in `SHEETS`."""
    return Drawing(name, write(compose(subject, SHEETS[name])))
