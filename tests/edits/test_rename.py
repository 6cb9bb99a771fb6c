"""A rename changes every reference and nothing else, all or nothing, and refuses where something could go wrong."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.school import make
from edits.files import BOM, BUSY, bytes_in
from schools import DAY, SMALLEST, load, write
from taalkompas.edits import writing
from taalkompas.edits.layout import formatted
from taalkompas.edits.rename import rename
from taalkompas.edits.retire import retire
from taalkompas.errors import TaalkompasError
from taalkompas.graph import NAMED, Graph
from taalkompas.model import BY_NAME
from taalkompas.model.kind_words import WHAT

THINGS = {
    "term": "startgesprek",
    "agreement": "warm-welkom",
    "promise": "altijd-welkom",
    "domain": "instroom",
    "moment": "starten",
    "role": "docent",
    "team": "zorg",
    "reflection": "ronde-tafel",
    "snapshot": "2026-05-12-zorg",
    "success": "eerste-groep",
}


def renamed(root: Path, old: str, new: str, kind: str = "") -> None:
    """Rename a thing in a folder."""
    writing.write(rename(load(root), old, new, kind), root)


def refusal(root: Path, old: str, new: str, kind: str = "") -> str:
    """Why a rename is refused; nothing changes."""
    before = bytes_in(root)
    with pytest.raises(TaalkompasError) as caught:
        renamed(root, old, new, kind)
    assert bytes_in(root) == before
    return str(caught.value)


def other_lines(before: bytes, after: bytes) -> list[tuple[bytes, bytes]]:
    """The lines that differ, in a file that has as many lines as before."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    assert len(old) == len(new)
    return [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]


def test_every_kind_has_a_thing_here_and_a_name() -> None:
    assert set(THINGS) == set(NAMED)
    assert set(WHAT) == {*NAMED, *BY_NAME}


def test_a_term_changes_wherever_it_is_meant(tmp_path: Path) -> None:
    before = bytes_in(write(tmp_path, BUSY))
    renamed(tmp_path, "startgesprek", "kennismaking")
    after = bytes_in(tmp_path)
    assert set(before) - set(after) == {"glossary/begin/startgesprek.yml"}
    assert set(after) - set(before) == {"glossary/begin/kennismaking.yml"}
    changed = {path: after[path] for path in before.keys() & after.keys() if before[path] != after[path]}
    swap = {path: text.replace(b"startgesprek", b"kennismaking") for path, text in before.items()}
    whole = {
        "glossary/loopbaan.yml",
        "promises/agreements/warm-welkom.yml",
        "promises/snapshots/2026-05-12-zorg.yml",
        "promises/successes/eerste-groep.yml",
    }
    parts = {"glossary/instroommoment.yaml", "glossary/oud.yml", "docs/pagina.md"}
    assert set(changed) == whole | parts
    for path in whole:
        assert changed[path] == swap[path]
    assert changed["glossary/instroommoment.yaml"] == swap["glossary/instroommoment.yaml"].replace(
        b"start\\u0067esprek", b"kennismaking"
    )
    assert changed["glossary/oud.yml"] == swap["glossary/oud.yml"].replace(b"`[[kennismaking]]`", b"`[[startgesprek]]`")
    assert changed["docs/pagina.md"].count(b"startgesprek") == 3  # in code and in a comment
    assert changed["docs/pagina.md"].startswith(
        b"---\ntitle: Pagina\n---\nLees [[kennismaking]] en [[kennismaking|het gesprek]], maar `[[s"
    )


def test_its_own_file_keeps_comments_and_layout_and_leads_on(tmp_path: Path) -> None:
    before = bytes_in(write(tmp_path, BUSY))["glossary/begin/startgesprek.yml"]
    renamed(tmp_path, "startgesprek", "kennismaking")
    after = (tmp_path / "glossary/begin/kennismaking.yml").read_bytes()
    assert after == before.replace(b"# sinds het voorjaar\n", b"# sinds het voorjaar\nformerly: [startgesprek]\n")


def test_marks_of_other_programs_stay(tmp_path: Path) -> None:
    write(tmp_path, BUSY)
    renamed(tmp_path, "instroommoment", "startweek")
    after = (tmp_path / "glossary/startweek.yaml").read_bytes()
    before = BUSY["glossary/instroommoment.yaml"]
    assert isinstance(before, bytes)
    assert after.startswith(BOM)
    assert after == before + b"\r\nformerly: [instroommoment]"


