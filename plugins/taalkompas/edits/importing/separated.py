"""A text with separators (CSV, or tabs) → one sheet.

In: bytes. Out: `Sheet`, or a `TaalkompasError`. The separator is the one by which headings appear; the encoding the one that the bytes fit.
What had to be assumed is told in a note.
"""

import contextlib
import csv
import io
import itertools
import re
from collections.abc import Iterator

from taalkompas.edits.change import Note
from taalkompas.edits.importing.headings import known_in
from taalkompas.edits.importing.sheets import COLUMNS, FORMULA, LONGEST, ROWS, TOO_LONG, Cell, Row, Sheet
from taalkompas.errors import TaalkompasError
from taalkompas.words import N_

_SEPARATORS = (";", ",", "\t", "|")
_SEEN = 30
"""Rows at the head of a file by which its separator is found."""
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BROKEN = re.compile("Ã[\x80-\xbf©«¨¶¼¯¤§±]|â€|\ufffd|(?<=[a-z])[‚„‰‹Ž](?=[a-z])")
"""Letters that were damaged: read as another encoding than they were written in, here or before."""
_AS_TEXT = re.compile(r'="([^"]*)"')
"""How some programs write a text of which Excel must not make a number."""


def sheet_of(content: bytes, name: str) -> Sheet:
    """The one sheet of a text."""
    text, notes = _decoded(content, name)
    text, skipped = _without_hint(text)
    rows: list[Row] = []
    with _long_cells(len(text)):
        separator = skipped or _separator(text, name)
        for number, cells in _records(text, separator, name):
            row = Row(number, tuple(map(_cell, cells)))
            if not row.empty:
                rows.append(row)
            if len(rows) > ROWS:
                break
    return Sheet("", tuple(rows[:ROWS]), notes, overfull=len(rows) > ROWS, separated=True)


def _decoded(content: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    """The text that bytes stand for, and what was assumed for it."""
    notes: list[Note] = []
    text = _by_mark(content)
    if text is None:
        try:
            text = content.decode("cp1252")
        except UnicodeDecodeError:
            raise _no_text(name) from None
        notes.append(
            Note(
                N_(
                    "The file is not in UTF-8; it was read as text of Windows. See whether letters such as é and ë are right."
                )
            )
        )
    if "\0" in text:
        raise _no_text(name)
    if broken := _BROKEN.search(text):
        before, after = text[max(0, broken.start() - 20) : broken.start()], text[broken.end() : broken.end() + 20]
        word = "".join((*re.findall(r"\w*$", before)[:1], broken[0], *re.findall(r"^\w*", after)))
        notes.append(
            Note(
                N_(
                    "There are damaged letters in the file, such as in '{word}'. Save it as 'CSV UTF-8', and try again."
                ),
                {"word": word},
            )
        )
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), tuple(notes)


def _by_mark(content: bytes) -> str | None:
    """The text in the encoding that its first bytes name, in UTF-16 when every other byte is nothing, else in UTF-8; None when in none."""
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "")
    if not encoding:
        head = content[:200]
        odd, even = head[1::2].count(0), head[::2].count(0)
        encoding = "utf-16-le" if odd * 3 > len(head) else "utf-16-be" if even * 3 > len(head) else "utf-8"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _no_text(name: str) -> TaalkompasError:
    return TaalkompasError(
        N_("'{file}' is no text that can be read. Save it in Excel as .xlsx or as 'CSV UTF-8'."), {"file": name}
    )


def _without_hint(text: str) -> tuple[str, str]:
    """A text without the line `sep=;` by which Excel knows the separator, and that separator."""
    hint = re.match(r'"?sep=(.)"?\n', text, re.IGNORECASE)
    return (text[hint.end() :], hint[1]) if hint else (text, "")


def _separator(text: str, name: str) -> str:
    """The separator by which one row has most headings that we know; of equals the one that gives most cells."""

    def weight(separator: str) -> tuple[int, int]:
        head: list[list[str]] = []
        with contextlib.suppress(TaalkompasError):  # what is wrong further down is told once the separator is known
            head += (cells for _, cells in itertools.islice(_records(text, separator, name), _SEEN))
        return max(((known_in(cells), len(cells)) for cells in head), default=(0, 0))

    return max(_SEPARATORS, key=weight)


@contextlib.contextmanager
def _long_cells(longest: int) -> Iterator[None]:
    """Let a cell be as long as it likes for a while: that it is too long is told of that cell, not of the whole file."""
    before = csv.field_size_limit()
    csv.field_size_limit(max(before, longest))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _records(text: str, separator: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a text, numbered as Excel shows them: a row that runs over several lines is one."""
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    line = 1
    try:
        for number, cells in enumerate(reader, 1):
            yield number, cells[:COLUMNS]
            line = reader.line_num + 1
    except csv.Error:
        raise TaalkompasError(
            N_(
                "In '{file}' something is wrong with the quotes (\") from line {line} on: one is missing or stands alone. Save it"
                " in Excel as .xlsx, and try that."
            ),
            {"file": name, "line": str(line)},
        ) from None


def _cell(text: str) -> Cell:
    """A cell; what a spreadsheet would compute is no text, a sign that keeps it from computing is no part of the text."""
    if len(text) > LONGEST:
        return Cell("", TOO_LONG)
    if found := _AS_TEXT.fullmatch(text.strip()):
        return Cell(found[1])
    if text.lstrip().startswith("="):
        return Cell(text.strip(), FORMULA)
    return Cell(text[1:] if re.match(r"'[=+\-@]", text) else text)
