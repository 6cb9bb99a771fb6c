"""Photo moments as pages: the map in words, charts, the text of a quarter, and what they are called."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from html import unescape
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.publish import Site, publish
from taalkompas.publish.charts import CROWDED, Captions, draw_chart
from taalkompas.views.measures import Point, Series
from taalkompas.views.page import Thing

Make = Callable[..., Path]
INDEX, PROMISE, SCHOOL = "fotomomenten/index.md", "promises/altijd-welkom.yml", "glossary/school.yml"
VALUES = st.decimals(min_value=-90_000, max_value=90_000, places=1, allow_nan=False)
CAPTIONS = Captions("wat & hoeveel", str, lambda day: day.strftime("%m %Y"))
MOMENT = """\
date: 2026-05-01
form: ronde tafel
roles: [docent, student]
promises:
  - promise: altijd-welkom
    standing: growing
    seen: [{role: docent, standing: paper}]
    data: [{measure: wachttijd, value: 1250, unit: dagen}]
    signals:
      - {role: docent, says: Het kan.}
      - {role: student, says: Ik mocht <b>beginnen</b>.}
    learned: Bellen helpt.
    next: We bellen eerder.
run: 88
run_because: De inspectie kwam.
"""
LATER = """\
date: 2026-08-20
form: foto's plakken
team: zorg
roles: [docent]
promises:
  - {promise: altijd-welkom, standing: kept, done: Er is gebeld.}
