"""Photo moments as values: the map, where groups differ, what was set, what was counted, and whose each look was."""

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.views import Given
from taalkompas.views.journey import looks
from taalkompas.views.measures import series_of
from taalkompas.views.plate import plate_page
from taalkompas.views.promise import promise_pages
from taalkompas.views.quarters import quarters
from taalkompas.views.run_and_change import rhythm_page
from taalkompas.views.snapshot import SnapshotView, snapshot_pages
from taalkompas.views.snapshots import SnapshotsView, snapshots_page
from taalkompas.views.strategy import ACROSS, Sheet
from taalkompas.views.team import team_pages
from taalkompas.views.threads import story_of

Make = Callable[..., Path]
PROMISE, SCHOOL = "promises/altijd-welkom.yml", "glossary/school.yml"


def given(root: Path, day: date = DAY) -> Given:
    project = load(root, day)
    return Given(project.graph, project.findings, project.day)


def snapshot(day: str, *entries: str, team: str = "", name: str = "", more: str = "") -> dict[str, str]:
    """A photo moment; each entry is what stands under `promise: altijd-welkom`, unless it names another."""
    listed = [entry if entry.startswith("promise:") else f"promise: altijd-welkom, {entry}" for entry in entries]
    whose = f"team: {team}\n" if team else ""
    lines = "".join(f"  - {{{entry}}}\n" for entry in listed)
    path = f"promises/snapshots/{day}{f'-{name or team}' if name or team else ''}.yml"
    return {path: f"date: {day}\nform: ronde tafel\n{whose}roles: [docent, student]\n{more}promises:\n{lines}"}


def files(*some: dict[str, str]) -> dict[str, str]:
    return {path: text for one in some for path, text in one.items()}


def index(root: Path, day: date = DAY) -> SnapshotsView:
    (view,) = snapshots_page(given(root, day))
    return view


def page(root: Path, id: str) -> SnapshotView:
    return next(view for view in snapshot_pages(given(root)) if view.head.id == id)


def answered(one: Given) -> list[str | None]:
    """With each look, oldest first, what had been set and is answered there."""
    return [look and look.next for look in story_of(one.graph, "altijd-welkom", one.day).answered]


def cells(sheet: Sheet | None) -> list[list[str]]:
    """The standings in each cell of a part of the map, row by row."""
    assert sheet is not None
    rows = (row for stretch in sheet.stretches for row in stretch.rows)
    return [
        ["+".join(one.standing for one in cell.sights) or ("early" if cell.early else "") for cell in row.cells]
        for row in rows
    ]


