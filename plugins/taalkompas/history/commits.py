"""Ask git for all commits at once, and for the texts in them.

In: a folder in a repository. Out: `Commit`s, newest first, with the YAML files that each touched, and on request what stood in those. A
handful of calls, however many files there are. Merges are left out: what they bring has commits of its own.
"""

import contextlib
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from taalkompas.git import git, objects
from taalkompas.source.files import LIMIT
from taalkompas.source.names import shown
from taalkompas.words import shortened

PATIENCE = 30
"""Seconds that git may take for one answer: without history a site is a site too."""
MOST = 20_000
"""Commits that are looked at, the newest."""
LETTERS = 160
"""Letters of a subject that are shown; what is longer ends in an ellipsis."""
BUDGET = 64 * 1024 * 1024
"""Bytes of earlier texts that are read in all."""

_NO_BLOB = b"0" * 40
_LOG = (
    # Whatever somebody's own settings say, this is the form that is read below. Files that were moved into the school from elsewhere in
    # the repository are followed: so all YAML is asked for, not only what lies in the school today. Below 60 percent, small files that
    # have little but the same fields in common would be taken for one that was renamed.
    *("-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "diff.relative=false"),
    *(
        "--no-literal-pathspecs",
        "log",
        "-z",
        "--raw",
        "--no-abbrev",
        "-M60%",
        "-l1000",
        "--no-merges",
        "--date-order",
        "--date=short",
    ),
    *("--no-color", "--no-decorate", "--no-ext-diff", "--encoding=UTF-8", f"--max-count={MOST}"),
)
_FILES = ("HEAD", "--", ":(top)*.yml", ":(top)*.yaml")


@dataclass(frozen=True, slots=True)
class FileTouch:
    """What a commit did to a file: its names before and after, and the ids of its texts; an id is empty where there was or is no file.

    Names are from the top of the repository, and written as those of a school's files are elsewhere.
    """

    before: str
    path: str
    old: bytes
    new: bytes


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: how many are newer, its id, its day, its subject and author as plain text, and what it touched."""

    newer: int
    id: str
    day: date
    subject: str
    author: str
    touches: tuple[FileTouch, ...]


def head(root: Path) -> str:
    """The newest commit; nothing where there is none yet."""
    found = git(root, "rev-parse", "--verify", "--quiet", "HEAD", may_fail=True)
    if not found:
        git(root, "rev-parse", "--git-dir")  # where git does not trust the folder, it says so here
    return found.decode().strip()


def ends_of(root: Path) -> frozenset[str]:
    """The commits at which a copy was cut off: what came before is not here, so that all files look new in them."""
    place = root / os.fsdecode(git(root, "rev-parse", "--git-path", "shallow").removesuffix(b"\n"))
    ends = place.read_bytes().split() if place.is_file() else []
    # Among them may be the very first commit, when a copy was asked for that is as deep as there are commits: nothing comes before that.
    said = objects(root, ends, patience=PATIENCE, fetch=False)
    return frozenset(
        id.decode() for id, one in zip(ends, said, strict=True) if b"\nparent " in (one or b"").partition(b"\n\n")[0]
    )


def log(root: Path, names: bool) -> tuple[Commit, ...]:
    """Every commit that touched a YAML file, newest first, at most `MOST`; with the names of authors only where they are asked for."""
    form = f"--format=%H%x00%cd%x00{'%aN' if names else ''}%x00%s"
    return tuple(_commits(git(root, *_LOG, form, *_FILES, patience=PATIENCE, fetch=False)))


def _commits(told: bytes) -> Iterator[Commit]:
    parts, newer = iter(told.split(b"\0")), 0
    part = next(parts, None)
    while part is not None:
        if not (id := part.strip()):
            part = next(parts, None)
            continue
        day, author, subject = next(parts), next(parts), next(parts)
        touches: list[FileTouch] = []
        part = next(parts, None)
        while part is not None and part.lstrip(b"\n").startswith(b":"):
            touches.append(_touch(part, parts))
            part = next(parts, None)
        if (on := _day(day)) is not None:
            yield Commit(newer, id.decode(), on, line(subject), _name(author), tuple(touches))
            newer += 1


def _touch(about: bytes, parts: Iterator[bytes]) -> FileTouch:
    _, _, old, new, status = about.split(b" ")
    before = after = _path(next(parts))
    if status[:1] in (b"R", b"C"):
        after = _path(next(parts))
    return FileTouch(before, after, *(b"" if id.startswith(_NO_BLOB) else id for id in (old, new)))


def _path(told: bytes) -> str:
    return shown(os.fsdecode(told))


def _day(written: bytes) -> date | None:
    """A commit's day; None for one that no calendar has: a commit can be made by hand."""
    try:
        return date.fromisoformat(written.decode("ascii"))
    except ValueError:
        return None


def _name(author: bytes) -> str:
    """An author's name; nothing where it is an address: those are nobody's business."""
    name = line(author)
    return "" if "…" in name or "@" in name else name


def line(said: bytes) -> str:
    """The first line of what somebody said, as plain text: without letters that nobody sees, without mail addresses, not too long."""
    text = " ".join(plain(said[: 40 * LETTERS].decode("utf-8", "replace")).split())
    return shortened(_MAIL.sub("…", text[: 4 * LETTERS]), LETTERS)


_MAIL = re.compile(r"[^\s@<>()\[\]\"',;:]+@[^\s@<>()\[\]\"',;:]+")


def plain(text: str) -> str:
    """A text without control characters and letters that nobody sees; line ends and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(one for one in text if one in "\n\t" or unicodedata.category(one) not in _UNSEEN)


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})


class Texts(NamedTuple):
    """What stood in files, by the ids of their texts, and the ids that there was no room left for."""

    found: dict[bytes, str]
    left_out: frozenset[bytes]


def texts(root: Path, ids: Iterable[bytes]) -> Texts:
    """What stood in files, in order of importance: from the first for which there is no room nothing more is read.

    What is too large, is no text or is not there is passed over.
    """
    asked = [*dict.fromkeys(ids)]
    if not asked:
        return Texts({}, frozenset())
    given = b"".join(id + b"\n" for id in asked)
    told = git(root, "cat-file", "--batch-check", given=given, patience=PATIENCE, fetch=False).splitlines()
    room = BUDGET
    wanted: list[bytes] = []
    left_out: list[bytes] = []
    for id, about in zip(asked, told, strict=True):
        _, _, size = about.partition(b" blob ")
        if not size.isdigit() or int(size) > LIMIT:
            continue
        room -= int(size)
        (wanted if room >= 0 else left_out).append(id)
    found = {}
    for id, content in zip(wanted, objects(root, wanted, patience=PATIENCE, fetch=False), strict=True):
        with contextlib.suppress(UnicodeDecodeError):
            if content is not None:
                found[id] = content.decode("utf-8-sig")
    return Texts(found, frozenset(left_out))
