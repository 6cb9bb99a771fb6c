"""The program of the editing page: two packages, pinned by version and by what is in them.

In: a school's root. Out: `Program`. A file that is not byte for byte what was pinned is not used: it would run in the browser of whoever
signs in with a key to the repository.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class Program:
    """The program as far as it is here: its files by path, or why it cannot be used (a key of the catalogue, with values)."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    trouble: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def found(root: Path) -> Program:
    """The program in a school's folder, when all of it is as it was published."""
    home = root / HOME
    if not os.path.lexists(home):
        return Program(trouble=_ABSENT)
    files: dict[str, bytes] = {}
    for package in PACKAGES:
        here = _read(home / package.folder)
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


def _read(folder: Path) -> dict[str, bytes] | None:
    """Every file in a folder; None where something else than ordinary files lies there, or too much."""
    files: dict[str, bytes] = {}
    left = LIMIT
    try:
        for place, state in _walk(folder):
            left -= state.st_size
            if not stat.S_ISREG(state.st_mode) or left < 0:
                return None
            files[place.relative_to(folder).as_posix()] = place.read_bytes()
    except OSError:
        return None
    return files


def _walk(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Everything under a folder that is no folder; links are named, not followed."""
    for here, _, names in os.walk(folder):
        yield from ((Path(here, name), os.lstat(Path(here, name))) for name in sorted(names))
