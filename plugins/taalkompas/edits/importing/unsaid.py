"""What no row of a list says, while columns of it were left out: probably it stands there.

In: records, headings, and what was told of columns without a heading. Out: a `Note`, or none. Said once, at the end, because a second
import of the same list cannot mend it.
"""

from collections.abc import Iterable, Iterator

from taalkompas.edits.change import Note
from taalkompas.edits.importing.headings import Headings
from taalkompas.edits.importing.records import Record
from taalkompas.words import N_, Choices, Key

_MEANING: dict[str, tuple[str, Key]] = {
    "term": (
        "definition",
        N_(
            "Mind: no term has a meaning now. Does it stand in a column that is left out ({columns})? Then put 'definition' above"
            " it, and import the list again. Files that were made already you throw away first: what is there stays as it is."
        ),
    ),
    "promise": (
        "means",
        N_(
            "Mind: no promise says what it means. Does it stand in a column that is left out ({columns})? Then put 'means' above"
            " it, and import the list again."
        ),
    ),
}
"""By kind: the field that says what a thing means, and what to do where nobody fills it."""


def unsaid(kind: str, records: Iterable[Record], headings: Headings, bare: Iterable[Note]) -> Iterator[Note]:
    """That no row says what it means, though there are columns that nobody knows."""
    field, message = _MEANING[kind]
    said = [field in record.said for record in records]
    columns = Choices((*headings.unknown, *(str(note.values["letters"]) for note in bare)))
    if said and columns and not any(said):
        yield Note(message, {"columns": columns})
