"""Findings as text: a line each, then a line that says how many."""

from collections.abc import Iterable

from taalkompas.findings import Finding
from taalkompas.report.sentences import counts_of, message_of
from taalkompas.words import N_, Phrases


def as_text(findings: Iterable[Finding], phrases: Phrases) -> str:
    """One line a finding, in their order, then the counts."""
    findings = tuple(findings)
    return "".join(f"{line}\n" for line in (*(line_of(one, phrases) for one in findings), summary(findings, phrases)))


def line_of(finding: Finding, phrases: Phrases) -> str:
    """One finding on one line, in the form that editors and terminals make clickable."""
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return f"{place}: {finding.severity.value}: {message_of(finding, phrases)} [{finding.rule}]"


def summary(findings: Iterable[Finding], phrases: Phrases) -> str:
    """How many there are of each weight; something to talk about is no fault."""
    counts = counts_of(findings)
    sound = not counts["error"] and not counts["warning"]
    return phrases.say(
        N_("Everything holds together: {errors}, {warnings}, {infos}.")
        if sound
        else N_("{errors}, {warnings}, {infos}."),
        errors=phrases.count("{n} error", "{n} errors", counts["error"]),
        warnings=phrases.count("{n} warning", "{n} warnings", counts["warning"]),
        infos=phrases.count("{n} thing to talk about", "{n} things to talk about", counts["info"]),
    )