class TestTheMap:
    def test_is_not_there_without_a_photo_moment(self, school: Make) -> None:
        view = index(school())
        assert (view.newest, view.older, view.quarters, view.open) == (None, (), (), ())

    def test_has_no_moment_after_the_day(self, school: Make) -> None:
        root = school(files(snapshot("2026-05-01", "standing: paper"), snapshot("2026-09-02", "standing: kept")))
        assert cells(index(root).newest) == [["paper"]]
        assert cells(index(root, date(2026, 9, 2)).newest) == [["paper", "kept"]]

    def test_keeps_two_moments_of_one_day_and_those_of_a_team_apart(self, school: Make) -> None:
        some = files(
            snapshot("2026-05-01", "standing: paper"),
            snapshot("2026-05-01", "standing: growing", name="nog-eens"),
            snapshot("2026-05-01", "standing: kept", team="zorg"),
        )
        view = index(school(some))
        assert cells(view.newest) == [["paper", "growing"]]
        (own,) = view.teams
        assert (own.team and own.team.label, own.moments, cells(own.sheets[0])) == ("Team Zorg", 1, [["kept"]])

    def test_of_the_school_is_never_folded_away_by_what_many_teams_saw(self, school: Make) -> None:
        ids = [f"team-{n:02}" for n in range(30)]
        teams = "".join(f"  - {{id: {id}, label: Team {id}}}\n" for id in ids)
        looked = (
            snapshot(f"2026-0{month}-01", "standing: paper", team=id) for id in reversed(ids) for month in range(3, 7)
        )
        some = files({SCHOOL: SMALLEST[SCHOOL] + teams}, snapshot("2026-02-01", "standing: kept"), *looked)
        view = index(school(some))
        assert cells(view.newest) == [["kept"]]
        assert view.newest is not None
        assert not view.newest.stretches[0].rows[0].silent
        assert [one.team and one.team.id for one in view.teams] == ids
        assert {(one.moments, len(one.sheets)) for one in view.teams} == {(4, 1)}

    def test_shows_what_teams_saw_where_the_school_did_not_look_yet(self, school: Make) -> None:
        view = index(school(snapshot("2026-05-01", "standing: kept", team="zorg")))
        assert view.newest is None
        assert [one.team and one.team.id for one in view.teams] == ["zorg"]

    def test_says_what_is_known_of_a_promise_that_was_not_spoken_of(self, school: Make) -> None:
        later = SMALLEST[PROMISE] + "agreed_on: 2026-03-01\n"
        other = SMALLEST[PROMISE].replace("altijd welkom", "nooit alleen")
        some = files(
            {"promises/nooit-alleen.yml": other, PROMISE: later},
            snapshot("2026-01-01", "promise: nooit-alleen, standing: paper"),
            snapshot("2026-04-01", "promise: nooit-alleen, standing: paper"),
        )
        assert cells(index(school(some)).newest) == [["early", ""], ["paper", "paper"]]

    def test_never_says_that_what_was_looked_at_was_not_agreed(self, school: Make) -> None:
        later = {PROMISE: SMALLEST[PROMISE] + "agreed_on: 2026-03-01\n"}
        assert cells(index(school(files(later, snapshot("2026-01-01", "standing: paper")))).newest) == [["paper"]]

    def test_keeps_a_retired_promise_that_was_looked_at_and_no_other(self, school: Make) -> None:
        past = {
            "promises/oud.yml": SMALLEST[PROMISE] + "status: retired\n",
            "promises/ouder.yml": SMALLEST[PROMISE] + "status: retired\n",
        }
        view = index(school(files(past, snapshot("2026-01-01", "promise: oud, standing: kept"))))
        assert view.newest is not None
        assert [(one.past, [row.promise.id for row in one.rows]) for one in view.newest.stretches] == [
            (False, ["altijd-welkom"]),
            (True, ["oud"]),
        ]

    def test_shows_a_promise_that_was_listed_twice_twice_each_with_its_own_place(self, school: Make) -> None:
        root = school(snapshot("2026-01-01", "standing: kept", "standing: paper"))
        view = index(root)
        assert cells(view.newest) == [["kept+paper"]]
        assert view.newest is not None
        spots = [one.spot for one in view.newest.stretches[0].rows[0].cells[0].sights]
        assert spots == [one.spot for one in page(root, "2026-01-01").seen] == ["altijd-welkom", "altijd-welkom-2"]

    def test_goes_by_the_day_and_not_by_the_name_of_a_file(self, school: Make) -> None:
        early = {
            "promises/snapshots/2026-05-01.yml": snapshot("2026-01-01", "standing: paper")[
                "promises/snapshots/2026-01-01.yml"
            ]
        }
        root = school(files(early, snapshot("2026-03-01", "standing: kept")))
        assert cells(index(root).newest) == [["paper", "kept"]]
        (view,) = promise_pages(given(root))
        assert (view.standing, view.look and view.look.day) == ("kept", date(2026, 3, 1))

    def test_bears_what_could_not_be_read(self, school: Make) -> None:
        some = snapshot("2026-01-01", "standing: misschien", "promise: weg, standing: kept", team="opgeheven")
        view = index(school(some))
        (own,) = view.teams
        assert cells(own.sheets[0]) == [[""], ["kept"]]
        assert [moment.team and moment.team.known for moment in own.sheets[0].moments] == [False]
        assert not own.sheets[0].stretches[0].rows[0].silent

    def test_folds_what_is_long_ago_and_there_leaves_out_who_was_not_looked_at(self, school: Make) -> None:
        other = {"promises/nooit-alleen.yml": SMALLEST[PROMISE].replace("altijd welkom", "nooit alleen")}
        some = files(other, *(snapshot(f"20{year}-01-01", "standing: paper") for year in range(10, 25)))
        view = index(school(some))
        assert view.newest is not None
        shown = [view.newest, *view.older]
        assert [len(one.moments) for one in shown] == [ACROSS, ACROSS, 15 - 2 * ACROSS]
        assert [moment.day.year for moment in view.newest.moments][-1] == 2024
        assert [sum(len(stretch.rows) for stretch in one.stretches) for one in shown] == [2, 1, 1]

    def test_shows_in_a_cell_only_the_groups_that_saw_something_else(self, school: Make) -> None:
        seen = "standing: growing, seen: [{role: docent, standing: paper}, {role: student, standing: growing}]"
        view = index(school(snapshot("2026-01-01", seen)))
        assert view.newest is not None
        (sight,) = view.newest.stretches[0].rows[0].cells[0].sights
        assert [(one.role.id, one.standing) for one in sight.others] == [("docent", "paper")]


