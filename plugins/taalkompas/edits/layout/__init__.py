"""One layout for a school's files, comments kept: what a form wrote and what a hand wrote then differ only where they differ.

In: documents. Out: an `Edit`. `tree` reads a file with its comments, `written` writes it; a file that would say something else afterwards,
or lose a comment, is left as it is.
"""

from collections import Counter
from collections.abc import Iterable

from taalkompas.edits.change import Edit, FileChange, Note
from taalkompas.edits.layout.tree import comments_of, tree_of
from taalkompas.edits.layout.written import written
from taalkompas.edits.patches import line_end
from taalkompas.edits.references import hides
from taalkompas.model import kind_of
from taalkompas.source import Document, parse
from taalkompas.words import N_


def formatted(documents: Iterable[Document]) -> Edit:
    """The files that look otherwise in the usual layout; a note for each that cannot be brought into it."""
    changes: list[FileChange] = []
    notes: list[Note] = []
    for document in documents:
        after = laid_out(document)
        if after is None:
            notes.append(
                Note(
                    N_("'{file}' stays as it is: there is a mistake in it. 'taalkompas check' says which."),
                    {"file": document.path},
                )
            )
        elif after != document.text:
            changes.append(FileChange(document.path, document.text, after))
    return Edit(tuple(changes), tuple(notes))


def laid_out(document: Document) -> str | None:
    """The text of a file in the usual layout; None when it holds something that cannot be seen, or that would get lost."""
    kind = kind_of(document.path)
    if kind is None or hides(document):
        return None
    plain = Document(document.path, document.text.replace("\r\n", "\n"))
    text = written(tree_of(plain.text), kind)
    same = parse(Document(document.path, text)).value == parse(plain).value
    kept = Counter(comments_of(tree_of(text))) == Counter(comments_of(tree_of(plain.text)))
    return text.replace("\n", line_end(document.text)) if same and kept else None
