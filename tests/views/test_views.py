from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.views import PAGES, Given
from taalkompas.views.agreements import agreements_page
from taalkompas.views.cards import roads_of
from taalkompas.views.plate import plate_page
from taalkompas.views.promise import promise_pages
from taalkompas.views.role import role_pages
from taalkompas.views.term import term_pages
from taalkompas.views.terms import sorting, terms_page

Make = Callable[..., Path]


def given(root: Path, day: date = DAY) -> Given:
    project = load(root, day)
    return Given(project.graph, project.findings, project.day)


@pytest.fixture(scope="module")
def known(example: Path) -> Given:
    return given(example)


def promise(root: Path, **fields: str) -> dict[str, str]:
    text = SMALLEST["promises/altijd-welkom.yml"]
    return {"promises/altijd-welkom.yml": text + "".join(f"{key}: {value}\n" for key, value in fields.items())}


def test_every_page_of_the_example_has_a_view(known: Given) -> None:
    assert {
        page.name: len(list(page.of(known))) for page in PAGES if page.name in {"promise", "agreement", "term"}
    } == {
        "promise": len(known.graph.promises),
        "agreement": len(known.graph.agreements),
        "term": len(known.graph.terms),
    }


def test_a_cell_without_an_agreement_is_a_gap_and_for_a_draft_something_to_talk_about(school: Make) -> None:
    files = {"promises/agreements/warm-welkom.yml": SMALLEST["promises/agreements/warm-welkom.yml"] + "status: draft\n"}
    (view,) = agreements_page(given(school(files)))
    assert [cell.state for row in view.rows for cell in row.cells] == ["gap"]
    (view,) = agreements_page(given(school(files | promise(Path(), status="draft"))))
    assert [cell.state for row in view.rows for cell in row.cells] == ["talk"]


def test_the_matrix_leaves_out_what_no_longer_holds(school: Make) -> None:
    (view,) = agreements_page(given(school(promise(Path(), status="retired"))))
    assert view.rows == ()


def test_the_a_to_z_lists_synonyms_and_leaves_out_retired_terms(school: Make) -> None:
    files = {
        "glossary/leerroute.yml": "term: Leerroute\ndefinition: De weg.\nsynonyms: [studieroute]\nowner: docent\n",
        "glossary/traject.yml": "term: Traject\ndefinition: Oud.\nstatus: retired\nreplaced_by: leerroute\n",
        "glossary/eenheid.yml": "term: Ééndagsles\ndefinition: Een les van een dag.\n",
    }
    (view,) = terms_page(given(school(files)))
    assert [(letter.letter, [word.word for word in letter.words]) for letter in view.letters] == [
        ("E", ["Ééndagsles"]),
        ("L", ["Leerroute"]),
        ("S", ["studieroute"]),
    ]
    assert [word.see for letter in view.letters for word in letter.words] == [False, False, True]
    past = next(view for view in term_pages(given(school(files))) if view.term.id == "traject")
    assert past.head.replaced_by is not None
    assert past.head.replaced_by.label == "Leerroute"


def test_accents_and_capitals_do_not_change_the_order() -> None:
    assert sorted(["zee", "Ábc", "abd", "Éen", "een"], key=sorting) == ["Ábc", "abd", "een", "Éen", "zee"]


def test_a_team_outside_the_posts_is_known(school: Make) -> None:
    agreement = SMALLEST["promises/agreements/warm-welkom.yml"]
    root = school(
        {
            "promises/agreements/warm-welkom.yml": f"{agreement}bandwidth: {{measure: gesprekken, min: 2, max: 4}}\n",
            "promises/choices/zorg.yml": "team: zorg\nchoices: [{agreement: warm-welkom, value: 5, because: Het kan.}]\n",
        }
    )
    known = given(root)
    (road,) = roads_of(known.graph, known.graph.agreements[0], "#000000")
    assert [(stand.team.label, stand.outside) for stand in road.stands] == [("Team Zorg", True)]


def test_what_began_not_long_ago_comes_first(school: Make) -> None:
    agreement = SMALLEST["promises/agreements/warm-welkom.yml"]
    for starts, fresh in (("2026-08-01", True), ("2027-01-01", True), ("2025-08-01", False)):
        root = school({"promises/agreements/warm-welkom.yml": f"{agreement}starts_on: {starts}\n"})
        views = [view for view in role_pages(given(root)) if view.fresh or view.legs]
        assert views
        assert all(bool(view.fresh) is fresh for view in views)


def test_each_duty_stands_once(known: Given) -> None:
    for view in role_pages(known):
        told = [(duty.agreement.id, duty.deed) for leg in view.legs for duty in leg.duties]
        assert len(told) == len(set(told)), view.role.id


def test_a_snapshot_or_success_after_today_does_not_exist_yet(example: Path) -> None:
    early = given(example, date(2024, 1, 1))
    assert all(view.look is None and not view.successes for view in promise_pages(early))
    (front,) = plate_page(early)
    assert front.success is None


BROKEN = {
    "nothing": {"glossary/school.yml": "{}\n"},
    "no school": {"glossary/school.yml": "- een lijst\n"},
    "no list": {"glossary/school.yml": SMALLEST["glossary/school.yml"].replace("domains:", "domain:")},
    "blanks": {
        "promises/altijd-welkom.yml": "promise: ''\nrequires: [onbekend, instroom]\nagreements: [weg, warm-welkom]\nmoment: nergens\n",
        "promises/agreements/warm-welkom.yml": "agreement: Iets\ndomain: onbekend\nbehaviour: [{role: niemand, does: iets}, {role: docent}]\n"
        "bandwidth: {measure: y, min: een}\nneeds: [{what: iets}]\nopen: [{question: Wat}]\ndecided_by: [niemand]\n",
        "promises/choices/zorg.yml": "team: zorg\nchoices: [{agreement: warm-welkom}, {value: 3}]\n",
        "promises/snapshots/2026-05-01.yml": "form: x\npromises: [{promise: altijd-welkom, signals: [{says: hoi}], data: [{measure: y}]}]\n",
        "promises/successes/iets.yml": "success: Iets\npromises: [altijd-welkom, weg]\n",
        "glossary/iets.yml": "term: Iets\nbroader: [iets, weg]\nreplaced_by: weg\nstatus: retired\nvoices: [{says: hoi}]\n",
    },
}


@pytest.mark.parametrize("name", BROKEN)
def test_blanks_and_what_leads_nowhere_never_crash(school: Make, name: str) -> None:
    known = given(school(BROKEN[name]))
    for page in PAGES:
        list(page.of(known))
