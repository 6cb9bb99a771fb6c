"""Accounts to report on, made by hand."""

from taalkompas.findings import Finding, Severity
from taalkompas.report import FORMATS, Account
from taalkompas.words import Phrases

HOSTILE = (
    "a\nb",
    "a\r\nb",
    "{x}",
    "{0}",
    "%s",
    "100% a:b,c",
    "\u2028",
    "\x1b[31mrood",
    "<script>x</script>",
    "](https://example.org)",
    "| `x` |",
    "::error::x",
    "##vso[task.setvariable variable=x]y",
    "\u202eomgekeerd",
)
"""What a school may have written, by accident or not."""


def finding(
    severity: Severity = Severity.ERROR,
    path: str = "a.yml",
    line: int = 1,
    rule: str = "missing-owner",
    **values: object,
) -> Finding:
    """A finding about a value."""
    sentence = "'{value}' is not a date." if values else "The file is empty."
    return Finding(path, line, 2, severity, rule, sentence, values, "", None)


def report(form: str, *findings: Finding, language: str = "en", prefix: str = "") -> str:
    """These findings in a format."""
    return FORMATS[form](Account(findings, Phrases(language), prefix, version="1.2.3"))