class TestDifferences:
    def test_come_widest_first_then_where_most_groups_spoke(self, school: Make) -> None:
        others = {
            f"promises/{id}.yml": SMALLEST[PROMISE].replace("altijd welkom", id) for id in ("een", "twee", "drie")
        }
        said = {
            "een": "standing: growing, seen: [{role: docent, standing: paper}]",
            "twee": "standing: growing, seen: [{role: docent, standing: paper}, {role: student, standing: growing}]",
            "drie": "standing: kept, seen: [{role: docent, standing: paper}]",
            "altijd-welkom": "standing: kept, seen: [{role: docent, standing: kept}]",
        }
        moment = snapshot("2026-01-01", *(f"promise: {id}, {look}" for id, look in said.items()))
        found = index(school(files(others, moment))).differences
        assert [one.promise.id for one in found] == ["drie", "twee", "een"]
        assert [(place.standing, [role.id for role in place.groups], place.together) for place in found[0].places] == [
            ("paper", ["docent"], False),
            ("growing", [], False),
            ("kept", [], True),
        ]

    def test_are_those_of_the_last_look_of_the_school_and_of_each_team(self, school: Make) -> None:
        wide = "standing: kept, seen: [{role: docent, standing: paper}]"
        some = files(
            snapshot("2026-01-01", wide),
            snapshot("2026-02-01", wide, team="zorg"),
            snapshot("2026-03-01", "standing: kept"),
        )
        assert [one.look.snapshot.id for one in index(school(some)).differences] == ["2026-02-01-zorg"]

    def test_are_not_there_with_everybody_when_what_all_said_could_not_be_read(self, school: Make) -> None:
        same = "standing: misschien, seen: [{role: docent, standing: paper}, {role: student, standing: paper}]"
        apart = "standing: misschien, seen: [{role: docent, standing: paper}, {role: student, standing: kept}]"
        for look, groups in ((same, []), (apart, ["docent", "student"])):
            view = index(school(snapshot("2026-01-01", look)))
            assert view.newest is not None
            (sight,) = view.newest.stretches[0].rows[0].cells[0].sights
            assert [one.role.id for one in sight.others] == groups
            assert len(view.differences) == bool(groups)


