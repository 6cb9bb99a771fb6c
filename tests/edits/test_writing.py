"""An edit is made as a whole or not at all, whatever goes wrong."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from edits.files import BOM, bytes_in
from schools import write
from taalkompas.edits import writing
from taalkompas.edits.change import Edit, FileChange, diff_of
from taalkompas.errors import TaalkompasError

FILES = {"a.yml": "a: 1\n", "b.yml": BOM + b"b: 1\r\n", "map/c.yml": "c: 1\n"}
EDIT = Edit(
    (
        FileChange("a.yml", "a: 1\n", "a: 2\n"),
        FileChange("map/b.yml", "b: 1\r\n", "b: 2\r\n", "b.yml"),
        FileChange("map/c.yml", "c: 1\n", "c: 2"),
        FileChange("nieuw/diep/d.yml", None, "d: 2\n"),
    )
)


def test_all_of_it_is_made(tmp_path: Path) -> None:
    os.chmod(write(tmp_path, FILES) / "a.yml", 0o640)
    writing.write(EDIT, tmp_path)
    after = {"a.yml": b"a: 2\n", "map/b.yml": BOM + b"b: 2\r\n", "map/c.yml": b"c: 2", "nieuw/diep/d.yml": b"d: 2\n"}
    assert bytes_in(tmp_path) == after
    assert (tmp_path / "a.yml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("failing", range(1, 6))
def test_when_it_fails_half_way_everything_is_as_it_was(
    failing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, FILES)
    before, calls, real = bytes_in(tmp_path), 0, os.replace

    def replace(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise OSError(28, "No space left on device", str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(TaalkompasError, match="No space left on device"):
        writing.write(EDIT, tmp_path)
    monkeypatch.undo()
    assert bytes_in(tmp_path) == before
    assert not (tmp_path / "nieuw").exists()


@pytest.mark.parametrize("failing", range(1, 6))
def test_no_file_is_lost_when_nothing_can_be_moved_any_more(
    failing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, FILES)
    before, calls, real = bytes_in(tmp_path), 0, os.replace

    def replace(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls >= failing:
            raise OSError(13, "Permission denied", str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(TaalkompasError, match="Permission denied"):
        writing.write(EDIT, tmp_path)
    assert bytes_in(tmp_path).items() >= before.items()


def test_a_name_that_is_too_long_changes_nothing_else(tmp_path: Path) -> None:
    long = FileChange(f"{'x' * 300}.yml", "b: 1\r\n", "b: 2\r\n", "b.yml")
    before = bytes_in(write(tmp_path, FILES))
    with pytest.raises(TaalkompasError, match="File name too long"):
        writing.write(Edit((EDIT.changes[0], long, EDIT.changes[2])), tmp_path)
    assert bytes_in(tmp_path) == before


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda top: (top / "map/c.yml").write_text("c: 3\n"), "'map/c.yml' was changed in the meantime"),
        (lambda top: (top / "map/c.yml").unlink(), "'map/c.yml' cannot be written"),
        (lambda top: write(top, {"map/b.yml": "x"}), "'map/b.yml' exists already"),
        (lambda top: write(top, {"nieuw/diep/d.yml": "x"}), "'nieuw/diep/d.yml' exists already"),
        (lambda top: write(top, {"nieuw": "x"}), "cannot be written"),
        (
            lambda top: (top / "b.yml").rename(top / "e") and (top / "b.yml").symlink_to("e"),
            "'b.yml' is a link to another file",
        ),
    ],
)
def test_what_changed_in_the_meantime_is_not_overwritten(
    spoil: Callable[[Path], object], why: str, tmp_path: Path
) -> None:
    write(tmp_path, FILES)
    spoil(tmp_path)
    before = bytes_in(tmp_path)
    with pytest.raises(TaalkompasError) as caught:
        writing.write(EDIT, tmp_path)
    assert why in str(caught.value)
    assert bytes_in(tmp_path) == before


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    write(tmp_path, {"echt.yml": "a: 1\n"})
    (tmp_path / "a.yml").symlink_to("echt.yml")
    writing.write(Edit((FileChange("a.yml", "a: 1\n", "a: 2\n"),)), tmp_path)
    assert (tmp_path / "a.yml").is_symlink()
    assert (tmp_path / "echt.yml").read_text() == "a: 2\n"


def test_the_difference_is_shown_as_git_does() -> None:
    assert diff_of(EDIT) == (
        "diff --git a/a.yml b/a.yml\n--- a/a.yml\n+++ b/a.yml\n@@ -1 +1 @@\n-a: 1\n+a: 2\n"
        "diff --git a/b.yml b/map/b.yml\nrename from b.yml\nrename to map/b.yml\n--- a/b.yml\n+++ b/map/b.yml\n@@ -1 +1 @@\n-b: 1\r\n+b: 2\r\n"
        "diff --git a/map/c.yml b/map/c.yml\n--- a/map/c.yml\n+++ b/map/c.yml\n@@ -1 +1 @@\n-c: 1\n+c: 2\n\\ No newline at end of file\n"
        "diff --git a/nieuw/diep/d.yml b/nieuw/diep/d.yml\nnew file mode 100644\n--- /dev/null\n+++ b/nieuw/diep/d.yml\n@@ -0,0 +1 @@\n+d: 2\n"
    )


def test_git_makes_the_same_of_it(tmp_path: Path) -> None:
    """For who wants to look first, and then take it over: `taalkompas rename … --dry-run | git apply`."""
    plain = {"a.yml": "a: 1\n", "b.yml": "b: 1\r\n", "map/c.yml": "c: 1\n"}
    writing.write(EDIT, write(tmp_path / "wij", plain))
    write(tmp_path / "git", plain)
    applied = subprocess.run(
        ["git", "apply", "-"], cwd=tmp_path / "git", input=diff_of(EDIT).encode(), capture_output=True, check=False
    )
    assert applied.returncode == 0, applied.stderr
    assert bytes_in(tmp_path / "git") == bytes_in(tmp_path / "wij")
