"""Findings as GitHub workflow commands: they appear on the lines of a pull request.

The escapes are those of GitHub's own toolkit: `%`, line ends, and in properties also `:` and `,`. GitHub shows ten of a kind; all of them
stand in the log, and in the summary of the step (`step_summary`).
"""

from taalkompas.findings import Finding, Severity
from taalkompas.report.account import Account
from taalkompas.report.sentences import message_of, summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(account: Account) -> str:
    """One command a finding, then the counts as plain text for the log."""
    commands = (_command(finding, account) for finding in account.findings)
    return "".join(f"{line}\n" for line in (*commands, summary(account.findings, account.phrases)))


def _command(finding: Finding, account: Account) -> str:
    properties = {
        "file": account.path_of(finding),
        "line": str(finding.line),
        "col": str(finding.column),
        "title": finding.rule,
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_data(message_of(finding, account.phrases))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
