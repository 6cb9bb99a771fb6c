"""The words of a language: how a name of the glossary looks in running text, and where it stands.

In: names and texts. Out: places. Knows spelling, and neither a school nor a file. A new language is one module beside `dutch` and one
line in `names.LANGUAGES`.
"""

from taalkompas.lexicon.finder import Finder, Hit, Name
from taalkompas.lexicon.tokens import fold

__all__ = ["Finder", "Hit", "Name", "fold"]
