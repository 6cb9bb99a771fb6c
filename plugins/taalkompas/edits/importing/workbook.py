"""An Excel file → its sheets.

In: bytes that begin as a zip file does. Out: `Sheet`s, or a `TaalkompasError` that says what is wrong with the file. openpyxl reads it,
row by row and within bounds; macros, links to elsewhere and formulas are never run. Of a formula the outcome is taken that Excel saved
with it.
"""

import re
import warnings
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from functools import reduce
from io import BytesIO
from operator import or_
from typing import Any, TypeVar
from zipfile import ZipFile

from taalkompas.edits.change import Note
from taalkompas.edits.importing.sheets import (
    COLUMNS,
    FAILED,
    LONGEST,
    MERGED,
    ROWS,
    TOO_LONG,
    UNCOMPUTED,
    Cell,
    Row,
    Sheet,
)
from taalkompas.errors import TaalkompasError
from taalkompas.words import N_, Phrases

T = TypeVar("T")
UNPACKED = 20 * 1024 * 1024
"""Bytes that all parts of a workbook may take once unpacked: a file of a few kB can say that it holds gigabytes."""
_PARTS = 2_000
_BOOK, _STRICT = "xl/workbook.xml", b"http://purl.oclc.org/ooxml/"
_LAST = 1_048_576
"""The last row that Excel has."""
_MERGES = 1_000
"""Merged places of a sheet that are looked at."""
_SHEETS = 50
"""Sheets that are read."""
_ESCAPED = re.compile("_x00[01][0-9A-F]_")
"""How Excel writes a character that nobody can see; a line end of Windows leaves such a trace."""


def sheets_of(content: bytes, name: str, wanted: str, phrases: Phrases) -> tuple[Sheet, ...]:
    """The sheets of a workbook; of those that are hidden only the one that is `wanted` has rows."""
    parts = _parts(content, name)
    notes: tuple[Note, ...] = ()
    if any(part.endswith("vbaProject.bin") for part in parts):
        notes = (Note(N_("There are macros in the file; they are not run.")),)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of drawings and rules that it does not know
        return tuple(_sheet(one, name, notes, phrases) for one in _sound(_read(content, wanted), name))


def _sound(found: Iterator[T], name: str) -> Iterator[T]:
    """What openpyxl reads, one by one; whatever a broken file makes it stumble over is told as damage. What is done with it is ours."""
    try:
        yield from found
    except Exception:  # noqa: BLE001  # openpyxl promises nothing about what it raises
        raise _damaged(name) from None


def _damaged(name: str) -> TaalkompasError:
    return TaalkompasError(
        N_("'{file}' is damaged: Excel itself may still open it. Save it there under another name, and try that."),
        {"file": name},
    )


def _parts(content: bytes, name: str) -> list[str]:
    """The names of a workbook's parts; raises `TaalkompasError` when it is no workbook, or unpacks into too much."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except Exception:  # noqa: BLE001  # zipfile promises no more than that what is no zip file is a BadZipFile
        raise TaalkompasError(
            N_("'{file}' is damaged: not all of it is there. Get it again, or save it anew in Excel."), {"file": name}
        ) from None
    names = [part.filename for part in parts]
    if any(part.flag_bits & 1 for part in parts):
        raise TaalkompasError(
            N_("There is a password on '{file}'. Save it without one, and try again."), {"file": name}
        )
    if "xl/workbook.bin" in names or not any(one.startswith("xl/") for one in names):
        raise TaalkompasError(
            N_("'{file}' is no Excel file of the kind .xlsx. Open it where it was made, and save it as .xlsx."),
            {"file": name},
        )
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > UNPACKED:
        raise TaalkompasError(
            N_(
                "'{file}' unpacks into far more than a list of words. Put only the sheet with the words in a new file,"
                " without pictures, and try again."
            ),
            {"file": name},
        )
    if _BOOK in names and _STRICT in _book(content, name):
        raise TaalkompasError(
            N_(
                "'{file}' is an Excel file of a strict kind. Save it as an ordinary 'Excel workbook (.xlsx)', and try again."
            ),
            {"file": name},
        )
    return names


def _book(content: bytes, name: str) -> bytes:
    """The part of a workbook that names its sheets."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            return archive.read(_BOOK)
    except Exception:  # noqa: BLE001  # nor does zipfile: what unpacks a part raises what it likes
        raise _damaged(name) from None


@dataclass(frozen=True, slots=True)
class _Raw:
    """A sheet as openpyxl reads it, its rows with their numbers one by one; a hidden one that nobody named has none."""

    title: str
    hidden: bool
    odd: "_Odd"
    rows: Iterator[tuple[int, tuple[Any, ...]]]


