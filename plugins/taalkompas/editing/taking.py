"""Take the program of the editing page from where it is published, and see that it is the one that was pinned.

In: a school's root. Out: its folder `.taalkompas/editing/` with the program, whole or not at all. git is told to leave it alone: what can
be taken again need not be kept.
"""

import base64
import hashlib
import re
import shutil
import tarfile
import tempfile
from pathlib import Path

from taalkompas.editing.program import HOME, LIMIT, PACKAGES, Package, digest
from taalkompas.errors import TaalkompasError, unwritable
from taalkompas.npm import pack
from taalkompas.words import N_

_WRONG = N_(
    "What npm brought as '{package}' is not what was published: its hash is {found}, and must be {expected}. Nothing was kept. Ask whoever"
    " looks after your network or your npm mirror; do not use that file."
)
_STRANGE = N_(
    "The archive of '{package}' does not hold what it should, so nothing was kept. This version of Taalkompas cannot use it:"
    " please tell whoever maintains Taalkompas at your school."
)


def taken(root: Path, packages: tuple[Package, ...] = PACKAGES) -> Path:
    """Take the program anew; the folder in which it is."""
    home = root / HOME
    try:
        home.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="editing-", dir=home.parent) as name:
            new = Path(name, "new")
            for package in packages:
                _put(_files(package, Path(name)), new / package.folder)
            (new / ".gitignore").write_text("*\n", encoding="utf-8", newline="\n")
            if home.exists():
                home.rename(Path(name, "old"))
            new.rename(home)
    except OSError as error:
        raise unwritable(error.filename2 or error.filename or home, error) from None
    return home


def _files(package: Package, folder: Path) -> dict[str, bytes]:
    """What is kept of a package, once its archive and its contents are what they must be."""
    here = folder / package.folder
    here.mkdir()
    archive = pack(package.name, package.version, here)
    label = f"{package.name}@{package.version}"
    hashed = f"sha512-{base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()}"
    if hashed != package.integrity:
        values = {"package": label, "found": hashed, "expected": package.integrity}
        raise TaalkompasError(_WRONG, values)
    files = _unpacked(archive, re.compile(package.kept))
    shutil.rmtree(here)
    if digest(files) != package.digest:
        raise TaalkompasError(_STRANGE, {"package": label})
    return files


def _unpacked(archive: Path, kept: re.Pattern[str]) -> dict[str, bytes]:
    """The wanted files of an archive, by what they will be called; nothing is written by their names."""
    files: dict[str, bytes] = {}
    with tarfile.open(archive) as inside:
        for member in inside:
            match = kept.fullmatch(member.name)
            if match and member.isreg() and member.size <= LIMIT and (opened := inside.extractfile(member)):
                files[match[1]] = opened.read()
    return files


def _put(files: dict[str, bytes], folder: Path) -> None:
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
