"""Stage 1: files → documents that know where they are.

In: a school's folder. Out: `Document`s (what was read), `Fault`s (what could not be), and positions on request. Never
interprets what a field means, never writes.
"""

from taalkompas.source.documents import parse
from taalkompas.source.files import Found, Trouble, Unreadable, at, find, is_yaml_name, read
from taalkompas.source.names import real, shown
from taalkompas.source.positions import spot_of
from taalkompas.source.reading import ABSENT, Document, Reading, Value

__all__ = [
    "ABSENT",
    "Document",
    "Found",
    "Reading",
    "Trouble",
    "Unreadable",
    "Value",
    "at",
    "find",
    "is_yaml_name",
    "parse",
    "read",
    "real",
    "shown",
    "spot_of",
]