def _sheet(raw: _Raw, name: str, notes: tuple[Note, ...], phrases: Phrases) -> Sheet:
    """The rows of a sheet in which something stands, no more than are taken."""
    rows: list[Row] = []
    for number, cells in _sound(raw.rows, name):
        row = Row(number, tuple(_cells(cells, number, raw.odd, phrases)))
        rows += [] if row.empty else [row]
        if len(rows) > ROWS:
            break
    return Sheet(raw.title, tuple(rows[:ROWS]), notes, hidden=raw.hidden, overfull=len(rows) > ROWS)


def _read(content: bytes, wanted: str) -> Iterator[_Raw]:
    """Every sheet of a workbook, the rows of those that count."""
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets[:_SHEETS]:
        hidden = sheet.sheet_state != "visible"
        if hidden and sheet.title.casefold() != wanted.casefold():
            yield _Raw(sheet.title, hidden, _Odd(), iter(()))
            continue
        odd = _odd_cells(sheet)
        sheet.reset_dimensions()  # some programs write a size that is not true, and rows beyond it would be lost
        yield _Raw(sheet.title, hidden, odd, _rows(sheet, odd))


def _rows(sheet: Any, odd: "_Odd") -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The rows of a sheet in which openpyxl, or who looked for what is odd, saw something."""
    from openpyxl.cell.read_only import EMPTY_CELL

    blank: tuple[Any, ...] | None = None
    for number, cells in enumerate(sheet.iter_rows(max_col=COLUMNS), 1):
        if number > _LAST:
            break
        if cells is blank:
            continue  # openpyxl hands out one and the same row for all that are not in the file
        blank = cells if all(cell is EMPTY_CELL for cell in cells) else blank
        if number in odd.rows or any(cell.value is not None for cell in cells):
            yield number, cells


@dataclass(frozen=True, slots=True)
class _Odd:
    """Cells of which a reader by rows does not see what they are: formulas without an outcome by row, and what is merged.

    A set of columns is a number with a bit for each of them, so that no file, however full of merges, takes long.
    """

    rows: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    merged: list[tuple[int, int, int]] = field(default_factory=list)

    def merged_in(self, row: int) -> int:
        """The columns that are merged with others in a row."""
        return reduce(or_, (columns for top, bottom, columns in self.merged if top <= row <= bottom), 0)


def _odd_cells(sheet: Any) -> _Odd:
    """Look through the text of a sheet for what openpyxl keeps silent about when it reads by rows; not beyond the rows that are taken."""
    from defusedxml.ElementTree import iterparse
    from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

    odd = _Odd()
    filled = 0
    with sheet._get_source() as source:  # noqa: SLF001  # the one place that knows which part of the file a sheet is
        for _, element in iterparse(source):
            tag = element.tag.rpartition("}")[2]
            if tag == "c" and element.get("r") and element.find("{*}f") is not None and not element.findtext("{*}v"):
                row, column = coordinate_to_tuple(element.get("r"))
                odd.rows[row] |= 1 << min(column, COLUMNS + 1)
            elif tag == "mergeCell" and len(odd.merged) < _MERGES:
                left, top, right, bottom = range_boundaries(element.get("ref"))
                odd.merged.append((top, bottom, (2 << min(right, COLUMNS)) - (1 << min(left, COLUMNS))))
            elif tag == "row":
                filled += any(len(cell) for cell in element)
                element.clear()
            if filled > ROWS:
                break
    return odd


def _cells(cells: tuple[Any, ...], number: int, odd: _Odd, phrases: Phrases) -> Iterator[Cell]:
    uncomputed, merged = odd.rows.get(number, 0), odd.merged_in(number)
    for column, cell in enumerate(cells, 1):
        value = cell.value
        if value is None or value == "":
            trouble = UNCOMPUTED if uncomputed >> column & 1 else MERGED if merged >> column & 1 else ""
            yield Cell("", trouble)
        elif cell.data_type == "e":
            yield Cell(str(value), FAILED)
        else:
            text = shown(value, phrases)
            yield Cell(text) if len(text) <= LONGEST else Cell("", TOO_LONG)


def shown(value: Any, phrases: Phrases) -> str:
    """A value as Excel shows it to people: 7 rather than 7.0, a comma or a point, days in words, TRUE or WAAR."""
    match value:
        case bool():
            return phrases.say(N_("TRUE") if value else N_("FALSE"))
        case int():
            return _ESCAPED.sub("", str(value))
        case float():
            written = format(Decimal(format(value, ".15g")), "f")
            return written.replace(".", ",") if phrases.language == "nl" else written
        case datetime() if value.time() == time():
            return phrases.day(value.date())
        case datetime():
            return f"{phrases.day(value.date())} {value:%H:%M}"
        case date():
            return phrases.day(value)
    return _ESCAPED.sub("", str(value))
