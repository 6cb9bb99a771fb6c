"""Runs the rules: problems in, findings out.

In: a graph, the day, the documents. Out: findings with their weight and position, in the order of reports. Leaves out what the
school turned off and what a file allows, and keeps count of what was allowed in vain.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from taalkompas.findings import Finding, Problem, Severity
from taalkompas.graph import Graph
from taalkompas.model import id_of, kind_of
from taalkompas.rules import RULES, Context, Group, Rule
from taalkompas.rules.allowances import allowances, unsure_files
from taalkompas.rules.rule import Allowed
from taalkompas.source import Document, spot_of
from taalkompas.words import Key

_Hole: TypeAlias = tuple[str, str, int | None]
"""A file, a rule that it may break, and the line where; None where that is the whole file."""
QUOTED = 160
"""Characters of a value that a message quotes."""


def run(graph: Graph, day: date, documents: Mapping[str, Document]) -> tuple[Finding, ...]:
    """Every finding of every rule that is on."""
    sieve = _Sieve.of(graph, day)
    seen = [
        (rule, weight, problem) for rule, weight in switched_on(graph) for problem in _left(rule, graph, day, sieve)
    ]
    seen.sort(key=lambda one: one[2].at.file)  # a file's positions are worked out once
    findings = [_finding(rule, weight, problem, documents) for rule, weight, problem in seen]
    return tuple(sorted(findings, key=lambda finding: finding.order))


@dataclass(slots=True)
class _Sieve:
    """What is allowed, by the lines where it is, and on which of those that has silenced something."""

    graph: Graph
    every: tuple[Allowed, ...]
    day: date
    holes: frozenset[_Hole]
    used: set[_Hole] = field(default_factory=set)

    @staticmethod
    def of(graph: Graph, day: date) -> "_Sieve":
        every = tuple(allowances(graph, day))
        return _Sieve(graph, every, day, frozenset(hole for one in every if one.holds_on(day) for hole in _holes(one)))

    def lets_through(self, rule: str, problem: Problem) -> bool:
        """Whether a problem is not allowed; where it is, that is marked as used."""
        file, spot = problem.at.file, problem.at.spot
        fits = self.holes.intersection(((file, rule, None), (file, rule, spot.line if spot else None)))
        self.used |= fits
        return not fits

    def idle(self, *, of_allowing: bool) -> tuple[Allowed, ...]:
        """What has silenced nothing, of the rules about allowing itself or of all others."""
        of = {rule.name for rule in RULES if rule.group is Group.ALLOWING}
        idle = [one for one in self.every if (one.rule in of) == of_allowing and not self._has_silenced(one)]
        unsure = unsure_files(self.graph) if idle else frozenset()
        return tuple(one for one in idle if one.at.file not in unsure or not one.holds_on(self.day))

    def _has_silenced(self, one: Allowed) -> bool:
        return one.holds_on(self.day) and not self.used.isdisjoint(_holes(one))


def _holes(one: Allowed) -> Iterator[_Hole]:
    return ((one.at.file, one.rule, line) for line in one.lines)


def _left(rule: Rule, graph: Graph, day: date, sieve: _Sieve) -> Iterator[Problem]:
    """What a rule finds and nothing allows; the rules about allowing come last, and then see what was not needed."""
    context = Context(graph, day)
    if rule.group is not Group.ALLOWING:
        yield from (one for one in rule.check(context) if sieve.lets_through(rule.name, one))
        return
    idle = sieve.idle(of_allowing=False)
    yield from (one for one in rule.check(replace(context, idle=idle)) if sieve.lets_through(rule.name, one))
    yield from rule.check(replace(context, idle=sieve.idle(of_allowing=True)))


def switched_on(graph: Graph) -> Iterator[tuple[Rule, Severity]]:
    """The rules that are on, each with its weight."""
    return ((rule, weight) for rule in RULES if (weight := weight_of(rule, graph)) is not None)


def weight_of(rule: Rule, graph: Graph) -> Severity | None:
    """What the school says a rule weighs; None when it is off."""
    said = ((graph.school.rules if graph.school else None) or {}).get(rule.name)
    if said == "off" and not rule.group.fixed:
        return None
    return Severity(said) if said and said != "off" else rule.severity


def _item(path: str) -> str | None:
    """The id of the thing in a file; school.yml and pages are no thing."""
    kind = kind_of(path)
    return id_of(path) if kind and kind.space != "school" and kind.accepts(id_of(path)) else None


def _finding(rule: Rule, weight: Severity, problem: Problem, documents: Mapping[str, Document]) -> Finding:
    spot = spot_of(documents.get(problem.at.file), problem.at)
    return Finding(
        path=problem.at.file,
        line=spot.line,
        column=spot.column,
        severity=weight,
        rule=rule.name,
        message=problem.message,
        values={name: _short(value) for name, value in problem.values.items()},
        remedy=problem.remedy,
        item=problem.item or _item(problem.at.file),
        consequence=problem.consequence,
        about=problem.about,
    )


def _short(value: object) -> object:
    """A value as a sentence can quote it: a text that goes on and on is cut."""
    return (
        f"{value[: QUOTED - 1]}…"
        if isinstance(value, str) and len(value) > QUOTED and not isinstance(value, Key)
        else value
    )
