"""The manual page of one rule: what it finds, how much that weighs here, and what it finds today."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.notes import Cause, causes_of, notes_of
from taalkompas.views.page import Check, Given, Head, Thing, framework


@dataclass(frozen=True, slots=True)
class RuleView:
    """What the page of a rule shows; its name in words is the first line of its manual."""

    head: Head
    check: Check
    causes: tuple[Cause, ...]


def rule_pages(given: Given) -> Iterator[RuleView]:
    """The page of every rule."""
    trail = (Thing("plate", ""), Thing("care", ""))
    for check in given.checks:
        head = framework(given, "rule", check.name, trail=trail, made_from="", searched=False)
        notes = notes_of(given, (one for one in given.findings if one.rule == check.name))
        yield RuleView(head, check, causes_of(notes))
