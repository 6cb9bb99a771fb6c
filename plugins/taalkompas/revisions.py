"""Revisions by their names, and what changed since one, as git tells it.

In: a folder in a git repository and the name of a revision. Out: the commit that a change began at, the `Change` since then, and the names
that files had. Asks git and reads what it says; reads no file and writes none.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from taalkompas.errors import TaalkompasError
from taalkompas.git import FETCH_ALL, git
from taalkompas.nearest import nearest
from taalkompas.words import N_

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
    named = revision.strip() and not revision.startswith(("-", "^")) and not set(revision) & set("\0\r\n")
    if not named:
        raise TaalkompasError(N_("'{revision}' cannot be the name of a revision."), {"revision": revision})
    git(root, "rev-parse", "--git-dir")
    found = git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", may_fail=True)
    if not found:
        raise _unknown(root, revision)
    return found.decode().strip()


def beginning(root: Path, revision: str) -> str:
    """The commit that a change began at: where HEAD and the revision parted, or the revision itself."""
    return parting(root, commit_of(root, revision), "HEAD")


def parting(root: Path, commit: str, end: str) -> str:
    """The commit where two parted, or the first of them itself."""
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
_EMPTY = N_(
    "There is no revision '{revision}' yet: nothing has been committed in this repository. "
    "Do that first: 'git add --all', then 'git commit'."
)
_MISSPELT = N_("git knows no revision '{revision}' here. Did you mean '{near}'?")
_UNKNOWN = N_(
    "git knows no revision '{revision}' here. See whether the name is right. Or does this run in a pipeline? {fetch}"
)


def _unknown(root: Path, revision: str) -> TaalkompasError:
    """Why a revision cannot be found, as far as that can be told."""
    if ".." in revision:  # no name of a revision has two dots in it
        return TaalkompasError(_RANGE, {"revision": revision, "first": revision.partition("..")[0] or "HEAD"})
    if not git(root, "rev-list", "--all", "--max-count=1"):
        return TaalkompasError(_EMPTY, {"revision": revision})
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


class Moved(NamedTuple):
    """Where a folder lay at a commit: the top of the repository, the folder from there, and what its files were called in it."""

    top: Path
    folder: str
    before: Mapping[str, str]


def moved_from(root: Path, commit: str, until: str, files: Iterable[str]) -> Moved | None:
    """Where a folder lay at a commit, as git tells it by the first of some files that moved along; None where none did."""
    top = Path(os.fsdecode(git(root, "rev-parse", "--show-toplevel").removesuffix(b"\n")))
    here = os.fsdecode(git(root, "rev-parse", "--show-prefix").removesuffix(b"\n"))
    names = names_before(top, commit, until)
    for file in files:
        then = names.get(here + file, "")
        if then != here + file and f"/{then}".endswith(f"/{file}"):
            there = then.removesuffix(file)
            before = {
                now.removeprefix(here): was.removeprefix(there)
                for now, was in names.items()
                if now.startswith(here) and was.startswith(there)
            }
            return Moved(top, there.removesuffix("/"), before)
    return None


def files_called(root: Path, commit: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Every file of a commit that has one of these names in some folder, from the top of the repository."""
    told = git(root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit).split(b"\0")
    ends = tuple(f"/{name}" for name in names)
    return tuple(path for path in map(os.fsdecode, told) if f"/{path}".endswith(ends))


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
