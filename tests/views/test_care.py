from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from schools import DAY, SMALLEST
from taalkompas.findings import Finding, Severity
from taalkompas.pipeline import load
from taalkompas.views import Given, RuleLine
from taalkompas.views.care import CareView, Piles, care_page
from taalkompas.views.notes import Note, causes_of, notes_of
from taalkompas.views.page import Thing
from taalkompas.views.rule import rule_pages

Make = Callable[..., Path]
PROMISE, AGREEMENT, SCHOOL = (
    "promises/altijd-welkom.yml",
    "promises/agreements/warm-welkom.yml",
    "glossary/school.yml",
)
SNAPSHOT_FILE = "promises/snapshots/2026-05-12.yml"
SNAPSHOT = """\
date: 2026-05-12
form: ronde tafel
roles: [docent]
promises:
  - {promise: altijd-welkom, standing: growing}
"""
CHOICES = "team: zorg\nchoices: [{agreement: warm-welkom, value: 3, because: Het kan.}]\n"
WARNING, INFO = Severity.WARNING, Severity.INFO


def finding(path: str, line: int = 1, *, weight: Severity = WARNING, rule: str = "made-up", **more: Any) -> Finding:
    values = more.pop("values", {})
    message, remedy = more.pop("message", "Something."), more.pop("remedy", "Mend it.")
    return Finding(path, line, 1, weight, rule, message, values, remedy, more.pop("item", None), **more)


def given(root: Path, *findings: Finding, day: date = DAY, rules: tuple[RuleLine, ...] = ()) -> Given:
    return Given(load(root, day).graph, findings, day, rules)


def care(known: Given) -> CareView:
    (view,) = care_page(known)
    return view


def kept(path: str, **fields: str) -> dict[str, str]:
    """A promise or agreement of the smallest school, with other fields; an empty one is left out."""
    lines = [line for line in SMALLEST[path].splitlines() if line.split(":")[0] not in fields]
    return {path: "\n".join((*lines, *(f"{key}: {value}" for key, value in fields.items() if value), ""))}


def term(name: str, **fields: str) -> dict[str, str]:
    return {f"glossary/{name}.yml": f"term: {name}\n" + "".join(f"{key}: {value}\n" for key, value in fields.items())}


def owners(piles: Piles) -> list[str]:
    return [pile.owner.id if pile.owner else "" for pile in piles.piles]


def notes(root: Path, *findings: Finding) -> tuple[Note, ...]:
    return notes_of(given(root, *findings), findings)


def days(root: Path, *findings: Finding) -> list[date | None]:
    return [note.day for note in notes(root, *findings)]


# with whom it lies


def test_what_is_to_mend_stands_apart_from_what_there_is_to_talk_about(school: Make) -> None:
    view = care(given(school(), finding(PROMISE, weight=Severity.ERROR), finding(PROMISE, weight=INFO)))
    assert [cause.finding.severity for pile in view.mend.piles for cause in pile.causes] == [Severity.ERROR]
    assert [cause.finding.severity for pile in view.talk.piles for cause in pile.causes] == [INFO]


def test_owners_come_in_the_order_of_the_schools_roles_then_teams_then_all_of_us(school: Make) -> None:
    root = school(
        {
            **kept(AGREEMENT, owner="student"),
            "promises/choices/zorg.yml": CHOICES,
            **term("los"),
            **term("kwijt", owner="weg"),
        }
    )
    found = (
        finding(f)
        for f in (SCHOOL, "glossary/los.yml", "promises/choices/zorg.yml", "glossary/kwijt.yml", AGREEMENT, PROMISE)
    )
    assert owners(care(given(root, *found)).mend) == ["docent", "student", "zorg", "weg", ""]


