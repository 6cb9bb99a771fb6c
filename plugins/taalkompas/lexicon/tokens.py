"""A text → its words, each as a key under which words that people take for the same are one.

In: a text. Out: keys, and where the words stand; `fold`: capitals and diacritics aside. What is joined by a hyphen or an apostrophe is one
word ("bpv-begeleider", "slb'er"), and so is what markup runs through. Knows no language.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_JOINT = r"[-'_]|\*{1,3}"
_WORD = re.compile(rf"[^\W_]++(?:(?:{_JOINT})[^\W_]++)*+")
_PLAIN = re.compile(r"\w++(?:(?:[-']|\*{1,3})\w++)*+")
"""The same for a text without underscores; quicker."""
_UNSEEN = "\u00ad\u200b-\u200d\u2060"
_LETTER = rf"[^\W_][\u0300-\u036f{_UNSEEN}]*"
_MARKED = re.compile(f"[\u0300-\u036f{_UNSEEN}]")
_WIDE = re.compile(rf"(?:{_LETTER})+(?:(?:{_JOINT})(?:{_LETTER})+)*")
"""Words where letters may be followed by marks of their own, or by letters that nobody sees: slower, so used only where there are some."""
_DROPPED = re.compile(f"[{_UNSEEN}]")
_ODD = re.compile("[\u2019\u2018\u02bc\u2010\u2011]")
_ALIKE = str.maketrans("\u2019\u2018\u02bc\u2010\u2011", "'''--")


class Words(NamedTuple):
    """The words of a text, not yet looked at: what finds them, and the text in which it does; every character keeps its place."""

    pattern: re.Pattern[str]
    plain: str

    def keys(self) -> list[str]:
        """The keys of the words, in order."""
        words: list[str] = self.pattern.findall(self.plain)
        return words if self.plain.isascii() else [word if word.isascii() else _folded(word) for word in words]

    def matches(self) -> list[re.Match[str]]:
        """The words as matches, which know where they begin and end; in the order of their keys."""
        return [*self.pattern.finditer(self.plain)]


def words_in(text: str) -> Words:
    """The words of a text."""
    plain = text.replace("\u0130", "I").lower()  # the one capital whose small form is longer
    pattern = _WORD if "_" in plain else _PLAIN
    if plain.isascii():
        return Words(pattern, plain)
    if _ODD.search(plain):
        plain = plain.translate(_ALIKE)
    return Words(_WIDE if _MARKED.search(plain) else pattern, plain)


def fold(word: str) -> str:
    """The key of a word: small letters without diacritics, with one kind of apostrophe and hyphen."""
    return word.lower() if word.isascii() else _folded(word)


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    bare = unicodedata.normalize("NFKD", _DROPPED.sub("", word).casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).translate(_ALIKE)
