"""The known word that a writer probably meant.

In: a word, and the words that exist. Out: the nearest, or None. The library behind it is imported only once there is something to ask.
"""

from collections.abc import Iterable

LIKENESS = 72
"""How alike two words must be, on the library's scale of 0 to 100: one wrong letter in four, or a piece more or less."""
LONGEST = 100
"""Letters of a word that count; nobody means a word longer than this."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one that is most like the word, whatever its case; the first of equals."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    found = extractOne(
        word[:LONGEST].casefold(), list(known), scorer=ratio, processor=str.casefold, score_cutoff=LIKENESS
    )
    return found[0] if found else None
