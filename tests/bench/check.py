"""How fast the check is: ratios, measured side by side on this machine. No test: `python tests/bench/check.py [ITEMS]`.

Makes a school of ITEMS things (10,000 unless told) in a folder of its own, and prints

- the CPU time of `taalkompas check` divided by that of `yaml.load(…, CSafeLoader)` over the same files: median of five pairs, each in a process
  of its own, taken in turns (aim: at most 1.5);
- the time an item takes with all of them, divided by that with a tenth (aim: about 1, so linear);
- the most memory that a check uses (aim: under 300 MB);
- how long a check of an empty school takes, divided by a bare `python -c pass` (aim: at most 25);
- the same school with a mistake in every item, for who wonders.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

PAIRS = 5
YAML = """
import sys, yaml
from pathlib import Path
for folder in ("glossary", "promises"):
    for path in sorted(Path(sys.argv[1], folder).glob("**/*.yml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
SCHOOL = """\
school: ROC Groot
plate: {title: Onze plaat}
moments: [{id: starten, label: Starten}, {id: leren, label: Leren}]
domains: [{id: instroom, label: Instroom}, {id: roostering, label: Roostering}]
roles: [{id: docent, label: Docent}, {id: student, label: Student}]
teams: [{id: zorg, label: Team Zorg}]
"""
TERM = """\
term: woord {n}
definition: Wat woord {n} op deze school betekent, in een zin die ergens over gaat.
means_not: Iets anders dan woord {other}; dat is wat mensen denken.
example: Sara begint met haar bpv en volgt daarna [[term-{other}|het andere]].
synonyms: [ander woord {n}]
voices:
  - {{role: docent, says: zo noemen wij dat}}
  - {{role: student, says: dat zegt hier niemand}}
related: [term-{other}]
agreements: [afspraak-{n}]
owner: docent
agreed_on: 2026-03-01
"""
PROMISE = """\
promise: Ik krijg wat belofte {n} zegt
means: Je merkt elke week dat wij doen wat hier staat, ook in week {n}.
why: Wie het niet merkt, gelooft het niet.
noticed: [Binnen acht weken zit ik in de les., Mijn naam staat op de lijst.]
moment: starten
requires: [instroom, roostering]
agreements: [afspraak-{n}, afspraak-{other}]
terms: [term-{n}]
message: Je kunt bij ons het hele jaar door beginnen.
owner: docent
agreed_on: 2026-03-01
"""
AGREEMENT = """\
agreement: Wij doen wat afspraak {n} zegt
domain: {domain}
why: Een half jaar wachten is voor veel studenten te lang.
decides: central
bandwidth:
  {{measure: instroommomenten, unit: per jaar, min: 4, max: 12}}
behaviour:
  - {{role: docent, does: ontvangt nieuwe studenten in de eerste lesweek, when: na elk instroommoment}}
  - {{role: student, does: komt}}
noticed: [Nieuwe studenten weten bij wie ze terechtkunnen.]
terms: [term-{n}]
owner: docent
agreed_on: 2026-03-01
"""


def make(root: Path, items: int, mistake: str = "") -> Path:
    """A school of so many things: terms, promises and agreements in equal parts."""
    for folder in ("glossary/thema", "promises/agreements/thema"):
        (root / folder).mkdir(parents=True)
    (root / "glossary/school.yml").write_text(SCHOOL)
    third = max(1, items // 3)
    for n in range(third):
        other = n ^ 1 if n ^ 1 < third else n
        told = {"n": n, "other": other, "domain": ("instroom", "roostering")[n % 2]}
        (root / f"glossary/thema/term-{n}.yml").write_text(TERM.format(**told) + mistake)
        (root / f"promises/belofte-{n}.yml").write_text(PROMISE.format(**told) + mistake)
        (root / f"promises/agreements/thema/afspraak-{n}.yml").write_text(AGREEMENT.format(**told) + mistake)
    return root


def run(*arguments: object) -> tuple[float, float]:
    """CPU seconds of a process, and the megabytes it used at most."""
    with subprocess.Popen([sys.executable, *map(str, arguments)], stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"ended with {process.returncode}: {arguments}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def check(root: Path) -> tuple[object, ...]:
    """The command that is measured."""
    return ("-m", "taalkompas.cli", "check", "--root", root, "--today", "2026-09-01")


def turns(first: Sequence[object], second: Sequence[object], pairs: int = PAIRS) -> Iterator[tuple[float, float]]:
    """Both commands in turns, so that a busy machine bears on both."""
    for _ in range(pairs):
        yield run(*first)[0], run(*second)[0]


def told(what: str, pairs: Sequence[tuple[float, float]]) -> None:
    """One line: the median of the ratios and the medians it comes from."""
    ratio = statistics.median(one / other for one, other in pairs)
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{what:<44} {ratio:6.2f}   ({ours:.2f} s, {theirs:.2f} s)")


def main() -> None:
    """Make schools, measure, print."""
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    here = Path(tempfile.mkdtemp(prefix="taalkompas-bench-"))
    try:
        many, tenth = make(here / "many", items), make(here / "tenth", items // 10)
        empty, wrong = make(here / "empty", 0), make(here / "wrong", items // 10, "stats: agreed\nreview_by: ooit\n")
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
