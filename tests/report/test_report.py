"""Reports: what holds for every format, and the exact shapes of text and JSON; the other formats have their own files."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.report.accounts import HOSTILE, finding, report

from schools import BESIDE, BESIDE_TEXT, load
from taalkompas.findings import Severity
from taalkompas.report import FORMATS, Account
from taalkompas.words import Phrases

School = Callable[..., Path]


def test_text_is_a_line_a_finding_and_the_counts() -> None:
    assert report("text", finding(), finding(Severity.WARNING, value="x"), finding(Severity.INFO)) == (
        "a.yml:1:2: error: The file is empty. [missing-owner]\n"
        "a.yml:1:2: warning: 'x' is not a date. [missing-owner]\n"
        "a.yml:1:2: info: The file is empty. [missing-owner]\n"
        "1 error, 1 warning, 1 thing to talk about.\n"
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_something_to_talk_about_is_no_fault(language: str) -> None:
    sound, talk = report("text", language=language), report("text", finding(Severity.INFO), language=language)
    assert sound.split(":")[0] == talk.splitlines()[-1].split(":")[0]


def test_json_is_one_object(school: School) -> None:
    project = load(school({BESIDE: BESIDE_TEXT}))
    told = json.loads(FORMATS["json"](Account(project.findings, Phrases("en"))))
    assert told == {
        "findings": [
            {
                "path": BESIDE,
                "line": 4,
                "column": 9,
                "severity": "error",
                "rule": "undefined-reference",
                "message": "There is no moment 'strten' in school.yml. Did you mean 'starten'?",
                "item": "ernaast",
            }
        ],
        "counts": {"error": 1, "warning": 0, "info": 0},
    }
    assert json.loads(report("json")) == {"findings": [], "counts": {"error": 0, "warning": 0, "info": 0}}


def test_what_is_about_no_thing_has_no_item(school: School) -> None:
    project = load(school({"docs/a.md": "[[x]]\n", "glossary/school.yml": "a: b"}))
    told = json.loads(FORMATS["json"](Account(project.findings, Phrases("nl"))))
    assert {one["item"] for one in told["findings"]} == {None}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_breaks_no_report(form: str, value: str) -> None:
    told = report(form, finding(value=value))
    assert told.endswith("\n")
    assert not {letter for letter in told if letter < " "} - {"\n"}
    if form in {"json", "gitlab", "sarif"}:
        assert json.loads(told)
    else:
        assert len(told.splitlines()) == 2


@pytest.mark.parametrize("value", ["\x1b[31m", "\x9b31m", "\x07", "\u202e"])
def test_nothing_in_a_message_drives_a_terminal(value: str) -> None:
    told = report("text", finding(value=f"<{value}>"))
    assert value not in told
    assert told.startswith(f"a.yml:1:2: error: '<\\{'u' if value > 'ÿ' else 'x'}{ord(value[0]):02x}")


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_found_is_a_report_too(form: str) -> None:
    told = report(form)
    assert told.endswith("\n")
    assert "missing-owner" not in told or form == "sarif"


@pytest.mark.parametrize("form", FORMATS)
def test_findings_keep_their_order(form: str, school: School) -> None:
    files: Mapping[str, str] = {"promises/b.yml": "x: y\nz: [\n", "promises/a.yml": "promise: [x]\nmeanz: x\n"}
    findings = load(school(files)).findings
    assert list(findings) == sorted(findings, key=lambda one: (one.path, one.line, one.column, one.rule))
    told = FORMATS[form](Account(findings, Phrases("nl")))
    if form == "sarif":
        told = told[told.index('"results"') :]
    places = [told.index(path) for path in dict.fromkeys(finding.path for finding in findings)]
    assert len(places) > 1
    assert places == sorted(places)


@pytest.mark.parametrize(("form", "prefixed"), [(form, form not in {"text", "json"}) for form in FORMATS])
def test_only_services_hear_the_path_from_the_top_of_the_repository(form: str, prefixed: bool) -> None:
    told = report(form, finding(), prefix="onze-taal/")
    assert ("onze-taal/a.yml" in told) == prefixed