def test_a_teams_choices_lie_with_the_team_by_its_name_also_without_a_file_or_in_a_broken_one(school: Make) -> None:
    root = school({"promises/choices/zorg.yml": "team: [\n"})
    found = (finding("promises/choices/zorg.yml"), finding(SCHOOL, about=("team", "zorg"), weight=INFO))
    view = care(given(root, *found))
    for piles in (view.mend, view.talk):
        assert [pile.owner for pile in piles.piles] == [Thing("team", "zorg", "Team Zorg")]


def test_what_a_photo_moment_says_of_a_promise_lies_with_its_owner(school: Make) -> None:
    root = school({SNAPSHOT_FILE: SNAPSHOT, **kept(PROMISE, owner="student")})
    (note,) = notes(root, finding(SNAPSHOT_FILE, about=("promise", "altijd-welkom")))
    assert note.owner == Thing("role", "student", "Student")
    assert note.about == Thing("promise", "altijd-welkom", "Ik ben altijd welkom")


@pytest.mark.parametrize("name", ["Ik ben altijd welkom", "Ik ben welkom, " * 20], ids=["short", "longer than quoted"])
@pytest.mark.parametrize(
    ("look", "rule"),
    [
        ("standing: growing", "nothing-learned"),
        ("standing: growing, data: [{measure: dagen, value: 3}], next: Verder.", "numbers-only"),
        ("standing: kept, next: Verder.", "unheard-student"),
    ],
)
def test_of_two_promises_with_one_name_each_owner_has_their_own(school: Make, look: str, rule: str, name: str) -> None:
    """What a rule finds in a photo moment says which promise it is about; its name in a sentence does not."""
    promise = {PROMISE: SMALLEST[PROMISE].replace("Ik ben altijd welkom", name)}
    looks = "".join(f"  - {{promise: {id}, {look}}}\n" for id in ("altijd-welkom", "ook-welkom"))
    root = school(
        {
            **promise,
            "promises/ook-welkom.yml": promise[PROMISE].replace("owner: docent", "owner: student"),
            SNAPSHOT_FILE: SNAPSHOT.partition("  -")[0] + looks,
        }
    )
    known = load(root, DAY)
    noted = notes_of(Given(known.graph, known.findings, DAY), (one for one in known.findings if one.rule == rule))
    told = [(note.finding.line, note.about and note.about.id, note.owner and note.owner.id) for note in noted]
    assert told == [(5, "altijd-welkom", "docent"), (6, "ook-welkom", "student")]


def test_the_rest_of_a_photo_moment_lies_with_its_team_or_with_all_of_us(school: Make) -> None:
    root = school(
        {
            SNAPSHOT_FILE: SNAPSHOT,
            "promises/snapshots/2026-05-12-zorg.yml": f"{SNAPSHOT}team: zorg\n",
        }
    )
    found = (finding(SNAPSHOT_FILE), finding("promises/snapshots/2026-05-12-zorg.yml"))
    assert {note.finding.path: note.owner and note.owner.id for note in notes(root, *found)} == {
        SNAPSHOT_FILE: None,
        "promises/snapshots/2026-05-12-zorg.yml": "zorg",
    }


# newest first


def test_a_day_is_that_of_what_a_finding_is_about_and_the_newest_comes_first(school: Make) -> None:
    root = school(
        {
            SNAPSHOT_FILE: SNAPSHOT,
            "promises/successes/bordje.yml": "success: Een bordje\ndate: 2026-06-01\nstory: Het hangt.\npromises: [altijd-welkom]\n",
            **kept(PROMISE, agreed_on="2024-01-01", review_by="2026-08-01"),
            **kept(AGREEMENT, agreed_on="2025-01-01"),
            **term("los", owner="docent"),
        }
    )
    files = (
        "glossary/los.yml",
        AGREEMENT,
        PROMISE,
        SNAPSHOT_FILE,
        "promises/successes/bordje.yml",
    )
    found = (*map(finding, files), finding(PROMISE, rule="overdue-review"))
    assert days(root, *found) == [
        date(2026, 8, 1),
        date(2026, 6, 1),
        date(2026, 5, 12),
        date(2025, 1, 1),
        date(2024, 1, 1),
        None,
    ]


