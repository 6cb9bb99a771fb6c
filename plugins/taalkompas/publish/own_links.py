"""Links in the school's own pages: `[[id]]`, and the words of the glossary the first time that they stand on a page.

In: a page's Markdown. Out: Markdown with the links as HTML. What names nothing is left as it was written: the check says so.
"""

import re
from collections.abc import Iterator
from html import escape

from taalkompas.model import links_in_page
from taalkompas.publish.texts import Goal
from taalkompas.publish.tools import Tools
from taalkompas.views.page import thing_of

_MARKUP = re.compile(r"[\\`*_\[\]{}<>()!|#~^=:+&\"']")
"""What is markup to some host, within a tag."""


_EMPHASIS = frozenset("*_")
"""A link does not begin inside emphasis and end outside."""


def with_links(markdown: str, tools: Tools) -> str:
    """The page with every link to a thing of the school leading there."""
    parts, at = [], 0
    for start, end, words, goal in _links(markdown, tools):
        parts += [markdown[at:start], _inline(goal, words)]
        at = end
    return "".join([*parts, markdown[at:]])


def _links(markdown: str, tools: Tools) -> Iterator[tuple[int, int, str, Goal]]:
    """Where links stand or are to come, in order; a word only where nothing has led to its term before."""
    found = [*_written(markdown, tools)]
    school = tools.house.graph.school
    if school is None or school.link_words:
        found += (
            (*mention, markdown[mention.start : mention.end], False) for mention in tools.word_links.in_page(markdown)
        )
    for start, end, goal, words, written in sorted(found, key=lambda one: one[0]):
        if written or (goal.id not in tools.word_links.seen and not _EMPHASIS & {*words}):
            tools.word_links.note(goal.kind, goal.id)
            yield start, end, words, goal


def _written(markdown: str, tools: Tools) -> Iterator[tuple[int, int, Goal, str, bool]]:
    for link in links_in_page(markdown):
        found = tools.house.named(link.id)
        href = tools.house.addresses.href(tools.page, found.kind, found.id) if found else None
        if href is not None:
            name = tools.house.name(thing_of(found))
            goal = tools.leads(found)
            yield link.start, link.end, goal, link.words or name, True


def _inline(goal: Goal, words: str) -> str:
    """A link as HTML within Markdown: what a host would read as markup in a tag is written by number."""
    more = {"data-definition": goal.definition} if goal.definition else {}
    attributes = {"href": goal.href, f"data-{goal.kind}": goal.id, **more}
    written = " ".join(
        f'{name}="{_MARKUP.sub(_numbered, " ".join(value.split()))}"' for name, value in attributes.items()
    )
    return f"<a {written}>{escape(words)}</a>"


def _numbered(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"
