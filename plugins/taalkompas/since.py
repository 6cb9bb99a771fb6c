"""What a change touched or broke: the findings that somebody who looks at that change wants to see.

In: a school as it was read now, and the name of a revision. Out: the findings that belong to the change, and the others, which are older.
Reads the school once more as it was, in a folder of its own that is gone afterwards; changes nothing.
"""

import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from taalkompas import pipeline, source
from taalkompas.errors import unwritable
from taalkompas.findings import Finding
from taalkompas.model import kind_of
from taalkompas.project import Project
from taalkompas.revisions import Change, beginning, bring, change_since
from taalkompas.source.pages import CONFIGURATION, MANIFEST, is_page_name, pages_folder


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
    with tempfile.TemporaryDirectory(prefix="taalkompas-") as folder:
        framework, school = Path(folder, "framework").resolve(), Path(folder, "school").resolve()
        try:
            for one in (framework, school):
                one.mkdir()
            bring(root, commit, (CONFIGURATION, *pipeline.SCHOOL), _is_read, framework)
            if not pipeline.is_school(framework):
                return ()
            elsewhere = (pages_folder(framework), *_pictures(framework))
            bring(root, commit, (CONFIGURATION, *pipeline.FOLDERS, *elsewhere), _is_read, school)
        except OSError as error:
            raise unwritable(error.filename or folder, error) from None
        return pipeline.load(school, day).findings


def _is_read(path: str) -> bool:
    """Whether the check reads a file of this name where it comes upon it."""
    name = os.path.basename(path)
    return source.is_yaml_name(name) or is_page_name(name) or name == MANIFEST


def _pictures(school: Path) -> tuple[str, ...]:
    """The file that a school's plate may be drawn in."""
    for name in pipeline.SCHOOL:
        text = source.read(school, source.Found(name))
        value = source.parse(source.Document(name, text)).value if isinstance(text, str) else None
        plate = value.get("plate") if isinstance(value, dict) else None
        picture = plate.get("picture") if isinstance(plate, dict) else None
        if isinstance(picture, str) and picture.strip():
            return (picture,)
    return ()
