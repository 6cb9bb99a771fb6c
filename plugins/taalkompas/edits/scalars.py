"""A text → how it stands in YAML on one line: as it is where that is safe, else in quotes.

In: a text. Out: YAML that says exactly that text. Asks our own reader whether it would; and puts in quotes what another program would take
for a number, a day or a yes.
"""

import json
import re

from taalkompas.source import Document, parse
from taalkompas.source.style import TAKEN

_TAKEN = re.compile(TAKEN)
_SURELY = re.compile(r"[^\W_](?:[^\W_]|[ '’.!()/+;_-](?! *$)|[.!)])*")
"""Words and the signs between them that never mean anything in YAML."""
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(text: str, flow: bool = False, verbatim: bool = False) -> str:
    """A text on one line of YAML; `flow` between brackets, `verbatim` where a number, a day or a yes is meant as such."""
    if (verbatim or not _TAKEN.fullmatch(text)) and _plain(text, flow):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes as in JSON, or in single ones where those need no backslash."""
    if ('"' in text or "\\" in text) and text.isprintable():
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    written = json.dumps(text, ensure_ascii=False)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _plain(text: str, flow: bool) -> bool:
    """Whether our reader finds exactly this text where it stands without quotes."""
    if _SURELY.fullmatch(text):
        return True
    if not text or text != text.strip() or not text.isprintable() or (flow and ("?" in text or text == "-")):
        return False  # some programs take a ? between brackets for a sign, or a - for the start of a row
    written, value = (f"a: [{text}]", [text]) if flow else (f"a: {text}", text)
    reading = parse(Document("", written))
    return reading.value == {"a": value} and not reading.faults