@pytest.mark.parametrize("kind", THINGS)
def test_after_it_the_check_finds_what_it_found(kind: str, tmp_path: Path) -> None:
    old = THINGS[kind]
    new = "2026-05-12-iets" if kind == "snapshot" else "iets-anders"
    found = [(one.rule, one.line) for one in load(write(tmp_path, BUSY)).findings]
    if kind == "role":
        assert not [one for one in found if one[0] == "undefined-reference"]
    renamed(tmp_path, old, new, kind)
    graph = load(tmp_path)
    after = sorted((one.rule, one.message) for one in graph.findings)
    assert len(found) == len(after)
    assert sorted(rule for rule, _ in found) == [rule for rule, _ in after]
    word = re.compile(rb"(?<![a-z0-9-])%b(?![a-z0-9-])" % old.encode())
    left = {path for path, text in bytes_in(tmp_path).items() if word.search(text)}
    texts = {  # what is said in words, in comments and in code stays; and what the thing was called
        "term": {
            "docs/pagina.md",
            "docs/stil.md",
            "glossary/begin/iets-anders.yml",
            "glossary/oud.yml",
            "glossary/school.yml",
        },
        "agreement": {"promises/agreements/iets-anders.yml"},
        "promise": {"promises/iets-anders.yml"},
        "role": {"promises/agreements/warm-welkom.yml", "promises/choices/zorg.yml"},
    }
    assert left == texts.get(kind, set())


@pytest.mark.parametrize("kind", THINGS)
def test_there_and_back_again(kind: str, tmp_path: Path) -> None:
    before = load(write(tmp_path, BUSY)).graph
    stood = bytes_in(tmp_path)
    new = "2026-05-12" if kind == "snapshot" else "iets-anders"
    renamed(tmp_path, THINGS[kind], new, kind)
    renamed(tmp_path, new, THINGS[kind], kind)
    assert same(before) == same(load(tmp_path).graph)
    for path, text in bytes_in(tmp_path).items():
        left = text.replace(b"formerly: [iets-anders]\n", b"").replace(
            b"formerly: [begroeten, iets-anders]", b"formerly: [begroeten]"
        )
        assert left.replace(b"startgesprek", b"start\\u0067esprek", 1) == stood[path] or left == stood[path]


def same(graph: Graph) -> list[Any]:
    """What a graph holds, but for what things were called before."""
    things = [
        replace(entry, thing=replace(entry.thing, formerly=())) if hasattr(entry.thing, "formerly") else entry
        for entry in graph.entries
    ]
    return [sorted(map(repr, things)), sorted(repr((edge.source.path, *edge[1:6])) for edge in graph.edges)]


