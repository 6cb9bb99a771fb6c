"""A text in Markdown → the same text with all that is no prose blanked out, so that whatever is found keeps its place.

In: a page that a school wrote itself, or a short text of a field. Out: text of the same length. What to leave out depends on what is
looked for: links between things stand outside code and comments; words are judged outside addresses and block quotes too, and become
links only where no heading, link or quote is. What only some hosts read as markup (attributes, templates) is left out as well.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from taalkompas.source.markup import (
    BACKTICKS,
    BLOCK,
    CODE_TAGS,
    FENCE,
    FRONT,
    GOES_ON,
    HEADED,
    HEADING,
    LINK,
    LINK_TAGS,
    MACHINE,
    MARKED,
    OPENS,
    QUOTE,
    QUOTE_TAGS,
    SAID,
    TAG,
    THING,
)

Span: TypeAlias = tuple[int, int]

STEP = 4
"""Spaces by which hosts take a line to be inside a list or a note, and code to be code."""
ESCAPES = 64
"""Backslashes in a row that are counted."""
BLANK = "\0"
"""What stands where something was taken out: no letter and no space, so that no expression runs across it."""


class Seek(Enum):
    """What is looked for in a text."""

    COMMENTS = "comments"
    """`<!-- … -->`: outside code."""
    LINKS = "links"
    """`[[id]]`: outside code and comments."""
    WORDS = "words"
    """Words to judge: outside addresses and block quotes too."""
    WORD_LINKS = "word links"
    """Words that may become links: outside headings, links and quotes too."""


def prose_of_page(text: str, seek: Seek) -> str:
    """A page with all that is not looked at blanked out."""
    text = text.replace("\r\n", " \n")
    front = FRONT.match(text)
    start = front.end() if front else 0
    text = _blanked(text, [(0, start), *_blocks_of_code(text, start)])
    code, comments = _code_and_comments(text)
    text = _blanked(text, code if seek is Seek.COMMENTS else [*code, *comments])
    return _words_only(text, seek, tags=True) if seek in (Seek.WORDS, Seek.WORD_LINKS) else text


def prose_of_text(text: str, seek: Seek) -> str:
    """A short text of a field; HTML is no markup there, so what stands between its tags is prose."""
    text = text.replace("\r\n", " \n")
    if not MARKED.search(text):
        return text
    text = _blanked(text, _code_and_comments(text, BACKTICKS)[0])
    return _words_only(text, seek, tags=False) if seek in (Seek.WORDS, Seek.WORD_LINKS) else text


def front_matter(text: str) -> str:
    """What stands at the head of a page, without its lines of hyphens; empty when there is none."""
    front = FRONT.match(text)
    return front[0].strip().removeprefix("---").removesuffix("---").removesuffix("...") if front else ""


def comments_in(text: str, start: int = 0) -> Iterator[Span]:
    """Where comments in a page begin and end; one that never ends is none."""
    while (start := text.find("<!--", start)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        yield start, end + 3
        start = end + 3


def _code_and_comments(text: str, opens: re.Pattern[str] = OPENS) -> tuple[list[Span], list[Span]]:
    """Where code within a block and comments stand, whichever opens first; code goes from backticks to the next as many."""
    code: list[Span] = []
    comments: list[Span] = []
    runs = _runs(text)
    blocks = [match.start() for match in BLOCK.finditer(text)] if runs else []
    at = 0
    while (match := opens.search(text, at)) is not None:
        start, at = match.span()
        if match[0] == "<!--":
            end = text.find("-->", at)
            if end < 0:
                opens = BACKTICKS
            else:
                at = end + 3
                comments.append((start, at))
            continue
        start += _is_escaped(text, start)
        alike = runs[at - start]
        while alike and alike[-1] < at:
            alike.pop()
        following = bisect_left(blocks, at)
        if alike and (following == len(blocks) or alike[-1] < blocks[following]):
            at = alike.pop() + at - start
            code.append((start, at))
    return code, comments


def _is_escaped(text: str, at: int) -> bool:
    """Whether a backslash stands before a character, itself not escaped."""
    before = text[max(0, at - ESCAPES) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _runs(text: str) -> dict[int, list[int]]:
    """By length, where the runs of backticks begin; the last one first."""
    runs: dict[int, list[int]] = defaultdict(list)
    for match in reversed([*BACKTICKS.finditer(text)]):
        runs[len(match[0])].append(match.start())
    return runs


def _words_only(text: str, seek: Seek, tags: bool) -> str:
    if not MARKED.search(text):
        return text
    linking = seek is Seek.WORD_LINKS
    if tags:
        text = _blanked(text, _tags(text, CODE_TAGS | QUOTE_TAGS | (LINK_TAGS if linking else frozenset())))
    text = _blanked(text, _all(QUOTE, text))
    if linking:
        text = _blanked(text, _all(HEADING, text) if tags else ())
        text = _blanked(text, _all(THING, text))
        return _blanked(text, [*_all(MACHINE, text), *_all(LINK, text), *_all(SAID, text)])
    text = _blanked(
        text, [(match.start(), match.start(2) if match[2] else match.end()) for match in THING.finditer(text)]
    )
    return _blanked(text, _all(MACHINE, text))


def _tags(text: str, hidden: frozenset[str]) -> Iterator[Span]:
    """Where tags of HTML stand; of some kinds of element all that stands in them too. One that is never closed hides its tag only."""
    name, start = "", 0
    within: list[Span] = []
    for tag in TAG.finditer(text):
        kind = tag["name"].lower()
        if not name and kind in hidden and not tag["end"] and not tag[0].endswith("/>"):
            name, start = kind, tag.start()
        if name:
            within.append(tag.span())
            if kind == name and tag["end"]:
                yield start, tag.end()
                name, within = "", []
        else:
            yield tag.span()
    yield from within


def _all(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [match.span() for match in pattern.finditer(text)]


def _blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks in these places; lines stay lines."""
    parts, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)  # noqa: PLW2901  # spans may overlap: what is gone already is gone
            parts += [text[at:start], re.sub(r"[^\r\n]", BLANK, text[start:end])]
            at = end
    return "".join([*parts, text[at:]]) if parts else text


