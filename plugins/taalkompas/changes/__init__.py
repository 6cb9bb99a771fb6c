"""Two states of a school → what is different, and whom that touches.

In: two projects. Out: `Comparison`, frozen and without language: sentences are keys of the catalogue with their values, as problems are.
Knows no git and no form of output: `compared` brings the two states, `report.changes` puts it into words. What is told of a kind is a
`Telling` in the module of that kind and a line in `TELLINGS`; a field that it does not know is told of by its name, so nothing is missing.
"""

from taalkompas.changes.compare import TELLINGS, compare
from taalkompas.changes.said import Change, Changed, Comparison, People, Said, Section, Touch, Wording
from taalkompas.changes.wording import Piece, State, pieces

__all__ = [
    "TELLINGS",
    "Change",
    "Changed",
    "Comparison",
    "People",
    "Piece",
    "Said",
    "Section",
    "State",
    "Touch",
    "Wording",
    "compare",
    "pieces",
]
