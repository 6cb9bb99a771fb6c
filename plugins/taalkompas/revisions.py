"""Earlier versions of a school's files, and what changed since, as git tells it.

In: a folder in a git repository and the name of a revision. Out: the commit that a change began at, the `Change` since then, the names that
files had, and on request files as they were. Asks git and reads what it says; changes nothing that anybody wrote, and writes only into the
folder that it is given.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from taalkompas.errors import TaalkompasError
from taalkompas.git import FETCH_ALL, git, objects
from taalkompas.nearest import nearest
from taalkompas.words import N_

LARGE = 32 * 1024 * 1024
"""Bytes of a file that are still brought; of a larger one only the size is."""

_LINK, _FILE = b"120000", b"100"
_HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\([0-7]{3}|[abtnvfr"\\])')
_ESCAPED = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))
_DIFF = (
    # whatever somebody's own settings say, this is the form that is read below
    *("diff", "--raw", "--patch", "-z", "-U0", "--inter-hunk-context=0", "-M", "--relative", "--abbrev=40"),
    *("--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--submodule=short"),
    *("--src-prefix=a/", "--dst-prefix=b/"),
)


@dataclass(frozen=True, slots=True)
class Change:
    """What a change touched: the lines of every file in it, and the names that files had before.

    `lines` counts from 1; a file that is wholly new has all its lines in it, one that only got another name has none. `before` leads
    from the name of now to the name of then. `replaced` holds the lines of then that are no more, under the names of then.
    """

    lines: Mapping[str, tuple[range, ...]]
    before: Mapping[str, str]
    replaced: Mapping[str, tuple[range, ...]] = field(default_factory=dict)

    def touches(self, path: str, line: int) -> bool:
        """Whether the change touched this line."""
        return any(line in lines for lines in self.lines.get(path, ()))

    def replaces(self, path: str, line: int) -> bool:
        """Whether this line of then, in a file that was called so then, is no more."""
        return any(line in lines for lines in self.replaced.get(path, ()))


_SUBMODULE = b"160000"
EVERY_LINE = (range(1, 2**31),)


def commit_of(root: Path, revision: str) -> str:
    """The commit that a revision names."""
    named = revision.strip() and not revision.startswith("-") and not set(revision) & set("\0\r\n")
    if not named:
        raise TaalkompasError(N_("'{revision}' cannot be the name of a revision."), {"revision": revision})
    git(root, "rev-parse", "--git-dir")
    found = git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", may_fail=True)
    if not found:
        raise _unknown(root, revision)
    return found.decode().strip()


def beginning(root: Path, revision: str, end: str = "HEAD") -> str:
    """The commit that a change began at: where its end and the revision parted, or the revision itself."""
    commit = commit_of(root, revision)
    parted = git(root, "merge-base", commit, end, may_fail=True).decode().split()
    return parted[0] if parted else commit


def is_cut_short(root: Path, commit: str, end: str = "HEAD") -> bool:
    """Whether nobody can tell where two commits parted, because this copy holds only the newest changes."""
    return _is_shallow(root) and not git(root, "merge-base", commit, end, may_fail=True)


def _is_shallow(root: Path) -> bool:
    return git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


_CUT_SHORT = N_(
    "The revision '{revision}' is not in this copy of the repository, which holds only the newest changes. {fetch}"
)
_RANGE = N_("'{revision}' names two revisions. Give only the one that the change began at, such as '{first}'.")
_MISSPELT = N_("git knows no revision '{revision}' here. Did you mean '{near}'?")
_UNKNOWN = N_(
    "git knows no revision '{revision}' here. See whether the name is right. Or does this run in a pipeline? {fetch}"
)


def _unknown(root: Path, revision: str) -> TaalkompasError:
    """Why a revision cannot be found, as far as that can be told."""
    if ".." in revision:  # no name of a revision has two dots in it
        return TaalkompasError(_RANGE, {"revision": revision, "first": revision.partition("..")[0] or "HEAD"})
    if _is_shallow(root):
        return TaalkompasError(_CUT_SHORT, {"revision": revision, "fetch": FETCH_ALL})
    names = os.fsdecode(git(root, "for-each-ref", "--format=%(refname:short)", may_fail=True)).split()
    if near := nearest(revision, names):
        return TaalkompasError(_MISSPELT, {"revision": revision, "near": near})
    return TaalkompasError(_UNKNOWN, {"revision": revision, "fetch": FETCH_ALL})


def change_since(root: Path, commit: str) -> Change:
    """What differs between a commit and the folder as it is now, also what is not committed yet."""
    told = git(root, *_DIFF, commit, "--", ".")
    lines: dict[str, tuple[range, ...]] = {}
    before: dict[str, str] = {}
    names, patch = _named(told)
    for old, new in names:
        lines[new] = ()
        if old != new:
            before[new] = old
    replaced: dict[str, tuple[range, ...]] = {}
    for one in _patches(patch):
        if one.now:
            lines[one.now] = one.added
        if one.then:
            replaced[one.then] = one.removed
    for path in git(root, "ls-files", "-z", "--others", "--exclude-standard", "--", ".").split(b"\0"):
        if path:
            lines[os.fsdecode(path)] = EVERY_LINE
    return Change(lines, before, replaced)


def names_before(root: Path, commit: str, until: str = "") -> Mapping[str, str]:
    """From the name of each file that was there at a commit and is different to what it was called then; up to another commit, or now."""
    asked = ("diff", "--raw", "-z", "-M", "--diff-filter=MRT", "--relative", "--abbrev=40", commit)
    told = git(root, *asked, *filter(None, (until,)), "--", ".")
    return {new: old for old, new in _named(told)[0]}


def submodules(root: Path, commit: str = "") -> frozenset[str]:
    """The folders that are repositories of their own, at a commit or now: what lies in them is in none of the commits of this one."""
    asked = ("ls-tree", "-r", "-z", commit) if commit else ("ls-files", "--stage", "-z")
    told = git(root, *asked, "--", ".").split(b"\0")
    return frozenset(os.fsdecode(line.partition(b"\t")[2]) for line in told if line.startswith(_SUBMODULE))


def _named(told: bytes) -> tuple[list[tuple[str, str]], bytes]:
    """The old and new name of every file in a raw difference, and the patch that follows."""
    names = []
    while told.startswith(b":"):
        status, old, rest = told.split(b"\0", 2)
        new = old
        if status.rpartition(b" ")[2][:1] in (b"R", b"C"):
            new, rest = rest.split(b"\0", 1)
        names.append((os.fsdecode(old), os.fsdecode(new)))
        told = rest
    return names, told.removeprefix(b"\0")


class _Patch(NamedTuple):
    """What a patch does to one file: its name then and now (empty where there was or is none), and the lines of either."""

    then: str
    now: str
    removed: tuple[range, ...]
    added: tuple[range, ...]


def _patches(patch: bytes) -> Iterator[_Patch]:
    """What a patch without context does, file by file."""
    then = now = ""
    removed: list[range] = []
    added: list[range] = []
    told = iter(patch.split(b"\n"))
    for line in told:
        if line.startswith(b"diff --git "):
            yield _Patch(then, now, tuple(removed), tuple(added))
            then, now, removed, added = "", "", [], []
        elif line.startswith(b"--- "):
            then = _unquoted(line.removeprefix(b"--- "), b"a/")
        elif line.startswith(b"+++ "):
            now = _unquoted(line.removeprefix(b"+++ "), b"b/")
        elif hunk := _HUNK.match(line):
            old, gone, new, come = (int(number or b"1") for number in hunk.groups())
            removed.append(range(old, old + gone))
            # where lines were only taken away, the line that came up in their place is the one to look at
            added.append(range(new, new + come) if come else range(new + 1, new + 2))
            _pass_over(told, gone + come)
    yield _Patch(then, now, tuple(removed), tuple(added))


def _pass_over(told: Iterator[bytes], lines: int) -> None:
    """Pass over what stands in a hunk: a line of text may look like anything."""
    while lines:
        lines -= not next(told).startswith(b"\\")


def _unquoted(name: bytes, side: bytes) -> str:
    """A file's name from the header of a patch; nothing for a file that went or is new."""
    name = name.removesuffix(b"\t")
    if name.startswith(b'"'):
        name = _ESCAPE.sub(_meant, name[1:-1])
    return os.fsdecode(name.removeprefix(side)) if name.startswith(side) else ""


def _meant(escape: re.Match[bytes]) -> bytes:
    code = escape[1]
    return bytes([int(code, 8) if len(code) == 3 else _ESCAPED.get(code[0], code[0])])


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
