"""What was done with each row, in the order of the rows.

In: drafts and the files that came of them. Out: `Line`s. Every row is in it, also those of which nothing came.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from taalkompas.edits.change import FileChange, Note
from taalkompas.edits.importing.drafts import Draft
from taalkompas.edits.importing.texts import short
from taalkompas.words import N_, Phrases


@dataclass(frozen=True, slots=True)
class Line:
    """A line of sentences; `under` when it belongs to the one above."""

    notes: tuple[Note, ...]
    under: bool = False

    def said(self, phrases: Phrases) -> str:
        """The line in a reader's language."""
        return ("  " if self.under else "") + " ".join(note.said(phrases) for note in self.notes)


def told(drafts: list[Draft], changes: Iterable[FileChange], aside: Iterable[Note], sheet: str) -> Iterator[Line]:
    """What there is to tell of the file, of each row, and how many became a draft."""
    if sheet:
        yield Line((Note(N_("Read from the sheet '{name}'."), {"name": sheet}),))
    yield from (Line((note,)) for note in aside)
    paths = iter(change.path for change in changes)
    for draft in drafts:
        values = {"row": str(draft.record.row), "name": short(draft.name)}
        if not draft.refusal:
            yield Line((Note(N_("Row {row}: '{name}' becomes {path}"), {**values, "path": next(paths)}),))
        else:
            head = N_("Row {row} ('{name}') is left out.") if draft.name else N_("Row {row} is left out.")
            yield Line((Note(head, values), draft.refusal))
        yield from (Line((note,), under=True) for note in draft.notes)
    yield from _counted(len(drafts), sum(not draft.refusal for draft in drafts))


def _counted(rows: int, taken: int) -> Iterator[Line]:
    if not rows:
        yield Line((Note(N_("There are no rows under the headings.")),))
        return
    notes = [Note.count("One row becomes a draft.", "{n} rows become drafts.", taken)]
    if rows > taken:
        notes.append(Note.count("One row is left out.", "{n} rows are left out.", rows - taken))
    if taken:
        notes.append(Note(N_("Read them with a colleague, add what is missing, and run 'taalkompas check'.")))
    yield Line(tuple(notes))
