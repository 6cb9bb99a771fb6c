"""Stage 7: the files of a site → a folder, for hosts without plugins.

In: `OutputFile`s and a folder. Out: that folder, with a manifest that says what is ours. A school's own pages win by their address, what we
no longer make goes, what is the same is not written again. Never writes or removes anything outside the folder.
"""

import contextlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from taalkompas.addresses import Addresses
from taalkompas.errors import TaalkompasError, unwritable
from taalkompas.publish.output import OutputFile
from taalkompas.source.pages import MANIFEST, is_page_name, manifest
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class Written:
    """What became of each path: written, the same as before, removed, or left to the school's own page."""

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    own: tuple[str, ...]


def own_pages(folder: Path) -> frozenset[str]:
    """The destinations of the files in a folder that the manifest does not list: they win."""
    ours = _ours(folder)
    return frozenset(_destination(path) for path in _paths(folder) if path not in ours)


def write(files: Iterable[OutputFile], folder: Path) -> Written:
    """Write the files of a site into a folder."""
    top = _opened(folder)
    before = _ours(top)
    addresses = Addresses("nl", own=own_pages(top))
    contents = {file.path: _content(file) for file in files}
    own = {path for path in contents if addresses.is_own(path)}
    ours = contents.keys() - own
    for path in ours:
        _check(top, path)
    try:
        # First claim what is about to be ours, so that a run cut short leaves nothing that looks like the school's own.
        _put(top, MANIFEST, _listed(before | ours))
        changed = {path for path in sorted(ours) if _put(top, path, contents[path])}
        removed = {path for path in sorted(before - ours) if _remove(top, path)}
        _put(top, MANIFEST, _listed(ours))
    except OSError as error:
        raise unwritable(error.filename2 or error.filename or top, error) from None
    return Written(*(tuple(sorted(paths)) for paths in (changed, ours - changed, removed, own)))


def _ours(folder: Path) -> frozenset[str]:
    """What we wrote into a folder before; without a list that can be read, nobody could say what is the school's own."""
    ours = manifest(folder)
    if ours is None:
        raise TaalkompasError(
            N_(
                "'{file}' cannot be read, so no page that was written here can be told from a page of your own. Put it back as it was,"
                " or remove it together with the pages that were written here."
            ),
            {"file": str(folder / MANIFEST)},
        )
    return ours


def _opened(folder: Path) -> Path:
    """The folder itself, made when it is not there yet."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return folder.resolve(strict=True)
    except OSError as error:
        raise unwritable(error.filename2 or error.filename or folder, error) from None


def _paths(folder: Path) -> Iterator[str]:
    """Every file in a folder, from there; names that begin with a dot are left alone."""
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(here, name).relative_to(folder).as_posix() for name in names if not name.startswith("."))


def _destination(path: str) -> str:
    """Where a host puts a file: pages become HTML, and a README is a folder's index."""
    place = PurePosixPath(path)
    if not is_page_name(place.name):
        return path
    return str(place.with_name(f"{'index' if place.stem == 'README' else place.stem}.html"))


def _content(file: OutputFile) -> bytes:
    return file.content if isinstance(file.content, bytes) else file.content.encode()


def _listed(paths: Iterable[str]) -> bytes:
    """The manifest: names only, sorted, so that the same site gives the same bytes anywhere."""
    return (json.dumps({"files": sorted(paths)}, ensure_ascii=False, indent=2) + "\n").encode()


def _inside(top: Path, path: str) -> bool:
    """Whether a path stays in the folder, also when parts of it are links."""
    parts = PurePosixPath(path).parts
    plain = bool(parts) and ".." not in parts and not os.path.isabs(path) and not set(path) & {"\\", "\0"}
    return plain and (top / path).parent.resolve().is_relative_to(top)


def _check(top: Path, path: str) -> None:
    if not _inside(top, path):
        raise TaalkompasError(N_("'{file}' would be written outside '{folder}'."), {"file": path, "folder": str(top)})


def _put(top: Path, path: str, content: bytes) -> bool:
    """Write one file, whole or not at all; not when it is the same already. Says whether it was written."""
    target = top / path
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        if not target.is_symlink() and target.read_bytes() == content:
            return False
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.taalkompas")
    beside.unlink(missing_ok=True)
    try:
        with beside.open("xb") as file:
            file.write(content)
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return True


def _remove(top: Path, path: str) -> bool:
    """Remove a file that we made once, and the folders that it leaves empty. Says whether it was there."""
    target = top / path
    if not _inside(top, path) or not (target.is_file() or target.is_symlink()):
        return False
    target.unlink()
    for folder in target.parents:
        if folder == top or any(folder.iterdir()):
            break
        folder.rmdir()
    return True
