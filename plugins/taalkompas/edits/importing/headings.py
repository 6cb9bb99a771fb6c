"""The headings above a list: which row has them, and which of the columns that can be taken each of them names.

In: rows, and `columns`. Out: `Headings`, with what there is to tell of the columns that are none. A heading that is only like one that we
know is never taken for it: it is named.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from taalkompas.edits.change import Note
from taalkompas.edits.importing.columns import PROMISES, TERMS, Column
from taalkompas.edits.importing.sheets import Row
from taalkompas.graph.vocabulary import key_of
from taalkompas.nearest import nearest
from taalkompas.words import N_

_SOUGHT = 30
"""Rows at the head of a sheet among which the one with the headings is sought: titles and explanations stand above it."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The row that has the headings: what each place is called, the column of those that we know, and what there is to tell.

    `width` is the number of places up to the last heading; `unknown` are the headings that nobody here knows.
    """

    row: int
    called: tuple[str, ...]
    columns: Mapping[int, Column]
    notes: tuple[Note, ...]
    width: int
    unknown: tuple[str, ...] = ()


def headings_in(rows: Sequence[Row], columns: tuple[Column, ...]) -> Headings | None:
    """The headings of a sheet; None when no row near its head names the column without which nothing can be taken."""
    fitting = [row for row in rows[:_SOUGHT] if columns[0] in _known(row, columns)]
    best = max(fitting, key=lambda row: len(_known(row, columns)), default=None)
    return _read(best, columns) if best else None


def column_called(heading: str, columns: tuple[Column, ...]) -> Column | None:
    """The column that a heading names, whatever its case; also when it stands before brackets or beside another: *Begrip / term*."""
    found = _found(heading, columns)
    return found[0] if found else None


def known_in(cells: Iterable[str]) -> int:
    """How many cells are a heading of some column."""
    return len({column for cell in cells if (column := column_called(cell, TERMS) or column_called(cell, PROMISES))})


def like(heading: str, columns: tuple[Column, ...]) -> str:
    """The heading that looks like one, as a slip of the keyboard does; empty when there is none."""
    names = _names(columns)
    near = nearest(_plain(heading), names)
    return names[near][2] if near else ""


def _within(heading: str, columns: tuple[Column, ...]) -> str:
    """The longest heading that stands in one as words of it: *definitie volgens de opleiding*; empty when there is none."""
    names = _names(columns)
    words = f" {_plain(heading)} "
    found = max((plain for plain in names if f" {plain} " in words), key=len, default="")
    return names[found][2] if found else ""


@cache
def _names(columns: tuple[Column, ...]) -> Mapping[str, tuple[Column, int, str]]:
    """By plain heading: its column, how many are plainer in its language, and how it is written."""
    return {
        _plain(heading): (column, place, heading)
        for column in columns
        for language in (column.english, column.dutch)
        for place, heading in enumerate(language)
    }


def _found(heading: str, columns: tuple[Column, ...]) -> tuple[Column, int, str] | None:
    names = _names(columns)
    parts = (heading, *re.split(r"[/|(\n]", heading))
    return next((names[plain] for part in parts if (plain := _plain(part)) in names), None)


def _plain(heading: str) -> str:
    """A heading without capitals, diacritics, numbers and signs."""
    return " ".join(re.findall("[a-z]+", key_of(heading)))


def _known(row: Row, columns: tuple[Column, ...]) -> set[Column]:
    return {column for cell in row.cells if (column := column_called(cell.text, columns))}


def _read(row: Row, columns: tuple[Column, ...]) -> Headings:
    """What each column is, and what there is to tell of those that are none."""
    taken = _taken(row, columns)
    open_ = tuple(column for column in columns if column.many or column not in taken.values())
    called = tuple(_shown(cell.text) for cell in row.cells)
    notes: list[Note] = []
    unknown: list[str] = []
    for place, heading in enumerate(called):
        column = column_called(row.cells[place].text, columns)
        if place in taken or not heading:
            continue
        if column:
            first = next(called[other] for other, one in taken.items() if one is column)
            said = N_("The column '{heading}' is left out: '{first}' stands there for the same.")
            notes.append(Note(said, {"heading": heading, "first": first}))
            continue
        unknown.append(heading)
        near = _within(heading, open_) or like(heading, open_)
        notes.append(Note(UNLIKE if not near else LIKE, {"heading": heading, "near": near}))
    width = 1 + max(place for place, heading in enumerate(called) if heading)
    return Headings(row.number, called, taken, tuple(notes), width, tuple(unknown))


LIKE = N_("The column '{heading}' is left out: Taalkompas does not know that heading. Did you mean '{near}'?")
UNLIKE = N_(
    "The column '{heading}' is left out: Taalkompas does not know that heading. Which there can be stands in the manual, under"
    " 'Overnemen uit Excel'."
)


def _taken(row: Row, columns: tuple[Column, ...]) -> dict[int, Column]:
    """The columns by their places; of two that are one field the one with the plainest heading, unless there may be several."""
    found = {place: one for place, cell in enumerate(row.cells) if (one := _found(cell.text, columns))}
    best: dict[Column, int] = {}
    for place, (column, rank, _) in found.items():
        if column not in best or rank < found[best[column]][1]:
            best[column] = place
    return {place: column for place, (column, *_) in found.items() if column.many or best[column] == place}


def _shown(text: str) -> str:
    return " ".join(text.split())
