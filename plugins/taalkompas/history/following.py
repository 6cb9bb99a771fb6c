"""Follow each thing back through the commits, whatever its file was called then.

In: commits, newest first, and the things of today. Out: what touched each of them. Git sees most renames; where a file was also rewritten,
`formerly` tells. Pure.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from taalkompas.history.commits import Commit, FileTouch
from taalkompas.model import Entry, id_of, kind_of

_IN_SCHOOL = re.compile(r"(?:^|/)((?:glossary|promises)/.+)")
"""Where in a path the school begins, wherever in the repository it lay then."""


class Version(NamedTuple):
    """What one commit did to one thing."""

    commit: Commit
    touch: FileTouch


def follow(commits: Iterable[Commit], entries: Iterable[Entry[Any]], prefix: str) -> Mapping[str, list[Version]]:
    """By a thing's path of today: what touched it, newest first. `prefix` leads from the top of the repository to the school."""
    trail = _Trail(tuple(entries), prefix)
    for commit in commits:
        trail.pass_by(commit)
    for versions in trail.found.values():
        versions.sort(key=lambda version: version.commit.newer)
    return trail.found


class _Trail:
    """Names of then to names of today, while one walks back in time."""

    def __init__(self, entries: tuple[Entry[Any], ...], prefix: str) -> None:
        self.now = {prefix + entry.path: entry.path for entry in entries}
        self.former = {(entry.kind, id): entry.path for entry in entries for id in entry.thing.formerly if id}
        self.found: dict[str, list[Version]] = defaultdict(list)
        self.strays: dict[str, list[Version]] = defaultdict(list)

    def pass_by(self, commit: Commit) -> None:
        """Note what a commit did to things, and under which names they are known before it."""
        touched: dict[str, list[FileTouch]] = defaultdict(list)
        for one in commit.touches:
            touch = one if _same_kind(one) else replace(one, before=one.path, old=b"")
            path = self.now.get(touch.path) or self.former.get(_kind_and_id(touch.path))
            if path is not None:
                touched[path].append(touch)
            elif touch.old:
                self.strays[touch.path].append(Version(commit, touch))
            else:  # something else, that began and ended under a name which a thing of today once had
                self.strays.pop(touch.path, None)
        renames = []
        for path, touches in touched.items():
            self.found[path] += [Version(commit, touch) for touch in _joined(touches)]
            renames += [(touch.path, touch.before, path) for touch in touches if touch.before != touch.path]
        for after, _, _ in renames:
            self.now.pop(after, None)
        for _, before, path in renames:
            self.now[before] = path
            # On a branch beside the rename the file still had its name of before, and git may have told of that first.
            self.found[path] += self.strays.pop(before, ())


def _joined(touches: list[FileTouch]) -> list[FileTouch]:
    """A file that went and one that came in its place are one change, where `formerly` says that they are the same thing."""
    came = [one for one in touches if not one.old]
    went = [one for one in touches if not one.new]
    if len(came) == len(went) == 1:
        return [FileTouch(went[0].path, came[0].path, went[0].old, came[0].new)]
    return touches


def _same_kind(touch: FileTouch) -> bool:
    """Whether a file stayed what it is: a term that looks like a promise which went is another thing."""
    kinds = {_kind_and_id(path)[0] for path in (touch.before, touch.path)} - {""}
    return len(kinds) < 2


def _kind_and_id(path: str) -> tuple[str, str]:
    inside = _IN_SCHOOL.search(path)
    kind = kind_of(inside[1]) if inside else None
    return (kind.name if kind else "", id_of(path))