@given(
    new=st.one_of(
        st.sampled_from(["no", "007", "null", "true", "1-2", "2026", "0x1f", "y"]),
        st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}", fullmatch=True),
    )
)
@settings(max_examples=40)
def test_any_id_will_do(new: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = write(tmp_path_factory.mktemp("school"), BUSY)
    before = load(root)
    taken = {id for _, id in (*before.graph.by_id, *before.graph.nodes)} | set(before.graph.former) | {"index"}
    if new in taken:
        return
    renamed(root, "startgesprek", new)
    after = load(root)
    assert [one.rule for one in after.findings] == [one.rule for one in before.findings]
    assert len(after.graph.incoming[new]) == len(before.graph.incoming["startgesprek"]) > 8
    renamed(root, new, "startgesprek")
    assert same(load(root).graph) == same(before.graph)


def only_the_id_differs(root: Path, items: int) -> None:
    """Rename in a large school: only lines that hold the id differ."""
    stood = bytes_in(make(root, items))
    before = load(root)
    renamed(root, "term-4", "ander-woord")
    after = bytes_in(root)
    moved = {"glossary/thema-4/ander-woord.yml": "glossary/thema-4/term-4.yml"}
    differing = 0
    for path, text in after.items():
        was = stood.pop(moved.get(path, path))
        if path in moved:
            assert text.count(b"formerly: [term-4]\n") == 1
            text = text.replace(b"formerly: [term-4]\n", b"")  # noqa: PLW2901  # the one line that is new
        for old, new in other_lines(was, text):
            assert old.replace(b"term-4]", b"ander-woord]").replace(b"[[term-4|", b"[[ander-woord|") == new
            differing += 1
    assert not stood
    assert differing == 4  # its promise, its agreement, and its neighbour twice
    assert len(load(root).findings) == len(before.findings)


def test_in_a_large_school_only_lines_that_hold_the_id_differ(tmp_path: Path) -> None:
    only_the_id_differs(tmp_path, 200)


@pytest.mark.slow
def test_in_a_school_of_a_thousand_too(tmp_path: Path) -> None:
    only_the_id_differs(tmp_path, 1000)


LIES = "promise: Ik ben welkom\nmeans: [[startgesprek]\n"
REFUSED: Mapping[str, tuple[Mapping[str, str | bytes], str, str, str, str]] = {
    "there is no such thing": ({}, "starrtgesprek", "x", "", "Did you mean 'startgesprek'?"),
    "nothing is like it": ({}, "q", "x", "", "There is nothing with the id 'q'."),
    "it has another name": ({}, "begroeten", "x", "", "'begroeten' has another name now: 'warm-welkom'."),
    "it is of another kind": ({}, "docent", "x", "term", "'docent' is a role"),
    "the id is taken": (
        {},
        "startgesprek",
        "altijd-welkom",
        "",
        "'altijd-welkom' is taken: it is the id of 'Ik ben altijd welkom'",
    ),
    "the id was another's": (
        {},
        "startgesprek",
        "begroeten",
        "",
        "'begroeten' is what 'Wie begint, wordt opgewacht' was called before",
    ),
    "the role is taken": ({}, "docent", "bestuur", "", "'bestuur' is taken"),
    "no id": ({}, "startgesprek", "Kennis Making", "", "'Kennis Making' cannot be an id. Write 'kennis-making'."),
    "not index": ({}, "startgesprek", "index", "", "'index' cannot be an id: on a site"),
    "a device": ({}, "startgesprek", "nul", "", "'nul' cannot be an id: Windows keeps that name for itself."),
    "a device of a domain": ({}, "instroom", "com1", "", "'com1' cannot be an id: Windows keeps that name for itself."),
    "no end to it": ({}, "startgesprek", "x" * 300, "", "…' is too long for an id: it may have 120 characters."),
    "a day that is not there": ({}, "2026-05-12-zorg", "2026-13-45", "", "2026-13-45 is not in the calendar"),
    "no id at all": ({}, "docent", "€", "", "'€' cannot be an id. Use small letters"),
    "the same": ({}, "startgesprek", "startgesprek", "", "'startgesprek' is its id already."),
    "students": ({}, "student", "leerling", "", "The role 'student' keeps its id"),
    "another day": ({}, "2026-05-12-zorg", "2026-05-13-zorg", "", "begins with its day, 2026-05-12"),
    "no day": ({}, "2026-05-12-zorg", "zorg", "", "'zorg' cannot name a photo moment."),
    "several": (
        {"glossary/docent.yml": "term: Leraar\ndefinition: Wie lesgeeft.\nowner: docent\n"},
        "docent",
        "leraar",
        "",
        "More than one thing is called 'docent'.",
    ),
    "twice": (
        {"glossary/startgesprek.yml": "term: Gesprek\nstatus: draft\n"},
        "startgesprek",
        "x",
        "",
        "two things with the id 'startgesprek'",
    ),
    "a broken file that names it": (
        {"promises/stuk.yml": LIES},
        "startgesprek",
        "x",
        "",
        "'promises/stuk.yml' cannot be read through and through",
    ),
    "itself broken": (
        {"glossary/begin/startgesprek.yml": "term: [x"},
        "startgesprek",
        "x",
        "",
        "cannot be read through and through",
    ),
    "a key twice": (
        {"promises/stuk.yml": f"{SMALLEST['promises/altijd-welkom.yml']}terms: [startgesprek]\nterms: []\n"},
        "startgesprek",
        "x",
        "",
        "'promises/stuk.yml' cannot be read through and through",
    ),
    "nothing in it": (
        {"glossary/leeg.yml": "{}\n"},
        "leeg",
        "x",
        "",
        "'glossary/leeg.yml' cannot be read through and through",
    ),
    "no text": (
        {"promises/stuk.yml": b"\xff\xff"},
        "startgesprek",
        "x",
        "",
        "'promises/stuk.yml' cannot be read through and through",
    ),
    "a page that is no text": (
        {"docs/stuk.md": b"\xff\xff"},
        "startgesprek",
        "x",
        "",
        "'docs/stuk.md' cannot be read through and through",
    ),
    "a hotspot would lead elsewhere": (
        {},
        "startgesprek",
        "starten",
        "",
        "a hotspot on your picture could then mean either",
    ),
    "choices are there": (
        {"promises/choices/it.yml": "team: it\nchoices: []\n"},
        "zorg",
        "it",
        "",
        "'promises/choices/it.yml' exists already",
    ),
}


@pytest.mark.parametrize(("files", "old", "new", "kind", "why"), REFUSED.values(), ids=REFUSED)
def test_it_refuses(files: Mapping[str, str | bytes], old: str, new: str, kind: str, why: str, tmp_path: Path) -> None:
    said = refusal(write(tmp_path, {**BUSY, **files}), old, new, kind)
    assert why in said


def test_a_broken_file_that_does_not_name_it_is_no_hindrance(tmp_path: Path) -> None:
    write(tmp_path, {**BUSY, "promises/stuk.yml": "promise: [startgesprekken", "docs/stuk.md": b"\xff"})
    assert "'docs/stuk.md'" in refusal(tmp_path, "startgesprek", "x")
    renamed(tmp_path, "docent", "leraar", "role")
    assert b"startgesprekken" in bytes_in(tmp_path)["promises/stuk.yml"]


def test_a_mistake_elsewhere_in_a_field_hides_no_reference(tmp_path: Path) -> None:
    """A list that lacks its brackets is a mistake, and still says which agreement is meant."""
    wrong = SMALLEST["promises/altijd-welkom.yml"].replace("[warm-welkom]", "warm-welkom").replace("why:", "waarom:")
    renamed(write(tmp_path, {**BUSY, "promises/altijd-welkom.yml": wrong}), "warm-welkom", "bij-de-deur")
    assert bytes_in(tmp_path)["promises/altijd-welkom.yml"].decode() == wrong.replace("warm-welkom", "bij-de-deur")


def test_kind_says_which(tmp_path: Path) -> None:
    term = "term: Leraar\ndefinition: Wie lesgeeft.\nowner: docent\n"
    write(tmp_path, {**BUSY, "glossary/docent.yml": term})
    renamed(tmp_path, "docent", "leraar", "term")
    assert bytes_in(tmp_path)["glossary/leraar.yml"].decode() == f"{term}formerly: [docent]\n"
    renamed(tmp_path, "docent", "meester", "role")
    assert b"owner: meester" in bytes_in(tmp_path)["glossary/leraar.yml"]


def test_a_name_that_comes_back_is_no_old_name(tmp_path: Path) -> None:
    write(tmp_path, BUSY)
    renamed(tmp_path, "warm-welkom", "begroeten")
    assert b"formerly: [warm-welkom]\n" in bytes_in(tmp_path)["promises/agreements/begroeten.yml"]
    assert not [one for one in load(tmp_path, DAY).findings if one.rule == "duplicate-id"]


def both(school: str) -> dict[str, str | bytes]:
    """A school in which a term and a role have one id, and a promise names both."""
    promise = SMALLEST["promises/altijd-welkom.yml"]
    return {
        **SMALLEST,
        "glossary/school.yml": school,
        "glossary/docent.yml": "term: Leraar\ndefinition: Wie lesgeeft.\nowner: docent\n",
        "promises/altijd-welkom.yml": f"{promise}terms: [docent]\nvoices: [{{role: docent, says: 'Een [[docent]].'}}]\n",
    }


def test_in_a_field_for_roles_only_a_role_is_meant(tmp_path: Path) -> None:
    """Also when the line of that role is gone: the term has nothing to do with it."""
    write(tmp_path, both(SMALLEST["glossary/school.yml"].replace("  - {id: docent, label: Docent}\n", "")))
    renamed(tmp_path, "docent", "leraar")
    after = {path: text.decode() for path, text in bytes_in(tmp_path).items()}
    assert after["promises/altijd-welkom.yml"].endswith(
        "owner: docent\nterms: [leraar]\nvoices: [{role: docent, says: 'Een [[leraar]].'}]\n"
    )
    assert "owner: docent\n" in after["glossary/leraar.yml"]
    assert after["promises/agreements/warm-welkom.yml"] == SMALLEST["promises/agreements/warm-welkom.yml"]


def test_where_nobody_can_see_what_is_meant_nothing_changes(tmp_path: Path) -> None:
    write(tmp_path, both(SMALLEST["glossary/school.yml"].replace("roles:", "rollen:")))
    assert "Nobody can see whether 'docent' is also a role" in refusal(tmp_path, "docent", "leraar")
    renamed(tmp_path, "docent", "leraar", "term")
    assert b"owner: docent\n" in bytes_in(tmp_path)["glossary/leraar.yml"]


def test_a_hotspot_leads_to_one_thing(tmp_path: Path) -> None:
    spots = "plate: {title: x, hotspots: [{leads_to: starten, at: [0, 0, 5, 5]}]}"
    school = SMALLEST["glossary/school.yml"].replace("plate: {title: Onze plaat}", spots)
    write(tmp_path, {**SMALLEST, "glossary/school.yml": school.replace("domains:", "domeinen:")})
    assert "Nobody can see whether 'starten' is also a domain" in refusal(tmp_path, "starten", "begin", "moment")
    write(tmp_path, {"glossary/school.yml": school})
    renamed(tmp_path, "starten", "begin", "moment")
    assert b"leads_to: begin" in bytes_in(tmp_path)["glossary/school.yml"]


@pytest.mark.parametrize("id", ["no", "007", "null", "true"])
def test_an_id_is_a_text_to_other_programs_too(id: str, tmp_path: Path) -> None:
    write(tmp_path, BUSY)
    renamed(tmp_path, "startgesprek", id)
    for path, said in (
        ("glossary/instroommoment.yaml", ("related", 0)),
        ("glossary/loopbaan.yml", ("related", 0)),
        ("promises/agreements/warm-welkom.yml", ("terms", 0)),
        ("glossary/oud.yml", ("replaced_by",)),
    ):
        value = yaml.safe_load((tmp_path / path).read_bytes())
        for step in said:
            value = value[step]
        assert value == id, path
    renamed(tmp_path, id, "startgesprek")
    assert yaml.safe_load((tmp_path / "glossary/begin/startgesprek.yml").read_bytes())["formerly"] == [id]


@pytest.mark.parametrize("name", ["nieuwe\nregel.md", "\udcff.md"])
def test_a_page_with_an_odd_name_changes_too(name: str, tmp_path: Path) -> None:
    page = write(tmp_path, BUSY) / "docs" / name
    page.write_text("[[startgesprek]]\n", encoding="utf-8")
    renamed(tmp_path, "startgesprek", "kennismaking")
    assert page.read_text(encoding="utf-8") == "[[kennismaking]]\n"


FORMERLY = {
    "": "\nformerly: [oud]",
    "formerly:\n": "formerly: [oud]\n",
    "formerly: # niets\n": "formerly: [oud] # niets\n",
    "formerly: []\n": "formerly: [oud]\n",
    "formerly: [a]\n": "formerly: [a, oud]\n",
    "formerly: [a, ]  # b\n": "formerly: [a, oud, ]  # b\n",
    "formerly:\n- a\n": "formerly:\n- a\n- oud\n",
    "formerly:\n  - a  # eerst\n\n  # dan\n  -   'b'\n": "formerly:\n  - a  # eerst\n\n  # dan\n  -   'b'\n  -   oud\n",
}


@pytest.mark.parametrize(("before", "after"), FORMERLY.items())
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_formerly_is_written_as_the_list_is(before: str, after: str, ends: str, tmp_path: Path) -> None:
    whole = f"term: Oud\ndefinition: Iets.\nowner: docent\n{before}related: []\n"
    after = after.lstrip("\n") + ("\n" if not before else "")
    write(tmp_path, {**SMALLEST, "glossary/oud.yml": whole.replace("\n", ends)})
    renamed(tmp_path, "oud", "nieuw")
    expected = f"term: Oud\ndefinition: Iets.\nowner: docent\n{after}related: []\n"
    assert bytes_in(tmp_path)["glossary/nieuw.yml"].decode() == expected.replace("\n", ends)


def test_what_is_in_the_usual_layout_stays_so(tmp_path: Path) -> None:
    root = write(tmp_path, BUSY)
    writing.write(formatted(load(root).documents.values()), root)
    renamed(root, "startgesprek", "gesprek")
    for id, by in (("gesprek", "loopbaan"), ("altijd-welkom", ""), ("instroommoment", "loopbaan")):
        writing.write(retire(load(root), id, by), root)
    assert not formatted(load(root).documents.values()).changes