class TestFromOneTimeToTheNext:
    LOOKS = (
        ("2025-01-01", "", "standing: paper, next: A"),
        ("2025-02-01", "zorg", "standing: paper, done: bij A, next: B"),
        ("2025-03-01", "techniek", "standing: paper, done: ook bij A"),
        ("2025-04-01", "zorg", "standing: paper, done: bij B"),
        ("2025-05-01", "", "standing: paper, done: bij A, next: C"),
        ("2025-06-01", "", "standing: paper"),
    )

    @pytest.fixture
    def known(self, school: Make) -> Given:
        teams = SMALLEST[SCHOOL] + "  - {id: techniek, label: Team Techniek}\n"
        moments = (snapshot(day, look, team=team) for day, team, look in self.LOOKS)
        return given(school(files({SCHOOL: teams}, *moments)))

    def test_a_look_answers_what_its_own_party_set_and_a_first_one_what_the_school_did(self, known: Given) -> None:
        assert answered(known) == [None, "A", "A", "B", "A", "C"]

    def test_what_a_team_set_is_taken_up_by_the_school_that_looks_for_the_first_time(self, school: Make) -> None:
        some = files(
            snapshot("2025-01-01", "standing: paper, next: A", team="zorg"),
            snapshot("2025-02-01", "standing: paper"),
        )
        assert answered(given(school(some))) == [None, "A"]

    def test_is_answered_later_too_when_a_look_in_between_said_nothing_of_it(self, school: Make) -> None:
        some = files(
            snapshot("2025-01-01", "standing: paper, next: A"),
            snapshot("2025-02-01", "standing: paper"),
            snapshot("2025-03-01", "standing: kept, done: bij A"),
            snapshot("2025-04-01", "standing: kept, done: nog iets"),
        )
        root = school(some)
        assert answered(given(root)) == [None, "A", "A", None]
        (thread,) = index(root).open
        assert (thread.answer and thread.answer.done, thread.waits) == ("bij A", False)
        assert [one.answers and one.answers.next for one in page(root, "2025-03-01").seen] == ["A"]

    def test_what_the_school_says_of_a_teams_stands_there_and_the_team_still_answers_itself(self, school: Make) -> None:
        some = files(
            snapshot("2025-01-01", "standing: paper, next: A", team="zorg"),
            snapshot("2025-02-01", "standing: paper, done: de school over A"),
        )
        root = school(some)
        (thread,) = index(root).open_teams
        assert (thread.answer and thread.answer.done, thread.waits) == ("de school over A", True)
        own = snapshot("2025-03-01", "standing: kept, done: het team over A", team="zorg")
        root = school(files(some, own))
        assert answered(given(root)) == [None, "A", "A"]
        (thread,) = index(root).open_teams
        assert (thread.answer and thread.answer.done, thread.waits) == ("het team over A", False)

    def test_the_next_time_opens_with_what_was_set_last_and_what_became_of_it(self, known: Given) -> None:
        (view,) = snapshots_page(known)
        assert [(one.set.next, one.answer and one.answer.done) for one in view.open] == [("C", None)]
        assert [(one.set.next, one.answer and one.answer.done) for one in view.open_teams] == [("B", "bij B")]

    def test_a_conversation_opens_with_what_waits_for_an_answer(self, known: Given) -> None:
        (view,) = promise_pages(known)
        assert view.thread is not None
        assert view.thread.set.next == "C"

    def test_what_was_answered_opens_nothing(self, school: Make) -> None:
        some = files(
            snapshot("2025-01-01", "standing: paper, next: A"), snapshot("2025-02-01", "standing: kept, done: ja")
        )
        (view,) = promise_pages(given(school(some)))
        assert view.thread is None


class TestMeasures:
    @staticmethod
    def points(root: Path) -> list[tuple[str, str, list[tuple[Decimal, bool]]]]:
        seen = looks(given(root), "altijd-welkom")
        return [
            (one.unit, one.team.id if one.team else "", [(point.value, point.joined) for point in one.points])
            for one in series_of(seen)
        ]

    @staticmethod
    def counted(*values: str) -> str:
        return f"standing: paper, data: [{', '.join(f'{{measure: wachten, {value}}}' for value in values)}]"

    def test_no_line_runs_over_a_look_without_the_measure(self, school: Make) -> None:
        days = [self.counted("value: 9"), self.counted("value: 8"), "standing: paper", self.counted("value: 7")]
        some = files(*(snapshot(f"2025-0{n}-01", look) for n, look in enumerate(days, 1)))
        nine, eight, seven = Decimal(9), Decimal(8), Decimal(7)
        assert self.points(school(some)) == [("", "", [(nine, False), (eight, True), (seven, False)])]

    def test_another_unit_or_a_team_is_another_series_and_breaks_none(self, school: Make) -> None:
        some = files(
            snapshot("2025-01-01", self.counted("value: 9, unit: dagen")),
            snapshot("2025-02-01", self.counted("value: 5, unit: dagen"), team="zorg"),
            snapshot("2025-03-01", self.counted("value: 8, unit: dagen", "value: 1, unit: weken")),
            snapshot("2025-04-01", self.counted("value: 2, unit: weken")),
        )
        assert self.points(school(some)) == [
            ("dagen", "", [(Decimal(9), False), (Decimal(8), True)]),
            ("weken", "", [(Decimal(1), False), (Decimal(2), True)]),
            ("dagen", "zorg", [(Decimal(5), False)]),
        ]

    def test_what_was_first_counted_at_the_last_look_stands_there_already(self, school: Make) -> None:
        assert self.points(school(snapshot("2025-01-01", self.counted("value: 9")))) == []


