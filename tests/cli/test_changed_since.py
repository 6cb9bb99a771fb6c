"""`taalkompas check --changed-since REV`, in real repositories: what is shown, what is not, and the exit status."""

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from repositories import Repository, repository
from schools import SMALLEST, write
from taalkompas import cli

WELCOME = "promises/altijd-welkom.yml"
AGREED = "promises/agreements/warm-welkom.yml"
FRAMEWORK = "glossary/school.yml"
BACKLOG = {
    "promises/oud.yml": SMALLEST[WELCOME].replace("[instroom]", "[instroom, roosters]").replace("altijd", "oud"),
    "promises/ouder.yml": SMALLEST[WELCOME].replace("docent", "nimand").replace("altijd", "ouder"),
}
"""Two mistakes that stand there since long."""


class Ran(NamedTuple):
    """What a check showed and how it ended: the paths, lines and rules of findings, and what it said beside them."""

    status: int
    shown: list[tuple[str, int, str]]
    counts: dict[str, int]
    err: str
    out: str


Check = Callable[..., Ran]


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Check]:
    """Check a school since a revision, on the day of the tests and in a clean environment."""
    for name in ("GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI", "SOURCE_DATE_EPOCH", "LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")

    def one(root: Path, *arguments: str, since: str = "HEAD", form: str = "json", day: str = "2026-09-01") -> Ran:
        command = ["taalkompas", "check", "--root", str(root), "--today", day, "--format", form]
        monkeypatch.setattr(sys, "argv", [*command, "--changed-since", since, *arguments])
        status = 0
        try:
            cli.main()
        except SystemExit as end:
            status = int(end.code or 0)
        out, err = capsys.readouterr()
        told = json.loads(out) if form == "json" and out else {"findings": [], "counts": {}}
        shown = [(finding["path"], finding["line"], finding["rule"]) for finding in told["findings"]]
        return Ran(status, shown, told["counts"], err, out)

    yield one
    gc.enable()


@pytest.fixture
def school(tmp_path: Path) -> Callable[..., Repository]:
    """The smallest school as a repository, with files laid over it."""

    def make(files: Mapping[str, str | bytes] | None = None) -> Repository:
        return repository(tmp_path / "school", {**SMALLEST, **(files or {})})

    return make


School = Callable[..., Repository]


def test_an_old_backlog_holds_up_no_change(check: Check, school: School) -> None:
    here = school(BACKLOG)
    write(here.top, {"docs/nieuw.md": "# Nieuw\n"})
    ran = check(here.top)
    assert ran[:4] == (0, [], {"error": 0, "warning": 0, "info": 0}, "")


def test_on_text_one_sentence_says_how_many_are_older(check: Check, school: School) -> None:
    here = school(BACKLOG)
    ran = check(here.top, form="text")
    assert ran.err == (
        "2 andere meldingen zijn ouder dan deze wijziging en staan hier niet bij: 2 fouten, 0 keer let op, "
        "0 dingen om over te praten. Met 'taalkompas check' zie je alles.\n"
    )
    assert ran.out == (
        "Bij deze wijziging is er niets te herstellen: 0 fouten, 0 keer let op, 0 dingen om over te praten.\n"
    )


