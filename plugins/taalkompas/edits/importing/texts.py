"""The text of a cell → words, sentences and names as the format has them.

In: text. Out: text, or parts of it. Never changes what is said: only takes away what nobody can see, and the signs of a list.
"""

import re
from collections.abc import Iterator

from taalkompas.model.fields import CONTROL, INVISIBLE, is_link

_UNSEEN = re.compile(f"[{CONTROL}]")
_IN_WORDS = re.compile("[{}]".format(re.sub(r"u\{(\w+)\}", lambda found: f"U{found[1]:0>8}", INVISIBLE)))
_BULLET = re.compile(r"^(?:[-–—•*·▪●○]|[0-9]{1,2}[.)])\s+")
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
_QUOTED = 60
"""Characters of a text that a message quotes."""


def text_of(said: str) -> str:
    """A text without what cannot be seen; its lines end where its words do."""
    said = re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", said)
    said = _UNSEEN.sub("", said.replace("\xa0", " ").replace("\t", " "))
    return "\n".join(line.rstrip() for line in said.split("\n")).strip()


def word_of(said: str) -> str:
    """A name or a word on one line, without invisible letters."""
    return " ".join(_IN_WORDS.sub("", text_of(said)).split())


def words_of(said: str) -> list[str]:
    """The words of a list: one a line, or with commas or semicolons between."""
    return _distinct(word_of(_BULLET.sub("", part.strip())) for part in re.split(r"[\n;,]", text_of(said)))


def sentences_of(said: str) -> list[str]:
    """The sentences of a list: one a line, or with semicolons between."""
    return _distinct(_BULLET.sub("", part.strip()).strip() for part in re.split(r"[\n;]", text_of(said)))


def with_reason(said: str) -> tuple[str, str]:
    """A word and what stands behind it: after a colon or a dash, or in brackets."""
    said = " ".join(said.split())
    found = re.fullmatch(r"(.+?)(?: ?: | [-–—] )(.+)|(.+?) ?\((.+)\)", said)
    if not found:
        return word_of(said), ""
    return word_of(found[1] or found[3]), (found[2] or found[4]).strip()


def with_address(said: str) -> tuple[str, str]:
    """What a source is called, and its address where there is one; without a name it is called by its address."""
    found = _ADDRESS.search(said)
    address = found[0].rstrip(".,;") if found else ""
    if not found or not is_link(address):
        return word_of(said), ""
    title = word_of(said.replace(found[0], " ")).strip(" ()[]<>:,;-–")
    return title or address, address


def short(said: str) -> str:
    """A text as a message can quote it: on one line, and cut when it goes on and on."""
    said = word_of(said)
    return said if len(said) <= _QUOTED else f"{said[: _QUOTED - 1].rstrip()}…"


def _distinct(parts: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, parts)))
