"""A registry that is none: a program called npm that hands out an archive of ours, or refuses."""

import base64
import hashlib
import io
import os
import sys
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from taalkompas.editing import Package
from taalkompas.editing.program import digest

FILES = {"package/dist/a.js": b"a", "package/dist/deep/b.js": b"b", "package/README.md": b"not kept"}
KEPT = {"a.js": b"a", "deep/b.js": b"b"}
NPM = """\
#!{python}
import pathlib, shutil, sys
assert sys.argv[1:5] == ["pack", "thing@1.0.0", "--silent", "--ignore-scripts"], sys.argv
{does}
"""
HANDS_OUT = "shutil.copy({archive!r}, pathlib.Path(sys.argv[6], 'thing-1.0.0.tgz'))"


def archive(place: Path, files: Mapping[str, bytes]) -> Path:
    """An archive as npm packs them, with a link in it that leads out."""
    with tarfile.open(place, "w:gz") as made:
        for path, content in files.items():
            member = tarfile.TarInfo(path)
            member.size = len(content)
            made.addfile(member, io.BytesIO(content))
        link = tarfile.TarInfo("package/dist/out.js")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        made.addfile(link)
    return place


def package(place: Path, *, integrity: str = "", kept: Mapping[str, bytes] = KEPT) -> Package:
    """What is pinned of an archive."""
    hashed = base64.b64encode(hashlib.sha512(place.read_bytes()).digest()).decode()
    return Package("thing", "1.0.0", integrity or f"sha512-{hashed}", r"package/dist/(.+)", "thing", digest(kept))


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a program called npm where programs are looked for, and nothing else."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def make(does: str) -> None:
        program = folder / "npm"
        program.write_text(NPM.format(python=sys.executable, does=does), encoding="utf-8")
        os.chmod(program, 0o755)

    return make