def _blocks_of_code(text: str, start: int) -> Iterator[Span]:
    """Where blocks of code stand, from a place on, line by line; what looks like one inside a comment is none."""
    comments = [*comments_in(text, start)]
    fence, taken = "", start
    indent = _Indent()
    at = start
    for line in text[start:].split("\n"):
        here, at = at, at + len(line) + 1
        if here < taken:
            continue
        if not fence and re.match(r" {0,3}<!--", line):
            line = ""  # noqa: PLW2901  # a line that opens with a comment counts as empty
        mark = FENCE.match(line)
        if fence:
            closes = mark and mark[1][0] == fence[0] and len(mark[1]) >= len(fence) and not line.strip(" `~\r")
            fence = "" if closes else fence
            yield here, at - 1
        elif mark:
            fence = mark[1]
            yield here, at - 1
        elif indent.makes_code(line):
            yield here, at - 1
        else:
            taken = _end_of_comment(comments, here, at) or taken


@dataclass(slots=True)
class _Indent:
    """How far lists and notes have moved the margin in, and with that how far a line of code must stand."""

    margins: list[int] = field(default_factory=list)
    apart: bool = True
    """Whether a line could begin a block of code: after an empty line, a heading, or code."""

    def makes_code(self, line: str) -> bool:
        """Whether a line is code, being indented as it is."""
        bare = line.expandtabs(STEP).lstrip(" ")
        if not bare.strip():
            self.apart = True
            return False
        indent = len(line.expandtabs(STEP)) - len(bare)
        while self.margins and indent < self.margins[-1]:
            self.margins.pop()
        margin = self.margins[-1] if self.margins else 0
        if self.apart and indent >= margin + STEP:
            return True
        self.apart = HEADED.match(bare) is not None
        if GOES_ON.match(bare):
            self.margins.append(margin + STEP)
        return False


def _end_of_comment(comments: list[Span], start: int, end: int) -> int:
    """Where the last comment ends that begins on a line; 0 when none does."""
    number = bisect_left(comments, (start, 0))
    last = 0
    while number < len(comments) and comments[number][0] < end:
        last = comments[number][1]
        number += 1
    return last
