"""Stage: how wide text is, in the font that the site ships.

In: text, size and weight. Out: a width in the same unit as the size. Reads only the shipped fonts,
once. Never measures kerning (it only makes text narrower) and counts unknown letters as wide.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FONTS = Path(__file__).resolve().parent.parent / "publish" / "assets" / "fonts"
FILES = ("figtree-latin.woff2", "figtree-latin-ext.woff2")
UNKNOWN = 1.0
"""In em: no letter of a usual fallback font is wider than this."""
SAFETY = 1.015


@lru_cache(maxsize=16)
def _advances(weight: int) -> dict[str, float]:
    # Imported here: reading a font costs a quarter of a second that `check` must not pay.
    from fontTools.ttLib import TTFont

    widths: dict[str, float] = {}
    for name in FILES:
        font = TTFont(FONTS / name, lazy=True)
        glyphs = font.getGlyphSet(location={"wght": weight})
        unit = float(font["head"].unitsPerEm)
        for code, glyph in font.getBestCmap().items():
            widths.setdefault(chr(code), float(glyphs[glyph].width) / unit)
    return widths


@lru_cache(maxsize=4096)
def width(text: str, size: float, weight: int = 400) -> float:
    """Measure a line of text."""
    widths = _advances(weight)
    return sum(widths.get(letter, UNKNOWN) for letter in text) * size * SAFETY