def test_a_day_that_a_sentence_names_counts_when_it_has_come(school: Make) -> None:
    root = school(kept(PROMISE, agreed_on="2024-01-01"))
    assert days(root, finding(PROMISE, values={"day": date(2026, 2, 3)})) == [date(2026, 2, 3)]
    assert days(root, finding(PROMISE, values={"day": date(2027, 2, 3)})) == [date(2024, 1, 1)]


def test_what_has_no_day_stands_by_path_and_line(school: Make) -> None:
    root = school()
    found = (finding(SCHOOL, 9), finding(PROMISE, 7), finding(SCHOOL, 2))
    assert [(note.finding.path, note.finding.line) for note in notes(root, *found)] == [
        (SCHOOL, 2),
        (SCHOOL, 9),
        (PROMISE, 7),
    ]


# calm


def test_what_reads_the_same_stands_once_and_what_follows_from_it_at_each_place(school: Make) -> None:
    """The same key as on a terminal: values that no sentence names make no difference."""
    same = {"message": "'{id}' is gone.", "consequence": "Nothing for {domains}."}
    found = [
        finding(PROMISE, line, values={"id": "weg", "domains": domains, "line": line}, **same)
        for line, domains in enumerate(("instroom", "instroom", "rooster"), 1)
    ]
    one, apart = (causes_of(notes(school(), *some)) for some in (found[:2], found))
    assert [(len(saying.places), saying.apart) for cause in one for saying in cause.sayings] == [(2, False)]
    assert [(len(saying.places), saying.apart) for cause in apart for saying in cause.sayings] == [(3, True)]


def test_one_sentence_of_one_rule_stands_once_with_all_its_places(school: Make) -> None:
    root = school(term("los", owner="docent"))
    same = {"message": "'{id}' is gone.", "values": {"id": "weg"}}
    found = (
        finding(PROMISE, 5, **same),
        finding("glossary/los.yml", 3, **same),
        finding(PROMISE, 6, **same | {"values": {"id": "anders"}}),
        finding(PROMISE, 7, rule="other", **same),
    )
    (pile,) = care(given(root, *found)).mend.piles
    told = [[[note.finding.line for note in one.places] for one in cause.sayings] for cause in pile.causes]
    assert told == [[[3, 5], [6]], [[7]]]


def test_much_is_folded_by_owner_and_little_lies_open(school: Make) -> None:
    root = school(kept(AGREEMENT, owner="student"))
    few = [finding(PROMISE, 1), finding(AGREEMENT, 1)]
    many = [finding(PROMISE, line, message="{n}", values={"n": line}) for line in range(1, 8)]
    assert not care(given(root, *few)).mend.folded
    assert care(given(root, *many, *few)).mend.folded
    assert not care(given(root, *many)).mend.folded, "one pile alone would only hide itself"


def test_a_pile_names_the_first_things_that_it_is_about_files_last(school: Make) -> None:
    names = ("aa", "bb", "cc")
    root = school({path: text for name in names for path, text in term(name).items()})
    found = [finding(SCHOOL), *(finding(f"glossary/{name}.yml") for name in names)]
    (pile,) = care(given(root, *found)).mend.piles
    assert [thing.label for thing in pile.subjects] == ["aa", "bb", "cc"]
    assert pile.more
    (pile,) = care(given(root, *found[:2])).mend.piles
    assert [thing.label for thing in pile.subjects] == ["aa", SCHOOL]
    assert not pile.more


# what is asked, and not there yet


def test_drafts_stand_by_kind_with_their_owner(school: Make) -> None:
    view = care(
        given(school({**kept(PROMISE, status="draft"), **term("los", status="draft"), **term("oud", status="retired")}))
    )
    assert [
        (shelf.index, [(one.thing.id, one.owner and one.owner.label) for one in shelf.things]) for shelf in view.drafts
    ] == [
        ("promises", [("altijd-welkom", "Docent")]),
        ("terms", [("los", None)]),
    ]


