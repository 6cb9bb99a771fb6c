"""Spreadsheets for the tests of the import, made in memory, and what comes of them in the smallest school."""

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from schools import load, smallest
from taalkompas.edits import writing
from taalkompas.edits.importing import Import, imported
from taalkompas.edits.importing.opening import opened
from taalkompas.edits.importing.promises import defaults_of
from taalkompas.findings import Severity
from taalkompas.words import Phrases

LEERPAD = (
    "term: Leerpad\ndefinition: Een weg.\nsynonyms: [route]\navoid: [{word: flexpad, because: x}]\nowner: docent\n"
)
OLD = "term: Oudpad\ndefinition: Een weg.\nowner: docent\nstatus: retired\nformerly: [heel-oud]\n"
MORE = {"glossary/leerpad.yml": LEERPAD, "glossary/onderwijs/oudpad.yml": OLD}
"""What the school has besides, so that a row can meet it."""


def workbook(
    sheets: Mapping[str, Iterable[Iterable[Any]]], change: Callable[[Workbook], object] = lambda book: None
) -> bytes:
    """A workbook with rows on its sheets, and something done to it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    change(book)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def repacked(content: bytes, change: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """A workbook of which some parts are changed, or added."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *change)):
            part = old.read(name) if name in old.namelist() else b""
            new.writestr(name, change[name](part) if name in change else part)
    return written.getvalue()


def table(*rows: str) -> bytes:
    """A CSV file as Excel of the Netherlands writes it, from rows with semicolons."""
    return "".join(f"{row}\r\n" for row in rows).encode()


def taken(
    root: Path,
    content: bytes,
    what: str = "terms",
    sheet: str = "",
    given: tuple[str, tuple[str, ...]] = ("", ()),
    language: str = "en",
) -> Import:
    """What comes of a file in the school that lies in a folder."""
    project = load(root)
    file = root.parent / "lijst"
    file.write_bytes(content)
    return imported(project, opened(file, sheet, Phrases(language)), what, sheet, defaults_of(project.graph, *given))


def in_school(root: Path, content: bytes, what: str = "terms", **more: Any) -> tuple[dict[str, str], list[str]]:
    """What comes of a file in the smallest school and a bit more: the files by path, and the account; the check takes them."""
    smallest(root, MORE)
    made = taken(root, content, what, **more)
    writing.write(made.edit, root)
    errors = [one for one in load(root).findings if one.severity is Severity.ERROR]
    assert not errors, errors
    files = {change.path: change.after for change in made.edit.changes}
    return files, [line.said(Phrases("en")) for line in made.account]
