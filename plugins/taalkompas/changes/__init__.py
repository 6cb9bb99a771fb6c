"""Two states of a school → what is different, and whom that touches.

In: two projects. Out: `Comparison`, frozen and without language: sentences are keys of the catalogue with their values, as problems are.
Knows no git and no form of output: `compared` brings the two states, `report.changes` puts it into words. Every kind has a module with a
table of its fields (`FIELDS`); what no table knows is told of by the name of its field, so that nothing is missing.
"""

from taalkompas.changes.compare import compare
from taalkompas.changes.said import Change, Changed, Comparison, People, Said, Section, Touch, Wording
from taalkompas.changes.wording import Piece, State, pieces

__all__ = [
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
