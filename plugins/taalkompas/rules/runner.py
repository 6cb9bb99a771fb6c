"""Runs the rules: problems in, findings out.

In: a graph, the day, the documents. Out: findings with their weight and position, in the order of reports. Leaves out what the
school turned off and what a file allows.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from taalkompas.findings import Finding, Problem, Severity
from taalkompas.graph import Graph
from taalkompas.model import id_of, kind_of, page_allowances
from taalkompas.rules import BY_NAME, RULES, Context, Rule
from taalkompas.source import Document, spot_of


def run(graph: Graph, day: date, documents: Mapping[str, Document]) -> tuple[Finding, ...]:
    """Every finding of every rule that is on."""
    context = Context(graph, day)
    allowed = _allowed(graph, day)
    seen = [
        (rule, weight, problem)
        for rule in RULES
        if (weight := _weight(rule, graph)) is not None
        for problem in rule.check(context)
        if (problem.at.file, rule.name) not in allowed
    ]
    seen.sort(key=lambda one: one[2].at.file)  # a file's positions are worked out once
    findings = [_finding(rule, weight, problem, documents) for rule, weight, problem in seen]
    in_pages = _allowed_in_pages(graph)
    findings = [one for one in findings if (one.path, one.rule, one.line) not in in_pages]
    return tuple(sorted(findings, key=lambda finding: finding.order))


def _weight(rule: Rule, graph: Graph) -> Severity | None:
    """What the school says a rule weighs; None when it is off."""
    said = ((graph.school.rules if graph.school else None) or {}).get(rule.name)
    if said == "off" and not rule.group.fixed:
        return None
    return Severity(said) if said and said != "off" else rule.severity


def _allowed(graph: Graph, day: date) -> set[tuple[str, str]]:
    return set(_allowances(graph, day))


def _allowances(graph: Graph, day: date) -> Iterator[tuple[str, str]]:
    """The pairs of a file and a rule that it may break today; an allowance with a mistake in it silences nothing."""
    for entry in graph.entries:
        for index, one in enumerate(entry.thing.allow):
            rule = BY_NAME.get(one.rule)
            if rule is None or rule.group.fixed or entry.lacks("allow", index):
                continue
            if one.until is None or day <= one.until:
                yield entry.path, one.rule


def _allowed_in_pages(graph: Graph) -> set[tuple[str, str, int]]:
    """The lines of the school's own pages on which a comment allows a rule."""
    return {
        (page.path, name, line)
        for page in graph.pages
        if "allow[" in page.thing.text
        for name, line in page_allowances(page.thing.text)
        if (rule := BY_NAME.get(name)) is not None and not rule.group.fixed
    }


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
        values=problem.values,
        remedy=problem.remedy,
        item=problem.item or _item(problem.at.file),
        consequence=problem.consequence,
    )
