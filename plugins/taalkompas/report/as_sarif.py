"""Findings as SARIF 2.1.0, the exchange form of code checkers: with every rule and its manual page, in the reader's language."""

import json
from typing import Any
from urllib.parse import quote

from taalkompas.findings import Finding, Severity
from taalkompas.report.account import Account
from taalkompas.report.fingerprints import fingerprints
from taalkompas.report.manuals import as_written, without_marks
from taalkompas.report.sentences import message_of
from taalkompas.rules import RULES, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_INDEXES = {rule.name: index for index, rule in enumerate(RULES)}
_UNKNOWN = -1
"""SARIF's own word for a rule that is not described."""


def as_sarif(account: Account) -> str:
    """One log with one run."""
    language = account.phrases.language
    driver = {
        "name": "Taalkompas",
        "version": account.version,
        "language": language,
        "rules": [_described(rule, language) for rule in RULES],
    }
    results = [
        _result(finding, account, fingerprint)
        for finding, fingerprint in zip(account.findings, fingerprints(account), strict=True)
    ]
    run = {"tool": {"driver": driver}, "language": language, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _described(rule: Rule, language: str) -> dict[str, Any]:
    """A rule and its manual page. The page keeps its braces single: they stand in examples that people copy."""
    manual = rule.manual(language)
    summary, _, why = manual.partition("\n\n## ")
    reason = why.partition("\n\n## ")[0].partition("\n\n")[2]
    return {
        "id": rule.name,
        "shortDescription": {"text": _string(without_marks(rule.summary(language)))},
        "fullDescription": {
            "text": _string(" ".join(without_marks(f"{summary}\n\n{reason}").split())),
            "markdown": _braced(f"{summary}\n\n{reason}".strip()),
        },
        "help": {"text": without_marks(manual), "markdown": as_written(manual)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, account: Account, fingerprint: str) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(account.path_of(finding)), "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": finding.line, "startColumn": finding.column},
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": _INDEXES.get(finding.rule, _UNKNOWN),
        "level": _LEVELS[finding.severity],
        "message": {"text": _string(message_of(finding, account.phrases))},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"taalkompas/v1": fingerprint},
    }


def _braced(text: str) -> str:
    """In SARIF's messages a single brace opens a placeholder."""
    return text.replace("{", "{{").replace("}", "}}")


def _string(text: str) -> str:
    """A text as a message of SARIF: no placeholder, and no link to click on."""
    return _braced(text).replace("](", r"\](")
