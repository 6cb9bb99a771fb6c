"""Reports: exact shapes, in both languages."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from schools import BESIDE, BESIDE_TEXT, load
from taalkompas.findings import Finding, Severity
from taalkompas.report import FORMATS
from taalkompas.words import Phrases

School = Callable[..., Path]


def finding(severity: Severity = Severity.ERROR, path: str = "a.yml", **values: object) -> Finding:
    """A finding about a value."""
    sentence = "'{value}' is not a date." if values else "The file is empty."
    return Finding(path, 1, 2, severity, "a-rule", sentence, values, "", None)


def report(form: str, *findings: Finding, language: str = "en") -> str:
    return FORMATS[form](findings, Phrases(language))


def test_text_is_a_line_a_finding_and_the_counts() -> None:
    assert report("text", finding(), finding(Severity.WARNING, value="x"), finding(Severity.INFO)) == (
        "a.yml:1:2: error: The file is empty. [a-rule]\n"
        "a.yml:1:2: warning: 'x' is not a date. [a-rule]\n"
        "a.yml:1:2: info: The file is empty. [a-rule]\n"
        "1 error, 1 warning, 1 thing to talk about.\n"
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_something_to_talk_about_is_no_fault(language: str) -> None:
    sound, talk = report("text", language=language), report("text", finding(Severity.INFO), language=language)
    assert sound.split(":")[0] == talk.splitlines()[-1].split(":")[0]


def test_json_is_one_object(school: School) -> None:
    project = load(school({BESIDE: BESIDE_TEXT}))
    told = json.loads(FORMATS["json"](project.findings, Phrases("en")))
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
    told = json.loads(FORMATS["json"](project.findings, Phrases("nl")))
    assert {one["item"] for one in told["findings"]} == {None}


@pytest.mark.parametrize(
    ("value", "written"),
    [("100% a:b,c", "100%25 a:b,c"), ("a%0Ab", "a%250Ab"), ("::error::x", "::error::x")],
)
def test_github_escapes_what_stands_in_a_message(value: str, written: str) -> None:
    first = report("github", finding(value=value)).splitlines()[0]
    assert first == f"::error file=a.yml,line=1,col=2,title=a-rule::'{written}' is not a date."


def test_github_escapes_what_stands_in_a_property() -> None:
    first = report("github", finding(path="a:b,c%.yml")).splitlines()[0]
    assert first == "::error file=a%3Ab%2Cc%25.yml,line=1,col=2,title=a-rule::The file is empty."


def test_github_has_three_commands() -> None:
    lines = report("github", *(finding(severity) for severity in Severity)).splitlines()
    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]
    assert lines[3] == "1 error, 1 warning, 1 thing to talk about."


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("value", ["a\nb", "a\r\nb", "{x}", "{0}", "%s", "\u2028"])
def test_a_value_breaks_no_report(form: str, value: str) -> None:
    told = report(form, finding(value=value))
    assert told.endswith("\n")
    if form != "json":
        assert len(told.splitlines()) == 2


@pytest.mark.parametrize("form", FORMATS)
def test_findings_keep_their_order(form: str, school: School) -> None:
    files: Mapping[str, str] = {"promises/b.yml": "x: y\nz: [\n", "promises/a.yml": "promise: [x]\nmeanz: x\n"}
    findings = load(school(files)).findings
    assert list(findings) == sorted(findings, key=lambda one: (one.path, one.line, one.column, one.rule))
    assert FORMATS[form](findings, Phrases("nl")) == FORMATS[form](iter(findings), Phrases("nl"))
