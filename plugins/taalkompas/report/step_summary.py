"""Findings as the summary of a step on GitHub: what somebody sees who opens the run, all of it and in words.

In: an account, and how many bytes GitHub still takes. Out: Markdown, whole or honestly cut. What a school wrote is text there, never
markup, and nothing can be clicked on that leads elsewhere.
"""

from collections.abc import Iterable

from taalkompas.findings import Finding, Severity
from taalkompas.report.account import Account
from taalkompas.report.closing import closing
from taalkompas.report.markdown import as_it_is
from taalkompas.report.sentences import message_of
from taalkompas.words import N_, Phrases

LIMIT = 1024 * 1024
"""Bytes that the summaries of one step may have together."""
_WEIGHTS = {
    Severity.ERROR: N_("Error"),
    Severity.WARNING: N_("Warning"),
    Severity.INFO: N_("To talk about"),
}


def step_summary(account: Account, room: int = LIMIT) -> str:
    """The counts and what is older, then errors, warnings, and apart from those what there is to talk about.

    Nothing where not even the counts fit.
    """
    phrases = account.phrases
    head = "## Taalkompas\n" + "".join(f"\n{as_it_is(sentence)}\n" for sentence in closing(account))
    weighed = sorted(account.findings, key=lambda finding: -finding.severity.rank)
    mend = [finding for finding in weighed if finding.severity is not Severity.INFO]
    talk = [finding for finding in weighed if finding.severity is Severity.INFO]
    page = _Page(head, room - _size(_left_out(len(weighed), phrases)))
    if not page.fits:
        return ""
    shown = page.table(mend, account, "\n", "")
    if talk and shown == len(mend):
        shown += page.table(talk, account, _opening(talk, phrases), "\n</details>\n")
    left = len(weighed) - shown
    return page.text + (_left_out(left, phrases) if left else "")


class _Page:
    """Markdown that grows while it fits."""

    def __init__(self, text: str, room: int) -> None:
        self.parts = [text]
        self.room = room - _size(text)

    @property
    def fits(self) -> bool:
        return self.room >= 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def table(self, findings: Iterable[Finding], account: Account, opening: str, closing: str) -> int:
        """Add a table, row by row as long as there is room; out comes how many rows that were."""
        phrases = account.phrases
        heads = (N_("Weight"), N_("Place"), N_("What there is to say"), N_("Rule"))
        opening += _row(map(phrases.say, heads)) + "| --- | --- | --- | --- |\n"
        room = self.room - _size(opening + closing)
        rows: list[str] = []
        for finding in findings:
            row = _row(_cells(finding, account))
            room -= _size(row)
            if room < 0:
                break
            rows.append(row)
        if rows:
            self.parts += [opening, *rows, closing]
            self.room = room
        return len(rows)


def _opening(talk: list[Finding], phrases: Phrases) -> str:
    """What stands above the things to talk about, which open on a click."""
    count = phrases.count("{n} thing to talk about", "{n} things to talk about", len(talk))
    friendly = phrases.say(
        N_("Nothing is wrong here and nothing is in a hurry: good questions for when you next sit together.")
    )
    return f"\n<details>\n<summary>{count}</summary>\n\n{as_it_is(friendly)}\n\n"


def _left_out(count: int, phrases: Phrases) -> str:
    said = phrases.count(
        "{n} more finding is not shown here, because GitHub takes no longer summary. The log of this step has all of them.",
        "{n} more findings are not shown here, because GitHub takes no longer summary. The log of this step has all of them.",
        count,
    )
    return f"\n{as_it_is(said)}\n"


def _cells(finding: Finding, account: Account) -> tuple[str, ...]:
    place = f"{account.path_of(finding)}:{finding.line}:{finding.column}"
    weight = account.phrases.say(_WEIGHTS[finding.severity])
    return (
        weight,
        f"<code>{as_it_is(place)}</code>",
        as_it_is(message_of(finding, account.phrases)),
        f"`{finding.rule}`",
    )


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _size(text: str) -> int:
    return len(text.encode("utf-8", "backslashreplace"))