"""
MOMENTS = {"promises/snapshots/2026-05-01.yml": MOMENT, "promises/snapshots/2026-08-20-zorg.yml": LATER}


def pages(root: Path, day: date = DAY) -> Mapping[str, str]:
    return {file.path: str(file.content) for file in publish(load(root, day), Site()) if file.path.endswith(".md")}


def words(html: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", html).split()))


def report(page: str) -> list[str]:
    """The text of the newest quarter on the page, as a browser would copy it."""
    found = re.search(r"<pre[^>]*>(.*?)</pre>", page)
    assert found
    return unescape(found[1]).split("\n")


class TestTheIndex:
    def test_says_how_to_begin_where_there_is_no_moment_yet(self, school: Make) -> None:
        page = pages(school())[INDEX]
        assert "Nog geen fotomoment" in words(page)
        assert "<table" not in page
        assert 'href="../in-gesprek/"' in page
        assert 'href="../meeschrijven/fotomoment/"' in page

    def test_is_a_table_whose_cells_say_it_in_words_and_lead_to_the_moment(self, school: Make) -> None:
        page = pages(school(MOMENTS))[INDEX]
        assert 'href="2026-05-01/#altijd-welkom"' in page
        school_wide, own = map(words, re.findall(r"<table.*?</table>", page))
        assert "1 mei 2026 ronde tafel" in school_wide
        assert "Zorg" not in school_wide
        assert "groeit Docent : nog op papier" in school_wide
        assert "20 augustus 2026 foto's plakken" in own
        assert "20 augustus 2026 merkbaar" in own
        assert 'aria-label="Wat Team Zorg zag, van 20 augustus 2026 tot en met 20 augustus 2026"' in page
        assert "Wat teams zagen Team Zorg: 1 fotomoment, op 20 augustus 2026" in words(page)

    def test_says_so_where_only_teams_looked_yet(self, school: Make) -> None:
        page = words(pages(school({"promises/snapshots/2026-08-20-zorg.yml": LATER}))[INDEX])
        assert "Met de hele school keken we nog niet samen. Dit zagen teams." in page
        assert "Nog geen fotomoment" not in page

    def test_takes_nothing_for_the_whole_schools_of_which_the_team_could_not_be_read(self, school: Make) -> None:
        made = pages(school({"promises/snapshots/2026-08-20-zorg.yml": LATER.replace("team: zorg", "team: [zorg]")}))
        whose = "van wie het was, kon niet worden gelezen"
        assert f"20 augustus 2026 · {whose}" in words(made["fotomomenten/2026-08-20-zorg/index.md"])
        assert "1 fotomoment waarvan niet te lezen was van wie het was" in words(made[INDEX])
        assert f"20 augustus 2026, {whose}: merkbaar." in report(made[INDEX])
        assert f"merkbaar {whose}" in words(made["beloften/altijd-welkom/index.md"])

    def test_names_a_moment_by_form_day_and_team(self, school: Make) -> None:
        made = pages(school(MOMENTS))
        assert 'title: "Foto\'s plakken, 20 augustus 2026 (Team Zorg)"' in made["fotomomenten/2026-08-20-zorg/index.md"]
        assert 'title: "Ronde tafel, 1 mei 2026"' in made["fotomomenten/2026-05-01/index.md"]

    def test_never_shows_a_share(self, school: Make) -> None:
        made = pages(school(MOMENTS))
        for path in (INDEX, "fotomomenten/2026-05-01/index.md", "fotomomenten/2026-08-20-zorg/index.md"):
            assert "%" not in words(made[path])
        assert "Van elke 100 uur gingen er 88 naar het dagelijkse werk en 12 naar verandering." in words(
            made["fotomomenten/2026-05-01/index.md"]
        )


class TestOneMoment:
    def test_says_what_is_agreed_now_and_a_report_of_then_does_not(self, school: Make) -> None:
        rhythm = {SCHOOL: SMALLEST[SCHOOL] + "rhythm:\n  run: 70\n"}
        made = pages(school({**MOMENTS, **rhythm}), date(2026, 6, 1))
        assert "Nu afgesproken: 70 voor het dagelijkse werk." in words(made["fotomomenten/2026-05-01/index.md"])
        assert "nu afgesproken: 70" in made["ritme/index.md"]
        assert "70" not in " ".join(report(made[INDEX]))

    def test_puts_beside_each_other_what_was_set_and_what_became_of_it(self, school: Make) -> None:
        said = words(pages(school(MOMENTS))["fotomomenten/2026-08-20-zorg/index.md"])
        assert "Dit namen we ons voor We bellen eerder. Ronde tafel, 1 mei 2026 Wat daarvan kwam Er is gebeld." in said
        assert "Het zegt niets over andere teams." in said

    def test_says_plainly_that_nothing_was_written_down(self, school: Make) -> None:
        silent = {**MOMENTS, "promises/snapshots/2026-08-20-zorg.yml": LATER.replace(", done: Er is gebeld.", "")}
        assert "Dat is niet opgeschreven." in words(pages(school(silent))["fotomomenten/2026-08-20-zorg/index.md"])

    def test_lets_students_speak_first_beside_the_numbers(self, school: Make) -> None:
        said = words(pages(school(MOMENTS))["fotomomenten/2026-05-01/index.md"])
        assert (
            "Wat we hoorden Ik mocht <b>beginnen</b>. Student Het kan. Docent Wat we telden 1.250 dagen wachttijd"
            in said
        )


class TestElsewhere:
    def test_a_promise_leads_to_its_moments_and_says_whose_the_latest_was(self, school: Make) -> None:
        page = pages(school(MOMENTS))["beloften/altijd-welkom/index.md"]
        assert 'href="../../fotomomenten/2026-05-01/#altijd-welkom"' in page
        assert "merkbaar alleen Team Zorg" in words(page)

    def test_a_conversation_and_a_promise_open_with_what_was_set_last(self, school: Make) -> None:
        made = pages(school(MOMENTS))
        opening = "Dit namen we ons de vorige keer voor. Wat is daarvan gekomen? We bellen eerder."
        sheet = words(made["in-gesprek/index.md"].partition('data-sheet="promise"')[2].partition("<section")[0])
        assert f"{opening} 1 mei 2026" in sheet
        assert opening in words(made["beloften/altijd-welkom/index.md"])
        assert opening not in words(pages(school(MOMENTS), date(2026, 4, 1))["in-gesprek/index.md"])


class TestTheTextOfAQuarter:
    def test_says_everything_in_lines_that_can_be_pasted(self, school: Make) -> None:
        some = {
            **MOMENTS,
            "promises/successes/ja.yml": "success: Gelukt!\ndate: 2026-05-02\nstory: Ja.\npromises: [altijd-welkom]\n",
        }
        page = pages(school(some), date(2026, 6, 1))[INDEX]
        assert report(page) == [
            "ROC Klein",
            "Fotomomenten, 2e kwartaal 2026",
            "",
            "Wanneer we keken, en wie erbij waren",
            "Ronde tafel, 1 mei 2026: Docent en Student.",
            "",
            "Ik ben altijd welkom",
            "1 mei 2026: groeit.",
            "Anders gezien door: Docent (nog op papier)",
            "Een student zei: 'Ik mocht <b>beginnen</b>.'",
            "Geteld: wachttijd: 1.250 dagen",
            "Wat we leerden: Bellen helpt.",
            "Wat we nu doen: We bellen eerder.",
            "",
            "Dagelijks werk en verandering",
            "1 mei 2026: Van elke 100 uur gingen er 88 naar het dagelijkse werk en 12 naar verandering. De inspectie kwam.",
            "",
            "Kleine successen",
            "2 mei 2026: Gelukt!",
        ]

    def test_is_in_the_language_of_the_school(self, school: Make) -> None:
        english = {SCHOOL: SMALLEST[SCHOOL] + "language: en\n"}
        page = pages(school({**MOMENTS, **english}), date(2026, 6, 1))["snapshots/index.md"]
        assert "Of every 100 hours 88 went to the daily work and 12 to change." in " ".join(report(page))
        assert "Photo moments, 2nd quarter 2026" in report(page)

    def test_says_how_it_stood_before_with_the_same_party_only(self, school: Make) -> None:
        third = LATER.replace("2026-08-20", "2026-08-25").replace("team: zorg\n", "")
        page = pages(school({**MOMENTS, "promises/snapshots/2026-08-25.yml": third}))[INDEX]
        said = report(page)
        assert "20 augustus 2026, Team Zorg: merkbaar." in said
        assert "25 augustus 2026: merkbaar. Daarvoor: groeit (1 mei 2026)." in said


def series(values: list[Decimal], gaps: frozenset[int] = frozenset(), apart: int = 40) -> Series:
    days = [date(2020, 1, 1) + timedelta(days=apart * n) for n in range(len(values))]
    points = (
        Point(Thing("snapshot", str(n)), day, value, n > 0 and n not in gaps)
        for n, (day, value) in enumerate(zip(days, values, strict=True))
    )
    return Series("wachten", "dagen", None, tuple(points), tuple(days))


def drawings(one: Series) -> list[ET.Element]:
    return list(ET.fromstring(f"<x>{draw_chart(one, CAPTIONS)}</x>"))


def of(drawing: ET.Element, tag: str, name: str) -> list[ET.Element]:
    return [one for one in drawing.iter(tag) if one.get("class") == name]


class TestCharts:
    @given(st.lists(VALUES, min_size=2, max_size=40))
    def test_every_value_is_a_dot_within_the_picture(self, values: list[Decimal]) -> None:
        for drawing in drawings(series(values)):
            _, _, width, height = map(float, drawing.get("viewBox", "").split())
            dots = of(drawing, "circle", "tlk-chart__dot")
            assert len(dots) == len(values)
            assert all(0 <= float(one.get("cx", -1)) <= width for one in dots)
            assert all(0 <= float(one.get("cy", -1)) <= height for one in dots)

    @given(st.lists(VALUES, min_size=2, max_size=40))
    def test_no_value_covers_another(self, values: list[Decimal]) -> None:
        for drawing in drawings(series(values)):
            labels = of(drawing, "text", "tlk-chart__value")
            assert labels
            boxes = sorted(
                (float(one.get("y", 0)), float(one.get("x", 0)), len(one.text or "") * 3.6) for one in labels
            )
            for index, (y1, x1, h1) in enumerate(boxes):
                assert all(abs(y1 - y2) >= 13 or abs(x1 - x2) >= h1 + h2 - 0.1 for y2, x2, h2 in boxes[index + 1 :])

    def test_few_values_are_all_written(self) -> None:
        for drawing in drawings(series([Decimal(9), Decimal(74), Decimal(131)], apart=300)):
            assert {one.text for one in of(drawing, "text", "tlk-chart__value")} == {"9", "74", "131"}

    @pytest.mark.parametrize(
        ("values", "ground"), [((3, 9), 130), ((-3, -9), 26), ((-5, 5), 78), ((0, 0), 130), ((7, 7), 130)]
    )
    def test_nought_is_always_on_the_scale(self, values: tuple[int, int], ground: float) -> None:
        for drawing in drawings(series([Decimal(one) for one in values])):
            (path,) = of(drawing, "path", "tlk-chart__ground")
            assert path.get("d", "").startswith(f"M0 {ground}H")

    def test_time_is_to_scale(self) -> None:
        days = (date(2025, 1, 1), date(2025, 1, 11), date(2025, 4, 11))
        points = tuple(Point(Thing("snapshot", str(day)), day, Decimal(1), joined=False) for day in days)
        for drawing in drawings(Series("x", "", None, points, days)):
            first, second, third = (float(one.get("cx", 0)) for one in of(drawing, "circle", "tlk-chart__dot"))
            assert (third - first) / (second - first) == pytest.approx(10, rel=0.01)

    def test_no_line_where_a_look_lies_between(self) -> None:
        for drawing in drawings(series([Decimal(n) for n in range(4)], gaps=frozenset({2}))):
            assert len(of(drawing, "path", "tlk-chart__line")) == 2

    @pytest.mark.parametrize("values", [["9"], ["1e400", "2"], ["123456789012345678", "2"]])
    def test_what_cannot_be_drawn_is_not(self, values: list[str]) -> None:
        assert draw_chart(series([Decimal(one) for one in values]), CAPTIONS) == ""

    def test_months_under_many_dots_do_not_cover_each_other(self) -> None:
        for drawing in drawings(series([Decimal(1)] * 40)):
            assert len(of(drawing, "path", "tlk-chart__tick")) == 40
            months = sorted(float(one.get("x", 0)) for one in of(drawing, "text", "tlk-chart__month"))
            assert len(months) > 2
            assert all(right - left >= 7 * 7.2 for left, right in pairwise(months))
            assert {one.get("r") for one in of(drawing, "circle", "tlk-chart__dot")} == {"3.5"}
        assert {
            one.get("r") for one in of(drawings(series([Decimal(1)] * CROWDED))[0], "circle", "tlk-chart__dot")
        } == {"5.5"}

    def test_a_promise_shows_a_chart_with_its_numbers_and_one_value_as_a_sentence(self, school: Make) -> None:
        def counted(day: str, *data: str) -> dict[str, str]:
            text = f"date: {day}\nform: tafel\nroles: [docent]\npromises:\n  - {{promise: altijd-welkom, standing: paper, data: [{', '.join(data)}]}}\n"
            return {f"promises/snapshots/{day}.yml": text}

        days, weeks = "{{measure: wachten, value: {}, unit: dagen}}", "{measure: wachten, value: 2, unit: weken}"
        some = counted("2025-01-01", days.format(9), weeks) | counted("2025-06-01", days.format(7))
        page = pages(school(some))["beloften/altijd-welkom/index.md"]
        assert page.count("tlk-chart__picture--wide") == 1
        said = words(page)
        assert "wachten (dagen) 1 januari 2025 9 1 juni 2025 7" in said
        assert "wachten (weken) 2 weken op 1 januari 2025, één keer geteld" in said
