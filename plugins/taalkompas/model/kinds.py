"""The kinds of file: which folder holds them, and what shape they have.

Out: `Kind`, `Entry`. One kind is one module in this folder and one line in `KINDS` (`model/__init__.py`).
"""

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

from taalkompas.places import Route

T_co = TypeVar("T_co", covariant=True)

DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))))
"""Names that Windows keeps for devices: a repository with a file that is called so cannot be opened there."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file.

    `folder` is where it lives and `nested` whether it may lie deeper; `file` is set for a kind with one file only. `ids` is
    the pattern of its file names. Kinds with the same `space` share their ids. `label` names the field that people call a
    thing by.
    """

    name: str
    shape: type
    folder: str
    ids: str
    nested: bool = False
    file: str = ""
    space: str = ""
    label: str = ""

    def holds(self, folder: str, stem: str) -> bool:
        """Whether a file of this kind lives in this folder under this name."""
        if self.file and stem != self.file:
            return False
        return folder == self.folder or (self.nested and folder.startswith(f"{self.folder}/"))

    def accepts(self, stem: str) -> bool:
        """Whether a file name without its ending can be an id of this kind."""
        return stem != "index" and stem not in DEVICES and re.fullmatch(self.ids, stem) is not None


@dataclass(frozen=True, slots=True)
class Entry(Generic[T_co]):
    """One thing of the school: its kind, its id, its file and what it says.

    `blanks` are the routes at which a value was missing or wrong and a blank stands instead ('' or () or None): that has been
    reported, and nothing may be concluded from it.
    """

    kind: str
    id: str
    path: str
    thing: T_co
    blanks: frozenset[Route] = frozenset()

    @property
    def name(self) -> str:
        """What people call it; its id where it has no name, or none that could be read."""
        return getattr(self.thing, "label", "") or self.id

    @property
    def living(self) -> bool:
        """Part of the language today; what cannot be retired always is."""
        return bool(getattr(self.thing, "living", True))

    def lacks(self, *route: str | int) -> bool:
        """Whether what stands at this route, or around or inside it, could not be read."""
        return any(blank[: len(route)] == route[: len(blank)] for blank in self.blanks) if self.blanks else False
