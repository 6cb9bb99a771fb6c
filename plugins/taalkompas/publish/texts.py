"""The school's texts → clean HTML on one line.

In: short Markdown (emphasis, lists, links, line breaks, `[[id]]`) and a way to find what an id names. Out: `Markup`
without raw HTML, images or handlers; a link leads to http(s), mailto or a relative address, and anything else is plain
text. Never reads a file.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from taalkompas.model.fields import is_link
from taalkompas.source.markup import THING
from taalkompas.source.prose import BLANK

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
Fits = Callable[[int, int], bool]
"""Whether a link can go from one place in a text to another."""
Words = Callable[[str, Fits], Iterable[tuple[int, int, Goal]]]
"""From a text to the words in it that become links, where one fits: from where to where, and where each leads."""


def _no_words(text: str, fits: Fits) -> Iterable[tuple[int, int, Goal]]:
    return ()


def _anywhere(start: int, end: int) -> bool:
    return True


def block(text: str, find: Find, root: str, words: Words = _no_words) -> Markup:
    """A text as paragraphs and lists; `root` leads from the page to the site's root, `words` to words that become links."""
    if not text.strip():
        return Markup("")
    if not NOTABLE.search(text):
        return Markup("<p>%s</p>") % _linked(text, words)
    return _clean(_markdown().render(text, {"find": find, "root": root, "words": words}))


def line(text: str, find: Find, root: str, words: Words = _no_words) -> Markup:
    """A text within a sentence or heading: no paragraphs, no lists."""
    if not NOTABLE.search(text):
        return _linked(text, words)
    return _clean(_markdown().renderInline(" ".join(text.split()), {"find": find, "root": root, "words": words}))


def anchor(goal: Goal, words: str) -> Markup:
    """A link to a thing, with its definition for who points at it."""
    more = Markup(' data-definition="%s"') % goal.definition if goal.definition else ""
    return Markup('<a href="{}" data-{}="{}"{}>{}</a>').format(goal.href, goal.kind, goal.id, more, words)


def _linked(text: str, words: Words) -> Markup:
    """A text without markup, its words as links."""
    parts, at = [Markup("")], 0
    for start, end, goal in words(text, _anywhere):
        parts += [escape(text[at:start]), anchor(goal, text[start:end])]
        at = end
    return Markup("").join([*parts, escape(text[at:])])


def plain(text: str, find: Callable[[str], str] = str) -> str:
    """The words of a text, without its markup: for titles, and within links."""
    if not NOTABLE.search(text):
        return text
    html = _markdown().renderInline(" ".join(text.split()), {"find": find, "root": "", "words": _no_words})
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
    markdown.core.ruler.after("inline", "words", _words)
    markdown.validateLink = is_link  # type: ignore[method-assign, assignment]  # the library's own way
    return markdown


def _thing(state: StateInline, silent: bool) -> bool:
    """`[[id]]` and `[[id|other words]]`."""
    match = THING.match(state.src, state.pos) if state.src.startswith("[[", state.pos) else None
    if match is None:
        return False
    if not silent:
        found: Goal | str = state.env["find"](match[1].strip())
        words = (match[2] or "").strip()
        _push(state, found, words or _named(found, state.src[: state.pos]))
    state.pos = match.end()
    return True


def _words(state: StateCore) -> None:
    """Words of the glossary become links where they stand in running text, each within one piece of it."""
    for token in state.tokens:
        if token.children:
            pieces = _pieces(token.children)
            starts = [*accumulate((len(piece) for _, piece in pieces), initial=0)]
            inside: dict[int, list[tuple[int, int, Goal]]] = defaultdict(list)

            def fits(start: int, end: int, starts: list[int] = starts) -> bool:
                return bisect_right(starts, start) == bisect_left(starts, end)

            for start, end, goal in state.env["words"]("".join(piece for _, piece in pieces), fits):
                index = bisect_right(starts, start) - 1
                inside[index].append((start - starts[index], end - starts[index], goal))
            token.children = [
                one for index, (child, _) in enumerate(pieces) for one in _with_links(child, inside.get(index, ()))
            ]


def _pieces(children: Sequence[Token]) -> list[tuple[Token, str]]:
    """What of each part of a line is text in which a word may become a link: not what stands in links, and not code."""
    pieces, depth = [], 0
    for child in children:
        depth += child.nesting if child.type in ("link_open", "link_close") else 0
        text = child.content if child.type == "text" else "\n" if child.type.endswith("break") else ""
        pieces.append((child, BLANK * len(child.content) if depth or child.type == "code_inline" else text))
    return pieces


def _with_links(child: Token, hits: Iterable[tuple[int, int, Goal]]) -> Iterator[Token]:
    at = 0
    for start, end, goal in hits:
        yield Token("text", "", 0, content=child.content[at:start])
        yield _opening(goal)
        yield Token("text", "", 0, content=child.content[start:end])
        yield Token("link_close", "a", -1)
        at = end
    yield Token("text", "", 0, content=child.content[at:]) if at else child


def _opening(goal: Goal) -> Token:
    attributes: dict[str, str | int | float] = {"href": goal.href, f"data-{goal.kind}": goal.id}
    if goal.definition:
        attributes["data-definition"] = goal.definition
    return Token("link_open", "a", 1, attrs=attributes, meta={"ours": True})


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
    opening = _opening(found)
    state.push("link_open", "a", 1).attrs = opening.attrs
    state.tokens[-1].meta = opening.meta
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
