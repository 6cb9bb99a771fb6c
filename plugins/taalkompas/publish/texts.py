"""The school's texts → clean HTML on one line.

In: short Markdown (emphasis, lists, links, line breaks, `[[id]]`) and a way to find what an id names. Out: `Markup`
without raw HTML, images or handlers; a link leads to http(s), mailto or a relative address, and anything else is plain
text. Never reads a file.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from taalkompas.model.fields import is_link
from taalkompas.model.links import LINK

TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "br", "code"}
MANUAL_TAGS = {*TAGS, "h2", "h3", "pre", "table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"a": {"href", "title", "data-term", "data-promise", "data-agreement", "data-definition"}, "ol": {"start"}}
UNKNOWN = ["heading", "lheading", "hr", "fence", "code", "blockquote", "html_block", "html_inline", "reference"]
"""What is no part of short Markdown: it is shown as it was written."""
SCHEMES = {"http", "https", "mailto"}
NOTABLE = re.compile(r"[\\`*_\[\]<>&!\n\r\t]|^\s*(?:[-+]|\d+[.)])(?:\s|$)|^\s|\s$")
"""What makes a text more than a line of words."""
SCHEME = re.compile(r"(?i)(?:[a-z][a-z0-9+.-]*:|[/#?])")


@dataclass(frozen=True, slots=True)
class Goal:
    """What an id in a text leads to: an address from the page, a name, and for a term its definition."""

    href: str
    kind: str
    id: str
    label: str
    definition: str = ""


Find = Callable[[str], Goal | str]
"""From an id in a text to where it leads; where it leads nowhere, the words to show."""


def block(text: str, find: Find, root: str) -> Markup:
    """A text as paragraphs and lists; `root` leads from the page to the site's root."""
    if not text.strip():
        return Markup("")
    if not NOTABLE.search(text):
        return Markup("<p>%s</p>") % text
    return _clean(_markdown().render(text, {"find": find, "root": root}))


def line(text: str, find: Find, root: str) -> Markup:
    """A text within a sentence or heading: no paragraphs, no lists."""
    if not NOTABLE.search(text):
        return escape(text)
    return _clean(_markdown().renderInline(" ".join(text.split()), {"find": find, "root": root}))


def plain(text: str, find: Callable[[str], str] = str) -> str:
    """The words of a text, without its markup: for titles, and within links."""
    if not NOTABLE.search(text):
        return text
    html = _markdown().renderInline(" ".join(text.split()), {"find": find, "root": ""})
    return Markup(nh3.clean(html, tags=set())).striptags()  # noqa: S704  # cleaned


def manual(text: str) -> Markup:
    """A page of the manual, which this project wrote itself: with headings and code."""
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    return _one_line(nh3.clean(html, tags=MANUAL_TAGS, link_rel=None))


def _clean(html: str) -> Markup:
    return _one_line(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None))


def _one_line(html: str) -> Markup:
    """HTML without line breaks; those in code stay, written as a number."""
    parts = re.split(r"(<pre>.*?</pre>)", html, flags=re.DOTALL)
    lines = (_kept(part) if part.startswith("<pre>") else part.replace("\n", " ") for part in parts)
    return Markup("".join(lines).strip())  # noqa: S704  # cleaned by whoever calls


def _kept(code: str) -> str:
    """Code in which every line and every indentation survives on one line."""
    return re.sub(r"  +", lambda spaces: "&#32;" * len(spaces[0]), code.rstrip()).replace("\n", "&#10;")


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": True}, renderer_cls=_Renderer)
    markdown.disable(UNKNOWN)
    markdown.inline.ruler.before("link", "thing", _thing)
    markdown.validateLink = is_link  # type: ignore[method-assign, assignment]  # the library's own way
    return markdown


def _thing(state: StateInline, silent: bool) -> bool:
    """`[[id]]` and `[[id|other words]]`."""
    match = LINK.match(state.src, state.pos) if state.src.startswith("[[", state.pos) else None
    if match is None:
        return False
    if not silent:
        found: Goal | str = state.env["find"](match[1].strip())
        words = (match[2] or "").strip()
        _push(state, found, words or _named(found, state.src[: state.pos]))
    state.pos = match.end()
    return True


def _named(found: Goal | str, before: str) -> str:
    """What an id is called in a sentence: an ordinary word begins with a small letter there."""
    if isinstance(found, str):
        return found
    within = re.search(r"[\w,;:)'\"]\s+$", before) is not None
    ordinary = found.kind == "term" and found.label.lower() == found.id.replace("-", " ")
    return found.label.lower() if within and ordinary else found.label


def _push(state: StateInline, found: Goal | str, words: str) -> None:
    if isinstance(found, str) or state.linkLevel > 0:
        state.push("text", "", 0).content = words
        return
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": found.href, f"data-{found.kind}": found.id}
    opening.meta = {"ours": True}
    if found.definition:
        opening.attrs["data-definition"] = found.definition
    state.push("text", "", 0).content = words
    state.push("link_close", "a", -1)


class _Renderer(RendererHTML):
    """Shows images as their alternative text, and relative links from the site's root."""

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return str(escape(self.renderInlineAsText(tokens[idx].children, options, env)))

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        href: Any = token.attrs.get("href", "")
        if not token.meta.get("ours") and not SCHEME.match(str(href)):
            token.attrs["href"] = f"{env['root']}{href}"
        return self.renderToken(tokens, idx, options, env)
