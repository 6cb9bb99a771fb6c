"""Findings as logging commands of Azure Pipelines: they appear in the summary of a run, with their place.

The escapes are those of Azure's own task library: `%`, line ends, and in properties also `;` and `]`. Azure knows errors and warnings
only; what there is to talk about is a plain line in the log.
"""

import re

from taalkompas.findings import Finding, Severity
from taalkompas.report.account import Account
from taalkompas.report.closing import closing
from taalkompas.report.commands import LINE_ENDS, properties
from taalkompas.report.sentences import line_of, message_of

_MESSAGE = str.maketrans({"%": "%AZP25", **LINE_ENDS})
_PROPERTY = _MESSAGE | str.maketrans({";": "%3B", "]": "%5D"})


def as_azure(account: Account) -> str:
    """One command a finding, or a plain line for something to talk about; then the counts."""
    lines = (_line(finding, account) for finding in account.findings)
    return "".join(f"{line}\n" for line in (*lines, *closing(account)))


def _line(finding: Finding, account: Account) -> str:
    path = account.path_of(finding)
    if finding.severity is Severity.INFO:
        return re.sub("#(?=#)", "# ", line_of(finding, account.phrases, path))  # a command is one wherever it stands
    told = {
        "type": finding.severity.value,
        "sourcepath": path,
        "linenumber": finding.line,
        "columnnumber": finding.column,
        "code": finding.rule,
    }
    message = message_of(finding, account.phrases).translate(_MESSAGE)
    return f"##vso[task.logissue {properties(told, ';', _PROPERTY)}]{message}"
