"""GitLab Code Quality: the issues, checked against the published types of their format."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.report.accounts import HOSTILE, finding, report

from taalkompas.findings import Finding, Severity

MODULES = Path(__file__).parents[2] / ".cache" / "node_modules"
TYPES, TSC = MODULES / "codeclimate-types" / "index.d.ts", MODULES / ".bin" / "tsc"
SHAPE = """
type Lines = Extract<Location, {{ lines: unknown }}>["lines"];
type Read = Pick<Issue, "description" | "check_name"> & Required<Pick<Issue, "fingerprint" | "severity">> & {{
    location: {{ path: Location["path"]; lines: Pick<Lines, "begin"> }};
}};
"""
"""The fields that GitLab reads of an issue, all required there."""


def issues(*findings: Finding, **options: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(report("gitlab", *findings, **options))
    return told


@pytest.mark.parametrize(("language", "said"), [("nl", "Het bestand is leeg."), ("en", "The file is empty.")])
def test_an_issue(language: str, said: str) -> None:
    (issue,) = issues(finding(line=7), language=language, prefix="taal/")
    fingerprint = issue.pop("fingerprint")
    assert len(fingerprint) == 32
    assert issue == {
        "description": said,
        "check_name": "missing-owner",
        "severity": "major",
        "location": {"path": "taal/a.yml", "lines": {"begin": 7}},
    }


def test_nothing_found_is_an_empty_list() -> None:
    assert report("gitlab") == "[]\n"


def test_there_are_three_severities() -> None:
    told = issues(*(finding(severity) for severity in Severity))
    assert [issue["severity"] for issue in told] == ["major", "minor", "info"]


def test_a_fingerprint_stays_when_lines_move() -> None:
    before = issues(finding(line=3), finding(line=9, value="x"))
    after = issues(finding(line=5), finding(line=12, value="x"))
    assert [issue["fingerprint"] for issue in before] == [issue["fingerprint"] for issue in after]


def test_a_fingerprint_is_of_one_finding_only() -> None:
    told = issues(
        finding(), finding(line=2), finding(path="b.yml"), finding(rule="invalid-yaml"), finding(value="x"), finding()
    )
    assert len({issue["fingerprint"] for issue in told}) == 6
    (elsewhere,) = issues(finding(), prefix="taal/")
    assert elsewhere["fingerprint"] not in {issue["fingerprint"] for issue in told}


def test_issues_are_as_the_published_types_say(tmp_path: Path) -> None:
    for needed in (TYPES, TSC):
        if not needed.exists():
            pytest.fail(f"There is no {needed}. Run tests/all first, which asks npm for it.")
    told = report("gitlab", *map(finding, Severity), *(finding(value=value) for value in HOSTILE), prefix="taal/")
    wrong = report("gitlab", finding()).replace('"major"', '"error"')
    lacking = report("gitlab", finding()).replace('"fingerprint"', '"print"')
    (tmp_path / "report.ts").write_text(
        f'import type {{ Issue, Location }} from "{TYPES.with_suffix("").with_suffix(".js").as_posix()}";\n'
        f"{SHAPE.format()}"
        f"export const told: Read[] = {told};\n"
        "// @ts-expect-error a severity that is none: these types do look\n"
        f"export const wrong: Read[] = {''.join(wrong.split())};\n"
        "// @ts-expect-error a field that is missing\n"
        f"export const lacking: Read[] = {''.join(lacking.split())};\n",
        encoding="utf-8",
    )
    options = ("--noEmit", "--strict", "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler")
    ran = subprocess.run([TSC, *options, tmp_path / "report.ts"], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "")
