"""Links between things in running text: `[[id]]` and `[[id|other words]]`.

In: a text, or a page of the school's own. Out: what it links to, and where. Code is passed over.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.places import Spot
from taalkompas.source import Document, parse

LINK = re.compile(r"(?<!\\)\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
BACKTICKS = re.compile("`+")
FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`]*$)|~{3,})")
GOES_ON = re.compile(r"\s{0,3}(?:[-*+]|\d+[.)]|!!!|\?\?\?|===|\[\^)")
"""A line under which indented lines are no code: a list, a note, a tab, a footnote."""
FRONT = re.compile(r"---[ \t]*\n.*?\n---[ \t]*(?:\n|$)", re.DOTALL)
ALLOW = re.compile(r"^<!--\s*taalkompas:\s*allow\[([a-z-]+)\]\s+because\s+(?!-->)\S")


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link in a page: the id it names, the words it shows, and where it stands."""

    id: str
    words: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page that the school wrote itself."""

    text: str
    links: tuple[PageLink, ...] = ()
    allow: tuple[()] = ()


def links_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Every link in a text, outside code: its offset, the id, and the words (empty when there are none)."""
    if "[[" not in text:
        return
    code = _code(text) if "`" in text else []
    starts = [start for start, _ in code]
    for match in LINK.finditer(text):
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or match.start() >= code[before][1]:
            yield match.start(), match[1].strip(), (match[2] or "").strip()


def _code(text: str) -> list[tuple[int, int]]:
    """Where code in a text begins and ends: from a run of backticks to the next run of the same length."""
    runs = [match.span() for match in BACKTICKS.finditer(text)]
    following: dict[int, list[int]] = defaultdict(list)
    for number in reversed(range(len(runs))):
        following[runs[number][1] - runs[number][0]].append(number)
    code = []
    number = 0
    while number < len(runs):
        start, end = runs[number]
        alike = following[end - start]
        while alike and alike[-1] <= number:
            alike.pop()
        if alike:
            code.append((start, runs[alike[-1]][1]))
        number = (alike[-1] if alike else number) + 1
    return code


def own_page(text: str) -> OwnPage:
    """A page and the links in it, those in code and comments passed over."""
    if "[[" not in text:
        return OwnPage(text)
    front = FRONT.match(text)
    head = front[0] if front else ""
    if _left_alone(head.replace("---", "", 1)):
        return OwnPage(text)
    body = "\n" * head.count("\n") + text[len(head) :]  # every line keeps its number
    prose = "\n".join(_prose(body))
    begins = [0, *(match.end() for match in re.finditer("\n", prose))]
    links = []
    for offset, id, words in links_in(prose):
        line = bisect_right(begins, offset)
        links.append(PageLink(id, words, Spot(line, offset - begins[line - 1] + 1)))
    return OwnPage(text, tuple(links))


def _left_alone(head: str) -> bool:
    """Whether a page's front matter says `taalkompas: {words: false}`."""
    value = parse(Document("", head)).value if "taalkompas" in head else None
    settings = value.get("taalkompas") if isinstance(value, dict) else None
    return isinstance(settings, dict) and str(settings.get("words")).lower() in ("false", "no")


def page_allowances(text: str) -> Iterator[tuple[str, int]]:
    """The rules that comments in a page allow, each with the lines for which it does: those of the comment, and the next."""
    for start, end in _comments(text):
        if (allowed := ALLOW.match(text[start:end])) is not None:
            first, last = (text.count("\n", 0, at) + 1 for at in (start, end))
            yield from ((allowed[1], line) for line in range(first, last + 2))


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Where comments in a page begin and end; one that never ends is none."""
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        at = end + 3
        yield start, at


def _without_comments(text: str) -> str:
    """The same text with spaces where comments stood."""
    parts, at = [], 0
    for start, end in _comments(text):
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def _prose(text: str) -> Iterator[str]:
    """The page's lines; those of code blocks and comments are blank, so that every other keeps its place."""
    fence, before, code = "", "", False
    opener = ""  # the last line that stood at the margin: a list or a note goes on in the indented lines under it
    for line in _without_comments(text).split("\n"):
        mark = FENCE.match(line)
        if fence:
            closes = mark and mark[1][0] == fence[0] and len(mark[1]) >= len(fence) and not line.strip(" `~\r")
            fence = "" if closes else fence
            yield ""
        elif mark:
            fence = mark[1]
            yield ""
        elif line.startswith(("    ", "\t")):
            code = code or (not before.strip() and not GOES_ON.match(opener))
            yield "" if code else line
        else:
            code = code and not line.strip()
            opener = line if line.strip() else opener
            yield line
        before = line