class TestWhoseCouldNotBeRead:
    def test_is_neither_the_schools_nor_a_teams(self, school: Make) -> None:
        def look(day: str, what: str, more: str = "") -> dict[str, str]:
            data = f"data: [{{measure: wachten, value: {day[5:7]}}}]"
            wide = "seen: [{role: docent, standing: kept}]"
            return snapshot(day, f"standing: paper, {what}, {data}, {wide}", more=more)

        some = files(
            look("2026-01-01", "next: A"),
            look("2026-02-01", "done: bij A, next: B", "team: [zorg]\nreflection: tafel\n"),
            snapshot("2026-03-01", "standing: paper, done: zelf bij A"),
        )
        root = school(some)
        view, one = index(root), page(root, "2026-02-01")
        assert (one.moment.unsure, one.moment.team, one.seen[0].answers) == (True, None, None)
        assert cells(view.newest) == [["paper", "paper"]]
        assert [(own.team, own.moments) for own in view.teams] == [(None, 1)]
        assert answered(given(root)) == [None, None, "A"]
        assert [(thread.set.next, thread.answer and thread.answer.done) for thread in view.open] == [
            ("A", "zelf bij A")
        ]
        assert view.differences == ()
        first, unsure, last = view.quarters[0].chapters[0].reports
        assert (first.before, unsure.before, unsure.counted[0].before) == (None, None, None)
        assert last.before == first.look
        assert [len(series.points) for series in series_of(looks(given(root), "altijd-welkom"))] == [1]


class TestOneMoment:
    def test_knows_who_was_there_and_whom_the_fixed_moment_expected(self, school: Make) -> None:
        roles = "  - {id: bestuur, label: Bestuur}\nteams:\n"
        fixed = "rhythm:\n  run: 80\n  reflections:\n    - {id: tafel, label: Tafel, every: 1 years, first: 2026-01-01, roles: [student, bestuur]}\n"
        framework = {SCHOOL: SMALLEST[SCHOOL].replace("teams:\n", roles) + fixed}
        more = "reflection: tafel\nrun: 87.5\nrun_because: Griep.\n"
        view = page(school(files(framework, snapshot("2026-01-01", "standing: paper", more=more))), "2026-01-01")
        assert [role.id for role in view.moment.roles] == ["docent", "student"]
        assert [role.id for role in view.moment.missed] == ["bestuur"]
        assert view.moment.balance is not None
        assert (view.moment.balance.run, view.moment.balance.change, view.moment.balance.agreed) == (
            Decimal("87.5"),
            Decimal("12.5"),
            Decimal(80),
        )

    def test_says_of_the_latest_time_only_who_was_expected(self, school: Make) -> None:
        fixed = "rhythm:\n  reflections:\n    - {id: tafel, label: Tafel, every: 1 years, first: 2026-01-01, roles: [mbo]}\n"
        roles = "  - {id: mbo, label: Mbo}\nteams:\n"
        moments = (snapshot(f"202{n}-01-01", "standing: paper", more="reflection: tafel\n") for n in (4, 5))
        own = snapshot("2026-01-01", "standing: paper", team="zorg", more="reflection: tafel\n")
        root = school(files({SCHOOL: SMALLEST[SCHOOL].replace("teams:\n", roles) + fixed}, *moments, own))
        missed = {view.head.id: [role.id for role in view.moment.missed] for view in snapshot_pages(given(root))}
        assert missed == {"2024-01-01": [], "2025-01-01": ["mbo"], "2026-01-01-zorg": []}

    def test_expects_nobody_where_it_was_no_fixed_moment(self, school: Make) -> None:
        view = page(school(snapshot("2026-01-01", "standing: paper")), "2026-01-01")
        assert (view.moment.missed, view.moment.balance) == ((), None)

    def test_lets_students_speak_first(self, school: Make) -> None:
        said = "standing: paper, signals: [{role: docent, says: Eén.}, {role: student, says: Twee.}]"
        view = page(school(snapshot("2026-01-01", said)), "2026-01-01")
        assert [quote.role.id for quote in view.seen[0].look.quotes] == ["student", "docent"]

    def test_knows_the_one_before_and_the_one_after(self, school: Make) -> None:
        some = files(*(snapshot(f"2026-0{n}-01", "standing: paper") for n in (1, 2, 3)))
        views = list(snapshot_pages(given(school(some))))
        assert [(view.before and view.before.id, view.after and view.after.id) for view in views] == [
            (None, "2026-02-01"),
            ("2026-01-01", "2026-03-01"),
            ("2026-02-01", None),
        ]


