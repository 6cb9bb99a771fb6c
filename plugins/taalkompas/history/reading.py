"""A repository and the things of a school → their history.

In: a folder, entries of terms, promises and agreements, and whether names are told. Out: `History`; an empty one where there is no git, and
one with a remark where git refuses: a site without history is a site too.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from taalkompas.errors import TaalkompasError
from taalkompas.history import commits
from taalkompas.history.following import Version, follow
from taalkompas.history.past import CUT_SHORT, NONE, ONLY_NEWEST, UNTOLD, History, Past, Remark, Step, Wording
from taalkompas.history.wording import PARTS, Said, Same, Trace, deed_trace, said, trace_of
from taalkompas.model import Entry

STEPS = 10
"""Changes that are told of one thing, the newest."""
WORDINGS = 5
"""Earlier wordings that are told of one thing, the newest."""
LOOKED_AT = 20
"""Versions of one thing that are read, the newest: some change nothing that anybody reads."""


def remember(root: Path, entries: Iterable[Entry[Any]], names: bool, known: History = NONE) -> History:
    """What git knows of the past of these things. `known` is given back while all that it was read from is the same."""
    if not any(os.path.lexists(folder / ".git") for folder in (root, *root.parents)):
        return NONE
    if known.remark and known.remark.consequence == UNTOLD:
        return known  # git refused; who serves a site does not wait for that again at every change
    try:
        return _read(root, tuple(entry for entry in entries if entry.kind in PARTS), names, known)
    except TaalkompasError as error:
        return History(remark=Remark(UNTOLD, error.message, error.values))


def _read(root: Path, entries: tuple[Entry[Any], ...], names: bool, known: History) -> History:
    if not (newest := commits.head(root)):
        commits.prefix_of(root)  # nothing is kept yet; but where git does not trust the folder, it says so here
        return NONE
    read_from = (newest, names, tuple((entry.path, entry.thing.formerly) for entry in entries))
    if known.read_from == read_from:
        return known
    followed = follow(commits.log(root, names), entries, commits.prefix_of(root))
    ends = commits.ends_of(root)
    looked_at = (version.touch for versions in followed.values() for version in versions[:LOOKED_AT])
    texts = commits.texts(root, {id for touch in looked_at for id in (touch.old, touch.new) if id})
    today = {id: entry.id for entry in entries for id in entry.thing.formerly}
    told = _Told(texts, ends, lambda then: today.get(then, then))
    pasts = ((entry.path, told.past(entry, followed.get(entry.path, []))) for entry in entries)
    things = {path: past for path, past in pasts if past.begun or past.steps}
    return History(things, Remark(ONLY_NEWEST, CUT_SHORT) if ends else None, read_from)


class _Told:
    """Tells the past of one thing after the other."""

    def __init__(self, texts: Mapping[bytes, str], ends: frozenset[str], same: Same) -> None:
        self.texts = texts
        self.ends = ends
        self.same = same
        self._said: dict[tuple[bytes, str], Said | None] = {}

    def past(self, entry: Entry[Any], versions: list[Version]) -> Past:
        """What is known of one thing's past, from what touched it."""
        known = [one for one in versions if one.commit.id not in self.ends]
        begins = bool(known) and len(known) == len(versions) and not known[-1].touch.old
        begun = _step(known.pop().commit) if begins else None
        steps: list[Step] = []
        wordings: list[Wording] = []
        now = next((one for version in versions if (one := self.said(version.touch.new, entry.kind))), None)
        told = set(now.traces(self.same)) if now else set()
        for commit, touch in known[:LOOKED_AT]:
            if not touch.new:
                continue  # it went, and came back
            before, after = self.said(touch.old, entry.kind), self.said(touch.new, entry.kind)
            if touch.old == touch.new or (before and after and before.everything == after.everything):
                continue  # moved, or only laid out in another way
            turn = after.status if before and after and before.status != after.status else ""
            steps.append(step := _step(commit, turn))
            if before and after:
                wordings += self.gone(before, after, step, told)
        more = len(steps) > STEPS or len(known) > LOOKED_AT
        return Past(begun, tuple(steps[:STEPS]), tuple(wordings[:WORDINGS]), more)

    def gone(self, before: Said, after: Said, step: Step, told: set[Trace]) -> Iterator[Wording]:
        """What stood there before a step and does not today; what is `told` already is not told again."""
        kept = set(after.traces(self.same))
        for name, text in before.texts.items():
            if (mark := trace_of(name, text, self.same)) not in kept | told:
                told.add(mark)
                yield Wording(name, step, text)
        marks = {deed: deed_trace(deed, self.same) for deed in before.deeds}
        if lost := tuple(deed for deed, mark in marks.items() if mark not in kept | told):
            told.update(marks.values())
            yield Wording("behaviour", step, deeds=lost)

    def said(self, id: bytes, kind: str) -> Said | None:
        """What a version said; None when it is not there or cannot be read."""
        key = (id, kind)
        if key not in self._said:
            text = self.texts.get(id)
            self._said[key] = said(text, kind) if text is not None else None
        return self._said[key]


def _step(commit: commits.Commit, turn: str = "") -> Step:
    return Step(commit.day, commit.subject, turn, commit.author)
