"""A school's own picture: whether it is one, may be shown, and what can be pointed at in it.

In: the repository's root and the path that `plate.picture` names. Out: the ids of its elements (none in a photo), or why it cannot be
used. Never opens what lies outside the repository.
"""

import os
from pathlib import Path

from taalkompas.source.files import Trouble, Unreadable
from taalkompas.words import N_

_HEAD = 12

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
TOO_HEAVY = Unreadable(
    N_("The picture '{value}' is larger than 10 MiB, and everybody who opens the plate has to load it."),
    N_("Make the photos in it smaller, or leave them out, and export it again."),
)
DEFINES = Unreadable(
    N_("The picture '{value}' begins with definitions of its own, and those are not read: they can grow without end."),
    N_("Export it again as plain SVG; in Illustrator, without preserving its editing capabilities."),
)
GARBLED = Unreadable(
    N_("The picture '{value}' cannot be read as SVG: something is wrong in line {line} of it."),
    N_("Open it in the program that made it, and export it again as SVG."),
)


def elements_of(root: Path, path: str) -> frozenset[str] | Trouble:
    """The ids that a hotspot can name in a picture, or why the picture cannot be used."""
    values: dict[str, object] = {"value": path}
    top = os.path.realpath(root)
    try:
        target = os.path.realpath(os.path.join(top, path))
        if os.path.isabs(path) or os.path.commonpath((top, target)) != top:
            return Trouble(OUTSIDE, values)
        if not os.path.isfile(target):
            return Trouble(ABSENT, values)
        ending = os.path.splitext(path)[1].lower()
        if ending == ".svg":
            return _in_svg(target, values)
        with open(target, "rb") as file:
            return frozenset() if _is_photo(ending, file.read(_HEAD)) else Trouble(NO_PICTURE, values)
    except (OSError, ValueError):
        return Trouble(ABSENT, values)


def _in_svg(target: str, values: dict[str, object]) -> frozenset[str] | Trouble:
    from taalkompas.source import elements  # most schools have the drawn plate, and need no reader of XML

    with open(target, "rb") as file:
        try:
            return elements.ids_in(file)
        except elements.TooLarge:
            return Trouble(TOO_HEAVY, values)
        except elements.NoSvg:
            return Trouble(NO_PICTURE, values)
        except elements.Definitions:
            return Trouble(DEFINES, values)
        except elements.Garbled as garbled:
            return Trouble(GARBLED, {**values, "line": garbled.line})


def _is_photo(ending: str, head: bytes) -> bool:
    """By its ending and its first bytes."""
    match ending:
        case ".png":
            return head.startswith(b"\x89PNG\r\n\x1a\n")
        case ".jpg" | ".jpeg":
            return head.startswith(b"\xff\xd8\xff")
        case ".webp":
            return head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    return False
