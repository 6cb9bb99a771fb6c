"""Links between things in running text: `[[id]]` and `[[id|other words]]`.

In: a text, or a page of the school's own. Out: what it links to, and where. Code is passed over.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from taalkompas.model.page_allowance import PageAllowance, page_allowances
from taalkompas.places import Spot
from taalkompas.source import Document, parse
from taalkompas.source.lines import Lines
from taalkompas.source.markup import THING
from taalkompas.source.prose import Seek, front_matter, prose_of_page, prose_of_text


class Link(NamedTuple):
    """A link in a text: where its brackets begin and end, and its id; the id, and the words that it shows (empty when there are none)."""

    start: int
    end: int
    id_at: int
    id: str
    words: str


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


def links_in(text: str) -> Iterator[Link]:
    """Every link in a text, outside code."""
    yield from _links(text, prose_of_text(text, Seek.LINKS)) if "[[" in text else ()


def links_in_page(text: str) -> Iterator[Link]:
    """Every link in a page, outside code and comments."""
    yield from _links(text, prose_of_page(text, Seek.LINKS)) if "[[" in text else ()


def _links(text: str, prose: str) -> Iterator[Link]:
    """The links in what is left of a text; their words as they are written: where they hold code, that was blanked out to find the link."""
    for match in THING.finditer(prose):
        id = match[1]
        id_at = match.start(1) + len(id) - len(id.lstrip())
        words = text[slice(*match.span(2))].strip() if match[2] else ""
        yield Link(match.start(), match.end(), id_at, id.strip(), words)


def own_page(text: str) -> OwnPage:
    """A page, the links in it and what it allows; those in code and comments passed over."""
    head = front_matter(text)
    if "taalkompas" in head and asks_to_be_left_alone(parse(Document("", head)).value):
        return OwnPage(text, left_alone=True)
    links: tuple[PageLink, ...] = ()
    if found := [*links_in_page(text)]:
        lines = Lines(text)
        links = tuple(PageLink(one.id, one.words, lines.spot(one.start)) for one in found)
    return OwnPage(text, links, allowances=tuple(page_allowances(text)))


def asks_to_be_left_alone(head: object) -> bool:
    """Whether what stands at the head of a page says `taalkompas: {words: false}`, as values of a host or as text."""
    settings = head.get("taalkompas") if isinstance(head, dict) else None
    return isinstance(settings, dict) and str(settings.get("words")).lower() in ("false", "no")
