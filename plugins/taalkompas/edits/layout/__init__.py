"""One layout for a school's files, comments kept: what a form wrote and what a hand wrote then differ only where they differ.

In: documents. Out: an `Edit`. `tree` reads a file with its comments, `written` writes it; a file that would say something else afterwards,
or lose a comment that `comments` finds in it, is left as it is.
"""

from collections import Counter
from collections.abc import Iterable

from taalkompas.edits.change import Edit, FileChange, Note
from taalkompas.edits.layout.comments import comments_of
from taalkompas.edits.layout.tree import tree_of
from taalkompas.edits.layout.written import written
from taalkompas.edits.patches import line_end
from taalkompas.edits.references import hides
from taalkompas.model import kind_of
from taalkompas.source import Document, parse
from taalkompas.words import N_

MISTAKE = N_("'{file}' stays as it is: there is a mistake in it. 'taalkompas check' says which.")
UNFORESEEN = N_(
    "'{file}' stays as it is: it is written in a way in which something would get lost. Put it in order by hand."
)


def formatted(documents: Iterable[Document]) -> Edit:
    """The files that look otherwise in the usual layout; a note for each that cannot be brought into it."""
    changes: list[FileChange] = []
    notes: list[Note] = []
    for document in documents:
        after = laid_out(document)
        if after is None:
            notes.append(Note(MISTAKE if hides(document) else UNFORESEEN, {"file": document.path}))
        elif after != document.text:
            changes.append(FileChange(document.path, document.text, after))
    return Edit(tuple(changes), tuple(notes))


def laid_out(document: Document) -> str | None:
    """The text of a file in the usual layout; None when it holds something that cannot be seen, or that would get lost."""
    kind = kind_of(document.path)
    if kind is None or hides(document):
        return None
    before = Document(document.path, document.text.replace("\r\n", "\n"))
    after = Document(document.path, written(tree_of(before.text), kind))
    same = parse(after).value == parse(before).value
    kept = Counter(comments_of(after)) == Counter(comments_of(before))
    return after.text.replace("\n", line_end(document.text)) if same and kept else None
