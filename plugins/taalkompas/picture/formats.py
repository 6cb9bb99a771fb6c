"""Stage: the measures of each composition: how wide, how many columns, which sizes of text.

One of many: a composition of the site is one line in `FORMATS`, one that is asked for by its sheet a line in `SHEETS`. Holds
numbers only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from taalkompas.picture.typesetting import Face

SHRINKS = {
    "title": 0.5, "subtitle": 0.8, "saying": 0.82, "note": 1.0, "sign": 0.8, "heading": 0.7, "card": 1.0, "detail": 1.0,
}  # fmt: skip
"""What is left at least of each size of text when words do not fit in it."""


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
    exact: bool = False
    """A sheet: the proportion must be met, and what is left over is shared out."""
    school: float = 150.0
    """Width of the school at the beginning of the road."""
    sky: float = 88.0
    """Height of the sky that is left free under the words."""
    smallest: float = 0.0
    """On a sheet, the smallest text as a share of the width, so that it reads at arm's length."""
    crowded: float = 0.0
    """A school with so much to say that its sheet must be wider than this gets smaller text all the same."""

    def at(self, width: float) -> Format:
        """Give the measures for a canvas of this width, with no text smaller than the sheet asks."""
        least = self.smallest * min(width, self.crowded)
        if not least:
            return self
        grown = {
            name: replace(face, size=round(max(face.size, least / share), 1))
            for name, share in SHRINKS.items()
            if (face := getattr(self, name))
        }
        return replace(self, **grown)


POSTER = Format(
    "poster", (1600, 1680, 1760), 4, 8, 1.414, 52, 118, 210, 134, 50, 320,
    Face(60, 800, 1.08), Face(25, 500), Face(22.5, 700), Face(17.5, 500), Face(22, 700),
    Face(31, 800), Face(20.5, 700, 1.15), Face(17, 500, 1.32), 13.5, 172, school=210,
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

SQRT2 = 1.41421
A3 = replace(
    POSTER,
    name="a3",
    widths=(*range(1560, 2600, 40), *range(2600, 4600, 125)),
    ratio=SQRT2,
    exact=True,
    sky=76,
    columns=5,
    slots=9,
)
A4 = Format(
    "a4", (*range(1340, 2600, 40), *range(2600, 4600, 125)), 5, 9, SQRT2, 36, 96, 190, 112, 44, 330,
    Face(56, 800, 1.08), Face(26, 500), Face(23.5, 700), Face(18, 500), Face(23, 700),
    Face(30, 800), Face(21, 700, 1.15), Face(18, 500, 1.26), 13.5, 160, exact=True,
    school=176, sky=58, smallest=9.3 / 842, crowded=1960,
)  # fmt: skip
SCREEN = Format(
    "screen", (*range(1600, 3200, 50), *range(3200, 5400, 150)), 6, 11, 16 / 9, 48, 104, 200, 116, 46, 340,
    Face(60, 800, 1.08), Face(25, 500), Face(23, 700), Face(18, 500), Face(22.5, 700),
    Face(30, 800), Face(21, 700, 1.15), Face(17.5, 500, 1.28), 13.5, 172, exact=True, school=184, sky=56,
)  # fmt: skip
SHEETS = {"a3": A3, "a4": A4, "16:9": SCREEN}
