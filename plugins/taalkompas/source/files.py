"""Find and read a school's files, in a stable order and within limits.

In: a root and a folder in it. Out: `Found` names, and for each name its bytes as text or the reason why not. Never
follows a link out of the repository, never opens what is no regular file, never raises for what it finds.
"""

import contextlib
import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from taalkompas.words import N_, Key

LIMIT = 1024 * 1024
"""Bytes that one file may hold (`checks.md`, unreadable-file)."""

_YAML = re.compile(r"\.ya?ml", re.IGNORECASE)
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file cannot be read: a sentence and the remedy, keys of the catalogue."""

    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why one file cannot be read, with the values of the sentence."""

    why: Unreadable
    values: dict[str, object]

    @property
    def message(self) -> str:
        """The sentence."""
        return self.why.message

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return self.why.remedy


@dataclass(frozen=True, slots=True)
class Found:
    """A file's path from the root with forward slashes, or the reason why nothing can be read there."""

    path: str
    trouble: Unreadable | None = None


NOT_REGULAR = Unreadable(
    N_("This is not a file that can be read: it is {what}."), N_("Put an ordinary file here, or give it another name.")
)
LEADS_OUT = Unreadable(
    N_("This is a link that leaves the repository, so it is not followed."),
    N_("Put the file itself here."),
)
LEADS_NOWHERE = Unreadable(
    N_("This is a link that leads nowhere or runs in a circle."), N_("Put the file itself here, or remove the link.")
)
READ_ALREADY = Unreadable(
    N_("This link leads to a folder that is read already, so everything in it would be there twice."),
    N_("Remove the link."),
)
GONE = Unreadable(
    N_("The file cannot be opened: {why}."), N_("See whether it still exists and whether you may read it.")
)
TOO_LARGE = Unreadable(
    N_("The file is larger than 1 MiB."), N_("Split it up; one file holds one thing, in a few dozen lines.")
)
_SAVE = N_("Save it again as UTF-8: most programs offer that under 'Save as'.")
NOT_UTF8 = Unreadable(
    N_("The file is not UTF-8 text: on line {line} the letter after '{before}' cannot be read."), _SAVE
)
NOT_UTF8_AT_ONCE = Unreadable(N_("The file is not UTF-8 text: the first letter of line {line} cannot be read."), _SAVE)
UTF16 = Unreadable(N_("The file is UTF-16 text, not UTF-8."), _SAVE)
QUOTED = 40
"""Characters before a letter that cannot be read by which it can be found."""


def is_yaml_name(name: str) -> bool:
    """Whether a file's name looks as if YAML was meant, also with another ending (`x.YML`, `x.yml.txt`)."""
    return _YAML.search(name) is not None


def find(root: Path, folder: str) -> Iterator[Found]:
    """Every YAML file under `folder`, sorted; names that begin with a dot are left alone."""
    yield from walk(root, folder, is_yaml_name)


def walk(root: Path, folder: str, wanted: Callable[[str], bool]) -> Iterator[Found]:
    """Every file under `folder` whose name is wanted, sorted; names that begin with a dot are left alone."""
    top = os.path.realpath(root)
    yield from _Walk(top, os.path.realpath(f"{top}/{folder}"), wanted).all(folder)


def at(root: Path, path: str) -> Found:
    """The file at a path, or why it may not be read: it is a link, or lies behind one, that leaves the repository."""
    if not os.path.lexists(root / path):
        return Found(path)
    top = os.path.realpath(root)
    try:
        target = os.path.realpath(f"{top}/{path}", strict=True)
    except (OSError, ValueError):
        return Found(path, LEADS_NOWHERE)
    return Found(path) if _within(target, top) else Found(path, LEADS_OUT)


