"""A school's folder and the name of a revision, or of two → what changed in between, and whom that touches.

In: a folder in a git repository, `REV` or `REV..REV`, and the day. Out: `Comparison`. Reads commits in folders of their own that are gone
afterwards (`earlier`); the work tree is read where no second revision is named, and never written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from taalkompas import pipeline, source
from taalkompas.changes import Comparison, Said, compare
from taalkompas.earlier import school_at
from taalkompas.errors import TaalkompasError
from taalkompas.git import FETCH_ALL
from taalkompas.graph import build
from taalkompas.project import Project
from taalkompas.revisions import (
    beginning,
    commit_of,
    files_called,
    is_cut_short,
    moved_from,
    names_before,
    parting,
    submodules,
)
from taalkompas.source.pages import pages_folder
from taalkompas.words import N_

CUT_SHORT = N_(
    "This copy of the repository holds only the newest changes. So what others changed meanwhile may look undone here. {fetch}"
)

MOVED = N_("The school lay in the folder '{folder}' then; it is compared with how it was there.")
MOVED_DOWN = N_("The school lay at the top of the repository then; it is compared with how it was there.")
ELSEWHERE = N_("In this folder there was no school yet then, so everything is new. There was one elsewhere: {files}.")
APART = N_("What lies in {folders} is not compared: git keeps it in a repository of its own (a submodule).")


def compared(root: Path, revisions: str, day: date) -> Comparison:
    """What changed since a revision, or from one to another (`REV..REV`).

    Like a pull request: from where the two parted, so that what others did meanwhile is not told as undone. Where the second is an ancestor
    of the first, both are taken as they are.
    """
    first, dots, second = _named(revisions)
    if not dots:
        start = beginning(root, first)
        new = pipeline.load_without(root, submodules(root), day)
        return _compared(root, start, "", new, first, "")
    since, until = commit_of(root, first), commit_of(root, second)
    start = parting(root, since, until)
    start = since if start == until else start
    new_then = school_at(root, until, day)
    if new_then is None:
        raise TaalkompasError(
            N_("At '{revision}' there is no school: glossary/school.yml is not there yet."), {"revision": second}
        )
    return _compared(root, start, until, new_then, first, second)


def _named(revisions: str) -> tuple[str, bool, str]:
    """The names of two revisions; three dots mean the same as two here, and where none is named HEAD is meant."""
    first, dots, second = revisions.partition("..")
    return first or ("HEAD" if dots else ""), bool(dots), second.removeprefix(".") or "HEAD"


def _compared(root: Path, start: str, until: str, new: Project, first: str, second: str) -> Comparison:
    old = school_at(root, start, new.day)
    if old is not None:
        told = _told(old, new, names_before(root, start, until), first, second)
    else:
        told = _moved(root, start, until, new, first, second) or _arrived(root, start, new, first, second)
    told = replace(told, notes=(*told.notes, *_left_out(root, start, until)))
    if is_cut_short(root, start, until or "HEAD"):
        return replace(told, notes=(*told.notes, Said(CUT_SHORT, {"fetch": FETCH_ALL})))
    return told


def _told(old: Project, new: Project, before: Mapping[str, str], first: str, second: str) -> Comparison:
    moved = {source.shown(now): source.shown(then) for now, then in before.items()}
    return compare(old, new, moved, first, second)


def _moved(root: Path, start: str, until: str, new: Project, first: str, second: str) -> Comparison | None:
    """What changed where the school lay in another folder; None where git does not know which."""
    there = moved_from(root, start, until, pipeline.SCHOOL)
    old = school_at(there.top, f"{start}:{there.folder}", new.day) if there else None
    if there is None or old is None:
        return None
    told = _told(replace(old, root=root), new, there.before, first, second)
    said = Said(MOVED, {"folder": there.folder}) if there.folder else Said(MOVED_DOWN)
    return replace(told, notes=(*told.notes, said))


def _arrived(root: Path, start: str, new: Project, first: str, second: str) -> Comparison:
    """What there is to say where no school was before: all of it is new."""
    nothing = replace(new, documents={}, graph=build(()), findings=(), picture=None)
    told = _told(nothing, new, {}, first, second)
    elsewhere = files_called(root, start, pipeline.SCHOOL)
    return replace(told, notes=(Said(ELSEWHERE, {"files": elsewhere}),)) if elsewhere else told


def _left_out(root: Path, start: str, until: str) -> Iterator[Said]:
    """Which of the folders that a school is read from are repositories of their own, so that nobody looks there."""
    read = (*pipeline.FOLDERS, pages_folder(root))
    apart = sorted(submodules(root, start) | submodules(root, until))
    if folders := [one for one in apart if any(f"{one}/".startswith(f"{folder}/") for folder in read)]:
        yield Said(APART, {"folders": tuple(map(source.shown, folders))})
