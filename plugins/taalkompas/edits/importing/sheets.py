"""What a spreadsheet says, whatever kind of file it came from: sheets, rows and cells of text.

Plain values. A cell that holds something that is no text (a formula that was never computed, a mistake) says so itself, so that whoever
wants it can tell why it is not there.
"""

from dataclasses import dataclass

from taalkompas.edits.change import Note
from taalkompas.words import N_

ROWS = 5_000
"""Rows with something in them that a sheet may have: more than ten times the longest glossary that we know of."""
COLUMNS = 100
"""Columns that are looked at."""
LONGEST = 32_767
"""Characters of a cell: what Excel itself can hold."""
BYTES = 16 * 1024 * 1024
"""Bytes that a file may take."""

FORMULA = N_("there is a formula in the cell, not a text")
UNCOMPUTED = N_("there is a formula in the cell of which the outcome is not in the file; open it in Excel and save it")
FAILED = N_("there is a mistake of Excel in the cell, such as #REF! or #N/A")
MERGED = N_("the cell is merged with another one, and only the first of them holds something")
TOO_LONG = N_("there is more in the cell than Excel itself can hold")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says; or, in `trouble` (a key of the catalogue), why that cannot be taken."""

    text: str = ""
    trouble: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing stands there: a merged cell is empty too."""
        return not self.text.strip() and self.trouble in ("", MERGED)


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its number in the spreadsheet, from 1."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return all(cell.empty for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a sheet in which something stands.

    `name` is empty for a file that has no sheets. `hidden` sheets are read only when somebody names them. `overfull` when there are more
    rows than `ROWS`; then the rest is not read. `separated` when cells are what stands between signs, so that a row may have too many.
    """

    name: str
    rows: tuple[Row, ...] = ()
    notes: tuple[Note, ...] = ()
    hidden: bool = False
    overfull: bool = False
    separated: bool = False
