"""Where a school lies in its git repository, by looking at folders alone.

In: a school's root. Out: a path with forward slashes, if there is a repository around it. Never asks git: there is an
answer too where git is not installed.
"""

import os
from pathlib import Path

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
