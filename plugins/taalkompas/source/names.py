"""How the name of a file is shown, and back: which file is meant by a path that was shown.

In: a path. Out: the path that people read and that everything here is called by, or the place where the file really lies. Opens nothing.
"""

import contextlib
import os
import re
from pathlib import Path


def shown(path: str) -> str:
    """A path that can be printed: bytes that are no text, line ends and control characters become escapes."""
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", lambda match: f"\\x{ord(match[0]):02x}", text)


def real(root: Path, path: str) -> Path:
    """Where the file lies of which a path is shown; a part of the path that is nowhere to be found is taken as it is."""
    place = root
    for part in path.split("/"):
        place /= part if os.path.lexists(place / part) else _called(place, part)
    return place


def _called(folder: Path, name: str) -> str:
    """What is called so where it is shown, in a folder."""
    if "\\" not in name:  # what is shown otherwise than it is called has an escape in it
        return name
    with contextlib.suppress(OSError):
        return next((one for one in sorted(os.listdir(folder)) if shown(one) == name), name)
    return name
