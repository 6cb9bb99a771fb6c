"""Conversation mode: what a group at a table looks at together, promise by promise, or a word on the table.

In: `Given`. Out: one view with everything that may be put on the table, because the page needs no server to go on: all living promises
along the journey, all living words, who may be there, and which names are taken. What is written at the table never comes here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from taalkompas.graph import Graph
from taalkompas.model import Entry, Term
from taalkompas.views.journey import Quote, in_order
from taalkompas.views.page import Given, Head, Thing, framework, mail_of, once, thing_of
from taalkompas.views.promise import PromiseView, promise_pages, quotes_of
from taalkompas.views.taken import ids_of, words_taken
from taalkompas.views.terms import sorting


@dataclass(frozen=True, slots=True)
class WordOnTable:
    """A word to talk about: what it means today and how groups say it; `names` are all words that lead to it."""

    term: Thing
    made_from: str
    names: tuple[str, ...]
    definition: str
    voices: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """A fixed moment of reflection, and the ids of the roles that are expected there."""

    id: str
    label: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConversationView:
    """What conversation mode can put on the table.

    `taken` are the ids that a new word may not have, `moments` the names of the photo moments that are there already. `mail` is where
    the school wants to hear of it.
    """

    head: Head
    talks: tuple[PromiseView, ...]
    words: tuple[WordOnTable, ...]
    roles: tuple[Thing, ...]
    teams: tuple[Thing, ...]
    occasions: tuple[Occasion, ...]
    mail: str
    taken: tuple[str, ...]
    moments: tuple[str, ...]


def conversation_page(given: Given) -> Iterator[ConversationView]:
    """The page of conversation mode."""
    graph = given.graph
    yield ConversationView(
        head=framework(given, "conversation", made_from=""),
        talks=_talks(given),
        words=_words(graph),
        roles=tuple(thing_of(node) for node in graph.framework("role")),
        teams=tuple(thing_of(node) for node in graph.framework("team")),
        occasions=_occasions(graph),
        mail=mail_of(graph),
        taken=words_taken(graph),
        moments=ids_of(graph.snapshots),
    )


def _talks(given: Given) -> tuple[PromiseView, ...]:
    """The living promises along the journey, as their own pages show them; students speak first."""
    pages = {view.promise.id: view for view in promise_pages(given)}
    along = (pages[entry.id] for _, entries in in_order(given.graph) for entry in entries)
    return tuple(replace(view, voices=_students_first(view.voices)) for view in along)


def _students_first(voices: tuple[Quote, ...]) -> tuple[Quote, ...]:
    return tuple(sorted(voices, key=lambda voice: voice.role.id != "student"))


def _words(graph: Graph) -> tuple[WordOnTable, ...]:
    living = (entry for entry in once(graph.terms) if entry.thing.living)
    return tuple(_word(graph, entry) for entry in sorted(living, key=lambda entry: (sorting(entry.name), entry.id)))


def _word(graph: Graph, entry: Entry[Term]) -> WordOnTable:
    one = entry.thing
    return WordOnTable(
        term=thing_of(entry),
        made_from=entry.path,
        names=tuple(word for word in dict.fromkeys((entry.name, *one.synonyms)) if word),
        definition=one.definition,
        voices=_students_first(quotes_of(graph, one.voices)),
    )


def _occasions(graph: Graph) -> tuple[Occasion, ...]:
    rhythm = graph.school.rhythm if graph.school else None
    return tuple(
        Occasion(one.id, one.label or one.id, tuple(role for role in one.roles if role))
        for one in (rhythm.reflections if rhythm else ())
        if one.id
    )
