"""Cards to cut out: whose letters fit, and what stands on them."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import taalkompas.publish
from schools import DAY, SMALLEST
from taalkompas.picture.metrics import width
from taalkompas.pipeline import load
from taalkompas.publish import Site, publish
from taalkompas.publish.fitting import BACKS, BUBBLES, MESSAGES, NOTES, POINT, SAID, Fit, _front, fitted
from taalkompas.publish.states import note_of
from taalkompas.views import Given
from taalkompas.views.deck import deck_page
from taalkompas.views.journey import State
from taalkompas.words import Phrases

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
    assert fit(school()) == Fit(0, 0, deeds=True, named=1)
    longer = SMALLEST[PROMISE].replace("Ik ben altijd welkom", "Ik ben altijd welkom, " * 7 + "altijd")
    deeds = "".join(f"  - {{role: docent, does: doet stap {n} van een lange reeks}}\n" for n in range(18))
    found = fit(school({PROMISE: longer, AGREEMENT: SMALLEST[AGREEMENT].replace("owner:", f"{deeds}owner:")}))
    assert found.front > 2
    assert found.back > 2
    assert found.deeds


def test_a_long_word_makes_the_letters_smaller_before_it_is_cut(school: Make) -> None:
    word = "loopbaanbegeleidingsgesprek"
    front = fit(school({PROMISE: SMALLEST[PROMISE].replace("Ik ben altijd welkom", f"Ik krijg {word}")})).front
    assert width(word, BUBBLES[front] * POINT, 800) <= SAID < width(word, BUBBLES[front - 1] * POINT, 800)


def test_where_not_all_fits_the_agreements_stand_alone_and_nothing_is_cut(school: Make) -> None:
    deeds = "".join(f"  - {{role: docent, does: {'doet stap na stap na stap ' * 6}{n}}}\n" for n in range(40))
    root = school({AGREEMENT: SMALLEST[AGREEMENT].replace("owner:", f"{deeds}owner:")})
    assert not fit(root).deeds
    assert "Wie begint, wordt opgewacht" in cards(root)
    assert "Wie wat doet, staat op de site" in cards(root)


def test_a_card_with_more_agreements_than_room_says_how_many_more_there_are(school: Make) -> None:
    ids = [f"afspraak-{n}" for n in range(50)]
    more = {
        f"promises/agreements/{id}.yml": SMALLEST[AGREEMENT].replace("Wie begint", f"Wie als {id} begint") for id in ids
    }
    listed = SMALLEST[PROMISE].replace("[warm-welkom]", f"[warm-welkom, {', '.join(ids)}]")
    root = school({PROMISE: listed, **more})
    named = fit(root).named
    assert 10 < named < 51
    assert f"En nog {51 - named} afspraken." in cards(root)


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


@pytest.mark.parametrize(("promise", "words"), [
    ("agreements: [warm-welkom]", "nog niets afgesproken voor Examinering"),
    ("", "nog niets afgesproken"),
])  # fmt: skip
def test_plate_and_card_say_the_same_of_what_lacks(school: Make, promise: str, words: str) -> None:
    school_yml = SMALLEST["glossary/school.yml"].replace("roles:", "  - {id: examinering, label: Examinering}\nroles:")
    asked = SMALLEST[PROMISE].replace("[instroom]", "[instroom, examinering]")
    root = school({"glossary/school.yml": school_yml, PROMISE: asked.replace("agreements: [warm-welkom]", promise)})
    files = {file.path: str(file.content) for file in publish(load(root, DAY), Site())}
    assert f'<p class="tlk-play__note">{words}</p>' in files["kaarten/index.md"]
    assert words in files["index.md"]
    assert f'<strong class="tlk-warn">{words}</strong>' in files["beloften/index.md"]
    assert ("afgesproken voor" in files["index.md"]) == ("voor" in words)


def test_what_is_still_on_paper_says_so_and_takes_room(school: Make) -> None:
    project = load(school(), DAY)
    (view,) = deck_page(Given(project.graph, project.findings, project.day))
    sound = view.sheets[0].fronts[0]
    paper = replace(sound, promise=replace(sound.promise, standing="paper"))
    assert [one.promise.state for one in (sound, paper)] == [State.SOUND, State.PAPER]
    assert [note_of(one.promise, Phrases("nl", "site")) for one in (sound, paper)] == ["", "nog op papier"]
    assert _front(paper, str, 0) == _front(sound, str, 0) + NOTES[State.PAPER]


def test_every_sheet_says_where_it_comes_from(example: Path) -> None:
    made = cards(example)
    assert made.count('class="tlk-printed"') == made.count('class="tlk-side"') + 1
    assert "ROC Voorbeeld · 1 september 2026" in made
