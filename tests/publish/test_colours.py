import re
from importlib.resources import files
from itertools import product

import pytest

from taalkompas.publish.colours import contrast, text_on
from taalkompas.views.areas import COLOURS

SHEET = (files("taalkompas.publish") / "assets" / "site.css").read_text(encoding="utf-8")


def scheme(selector: str) -> dict[str, str]:
    block = SHEET.split(f"{selector} {{", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--tlk-([a-z-]+): (#[0-9a-f]{6})", block))


LIGHT = scheme("\n.taalkompas")
DARK = LIGHT | scheme('[data-md-color-scheme="slate"] .taalkompas')
PAIRS = [
    *product(("ink", "soft", "accent", "link", "warn", "del"), ("ground", "card", "empty")),
    *product(("ink",), ("kept", "growing", "paper", "new", "bubble")),
    ("talk-ink", "talk"),
    ("board-ink", "board"),
    ("on-sky", "far"),
    ("on-sky", "mid"),
    ("on-sky", "near"),
]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_words_have_contrast(colours: dict[str, str], text: str, ground: str) -> None:
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "card", "empty"])
def test_focus_is_seen(colours: dict[str, str], ground: str) -> None:
    assert contrast(colours["focus"], colours[ground]) >= 3


@pytest.mark.parametrize(
    "colour", [*COLOURS, "#ffff00", "#808080", "#777777", "#ffffff", "#000000", "#7f7f00", "#c2410c"]
)
def test_text_on_any_colour_of_a_school_reads_well(colour: str) -> None:
    assert contrast(colour, text_on(colour)) >= 4.5


def test_the_ends_of_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#c0ffee", "#c0ffee") == pytest.approx(1)
