"""The program of the editing page: two packages, pinned by version and by what is in them.

In: a school's root. Out: `Program`. A file that is not byte for byte what was pinned is not used: it would run in the browser of whoever
signs in with a key to the repository.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from taalkompas.words import N_

HOME = ".taalkompas/editing"
"""Where the program lies, from a school's root; no program reads folders that begin with a dot by itself."""
LIMIT = 32 * 1024 * 1024
"""Bytes that the program may hold; more is not looked at."""


@dataclass(frozen=True, slots=True)
class Package:
    """One package, as it is published.

    `integrity` is the hash of its archive as npm writes it. Of its files those are kept whose path `kept` matches, and the part that it
    captures is what they are called in `folder`; `digest` is the hash of what is kept.
    """

    name: str
    version: str
    integrity: str
    kept: str
    folder: str
    digest: str


PACKAGES = (
    Package(
        "decap-cms",
        "3.16.3",
        "sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
        r"package/dist/((?:[0-9]+\.)?decap-cms\.js|[0-9a-f]{20}\.wasm)",
        "decap",
        "f94cf463116e9fab7c8ef5e4658835f80ab5cd1ed9f38a8c15771e9717648ed1",
    ),
    Package(
        "yaml",
        "2.9.1",
        "sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw==",
        r"package/(?:browser/|(?=LICENSE))(index\.js|dist/[A-Za-z0-9/._-]+\.js|LICENSE)",
        "yaml",
        "490d35ccd044f6257812ce626c4f40604c5ee6bf9f25ebd7a8acc43a58b6db14",
    ),
)
"""The editing program, and the reader and writer of YAML that keeps a file's layout."""

_ABSENT = N_(
    "The editing page is left out, because its program is not here. Run 'taalkompas editing fetch' in the school's folder before the site"
    " is built; that takes it from npm once."
)
_ANOTHER = N_(
    "The editing page is left out, because its program in '{folder}' is not the one that this version of Taalkompas knows. Run 'taalkompas"
    " editing fetch' to take it anew."
)


_Files: TypeAlias = list[tuple[Path, os.stat_result]] | None
"""Files and what they look like; None where something else than ordinary files lies there, or too much."""
Sight: TypeAlias = tuple[tuple[str, int, int, int], ...]
"""What a folder looks like: path, time of the last change, size and number of each file."""


@dataclass(frozen=True, slots=True)
class Program:
    """The program as far as it is here: its files by path, or why it cannot be used (a key of the catalogue, with values).

    `seen` is what its folder looked like when it was read.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    trouble: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    seen: Sight = field(default=(), compare=False, repr=False)


NONE = Program()
"""Nobody has looked."""


def found(root: Path, known: Program = NONE) -> Program:
    """The program in a school's folder, when all of it is as it was published. `known` is given back while its folder looks the same."""
    home = root / HOME
    if not os.path.lexists(home):
        return Program(trouble=_ABSENT)
    folders = {package.folder: _ordinary(home / package.folder) for package in PACKAGES}
    seen = tuple(_look(place, state) for files in folders.values() for place, state in files or ())
    if seen and seen == known.seen and None not in folders.values():
        return known
    return replace(_read(home, folders), seen=seen)


def _read(home: Path, folders: Mapping[str, _Files]) -> Program:
    """The program, byte for byte what was pinned, or why not."""
    files: dict[str, bytes] = {}
    for package in PACKAGES:
        here = _contents(home / package.folder, folders[package.folder])
        if here is None or digest(here) != package.digest:
            return Program(trouble=_ANOTHER, values={"folder": HOME})
        files |= {f"{package.folder}/{path}": content for path, content in here.items()}
    return Program(files)


def digest(files: Mapping[str, bytes]) -> str:
    """The hash of some files and their names."""
    sum_ = hashlib.sha256()
    for path in sorted(files):
        sum_.update(f"{path}\0{len(files[path])}\0".encode())
        sum_.update(files[path])
    return sum_.hexdigest()


def _ordinary(folder: Path) -> _Files:
    """Every file in a folder."""
    files = []
    left = LIMIT
    try:
        for place, state in _walk(folder):
            left -= state.st_size
            if not stat.S_ISREG(state.st_mode) or left < 0:
                return None
            files.append((place, state))
    except OSError:
        return None
    return sorted(files)


def _look(place: Path, state: os.stat_result) -> tuple[str, int, int, int]:
    return str(place), state.st_mtime_ns, state.st_size, state.st_ino


def _contents(folder: Path, files: _Files) -> dict[str, bytes] | None:
    """What is in these files, by their path in the folder; None where one cannot be read."""
    if files is None:
        return None
    try:
        return {place.relative_to(folder).as_posix(): place.read_bytes() for place, _ in files}
    except OSError:
        return None


def _walk(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Everything under a folder that is no folder; links are named, not followed."""
    for here, _, names in os.walk(folder):
        yield from ((Path(here, name), os.lstat(Path(here, name))) for name in sorted(names))
