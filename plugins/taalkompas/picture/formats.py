"""Stage: the measures of each composition: how wide, how many columns, which sizes of text.

One of many: a composition is one line in `FORMATS`. Holds numbers only.
"""

from __future__ import annotations

from dataclasses import dataclass

from taalkompas.picture.typesetting import Face


@dataclass(frozen=True, slots=True)
class Format:
    """One composition's measures, in units of its own canvas."""

    name: str
    widths: tuple[float, ...]
    columns: int
    slots: int
    """The most bubbles side by side."""
    ratio: float
    """The proportion to aim at, width to height; 0 for as it comes."""
    margin: float
    turn: float
    """Room beside the cells where the road turns."""
    city: float
    """Width of the working world at the end of the road."""
    person: float
    """Height of people."""
    road: float
    widest: float
    """The widest a bubble may be."""
    title: Face
    subtitle: Face
    saying: Face
    note: Face
    sign: Face
    heading: Face
    card: Face
    detail: Face
    icon: float
    card_width: float
    """About this wide, or wider, is a card."""
    pad: float = 18.0


POSTER = Format(
    "poster", (1600, 1680, 1760), 3, 6, 1.414, 52, 118, 210, 134, 50, 320,
    Face(60, 800, 1.08), Face(25, 500), Face(22.5, 700), Face(17.5, 500), Face(22, 700),
    Face(31, 800), Face(20.5, 700, 1.15), Face(17, 500, 1.32), 13.5, 172,
)  # fmt: skip
MIDDLE = Format(
    "middle", (840,), 2, 3, 0, 34, 84, 130, 124, 44, 290,
    Face(44, 800, 1.08), Face(20.5, 500), Face(21, 700), Face(17, 500), Face(20, 700),
    Face(27, 800), Face(19.5, 700, 1.15), Face(16.5, 500, 1.35), 13, 168,
)  # fmt: skip
PHONE = Format(
    "phone", (360,), 1, 1, 0, 14, 44, 120, 108, 34, 258,
    Face(34, 800, 1.08), Face(17.5, 500), Face(18.5, 700), Face(15.5, 500), Face(18, 700),
    Face(25, 800), Face(17.5, 700, 1.15), Face(15.5, 500, 1.32), 12, 150, 15,
)  # fmt: skip
FORMATS = (POSTER, MIDDLE, PHONE)
