"""Ask git: the only place that runs it.

In: a folder and the words of a git command, or the ids of what git keeps. Out: what git answers, as bytes. Where git refuses, a sentence of
ours says why, with the remedy; git's own words come along only where we know no better. Whoever asks, asks for reading only.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from taalkompas.errors import TaalkompasError
from taalkompas.words import N_

PATIENCE = 120
"""Seconds that git may take for one answer."""

FETCH_ALL = N_(
    "Fetch the whole history: 'fetch-depth: 0' on GitHub, 'GIT_DEPTH: 0' on GitLab, 'fetchDepth: 0' on Azure."
)
"""What to do where a copy of a repository holds only the newest changes: a sentence to put into another."""

_KEPT = re.compile(r"GIT_(CONFIG|EXEC_PATH|SSL|SSH|ASKPASS|CEILING|DISCOVERY)")
_DUBIOUS = re.compile(r"detected dubious ownership in repository at '(.+)'")
_STRANGERS = N_(
    "git does not trust the folder '{folder}', because it belongs to another user of this computer. "
    "If you trust it, tell git so once: git config --global --add safe.directory '{folder}'"
)
_NO_REPOSITORY = N_(
    "The folder '{folder}' is in no git repository, so nobody can tell what changed. "
    "Run this in the folder that git made; 'taalkompas check' by itself needs no git."
)
_LEFT_OUT = N_(
    "This copy of the repository was made without the earlier texts of files. "
    "Fetch all of it: leave out '--filter', or 'filter' at the checkout on GitHub."
)
_DAMAGED = N_(
    "The git repository around '{folder}' is damaged: something that git kept is gone or broken. "
    "'git fsck' says what; often the way out is to get the repository anew with 'git clone'."
)
_BROKEN = re.compile(
    r"corrupt|inflate:|unable to unpack|(?:unable to|could not) read (?:tree )?[0-9a-f]{40}"
    r"|could not get object info|not a tree object|bad tree object|bad object [0-9a-f]{40}",
    re.IGNORECASE,
)
_OTHERWISE = N_("git cannot tell what changed in '{folder}': {why}.")


def git(
    root: Path,
    *arguments: str,
    given: bytes | None = None,
    may_fail: bool = False,
    patience: int | None = None,
    fetch: bool = True,
) -> bytes:
    """What git answers; nothing where it fails and may. It gets `patience` seconds, or `PATIENCE`.

    In a copy that was made without the contents of files, git gets those from where the copy came from, unless it may not `fetch`.
    """
    # A hook runs in the surroundings of one git command: what is asked here is about the folder alone.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("GIT_") or _KEPT.match(name)
    }
    environment |= {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    if not fetch:
        environment |= {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}  # an older git knows only the second
    command = ("git", "--no-pager", "--literal-pathspecs", "-c", "core.quotePath=false", *arguments)
    try:
        done = subprocess.run(  # noqa: S603  # a list of words, no shell
            command,
            cwd=root,
            env=environment,
            input=given if given is not None else b"",
            capture_output=True,
            timeout=PATIENCE if patience is None else patience,
            check=False,
        )
    except FileNotFoundError:
        raise TaalkompasError(N_("git is not installed here, and only git knows what changed.")) from None
    except (OSError, subprocess.TimeoutExpired):
        raise TaalkompasError(N_("git does not answer. Try again.")) from None
    if done.returncode and not may_fail:
        raise _refusal(root, done.stderr.decode("utf-8", "replace"))
    return b"" if done.returncode else done.stdout


def objects(
    root: Path, ids: Iterable[bytes], *, patience: int | None = None, fetch: bool = True
) -> Iterator[bytes | None]:
    """What git keeps under each of these ids, in their order and in one call; None where it keeps nothing under it."""
    given = b"".join(id + b"\n" for id in ids)
    told = git(root, "cat-file", "--batch", given=given, patience=patience, fetch=fetch) if given else b""
    at = 0
    while at < len(told):
        ends = told.index(b"\n", at)
        about, at = told[at:ends], ends + 1
        if about.endswith(b" missing"):
            yield None
            continue
        size = int(about.rpartition(b" ")[2])
        yield told[at : at + size]
        at += size + 1


def _refusal(root: Path, said: str) -> TaalkompasError:
    """Why git would not answer, and what to do about it."""
    if dubious := _DUBIOUS.search(said):
        return TaalkompasError(_STRANGERS, {"folder": dubious[1]})
    if "not a git repository" in said:
        return TaalkompasError(_NO_REPOSITORY, {"folder": str(root)})
    if "promisor remote" in said:
        return TaalkompasError(_LEFT_OUT)
    if _BROKEN.search(said):
        return TaalkompasError(_DAMAGED, {"folder": str(root)})
    why = said.strip().partition("\n")[0].removeprefix("fatal: ").removesuffix(".")
    return TaalkompasError(_OTHERWISE, {"folder": str(root), "why": why})
