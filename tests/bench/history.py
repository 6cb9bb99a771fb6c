"""What history costs: ratios, measured side by side on this machine. No test: `python tests/bench/history.py [COMMITS] [ITEMS]`.

Makes a repository of COMMITS commits (500 unless told) on a school of ITEMS terms, promises and agreements (300 unless told), in which each
commit changes some of them, and prints

- the CPU time of `taalkompas build` with history divided by that without (`history: off`), git's own time included: median of five pairs,
  in turns (aim: at most 1.5);
- the same of a check, which reads none (aim: about 1);
- the time that reading takes again when nothing was committed, divided by the first time (aim: about 0).
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from school import DAY, make
from turns import Command, told, turns

sys.path.insert(0, str(Path(__file__).parents[1]))
from repositories import Kept, kept
from taalkompas.pipeline import load, with_history

AT_ONCE = 3
"""Things that one commit changes."""


def commits(school: Path, many: int) -> Iterator[Kept]:
    """Everything at once, and then one change after another."""
    files = {
        path.relative_to(school).as_posix(): path.read_text(encoding="utf-8") for path in sorted(school.rglob("*.yml"))
    }
    yield Kept("2020-01-01", "Begin", files)
    things = [path for path, text in files.items() if text.startswith(("term:", "promise:", "agreement:"))]
    for number in range(1, many):
        some = [things[(number * AT_ONCE + one) % len(things)] for one in range(AT_ONCE)]
        yield Kept(
            f"{2020 + number * 6 // many}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            f"Wijziging {number}: korter, en in woorden die ook een nieuwe collega kent",
            {path: _changed(files[path], number) for path in some},
        )


def _changed(text: str, number: int) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(
        f"{line.rstrip()} Zo zeiden we het {number}.\n" if line.startswith(("definition:", "means:", "why:")) else line
        for line in lines
    )


def main() -> None:
    """Make the repository, measure, print."""
    many, items = (int(word) for word in (*sys.argv[1:], *("500", "300")[len(sys.argv) - 1 :]))
    here = Path(tempfile.mkdtemp(prefix="taalkompas-bench-"))
    try:
        with_git = kept(here / "with", commits(make(here / "plain", items), many)).top
        without = shutil.copytree(with_git, here / "without", symlinks=True)
        with (without / "glossary/school.yml").open("a", encoding="utf-8") as file:
            file.write("history: off\n")

        def command(name: str, root: Path, *more: object) -> Command:
            return ("-m", "taalkompas.cli", name, "--root", root, "--today", DAY, *more)

        print(f"{many} commits, {items} items, Python {sys.version.split()[0]}\n")
        told(
            "build with history / without",
            list(
                turns(command("build", with_git, "--into", here / "a"), command("build", without, "--into", here / "b"))
            ),
        )
        told("check with history / without", list(turns(command("check", with_git), command("check", without))))
        project = load(with_git)
        begun = time.perf_counter()
        known = with_history(project).history
        first = time.perf_counter() - begun
        with_history(project, known)
        told("read again / read (clock)", [(time.perf_counter() - begun - first, first)])
        wordings = sum(len(past.wordings) for past in known.things.values())
        print(f"{len(known.things)} things with a past, {wordings} earlier wordings, read in {first:.2f} s")
    finally:
        shutil.rmtree(here)


if __name__ == "__main__":
    main()
