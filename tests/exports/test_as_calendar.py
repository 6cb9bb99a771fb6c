"""The moments of reflection as a calendar, read back by the library that others read it with."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from schools import DAY, SMALLEST
from taalkompas.addresses import Addresses
from taalkompas.exports.as_calendar import MOST, as_calendar
from taalkompas.handouts import Wish, hand_out
from taalkompas.pipeline import load
from taalkompas.publish import Site, publish

Make = Callable[..., Path]
SCHOOL = SMALLEST["glossary/school.yml"]


def rhythm(*reflections: str, name: str = "ROC Klein") -> dict[str, str]:
    """A school with these moments of reflection."""
    listed = "".join(f"    - {{{one}}}\n" for one in reflections)
    return {"glossary/school.yml": f"{SCHOOL.replace('ROC Klein', name)}rhythm:\n  reflections:\n{listed}"}


def events(root: Path, day: date = DAY, url: str = "") -> list[dict[str, str]]:
    """Every event of the calendar, read back."""
    calendar = Calendar.from_ical(as_calendar(load(root, day), Addresses("nl", url=url)))
    return [
        {
            name.lower(): value.to_ical().decode() if name in {"DTSTART", "DTEND"} else str(value)
            for name, value in one.items()
        }
        for one in calendar.walk("VEVENT")
    ]


def days(root: Path, day: date = DAY) -> list[str]:
    return [one["dtstart"] for one in events(root, day)]


def test_each_time_of_the_coming_two_years_is_a_day_of_its_own(school: Make) -> None:
    root = school(
        rhythm(
            "id: rondje, label: Rondje, every: 1 months, first: 2026-01-31",
            "id: dag, label: Dag, every: 1 years, first: 2024-09-01",
        )
    )
    found = days(root)
    assert found[:4] == ["20260901", "20260930", "20261031", "20261130"]
    assert found[-1] == "20280901"
    assert len(found) == 24 + 3
    assert found == sorted(found)
    assert as_calendar(load(root, DAY), Addresses("nl")).count("RRULE") == 0


def test_an_event_says_what_it_is_about_and_who_is_there(school: Make) -> None:
    about = 'about: "Hoe gaat het, echt; en nu? Lees [[altijd-welkom]] of [[altijd-welkom|de belofte]]"'
    root = school(
        rhythm(
            f"id: rondje, label: 'Ronde, tafel 🧑‍🤝‍🧑', every: 1 years, first: 2026-12-31, roles: [docent, student], {about}",
            name="École d'Été",
        )
    )
    first, second = events(root, url="https://taal.example/x/")
    assert first == {
        "uid": "rondje-2026-12-31@ecole-d-ete",
        "summary": "Ronde, tafel 🧑‍🤝‍🧑",
        "description": "Hoe gaat het, echt; en nu? Lees Ik ben altijd welkom of de belofte\nMet: Docent en Student",
        "dtstart": "20261231",
        "dtend": "20270101",
        "dtstamp": first["dtstamp"],
        "transp": "TRANSPARENT",
        "url": "https://taal.example/x/ritme/#rondje",
    }
    assert second["dtstart"] == "20271231"
    assert "url" not in events(root)[0]


def test_lines_are_short_and_end_as_the_standard_wants_also_on_the_site(school: Make) -> None:
    root = school(rhythm(f"id: rondje, label: {'é' * 200}, every: 1 years, first: 2026-12-31"))
    (made,) = (file.content for file in publish(load(root, DAY), Site()) if file.path == "taalkompas.ics")
    assert isinstance(made, bytes)
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in made.split(b"\r\n"))


def test_what_was_subscribed_to_stays_one_event_from_day_to_day(school: Make) -> None:
    root = school(rhythm("id: rondje, label: Rondje, every: 6 months, first: 2026-12-31"))
    assert events(root)[0]["uid"] == events(root, DAY + timedelta(days=30))[0]["uid"]
    assert days(root, date(2026, 12, 31))[0] == "20261231"
    assert days(root, date(2027, 1, 1))[0] == "20270630"


def test_what_is_held_every_day_has_an_end_and_so_has_the_calendar(school: Make) -> None:
    daily = rhythm(*(f"id: elke-{one}, label: Elke {one}, every: 1 days, first: 2026-01-01" for one in "ab"))
    assert len(days(school(daily))) == 1464
    many = rhythm(*(f"id: elke-{one}, label: Elke {one}, every: 1 days, first: 2026-01-01" for one in "abc"))
    assert len(days(school(many))) == MOST
    late = rhythm("id: laat, label: Laat, every: 1 days, first: 9999-12-30")
    assert days(school(late), date(9999, 12, 30)) == ["99991230", "99991231"]


@pytest.mark.parametrize("files", [{}, rhythm("id: kapot, label: Kapot, every: soms, first: 2026-01-01")])
def test_without_a_rhythm_there_is_an_empty_calendar(school: Make, files: dict[str, str]) -> None:
    assert events(school(files)) == []


def test_an_event_is_told_in_words_without_markup(school: Make) -> None:
    about = r'about: "Hoe **staan** we ervoor?\n\n- Kijk op [de site](https://x.example)\n- 3 * 4 * 5 en \\*zo\\*"'
    (event, *_) = events(
        school(rhythm(f"id: rondje, label: '*Ronde* tafel', every: 1 years, first: 2026-12-31, {about}"))
    )
    assert event["summary"] == "Ronde tafel"
    assert event["description"] == "Hoe staan we ervoor?\nKijk op de site\n3 * 4 * 5 en *zo*"


def test_a_calendar_says_whose_it_is(school: Make) -> None:
    read = Calendar.from_ical(as_calendar(load(school(), DAY), Addresses("nl")))
    assert read["METHOD"] == "PUBLISH"
    names = {read[name].to_ical().decode() for name in ("NAME", "X-WR-CALNAME")}
    assert names == {r"Momenten om terug te kijken\, ROC Klein"}


def test_who_says_where_the_site_stands_gets_a_calendar_that_leads_there(school: Make) -> None:
    root = school(rhythm("id: rondje, label: Rondje, every: 1 years, first: 2026-12-31"))
    made = str(hand_out(load(root, DAY), "calendar", Wish(url="https://taal.example/")))
    assert "URL:https://taal.example/ritme/#rondje\r\n" in made
