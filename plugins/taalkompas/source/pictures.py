"""A school's own picture: whether it is one, and may be shown.

In: the repository's root and the path that `plate.picture` names. Out: why it cannot be used, or nothing. Never opens what lies outside
the repository.
"""

import os
from pathlib import Path

from taalkompas.source.files import Unreadable
from taalkompas.words import N_

_HEAD = 4096

OUTSIDE = Unreadable(
    N_("The picture '{value}' lies outside the repository."),
    N_("Put it in the repository, for instance under docs/assets/."),
)
ABSENT = Unreadable(
    N_("There is no picture '{value}'."), N_("See whether the path is right, counted from the top of the repository.")
)
NO_PICTURE = Unreadable(
    N_("'{value}' is not a picture that a page can show."), N_("Use an SVG, PNG, JPEG or WebP file.")
)


def trouble_with(root: Path, path: str) -> Unreadable | None:
    """Why a picture cannot be used, or None."""
    top = os.path.realpath(root)
    try:
        target = os.path.realpath(os.path.join(top, path))
        if os.path.isabs(path) or os.path.commonpath((top, target)) != top:
            return OUTSIDE
        if not os.path.isfile(target):
            return ABSENT
        with open(target, "rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return ABSENT
    return None if _is_picture(os.path.splitext(path)[1].lower(), head) else NO_PICTURE


def _is_picture(ending: str, head: bytes) -> bool:
    """By its ending and its first bytes."""
    match ending:
        case ".svg":
            return b"<svg" in head or b"<?xml" in head or b"<!--" in head
        case ".png":
            return head.startswith(b"\x89PNG\r\n\x1a\n")
        case ".jpg" | ".jpeg":
            return head.startswith(b"\xff\xd8\xff")
        case ".webp":
            return head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    return False