@pytest.mark.parametrize("form", ["text", "github", "azure"])
def test_nobody_hears_that_all_holds_together_while_older_mistakes_are_hidden(
    check: Check, school: School, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "stap.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    ran = check(school(BACKLOG).top, form=form)
    said = ran.out + ran.err + (summary.read_text(encoding="utf-8") if form == "github" else "")
    assert "sluit op elkaar aan" not in said
    assert said.count("niets te herstellen: 0 fouten") == said.count("staan hier niet bij: 2 fouten")
    assert said.count("niets te herstellen") == (2 if form == "github" else 1)


def test_a_change_with_a_mistake_says_how_many_are_in_it(check: Check, school: School) -> None:
    here = school(BACKLOG)
    write(here.top, {"promises/ouder.yml": BACKLOG["promises/ouder.yml"].replace("het hele jaar", "elke dag")})
    ran = check(here.top, form="text")
    assert ran.out.splitlines()[-1] == "Bij deze wijziging: 1 fout, 0 keer let op, 0 dingen om over te praten."
    assert "1 andere melding is ouder dan deze wijziging en staat hier niet bij: 1 fout" in ran.err


def test_where_nothing_is_older_nothing_is_said(check: Check, school: School) -> None:
    ran = check(school().top, form="text")
    assert (ran.err, ran.out.count("\n")) == ("", 1)


def test_with_one_older_finding_the_sentence_is_about_one(check: Check, school: School) -> None:
    here = school({"promises/ouder.yml": BACKLOG["promises/ouder.yml"]})
    assert "1 andere melding is ouder dan deze wijziging" in check(here.top, form="text").err


def test_whoever_touches_a_thing_sees_all_there_is_about_it(check: Check, school: School) -> None:
    here = school(BACKLOG)
    write(here.top, {"promises/ouder.yml": BACKLOG["promises/ouder.yml"].replace("het hele jaar", "elke dag")})
    ran = check(here.top)
    assert (ran.status, ran.shown) == (1, [("promises/ouder.yml", 7, "undefined-reference")])
    assert ran.counts == {"error": 1, "warning": 0, "info": 0}


def test_a_change_that_orphans_a_promise_elsewhere_fails_on_it(check: Check, school: School) -> None:
    here = school(BACKLOG)
    start = here.git("rev-parse", "HEAD")
    here.commit({AGREED: SMALLEST[AGREED] + "status: draft\n"})
    ran = check(here.top, since=start)
    assert ran.status == 1
    assert (WELCOME, 1, "orphaned-promise") in ran.shown
    assert ("promises/ouder.yml", 7, "undefined-reference") not in ran.shown


def test_a_thing_that_goes_breaks_what_leaned_on_it(check: Check, school: School) -> None:
    here = school()
    (here.top / AGREED).unlink()
    ran = check(here.top)
    assert ran.status == 1
    assert (WELCOME, 6, "undefined-reference") in ran.shown


def test_the_framework_counts_line_by_line(check: Check, school: School) -> None:
    wrong = SMALLEST[FRAMEWORK].replace("label: Starten}", "label: Starten, kleur: rood}")
    here = school({FRAMEWORK: wrong})
    write(here.top, {FRAMEWORK: wrong.replace("Team Zorg}", "Team Zorg, kleur: blauw}")})
    assert check(here.top).shown == [(FRAMEWORK, 11, "unknown-field")]
    write(here.top, {FRAMEWORK: f"# Ons kader\n\n{wrong}"})
    assert check(here.top).shown == []


def test_a_rule_that_is_made_heavier_shows_what_it_finds(check: Check, school: School) -> None:
    here = school({"promises/agreements/los.yml": SMALLEST[AGREED]})
    assert check(here.top).shown == []
    write(here.top, {FRAMEWORK: SMALLEST[FRAMEWORK] + "rules: {orphaned-agreement: error}\n"})
    ran = check(here.top)
    assert (ran.status, ran.shown) == (1, [("promises/agreements/los.yml", 1, "orphaned-agreement")])


def test_what_only_the_calendar_does_is_not_the_changes_doing(check: Check, school: School) -> None:
    here = school({AGREED: SMALLEST[AGREED] + "review_by: 2026-10-01\n"})
    assert check(here.top, "--fail-on", "info", day="2027-01-01")[:2] == (0, [])


def test_a_renamed_thing_is_followed(check: Check, school: School) -> None:
    here = school({"docs/over.md": "# Over ons\n\nZie [[nergens]] en [[niets]].\n" + "Nog een regel.\n" * 9})
    start = here.git("rev-parse", "HEAD")
    here.git("mv", "docs/over.md", "docs/over-ons.md")
    here.commit()
    assert check(here.top, since=start).shown == []
    page = (here.top / "docs/over-ons.md").read_text(encoding="utf-8")
    write(here.top, {"docs/over-ons.md": page + "En [[nergens]] weer.\n"})
    assert check(here.top, since=start).shown == [("docs/over-ons.md", 13, "undefined-reference")]


def test_pages_may_live_elsewhere(check: Check, school: School) -> None:
    pages = {"mkdocs.yml": "site_name: x\ndocs_dir: paginas\n", "paginas/over.md": "# Over\n\nZie [[nergens]].\n"}
    here = school(pages)
    assert check(here.top, form="text").err.startswith("1 andere melding")
    write(here.top, {"paginas/over.md": "# Over\n\nZie [[nergens]] dus.\n"})
    assert check(here.top).shown == [("paginas/over.md", 3, "undefined-reference")]


def test_a_picture_is_where_it_was(check: Check, school: School) -> None:
    picture = {"beeld/plaat.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g id="welkom"/></svg>\n'}
    plate = (
        "plate: {title: Onze plaat, picture: beeld/plaat.svg, hotspots: [{element: welkom, promise: altijd-welkom}]}"
    )
    framework = SMALLEST[FRAMEWORK].replace("plate: {title: Onze plaat}", plate)
    here = school({**picture, FRAMEWORK: framework.replace("beeld/plaat.svg", "beeld/nergens.svg")})
    assert check(here.top).shown == []
    here.commit({FRAMEWORK: framework})
    assert check(here.top).shown == []
    (here.top / "beeld/plaat.svg").unlink()
    assert (FRAMEWORK, 2, "invalid-value") in check(here.top).shown


def test_a_school_may_be_a_folder_of_the_repository(check: Check, tmp_path: Path) -> None:
    here = repository(tmp_path / "alles", {"README.md": "x\n"})
    here.commit({f"taal/{path}": text for path, text in {**SMALLEST, **BACKLOG}.items()})
    assert check(here.top / "taal").shown == []
    write(here.top, {f"taal/{WELCOME}": SMALLEST[WELCOME].replace("docent", "docnt")})
    assert check(here.top / "taal").shown == [(WELCOME, 7, "undefined-reference")]
    new = check(here.top / "taal", since="HEAD~1")
    assert len(new.shown) == 3


def test_without_a_school_at_the_beginning_everything_is_new(check: Check, tmp_path: Path) -> None:
    here = repository(tmp_path / "school", {"README.md": "x\n"})
    write(here.top, {**SMALLEST, **BACKLOG})
    assert {path for path, _, _ in check(here.top).shown} == set(BACKLOG)


def test_a_file_that_could_not_be_read_then_can_be_compared(check: Check, school: School) -> None:
    here = school({"glossary/stuk.yml": "term: [\n", "glossary/rommel.yml": b"\xff\xfe\x00"})
    assert check(here.top).shown == []
    write(here.top, {"glossary/stuk.yml": "term: Heel\ndefinition: Weer te lezen.\nowner: nimand\n"})
    assert ("glossary/stuk.yml", 3, "undefined-reference") in check(here.top).shown


@pytest.mark.parametrize(
    ("revision", "words"),
    [
        ("nergens", "git kent hier geen versie 'nergens'"),
        ("--help", "kan geen naam van een versie zijn"),
        ("HEAD~1..HEAD", "'HEAD~1..HEAD' noemt twee versies"),
        ("mian", "Bedoel je 'main'?"),
    ],
)
def test_a_revision_that_is_not_there_is_wrong_use(check: Check, school: School, revision: str, words: str) -> None:
    ran = check(school().top, since=revision)
    assert (ran.status, ran.shown) == (2, [])
    assert words in ran.err
    assert "Traceback" not in ran.err


def test_a_copy_that_was_cut_short_says_what_to_fetch(check: Check, school: School, tmp_path: Path) -> None:
    here = school()
    first = here.git("rev-parse", "HEAD")
    here.commit()
    here.git("clone", "--quiet", "--depth=1", f"file://{here.top}", str(tmp_path / "kort"))
    ran = check(tmp_path / "kort", since=first)
    assert ran.status == 2
    assert "fetch-depth: 0" in ran.err


def test_trouble_is_told_in_the_language_of_the_school(
    check: Check, school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    here = school({FRAMEWORK: SMALLEST[FRAMEWORK] + "language: en\n"})
    assert check(here.top, since="nergens").err.startswith("git knows no revision 'nergens'")


def test_a_page_with_another_ending_is_a_page_then_too(check: Check, school: School) -> None:
    here = school({"docs/over.mkd": "# Over\n\nZie [[nergens]].\n"})
    assert check(here.top, form="text").err.startswith("1 andere melding")


def test_nothing_stays_behind(check: Check, school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "even").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "even"))
    here = school(BACKLOG)
    assert check(here.top).status == 0
    assert list((tmp_path / "even").iterdir()) == []
    assert here.git("status", "--porcelain") == ""
