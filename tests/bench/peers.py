"""How fast the check is beside those of other tools, on as many items. No test: `python tests/bench/peers.py [ITEMS]`.

TRLC, Sphinx-Needs, StrictDoc and Doorstop keep things that refer to each other in text files, and check them in CI, as we do. Each is
installed once in an environment of its own under .cache/peers/. Each gets the same terms, promises and agreements (10,000 unless told) in its own
format (`formats.py`, `formats_trlc.py`), and runs its cheapest command that reports a broken reference, with its fastest documented settings, starting from nothing
as in CI: no cache and no earlier output.

What is measured is the CPU time of the whole command, its children included. Each run follows one of ours, so that a busy machine bears on both;
shown are medians of pairs. The first run of a tool is in a small school with one broken reference, which it must report, and
one without, in which it must find nothing: so we know that it checks, and its code has been compiled.

What is not compared:

- what is found. We read language, roles, bandwidths and time as well; of the others only "TRLC, typed" has rules like a few of ours;
- layout. Where items may share a file they do, since that is fastest; ours, and those of Doorstop, each have a file;
- second runs. StrictDoc and Sphinx keep what they read in a cache; we do not;
- Doorstop's review of texts, levels, files outside and children: its time without is shorter, so its time without is shown.
"""

import importlib.metadata
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import formats
import formats_trlc
import school
import turns
from items import Item, items_of

HOME = Path(__file__).parents[2] / ".cache/peers"
LIMIT = 300.0
"""Seconds after which a run is ended: ten such, and 20 minutes are gone."""
ROUNDS = 5
LONG = 60.0
"""CPU seconds that a tool may take in all before it gets no further rounds."""
MISSING = "afspraak-999999"
WARNS = re.compile(r"\b(warning|error)\b:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool, what it makes of items, and how it checks them in a folder."""

    name: str
    package: str
    program: str
    write: Callable[[list[Item], Path], None]
    arguments: tuple[str, ...]
    also: tuple[str, ...] = ()
    """Packages it needs beside its own."""
    leaves: tuple[str, ...] = ()
    """What a run leaves behind, removed before the next."""
    seconds: list[tuple[float, float]] = field(default_factory=list)
    """Of each run, and of ours just before."""

    @property
    def home(self) -> Path:
        """Its own environment."""
        return HOME / self.package

    def command(self) -> list[str]:
        """The command that checks the folder it is run in."""
        return [str(self.home / "bin" / self.program), *self.arguments]


TOOLS = (
    Tool("TRLC, texts", "trlc", "trlc", formats_trlc.texts, ("--brief", "--no-lint", ".")),
    Tool("TRLC, typed", "trlc", "trlc", formats_trlc.typed, ("--brief", "--no-lint", ".")),
    Tool(
        "Sphinx-Needs",
        "sphinx-needs",
        "sphinx-build",
        formats.sphinx_needs,
        ("-q", "-b", "needs", "-d", "_trees", ".", "_out"),
        also=("sphinx",),
        leaves=("_trees", "_out"),
    ),
    Tool(
        "StrictDoc",
        "strictdoc",
        "strictdoc",
        formats.strictdoc,
        ("export", "--no-parallelization", "--formats", "json", "--output-dir", "_out", "."),
        leaves=("_out",),
    ),
    Tool(
        "Doorstop",
        "doorstop",
        "doorstop",
        formats.doorstop,
        (
            *("--no-reformat", "--no-level-check", "--no-ref-check", "--no-child-check"),
            "--no-suspect-check",
            "--no-review-check",
        ),
    ),
)


def install(tool: Tool) -> str:
    """Have a tool in its own environment; its version."""
    if not Path(tool.command()[0]).exists():
        print(f"installing {tool.package} …", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", tool.home], check=True)
        pip = [str(tool.home / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, tool.package, *tool.also], check=True)
    asked = f"import importlib.metadata as m; print(m.version({tool.package!r}))"
    return subprocess.run(
        [tool.home / "bin/python", "-c", asked], check=True, capture_output=True, text=True
    ).stdout.strip()


def lay_out(tool: Tool, items: list[Item], folder: Path) -> Path:
    """The items in a tool's format, in a repository of their own: Doorstop looks for one."""
    tool.write(items, folder)
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    return folder


def check(command: list[str], folder: Path, leaves: tuple[str, ...] = ()) -> tuple[float, int, str]:
    """Check a folder from nothing: CPU seconds, how it ended and what it said; LIMIT seconds at most."""
    for name in leaves:
        shutil.rmtree(folder / name, ignore_errors=True)
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said,
        subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT, start_new_session=True) as process,
    ):
        # its own session, so that its children end with it
        alarm = threading.Timer(LIMIT, os.killpg, (process.pid, signal.SIGKILL))
        alarm.start()
        seconds, _ = turns.ended(process)
        alarm.cancel()
        said.seek(0)
        return seconds, process.returncode, said.read()