@dataclass(slots=True)
class _Walk:
    """One pass over a folder. A folder is read once: where it really is, or else through the first link to it."""

    root: str
    start: str
    wanted: Callable[[str], bool]
    entered: set[str] = field(default_factory=set)

    def all(self, folder: str) -> Iterator[Found]:
        """Every file in a folder and below it, without recursion: folders may lie deeper than Python calls."""
        if os.path.islink(f"{self.root}/{folder}") or not _within(self.start, self.root):
            inside: list[Found | str] = [self.through(folder)]
        else:
            inside = [folder] if os.path.isdir(f"{self.root}/{folder}") else []
        while inside:
            one = inside.pop()
            if isinstance(one, str):
                inside.extend(reversed([*self.listed(one)]))
            elif one.trouble is not None or self.wanted(one.path.rpartition("/")[2]):
                yield one

    def listed(self, folder: str) -> Iterator[Found | str]:
        """What lies in a folder, sorted: files, and the paths of folders that are to be read."""
        try:
            with os.scandir(f"{self.root}/{folder}") as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            return
        for entry in listed:
            path = f"{folder}/{entry.name}"
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                yield self.through(path)
            elif entry.is_dir(follow_symlinks=False):
                yield Found(path, NOT_REGULAR) if self.wanted(entry.name) else path
            else:
                yield Found(path)

    def through(self, path: str) -> Found | str:
        """What a link shows: a file or folder inside the repository, or the reason why it is not followed."""
        try:
            target = os.path.realpath(f"{self.root}/{path}", strict=True)
        except (OSError, ValueError):
            return Found(path, LEADS_NOWHERE)
        if not _within(target, self.root):
            return Found(path, LEADS_OUT)
        if not os.path.isdir(target):
            return Found(path)
        if path.count("/") and self.wanted(path.rpartition("/")[2]):
            return Found(path, NOT_REGULAR)
        if _within(self.start, target) and path.count("/"):
            return Found(path, LEADS_NOWHERE)
        if (_within(target, self.start) and path.count("/")) or target in self.entered:
            return Found(path, READ_ALREADY)
        self.entered.add(target)
        return path


def _within(path: str, folder: str) -> bool:
    """Whether a real path is a folder or lies under it."""
    return os.path.commonpath((path, folder)) == folder


_WHAT = (
    (stat.S_ISDIR, N_("a folder")),
    (stat.S_ISFIFO, N_("a named pipe")),
    (stat.S_ISSOCK, N_("a socket")),
    (stat.S_ISCHR, N_("a device")),
    (stat.S_ISBLK, N_("a device")),
)


def read(root: Path, found: Found, limit: int = LIMIT) -> str | Trouble:
    """The text of a file, without its byte order mark, or why it cannot be had."""
    if found.trouble is not None:
        return Trouble(found.trouble, {"what": N_("a folder")})
    try:
        handle = os.open(root / found.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        return _cannot_open(root / found.path, error)
    try:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            return Trouble(NOT_REGULAR, {"what": _what(state.st_mode)})
        content = _content(handle, min(state.st_size, limit) + 1, limit)
    except OSError as error:
        return Trouble(GONE, {"why": Key(error.strerror or type(error).__name__)})
    finally:
        os.close(handle)
    return _decoded(content, limit)


def _content(handle: int, expected: int, limit: int) -> bytes:
    """A file's bytes; one more than the limit when there are more."""
    content = os.read(handle, expected)
    while len(content) <= limit and (more := os.read(handle, expected)):
        content += more
    return content


def _cannot_open(path: Path, error: Exception) -> Trouble:
    with contextlib.suppress(OSError, ValueError):
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode):
            return Trouble(NOT_REGULAR, {"what": _what(mode)})
    return Trouble(GONE, {"why": Key(getattr(error, "strerror", None) or type(error).__name__)})


def _what(mode: int) -> str:
    return next((what for test, what in _WHAT if test(mode)), N_("a device"))


def _decoded(content: bytes, limit: int) -> str | Trouble:
    if len(content) > limit:
        return Trouble(TOO_LARGE, {})
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Trouble(UTF16, {})
    try:
        return content.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        sound = error.object[: error.start].decode("utf-8")
        line = sound.rpartition("\n")[2]
        why = NOT_UTF8 if line.strip() else NOT_UTF8_AT_ONCE
        return Trouble(why, {"line": sound.count("\n") + 1, "before": line[-QUOTED:].strip()})
