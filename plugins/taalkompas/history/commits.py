"""Ask git for all commits at once, and for the texts in them.

In: a folder in a repository. Out: `Commit`s, newest first, with the YAML files that each touched, and on request what stood in those. A
handful of calls, however many files there are. Merges are left out: what they bring has commits of its own.
"""

import contextlib
import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from taalkompas.git import git
from taalkompas.source.files import LIMIT

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
class Touch:
    """What a commit did to a file: its names before and after, and the ids of its texts; an id is empty where there was or is no file."""

    before: str
    path: str
    old: bytes
    new: bytes


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its id, its day, its subject and author as plain text, and what it touched."""

    id: str
    day: date
    subject: str
    author: str
    touches: tuple[Touch, ...]


def head(root: Path) -> str:
    """The newest commit; nothing where there is none yet."""
    return git(root, "rev-parse", "--verify", "--quiet", "HEAD", may_fail=True).decode().strip()


def prefix_of(root: Path) -> str:
    """How git calls this folder, from the top of its repository: `taal/`, or nothing where it is the top."""
    return os.fsdecode(git(root, "rev-parse", "--show-prefix").removesuffix(b"\n"))


def ends_of(root: Path) -> frozenset[str]:
    """The commits at which a copy was cut off: what came before is not here, so that all files look new in them."""
    place = root / os.fsdecode(git(root, "rev-parse", "--git-path", "shallow").removesuffix(b"\n"))
    ends = place.read_bytes().split() if place.is_file() else []
    # Among them may be the very first commit, when a copy was asked for that is as deep as there are commits: nothing comes before that.
    return frozenset(id.decode() for id, said in _objects(root, ends) if b"\nparent " in said.partition(b"\n\n")[0])


def log(root: Path, names: bool) -> tuple[Commit, ...]:
    """Every commit that touched a YAML file, newest first, at most `MOST`; with the names of authors only where they are asked for."""
    form = f"--format=%H%x00%cd%x00{'%aN' if names else ''}%x00%s"
    return tuple(_commits(git(root, *_LOG, form, *_FILES, patience=PATIENCE, fetch=False)))


def _commits(told: bytes) -> Iterator[Commit]:
    parts = iter(told.split(b"\0"))
    part = next(parts, None)
    while part is not None:
        if not (id := part.strip()):
            part = next(parts, None)
            continue
        day, author, subject = next(parts), next(parts), next(parts)
        touches: list[Touch] = []
        part = next(parts, None)
        while part is not None and part.lstrip(b"\n").startswith(b":"):
            touches.append(_touch(part, parts))
            part = next(parts, None)
        if (on := _day(day)) is not None:
            yield Commit(id.decode(), on, line(subject), _name(author), tuple(touches))


def _touch(about: bytes, parts: Iterator[bytes]) -> Touch:
    _, _, old, new, status = about.split(b" ")
    before = after = os.fsdecode(next(parts))
    if status[:1] in (b"R", b"C"):
        after = os.fsdecode(next(parts))
    return Touch(before, after, *(b"" if id.startswith(_NO_BLOB) else id for id in (old, new)))


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
    text = _MAIL.sub("…", text[: 4 * LETTERS])
    return text if len(text) <= LETTERS else f"{text[:LETTERS].rsplit(' ', 1)[0]} …"


_MAIL = re.compile(r"[^\s@<>()\[\]\"',;:]+@[^\s@<>()\[\]\"',;:]+")


def plain(text: str) -> str:
    """A text without control characters and letters that nobody sees; line ends and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(one for one in text if one in "\n\t" or unicodedata.category(one) not in _UNSEEN)


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})


def texts(root: Path, ids: Collection[bytes]) -> Mapping[bytes, str]:
    """What stood in files, by the ids of their texts; what is too large or no text is left out."""
    asked = b"".join(id + b"\n" for id in sorted(ids))
    if not asked:
        return {}
    room, wanted = BUDGET, []
    for told in git(root, "cat-file", "--batch-check", given=asked, patience=PATIENCE, fetch=False).splitlines():
        id, _, rest = told.partition(b" blob ")
        if rest.isdigit() and (size := int(rest)) <= min(LIMIT, room):
            room -= size
            wanted.append(id)
    found = {}
    for id, content in _objects(root, wanted):
        with contextlib.suppress(UnicodeDecodeError):
            found[id] = content.decode("utf-8-sig")
    return found


def _objects(root: Path, ids: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """What git keeps under these ids."""
    given = b"".join(id + b"\n" for id in ids)
    told = git(root, "cat-file", "--batch", given=given, patience=PATIENCE, fetch=False) if given else b""
    at = 0
    while at < len(told):
        ends = told.index(b"\n", at)
        id, _, about = told[at:ends].partition(b" ")
        at = ends + 1
        if about != b"missing":
            size = int(about.rpartition(b" ")[2])
            yield id, told[at : at + size]
            at += size + 1
