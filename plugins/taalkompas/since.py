"""What a change touched or broke: the findings that somebody who looks at that change wants to see.

In: a school as it was read now, and the name of a revision. Out: the findings that belong to the change, and the others, which are older.
Has the school read once more as it was (`earlier`); changes nothing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from taalkompas import source
from taalkompas.earlier import school_at
from taalkompas.findings import Finding
from taalkompas.model import kind_of
from taalkompas.project import Project
from taalkompas.revisions import Change, beginning, change_since


@dataclass(frozen=True, slots=True)
class Touched:
    """The findings that belong to a change, in their order, and those that are older and stay out of sight."""

    findings: tuple[Finding, ...]
    older: tuple[Finding, ...]


def since(project: Project, revision: str) -> Touched:
    """What a change since a revision touched, and what it broke elsewhere."""
    commit = beginning(project.root, revision)
    change = change_since(project.root, commit)
    return touched_by(project.findings, findings_at(project.root, commit, project.day), _as_shown(change))


def touched_by(findings: Iterable[Finding], before: Iterable[Finding], change: Change) -> Touched:
    """Choose the findings on what a change touched, and those that were not there before it or weighed less.

    A thing is touched when its file is; `school.yml` and the school's own pages line by line. Findings of now and then are the same when
    they say the same of the same file, wherever in it: as many as there were then are older. What a change wrote anew in the place of what
    said the same is paired first, so that it makes nothing else look older.
    """
    findings = tuple(findings)
    known: Counter[_Said] = Counter()
    replaced: Counter[_Said] = Counter()
    weighed: dict[_Said, int] = {}
    for one in before:
        said = _said(one, {})
        (replaced if change.replaces(one.path, one.line) else known)[said] += 1
        weighed[said] = max(one.severity.rank, weighed.get(said, 0))
    touched = [_is_touched(one, change) for one in findings]
    anew = Counter(_said(one, change.before) for one, is_touched in zip(findings, touched, strict=True) if is_touched)
    known += replaced - anew
    shown: list[Finding] = []
    older: list[Finding] = []
    for one, is_touched in zip(findings, touched, strict=True):
        said = _said(one, change.before)
        was_there = not is_touched and known[said] > 0 and one.severity.rank <= weighed[said]
        known[said] -= was_there
        (older if was_there else shown).append(one)
    return Touched(tuple(shown), tuple(older))


_Said = tuple[str, str, str, tuple[tuple[str, str], ...]]


def _said(finding: Finding, before: Mapping[str, str]) -> _Said:
    """What a finding says of which file, under the names of then."""
    values = (
        (name, repr(before.get(value, value) if isinstance(value, str) else value))
        for name, value in sorted(finding.values.items())
    )
    return before.get(finding.path, finding.path), finding.rule, finding.message, tuple(values)


def _is_touched(finding: Finding, change: Change) -> bool:
    """Whether a finding lies on what the change touched."""
    kind = kind_of(finding.path)
    by_line = kind.name == "school" if kind else not source.is_yaml_name(finding.path)
    return change.touches(finding.path, finding.line) if by_line else finding.path in change.lines


def _as_shown(change: Change) -> Change:
    """A change under the names that findings have."""
    return Change(
        {source.shown(path): lines for path, lines in change.lines.items()},
        {source.shown(now): source.shown(then) for now, then in change.before.items()},
        {source.shown(path): lines for path, lines in change.replaced.items()},
    )


def findings_at(root: Path, commit: str, day: date) -> tuple[Finding, ...]:
    """What the check would have found at a commit, on this day; nothing where there was no school yet."""
    before = school_at(root, commit, day)
    return before.findings if before else ()
