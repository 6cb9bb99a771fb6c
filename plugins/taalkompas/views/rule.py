"""The manual page of one rule, with what it finds today."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.findings import Finding
from taalkompas.views.page import Check, Given, Head, Thing, framework


@dataclass(frozen=True, slots=True)
class RuleView:
    """What the page of a rule shows."""

    head: Head
    check: Check
    found: tuple[Finding, ...]


def rule_pages(given: Given) -> Iterator[RuleView]:
    """The page of every rule."""
    trail = (Thing("plate", ""), Thing("care", ""))
    for check in given.checks:
        head = framework(given, "rule", check.name, check.name, trail=trail, made_from="", searched=False)
        yield RuleView(head, check, tuple(one for one in given.findings if one.rule == check.name))