class TestQuarters:
    def test_are_those_in_which_something_was_told_newest_first_with_how_it_stood_before(self, school: Make) -> None:
        success = {
            "promises/successes/ja.yml": "success: Gelukt\ndate: 2026-03-31\nstory: Ja.\npromises: [altijd-welkom]\n",
            "promises/successes/nee.yml": "success: Later\ndate: 2026-04-01\nstory: Ja.\npromises: [altijd-welkom]\n",
        }
        some = files(
            success,
            snapshot("2025-10-01", "standing: paper"),
            snapshot("2025-12-31", "standing: kept", team="zorg"),
            snapshot("2026-01-01", "standing: growing"),
        )
        alone, newest, older = index(school(some)).quarters
        assert (alone.id, newest.id, older.id) == ("2026-q2", "2026-q1", "2025-q4")
        assert ([one.title for one in alone.successes], alone.moments) == (["Later"], ())
        (report,) = newest.chapters[0].reports
        assert report.before is not None
        assert report.before.standing == "paper"
        assert [one.title for one in newest.successes] == ["Gelukt"]
        assert [one.look.standing for one in older.chapters[0].reports] == ["paper", "kept"]

    def test_say_what_was_counted_before_in_the_same_unit(self, school: Make) -> None:
        def counted(value: int, unit: str) -> str:
            return f"standing: paper, data: [{{measure: wachten, value: {value}, unit: {unit}}}]"

        some = files(
            snapshot("2026-01-01", counted(9, "dagen")),
            snapshot("2026-02-01", counted(1, "weken")),
            snapshot("2026-04-01", counted(8, "dagen")),
        )
        (one,) = index(school(some)).quarters[0].chapters[0].reports[0].counted
        assert one.before is not None
        assert (one.fact.value, one.before.value, one.day) == (8, 9, date(2026, 1, 1))


def test_of_two_successes_on_one_day_every_page_has_the_same_first(school: Make) -> None:
    told = "date: 2026-08-31\nstory: Ja.\npromises: [altijd-welkom]\nteam: zorg\n"
    some = {f"promises/successes/{id}.yml": f"success: {id}\n{told}" for id in ("aap", "noot", "mies")}
    known = given(school(files(some, snapshot("2026-07-01", "standing: paper"))))
    (plate,), (promise,), (rhythm,), (team,) = (
        list(pages(known)) for pages in (plate_page, promise_pages, rhythm_page, team_pages)
    )
    newest = ["noot", "mies", "aap"]
    assert plate.success.title == newest[0]
    for wins in (promise.successes, rhythm.successes, team.successes):
        assert [one.title for one in wins] == newest
    assert [one.title for one in quarters(known)[0].successes] == newest[::-1]


@pytest.mark.parametrize("pages", [snapshot_pages, snapshots_page])
def test_twice_as_many_moments_are_twice_the_work(school: Make, pages: Callable[[Given], Iterator[object]]) -> None:
    def steps(many: int) -> int:
        """Lines that are walked through, so that no clock is asked."""
        days = (date(2020, 1, 1) + timedelta(days=n) for n in range(many))
        look = "standing: paper, done: ja, next: nog, data: [{measure: wachten, value: 1}]"
        known = given(school(files(*(snapshot(str(day), look) for day in days))))
        walked = 0

        def trace(*_: object) -> object:
            nonlocal walked
            walked += 1
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            list(pages(known))
        finally:
            sys.settrace(before)
        return walked

    few, twice, more = steps(20), steps(40), steps(80)
    assert more - twice < 2.1 * (twice - few)
