"""How fast the check is beside those of other tools, on as many items. No test: `python tests/bench/peers.py [ITEMS [PACKAGE …]]`.

TRLC, Sphinx-Needs, StrictDoc and Doorstop keep things that refer to each other in text files, and check them in CI, as we do. Each is
installed once in an environment of its own under .cache/peers/. Each gets the same terms, promises and agreements (10,000 unless told) in its
own format (`formats.py`, `formats_trlc.py`), and runs its cheapest command that reports a broken reference, with its fastest documented settings,
starting from nothing as in CI: no cache and no earlier output.

What is measured is the CPU time of the whole command, its children included. Each run follows one of ours, so that a busy machine bears on both;
shown are medians, and those of the ratios of pairs (aim: the fastest takes at least 3 times ours). A tool's first runs are in a small school in
which it must find nothing, and in one with a broken reference, which it must report: so it is known to check, and its code has been compiled.

What is not compared:

- what is found. We read language, roles, bandwidths and time as well; of the others only "TRLC, typed" has rules like a few of ours;
- layout. Where a thousand items can share a file they do, since that is fastest; ours and those of Doorstop have a file each;
- second runs. StrictDoc and Sphinx keep what they read in a cache; we do not;
- what Doorstop can look at beside references (levels, children, files elsewhere, reviews): that is turned off, as it is faster without.
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
from dataclasses import dataclass
from pathlib import Path

import formats
import formats_trlc
import school
import turns
from items import Item, items_of

HOME = Path(__file__).parents[2] / ".cache/peers"
LIMIT = 300.0
"""Seconds after which a run is stopped. A tool that was stopped gets no second run."""
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


@dataclass(frozen=True, slots=True)
class Measured:
    """CPU seconds of a tool's runs, each with those of ours just before; and whether it came to an end."""

    pairs: tuple[tuple[float, float], ...]
    ended: bool = True


def measure(tool: Tool, many: Path, ours: list[str], root: Path) -> Measured:
    """Take turns, until there are enough rounds or they have taken too long."""
    pairs: list[tuple[float, float]] = []
    while len(pairs) < ROUNDS and sum(took for took, _ in pairs) < LONG:
        own, ended, said = check(ours, root)
        if ended:
            raise SystemExit(f"taalkompas ended with {ended}:\n{said[-2000:]}")
        took, ended, said = check(tool.command(), many, tool.leaves)
        pairs.append((took, own))
        if ended == -signal.SIGKILL:
            return Measured(tuple(pairs), ended=False)
        if ended or WARNS.search(said):
            raise SystemExit(f"{tool.name} finds something in a sound school (ended with {ended}):\n{said[-2000:]}")
    return Measured(tuple(pairs))


def row(*cells: str) -> str:
    """A line of the table."""
    return "  ".join((f"{cells[0]:<16}", *(f"{cell:>16}" for cell in cells[1:]))).rstrip()


def shown(name: str, version: str, measured: Measured) -> str:
    """What was measured of a tool."""
    # one that was stopped would have taken longer than its longest run
    middle = statistics.median if measured.ended else max
    took, times = middle(took for took, _ in measured.pairs), middle(took / own for took, own in measured.pairs)
    more = "" if measured.ended else "more than "
    return row(name, version, f"{more}{took:.2f}", f"{more}{times:.1f}", str(len(measured.pairs)))


def main() -> None:
    """Install, write, prove, measure, print."""
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    tools = [tool for tool in TOOLS if not sys.argv[2:] or tool.package in sys.argv[2:]]
    versions = {tool.package: install(tool) for tool in tools}
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
        measured: dict[str, Measured] = {}
        for number, tool in enumerate(tools):
            folders = {name: lay_out(tool, those, here / f"{number}-{name}") for name, those in things.items()}
            prove(tool.name, tool.command(), folders["sound"], folders["broken"], tool.leaves)
            measured[tool.name] = measure(tool, folders["many"], ours, roots["many"])
            print(f"measured: {shown(tool.name, versions[tool.package], measured[tool.name])}", file=sys.stderr)
        own = [own for those in measured.values() for _, own in those.pairs]
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
        for tool in tools:
            print(shown(tool.name, versions[tool.package], measured[tool.name]))
    finally:
        shutil.rmtree(here)


if __name__ == "__main__":
    main()
