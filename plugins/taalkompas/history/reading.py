"""A repository and the things of a school → their history.

In: a folder, entries of terms, promises and agreements, and whether names are told. Out: `History`; an empty one where there is no git, and
one with a remark where git refuses: a site without history is a site too.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from taalkompas.errors import TaalkompasError
from taalkompas.git import FETCH_ALL
from taalkompas.history import commits
from taalkompas.history.content import Content, Same, Trace, content_of, deed_trace, trace_of
from taalkompas.history.following import Version, follow
from taalkompas.history.past import (
    CUT_SHORT,
    NONE,
    ONLY_NEWEST,
    TOO_MUCH,
    UNTOLD,
    EarlierWording,
    History,
    Past,
    Remark,
    Step,
)
from taalkompas.model import Entry
from taalkompas.source.repository import prefix_of

STEPS = 10
"""Changes that are told of one thing, the newest."""
WORDINGS = 5
"""Earlier wordings that are told of one thing, the newest."""
LOOKED_AT = 20
"""Versions of one thing that are read, the newest: some change nothing that anybody reads."""


def remember(root: Path, entries: Iterable[Entry[Any]], names: bool, known: History = NONE) -> History:
    """What git knows of the past of these things. `known` is given back while all that it was read from is the same."""
    prefix = prefix_of(root)
    if prefix is None:
        return NONE
    if known.remark and known.remark.consequence == UNTOLD:
        return known  # git refused; who serves a site does not wait for that again at every change
    try:
        return _read(root, prefix, tuple(entries), names, known)
    except TaalkompasError as error:
        return History(remark=Remark(UNTOLD, error.message, error.values))


def _read(root: Path, prefix: str, entries: tuple[Entry[Any], ...], names: bool, known: History) -> History:
    if not (newest := commits.head(root)):
        return NONE
    read_from = (newest, names, tuple((entry.path, entry.thing.formerly) for entry in entries))
    if known.read_from == read_from:
        return known
    followed = follow(commits.log(root, names), entries, prefix)
    ends = commits.ends_of(root)
    texts = commits.texts(root, _newest_first(followed.values()))
    today = {id: entry.id for entry in entries for id in entry.thing.formerly}
    told = _Told(texts, ends, lambda then: today.get(then, then))
    pasts = ((entry.path, told.past(entry, followed.get(entry.path, []))) for entry in entries)
    things = {path: past for path, past in pasts if past.begun or past.steps}
    return History(things, _remark(ends, texts.left_out), read_from)


def _newest_first(followed: Iterable[list[Version]]) -> Iterator[bytes]:
    """The ids of all texts that are looked at; what there is no room for is then the oldest, of whichever thing."""
    looked_at = (version for versions in followed for version in versions[:LOOKED_AT])
    for _, touch in sorted(looked_at, key=lambda version: version.commit.newer):
        yield from filter(None, (touch.new, touch.old))


def _remark(ends: frozenset[str], left_out: frozenset[bytes]) -> Remark | None:
    """Why history is short; of two reasons the one that something can be done about."""
    if ends:
        return Remark(ONLY_NEWEST, CUT_SHORT, {"fetch": FETCH_ALL})
    return Remark(ONLY_NEWEST, TOO_MUCH, {"limit": commits.BUDGET // 2**20}) if left_out else None


class _Told:
    """Tells the past of one thing after the other."""

    def __init__(self, texts: commits.Texts, ends: frozenset[str], same: Same) -> None:
        self.texts = texts
        self.ends = ends
        self.same = same
        self._contents: dict[tuple[bytes, str], Content | None] = {}

    def past(self, entry: Entry[Any], versions: list[Version]) -> Past:
        """What is known of one thing's past, from what touched it."""
        known = [one for one in versions if one.commit.id not in self.ends]
        begins = bool(known) and len(known) == len(versions) and not known[-1].touch.old
        first = known.pop() if begins else None
        looked_at = [one for one in versions[:LOOKED_AT] if one.commit.id not in self.ends and one is not first]
        steps: list[Step] = []
        wordings: list[EarlierWording] = []
        now = next((one for version in versions if (one := self.content(version.touch.new, entry.kind))), None)
        told = set(now.traces(self.same)) if now else set()
        more = len(known) > len(looked_at)
        for commit, touch in looked_at:
            if not touch.new or touch.old == touch.new:
                continue  # it went, and came back; or it was only moved
            if not self.texts.left_out.isdisjoint((touch.old, touch.new)):
                more = True  # nobody looked whether this changed anything, nor at what is older
                break
            before, after = self.content(touch.old, entry.kind), self.content(touch.new, entry.kind)
            if before and after and before.everything == after.everything:
                continue  # only laid out in another way
            turn = after.status if before and after and before.status != after.status else ""
            steps.append(step := _step(commit, turn))
            if before and after:
                wordings += self.gone(before, after, step, told)
        begun = _step(first.commit) if first else None
        return Past(begun, tuple(steps[:STEPS]), tuple(wordings[:WORDINGS]), more or len(steps) > STEPS)

    def gone(self, before: Content, after: Content, step: Step, told: set[Trace]) -> Iterator[EarlierWording]:
        """What stood there before a step and does not today; what is `told` already is not told again."""
        kept = set(after.traces(self.same))
        for name, text in before.texts.items():
            if (mark := trace_of(name, text, self.same)) not in kept | told:
                told.add(mark)
                yield EarlierWording(name, step, text)
        marks = {deed: deed_trace(deed, self.same) for deed in before.deeds}
        if lost := tuple(deed for deed, mark in marks.items() if mark not in kept | told):
            told.update(marks.values())
            yield EarlierWording("behaviour", step, deeds=lost)

    def content(self, id: bytes, kind: str) -> Content | None:
        """What a version said; None when it is not there or cannot be read."""
        key = (id, kind)
        if key not in self._contents:
            text = self.texts.found.get(id)
            self._contents[key] = content_of(text, kind) if text is not None else None
        return self._contents[key]


def _step(commit: commits.Commit, turn: str = "") -> Step:
    return Step(commit.day, commit.subject, turn, commit.author)
