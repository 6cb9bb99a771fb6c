"""Findings as JSON, for programs (`cli.md`)."""

import json

from taalkompas.report.account import Account
from taalkompas.report.closing import counts_of
from taalkompas.report.sentences import message_of


def as_json(account: Account) -> str:
    """One object with the findings and the counts."""
    listed = [
        {
            "path": finding.path,
            "line": finding.line,
            "column": finding.column,
            "severity": finding.severity.value,
            "rule": finding.rule,
            "message": message_of(finding, account.phrases),
            "item": finding.item,
        }
        for finding in account.findings
    ]
    told = {"findings": listed, "counts": counts_of(account.findings)}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
