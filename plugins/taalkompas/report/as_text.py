"""Findings as text: a line each, then a line that says how many. On a screen, what has one cause goes together (`on_screen`)."""

from taalkompas.report.account import Account
from taalkompas.report.closing import summary
from taalkompas.report.sentences import line_of


def as_text(account: Account) -> str:
    """One line a finding, in their order, then the counts."""
    if account.screen:
        from taalkompas.report.on_screen import on_screen  # only where somebody reads along

        return on_screen(account, account.screen)
    lines = (*(line_of(one, account.phrases) for one in account.findings), summary(account))
    return "".join(f"{line}\n" for line in lines)
