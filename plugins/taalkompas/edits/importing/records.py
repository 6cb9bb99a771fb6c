"""The rows under the headings → records: what each says, by field.

In: a sheet and its headings. Out: `Record`s. Says what in a row cannot be taken; never what it means.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from taalkompas.edits.change import Note
from taalkompas.edits.importing.headings import Headings
from taalkompas.edits.importing.sheets import COLUMNS, Row, Sheet
from taalkompas.edits.importing.texts import sentences_of, short, text_of, words_of
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class Record:
    """What a row says, by field; one text for each of its cells in which something stands. `refusal` when it cannot be taken."""

    row: int
    said: Mapping[str, tuple[str, ...]]
    notes: tuple[Note, ...] = ()
    refusal: Note | None = None

    def text(self, field: str) -> str:
        """The text of a field, empty when nothing stands there."""
        return self.said[field][0] if field in self.said else ""

    def words(self, field: str) -> list[str]:
        """The words of a field, of all its cells."""
        return [word for cell in self.said.get(field, ()) for word in words_of(cell)]

    def sentences(self, field: str) -> list[str]:
        """The sentences of a field, of all its cells."""
        return [one for cell in self.said.get(field, ()) for one in sentences_of(cell)]


def records_in(sheet: Sheet, headings: Headings) -> Iterator[Record]:
    """The records of a sheet, in the order of its rows."""
    for row in sheet.rows:
        if row.number > headings.row:
            yield _record(row, sheet, headings)


def nameless(sheet: Sheet, headings: Headings) -> Iterator[Note]:
    """The columns in which something stands without a heading above it."""
    under = [row for row in sheet.rows if row.number > headings.row]
    last = (
        headings.width if sheet.separated else COLUMNS
    )  # beyond the headings of a text with separators it is a mistake of one row
    for place in range(last):
        named = place < len(headings.called) and headings.called[place]
        if not named and any(not row.cells[place].empty for row in under if place < len(row.cells)):
            yield Note(N_("Column {letters} is left out: there is no heading above it."), {"letters": _letters(place)})


def _letters(place: int) -> str:
    """What a spreadsheet calls a column: A, B, … Z, AA."""
    first, last = divmod(place, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)


def _record(row: Row, sheet: Sheet, headings: Headings) -> Record:
    said: dict[str, list[str]] = defaultdict(list)
    notes: list[Note] = []
    for place, column in headings.columns.items():
        if place >= len(row.cells):
            continue
        cell = row.cells[place]
        if cell.trouble:
            notes.append(
                Note(
                    N_("'{heading}' is left out: {trouble}."),
                    {"heading": headings.called[place], "trouble": cell.trouble},
                )
            )
        elif text := text_of(cell.text):
            said[column.field].append(text)
    refusal = None
    beyond = next((cell for cell in row.cells[headings.width :] if not cell.empty), None)
    if sheet.separated and beyond:
        refusal = Note(
            N_(
                "It has more cells than there are headings ('{value}' is one too many). A text with the separator in it has"
                " to stand between quotes."
            ),
            {"value": short(beyond.text)},
        )
    return Record(row.number, {field: tuple(texts) for field, texts in said.items()}, tuple(notes), refusal)
