"""Links between things in running text: `[[id]]` and `[[id|other words]]`.

In: a text, or a page of the school's own. Out: what it links to, and where. Code is passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.model.page_allowance import PageAllowance, page_allowances
from taalkompas.places import Spot
from taalkompas.source import Document, parse
from taalkompas.source.lines import Lines
from taalkompas.source.markup import THING
from taalkompas.source.prose import Seek, front_matter, prose_of_page, prose_of_text


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link in a page: the id it names, the words it shows, and where it stands."""

    id: str
    words: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page that the school wrote itself; `left_alone` where it asks not to be looked at."""

    text: str
    links: tuple[PageLink, ...] = ()
    allow: tuple[()] = ()
    allowances: tuple[PageAllowance, ...] = ()
    left_alone: bool = False


def links_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Every link in a text, outside code: its offset, the id, and the words (empty when there are none)."""
    if "[[" in text:
        for match in THING.finditer(prose_of_text(text, Seek.LINKS)):
            yield match.start(), match[1].strip(), _words(text, match)


def _words(text: str, link: re.Match[str]) -> str:
    """The words of a link as they are written: where they hold code, that was blanked out to find the link."""
    return text[slice(*link.span(2))].strip() if link[2] else ""


def own_page(text: str) -> OwnPage:
    """A page, the links in it and what it allows; those in code and comments passed over."""
    head = front_matter(text)
    if "taalkompas" in head and asks_to_be_left_alone(parse(Document("", head)).value):
        return OwnPage(text, left_alone=True)
    links: tuple[PageLink, ...] = ()
    if "[[" in text:
        lines = Lines(text)
        found = THING.finditer(prose_of_page(text, Seek.LINKS))
        links = tuple(PageLink(one[1].strip(), _words(text, one), lines.spot(one.start())) for one in found)
    return OwnPage(text, links, allowances=tuple(page_allowances(text)))


def asks_to_be_left_alone(head: object) -> bool:
    """Whether what stands at the head of a page says `taalkompas: {words: false}`, as values of a host or as text."""
    settings = head.get("taalkompas") if isinstance(head, dict) else None
    return isinstance(settings, dict) and str(settings.get("words")).lower() in ("false", "no")
