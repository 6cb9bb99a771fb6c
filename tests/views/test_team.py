"""What lies on a team's table, and why it is that; and what the team chose, saw and did well."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.views import Given
from taalkompas.views.on_table import Reason
from taalkompas.views.own_room import Stance
from taalkompas.views.team import TeamView, team_pages

Make = Callable[..., Path]
PROMISE = SMALLEST["promises/altijd-welkom.yml"]
AGREEMENT = SMALLEST["promises/agreements/warm-welkom.yml"]
SCHOOL = SMALLEST["glossary/school.yml"]
ROOM = "bandwidth: {measure: gesprekken, min: 2, max: 10}\n"
TEAMS = {
    "glossary/school.yml": f"{SCHOOL}  - {{id: horeca, label: Team Horeca}}\n  - {{id: techniek, label: Team Techniek}}\n"
}


def pages(root: Path, day: date = DAY) -> dict[str, TeamView]:
    project = load(root, day)
    return {view.team.id: view for view in team_pages(Given(project.graph, project.findings, project.day))}


def seen(day: str, *looks: str, team: str = "") -> dict[str, str]:
    """A photo moment; each look is a promise with its standing, and whatever else."""
    name = f"{day}-{team}" if team else day
    listed = "".join(f"  - {{promise: {look}}}\n" for look in looks)
    whose = f"team: {team}\n" if team else ""
    text = f"date: {day}\nform: ronde tafel\n{whose}roles: [docent, student]\npromises:\n{listed}"
    return {f"promises/snapshots/{name}.yml": text}


def others(*ids: str) -> dict[str, str]:
    """More promises, in this order on the plate."""
    return {f"promises/{id}.yml": PROMISE.replace("Ik ben altijd welkom", f"Belofte {id}") for id in ids}


def chose(team: str, value: object, agreement: str = "warm-welkom") -> dict[str, str]:
    text = f"team: {team}\nchoices: [{{agreement: {agreement}, value: {value}, because: Zo kan het.}}]\n"
    return {f"promises/choices/{team}.yml": text}


def talk(root: Path, team: str = "zorg") -> tuple[str, Reason, bool]:
    topic = pages(root)[team].sheet.topic
    assert topic is not None
    return topic.promise.id, topic.reason, topic.own


# the promise


def test_what_the_team_saw_differently_comes_before_what_the_school_did_or_has_on_paper(school: Make) -> None:
    files = others("eigen", "papier") | seen(
        "2026-06-01",
        "altijd-welkom, standing: growing, seen: [{role: student, standing: paper}]",
        "eigen, standing: kept",
        "papier, standing: paper",
    )
    assert talk(school(files)) == ("altijd-welkom", Reason.DIFFERED, False)
    own = seen("2026-05-01", "eigen, standing: growing, seen: [{role: student, standing: kept}]", team="zorg")
    assert talk(school(files | own)) == ("eigen", Reason.DIFFERED, True)
    paper = seen("2026-05-01", "papier, standing: paper", team="zorg")
    assert talk(school(files | paper)) == ("papier", Reason.PAPER, True)


def test_the_widest_difference_comes_first_and_who_saw_the_same_is_no_difference(school: Make) -> None:
    files = others("breed") | seen(
        "2026-06-01",
        "altijd-welkom, standing: growing, seen: [{role: docent, standing: paper}]",
        "breed, standing: kept, seen: [{role: docent, standing: kept}, {role: student, standing: paper}]",
    )
    topic = pages(school(files))["zorg"].sheet.topic
    assert topic is not None
    assert (topic.promise.id, topic.standing) == ("breed", "kept")
    assert [(one.role.id, one.standing) for one in topic.opinions] == [("student", "paper")]


def test_what_nobody_looked_at_comes_before_what_was_longest_ago(school: Make) -> None:
    kept = seen("2026-06-01", "altijd-welkom, standing: kept") | seen("2026-05-01", "ouder, standing: kept")
    assert talk(school(others("ouder") | kept)) == ("ouder", Reason.LONGEST, False)
    assert talk(school(others("nooit", "ouder") | kept)) == ("nooit", Reason.UNSEEN, False)


def test_what_another_team_saw_or_what_is_yet_to_come_says_nothing(school: Make) -> None:
    files = TEAMS | seen("2026-05-01", "altijd-welkom, standing: paper", team="horeca")
    later = seen("2026-09-02", "altijd-welkom, standing: paper", team="zorg")
    assert talk(school(files | later)) == ("altijd-welkom", Reason.UNSEEN, False)
    assert talk(school(files | later), "horeca") == ("altijd-welkom", Reason.PAPER, True)


def test_of_equals_each_team_gets_another(school: Make) -> None:
    root = school(TEAMS | others("een", "twee"))
    assert [talk(root, team)[0] for team in ("zorg", "horeca", "techniek")] == ["altijd-welkom", "een", "twee"]


def test_a_draft_is_talked_about_only_where_nothing_is_agreed(school: Make) -> None:
    gone = {"promises/altijd-welkom.yml": f"{PROMISE}status: retired\n"}
    assert pages(school(gone))["zorg"].sheet.topic is None
    draft = {"promises/altijd-welkom.yml": f"{PROMISE}status: draft\n"}
    assert talk(school(draft))[0] == "altijd-welkom"
    assert talk(school(draft | others("afgesproken")))[0] == "afgesproken"


# the choice


@pytest.mark.parametrize(
    ("mine", "theirs", "stance"),
    [
        (None, (), Stance.UNCHOSEN),
        (12, (5, 6), Stance.OUTSIDE),
        (4, (8, 9), Stance.LOW),
        (9, (3, 4), Stance.HIGH),
        (5, (3, 9), Stance.AMID),
        (5, (5, 5), Stance.SAME),
        (5, (), Stance.ALONE),
    ],
)
def test_how_a_team_stands_towards_the_room_and_the_others(
    school: Make, mine: int | None, theirs: tuple[int, ...], stance: Stance
) -> None:
    files = TEAMS | {"promises/agreements/warm-welkom.yml": AGREEMENT + ROOM}
    for team, value in zip(("horeca", "techniek"), theirs, strict=False):
        files |= chose(team, value)
    choice = pages(school(files | (chose("zorg", mine) if mine else {})))["zorg"].sheet.choice
    assert choice is not None
    assert choice.stance is stance
    assert choice.choosing.value == mine
    if stance is not Stance.UNCHOSEN:
        lowest, highest = (Decimal(min(theirs)), Decimal(max(theirs))) if theirs else (None, None)
        assert (choice.others, choice.low, choice.high) == (len(theirs), lowest, highest)


def test_of_what_is_not_chosen_yet_that_of_the_promise_comes_first_and_of_what_is_chosen_the_widest_gap(
    school: Make,
) -> None:
    files = TEAMS | {
        "promises/agreements/apart.yml": AGREEMENT + ROOM,
        "promises/agreements/warm-welkom.yml": AGREEMENT + ROOM,
    }
    assert pages(school(files))["zorg"].sheet.choice.choosing.agreement.id == "warm-welkom"  # type: ignore[union-attr]  # there is one
    for team, (first, second) in {"zorg": (5, 2), "horeca": (6, 9), "techniek": (7, 10)}.items():
        files[f"promises/choices/{team}.yml"] = (
            f"team: {team}\nchoices: [{{agreement: apart, value: {first}, because: a}}, {{agreement: warm-welkom, value: {second}, because: b}}]\n"
        )
    view = pages(school(files))["zorg"]
    assert view.sheet.choice is not None
    assert view.sheet.choice.choosing.agreement.id == "warm-welkom"
    assert (view.sheet.choice.stance, view.left) == (Stance.LOW, ())
    assert [(one.agreement.id, one.value, one.because) for one in view.chosen] == [
        ("apart", 5, "a"),
        ("warm-welkom", 2, "b"),
    ]


@pytest.mark.parametrize("more", ["", f"status: draft\n{ROOM}", "bandwidth: {measure: x, min: 5, max: 2}\n"])
def test_without_room_there_is_nothing_to_choose(school: Make, more: str) -> None:
    view = pages(school({"promises/agreements/warm-welkom.yml": AGREEMENT + more}))["zorg"]
    assert (view.sheet.choice, view.left, view.chosen) == (None, (), ())


# what was set


def test_what_was_set_is_the_teams_own_with_the_promise_on_the_table_first(school: Make) -> None:
    own = seen(
        "2026-05-01",
        "een, standing: kept, next: Iets",
        "twee, standing: kept",
        "altijd-welkom, standing: paper, next: Dit",
        "drie, standing: kept, next: Ook",
        "vier, standing: kept, next: Nog",
        team="zorg",
    )
    whole = seen("2026-06-01", "altijd-welkom, standing: kept, next: Van ons allen")
    root = school(others("een", "twee", "drie", "vier") | own | whole)
    since = pages(root)["zorg"].sheet.since
    assert since is not None
    assert [one.set.next for one in since.threads] == ["Dit", "Ook", "Iets"]
    assert (since.own, since.day, since.more) == (True, date(2026, 5, 1), 1)
    assert (since.snapshot and since.snapshot.id) == "2026-05-01-zorg"


def test_what_waits_from_more_moments_stands_together_and_what_was_answered_does_not(school: Make) -> None:
    files = others("een") | seen("2026-03-01", "een, standing: paper, next: Van maart", team="zorg")
    files |= seen("2026-04-01", "altijd-welkom, standing: paper, next: Van april", team="zorg")
    since = pages(school(files))["zorg"].sheet.since
    assert since is not None
    assert ([one.set.next for one in since.threads], since.snapshot) == (["Van april", "Van maart"], None)
    files |= seen("2026-05-01", "altijd-welkom, standing: kept, done: Gedaan", team="zorg")
    since = pages(school(files))["zorg"].sheet.since
    assert since is not None
    assert ([one.set.next for one in since.threads], since.day) == (["Van maart"], date(2026, 3, 1))


def test_else_it_is_what_the_school_set_the_latest_time_it_spoke_of_the_promise(school: Make) -> None:
    files = seen("2026-05-01", "altijd-welkom, standing: paper, next: Eerder")
    since = pages(school(files))["zorg"].sheet.since
    assert since is not None
    assert ([one.set.next for one in since.threads], since.own) == (["Eerder"], False)
    silent = seen("2026-06-01", "altijd-welkom, standing: paper")
    assert pages(school(files | silent))["zorg"].sheet.since == since
    taken_up = seen("2026-06-02", "altijd-welkom, standing: paper, done: Bij ons ook", team="zorg")
    assert pages(school(files | silent | taken_up))["zorg"].sheet.since is None
    done = seen("2026-06-03", "altijd-welkom, standing: paper, done: Gedaan")
    assert pages(school(files | done))["zorg"].sheet.since is None


# the rest of the page


def test_a_team_sees_its_own_moments_and_successes_the_latest_first_and_those_of_others_not(school: Make) -> None:
    files = dict(TEAMS)
    for month in range(1, 9):
        files |= seen(f"2026-0{month}-01", "altijd-welkom, standing: paper", team="zorg")
        files[f"promises/successes/s{month}.yml"] = (
            f"success: Keer {month}\ndate: 2026-0{month}-01\nstory: x\npromises: [altijd-welkom]\nteam: zorg\n"
        )
    files |= seen("2026-09-30", "altijd-welkom, standing: paper", team="zorg")
    views = pages(school(files))
    zorg, horeca = views["zorg"], views["horeca"]
    assert [one.day.month for one in zorg.photos] == [8, 7, 6, 5, 4, 3]
    assert [one.day.month for one in zorg.earlier_photos] == [2, 1]
    assert [one.title for one in zorg.successes][:2] == ["Keer 8", "Keer 7"]
    assert len(zorg.earlier_successes) == 2
    assert (horeca.photos, horeca.successes) == ((), ())
    assert [one.id for one in horeca.others] == ["zorg", "techniek"]
