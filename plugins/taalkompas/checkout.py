"""Files as they were at a commit, put into a folder.

In: a folder in a git repository, a commit, and what is wanted of it. Out: files and links in an empty folder. Asks git; changes nothing
that anybody wrote, and writes only into the folder that it is given.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from taalkompas.git import git, objects

LARGE = 32 * 1024 * 1024
"""Bytes of a file that are still brought; of a larger one only the size is."""

_LINK, _FILE = b"120000", b"100"


def bring(root: Path, commit: str, paths: Iterable[str], wanted: Callable[[str], bool], into: Path) -> None:
    """Put files and folders as they were at a commit into an empty folder.

    Only files whose name is wanted are brought, and those that `paths` names; and what links among them lead to. A link out of the
    school leads out of the folder as well, but no further than the folder around it.
    """
    asked: set[str] = set()
    brought: set[str] = set()
    links: dict[str, str] = {}
    waiting = {os.path.normpath(path) for path in paths}
    while waiting := {path for path in waiting - asked if _inside(path)}:
        asked |= waiting
        listed = [
            one
            for one in _listed(root, commit, waiting)
            if one.path not in brought and (one.link or one.path in waiting or wanted(one.path))
        ]
        waiting = set()
        for one, content in zip(listed, _contents(root, listed), strict=True):
            brought.add(one.path)
            if one.link:
                links[one.path] = os.fsdecode(content)
                waiting.add(_leads(one.path, links[one.path]))
            else:
                _put(into, one, content)
    for path, target in links.items():  # last, so that nothing is written through a link
        _link(into, path, target)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A file or link in a commit."""

    path: str
    id: bytes
    size: int
    link: bool


def _listed(root: Path, commit: str, paths: Iterable[str]) -> Iterator[_Listed]:
    """Every file and link at or under these paths."""
    for line in git(root, "ls-tree", "-r", "-l", "-z", commit, "--", *sorted(paths)).split(b"\0"):
        about, _, path = line.partition(b"\t")
        if about.startswith((_LINK, _FILE)) and _inside(name := os.fsdecode(path)):
            mode, _, id, size = about.split()
            if (
                not size.isdigit()
            ):  # what git cannot find or read has none; asked for it alone, git refuses and says why
                size = git(root, "cat-file", "-s", os.fsdecode(id))
            yield _Listed(name, id, int(size), mode == _LINK)


def _inside(path: str) -> bool:
    """Whether a path is a plain one, downward."""
    return not os.path.isabs(path) and "\0" not in path and ".." not in path.split("/")


def _contents(root: Path, listed: Iterable[_Listed]) -> Iterator[bytes]:
    """What stands in each of them, in order; nothing of what is large."""
    listed = tuple(listed)
    kept = objects(root, [one.id for one in listed if one.size <= LARGE])
    return ((next(kept) or b"") if one.size <= LARGE else b"" for one in listed)


def _put(into: Path, one: _Listed, content: bytes) -> None:
    place = into / one.path
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("wb") as file:
        file.write(content)
        file.truncate(one.size)


def _leads(path: str, target: str) -> str:
    """Where a link leads, from the school's folder."""
    return os.path.normpath(os.path.join(os.path.dirname(path), target))


def _link(into: Path, path: str, target: str) -> None:
    place = into / path
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.parent.resolve() != into.resolve() / os.path.dirname(path):
        return  # git itself keeps nothing under a link; a commit that somebody made by hand gets nothing written elsewhere
    inside = _inside(_leads(path, target))
    place.symlink_to(target if inside else os.path.relpath(into.parent, place.parent))
