"""Real git repositories in a folder of a test: no settings of whoever runs them, no network."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

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

    def git(self, *arguments: str) -> str:
        """Run a command of git; it has to succeed."""
        around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *arguments],
            cwd=self.top,
            env={**around, **NOBODY},
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


def repository(top: Path, files: Mapping[str, str | bytes] | None = None) -> Repository:
    """A new repository with one commit."""
    top.mkdir(parents=True, exist_ok=True)
    made = Repository(top)
    made.git("init", "--quiet", "--initial-branch=main")
    made.commit(files)
    return made
