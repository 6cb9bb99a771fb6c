"""Run and change through time, what comes, and the successes."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.views import Given
from taalkompas.views.run_and_change import RhythmView, rhythm_page

Make = Callable[..., Path]
SCHOOL = SMALLEST["glossary/school.yml"]


def page(root: Path, day: date = DAY) -> RhythmView:
    project = load(root, day)
    (view,) = rhythm_page(Given(project.graph, project.findings, project.day))
    return view


def rhythm(*reflections: str, run: str = "run: 80") -> dict[str, str]:
    listed = "".join(f"    - {{{one}}}\n" for one in reflections)
    return {"glossary/school.yml": f"{SCHOOL}rhythm:\n  {run}\n" + (f"  reflections:\n{listed}" if listed else "")}


def moment(day: str, more: str = "", name: str = "", next: str = "", done: str = "") -> dict[str, str]:
    told = (f", next: {next}" if next else "") + (f", done: {done}" if done else "")
    look = f"promises: [{{promise: altijd-welkom, standing: paper{told}}}]\n"
    text = f"date: {day}\nform: gesprek\nroles: [docent]\n{look}{more}"
    return {f"promises/snapshots/{day}{name}.yml": text}


def test_balances_are_told_of_a_hundred_hours_the_latest_first_and_those_of_teams_apart(school: Make) -> None:
    files = rhythm() | moment("2026-01-10", "run: 90.5\nrun_because: Griep\n") | moment("2026-02-10", "run: 80\n")
    files |= moment("2026-03-10", "run: 70\nteam: zorg\n", "-zorg") | moment("2026-04-10")
    view = page(school(files | moment("2026-09-02", "run: 1\n")))
    assert (view.run, view.change) == (80, 20)
    told = [[(one.day.month, one.run, one.change) for one in course.balances] for course in view.courses]
    assert told == [[(2, 80, 20), (1, Decimal("90.5"), Decimal("9.5"))], [(3, 70, 30)]]
    assert [course.whole for course in view.courses] == [True, False]
    assert view.courses[0].balances[1].because == "Griep"


def test_of_many_the_first_few_stand_open(school: Make) -> None:
    files = rhythm()
    for month in range(1, 9):
        files |= moment(f"2026-0{month}-10", "run: 80\n")
    (course,) = page(school(files)).courses
    assert [one.day.month for one in course.latest] == [8, 7, 6, 5, 4, 3]
    assert [one.day.month for one in course.earlier] == [2, 1]


def test_moments_come_in_order_within_a_year_and_at_least_once(school: Make) -> None:
    root = school(
        rhythm(
            "id: jaar, label: Jaar, every: 4 years, first: 2024-02-29",
            "id: kwartaal, label: Kwartaal, every: 3 months, first: 2025-11-30",
            "id: dag, label: Dag, every: 1 days, first: 2026-09-03",
            "id: nooit, label: Nooit, every: 9999 years, first: 2020-01-01",
            "id: successes, label: Heet als een plek, every: 1 years, first: 2026-09-02",
        )
    )
    rounds = page(root).rounds
    assert [one.label for one in rounds] == ["Heet als een plek", "Dag", "Kwartaal", "Jaar"]
    assert [one.anchor for one in rounds] == ["", "dag", "kwartaal", "jaar"]
    found = {one.label: (one.days, one.more) for one in rounds}
    quarters = (date(2026, 11, 30), date(2027, 2, 28), date(2027, 5, 30), date(2027, 8, 30))
    assert found["Kwartaal"] == (quarters, 0)
    assert found["Jaar"] == ((date(2028, 2, 29),), 0)
    days, more = found["Dag"]
    assert (days[0], len(days) + more) == (date(2026, 9, 3), 364)


def test_a_moment_today_is_still_to_come(school: Make) -> None:
    root = school(rhythm("id: dag, label: Dag, every: 1 years, first: 2026-09-01, roles: [docent], about: Kijken"))
    (one,) = page(root).rounds
    assert (one.days[0], one.about, [role.label for role in one.roles]) == (DAY, "Kijken", ["Docent"])
    assert one.last is None


def test_what_was_set_the_last_time_stands_with_the_next(school: Make) -> None:
    files = rhythm("id: ronde, label: Ronde, every: 1 years, first: 2026-12-01")
    files |= moment("2025-12-01", "reflection: ronde\n", next="Eerder") | moment(
        "2026-05-01", "reflection: ronde\n", next="Dit"
    )
    (one,) = page(
        school(files | moment("2026-06-01", more="reflection: ronde\nteam: zorg\n", name="-zorg", next="Van een team"))
    ).rounds
    assert one.last is not None
    assert ([thread.set.next for thread in one.last.threads], one.last.day) == (["Dit"], date(2026, 5, 1))
    assert (one.last.threads[0].promise.label, one.last.more) == ("Ik ben altijd welkom", 0)
    for after in (
        moment("2026-06-01", "reflection: ronde\n"),
        moment("2026-06-01", done="Gedaan"),
        moment("2026-06-01", next="Iets nieuws"),
    ):
        (one,) = page(school({**files, **after})).rounds
        assert one.last is None


def test_without_a_rhythm_there_is_nothing_but_what_was_told(school: Make) -> None:
    view = page(school())
    assert (view.run, view.change, view.courses, view.rounds, view.successes) == (None, None, (), (), ())
    (course,) = page(school(moment("2026-01-10", "run: 90\n"))).courses
    assert course.balances[0].run == 90


def test_successes_hang_the_latest_first(school: Make) -> None:
    files = {
        f"promises/successes/s{day}.yml": f"success: Dag {day}\ndate: 2026-08-{day:02}\nstory: x\npromises: [altijd-welkom, weg]\n"
        for day in range(1, 15)
    }
    files["promises/successes/straks.yml"] = files["promises/successes/s1.yml"].replace("2026-08-01", "2026-09-02")
    view = page(school(files))
    assert [one.title for one in view.successes] == [f"Dag {day}" for day in range(14, 2, -1)]
    assert [one.title for one in view.earlier] == ["Dag 2", "Dag 1"]
    assert [one.known for one in view.successes[0].promises] == [True, False]
