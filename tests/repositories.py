"""Real git repositories in a folder of a test: no settings of whoever runs them, no network."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from typing import NamedTuple

from schools import write

NOBODY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Test",
    "GIT_AUTHOR_EMAIL": "test@roc-voorbeeld.example",
    "GIT_AUTHOR_DATE": "2026-09-01T09:00:00Z",
    "GIT_COMMITTER_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@roc-voorbeeld.example",
    "GIT_COMMITTER_DATE": "2026-09-01T09:00:00Z",
}


@dataclass(frozen=True)
class Repository:
    """A repository and its folder."""

    top: Path

    def git(self, *arguments: str, given: bytes = b"") -> str:
        """Run a command of git; it has to succeed."""
        around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *arguments],
            cwd=self.top,
            env={**around, **NOBODY},
            input=given,
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return os.fsdecode(done.stdout).strip()

    def commit(self, files: Mapping[str, str | bytes] | None = None) -> str:
        """Write files, and keep everything that there is; out comes the name of the commit."""
        write(self.top, files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Een wijziging")
        return self.git("rev-parse", "HEAD")

    def lose(self, name: str, instead: bytes | None = None) -> None:
        """Lose what git keeps under a name, or break it."""
        id = self.git("rev-parse", name)
        place = self.top / ".git" / "objects" / id[:2] / id[2:]
        place.unlink()
        if instead is not None:
            place.write_bytes(instead)


class Kept(NamedTuple):
    """A commit to make: its day, its subject, and what it writes; None for a file that goes.

    It comes after the one before it, or after the one with the number `after`; with `merges` it takes up another.
    """

    day: str
    subject: str
    files: Mapping[str, str | bytes | None]
    author: str = "Sanne Bakker"
    after: int | None = None
    merges: int | None = None


def kept(top: Path, commits: Iterable[Kept]) -> Repository:
    """A repository with these commits, however many, in three calls of git; the files of the last lie in its folder."""
    top.mkdir(parents=True, exist_ok=True)
    made = Repository(top)
    made.git("init", "--quiet", "--initial-branch=main")
    made.git("fast-import", "--quiet", "--date-format=rfc2822", given=b"".join(_stream(commits)))
    made.git("reset", "--quiet", "--hard", "main")
    return made


def _stream(commits: Iterable[Kept]) -> Iterator[bytes]:
    for number, one in enumerate(commits, 1):
        day = datetime.fromisoformat(f"{one.day}T12:00:{number % 60:02}+00:00")
        who = f"{one.author} <iemand@roc-voorbeeld.example> {format_datetime(day)}".encode()
        subject = one.subject.encode()
        yield b"commit refs/heads/main\nmark :%d\nauthor %s\ncommitter %s\n" % (number, who, who)
        yield b"data %d\n%s\n" % (len(subject), subject)
        if number > 1:
            yield b"from :%d\n" % (one.after or number - 1)
        if one.merges:
            yield b"merge :%d\n" % one.merges
        for path, content in one.files.items():
            if content is None:
                yield b"D %s\n" % path.encode()
            else:
                data = content.encode() if isinstance(content, str) else content
                yield b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(data), data)
        yield b"\n"


def repository(top: Path, files: Mapping[str, str | bytes] | None = None) -> Repository:
    """A new repository with one commit."""
    top.mkdir(parents=True, exist_ok=True)
    made = Repository(top)
    made.git("init", "--quiet", "--initial-branch=main")
    made.commit(files)
    return made
