"""What the check found and the page on which one talks about it lead to each other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from schools import SMALLEST, load
from taalkompas.publish.files import given_of
from taalkompas.rules import RULES
from taalkompas.views import PAGES
from taalkompas.views.notes import notes_of
from taalkompas.views.rule import rule_pages
from taalkompas.views.shown import PAGES_OF_RULES, seen_on

Make = Callable[..., Path]
AGREEMENT = "promises/agreements/warm-welkom.yml"
ROOM = SMALLEST[AGREEMENT] + "bandwidth: {measure: dagen, min: 2, max: 4}\n"
RHYTHM = """\
rhythm:
  run: 80
  reflections:
    - {id: ronde-tafel, label: Ronde tafel, every: 6 months, first: 2026-03-12}
"""
TALK = (
    "date: 2026-06-12\nform: ronde tafel\nroles: [docent]\npromises:\n  - {promise: altijd-welkom, standing: paper}\n"
)
CASES = {
    "missing-choice": ({AGREEMENT: ROOM}, ("team", "zorg"), ""),
    "choice-outside-bandwidth": (
        {
            AGREEMENT: ROOM,
            "promises/choices/zorg.yml": "team: zorg\nchoices:\n  - {agreement: warm-welkom, value: 7, because: Kan.}\n",
        },
        ("direction", ""),
        "warm-welkom",
    ),
    "choice-without-room": (
        {"promises/choices/zorg.yml": "team: zorg\nchoices:\n  - {agreement: warm-welkom, value: 7, because: Kan.}\n"},
        ("direction", ""),
        "warm-welkom",
    ),
    "empty-bandwidth": ({AGREEMENT: ROOM.replace("min: 2", "min: 9")}, ("direction", ""), "warm-welkom"),
    "missed-reflection": (
        {"glossary/school.yml": SMALLEST["glossary/school.yml"] + RHYTHM},
        ("rhythm", ""),
        "ronde-tafel",
    ),
    "nothing-learned": ({"promises/snapshots/2026-06-12.yml": TALK}, ("snapshot", "2026-06-12"), ""),
    "paper-promise": ({"promises/snapshots/2026-06-12.yml": TALK}, ("snapshots", ""), ""),
}


@pytest.mark.parametrize("rule", CASES)
def test_a_finding_leads_to_the_page_that_is_about_it_and_back(school: Make, rule: str) -> None:
    files, page, anchor = CASES[rule]
    given = given_of(load(school(files)))
    (finding,) = (one for one in given.findings if one.rule == rule)
    (note,) = notes_of(given, [finding])
    assert note.shown is not None
    assert (note.shown.page.kind, note.shown.page.id) == page
    assert note.shown.anchor == anchor
    assert finding in seen_on(given, *page)


def test_every_rule_about_agreements_and_practice_has_its_page() -> None:
    wanted = {rule.name for rule in RULES if rule.group.value in {"agreements", "practice"}}
    assert wanted <= PAGES_OF_RULES.keys() <= {rule.name for rule in RULES}
    assert set(PAGES_OF_RULES.values()) <= {page.name for page in PAGES}


def test_the_manual_of_such_a_rule_leads_there_too(school: Make) -> None:
    pages = {view.rule.name: view.shown for view in rule_pages(given_of(load(school())))}
    assert {name: shown.kind for name, shown in pages.items() if shown} == PAGES_OF_RULES


def test_what_no_longer_holds_has_no_place_on_the_page(school: Make) -> None:
    text = ROOM.replace("min: 2", "min: 9") + "status: retired\n"
    given = given_of(load(school({AGREEMENT: text})))
    (note,) = notes_of(given, [one for one in given.findings if one.rule == "empty-bandwidth"])
    assert note.shown is not None
    assert note.shown.anchor == ""
