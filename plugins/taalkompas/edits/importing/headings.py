"""The columns that can be taken, by the headings that people give them, in Dutch and in English.

Data first: a field that can be taken is one line in a table. In: rows. Out: `Headings`: which row has them, which column is which field,
and what there is to tell of the others. A heading that is only like one of these is never taken for it: it is named.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from taalkompas.edits.change import Note
from taalkompas.edits.importing.sheets import Row
from taalkompas.graph.vocabulary import key_of
from taalkompas.nearest import nearest
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field that it becomes, and its headings; with `many` things in a cell there may be several: synonym 1, synonym 2."""

    field: str
    dutch: tuple[str, ...]
    english: tuple[str, ...]
    many: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading that it may have."""
        return tuple(dict.fromkeys((*self.dutch, *self.english)))


_OWNER = Column("owner", ("eigenaar", "beheerder", "verantwoordelijke"), ("owner",))
_ID = Column("id", ("id",), ("identifier",))

TERMS: tuple[Column, ...] = (
    Column("term", ("begrip", "begrippen", "woord", "naam"), ("term", "terms", "word", "name")),
    Column(
        "definition",
        ("definitie", "betekenis", "omschrijving", "beschrijving", "uitleg", "betekent"),
        ("definition", "meaning", "description", "explanation"),
    ),
    Column("means_not", ("betekent niet", "is niet"), ("means not", "is not")),
    Column("example", ("voorbeeld", "voorbeelden", "bijvoorbeeld"), ("example", "examples")),
    Column(
        "synonyms",
        ("synoniemen", "synoniem", "ook wel", "andere woorden"),
        ("synonyms", "synonym", "also known as"),
        True,
    ),
    Column("forms", ("vormen", "meervoud", "verbuigingen"), ("forms", "plural"), True),
    Column(
        "avoid",
        ("niet gebruiken", "vermijd", "vermijden", "te vermijden", "liever niet", "niet zeggen"),
        ("avoid", "words to avoid", "do not use", "do not say"),
        True,
    ),
    Column("broader", ("breder", "breder begrip", "ruimer", "ruimer begrip"), ("broader", "broader term"), True),
    Column(
        "related",
        ("verwant", "verwante begrippen", "gerelateerd", "zie ook"),
        ("related", "related terms", "see also"),
        True,
    ),
    _OWNER,
    Column("sources", ("bron", "bronnen"), ("source", "sources"), True),
    _ID,
)
"""What a list of words can hold; the first names what it is a list of."""
PROMISES: tuple[Column, ...] = (
    Column("promise", ("belofte", "beloften", "studentbelofte"), ("promise", "promises")),
    Column("means", ("betekent", "betekenis", "dit betekent", "uitleg"), ("means", "meaning")),
    Column("why", ("waarom", "reden", "bedoeling"), ("why", "reason")),
    Column("noticed", ("merkbaar", "merkt", "de student merkt"), ("noticed",), True),
    Column("moment", ("moment", "fase", "halte"), ("stop",)),
    Column("requires", ("domeinen", "domein", "vraagt", "vereist", "nodig"), ("requires", "domains", "domain"), True),
    Column("agreements", ("afspraken", "afspraak"), ("agreements", "agreement"), True),
    Column("terms", ("begrippen", "begrip"), ("terms", "term"), True),
    Column("message", ("kernboodschap", "boodschap"), ("message", "core message")),
    Column("questions", ("vragen", "vraag", "gespreksvragen"), ("questions", "question"), True),
    _OWNER,
    _ID,
)
"""What a list of promises can hold."""

_SOUGHT = 30
"""Rows at the head of a sheet among which the one with the headings is sought: titles and explanations stand above it."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The row that has the headings: what each place is called, the column of those that we know, and what there is to tell.

    `width` is the number of places up to the last heading.
    """

    row: int
    called: tuple[str, ...]
    columns: Mapping[int, Column]
    notes: tuple[Note, ...]
    width: int


def headings_in(rows: Sequence[Row], columns: tuple[Column, ...]) -> Headings | None:
    """The headings of a sheet; None when no row near its head names the column without which nothing can be taken."""
    best: Row | None = None
    for row in rows[:_SOUGHT]:
        known = [column_called(cell.text, columns) for cell in row.cells]
        if columns[0] in known and (best is None or _count(row, columns) > _count(best, columns)):
            best = row
    return _read(best, columns) if best else None


def column_called(heading: str, columns: tuple[Column, ...]) -> Column | None:
    """The column that a heading names, whatever its case; also when it stands before brackets or beside another: *Begrip / term*."""
    names = _names(columns)
    parts = (heading, *re.split(r"[/|(\n]", heading))
    return next((names[plain] for part in parts if (plain := _plain(part)) in names), None)


def known_in(cells: Iterable[str]) -> int:
    """How many cells are a heading of some column."""
    return len({column for cell in cells if (column := column_called(cell, TERMS) or column_called(cell, PROMISES))})


def like(heading: str, columns: tuple[Column, ...]) -> str:
    """The heading that somebody probably meant; empty when there is none."""
    return nearest(_plain(heading), _names(columns)) or ""


@cache
def _names(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    return {heading: column for column in columns for heading in column.headings}


def _plain(heading: str) -> str:
    """A heading without capitals, diacritics, numbers and signs."""
    return " ".join(re.findall("[a-z]+", key_of(heading)))


def _count(row: Row, columns: tuple[Column, ...]) -> int:
    return len({column for cell in row.cells if (column := column_called(cell.text, columns))})


def _read(row: Row, columns: tuple[Column, ...]) -> Headings:
    """What each column is, and what there is to tell of those that are none."""
    taken: dict[int, Column] = {}
    notes: list[Note] = []
    for place, cell in enumerate(row.cells):
        column = column_called(cell.text, columns)
        if column and (column not in taken.values() or column.many):
            taken[place] = column
        elif column:
            first = next(row.cells[other].text for other, one in taken.items() if one is column)
            notes.append(
                Note(
                    N_("The column '{heading}' is left out: '{first}' is the same field already."),
                    {"heading": _shown(cell.text), "first": _shown(first)},
                )
            )
        elif cell.text.strip():
            near = like(cell.text, columns)
            said = N_("The column '{heading}' is left out: there is no such field here. Did you mean '{near}'?")
            if not near:
                said = N_("The column '{heading}' is left out: there is no such field here.")
            notes.append(Note(said, {"heading": _shown(cell.text), "near": near}))
    width = 1 + max(place for place, cell in enumerate(row.cells) if cell.text.strip())
    called = tuple(_shown(cell.text) for cell in row.cells)
    return Headings(row.number, called, taken, tuple(notes), width)


def _shown(text: str) -> str:
    return " ".join(text.split())
