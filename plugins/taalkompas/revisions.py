"""Earlier versions of a school's files, and what changed since, as git tells it.

In: a folder in a git repository and the name of a revision. Out: the commit that a change began at, the `Change` since then, and on request
files as they were. Runs git and reads what it says; changes nothing that anybody wrote, and writes only into the folder that it is
given.
"""

import os
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from taalkompas.errors import TaalkompasError
from taalkompas.words import N_

PATIENCE = 120
"""Seconds that git may take for one answer."""
LARGE = 32 * 1024 * 1024
"""Bytes of a file that are still brought; of a larger one only the size is."""

_LINK, _FILE = b"120000", b"100"
_HEADER = 200
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\([0-7]{3}|[abtnvfr"\\])')
_ESCAPED = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))
_KEPT = re.compile(r"GIT_(CONFIG|EXEC_PATH|SSL|SSH|ASKPASS|CEILING|DISCOVERY)")
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
    from the name of now to the name of then.
    """

    lines: Mapping[str, tuple[range, ...]]
    before: Mapping[str, str]

    def touches(self, path: str, line: int) -> bool:
        """Whether the change touched this line."""
        return any(line in lines for lines in self.lines.get(path, ()))


EVERY_LINE = (range(1, 2**31),)


def beginning(root: Path, revision: str) -> str:
    """The commit that a change began at: where HEAD and the revision parted, or the revision itself."""
    named = revision.strip() and not revision.startswith("-") and not set(revision) & set("\0\r\n")
    if not named:
        raise TaalkompasError(N_("'{revision}' cannot be the name of a revision."), {"revision": revision})
    _git(root, "rev-parse", "--git-dir")
    found = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", may_fail=True)
    if not found:
        shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
        raise TaalkompasError(_CUT_SHORT if shallow else _UNKNOWN, {"revision": revision})
    commit = found.decode().strip()
    parted = _git(root, "merge-base", commit, "HEAD", may_fail=True).decode().split()
    return parted[0] if parted else commit


_CUT_SHORT = N_(
    "The revision '{revision}' is not in this copy of the repository, which holds only the newest changes. "
    "Fetch the whole history: 'fetch-depth: 0' on GitHub, 'GIT_DEPTH: 0' on GitLab, 'fetchDepth: 0' on Azure."
)
_UNKNOWN = N_(
    "git knows no revision '{revision}' here. See whether the name is right; in a pipeline, fetch the whole history first "
    "('fetch-depth: 0' on GitHub)."
)


def change_since(root: Path, commit: str) -> Change:
    """What differs between a commit and the folder as it is now, also what is not committed yet."""
    told = _git(root, *_DIFF, commit, "--", ".")
    lines: dict[str, tuple[range, ...]] = {}
    before: dict[str, str] = {}
    names, patch = _named(told)
    for old, new in names:
        lines[new] = ()
        if old != new:
            before[new] = old
    lines.update(_lines(patch))
    for path in _git(root, "ls-files", "-z", "--others", "--exclude-standard", "--", ".").split(b"\0"):
        if path:
            lines[os.fsdecode(path)] = EVERY_LINE
    return Change(lines, before)


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


def _lines(patch: bytes) -> Iterator[tuple[str, tuple[range, ...]]]:
    """Which lines of each file a patch without context touches."""
    path = ""
    touched: list[range] = []
    told = iter(patch.split(b"\n"))
    for line in told:
        if line.startswith(b"diff --git "):
            if path:
                yield path, tuple(touched)
            path, touched = "", []
        elif line.startswith(b"+++ "):
            path = _unquoted(line.removeprefix(b"+++ "))
        elif hunk := _HUNK.match(line):
            removed, start, added = (int(number or b"1") for number in (hunk[1], hunk[2], hunk[3]))
            # where lines were only taken away, the line that came up in their place is the one to look at
            touched.append(range(start, start + added) if added else range(start + 1, start + 2))
            _pass_over(told, removed + added)
    if path:
        yield path, tuple(touched)


def _pass_over(told: Iterator[bytes], lines: int) -> None:
    """Pass over what stands in a hunk: a line of text may look like anything."""
    while lines:
        lines -= not next(told).startswith(b"\\")


def _unquoted(name: bytes) -> str:
    """A file's name from the header of a patch; nothing for a file that went."""
    name = name.removesuffix(b"\t")
    if name.startswith(b'"'):
        name = _ESCAPE.sub(_meant, name[1:-1])
    return os.fsdecode(name.removeprefix(b"b/")) if name.startswith(b"b/") else ""


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
    for line in _git(root, "ls-tree", "-r", "-l", "-z", commit, "--", *sorted(paths)).split(b"\0"):
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
    ids = [one.id for one in listed if one.size <= LARGE]
    told = _git(root, "cat-file", "--batch", given=b"".join(id + b"\n" for id in ids)) if ids else b""
    at = 0
    for one in listed:
        if one.size > LARGE:
            yield b""
            continue
        header, _, _ = told[at : at + _HEADER].partition(b"\n")
        at += len(header) + 1
        if header.endswith(b" missing"):
            yield b""
        else:
            yield told[at : at + one.size]
            at += one.size + 1


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


def _git(root: Path, *arguments: str, given: bytes | None = None, may_fail: bool = False) -> bytes:
    """What git answers; nothing where it fails and may."""
    # A hook runs in the surroundings of one git command: what is asked here is about the folder alone.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("GIT_") or _KEPT.match(name)
    }
    environment |= {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    command = ("git", "--no-pager", "--literal-pathspecs", "-c", "core.quotePath=false", *arguments)
    try:
        done = subprocess.run(  # noqa: S603  # a list of words, no shell
            command,
            cwd=root,
            env=environment,
            input=given if given is not None else b"",
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except FileNotFoundError:
        raise TaalkompasError(N_("git is not installed here, and only git knows what changed.")) from None
    except (OSError, subprocess.TimeoutExpired):
        raise TaalkompasError(N_("git does not answer. Try again.")) from None
    if done.returncode and not may_fail:
        why = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
        raise TaalkompasError(
            N_("git cannot tell what changed in '{folder}': {why}."), {"folder": str(root), "why": why}
        )
    return b"" if done.returncode else done.stdout
