"""Findings as a GitLab Code Quality report: they appear in the merge request, on their lines."""

import json

from taalkompas.findings import Severity
from taalkompas.report.account import Account
from taalkompas.report.fingerprints import fingerprints
from taalkompas.report.sentences import message_of

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def as_gitlab(account: Account) -> str:
    """A list with one issue a finding; an empty list when there is none."""
    issues = [
        {
            "description": message_of(finding, account.phrases),
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": account.path_of(finding), "lines": {"begin": finding.line}},
        }
        for finding, fingerprint in zip(account.findings, fingerprints(account), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
