"""See a school's files change while a host serves.

A host watches folders that exist when it starts, and goes blind when one of them is taken away and put back. So we look for
ourselves at what the core would read, and pass a change on by writing a small file that the host watches.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread

from taalkompas.pipeline import FOLDERS
from taalkompas.source import find

SECONDS = 0.4
"""Between two looks."""

Sight = tuple[tuple[str, int, int, int], ...]
"""What was seen: path, time of the last change, size and number of each file."""


def look(root: Path, others: Iterable[str] = ()) -> Sight:
    """What a school's files look like now; what cannot be seen is left out."""
    paths = [found.path for folder in FOLDERS for found in find(root, folder)]
    seen = []
    for path in (*paths, *others):
        with contextlib.suppress(OSError, ValueError):
            state = os.stat(root / path)
            seen.append((path, state.st_mtime_ns, state.st_size, state.st_ino))
    return tuple(seen)


class Watch:
    """Looks again and again, and writes its file when it sees something else than the last build saw."""

    def __init__(self, looking: Callable[[], Sight]) -> None:
        self.looking = looking
        self.seen: Sight = ()
        self.folder = Path(tempfile.mkdtemp(prefix="taalkompas-"))
        self.signal = self.folder / "glossary-and-promises"
        self.signal.write_text("", encoding="utf-8")
        self._ended = Event()

    def take(self) -> None:
        """Remember what is there now: a build is about to read it."""
        self.seen = self.looking()

    def start(self) -> None:
        """Look from now on, beside everything else."""
        Thread(target=self._watch, name="taalkompas-watch", daemon=True).start()

    def _watch(self) -> None:
        changes = 0
        while not self._ended.wait(SECONDS):
            if (now := self.looking()) != self.seen:
                self.seen = now
                changes += 1
                with contextlib.suppress(OSError):
                    self.signal.write_text("." * changes, encoding="utf-8")

    def stop(self) -> None:
        """Look no more, and leave nothing behind."""
        self._ended.set()
        shutil.rmtree(self.folder, ignore_errors=True)
