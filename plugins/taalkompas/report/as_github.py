"""Findings as GitHub workflow commands: they appear on the lines of a pull request.

The escapes are those of GitHub's own toolkit: `%`, line ends, and in properties also `:` and `,`.
"""

from collections.abc import Iterable

from taalkompas.findings import Finding, Severity
from taalkompas.report.as_text import summary
from taalkompas.report.sentences import message_of
from taalkompas.words import Phrases

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(findings: Iterable[Finding], phrases: Phrases) -> str:
    """One command a finding, then the counts as plain text for the log."""
    findings = tuple(findings)
    return "".join(f"{line}\n" for line in (*(_command(one, phrases) for one in findings), summary(findings, phrases)))


def _command(finding: Finding, phrases: Phrases) -> str:
    properties = {
        "file": finding.path,
        "line": str(finding.line),
        "col": str(finding.column),
        "title": finding.rule,
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_data(message_of(finding, phrases))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
