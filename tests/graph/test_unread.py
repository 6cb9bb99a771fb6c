"""What photo moments that could not be read may have said; the chapters of the rules show what follows from it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from schools import DAY, load
from taalkompas.graph.unread import Unread, sights, unread_files

School = Callable[..., Path]
LOOK = "roles: [docent]\npromises:\n  - {promise: altijd-welkom, standing: growing, next: Verder.}\n"


def test_a_broken_file_may_have_said_its_own_words_on_its_own_day(school: School) -> None:
    root = school({"promises/snapshots/2026-05-12-zorg.yml": "form: dit: dat\npromises: [{promise: altijd-welkom}]\n"})
    (unread,) = unread_files(load(root).graph)
    assert unread.day == date(2026, 5, 12)
    assert unread.may_say("altijd-welkom")
    assert not unread.may_say("welkom")


def test_a_file_whose_text_is_not_there_may_have_said_anything(school: School) -> None:
    root = school({"promises/snapshots/2026-05-12.yml": b"\xff", "promises/snapshots/2026-05-13.YML": LOOK})
    assert list(unread_files(load(root).graph)) == [Unread(date(2026, 5, 12), None), Unread(date(2026, 5, 13), None)]


def test_a_name_without_a_day_may_be_any_day(school: School) -> None:
    root = school({"promises/snapshots/2026-13-01.yml": "form: dit: dat\n", "promises/snapshots/juni.yml": b"\xff"})
    unread = list(unread_files(load(root).graph))
    assert [one.day for one in unread] == [None, None]
    assert all(one.between(date(1900, 1, 1), date(1900, 1, 1)) for one in unread)


def test_how_a_promise_stood_is_sure_until_something_later_may_say_otherwise(school: School) -> None:
    read = {"promises/snapshots/2026-05-12.yml": "date: 2026-05-12\nform: tafel\n" + LOOK}
    broken = "form: dit: dat\npromises: [{promise: altijd-welkom}]\n"
    assert list(sights(load(school(read)).graph, DAY).sure) == ["altijd-welkom"]
    earlier = school({**read, "promises/snapshots/2026-05-11.yml": broken})
    assert list(sights(load(earlier).graph, DAY).sure) == ["altijd-welkom"]


def test_and_no_longer_sure_after_it(school: School) -> None:
    read = {"promises/snapshots/2026-05-12.yml": "date: 2026-05-12\nform: tafel\n" + LOOK}
    later = school({**read, "promises/snapshots/2026-05-13.yml": "form: a: b\npromises: [{promise: altijd-welkom}]\n"})
    assert sights(load(later).graph, DAY).sure == {}
    assert list(sights(load(later).graph, date(2026, 5, 12)).sure) == ["altijd-welkom"], "it does not exist yet"
