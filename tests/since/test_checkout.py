"""Files as they were at a commit, put into a folder: all that is wanted, and nothing anywhere else."""

import os
import subprocess
from pathlib import Path

import pytest

from repositories import Repository, repository
from schools import DAY, SMALLEST, write
from since.conftest import TEN
from taalkompas import checkout
from taalkompas.checkout import bring
from taalkompas.earlier import school_at
from taalkompas.errors import TaalkompasError


def everything(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): f"→ {os.readlink(path)}"
        if path.is_symlink()
        else path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def brought(root: Path, to: Path, *paths: str, commit: str = "HEAD") -> dict[str, str]:
    to.mkdir(parents=True)
    bring(root, commit, paths, lambda path: path.endswith((".yml", ".md")), to)
    return everything(to)


def test_files_come_as_they_were(here: Repository, tmp_path: Path) -> None:
    files = {
        "docs/x y.md": "a\n",
        "docs/data.bin": "b",
        "glossary/é.yml": "c\r\n",
        "elders/z.md": "d",
        "kaart.svg": "e",
    }
    here.commit(files)
    here.commit({"docs/x y.md": "later\n"})
    came = brought(here.top, tmp_path / "toen", "docs", "glossary", "kaart.svg", "nergens", commit="HEAD~1")
    assert came == {"docs/tien.md": TEN, "docs/x y.md": "a\n", "glossary/é.yml": "c\n", "kaart.svg": "e"}
    assert (tmp_path / "toen/glossary/é.yml").read_bytes() == b"c\r\n"


def test_a_folder_of_the_repository_comes_without_what_lies_beside_it(here: Repository, tmp_path: Path) -> None:
    here.commit({"school/docs/x.md": "a\n"})
    assert brought(here.top / "school", tmp_path / "toen", "docs", "../docs") == {"docs/x.md": "a\n"}


def test_a_link_inside_stays_and_what_it_leads_to_comes_along(here: Repository, tmp_path: Path) -> None:
    write(here.top, {"gedeeld/begrip.yml": "a\n", "glossary/x.yml": "b\n", "los.txt": "c\n"})
    (here.top / "glossary/samen").symlink_to("../gedeeld")
    (here.top / "glossary/los.yml").symlink_to("../los.txt")
    here.commit()
    assert brought(here.top, tmp_path / "toen", "glossary") == {
        "gedeeld/begrip.yml": "a\n",
        "glossary/los.yml": "→ ../los.txt",
        "glossary/samen": "→ ../gedeeld",
        "glossary/x.yml": "b\n",
        "los.txt": "c\n",
    }


@pytest.mark.parametrize("target", ["/etc/hostname", "../../../../../../etc/hostname", "../..", "lus.yml"])
def test_a_link_out_leads_no_further_than_the_folder_around(here: Repository, tmp_path: Path, target: str) -> None:
    (here.top / "docs/lus.yml").symlink_to(target)
    here.commit()
    around = tmp_path / "om"
    came = brought(here.top, around / "toen", "docs")
    leads = os.path.normpath(around / "toen" / "docs" / came["docs/lus.yml"].removeprefix("→ "))
    assert leads in {str(around), str(around / "toen/docs/lus.yml")}


def test_a_commit_made_by_hand_writes_nothing_elsewhere(here: Repository, tmp_path: Path) -> None:
    """Git refuses such names when it makes a commit, not when it reads one."""

    def kept(kind: str, content: bytes) -> bytes:
        done = subprocess.run(
            ["git", "hash-object", "-t", kind, "-w", "--literally", "--stdin"],
            cwd=here.top,
            input=content,
            capture_output=True,
            check=True,
        )
        return done.stdout.strip()

    text, out = kept("blob", b"gekaapt\n"), kept("blob", b"../..")
    raw = {name: bytes.fromhex(name.decode()) for name in (text, out)}
    up = kept("tree", b"100644 x.md\0" + raw[text])
    under = kept("tree", b"120000 y.md\0" + raw[out])
    docs = kept(
        "tree",
        b"40000 ..\0"
        + bytes.fromhex(up.decode())
        + b"120000 d\0"
        + raw[out]
        + b"40000 d\0"
        + bytes.fromhex(under.decode()),
    )
    top = kept("tree", b"40000 docs\0" + bytes.fromhex(docs.decode()))
    commit = here.git("commit-tree", top.decode(), "-m", "x")
    came = brought(here.top, tmp_path / "om/toen", "docs", commit=commit)
    assert "gekaapt\n" not in came.values()
    assert [path.name for path in (tmp_path / "om").iterdir()] == ["toen"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hier", "om"]


def test_of_a_large_file_only_the_size_comes(here: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkout, "LARGE", 100)
    here.commit({"docs/groot.md": "x" * 101, "docs/klein.md": "y" * 100})
    came = brought(here.top, tmp_path / "toen", "docs")
    assert came == {"docs/groot.md": "\0" * 101, "docs/klein.md": "y" * 100, "docs/tien.md": TEN}


@pytest.mark.parametrize("instead", [None, b"kapot\n"])
@pytest.mark.parametrize("name", ["HEAD:docs/tien.md", "HEAD:docs"])
def test_what_git_no_longer_has_is_no_empty_file(
    here: Repository, tmp_path: Path, name: str, instead: bytes | None
) -> None:
    here.lose(name, instead)
    with pytest.raises(TaalkompasError, match="is damaged"):
        brought(here.top, tmp_path / "toen", "docs")


def test_a_school_as_it_was_leads_to_the_folder_that_was_asked_about(tmp_path: Path) -> None:
    here = repository(tmp_path / "school", SMALLEST)
    then = school_at(here.top, "HEAD", DAY)
    assert then is not None
    assert then.root == here.top
