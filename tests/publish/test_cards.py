"""Cards to cut out: whose letters fit, and what stands on them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import taalkompas.publish
from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.publish import Site, publish
from taalkompas.publish.fitting import BACKS, BUBBLES, MESSAGES, Fit, fitted
from taalkompas.views import Given
from taalkompas.views.deck import deck_page

Make = Callable[..., Path]
PROMISE, AGREEMENT = "promises/altijd-welkom.yml", "promises/agreements/warm-welkom.yml"
SHEET = (Path(taalkompas.publish.__file__).parent / "assets" / "cards.css").read_text(encoding="utf-8")


def fit(root: Path) -> Fit:
    project = load(root, DAY)
    (view,) = deck_page(Given(project.graph, project.findings, project.day))
    return fitted(view.sheets[0].fronts[0], str)


def cards(root: Path) -> str:
    files = {file.path: file.content for file in publish(load(root, DAY), Site())}
    return str(files["kaarten/index.md"])


def test_short_words_are_large_and_long_ones_get_smaller(school: Make) -> None:
    assert fit(school()) == Fit(0, 0, deeds=True)
    longer = SMALLEST[PROMISE].replace("Ik ben altijd welkom", "Ik ben altijd welkom, " * 7 + "altijd")
    deeds = "".join(f"  - {{role: docent, does: doet stap {n} van een lange reeks}}\n" for n in range(18))
    found = fit(school({PROMISE: longer, AGREEMENT: SMALLEST[AGREEMENT].replace("owner:", f"{deeds}owner:")}))
    assert found.front > 2
    assert found.back > 2
    assert found.deeds


def test_where_not_all_fits_the_agreements_stand_alone_and_nothing_is_cut(school: Make) -> None:
    deeds = "".join(f"  - {{role: docent, does: {'doet stap na stap na stap ' * 6}{n}}}\n" for n in range(40))
    root = school({AGREEMENT: SMALLEST[AGREEMENT].replace("owner:", f"{deeds}owner:")})
    assert not fit(root).deeds
    assert "Wie begint, wordt opgewacht" in cards(root)
    assert "Wie wat doet, staat op de site" in cards(root)


def test_the_sheet_has_the_sizes_that_were_measured() -> None:
    for name, sizes in (("said", BUBBLES), ("told", MESSAGES), ("size", BACKS)):
        assert tuple(map(float, re.findall(rf"--{name}: ([\d.]+)", SHEET))) == pytest.approx(sizes)


@pytest.mark.parametrize(("promise", "agreement", "words", "look"), [
    ("status: draft\n", "", "hier praten we nog over", "draft"),
    ("", "status: draft\n", "nog niets afgesproken voor Instroom", "broken"),
])  # fmt: skip
def test_what_is_not_so_yet_says_so_in_words(school: Make, promise: str, agreement: str, words: str, look: str) -> None:
    made = cards(school({PROMISE: SMALLEST[PROMISE] + promise, AGREEMENT: SMALLEST[AGREEMENT] + agreement}))
    assert words in made
    assert f"tlk-play--{look}" in made


def test_every_sheet_says_where_it_comes_from(example: Path) -> None:
    made = cards(example)
    assert made.count('class="tlk-printed"') == made.count('class="tlk-side"') + 1
    assert "ROC Voorbeeld · 1 september 2026" in made
