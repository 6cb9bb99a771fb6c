"""What every page has: a head, and the view of what it shows.

Out: `Given` (what views are made from), `Thing` (what a link leads to), `Head`, `View`, `Page`. Plain values without
HTML and without words that the school did not write.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from taalkompas.findings import Finding, Severity
from taalkompas.graph import Graph, Node
from taalkompas.history import NONE, History
from taalkompas.model import Entry


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as far as pages know it: what it weighs by itself, and what it weighs at this school (None: turned off)."""

    name: str
    group: str
    severity: Severity
    weight: Severity | None


@dataclass(frozen=True, slots=True)
class Given:
    """What views are made from: a school, what was found in it, the day, the rules that looked, and what is known of the past."""

    graph: Graph
    findings: tuple[Finding, ...]
    day: date
    rules: tuple[RuleLine, ...] = ()
    history: History = NONE


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a name, to which a link may lead.

    An empty `label` is that of the site's own page of this kind. What is not `known` has no page: its id is shown as
    text. `summary` is a term's definition.
    """

    kind: str
    id: str
    label: str = ""
    status: str = "agreed"
    known: bool = True
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands around a page: where it lives, who keeps it, since when, and what it is made from.

    `title` is what the school calls it; empty for the site's own pages. `summary` is for search engines and lists.
    """

    kind: str
    id: str = ""
    title: str = ""
    summary: str = ""
    trail: tuple[Thing, ...] = ()
    made_from: str = ""
    owner: Thing | None = None
    contact: str = ""
    since: date | None = None
    review: date | None = None
    status: str = "agreed"
    replaced_by: Thing | None = None
    searched: bool = True


class View(Protocol):
    """What one page shows."""

    @property
    def head(self) -> Head:
        """What stands around it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One kind of page: its name (that of its template), what it shows, and all pages of the kind.

    An index page that is no `door` is reached from another one: navigation stays short.
    """

    name: str
    view: type[Any]
    of: Callable[[Given], Iterator[Any]]
    door: bool = True


def thing_of(one: Entry[Any] | Node) -> Thing:
    """What a link to an entry or a node shows."""
    if isinstance(one, Node):
        return Thing(one.kind, one.id, one.name)
    return Thing(
        one.kind,
        one.id,
        one.name,
        getattr(one.thing, "status", None) or "agreed",
        summary=getattr(one.thing, "definition", "") or "",
    )


def named(graph: Graph, id: str, *kinds: str) -> Thing:
    """What an id names, the first of these kinds that has it; where nothing has it, the id itself."""
    found = graph.find(kinds, id)
    return thing_of(found) if found else Thing(kinds[0], id, id, known=False)


def each(graph: Graph, ids: tuple[str, ...], kind: str) -> tuple[Thing, ...]:
    """What several ids name; blanks left out, each once."""
    return tuple(named(graph, id, kind) for id in dict.fromkeys(ids) if id)


def kept(given: Given, entry: Entry[Any], summary: str, *trail: Thing) -> Head:
    """The head of the page of a term, promise or agreement."""
    one = entry.thing
    owner = named(given.graph, one.owner, "role") if one.owner else None
    role = given.graph.find(("role",), one.owner) if one.owner else None
    return Head(
        kind=entry.kind,
        id=entry.id,
        title=entry.name,
        summary=summary,
        trail=(Thing("plate", ""), *trail),
        made_from=entry.path,
        owner=owner,
        contact=(role.thing.contact or "") if isinstance(role, Node) else "",
        since=None if entry.path in given.history.things else one.agreed_on,  # the story above it begins with that
        review=one.review_by,
        status=one.status or "agreed",
        replaced_by=named(given.graph, one.replaced_by, "promise", "agreement", "term") if one.replaced_by else None,
    )


def framework(given: Given, kind: str, id: str = "", title: str = "", **more: Any) -> Head:
    """The head of a page that is made from school.yml."""
    entry = given.graph.school_entry
    trail = () if kind == "plate" else (Thing("plate", ""),)
    values = {"trail": trail, "searched": bool(id), "made_from": entry.path if entry else "", **more}
    return Head(kind=kind, id=id, title=title, **values)


def mail_of(graph: Graph) -> str:
    """Where a school wants to hear of it by mail; empty where it said nothing of that."""
    wanted = graph.school.feedback if graph.school else None
    return (wanted.mail if wanted else None) or ""


def said(word: str | None) -> str:
    """A word of the format; nothing where it could not be read."""
    return word or ""


def once(entries: tuple[Entry[Any], ...]) -> tuple[Entry[Any], ...]:
    """The entries that have a page: of an id that is there twice, the first."""
    return tuple({entry.id: entry for entry in reversed(entries)}.values())[::-1]
