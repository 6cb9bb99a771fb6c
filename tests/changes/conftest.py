"""The example school twice in a folder: as it is, and with a change in it."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from schools import load, write
from taalkompas import Project
from taalkompas.changes import Comparison, compare

Edits = Mapping[str, object]
"""By file: what it becomes (None takes it away), or pairs of what is replaced by what."""
Compare = Callable[..., Comparison]


@pytest.fixture(scope="module")
def copy(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("school")
    for folder in ("glossary", "promises"):
        shutil.copytree(example / folder, top / folder)
    write(top, {"docs/over.md": "# Over ons\n\nElke leerroute telt.\n", "docs/kantine.md": "# Kantine\n\nSoep.\n"})
    return top


@pytest.fixture(scope="module")
def before(copy: Path) -> Project:
    return load(copy)


class Edited:
    """A school in a folder that is edited, and put back."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.kept: dict[Path, bytes | None] = {}

    def edit(self, path: str, edit: object) -> None:
        place = self.root / path
        self.kept.setdefault(place, place.read_bytes() if place.exists() else None)
        if edit is None:
            place.unlink()
        elif isinstance(edit, str):
            write(self.root, {path: edit})
        else:
            text = place.read_text(encoding="utf-8")
            for old, new in edit:  # type: ignore[attr-defined]  # pairs, then
                assert old in text, f"{old!r} is not in {path}"
                text = text.replace(old, new)
            write(self.root, {path: text})

    def put_back(self) -> None:
        for place, content in self.kept.items():
            if content is None:
                place.unlink(missing_ok=True)
            else:
                place.write_bytes(content)


@pytest.fixture
def changed(copy: Path, before: Project) -> Iterator[Compare]:
    """Compare the example with itself after some edits, which are undone afterwards; with others before them, compare with those."""
    edited = Edited(copy)

    def one(edits: Edits, moved: Mapping[str, str] | None = None, first: Edits | None = None) -> Comparison:
        old = before
        if first is not None:
            for path, edit in first.items():
                edited.edit(path, edit)
            old = load(copy)
        for path, edit in edits.items():
            edited.edit(path, edit)
        return compare(old, load(copy), moved, "main")

    yield one
    edited.put_back()
