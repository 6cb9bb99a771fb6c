"""The page of the scan: sheets for on paper without script, and every sentence that its scripts say."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import taalkompas.publish
from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.publish import Site
from taalkompas.publish.files import given_of, house_of
from taalkompas.publish.pages import page_file
from taalkompas.views import PAGES

Make = Callable[..., Path]
ROOT = Path(__file__).parents[2]
ASSETS = Path(taalkompas.publish.__file__).parent / "assets"
PROMISE, AGREEMENT = "promises/altijd-welkom.yml", "promises/agreements/warm-welkom.yml"


def scan(root: Path, name: str = "scan") -> str:
    """The page of the scan alone, or the first of another kind."""
    project = load(root, DAY)
    (page,) = (one for one in PAGES if one.name == name)
    return str(page_file(page, next(iter(page.of(given_of(project)))), house_of(project, Site()), 0).content)


@cache
def example() -> str:
    return scan(ROOT)


def tally(html: str, promise: str, version: str) -> str:
    """The sheet for on paper."""
    found = re.search(
        rf'<details class="tlk-tally" data-version="{version}" data-promise="{promise}".*?</details>', html
    )
    assert found
    return found[0]


def test_without_script_every_promise_has_a_sheet_for_a_team_and_one_for_students() -> None:
    html = example()
    promises = set(re.findall(r'name="promise" value="([^"]+)"', html))
    assert len(promises) > 5
    for promise in promises:
        for version in ("team", "student"):
            assert "nooit" in tally(html, promise, version)
    assert "werkt niet zonder script" in html


def test_on_paper_come_twelve_and_what_is_left_out_is_said() -> None:
    sheet = tally(example(), "altijd-welkom", "team")
    assert (sheet.count("data-sight"), sheet.count("data-spare")) == (18, 6)
    assert "Op de site staan er bij deze belofte nog 6." in sheet
    assert "Op de site" not in tally(example(), "altijd-welkom", "student")


def test_a_promise_without_behaviour_says_so_and_leads_on(school: Make) -> None:
    html = scan(school({PROMISE: SMALLEST[PROMISE].replace("[warm-welkom]", "[]")}))
    sheet = tally(html, "altijd-welkom", "team")
    assert "<table" not in sheet
    assert "spraken we nog niet af wat we doen" in sheet
    assert 'href="../beloften/altijd-welkom/"' in sheet
    assert 'href="../meeschrijven/afspraak/?promise=altijd-welkom"' in sheet
    assert "nog niet hoe studenten die merken" in tally(html, "altijd-welkom", "student")


def test_a_draft_agreement_is_marked(school: Make) -> None:
    sheet = tally(scan(school({AGREEMENT: f"{SMALLEST[AGREEMENT]}status: draft\n"})), "altijd-welkom", "team")
    assert "hier praten we nog over" in sheet


def test_what_the_school_would_see_is_not_asked_as_if_a_student_said_it(school: Make) -> None:
    ours = f"{SMALLEST[AGREEMENT]}noticed: [Een student weet meteen een naam.]\n"
    sheet = tally(scan(school({AGREEMENT: ours})), "altijd-welkom", "student")
    assert "Ziet een student dit?" in sheet
    assert "data-ours" in sheet
    assert "Merk je dit?" in tally(example(), "altijd-welkom", "student")


def test_nothing_that_is_chosen_comes_in_an_address() -> None:
    assert '<form class="tlk-start" method="dialog"' in example()


def test_a_promise_leads_to_its_scan(school: Make) -> None:
    assert 'href="../../scan/#altijd-welkom"' in scan(school(), "promise")
    retired = scan(school({PROMISE: f"{SMALLEST[PROMISE]}status: retired\n"}), "promise")
    assert "scan/#" not in retired


SAYS = re.compile(r'(?:say|count)\((?:this\.say, |say, )?[`"]([a-z-]+)')
PLACES = [*ASSETS.glob("scan*.js"), ASSETS / "handover.js"]


def test_the_page_has_every_sentence_that_its_scripts_say() -> None:
    said = set(re.findall(r'data-say="([^"]+)"', example()))
    wanted = {key for script in PLACES for key in SAYS.findall(script.read_text(encoding="utf-8"))}
    assert len(wanted) > 15
    unsaid = {key for key in wanted if not any(one == key or one.startswith(key) for one in said)}
    assert unsaid == set()


@pytest.mark.parametrize("group", ["team", "students"])
@pytest.mark.parametrize("kind", ["apart", "often", "never", "unknown"])
def test_every_difference_has_its_sentences(group: str, kind: str) -> None:
    said = dict(re.findall(r'data-say="([^"]+)">([^<]+)<', example()))
    one, more = said[f"{group}-{kind}-one"], said[f"{group}-{kind}-other"]
    assert one != more
    assert "&#123;n&#125;" in one
    assert ("&#123;m&#125;" in more) == (kind != "unknown")
    assert said[f"then-{kind}"].endswith("?")


def test_no_score_and_no_percentage_stands_on_the_page() -> None:
    text = re.sub(r"<[^>]*>", " ", example())
    assert not re.search(r"%|procent|gemiddeld|\bscore|totaal", text)
