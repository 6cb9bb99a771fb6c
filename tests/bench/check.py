"""How fast the check is: ratios, measured side by side on this machine. No test: `python tests/bench/check.py [ITEMS]`.

Makes a school of ITEMS terms, promises and agreements (10,000 unless told) in a folder of its own, with choices, photo moments, successes and
a few own pages beside them (`school.py`), and prints

- the CPU time of `taalkompas check` divided by that of `yaml.load(…, CSafeLoader)` over its YAML files: median of five pairs, each in a process
  of its own, taken in turns (aim: at most 2);
- the time an item takes with all of them, divided by that with a tenth (aim: about 1, so linear);
- the most memory that a check uses (aim: under 300 MB);
- how long a check of an empty school takes, divided by a bare `python -c pass` (aim: at most 25);
- the same school with a mistake in every item, for who wonders.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from school import DAY, make
from turns import PAIRS, Command, run, told, turns

YAML = """
import sys, yaml
from pathlib import Path
for folder in ("glossary", "promises"):
    for path in sorted(Path(sys.argv[1], folder).glob("**/*.yml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""


def check(root: Path) -> Command:
    """The command that is measured."""
    return ("-m", "taalkompas.cli", "check", "--root", root, "--today", DAY)


def main() -> None:
    """Make schools, measure, print."""
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    here = Path(tempfile.mkdtemp(prefix="taalkompas-bench-"))
    try:
        many, tenth = make(here / "many", items), make(here / "tenth", items // 10)
        empty, wrong = make(here / "empty", 0), make(here / "wrong", items // 10, "stats: agreed\nopen: ooit\n")
        print(f"{items} items, Python {sys.version.split()[0]}; CPU time, medians of {PAIRS} pairs\n")
        told("check / yaml.load(CSafeLoader)", list(turns(check(many), ("-c", YAML, many))))
        started, small, large = (min(run(*check(root))[0] for _ in range(PAIRS)) for root in (empty, tenth, many))
        told("an item of many / of a tenth (least CPU time)", [(large - started, 10 * (small - started))])
        told("check of an empty school / python -c pass", list(turns(check(empty), ("-c", "pass"))))
        told("a mistake in every item / none", list(turns(check(wrong), check(tenth), 3)))
        print(f"{'most memory, MB':<44} {run(*check(many))[1]:6.0f}")
    finally:
        shutil.rmtree(here)


if __name__ == "__main__":
    main()
