"""Bad input is normal: each of these is told at its place, in words, by every program, and does nothing else."""

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from hostile.cases import CASES, GEHEIM, GROUPS, Case, lay, outside
from hosts.building import QUIET
from schools import DAY, SMALLEST, load, write
from taalkompas.findings import Finding, Severity
from taalkompas.report import Account
from taalkompas.report.as_text import as_text
from taalkompas.report.sentences import message_of
from taalkompas.rules import BY_NAME
from taalkompas.words import Phrases

NOT_FOR_PEOPLE = re.compile(
    r"\b(?:None|Error|Exception|Traceback|dict|str|int|list object|NoneType|bool|tuple|repr|null)\b"
)
SENTENCE = re.compile(r"[.?!](?=\s|$)|: …$")
"""The end of a sentence; one that shows what to type ends with that, so that no point is copied along."""
TESTS = Path(__file__).parents[1]


def made(case: Case, folder: Path) -> Path:
    """The school of a case."""
    outside(folder)
    files = {} if "docs/over.md" in case.files else {"docs/over.md": "# Over ons\n"}
    return lay(write(folder / "school", {**SMALLEST, **files}), case.files)


def test_there_are_enough_cases_and_no_two_are_the_same() -> None:
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_found_at_its_place_and_told_in_words(case: Case, tmp_path: Path) -> None:
    findings = load(made(case, tmp_path)).findings
    assert tuple(f"{one.path}:{one.line}:{one.rule}" for one in findings) == case.found
    for language in ("nl", "en"):
        messages = [message_of(one, Phrases(language)) for one in findings]
        for finding, message in zip(findings, messages, strict=True):
            assert_for_people(finding, message)
        quoted = case.quotes if language == "nl" else case.quotes.replace("MB", "MiB")
        quoted = quoted[:100]  # what goes on and on is cut
        assert not quoted or any(quoted in message for message in messages)
    dutch, english = (as_text(Account(findings, Phrases(language))) for language in ("nl", "en"))
    assert dutch != english
    assert GEHEIM not in dutch
    assert len(dutch.splitlines()) == len(findings) + 1


def assert_for_people(finding: Finding, message: str) -> None:
    """What is wrong, and what to do about it, in words that are not a programmer's."""
    assert finding.message
    assert finding.remedy
    quoted = [str(value) for value in finding.values.values()]
    for value in sorted(quoted, key=len, reverse=True):
        message = message.replace(value, "…") if value else message
    assert len(SENTENCE.findall(message)) >= 2, message
    assert not NOT_FOR_PEOPLE.search(message), message
    assert not re.search(r"\{[a-z_]+\}", message), message


IN_EVERY_RUN = ("links",)
"""Groups of files that go through every program each time; the others, as they are read alike, with the slow tests."""


@pytest.mark.parametrize(
    "group", [pytest.param(one, marks=() if one in IN_EVERY_RUN else pytest.mark.slow) for one in GROUPS]
)
def test_every_program_says_the_same_and_touches_nothing_else(group: str, tmp_path: Path) -> None:
    outcomes = run(group, tmp_path)
    assert [one["name"] for one in outcomes] == [case.name for case in GROUPS[group]]
    wrong = {
        case.name: complaints
        for case, outcome in zip(GROUPS[group], outcomes, strict=True)
        if (complaints := [*complaints_about(case, outcome)])
    }
    assert not wrong, "\n".join(f"{name}: {one}" for name, some in wrong.items() for one in some)


def run(group: str, folder: Path) -> list[dict[str, object]]:
    """What became of each case of a group; the time is a guard against what hangs."""
    paths = [str(TESTS), str(TESTS.parent), os.environ.get("PYTHONPATH", "")]
    (folder / "temporary").mkdir()
    environment = {
        **os.environ,
        **QUIET,
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": str(int(datetime.combine(DAY, time(), UTC).timestamp())),
        "TMPDIR": str(folder / "temporary"),
        "GITHUB_ACTIONS": "",
        "TF_BUILD": "",
    }
    done = subprocess.run(
        [sys.executable, "-m", "hostile.through_hosts", folder / "cases", group],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


def complaints_about(case: Case, outcome: dict[str, object]) -> list[str]:
    """How the programs differ from what a case asks."""
    wrong = [str(one) for one in outcome["trouble"]]  # type: ignore[attr-defined]  # a list in JSON
    said = {name: (int(outcome[name][0]), str(outcome[name][1])) for name in ("check", "into", "mkdocs")}  # type: ignore[index]  # a pair in JSON
    broken = any(BY_NAME[one.rpartition(":")[2]].severity is Severity.ERROR for one in case.found)
    lines = said["check"][1].splitlines()
    if len(lines) != len(case.found) + 1:
        wrong.append(f"check says {lines}")
    for name, (status, words) in said.items():
        if status != int(broken):
            wrong.append(f"{name} ends with {status}: {words[-500:]}")
        if "Traceback" in words or GEHEIM in words:
            wrong.append(f"{name} says {words[-1500:]}")
        if broken and not follow(lines, words.splitlines()):
            wrong.append(f"{name} does not say {lines[:3]} but {words[-500:]}")
    return wrong


def follow(lines: list[str], said: list[str]) -> bool:
    """Whether lines stand in what was said, in this order."""
    rest = iter(said)
    return all(line in rest for line in lines)


@pytest.mark.parametrize("folder", ["../elders", "elders", "a/../../elders", '"docs\\0"', "[docs]"])
def test_pages_elsewhere_are_not_opened(folder: str, tmp_path: Path) -> None:
    """Whoever points a host at another folder has said so; the check stays within the repository all the same."""
    root = made(Case("", {"mkdocs.yml": f"docs_dir: {folder}\n"}, ()), tmp_path)
    (root / "elders").symlink_to("../elders")
    found = [(one.path, one.rule) for one in load(root).findings]
    assert found == ([("elders", "unreadable-file")] if folder == "elders" else [])
