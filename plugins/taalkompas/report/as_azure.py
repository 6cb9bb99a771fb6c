"""Findings as logging commands of Azure Pipelines: they appear in the summary of a run, with their place.

The escapes are those of Azure's own task library: `%`, line ends, and in properties also `;` and `]`. Azure knows errors and warnings
only; what there is to talk about is a plain line in the log.
"""

import re

from taalkompas.findings import Finding, Severity
from taalkompas.report.account import Account
from taalkompas.report.sentences import message_of, summary


def as_azure(account: Account) -> str:
    """One command a finding, or a plain line for something to talk about; then the counts."""
    lines = (_line(finding, account) for finding in account.findings)
    return "".join(f"{line}\n" for line in (*lines, summary(account.findings, account.phrases)))


def _line(finding: Finding, account: Account) -> str:
    path, message = account.path_of(finding), message_of(finding, account.phrases)
    if finding.severity is Severity.INFO:
        plain = f"{path}:{finding.line}:{finding.column}: {finding.severity.value}: {message} [{finding.rule}]"
        return re.sub("#(?=#)", "# ", plain)  # a command is one wherever it stands in a line
    properties = {
        "type": finding.severity.value,
        "sourcepath": path,
        "linenumber": str(finding.line),
        "columnnumber": str(finding.column),
        "code": finding.rule,
    }
    written = ";".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"##vso[task.logissue {written}]{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(";", "%3B").replace("]", "%5D")
