"""An edit → the files of a school: all of it, or nothing.

In: a root and an `Edit`. Out: nothing; the files are as the edit says. Everything is written beside its place first and put there only
then; when something fails half-way, what was replaced is put back. A file that changed since it was read is never overwritten.
"""

import contextlib
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from taalkompas.edits.change import Edit, FileChange
from taalkompas.errors import TaalkompasError, unwritable
from taalkompas.source import real
from taalkompas.words import N_

_BOM = b"\xef\xbb\xbf"


@dataclass(slots=True)
class _Step:
    """One file: where it really stands, what it held (None when it is new), what it will hold, and where that waits."""

    target: Path
    before: bytes | None
    after: bytes
    moves_to: Path | None = None
    waiting: Path = field(init=False)

    def __post_init__(self) -> None:
        self.waiting = self.target.with_name(f".{self.target.name}.taalkompas")


def check(edit: Edit, root: Path) -> None:
    """Raise `TaalkompasError` when an edit would be refused as the files are now."""
    _steps(edit, root)


def write(edit: Edit, root: Path) -> None:
    """Make an edit; raises `TaalkompasError`, with everything as it was, when not all of it can be made."""
    steps = _steps(edit, root)
    made: list[Path] = []
    done: list[_Step] = []
    try:
        for step in steps:
            _make_folder(step.target.parent, made)
            _wait(step)
        for step in steps:
            done.append(step)
            os.replace(step.waiting, step.target)
            if step.moves_to is not None:
                _make_folder(step.moves_to.parent, made)
                os.replace(step.target, step.moves_to)
    except BaseException as error:
        for step in steps:
            with contextlib.suppress(OSError):
                step.waiting.unlink(missing_ok=True)
        _restore(done, made)
        if isinstance(error, OSError):
            raise unwritable(error.filename2 or error.filename or root, error) from None
        raise


def _steps(edit: Edit, root: Path) -> list[_Step]:
    """Every file of an edit, held against what stands there now; of one file under two names the first."""
    steps: dict[Path, _Step] = {}
    for change in edit.changes:
        place = real(root, change.was_at or change.path)
        new = real(root, change.path)
        moves = change.was_at not in ("", change.path)
        if (moves or change.before is None) and os.path.lexists(new):
            raise TaalkompasError(N_("'{file}' exists already, and is not overwritten."), {"file": change.path})
        if moves and place.is_symlink():
            raise TaalkompasError(
                N_("'{file}' is a link to another file. Put the file itself there first. Nothing was changed."),
                {"file": change.was_at},
            )
        target = Path(os.path.realpath(place))
        before = _read(target, change) if change.before is not None else None
        after = (_BOM if before and before.startswith(_BOM) else b"") + change.after.encode()
        steps.setdefault(target, _Step(target, before, after, new if moves else None))
    return [*steps.values()]


def _read(target: Path, change: FileChange) -> bytes:
    """What a file holds, when that is still what the edit was made from."""
    try:
        content = target.read_bytes()
    except OSError as error:
        raise unwritable(change.was_at, error) from None
    if content.removeprefix(_BOM).decode("utf-8", "replace") != change.before:
        raise TaalkompasError(
            N_("'{file}' was changed in the meantime. Nothing was written; try again."), {"file": change.was_at}
        )
    return content


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, noting which were not there."""
    lacking = [one for one in (folder, *folder.parents) if not one.is_dir()]
    for one in reversed(lacking):
        one.mkdir()
        made.append(one)


def _wait(step: _Step) -> None:
    """Write what a file will hold beside it, with the same permissions."""
    step.waiting.unlink(missing_ok=True)
    with step.waiting.open("xb") as file:
        file.write(step.after)
    if step.before is not None:
        shutil.copymode(step.target, step.waiting)


def _holds(target: Path, content: bytes) -> bool:
    """Whether a file is there, with this in it."""
    try:
        return target.read_bytes() == content
    except OSError:
        return False


def _restore(steps: list[_Step], made: list[Path]) -> None:
    """Put back what was replaced, the last first; what cannot be put back is left, the rest goes on."""
    for step in reversed(steps):
        with contextlib.suppress(OSError):
            if step.moves_to is not None and os.path.lexists(step.moves_to) and not os.path.lexists(step.target):
                os.replace(step.moves_to, step.target)
        with contextlib.suppress(OSError):
            if step.before is None:
                step.target.unlink(missing_ok=True)
            elif not _holds(step.target, step.before):
                step.target.write_bytes(step.before)
    for folder in reversed(made):
        with contextlib.suppress(OSError):
            folder.rmdir()
