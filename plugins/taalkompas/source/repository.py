"""Where a school lies in its git repository, and what of it lies in others, by looking at folders alone.

In: a school's root, and folders in it. Out: a path with forward slashes, if there is a repository around it; `Found` names. Never asks git:
there is an answer too where git is not installed.
"""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from taalkompas.source.files import LEADS_NOWHERE, Found
from taalkompas.source.names import shown


def prefix_of(root: Path) -> str | None:
    """How one gets from the top of the git repository to a school in it: `taal/`, or nothing where the school is the top.

    None where there is no repository.
    """
    root = root.resolve()
    for top in (root, *root.parents):
        if os.path.lexists(top / ".git"):
            inside = root.relative_to(top).as_posix()
            return "" if inside == "." else f"{shown(inside)}/"
    return None


def outside(folders: Collection[str], root: Path, found: Iterable[Found]) -> Iterator[Found]:
    """What lies in none of these folders; a link into one leads nowhere, as if there were nothing in it."""
    apart = [(root / folder).resolve() for folder in folders]
    for one in found:
        place = root / one.path
        if not apart or not any(place.resolve().is_relative_to(folder) for folder in apart):
            yield one
        elif place.is_symlink():
            yield Found(one.path, LEADS_NOWHERE)
