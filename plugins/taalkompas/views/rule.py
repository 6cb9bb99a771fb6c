"""The manual page of one rule: what it finds, how much that weighs here, and what it finds today."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.findings import Finding
from taalkompas.views.notes import Cause, causes_of, notes_of
from taalkompas.views.page import Given, Head, RuleLine, Thing, framework
from taalkompas.views.shown import PAGES_OF_RULES


@dataclass(frozen=True, slots=True)
class RuleView:
    """What the page of a rule shows; its name in words is the first line of its manual, `shown` the page that is about it."""

    head: Head
    rule: RuleLine
    shown: Thing | None
    causes: tuple[Cause, ...]


def rule_pages(given: Given) -> Iterator[RuleView]:
    """The page of every rule."""
    trail = (Thing("plate", ""), Thing("care", ""))
    found: dict[str, list[Finding]] = defaultdict(list)
    for one in given.findings:
        found[one.rule].append(one)
    for rule in given.rules:
        head = framework(given, "rule", rule.name, trail=trail, made_from="", searched=False)
        page = PAGES_OF_RULES.get(rule.name)
        shown = Thing(page, "") if page else None
        yield RuleView(head, rule, shown, causes_of(notes_of(given, found.get(rule.name, ()))))
