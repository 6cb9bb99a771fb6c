"""Findings as JSON, for programs (`cli.md`)."""

import json
from collections.abc import Iterable

from taalkompas.findings import Finding
from taalkompas.report.sentences import counts_of, message_of
from taalkompas.words import Phrases


def as_json(findings: Iterable[Finding], phrases: Phrases) -> str:
    """One object with the findings and the counts."""
    findings = tuple(findings)
    listed = [
        {
            "path": finding.path,
            "line": finding.line,
            "column": finding.column,
            "severity": finding.severity.value,
            "rule": finding.rule,
            "message": message_of(finding, phrases),
            "item": finding.item,
        }
        for finding in findings
    ]
    return json.dumps({"findings": listed, "counts": counts_of(findings)}, ensure_ascii=False, indent=2) + "\n"
