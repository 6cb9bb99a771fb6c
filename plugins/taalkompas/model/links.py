"""Links between things in running text: `[[id]]` and `[[id|other words]]`.

In: a text, or a page of the school's own. Out: what it links to, and where. Code is passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.places import Spot

LINK = re.compile(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
CODE = re.compile(r"(?<!`)(`+)(?!`)(?:.*?[^`])?\1(?!`)", re.DOTALL)
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


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
    code = [match.span() for match in CODE.finditer(text)] if "`" in text else []
    for match in LINK.finditer(text):
        if not any(start <= match.start() < end for start, end in code):
            yield match.start(), match[1].strip(), (match[2] or "").strip()


def own_page(text: str) -> OwnPage:
    """A page and the links in it, those in code and comments passed over."""
    if "[[" not in text or _left_alone(text):
        return OwnPage(text)
    lines = list(_prose(text))
    links = []
    for offset, id, words in links_in("\n".join(lines)):
        before = "\n".join(lines)[:offset]
        links.append(PageLink(id, words, Spot(before.count("\n") + 1, offset - before.rfind("\n"))))
    return OwnPage(text, tuple(links))


def _left_alone(text: str) -> bool:
    """Whether the page's front matter says `taalkompas: {words: false}`."""
    if not text.startswith("---"):
        return False
    head = text[3:].split("\n---", 1)[0]
    return re.search(r"^taalkompas:\s*(\{\s*words:\s*false\s*\}|\n\s+words:\s*false\s*$)", head, re.MULTILINE) is not None


def _prose(text: str) -> Iterator[str]:
    """The page's lines; those of code blocks and comments are blank, so that every other keeps its place."""
    text = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    fence = ""
    for line in text.split("\n"):
        mark = FENCE.match(line)
        if fence:
            closes = mark and mark[1][0] == fence[0] and len(mark[1]) >= len(fence) and not line.strip(" `~\r")
            fence = "" if closes else fence
            yield ""
        elif mark:
            fence = mark[1]
            yield ""
        else:
            yield "" if line.startswith(("    ", "\t")) else line
