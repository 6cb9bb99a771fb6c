"""The program on a real terminal: a pair of ends, of which it gets one and we read the other."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pytest

from schools import SMALLEST

School = Callable[..., Path]
RENAMED = {
    "glossary/school.yml": SMALLEST["glossary/school.yml"].replace(
        "{id: docent, label: Docent}", "{id: leraar, label: Leraar}"
    ),
    "promises/nog-een.yml": SMALLEST["promises/altijd-welkom.yml"].replace("Ik ben", "Ik voel me"),
}
"""The role 'docent' has another id now; three files still say 'docent', one of them twice."""
PLACES = [
    "promises/agreements/warm-welkom.yml:6:12",
    "promises/agreements/warm-welkom.yml:7:8",
    "promises/altijd-welkom.yml:7:8",
    "promises/nog-een.yml:7:8",
]


def on_terminal(*arguments: str, cwd: Path, width: int = 80, **environment: str) -> tuple[int, str]:
    """The exit status, and all that came onto the terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    asked = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_ACTIONS", "TF_BUILD", "GITHUB_STEP_SUMMARY")
    kept = {name: value for name, value in os.environ.items() if name not in asked}
    ran = subprocess.Popen(
        [sys.executable, "-m", "taalkompas.cli", *arguments],
        cwd=cwd,
        env={**kept, "PYTHONPATH": "", "TERM": "xterm-256color", **environment},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    said = b""
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(ours)
    return ran.wait(), said.decode().replace("\r\n", "\n")


def without_colour(text: str) -> str:
    return re.sub(r"\x1b\[\d*m", "", text)


def test_a_renamed_role_in_three_files_is_one_group(school: School) -> None:
    status, said = on_terminal("check", cwd=school(RENAMED))
    assert status == 1
    assert "\x1b[31m" in said
    text = without_colour(said)
    assert "\x1b" not in text
    assert text.count("'docent'") == 1
    first, *others = re.findall(r"^ *(\S+:\d+:\d+)", text, re.MULTILINE)
    assert [first, *others] == PLACES
    assert text.startswith(f"{first}: error: In school.yml staat geen rol 'docent'.")
    assert "\n      - {role: docent, does: wacht nieuwe studenten op bij de deur}\n               ^\n" in text
    assert text.count("    owner: docent\n           ^\n") == 3
    assert "  en op nog 3 plekken:\n" in text
    assert text.endswith("\n\n4 fouten, 0 keer let op, 0 dingen om over te praten.\n")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colour_it_says_the_same(environment: dict[str, str], school: School) -> None:
    root = school(RENAMED)
    coloured = on_terminal("check", cwd=root)
    assert on_terminal("check", cwd=root, **environment) == (1, without_colour(coloured[1]))


def test_a_line_is_cut_to_the_width_of_the_terminal(school: School) -> None:
    _, said = on_terminal("check", cwd=school(RENAMED), width=40)
    quoted = [line for line in without_colour(said).splitlines() if line.startswith("    ")]
    assert "      - {role: docent, does: wacht nieu…" in quoted
    assert max(map(len, quoted)) == 40


def test_a_file_that_is_asked_for_on_a_terminal_is_plain(school: School, tmp_path: Path) -> None:
    assert on_terminal("check", "-o", str(tmp_path / "uit.txt"), cwd=school(RENAMED)) == (1, "")
    text = (tmp_path / "uit.txt").read_text(encoding="utf-8")
    assert [line.partition(": error: ")[0] for line in text.splitlines()[:-1]] == PLACES


def test_a_build_that_stops_says_it_in_the_same_way(school: School) -> None:
    root = school(RENAMED)
    assert on_terminal("build", "--into", "uit", cwd=root) == on_terminal("check", cwd=root)
