"""One process in which a group of cases goes through the programs, and in which everything that they open is noted.

    python -m hostile.through_hosts FOLDER GROUP

In: an empty folder, the name of a group of cases. Out: on stdout one JSON object a case. Each case is checked, built with
`build --into`, built with MkDocs, and published as it is for somebody who is watching. An audit hook cannot be taken away: hence a process.
"""

import contextlib
import gc
import io
import json
import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import mkdocs.__main__

import taalkompas.cli
from hostile.cases import GEHEIM, GROUPS, Case, lay, outside
from hostile.pages import complaints
from hosts.building import MKDOCS_YML
from mkdocs_taalkompas.excuse import excuse
from schools import SMALLEST
from taalkompas import pipeline
from taalkompas.publish import Site, publish
from taalkompas.report import Account
from taalkompas.report.as_text import as_text
from taalkompas.words import Phrases

PATIENCE = 30
"""Seconds after which a case hangs: a guard, not a measure."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
LOOKING = {"os.listdir", "os.scandir"}
CHANGING = {
    "os.remove",
    "os.rmdir",
    "os.mkdir",
    "os.truncate",
    "os.utime",
    "os.chmod",
    "os.rename",
    "os.link",
    "os.symlink",
}
RUNNING = {
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "socket.connect",
    "socket.getaddrinfo",
}
OWN = tuple(
    os.path.realpath(place)
    for place in (sys.prefix, sys.base_prefix, Path(taalkompas.cli.__file__).parents[1], Path(__file__).parents[2])
)
"""Where Python, its packages and this project itself stand."""


@dataclass
class Outcome:
    """What became of a case: an exit status and words of each program, and what was wrong around it."""

    name: str
    check: tuple[int, str] = (0, "")
    into: tuple[int, str] = (0, "")
    mkdocs: tuple[int, str] = (0, "")
    trouble: list[str] = field(default_factory=list)


class Watch:
    """Notes what is opened, changed and started while a case runs."""

    def __init__(self) -> None:
        self.noted: list[tuple[str, str, bool]] = []
        self.noting = False
        sys.addaudithook(self.hear)

    def hear(self, event: str, args: tuple[Any, ...]) -> None:
        """One event of the interpreter."""
        if not self.noting:
            return
        if event in RUNNING:
            self.noted.append((event, str(args)[:200], True))
        elif event == "open" and not isinstance(args[0], int):
            self.noted.append((event, os.path.realpath(os.fsdecode(args[0])), bool(args[2] & WRITING)))
        elif event in LOOKING and args[0] is not None and not isinstance(args[0], int):
            self.noted.append((event, os.path.realpath(os.fsdecode(args[0])), False))
        elif event in CHANGING:
            for one in args[1:2] if event == "os.symlink" else args[: 2 if event in {"os.rename", "os.link"} else 1]:
                folder, name = os.path.split(os.fsdecode(one))
                self.noted.append((event, os.path.join(os.path.realpath(folder), name), True))

    @contextlib.contextmanager
    def over(self, school: Path, out: Path, trouble: list[str], looks: bool = True) -> Iterator[None]:
        """Note, and complain of what lies outside; `looks` is false for a host that lists folders behind links itself."""
        self.noted, self.noting = [], True
        try:
            yield
        finally:
            self.noting = False
        for event, path, writes in self.noted:
            allowed = (
                (str(out), os.environ["TMPDIR"]) if writes else (str(school), str(out), os.environ["TMPDIR"], *OWN)
            )
            inside = any(path == one or path.startswith(f"{one}/") for one in allowed)
            if not inside and path not in {"/dev/null", "/dev/urandom"} and (looks or event not in LOOKING):
                trouble.append(f"{event} of {path}")


def said(go: Callable[[], object], *, argv: list[str]) -> tuple[int, str]:
    """The exit status and the words of a program that thinks it is alone."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace") for _ in range(2)]
    status: object = 0
    was, sys.argv = sys.argv, argv
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        try:
            go()
        except SystemExit as end:
            status = end.code
        except BaseException:  # noqa: BLE001  # a bug is what is looked for
            traceback.print_exc()
            status = -1
    sys.argv = was
    gc.enable()
    for stream in streams:
        stream.flush()
    words = "".join(stream.buffer.getvalue().decode() for stream in reversed(streams))  # type: ignore[attr-defined]  # BytesIO
    return (status if isinstance(status, int) else 0 if status is None else 1), words


def watched(school: Path) -> list[str]:
    """What is wrong with the pages that somebody gets who is watching, errors or not."""
    project = pipeline.load(school)
    phrases = Phrases(project.language)
    if project.graph.school is None:
        files: tuple[Any, ...] = (excuse(as_text(Account(project.findings, phrases)), phrases),)
    else:
        files = publish(project, Site())
    wrong = [f"{file.path} tells a secret" for file in files if GEHEIM in str(file.content)]
    return [*wrong, *(one for file in files for one in complaints(file.path, file.content))]


def through(case: Case, folder: Path, watch: Watch) -> Outcome:
    """One case through all programs."""
    school, out = folder / "school", folder / "out"
    lay(school, {**SMALLEST, "mkdocs.yml": MKDOCS_YML})
    out.mkdir()
    outside(folder)
    if "docs/over.md" not in case.files:
        lay(school, {"docs/over.md": "# Over ons\n"})
    lay(school, case.files)
    outcome = Outcome(case.name)
    tool, host = taalkompas.cli.main, mkdocs.__main__.cli
    root, trouble = str(school), outcome.trouble
    with watch.over(school, out, trouble):
        outcome.check = said(tool, argv=["taalkompas", "check", "--root", root])
    with watch.over(school, out, trouble):
        outcome.into = said(tool, argv=["taalkompas", "build", "--root", root, "--into", str(out / "into")])
    with watch.over(school, out, trouble, looks=False):
        for one in logging.getLogger("mkdocs.commands.build").filters:
            one.msgs.clear()  # type: ignore[union-attr]  # else it says nothing twice
        outcome.mkdocs = said(
            lambda: host(standalone_mode=True),
            argv=["mkdocs", "build", "-q", "-f", f"{root}/mkdocs.yml", "-d", str(out / "site")],
        )
    with watch.over(school, out, trouble):
        try:
            trouble.extend(watched(school))
        except Exception:  # noqa: BLE001  # a bug is what is looked for
            trouble.append(traceback.format_exc())
    trouble.extend(f"{path} was made" for path in folder.rglob("*") if path.name.startswith("kwaad"))
    return outcome


def late(*_: object) -> None:
    """A case that hangs."""
    raise TimeoutError("it hangs")


def main(folder: Path, group: str) -> None:
    """A group of cases; the first goes twice, so that everything is imported before anything is noted."""
    watch = Watch()
    signal.signal(signal.SIGALRM, late)
    with contextlib.redirect_stdout(io.StringIO()):
        through(Case("warm", {}, ()), folder / "warm", watch)
    for number, case in enumerate(GROUPS[group]):
        signal.alarm(PATIENCE)
        outcome = through(case, folder / str(number), watch)
        signal.alarm(0)
        print(json.dumps(asdict(outcome)))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2])
