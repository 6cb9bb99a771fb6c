"""Findings as text: a line each, then a line that says how many. On a screen, what has one cause goes together (`on_screen`)."""

from taalkompas.findings import Finding
from taalkompas.report.account import Account
from taalkompas.report.on_screen import on_screen
from taalkompas.report.sentences import message_of, summary
from taalkompas.words import Phrases


def as_text(account: Account) -> str:
    """One line a finding, in their order, then the counts."""
    phrases = account.phrases
    if account.screen:
        return on_screen(account, account.screen)
    lines = (*(line_of(one, phrases) for one in account.findings), summary(account.findings, phrases))
    return "".join(f"{line}\n" for line in lines)


def line_of(finding: Finding, phrases: Phrases) -> str:
    """One finding on one line, in the form that editors and terminals make clickable."""
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return f"{place}: {finding.severity.value}: {message_of(finding, phrases)} [{finding.rule}]"
