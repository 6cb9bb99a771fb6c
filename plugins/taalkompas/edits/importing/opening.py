"""A file on disk → the sheets in it.

In: the place of a file. Out: `Sheet`s, or a `TaalkompasError` that says what kind of file it is and how to make one that can be read. Looks
at what is in a file, never at what its name says. Runs nothing that is in it.
"""

import os
import stat
from pathlib import Path

from taalkompas.edits.importing.sheets import BYTES, Sheet
from taalkompas.errors import TaalkompasError
from taalkompas.words import N_, Key, Phrases

_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"<!DOCTYPE", b"<html", b"<?xml")
SAVE = N_("Save it in Excel as .xlsx or as 'CSV UTF-8'.")


def opened(file: Path, wanted: str, phrases: Phrases) -> tuple[Sheet, ...]:
    """The sheets of a file; of those that are hidden only the one that is `wanted` has rows. Numbers and days as `phrases` writes them."""
    content = _content(file)
    if content.startswith(_ZIP):
        from taalkompas.edits.importing.workbook import sheets_of

        return sheets_of(content, file.name, wanted, phrases)
    if content.startswith(_OLD):
        raise TaalkompasError(
            N_(
                "'{file}' is an Excel file of the old kind (.xls), or there is a password on it. Save it in Excel as .xlsx,"
                " without a password."
            ),
            {"file": file.name},
        )
    if content[:100].lstrip().startswith(_OTHERS):
        raise TaalkompasError(N_("'{file}' is no spreadsheet. {remedy}"), {"file": file.name, "remedy": SAVE})
    from taalkompas.edits.importing.separated import sheet_of

    return (sheet_of(content, file.name),)


def _content(file: Path) -> bytes:
    """The bytes of a file that is a file, and not too large."""
    try:
        state = os.stat(file)
        if not stat.S_ISREG(state.st_mode):
            raise TaalkompasError(N_("'{file}' is no file that can be read."), {"file": str(file)})
        with file.open("rb") as handle:
            content = handle.read(BYTES + 1)
    except (OSError, ValueError) as error:
        why = Key(getattr(error, "strerror", None) or type(error).__name__)
        raise TaalkompasError(N_("'{file}' cannot be read: {why}."), {"file": str(file), "why": why}) from None
    if len(content) > BYTES:
        raise TaalkompasError(
            N_("'{file}' is larger than 16 MB. Take only the sheet with the words, without pictures, and try again."),
            {"file": file.name},
        )
    if not content.strip():
        raise TaalkompasError(N_("'{file}' is empty."), {"file": file.name})
    return content
