"""How rules are run over much: what a promise, a photo moment or a comment says is worked out once."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from schools import DAY, SMALLEST, load
from taalkompas.graph import cover, unread, walk
from taalkompas.model import Entry
from taalkompas.publish import Site, publish
from taalkompas.rules.circular_definition import circular_definition
from taalkompas.rules.rule import Allowed, Context

School = Callable[..., Path]
PROMISE, AGREEMENT = "promises/altijd-welkom.yml", "promises/agreements/warm-welkom.yml"
GREETING = {
    "glossary/groet.yml": "term: groet\ndefinition: Wat je zegt.\navoid: [{word: hoi, because: Zo zeg je dat niet.}]\n"
}


def counted(monkeypatch: pytest.MonkeyPatch, place: Any, name: str) -> Counter[str]:
    """How often something is called from here on."""
    calls: Counter[str] = Counter()
    called = getattr(place, name)

    def count(*args: Any, **kwargs: Any) -> Any:
        calls[name] += 1
        return called(*args, **kwargs)

    monkeypatch.setattr(place, name, count)
    return calls


def test_what_covers_a_promise_is_worked_out_once(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many drafts and retired agreements it lists, and on however many pages it stands."""
    ids = [f"a{n}" for n in range(20)]
    some = {
        f"promises/agreements/{id}.yml": f"{SMALLEST[AGREEMENT]}status: {'draft' if n % 2 else 'retired'}\n"
        for n, id in enumerate(ids)
    }
    promise = SMALLEST[PROMISE].replace("[warm-welkom]", f"[warm-welkom, {', '.join(ids)}]")
    root = school({**some, PROMISE: promise, "promises/tweede.yml": promise})
    calls = counted(monkeypatch, cover, "_cover")
    project = load(root)
    publish(project, Site())
    assert Counter(one.rule for one in project.findings) == {"shaky-promise": 20, "retired-reference": 20}
    assert calls == {"_cover": 2}


def test_photo_moments_are_walked_once_for_all_rules_and_pages(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [f"p{n}" for n in range(5)]
    looks = "".join(f"  - {{promise: {id}, standing: paper, next: Verder.}}\n" for id in (*ids, "altijdwelkom"))
    moments = {
        f"promises/snapshots/2026-0{month}-12.yml": f"date: 2026-0{month}-12\nform: tafel\nroles: [docent]\npromises:\n{looks}"
        for month in range(1, 5)
    }
    root = school({**moments, **{f"promises/{id}.yml": SMALLEST[PROMISE] for id in ids}})
    sights, partly = counted(monkeypatch, walk, "Sight"), counted(monkeypatch, unread, "_in_part")
    near = counted(monkeypatch, unread, "nearest")
    project = load(root)
    publish(project, Site())
    assert sum(one.rule == "paper-promise" for one in project.findings) == len(ids)
    assert sights == {"Sight": 4 * 6}
    assert partly == {"_in_part": 1}
    assert near == {"nearest": 1}, "what was meant by an id is asked once, in however many photo moments it stands"


def test_what_may_have_been_said_later_is_known_by_promise(school: School) -> None:
    """Of a year, from both ends; a day that lies ahead has said nothing."""
    broken = "form: dit: dat\npromises: [{promise: altijd-welkom}]\n"
    root = school({f"promises/snapshots/{day}.yml": broken for day in ("2026-03-01", "2026-05-01", "2026-12-01")})
    seen = unread.sights(load(root).graph, DAY)
    assert seen.perhaps_since("altijd-welkom", date(2026, 5, 1))
    assert not seen.perhaps_since("altijd-welkom", date(2026, 5, 2))
    assert not seen.perhaps_since("nooit-genoemd", date(2026, 1, 1))
    assert unread.sights(load(school({"promises/snapshots/ooit.yml": b"\xff"})).graph, DAY).perhaps_since(
        "wat-ook", DAY
    )


def test_a_comment_in_a_page_is_looked_at_once_however_much_it_allows(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    comment = "<!-- taalkompas: allow[avoided-word] because zo heet het -->\n"
    root = school({**GREETING, "docs/hoi.md": f"{comment}Hoi, hoi, hoi.\n\n" * 30})
    calls = counted(monkeypatch, Allowed, "holds_on")
    assert [one for one in load(root).findings if one.path == "docs/hoi.md"] == []
    assert calls["holds_on"] <= 3 * 30


def test_a_comment_whose_day_has_passed_does_not_hide_behind_another(school: School) -> None:
    comment = "<!-- taalkompas: allow[avoided-word] because zo heet het{until} -->"
    page = "Hoi. " + "".join(comment.format(until=until) for until in ("", " until 2026-06-01")) + "\n\n\nHoi.\n"
    found = [one for one in load(school({**GREETING, "docs/hoi.md": page})).findings if one.path == "docs/hoi.md"]
    assert [(one.line, one.rule) for one in found] == [(1, "unused-allow"), (4, "avoided-word")]


def test_whose_definition_it_is_is_known_without_comparing_what_things_say(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = load(school({"glossary/groet.yml": "term: groet\ndefinition: Een groet.\n"})).graph
    calls = counted(monkeypatch, Entry, "__eq__")
    assert [problem.at.file for problem in circular_definition(Context(graph, DAY))] == ["glossary/groet.yml"]
    assert not calls


@pytest.mark.parametrize(
    ("files", "rule", "about"),
    [
        (
            {AGREEMENT: SMALLEST[AGREEMENT] + "bandwidth: {measure: weken, min: 1, max: 3}\n"},
            "missing-choice",
            ("team", "zorg"),
        ),
        (
            {"glossary/school.yml": SMALLEST["glossary/school.yml"].replace("student, label", "docent, label")},
            "duplicate-id",
            ("role", "docent"),
        ),
    ],
)
def test_a_finding_in_the_framework_says_what_it_is_about(
    school: School, files: dict[str, str], rule: str, about: tuple[str, str]
) -> None:
    """A team of the same id is another thing."""
    assert [one.about for one in load(school(files)).findings if one.rule == rule] == [about]
