"""Words for people: catalogues, dates and numbers, manual pages; how a long text is cut.

In: keys of the catalogue (English sentences with named values) and a language. Out: text. Knows no school.
"""

from taalkompas.words.ellipsis import shortened
from taalkompas.words.phrases import LANGUAGES, N_, Choices, Either, Key, Phrases, language_of

__all__ = ["LANGUAGES", "N_", "Choices", "Either", "Key", "Phrases", "language_of", "shortened"]
