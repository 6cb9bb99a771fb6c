"""A school's own picture: whether it is one, may be shown, and what can be pointed at in it.

In: the repository's root and the path that `plate.picture` names. Out: a `Picture`: its bytes as they are and the ids of what is drawn
(none in a photo), or why it cannot be used. Never opens what lies outside the repository.
"""

import io
import os
from dataclasses import dataclass, field
from pathlib import Path

from taalkompas.source.files import Trouble, Unreadable
from taalkompas.source.photos import KINDS, kind_of
from taalkompas.words import N_

LIMIT = 10 * 1024 * 1024
"""Bytes of a picture. Every visitor of the plate loads it, on a phone too, and an SVG that is heavier is mostly photos; it also bounds what
the worst of pictures costs a check."""

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
PHOTO_TOO_HEAVY = Unreadable(
    N_("The picture '{value}' is larger than 10 MiB, and everybody who opens the plate has to load it."),
    N_("Save it smaller: 3,000 pixels wide is enough, also on paper."),
)
DEFINES = Unreadable(
    N_("The picture '{value}' begins with definitions of its own, and those are not read: they can grow without end."),
    N_("Export it again as plain SVG; in Illustrator, without preserving its editing capabilities."),
)
GARBLED = Unreadable(
    N_("The picture '{value}' cannot be read as SVG: something is wrong in line {line} of it."),
    N_("Open it in the program that made it, and export it again as SVG."),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A school's own picture as it lies in the repository; nothing in it has been looked at but ids and first bytes."""

    path: str
    content: bytes = field(repr=False)
    ids: frozenset[str] = frozenset()

    @property
    def is_photo(self) -> bool:
        """Whether it has pixels and no elements."""
        return not self.path.lower().endswith(".svg")


def picture_of(root: Path, path: str) -> Picture | Trouble:
    """The picture, or why it cannot be used."""
    values: dict[str, object] = {"value": path}
    top = os.path.realpath(root)
    try:
        target = os.path.realpath(os.path.join(top, path))
        if os.path.isabs(path) or os.path.commonpath((top, target)) != top:
            return Trouble(OUTSIDE, values)
        if not os.path.isfile(target):
            return Trouble(ABSENT, values)
        ending = os.path.splitext(path)[1].lower()
        with open(target, "rb") as file:
            content = file.read(LIMIT + 1)
        if ending == ".svg":
            return _svg(path, content, values)
        if ending[1:] not in KINDS or kind_of(content) != KINDS[ending[1:]]:
            return Trouble(NO_PICTURE, values)
        return Picture(path, content) if len(content) <= LIMIT else Trouble(PHOTO_TOO_HEAVY, values)
    except (OSError, ValueError):
        return Trouble(ABSENT, values)


def _svg(path: str, content: bytes, values: dict[str, object]) -> Picture | Trouble:
    from taalkompas.source import elements  # most schools have the drawn plate, and need no reader of XML

    try:
        return Picture(path, content, elements.ids_in(io.BytesIO(content)))
    except elements.TooLarge:
        return Trouble(TOO_HEAVY, values)
    except elements.NoSvg:
        return Trouble(NO_PICTURE, values)
    except elements.Definitions:
        return Trouble(DEFINES, values)
    except elements.Garbled as garbled:
        return Trouble(GARBLED, {**values, "line": garbled.line})
