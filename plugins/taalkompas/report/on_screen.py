"""Findings for somebody who reads along: what has one cause together, the lines quoted, in colour where that is welcome.

In: an account and the screen. Out: text, perhaps with the codes that colour a terminal. Nothing that a school wrote can be such a code.
"""

from collections.abc import Callable, Iterator

import click

from taalkompas.findings import Finding, Severity
from taalkompas.report.account import Account
from taalkompas.report.closing import summary
from taalkompas.report.quotation import printable, quotation
from taalkompas.report.screen import Screen
from taalkompas.report.sentences import consequence_of, message_of, sentence_of

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_INDENT = "    "
QUOTED = 6
"""Places of one cause at which the line is quoted; of more, the place alone says enough."""
Style = Callable[..., str]


def on_screen(account: Account, screen: Screen) -> str:
    """A paragraph for each cause, by its first finding, then the counts."""
    style: Style = click.style if screen.colour else _plain
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in account.findings:
        groups.setdefault(finding.cause, []).append(finding)
    paragraphs = ["".join(f"{line}\n" for line in _group(group, account, screen, style)) for group in groups.values()]
    return "\n".join([*paragraphs, f"{summary(account)}\n"])


def _group(group: list[Finding], account: Account, screen: Screen, style: Style) -> Iterator[str]:
    """The sentence once, with the first place; then the other places."""
    first, *others = group
    phrases = account.phrases
    # what follows from it is said once where it is the same everywhere, else at each place
    apart = len({one.follows for one in group}) > 1
    said = sentence_of(first, phrases) if apart else message_of(first, phrases)
    weight = style(first.severity.value, fg=_COLOURS[first.severity], bold=True)
    yield f"{style(_place(first), bold=True)}: {weight}: {printable(said)} [{first.rule}]"
    yield from _quoted(first, account, screen, style, apart)
    if others:
        yield "  " + phrases.count("and in {n} more place:", "and in {n} more places:", len(others))
    for number, other in enumerate(others, 2):
        yield f"  {style(_place(other), bold=True)}"
        if number <= QUOTED or apart:
            yield from _quoted(other, account, screen, style, apart)


def _quoted(finding: Finding, account: Account, screen: Screen, style: Style, apart: bool) -> Iterator[str]:
    """The line that is pointed at, the mark under it, and what follows from it when that differs from place to place."""
    line = account.lines.get((finding.path, finding.line), "")
    if line.strip():
        text, at = quotation(line, finding.column, screen.width - len(_INDENT))
        yield f"{_INDENT}{text}"
        yield f"{_INDENT}{' ' * at}{style('^', fg=_COLOURS[finding.severity], bold=True)}"
    if apart and (follows := consequence_of(finding, account.phrases)):
        yield f"{_INDENT}{printable(follows)}"


def _place(finding: Finding) -> str:
    return f"{printable(finding.path)}:{finding.line}:{finding.column}"


def _plain(text: str, **_: object) -> str:
    """No colour."""
    return text
