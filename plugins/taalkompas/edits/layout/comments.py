"""Every comment in a file, found without the reader that moves them: so that it can be told whether one got lost.

In: a document that can be parsed. Out: comments as they are written. Between the keys and the values of a file stand only signs, spaces and
comments: what begins with `#` there is one.
"""

import re
from collections.abc import Iterator

from taalkompas.source import Document
from taalkompas.source.positions import Mark, marks_of

_COMMENT = re.compile(r"#[^\r\n]*")


def comments_of(document: Document) -> Iterator[str]:
    """The comments of a file, from top to bottom."""
    text, at = document.text, 0
    for start, end in sorted(_spans(document)):
        yield from _between(text, at, start)
        at = max(at, end)
    yield from _between(text, at, len(text))


def _between(text: str, start: int, end: int) -> Iterator[str]:
    return (found[0].rstrip() for found in _COMMENT.finditer(text, start, max(start, end)))


def _spans(document: Document) -> Iterator[tuple[int, int]]:
    """Where the keys and the single values of a file stand; the line with which a block of text begins is no part of it."""
    values, keys, _ = marks_of(document)
    around = {route[:-1] for route in values if route}
    yield from ((mark.start, mark.end) for mark in keys.values())
    for route, mark in values.items():
        if route not in around and mark.style not in ("[", "{"):
            yield _begin(document.text, mark), mark.end


def _begin(text: str, mark: Mark) -> int:
    """Where the text of a value begins."""
    if mark.style not in ("|", ">"):
        return mark.start
    line = text.find("\n", mark.start, mark.end)
    return mark.end if line < 0 else line
