"""The widths that the plate is set with are those of the fonts that the site ships."""

import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from taalkompas.picture import metrics

ROOT = Path(metrics.__file__).parents[1]
FONTS = [ROOT / "publish" / "assets" / "fonts" / name for name in ("figtree-latin.woff2", "figtree-latin-ext.woff2")]
KEPT = ROOT / "picture" / "advances.json"
WEIGHTS = (400, 500, 600, 700, 800)


def measured() -> str:
    """The widths of every letter in every weight, in thousandths of a thousandth of an em."""
    widths: dict[int, dict[str, float]] = {weight: {} for weight in WEIGHTS}
    for path in FONTS:
        font = TTFont(path)
        for weight in WEIGHTS:
            glyphs = font.getGlyphSet(location={"wght": weight})
            for code, glyph in font.getBestCmap().items():
                widths[weight].setdefault(chr(code), glyphs[glyph].width / font["head"].unitsPerEm)
    letters = "".join(sorted(widths[WEIGHTS[0]]))
    told = {weight: [round(widths[weight][letter] * 10000) for letter in letters] for weight in WEIGHTS}
    return json.dumps({"unit": 10000, "letters": letters, "weights": told}, separators=(",", ":")) + "\n"


def test_the_kept_widths_are_those_of_the_fonts(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        KEPT.write_text(measured(), encoding="utf-8")
    assert KEPT.read_text(encoding="utf-8") == measured()


def test_a_wider_weight_and_a_longer_text_are_wider() -> None:
    assert metrics.width("Ik ben welkom", 16, 700) > metrics.width("Ik ben welkom", 16, 400)
    assert metrics.width("Ik ben altijd welkom", 16) > metrics.width("Ik ben welkom", 16)


def test_a_letter_outside_the_font_counts_as_wide() -> None:
    assert metrics.width("語", 10) > metrics.width("W", 10)
