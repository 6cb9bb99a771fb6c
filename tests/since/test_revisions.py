"""What git tells of a change: lines and names, whatever files are called and however git is set."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from repositories import Repository
from schools import write
from since.conftest import TEN
from taalkompas import git
from taalkompas.errors import TaalkompasError
from taalkompas.revisions import EVERY_LINE, beginning, change_since


def replaced(root: Path, commit: str = "HEAD") -> dict[str, list[int]]:
    """The lines of then that are no more."""
    replaced = change_since(root, commit).replaced
    return {path: [line for one in lines for line in one] for path, lines in replaced.items() if any(lines)}


def touched(root: Path, commit: str = "HEAD") -> dict[str, list[int] | str]:
    """The lines of each file in a change; `all` for a file that is wholly new."""
    return {
        path: "all" if lines == EVERY_LINE else [line for one in lines for line in one]
        for path, lines in change_since(root, commit).lines.items()
    }


# lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (TEN, None),
        (TEN.replace("regel 4", "anders"), [4]),
        (TEN.replace("regel 4\n", "regel 4\nen\nnog\n"), [5, 6]),
        (TEN.replace("regel 4\nregel 5\n", ""), [4]),
        (TEN.replace("regel 1\n", ""), [1]),
        (TEN.replace("regel 10\n", ""), [10]),
        (TEN.removesuffix("\n"), [10]),
        ("voor\n" + TEN.replace("regel 9", "na"), [1, 10]),
        (TEN.replace("regel 4\n", "++ b/docs/ander.md\n@@ -1 +1 @@\ndiff --git a/x b/x\n"), [4, 5, 6]),
        ("", [1]),
    ],
)
def test_the_lines_that_a_change_touches(here: Repository, text: str, lines: list[int] | None) -> None:
    write(here.top, {"docs/tien.md": text})
    assert touched(here.top) == ({} if lines is None else {"docs/tien.md": lines})


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (TEN.replace("regel 4", "anders"), [4]),
        (TEN.replace("regel 4\n", "regel 4\nen\nnog\n"), []),
        (TEN.replace("regel 4\nregel 5\n", ""), [4, 5]),
        ("voor\n" + TEN.replace("regel 9", "na"), [9]),
        ("", list(range(1, 11))),
    ],
)
def test_the_lines_of_then_that_are_no_more(here: Repository, text: str, lines: list[int]) -> None:
    write(here.top, {"docs/tien.md": text})
    assert replaced(here.top) == ({"docs/tien.md": lines} if lines else {})


def test_lines_of_then_stand_under_the_name_of_then(here: Repository) -> None:
    start = here.git("rev-parse", "HEAD")
    here.git("mv", "docs/tien.md", "docs/elf.md")
    here.commit({"docs/elf.md": TEN.replace("regel 3", "drie"), "docs/nieuw.md": "x\n"})
    assert replaced(here.top, start) == {"docs/tien.md": [3]}
    (here.top / "docs/elf.md").unlink()
    assert replaced(here.top) == {"docs/elf.md": list(range(1, 11))}


def test_committed_staged_unstaged_and_untracked_all_count(here: Repository) -> None:
    start = here.git("rev-parse", "HEAD")
    here.commit({"docs/tien.md": TEN.replace("regel 2", "twee")})
    write(here.top, {"docs/tien.md": TEN.replace("regel 2", "twee").replace("regel 4", "vier")})
    here.git("add", "docs/tien.md")
    write(here.top, {"docs/tien.md": TEN.replace("regel 2", "twee").replace("regel 4", "vier").replace("regel 6", "6")})
    write(here.top, {"docs/nieuw.md": "nieuw\n", "docs/buiten.md": "x\n", ".gitignore": "buiten.md\n"})
    assert touched(here.top, start) == {"docs/tien.md": [2, 4, 6], "docs/nieuw.md": "all", ".gitignore": "all"}


def test_a_renamed_file_is_followed(here: Repository) -> None:
    start = here.git("rev-parse", "HEAD")
    here.git("mv", "docs/tien.md", "docs/elf.md")
    here.commit({"docs/elf.md": TEN.replace("regel 3", "drie")})
    change = change_since(here.top, start)
    assert dict(change.before) == {"docs/elf.md": "docs/tien.md"}
    assert change.touches("docs/elf.md", 3)
    assert not change.touches("docs/elf.md", 4)
    assert not change.touches("docs/tien.md", 3)


NAMES = [
    "met spatie.md",
    'met "aanhaling".md',
    "café ☕.md",
    "tab\there.md",
    "lijn\nbreuk.md",
    "-streep.md",
    "b\\c.md",
    "a b",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_have_any_name(here: Repository, name: str) -> None:
    here.commit({f"docs/{name}": TEN})
    write(here.top, {f"docs/{name}": TEN.replace("regel 4", "vier"), f"docs/nieuw {name}": "x\n"})
    assert touched(here.top) == {f"docs/{name}": [4], f"docs/nieuw {name}": "all"}
    here.git("add", "--all")
    here.git("mv", "--", f"docs/{name}", f"docs/en {name}")
    assert change_since(here.top, "HEAD").before == {f"docs/en {name}": f"docs/{name}"}


def test_a_name_may_be_no_text_at_all(here: Repository) -> None:
    name = os.fsdecode(b"docs/caf\xe9.md")
    here.commit({name: TEN})
    write(here.top, {name: TEN.replace("regel 4", "vier")})
    assert touched(here.top) == {name: [4]}


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.interHunkContext", "9"),
        ("diff.context", "9"),
        ("diff.renames", "false"),
        ("diff.external", "false"),
        ("color.ui", "always"),
        ("core.quotePath", "true"),
        ("diff.relative", "true"),
    ],
)
def test_nobodys_settings_change_what_is_read(here: Repository, setting: str, value: str) -> None:
    here.git("config", setting, value)
    here.git("mv", "docs/tien.md", "docs/é.md")
    write(here.top, {"docs/é.md": TEN.replace("regel 2", "2").replace("regel 5", "5")})
    assert touched(here.top) == {"docs/é.md": [2, 5]}


def test_the_surroundings_of_a_hook_change_nothing(here: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here.top, {"docs/tien.md": TEN.replace("regel 2", "2").replace("regel 5", "5")})
    for name, value in {
        "GIT_DIR": "elders",
        "GIT_INDEX_FILE": "elders/index",
        "GIT_WORK_TREE": "/",
        "GIT_DIFF_OPTS": "-u9",
        "GIT_EXTERNAL_DIFF": "false",
    }.items():
        monkeypatch.setenv(name, value)
    assert touched(here.top / "docs") == {"tien.md": [2, 5]}


def test_a_school_may_be_a_folder_of_the_repository(here: Repository) -> None:
    here.commit({"school/docs/x.md": TEN, "elders/y.md": TEN})
    write(
        here.top, {"school/docs/x.md": f"a\n{TEN}", "elders/y.md": f"a\n{TEN}", "school/z.md": "z", "elders/z.md": "z"}
    )
    assert touched(here.top / "school") == {"docs/x.md": [1], "z.md": "all"}


def test_a_worktree_is_a_repository_too(here: Repository, tmp_path: Path) -> None:
    here.git("worktree", "add", "--quiet", str(tmp_path / "boom"))
    write(tmp_path / "boom", {"docs/tien.md": f"a\n{TEN}"})
    assert touched(tmp_path / "boom") == {"docs/tien.md": [1]}
    assert touched(here.top) == {}


def test_a_file_that_became_a_link_and_one_that_went(here: Repository) -> None:
    here.commit({"docs/a.md": "a\n", "docs/b.md": "b\n", "docs/data.bin": b"\0\1"})
    (here.top / "docs/a.md").unlink()
    (here.top / "docs/a.md").symlink_to("tien.md")
    (here.top / "docs/b.md").unlink()
    write(here.top, {"docs/data.bin": b"\0\2", "docs/tien.md": f"a\n{TEN}"})
    lines = touched(here.top)
    assert lines["docs/tien.md"] == [1]
    assert lines["docs/a.md"] == [1]
    assert lines["docs/b.md"] == []
    assert lines["docs/data.bin"] == []


def test_a_merge_that_is_not_finished_can_be_read(here: Repository) -> None:
    here.git("switch", "--quiet", "--create", "zij")
    here.commit({"docs/tien.md": TEN.replace("regel 4", "zij")})
    here.git("switch", "--quiet", "main")
    here.commit({"docs/tien.md": TEN.replace("regel 4", "wij")})
    with pytest.raises(AssertionError):
        here.git("merge", "--quiet", "zij")
    assert touched(here.top)["docs/tien.md"] == [4, 6, 7, 8]


def test_a_file_that_was_only_written_again_is_not_touched(here: Repository) -> None:
    os.utime(here.top / "docs/tien.md", (1, 1))
    assert touched(here.top) == {}


# where a change began


def test_a_change_began_where_two_branches_parted(here: Repository) -> None:
    parted = here.git("rev-parse", "HEAD")
    here.git("switch", "--quiet", "--create", "voorstel")
    here.commit({"docs/nieuw.md": "x\n"})
    here.git("switch", "--quiet", "main")
    here.commit({"docs/tien.md": f"main\n{TEN}"})
    here.git("switch", "--quiet", "voorstel")
    assert beginning(here.top, "main") == parted
    assert touched(here.top, parted) == {"docs/nieuw.md": [1]}


def test_where_nothing_is_shared_a_change_began_at_the_revision(here: Repository) -> None:
    here.git("switch", "--quiet", "--orphan", "los")
    apart = here.commit({"docs/los.md": "x\n"})
    here.git("switch", "--quiet", "main")
    assert beginning(here.top, "los") == apart


@pytest.mark.parametrize("revision", ["main", "HEAD", "v1", "HEAD~0"])
def test_a_revision_may_be_named_in_any_way(here: Repository, revision: str) -> None:
    here.git("tag", "--annotate", "--message", "x", "v1")
    assert beginning(here.top, revision) == here.git("rev-parse", "HEAD")


@pytest.mark.parametrize("revision", ["", " ", "-h", "--output=x", "--", "^HEAD", "a\0b", "a\nb"])
def test_what_cannot_be_a_revision_never_reaches_git(
    here: Repository, revision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: Any, **__: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(subprocess, "run", never)
    with pytest.raises(TaalkompasError, match="cannot be the name of a revision"):
        beginning(here.top, revision)


@pytest.mark.parametrize("revision", ["nergens", "HEAD~9", "main:docs", "HEAD^{tree}"])
def test_a_revision_that_is_not_there(here: Repository, revision: str) -> None:
    with pytest.raises(TaalkompasError, match="git knows no revision") as told:
        beginning(here.top, revision)
    for service in ("'fetch-depth: 0' on GitHub", "'GIT_DEPTH: 0' on GitLab", "'fetchDepth: 0' on Azure"):
        assert service in str(told.value)


@pytest.mark.parametrize(
    ("revision", "meant"), [("mian", "main"), ("orgin/main", "origin/main"), ("voorsel/welkom", "voorstel/welkom")]
)
def test_a_revision_that_is_misspelt(here: Repository, revision: str, meant: str) -> None:
    here.git("update-ref", "refs/remotes/origin/main", "HEAD")
    here.git("branch", "voorstel/welkom")
    with pytest.raises(TaalkompasError, match=f"git knows no revision '{revision}' here. Did you mean '{meant}'"):
        beginning(here.top, revision)


@pytest.mark.parametrize(
    ("revision", "first"),
    [("main..HEAD", "main"), ("main...zij", "main"), ("..main", "HEAD"), ("nergens..main", "nergens")],
)
def test_a_range_is_two_revisions(here: Repository, revision: str, first: str) -> None:
    with pytest.raises(TaalkompasError, match="names two revisions") as told:
        beginning(here.top, revision)
    assert told.value.values == {"revision": revision, "first": first}


def test_a_copy_that_was_cut_short_says_what_to_fetch(here: Repository, tmp_path: Path) -> None:
    first = here.git("rev-parse", "HEAD")
    here.commit({"docs/meer.md": "x\n"})
    here.git("clone", "--quiet", "--depth=1", f"file://{here.top}", str(tmp_path / "kort"))
    with pytest.raises(TaalkompasError, match="fetch-depth: 0"):
        beginning(tmp_path / "kort", first)


def test_a_folder_of_somebody_else_says_what_to_tell_git(here: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    said = f"fatal: detected dubious ownership in repository at '{here.top}'\nTo add an exception, call:\n"
    refused = subprocess.CompletedProcess((), 128, b"", said.encode())
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: refused)
    with pytest.raises(TaalkompasError, match=r"git config --global --add safe\.directory") as told:
        beginning(here.top, "HEAD")
    assert told.value.values == {"folder": str(here.top)}


def test_what_else_git_says_is_handed_on(here: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = subprocess.CompletedProcess((), 128, b"", b"fatal: bad object kapot.\nmore\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: refused)
    with pytest.raises(TaalkompasError, match=r"cannot tell what changed in '.*': bad object kapot\.$"):
        beginning(here.top, "HEAD")


def test_where_nothing_was_committed_yet_it_says_so(tmp_path: Path) -> None:
    Repository(tmp_path).git("init", "--quiet")
    with pytest.raises(TaalkompasError, match="nothing has been committed in this repository"):
        beginning(tmp_path, "HEAD")


def test_a_repository_that_is_damaged_says_so(here: Repository) -> None:
    here.lose("HEAD:docs/tien.md")
    write(here.top, {"docs/tien.md": "anders\n"})
    with pytest.raises(TaalkompasError, match="is damaged"):
        change_since(here.top, "HEAD")


def test_without_a_repository_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(TaalkompasError, match="in no git repository"):
        beginning(tmp_path, "HEAD")


def test_without_git(here: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TaalkompasError, match="git is not installed"):
        beginning(here.top, "HEAD")


def test_a_git_that_does_not_answer(here: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git, "PATIENCE", 0)
    with pytest.raises(TaalkompasError, match="does not answer"):
        beginning(here.top, "HEAD")


def test_what_git_keeps_comes_in_the_order_that_was_asked(here: Repository) -> None:
    """Also of what is there twice, not there, empty, or looks like what git says itself."""
    odd = b"1234 missing\n5678 blob 3\nabc\n"
    here.commit({"leeg": "", "vreemd": odd})
    empty, strange = (here.git("rev-parse", f"HEAD:{name}").encode() for name in ("leeg", "vreemd"))
    asked = [strange, b"1" * 40, empty, strange]
    assert list(git.objects(here.top, asked)) == [odd, None, b"", odd]
    assert list(git.objects(here.top, [])) == []