@pytest.mark.parametrize(("status", "open"), [("agreed", ["Wie?"]), ("draft", ["Wie?"]), ("retired", [])])
def test_open_knots_of_living_agreements_are_asked(school: Make, status: str, open: list[str]) -> None:
    view = care(given(school(kept(AGREEMENT, status=status, open="[{question: Wie?, who: student}]"))))
    assert [knot.question for knot in view.knots] == open
    assert all(knot.who == Thing("role", "student", "Student") for knot in view.knots)


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2026-08-31", False), ("2026-09-01", True), ("2026-12-01", True), ("2026-12-02", False)],
)
def test_reviews_of_the_next_three_months_stand_there(school: Make, day: str, shown: bool) -> None:
    reviews = care(given(school(kept(PROMISE, review_by=day)))).reviews
    assert [(one.day.isoformat(), [thing.thing.id for thing in one.things]) for one in reviews] == (
        [(day, ["altijd-welkom"])] if shown else []
    )


def test_reviews_stand_by_day_and_what_no_longer_holds_has_none(school: Make) -> None:
    root = school(
        {
            **kept(PROMISE, review_by="2026-10-02"),
            **kept(AGREEMENT, review_by="2026-10-01"),
            **term("samen", review_by="2026-10-02", owner="student"),
            **term("oud", review_by="2026-10-01", status="retired"),
        }
    )
    reviews = care(given(root)).reviews
    assert [(one.day.day, [thing.thing.id for thing in one.things]) for one in reviews] == [
        (1, ["warm-welkom"]),
        (2, ["altijd-welkom", "samen"]),
    ]


def test_at_the_end_of_the_calendar_there_are_reviews_too(school: Make) -> None:
    root = school(kept(PROMISE, review_by="9999-12-31"))
    assert [one.day for day in (date(9999, 12, 1), date.max) for one in care(given(root, day=day)).reviews] == [
        date.max
    ] * 2


def test_a_sound_school_is_calm(school: Make) -> None:
    view = care(given(school()))
    assert (view.mend.piles, view.talk.piles, view.drafts, view.knots, view.reviews) == ((), (), (), (), ())


# rules


def test_rules_stand_by_group_and_each_page_has_its_own_findings(school: Make) -> None:
    rules = (
        RuleLine("one", "promises", WARNING, INFO),
        RuleLine("two", "promises", INFO, None),
        RuleLine("three", "language", INFO, INFO),
    )
    known = given(school(), finding(PROMISE, 2, rule="one"), finding(PROMISE, 3, rule="three"), rules=rules)
    assert [(one.group, [rule.name for rule in one.rules]) for one in care(known).groups] == [
        ("promises", ["one", "two"]),
        ("language", ["three"]),
    ]
    pages = {page.rule.name: [cause.finding.line for cause in page.causes] for page in rule_pages(known)}
    assert pages == {"one": [2], "two": [], "three": [3]}


@pytest.mark.parametrize("text", ["{}\n", "- een lijst\n", ": :\n - x"])
def test_without_a_school_and_about_what_is_not_there_nothing_breaks(school: Make, text: str) -> None:
    root = school({SCHOOL: text, **kept(PROMISE, status="retired"), SNAPSHOT_FILE: "form: x\n"})
    found = (
        finding("glossary/weg.yml"),
        finding("docs/weg.md", item="weg"),
        finding("promises/choices/weg.yml"),
        finding(SNAPSHOT_FILE, about=("promise", "weg")),
        finding(SNAPSHOT_FILE, about=("role", "docent")),
        finding(SCHOOL, about=("team", "weg")),
        finding(PROMISE),
    )
    assert owners(care(given(root, *found)).mend) == ["docent", "weg", ""]
