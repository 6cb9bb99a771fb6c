"""`taalkompas compare REV`, in real repositories: which states are compared, what is left alone, and what is said when it cannot."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from cli.conftest import Run
from repositories import Repository, repository
from schools import SMALLEST, write

WELCOME = "promises/altijd-welkom.yml"
AGREED = "promises/agreements/warm-welkom.yml"
SCHOOL = "glossary/school.yml"
MEANS = {WELCOME: SMALLEST[WELCOME].replace("het hele jaar", "elke dag")}
MEANT = ("promise", "altijd-welkom", "means")
WHY = {AGREED: SMALLEST[AGREED].replace("een begin", "het begin")}

School = Callable[..., Repository]


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)


@pytest.fixture
def school(tmp_path: Path) -> School:
    """The smallest school as a repository, with files laid over it."""

    def make(files: Mapping[str, str | bytes] | None = None) -> Repository:
        return repository(tmp_path / "school", {**SMALLEST, **(files or {})})

    return make


@pytest.fixture
def changes(run: Run) -> Callable[..., list[tuple[str, str, str]]]:
    """The kind, id and field of everything that changed, as a program reads it."""

    def ask(root: Path, revisions: str) -> list[tuple[str, str, str]]:
        ran = run("compare", revisions, "--root", root, "--format", "json", "--today", "2026-09-01")
        assert (ran.status, ran.err) == (0, "")
        return [
            (one["kind"], one["id"], change["field"] or change["what"])
            for one in json.loads(ran.out)["things"]
            for change in one["changes"]
        ]

    return ask


Changes = Callable[..., list[tuple[str, str, str]]]


def test_the_files_as_they_lie_there_are_compared_with_a_revision(changes: Changes, school: School) -> None:
    here = school()
    assert changes(here.top, "HEAD") == []
    write(here.top, MEANS)
    write(here.top, {"promises/nog.yml": SMALLEST[WELCOME].replace("altijd", "ook")})
    assert changes(here.top, "HEAD") == [MEANT, ("promise", "nog", "new")]


def test_one_revision_is_compared_with_another_and_the_files_do_not_count(changes: Changes, school: School) -> None:
    here = school()
    here.git("tag", "v1")
    here.commit(MEANS)
    here.git("tag", "v2")
    write(here.top, WHY)
    assert changes(here.top, "v1..v2") == changes(here.top, "v1..") == changes(here.top, "v1...v2") == [MEANT]
    assert changes(here.top, "v2..v1") == [MEANT]
    assert changes(here.top, "v1..v1") == []


def test_what_others_did_meanwhile_is_not_told_as_undone(changes: Changes, school: School) -> None:
    here = school()
    here.git("switch", "--quiet", "--create", "voorstel")
    here.commit(MEANS)
    here.git("switch", "--quiet", "main")
    here.commit(WHY)
    assert changes(here.top, "main..voorstel") == [MEANT]
    here.git("switch", "--quiet", "voorstel")
    assert changes(here.top, "main") == [MEANT]


def test_a_file_that_git_knows_under_another_name(changes: Changes, school: School) -> None:
    here = school()
    here.git("tag", "v1")
    here.git("mv", WELCOME, "promises/welkom.yml")
    renamed = [("promise", "welkom", "renamed")]
    assert changes(here.top, "v1") == renamed
    here.commit()
    assert changes(here.top, "v1..HEAD") == renamed


def test_a_school_in_a_folder_of_the_repository(changes: Changes, tmp_path: Path) -> None:
    here = repository(tmp_path / "alles", {f"taal/{path}": text for path, text in SMALLEST.items()})
    here.git("mv", f"taal/{WELCOME}", "taal/promises/welkom.yml")
    write(here.top, {f"taal/{AGREED}": WHY[AGREED]})
    assert changes(here.top / "taal", "HEAD") == [("promise", "welkom", "renamed"), ("agreement", "warm-welkom", "why")]


def test_nothing_in_the_work_tree_is_touched(run: Run, school: School) -> None:
    here = school()
    here.commit(MEANS)
    write(here.top, WHY)
    here.git("add", AGREED)
    before = {path: path.read_bytes() for path in here.top.rglob("*") if path.is_file()}
    assert run("compare", "HEAD~1..HEAD", "--root", here.top).status == 0
    assert run("compare", "HEAD", "--root", here.top).status == 0
    assert before == {path: path.read_bytes() for path in here.top.rglob("*") if path.is_file()}


def test_it_answers_also_where_the_check_would_fail(run: Run, school: School) -> None:
    here = school()
    write(here.top, {WELCOME: SMALLEST[WELCOME].replace("[warm-welkom]", "[warm-welkm]")})
    ran = run("compare", "HEAD", "--root", here.top)
    assert (ran.status, ran.err) == (0, "")
    assert "De belofte leunt nu ook op de afspraak 'warm-welkm'." in ran.out


def test_a_broken_revision_is_told_of_and_read_as_far_as_it_goes(run: Run, school: School) -> None:
    here = school({SCHOOL: "school: [\n"})
    write(here.top, {SCHOOL: SMALLEST[SCHOOL], **MEANS})
    ran = run("compare", "HEAD", "--root", here.top)
    assert ran.status == 0
    assert "Hoe dit eerst was, is niet te zeggen: het bestand was toen niet te lezen." in ran.out
    assert "Wat de belofte betekent, is anders verwoord: Je kunt [-het hele jaar-] {+elke dag+} beginnen." in ran.out


@pytest.mark.parametrize(("was", "now"), [("", "taal/"), ("oud/taal/", ""), ("oud/", "school/taal/")])
def test_a_school_that_moved_to_another_folder(run: Run, changes: Changes, tmp_path: Path, was: str, now: str) -> None:
    """Also where it was changed on the way, and a file in it got another name."""
    here = repository(tmp_path / "alles", {f"{was}{path}": text for path, text in SMALLEST.items()})
    here.git("tag", "v1")
    (here.top / now).mkdir(parents=True, exist_ok=True)
    for folder in ("glossary", "promises"):
        here.git("mv", f"{was}{folder}", f"{now}{folder}")
    here.git("mv", f"{now}{WELCOME}", f"{now}promises/welkom.yml")
    write(here.top, {f"{now}{AGREED}": WHY[AGREED]})
    told = [("promise", "welkom", "renamed"), ("agreement", "warm-welkom", "why")]
    assert changes(here.top / now, "v1") == told
    here.commit()
    assert changes(here.top / now, "v1..HEAD") == told
    lay = "in de map 'oud" if was else "bovenaan in de repository"
    assert f"De school stond toen {lay}" in run("compare", "v1", "--root", here.top / now).out


def test_a_school_beside_one_that_was_there(run: Run, school: School) -> None:
    here = school()
    write(here.top, {f"kopie/{path}": text for path, text in SMALLEST.items()})
    ran = run("compare", "HEAD", "--root", here.top / "kopie")
    assert "Deze belofte is nieuw." in ran.out
    assert "In deze map was toen nog geen school, dus alles is nieuw." in ran.out
    assert "'glossary/school.yml'" in ran.out


def test_a_repository_that_is_damaged(run: Run, school: School) -> None:
    here = school()
    here.lose(f"HEAD:{WELCOME}")
    for command in (("compare", "HEAD"), ("check", "--changed-since", "HEAD")):
        ran = run(*command, "--root", here.top)
        assert (ran.status, ran.out) == (2, "")
        assert "is beschadigd" in ran.err


def test_a_file_that_cannot_be_read_either_way_is_told_of_where_it_is_different(run: Run, school: School) -> None:
    here = school({WELCOME: b"promise: Ik ben welkom\xff\n", AGREED: SMALLEST[AGREED].encode("utf-16")})
    write(here.top, {WELCOME: b"promise: Ik blijf weg!\xff\n"})
    told = run("compare", "HEAD", "--root", here.top).out
    assert told.count("Dit bestand is veranderd, maar het was niet te lezen en is dat nog steeds niet") == 1
    here.commit()
    assert run("compare", "HEAD~1..HEAD", "--root", here.top).out == told.replace("sinds HEAD", "van HEAD~1 naar HEAD")
    assert "Aan wat de school zegt, verandert niets." in run("compare", "HEAD", "--root", here.top).out


def test_a_repository_of_its_own_inside_the_school_is_left_out_both_ways(
    run: Run, changes: Changes, school: School, tmp_path: Path
) -> None:
    other = repository(tmp_path / "gedeeld", {"nog-warmer.yml": SMALLEST[AGREED]})
    here = school()
    here.git("submodule", "--quiet", "add", other.top.as_uri(), "promises/agreements/gedeeld")
    (here.top / "promises/agreements/erbij").symlink_to("gedeeld")
    (here.top / "promises/agreements/los.yml").symlink_to("gedeeld/nog-warmer.yml")
    assert (here.top / "promises/agreements/gedeeld/nog-warmer.yml").exists()
    for revisions in ("HEAD", "HEAD~1..HEAD"):
        assert changes(here.top, revisions) == [("agreement", "los", "unread")]
        told = run("compare", revisions, "--root", here.top).out
        assert "Wat in 'promises/agreements/gedeeld' staat, is niet vergeleken" in told
        here.commit()
    assert "niet vergeleken" not in run("compare", "HEAD~2..HEAD~2", "--root", here.top).out


def test_other_line_ends_in_the_work_tree_are_no_change(run: Run, school: School) -> None:
    """As on Windows, where git may write files with other ends than it keeps."""
    here = school({"docs/over.md": "# Over ons\n\nZie [[warm-welkom]].\n"})
    here.git("config", "core.autocrlf", "true")
    here.git("rm", "--quiet", "--cached", "-r", ".")
    here.git("reset", "--quiet", "--hard")
    assert b"\r\n" in (here.top / WELCOME).read_bytes()
    told = run("compare", "HEAD", "--root", here.top).out
    assert told == "Wat er in de taal verandert sinds HEAD\nAan wat de school zegt, verandert niets.\n"


def test_where_there_was_no_school_yet_everything_is_new(run: Run, tmp_path: Path) -> None:
    here = repository(tmp_path / "school", {"README.md": "leeg\n"})
    write(here.top, SMALLEST)
    ran = run("compare", "HEAD", "--root", here.top)
    assert ran.status == 0
    assert "Toen was er nog geen school, dus alles is nieuw." in ran.out
    assert "Deze belofte is nieuw." in ran.out


def test_where_there_is_no_school_any_more_it_says_so(run: Run, tmp_path: Path) -> None:
    here = repository(tmp_path / "school", {"README.md": "leeg\n"})
    here.git("tag", "leeg")
    here.commit(dict(SMALLEST))
    ran = run("compare", "HEAD..leeg", "--root", here.top)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "Bij 'leeg' is er nog geen school: glossary/school.yml staat er niet in.\n"


@pytest.mark.parametrize("revisions", ["nergens", "nergens..HEAD", "HEAD..nergens"])
def test_a_revision_that_is_not_there(revisions: str, run: Run, school: School) -> None:
    ran = run("compare", revisions, "--root", school().top)
    assert (ran.status, ran.out) == (2, "")
    assert "git kent hier geen versie 'nergens'" in ran.err
    assert "fetch-depth: 0" in ran.err


def test_a_clone_that_holds_only_the_newest_changes(run: Run, school: School, tmp_path: Path) -> None:
    here = school()
    here.git("tag", "v1")
    here.commit(MEANS)
    here.git("clone", "--quiet", "--no-tags", "--depth=1", here.top.as_uri(), str(tmp_path / "kort"))
    ran = run("compare", "v1", "--root", tmp_path / "kort")
    assert (ran.status, ran.out) == (2, "")
    assert "fetch-depth: 0" in ran.err


def test_without_git_it_says_what_to_do(run: Run, tmp_path: Path) -> None:
    write(tmp_path, SMALLEST)
    ran = run("compare", "HEAD", "--root", tmp_path)
    assert (ran.status, ran.out) == (2, "")
    assert "hoort bij geen git-repository" in ran.err


@pytest.mark.parametrize("revisions", ["", "-x", "--", "^HEAD", "a\nb"])
def test_what_cannot_be_a_revision(revisions: str, run: Run, school: School) -> None:
    assert run("compare", "--root", school().top, "--", revisions).status == 2


def test_markdown_into_a_file(run: Run, school: School, tmp_path: Path) -> None:
    here = school()
    write(here.top, MEANS)
    ran = run("compare", "HEAD", "--root", here.top, "--format", "markdown", "-o", tmp_path / "uit" / "reactie.md")
    assert ran == (0, "", "")
    text = (tmp_path / "uit" / "reactie.md").read_text(encoding="utf-8")
    assert text.startswith("<!-- taalkompas compare -->\n## Wat er in de taal verandert sinds HEAD\n")
    assert "~~het hele jaar~~ **elke dag**" in text


def test_in_a_copy_that_was_cut_short_it_answers_and_says_so(
    run: Run, changes: Changes, school: School, tmp_path: Path
) -> None:
    here = school()
    here.git("switch", "--quiet", "--create", "voorstel")
    here.commit(MEANS)
    kort = tmp_path / "kort"
    here.git("clone", "--quiet", "--no-single-branch", "--depth=1", here.top.as_uri(), str(kort))
    assert changes(kort, "origin/main") == [MEANT]
    ran = run("compare", "origin/main", "--root", kort)
    assert "Deze kopie van de repository bevat alleen de nieuwste wijzigingen." in ran.out
    assert "Deze kopie" not in run("compare", "main", "--root", here.top).out
