"""The page of one word: what it means here, what it is not, and how groups say it."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.graph import Graph
from taalkompas.model import Entry, Term
from taalkompas.views.journey import Quote
from taalkompas.views.page import Given, Head, Thing, each, kept, once, said, thing_of
from taalkompas.views.promise import quotes_of
from taalkompas.views.story import Story, story_of


@dataclass(frozen=True, slots=True)
class Shunned:
    """A word that we no longer use for this, and why."""

    word: str
    because: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where it comes from, or the same idea in another vocabulary."""

    title: str
    address: str
    relation: str = ""


@dataclass(frozen=True, slots=True)
class TermView:
    """What the page of a term shows."""

    head: Head
    term: Thing
    definition: str
    means_not: str
    example: str
    synonyms: tuple[str, ...]
    shunned: tuple[Shunned, ...]
    voices: tuple[Quote, ...]
    broader: tuple[Thing, ...]
    narrower: tuple[Thing, ...]
    related: tuple[Thing, ...]
    agreements: tuple[Thing, ...]
    used_in: tuple[Thing, ...]
    sources: tuple[Elsewhere, ...]
    matches: tuple[Elsewhere, ...]
    story: Story | None


def term_pages(given: Given) -> Iterator[TermView]:
    """The page of every term."""
    for entry in once(given.graph.terms):
        yield _view(given, entry)


def _view(given: Given, entry: Entry[Term]) -> TermView:
    graph, one = given.graph, entry.thing
    return TermView(
        head=kept(given, entry, one.definition, Thing("terms", "")),
        term=thing_of(entry),
        definition=one.definition,
        means_not=one.means_not,
        example=one.example,
        synonyms=tuple(word for word in one.synonyms if word),
        shunned=tuple(Shunned(word.word, word.because) for word in one.avoid if word.word),
        voices=quotes_of(graph, one.voices),
        broader=each(graph, one.broader, "term"),
        narrower=_sources(graph, entry, ("term",), "broader"),
        related=tuple(
            dict.fromkeys((*each(graph, one.related, "term"), *_sources(graph, entry, ("term",), "related")))
        ),
        agreements=each(graph, one.agreements, "agreement"),
        used_in=_users(graph, entry),
        sources=tuple(Elsewhere(source.title, source.url or "") for source in one.sources if source.title),
        matches=tuple(Elsewhere(match.uri, match.uri, said(match.relation)) for match in one.matches if match.uri),
        story=story_of(given, entry),
    )


def _users(graph: Graph, entry: Entry[Term]) -> tuple[Thing, ...]:
    """The living things that use a term: by naming it, by a link, or by saying its word; promises first."""
    kinds = ("promise", "agreement", "term")
    saying = {
        (one.source.kind, one.source.id): thing_of(one.source)
        for one in graph.mentions_by_term.get(entry.id, ())
        if one.source.kind in kinds and one.source.thing.living and one.source is not entry
    }
    naming = _sources(graph, entry, kinds, "terms", "mentions")
    users = {(thing.kind, thing.id): thing for thing in naming} | saying
    return tuple(sorted(users.values(), key=lambda thing: kinds.index(thing.kind)))


def _sources(graph: Graph, entry: Entry[Term], kinds: tuple[str, ...], *relations: str) -> tuple[Thing, ...]:
    """The living things that refer to a term by these fields; promises first."""
    found = {
        (edge.source.kind, edge.source.id): thing_of(edge.source)
        for edge in graph.links_to(entry.id, *relations)
        if edge.source.kind in kinds and edge.source.thing.living and edge.source is not entry
    }
    return tuple(sorted(found.values(), key=lambda thing: kinds.index(thing.kind)))
