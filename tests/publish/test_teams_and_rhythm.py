"""How the pages of teams and of the rhythm look: one sheet, honest pictures, and words for whoever has nothing yet."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.publish import Site, publish
from taalkompas.publish.balances import NARROW, Signs, Stretch, draw_balances
from taalkompas.publish.one_sheet import SIZES

Make = Callable[..., Path]
PROMISE = SMALLEST["promises/altijd-welkom.yml"]
SCHOOL = SMALLEST["glossary/school.yml"]


def page(root: Path, path: str, url: str = "") -> str:
    (content,) = (str(file.content) for file in publish(load(root, DAY), Site(url=url)) if file.path == path)
    return content


def said(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def letters(html: str) -> int:
    """The size of letters on a team's sheet."""
    found = re.search(r'"tlk-agenda tlk-agenda--(\d)"', html)
    assert found is not None
    return int(found[1])


# the sheet


@pytest.mark.parametrize(("times", "least", "most"), [(1, 0, 0), (30, 1, 4), (200, len(SIZES) - 1, len(SIZES) - 1)])
def test_the_more_there_is_to_read_the_smaller_the_letters(school: Make, times: int, least: int, most: int) -> None:
    why = "why: " + "Wie moet wachten, haakt af en komt in september niet meer terug. " * times
    root = school({"promises/altijd-welkom.yml": PROMISE.replace("why: Wie moet wachten, haakt af.", why)})
    assert least <= letters(page(root, "teams/zorg/index.md")) <= most


def test_a_team_with_nothing_yet_has_three_questions_and_ways_to_begin(school: Make) -> None:
    html = page(school(), "teams/zorg/index.md")
    words = said(html)
    assert "Omdat er nog geen fotomoment van is." in words
    assert "Nog geen afspraak laat teams kiezen" in words
    assert len(re.findall(r"<li>[^<]+<div class=\"tlk-lines\"", html)) == 3
    for form in ("teamkeuze", "fotomoment", "succes"):
        assert (form == "teamkeuze") is (f"meeschrijven/{form}/?team=zorg" not in html)


def test_a_choice_not_made_leads_to_the_form_that_knows_which(school: Make) -> None:
    agreement = SMALLEST["promises/agreements/warm-welkom.yml"] + "bandwidth: {measure: gesprekken, min: 2}\n"
    html = page(school({"promises/agreements/warm-welkom.yml": agreement}), "teams/zorg/index.md")
    assert html.count("meeschrijven/teamkeuze/?team=zorg&amp;agreement=warm-welkom") == 2
    assert "Hier kozen jullie nog niet." in said(html)


def test_a_school_without_teams_is_told_where_they_come_from(school: Make) -> None:
    words = said(page(school({"glossary/school.yml": SCHOOL.split("teams:")[0]}), "teams/index.md"))
    assert "Zet ze in glossary/school.yml, onder teams." in words


# the rhythm


def drawn(*runs: float, agreed: float | None = 80) -> list[dict[str, list[str]]]:
    """The pictures: by class, the lines and words on it."""
    stretches = tuple(Stretch(f"moment {run}", run, f"{run}", f"{100 - run}") for run in runs)
    svg = draw_balances(stretches, Signs("wat", "werk", "verandering", agreed, "afgesproken" if agreed else ""))
    pictures = []
    for root in fromstring(f"<x>{svg}</x>"):
        found: dict[str, list[str]] = {}
        for one in root:
            found.setdefault(str(one.get("class")), []).append(one.get("d") or one.text or "")
        pictures.append(found)
    return pictures


def test_all_moments_stand_on_the_same_hundred_hours_and_nothing_between_them() -> None:
    for picture in drawn(100, 50, 0, agreed=50):
        starts, ends = zip(
            *(map(float, re.findall(r"M([\d.]+) .*H([\d.]+)", d)[0]) for d in picture["tlk-balance__change"]),
            strict=True,
        )
        assert len(set(starts)) == len(set(ends)) == 1
        half, whole = starts[0] + (ends[0] - starts[0]) / 2, ends[0]
        runs = [float(d.rpartition("H")[2]) for d in picture["tlk-balance__run"]]
        assert runs == [whole, half]  # of nothing no road is drawn
        (post,) = picture["tlk-balance__post"]
        assert float(re.findall(r"M([\d.]+)", post)[0]) == half
        assert picture["tlk-balance__hours"] == ["0", "20", "40", "60", "80", "100"]
        assert (picture["tlk-balance__said"], picture["tlk-balance__rest"]) == (["100", "50", "0"], ["0", "50", "100"])


def test_where_nothing_is_agreed_there_is_no_post() -> None:
    assert all(
        "tlk-balance__post" not in picture and "tlk-balance__sign" not in picture for picture in drawn(90, agreed=None)
    )


def test_a_long_name_is_cut_on_the_picture() -> None:
    stretch = Stretch("januari 2026 · Horeca, Toerisme, Bakkerij en Vrije tijd", 1, "1", "99")
    wide, narrow = fromstring(f"<x>{draw_balances((stretch,), Signs('', '', '', None, ''))}</x>")
    for picture, room in ((wide, 176), (narrow, NARROW)):
        (name,) = (one.text or "" for one in picture if one.get("class") == "tlk-balance__name")
        assert name.endswith("…")
        assert len(name) * 6 < room


def test_the_picture_and_the_list_say_the_same_in_hours(school: Make) -> None:
    files = {
        "glossary/school.yml": f"{SCHOOL}rhythm:\n  run: 80.5\n",
        "promises/snapshots/2026-05-01.yml": "date: 2026-05-01\nform: gesprek\nroles: [docent]\nrun: 88\nrun_because: Griep\n"
        "promises: [{promise: altijd-welkom, standing: paper}]\n",
    }
    html = page(school(files), "ritme/index.md")
    words = said(html)
    assert "Van elke 100 uur gaan er 80,5 naar het dagelijkse werk en 19,5 naar de verandering." in words
    assert "88 van de 100 uur naar het dagelijkse werk, 12 naar de verandering. Griep" in words
    assert "nu afgesproken: 80,5" in words
    assert "%" not in re.sub(r'"[^"]*"', "", words)
    assert html.count('class="tlk-balance__said"') == 2


def test_a_school_without_a_rhythm_is_told_how_to_begin(school: Make) -> None:
    html = page(school(), "ritme/index.md")
    words = said(html)
    assert "Er is nog geen ritme afgesproken" in words
    assert "tlk-balance" not in html
    assert 'id="successes"' in html
    assert "meeschrijven/succes/" in html


def test_the_calendar_is_led_to_and_its_address_said(school: Make) -> None:
    files = {
        "glossary/school.yml": f"{SCHOOL}rhythm:\n  reflections: [{{id: ronde, label: Ronde, every: 1 years, first: 2026-12-01}}]\n"
    }
    root = school(files)
    html = page(root, "ritme/index.md", "https://taal.example/x/")
    assert 'href="../taalkompas.ics"' in html
    assert "<code data-calendar-address>https://taal.example/x/taalkompas.ics</code>" in html
    assert 'id="ronde"' in html
    front = page(root, "index.md")
    assert 'href="ritme/#ronde"' in front