def prove(name: str, command: list[str], sound: Path, broken: Path, leaves: tuple[str, ...] = ()) -> None:
    """See that a command finds nothing where nothing is wrong, and a reference that leads nowhere where there is one."""
    _, ended, said = check(command, sound, leaves)
    if ended or WARNS.search(said):
        raise SystemExit(f"{name} finds something in a sound school (ended with {ended}):\n{said}")
    _, ended, said = check(command, broken, leaves)
    number = MISSING.rsplit("-", 1)[1]
    if number not in said:
        raise SystemExit(f"{name} does not report the broken reference (ended with {ended}):\n{said}")


def measure(tool: Tool, many: Path, ours: list[str], root: Path) -> None:
    """Take turns, until there are enough rounds or they have taken too long."""
    while len(tool.seconds) < ROUNDS and sum(took for took, _ in tool.seconds) < LONG:
        own, ended, said = check(ours, root)
        if ended:
            raise SystemExit(f"taalkompas ended with {ended}:\n{said}")
        took, ended, said = check(tool.command(), many, tool.leaves)
        tool.seconds.append((took, own))
        if ended == -signal.SIGKILL:
            break
        if ended or WARNS.search(said):
            raise SystemExit(f"{tool.name} ended with {ended}:\n{said[-2000:]}")


def row(*cells: str) -> str:
    """A line of the table."""
    return "  ".join((f"{cells[0]:<16}", *(f"{cell:>12}" for cell in cells[1:])))


def shown(tool: Tool, version: str, limit: float = LIMIT) -> str:
    """What was measured of a tool."""
    took = statistics.median(took for took, _ in tool.seconds)
    times = statistics.median(took / own for took, own in tool.seconds)
    more = "> " * (took >= 0.95 * limit)
    return row(tool.name, version, f"{more}{took:.2f}", f"{more}{times:.1f}", str(len(tool.seconds)))


def main() -> None:
    """Install, write, prove, measure, print."""
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    versions = {tool.package: install(tool) for tool in TOOLS}
    here = Path(tempfile.mkdtemp(prefix="taalkompas-peers-"))
    ours = [sys.executable, "-m", "taalkompas.cli", "check", "--root", ".", "--today", school.DAY]
    try:
        roots = {
            name: school.make(here / name, size, alone=True)
            for name, size in (("sound", 30), ("broken", 30), ("many", items))
        }
        spoilt = roots["broken"] / "promises/belofte-0.yml"
        spoilt.write_text(spoilt.read_text().replace("agreements: [afspraak-0", f"agreements: [{MISSING}"))
        prove("taalkompas", ours, roots["sound"], roots["broken"])
        things = {name: items_of(root) for name, root in roots.items()}
        print(f"{len(things['many'])} items, Python {sys.version.split()[0]}; CPU seconds of a check, medians\n")
        for number, tool in enumerate(TOOLS):
            folders = {name: lay_out(tool, those, here / f"{number}-{name}") for name, those in things.items()}
            prove(tool.name, tool.command(), folders["sound"], folders["broken"], tool.leaves)
            measure(tool, folders["many"], ours, roots["many"])
            print(f"measured {tool.name}", file=sys.stderr)
        own = [own for tool in TOOLS for _, own in tool.seconds]
        print(row("", "version", "seconds", "times ours", "runs"))
        print(
            row(
                "taalkompas",
                importlib.metadata.version("taalkompas"),
                f"{statistics.median(own):.2f}",
                "1.0",
                str(len(own)),
            )
        )
        for tool in TOOLS:
            print(shown(tool, versions[tool.package]))
    finally:
        shutil.rmtree(here)


if __name__ == "__main__":
    main()
