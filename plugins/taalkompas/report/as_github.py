"""Findings as GitHub workflow commands: they appear on the lines of a pull request.

The escapes are those of GitHub's own toolkit: `%`, line ends, and in properties also `:` and `,`. GitHub shows ten of a kind; all of them
stand in the log, and in the summary of the step (`step_summary`).
"""

from taalkompas.findings import Finding, Severity
from taalkompas.report.account import Account
from taalkompas.report.closing import closing
from taalkompas.report.commands import LINE_ENDS, properties
from taalkompas.report.sentences import message_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MESSAGE = str.maketrans({"%": "%25", **LINE_ENDS})
_PROPERTY = _MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def as_github(account: Account) -> str:
    """One command a finding, then the counts as plain text for the log."""
    commands = (_command(finding, account) for finding in account.findings)
    return "".join(f"{line}\n" for line in (*commands, *closing(account)))


def _command(finding: Finding, account: Account) -> str:
    told = {
        "file": account.path_of(finding),
        "line": finding.line,
        "col": finding.column,
        "title": finding.rule,
    }
    message = message_of(finding, account.phrases).translate(_MESSAGE)
    return f"::{_COMMANDS[finding.severity]} {properties(told, ',', _PROPERTY)}::{message}"
