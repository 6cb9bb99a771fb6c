"""Writing a site into a folder: own pages win, what is stale goes, nothing is written beside the folder."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from schools import write as lay
from taalkompas.errors import TaalkompasError
from taalkompas.into import own_pages, write
from taalkompas.publish import OutputFile
from taalkompas.source.pages import MANIFEST


def files(*paths: str) -> tuple[OutputFile, ...]:
    """Output with these paths, each holding its own name."""
    return tuple(OutputFile(path, f"made {path}\n") for path in paths)


def present(folder: Path) -> dict[str, str]:
    """What a folder holds, but for the manifest."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}


def listed(folder: Path) -> list[str]:
    return list(json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"])


def test_files_are_written_and_listed(tmp_path: Path) -> None:
    done = write([*files("index.md", "a/b/index.md"), OutputFile("font.woff2", b"\x00\xff")], tmp_path / "new" / "docs")
    assert done.changed == ("a/b/index.md", "font.woff2", "index.md")
    assert (tmp_path / "new" / "docs" / "font.woff2").read_bytes() == b"\x00\xff"
    assert listed(tmp_path / "new" / "docs") == ["a/b/index.md", "font.woff2", "index.md"]


def test_the_manifest_tells_nothing_of_place_or_time(tmp_path: Path) -> None:
    for folder in ("here", "there"):
        write(files("b.md", "a.md"), tmp_path / folder)
    assert (tmp_path / "here" / MANIFEST).read_bytes() == (tmp_path / "there" / MANIFEST).read_bytes()
    assert str(tmp_path) not in (tmp_path / "here" / MANIFEST).read_text(encoding="utf-8")


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    write(files("a.md", "b.md"), tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    done = write([*files("a.md"), OutputFile("b.md", "other\n")], tmp_path)
    assert (done.changed, done.unchanged) == (("b.md",), ("a.md",))
    assert {path.name for path in tmp_path.iterdir() if path.stat().st_mtime_ns != before[path]} == {"b.md"}


def test_stale_files_go_with_the_folders_they_leave_empty(tmp_path: Path) -> None:
    write(files("a/b/c/index.md", "a/index.md", "d/e.md"), tmp_path)
    lay(tmp_path, {"d/own.md": "own"})
    done = write(files("a/index.md"), tmp_path)
    assert done.removed == ("a/b/c/index.md", "d/e.md")
    assert present(tmp_path) == {"a/index.md": "made a/index.md\n", "d/own.md": "own"}
    assert not (tmp_path / "a" / "b").exists()


@pytest.mark.parametrize(
    ("own", "made"),
    [
        ("index.md", "index.md"),
        ("README.md", "index.md"),
        ("x.md", "x/index.md"),
        ("x.html", "x/index.md"),
        ("x/index.html", "x/index.md"),
        ("x/README.md", "x/index.md"),
        ("x.markdown", "x/index.md"),
        ("x.mkdn", "x/index.md"),
        ("x.MKD", "x/index.md"),
        ("data.json", "data.json"),
        ("assets/site.css", "assets/site.css"),
    ],
)
def test_an_own_file_wins(tmp_path: Path, own: str, made: str) -> None:
    lay(tmp_path, {own: "own"})
    done = write(files(made, "other.md"), tmp_path)
    assert done.own == (made,)
    assert present(tmp_path) == {own: "own", "other.md": "made other.md\n"}
    assert listed(tmp_path) == ["other.md"]


def test_a_page_that_the_school_takes_over_goes(tmp_path: Path) -> None:
    write(files("x/index.md"), tmp_path)
    lay(tmp_path, {"x.md": "own"})
    done = write(files("x/index.md"), tmp_path)
    assert (done.own, done.removed) == (("x/index.md",), ("x/index.md",))
    assert present(tmp_path) == {"x.md": "own"}


def test_own_pages_are_told_by_their_destination(tmp_path: Path) -> None:
    write(files("y/index.md"), tmp_path)
    lay(tmp_path, {"x.md": "", "z/README.md": "", "w.png": "", ".hidden/q.md": ""})
    assert own_pages(tmp_path) == {"x.html", "z/index.html", "w.png"}


@pytest.mark.parametrize("path", ["../out.md", "a/../../out.md", "/elders/out.md", "", "a\\..\\..\\out.md"])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(TaalkompasError):
        write(files("fine.md", path), tmp_path / "docs")
    assert present(tmp_path) == {}


def test_no_link_leads_outside(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "docs" / "a").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(TaalkompasError, match="outside"):
        write(files("a/index.md"), tmp_path / "docs")
    assert present(tmp_path / "elsewhere") == {}


def test_a_link_inside_is_followed(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a").symlink_to(tmp_path / "b")
    write(files("a/x.md"), tmp_path)
    assert (tmp_path / "b" / "x.md").is_file()


def test_a_link_in_place_of_ours_is_replaced_not_followed(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    write(files("a.md"), docs)
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (docs / "a.md").unlink()
    (docs / "a.md").symlink_to(tmp_path / "secret.md")
    write(files("a.md"), docs)
    assert (tmp_path / "secret.md").read_text(encoding="utf-8") == "secret"
    assert not (docs / "a.md").is_symlink()


@pytest.mark.parametrize(
    "manifest",
    [b"", b"{", b"\xff", b"[]", b'{"files": 1}', b"[" * 100_000, b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> elders\n"],
)
def test_a_damaged_manifest_stops_before_anything_changes(tmp_path: Path, manifest: bytes) -> None:
    """What we wrote before would count as the school's own from then on, and win from what is new."""
    write(files("a.md", "b.md"), tmp_path)
    lay(tmp_path, {MANIFEST: manifest})
    for go in (lambda: own_pages(tmp_path), lambda: write(files("a.md"), tmp_path)):
        with pytest.raises(TaalkompasError, match=r"cannot be read.*own\..*remove it"):
            go()
    assert present(tmp_path) == {"a.md": "made a.md\n", "b.md": "made b.md\n"}
    assert (tmp_path / MANIFEST).read_bytes() == manifest


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda place: place.symlink_to("/etc/hostname")])
def test_a_manifest_that_is_no_file_of_this_folder_is_not_opened(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / MANIFEST)
    with pytest.raises(TaalkompasError, match="cannot be read"):
        write(files("a.md"), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [MANIFEST]


@pytest.mark.parametrize(
    "manifest",
    [b'{"files": [1, null, "../out.md", "/etc/x", "", "a/../../out.md", "docs", "sub", "x\\u0000y"]}'],
)
def test_a_manifest_is_not_trusted(tmp_path: Path, manifest: bytes) -> None:
    lay(tmp_path, {"out.md": "out", "docs/own.md": "own", "docs/sub/own.md": "own", f"docs/{MANIFEST}": manifest})
    write(files("a.md"), tmp_path / "docs")
    assert present(tmp_path) == {
        "out.md": "out",
        "docs/own.md": "own",
        "docs/sub/own.md": "own",
        "docs/a.md": "made a.md\n",
    }
    assert listed(tmp_path / "docs") == ["a.md"]


@pytest.mark.parametrize("blocking", ["docs", "docs/a", "docs/a/b/index.md/x"])
def test_what_stands_in_the_way_is_said(tmp_path: Path, blocking: str) -> None:
    lay(tmp_path, {blocking: "own"})
    with pytest.raises(TaalkompasError, match="cannot be written"):
        write(files("a/b/index.md"), tmp_path / "docs")
    assert present(tmp_path).get(blocking) == "own"


def test_a_run_cut_short_leaves_nothing_that_looks_like_the_schools_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, written = os.replace, []

    def fail(source: Path, target: Path) -> None:
        written.append(target)
        if target.name == "c.md":
            raise OSError(28, "No space left on device", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(TaalkompasError, match="No space"):
        write(files("a.md", "b.md", "c.md", "d.md"), tmp_path)
    monkeypatch.undo()
    assert set(present(tmp_path)) == {"a.md", "b.md"}
    assert own_pages(tmp_path) == frozenset()
    assert write(files("b.md"), tmp_path).removed == ("a.md",)


def test_files_can_be_read_by_whoever_may_read_the_folder(tmp_path: Path) -> None:
    write(files("a.md"), tmp_path)
    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o666 & ~mask
