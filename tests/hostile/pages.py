"""What a browser would make of a page: elements, handlers, addresses, scripts, and the text that people read.

In: HTML. Out: the complaints about it: everything in which a school's text became more than text.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser

from hostile.cases import KWAAD

ADDRESSES = {
    "href",
    "src",
    "action",
    "formaction",
    "xlink:href",
    "srcset",
    "poster",
    "data",
    "background",
    "cite",
    "ping",
}
SCHEMES = {"", "http", "https", "mailto"}
READ_OUT = {
    "title",
    "content",
    "aria-label",
    "alt",
    "href",
    "id",
    "datetime",
    "data-definition",
    "data-promise",
    "data-agreement",
    "data-term",
    "data-moment",
    "data-names",
    "value",
}
"""Attributes that may hold a school's words: they are read, followed or compared, and never run."""
RAW = {"script", "style"}
LIVE = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "img",
    "form",
    "base",
    "link",
    "meta",
    "math",
    "foreignobject",
    "animate",
}
"""Elements that our pages do without; a host's own parts of a page are compared with those of a harmless school."""


class Page(HTMLParser):
    """One page, read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.scripts: list[str] = []
        self.wrong: list[str] = []
        self.words: list[str] = []
        self.inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element and its attributes."""
        if not _ours(tag, dict(attrs)):
            self.tags.add(tag)
        self.inside = tag if tag in RAW else ""
        for name, value in attrs:
            self.wrong.extend(_wrong(tag, name, value or ""))
        if tag == "script":
            self.scripts.append("".join(value or "" for name, value in attrs if name == "src").replace("../", ""))

    def handle_endtag(self, tag: str) -> None:
        """The end of an element."""
        self.inside = ""

    def handle_data(self, data: str) -> None:
        """Text; within a script or a style sheet it is more than that."""
        if not self.inside:
            self.words.append(data)
        elif KWAAD in data:
            self.wrong.append(f"<{self.inside}> holds {data[:80]!r}")
        elif self.inside == "script":
            self.scripts.append(re.sub(r"(?:\.\./)+|\./|(?<=\")\.(?=\")", "", data))

    def handle_comment(self, data: str) -> None:
        """A comment, which no text may become."""
        if KWAAD in data:
            self.wrong.append(f"a comment holds {data[:80]!r}")

    handle_decl = handle_comment
    handle_pi = handle_comment
    unknown_decl = handle_comment

    @property
    def text(self) -> str:
        """What people read, with single spaces."""
        return " ".join("".join(self.words).split())


def _ours(tag: str, given: dict[str, str | None]) -> bool:
    """Whether it is one that our pages do use: a form that sends nothing anywhere, or a style sheet from our own folder."""
    if tag == "form":
        return given.keys() <= {"class", "novalidate", "method"} and given.get("method", "dialog") == "dialog"
    sheet = re.fullmatch(r"(\.\./)*assets/taalkompas/[a-z-]+\.css", given.get("href") or "")
    return tag == "link" and given.get("rel") == "stylesheet" and sheet is not None


def _wrong(tag: str, name: str, value: str) -> Iterator[str]:
    if name.startswith("on") or KWAAD in name or KWAAD in tag:
        yield f"<{tag}> has {name}={value[:80]!r}"
    if name in ADDRESSES and _scheme(value) not in SCHEMES:
        yield f"<{tag}> leads to {value[:80]!r}"
    if KWAAD in value and name not in READ_OUT:
        yield f"<{tag}> has a school's words in {name}={value[:80]!r}"
    if name == "http-equiv" and value != "refresh":
        yield f"<{tag}> has {name}={value!r}"


def _scheme(address: str) -> str:
    """The scheme of an address, read as browsers do: spaces and control characters before and within it do not count."""
    close = re.sub(r"[\x00-\x20]", "", address)
    found = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", close)
    return found[1].lower() if found else ""


@lru_cache(maxsize=2048)  # most pages of a small school are the same each time
def complaints(path: str, content: str | bytes) -> tuple[str, ...]:
    """What is wrong with one file that the core makes: a page as Markdown around HTML, or a page of HTML."""
    if isinstance(content, bytes) or not path.endswith((".md", ".html")):
        return ()
    if path.endswith(".html"):  # an old address that leads on
        return tuple(f"{path}: {wrong}" for wrong in Page(content).wrong)
    front, _, body = content.removeprefix("---\n").partition("\n---\n")
    page = Page(body)
    wrong = [*page.wrong, *(f"<{tag}> in the page" for tag in sorted(page.tags & LIVE))]
    if "\n" in body.strip("\n"):
        wrong.append("more than one line of HTML")
    for line in front.split("\n"):
        name, _, written = line.partition(": ")
        value = json.loads(written)
        # hosts print these between tags and between quotes as they are
        if isinstance(value, str) and (Page(value).tags or re.search('[<>"]', value)):
            wrong.append(f"{name} is not escaped: {value[:80]!r}")
    return tuple(f"{path}: {one}" for one in wrong)
