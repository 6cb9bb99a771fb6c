"""Measuring commands side by side: CPU time and memory of processes, taken in turns, so that a busy machine bears on all of them.

In: commands. Out: seconds and ratios. Knows nothing of what it measures.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence

PAIRS = 5
Command = Sequence[object]
"""Arguments for the Python that runs this."""


def run(*arguments: object) -> tuple[float, float]:
    """CPU seconds of a process of this Python, and the megabytes it used at most."""
    with subprocess.Popen([sys.executable, *map(str, arguments)], stdout=subprocess.DEVNULL) as process:
        seconds, memory = ended(process)
    if process.returncode not in (0, 1):
        raise SystemExit(f"ended with {process.returncode}: {arguments}")
    return seconds, memory


def ended(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> tuple[float, float]:
    """Wait for the end of a process: its CPU seconds, those of its children included, and the megabytes it used at most."""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def turns(first: Command, second: Command, pairs: int = PAIRS) -> Iterator[tuple[float, float]]:
    """Both commands in turns."""
    for _ in range(pairs):
        yield run(*first)[0], run(*second)[0]


def told(what: str, pairs: Sequence[tuple[float, float]]) -> None:
    """One line: the median of the ratios and the medians it comes from."""
    ratio = statistics.median(one / other for one, other in pairs)
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{what:<44} {ratio:6.2f}   ({ours:.2f} s, {theirs:.2f} s)")
