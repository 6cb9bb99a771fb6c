"""Stage: how wide text is, in the font that the site ships.

In: text, size and weight. Out: a width in the same unit as the size. Reads only `advances.json`, made from the shipped fonts
(`pytest tests/picture/test_metrics.py --accept`): taking the fonts themselves apart would cost more than drawing the plate. Never
measures kerning (it only makes text narrower) and counts unknown letters as wide.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files

UNKNOWN = 1.0
"""In em: no letter of a usual fallback font is wider than this."""
SAFETY = 1.015


@lru_cache(maxsize=1)
def _advances() -> dict[int, dict[str, float]]:
    """By weight and letter: its width in em."""
    told = json.loads((files("taalkompas.picture") / "advances.json").read_text(encoding="utf-8"))
    return {
        int(weight): dict(zip(told["letters"], (width / told["unit"] for width in widths), strict=True))
        for weight, widths in told["weights"].items()
    }


@lru_cache(maxsize=16384)
def width(text: str, size: float, weight: int = 400) -> float:
    """Measure a line of text, in one of the weights that the plate is set in."""
    widths = _advances()[weight]
    return sum(widths.get(letter, UNKNOWN) for letter in text) * size * SAFETY
