"""How fast a comparison is: ratios, measured side by side on this machine. No test: `python tests/bench/compare.py [ITEMS]`.

Makes a school of ITEMS terms, promises and agreements (1,000 unless told) in a git repository of its own, changes some of them, and prints the CPU
time of `taalkompas compare HEAD` (git included) divided by that of two runs of `taalkompas check` (aim: under 2): with one thing changed, with
a tenth, and with all; and from one commit to another.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from school import DAY, make
from turns import PAIRS, Command, told, turns


def check(root: Path) -> Command:
    """One run of the check."""
    return ("-m", "taalkompas.cli", "check", "--root", root, "--today", DAY)


def compare(root: Path, revisions: str) -> Command:
    """The command that is measured."""
    return ("-m", "taalkompas.cli", "compare", revisions, "--root", root, "--today", DAY)


def git(root: Path, *arguments: str) -> None:
    """A command of git, whoever runs it."""
    nobody = ("-c", "user.name=Bench", "-c", "user.email=bench@roc-groot.example")
    subprocess.run(
        ("git", *nobody, *arguments), cwd=root, check=True, env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    )


def change(root: Path, every: int) -> None:
    """Say something else in one of so many things."""
    for path in sorted((*root.glob("glossary/*/*.yml"), *root.glob("promises/**/*.yml")))[::every]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(" week", " maand").replace("te lang", "veel te lang"), encoding="utf-8")


def main() -> None:
    """Make a school, change it, measure, print."""
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    here = Path(tempfile.mkdtemp(prefix="taalkompas-bench-"))
    try:
        root = make(here / "school", items)
        git(root, "init", "--quiet")
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "--message", "Zo was het")
        print(f"{items} items, Python {sys.version.split()[0]}; CPU time, medians of {PAIRS} pairs\n")
        for what, every in (("one thing changed", 10**9), ("a tenth changed", 10), ("all changed", 1)):
            change(root, every)
            pairs = turns(compare(root, "HEAD"), check(root))
            told(f"compare / two checks, {what}", [(ours, 2 * theirs) for ours, theirs in pairs])
        git(root, "commit", "--quiet", "--all", "--message", "Zo is het")
        pairs = turns(compare(root, "HEAD~1..HEAD"), check(root))
        told("compare REV..REV / two checks, all changed", [(ours, 2 * theirs) for ours, theirs in pairs])
    finally:
        shutil.rmtree(here)


if __name__ == "__main__":
    main()
