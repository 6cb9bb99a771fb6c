"""Whom and what a change touches, and who should be asked.

In: two graphs, and the things that changed. Out: `Section`s, in the order of a conversation: people first. A new section is one function
and one line in `SECTIONS`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeAlias

from taalkompas.changes.agreement import everybody_in
from taalkompas.changes.matching import Ids
from taalkompas.changes.names import called, name_of
from taalkompas.changes.said import Changed, Said, Section, Touch
from taalkompas.changes.strength import promises
from taalkompas.graph import Graph, Node, walk
from taalkompas.model import Entry
from taalkompas.words import N_

SOON = timedelta(days=30)
"""A day to look again that comes within this time is told of as well."""
WHOLE = frozenset({"new", "gone", "retired", "status"})
"""What changes for everybody of whom an agreement asks something."""


@dataclass(frozen=True)
class _Given:
    """What sections are made from."""

    old: Graph
    new: Graph
    things: tuple[Changed, ...]
    ids: Ids
    day: date

    @cached_property
    def promises(self) -> tuple[Touch, ...]:
        """The promises that are touched."""
        return tuple(promises(self.old, self.new, self.things, self.ids))

    def node(self, kind: str, id: str) -> Node | None:
        """Something of the framework: now, else then."""
        found = self.new.find((kind,), id) or self.old.find((kind,), id)
        return found if isinstance(found, Node) else None

    def agreement(self, id: str) -> str:
        """What people call an agreement: now, else then."""
        return called(("agreement",), id, self.new, self.old)

    @cached_property
    def there(self) -> Mapping[tuple[str, str], Entry[Any]]:
        """All that is there today and can use a word, by kind and id, pages by their path."""
        return {_key(entry, {}): entry for entry in (*self.new.entries, *self.new.pages)}

    def people(self, kind: str, found: Iterable[tuple[str, str]]) -> Iterator[Touch]:
        """Roles or teams in the school's order, each with the names of the things that touch it."""
        names: dict[str, dict[str, None]] = defaultdict(dict)
        for id, name in found:
            names[self.ids.get((kind, id), id)][name] = None
        order = {node.id: at for at, node in enumerate(self.new.framework(kind))}
        for id in sorted(names, key=lambda one: (order.get(one, len(order)), one)):
            node = self.node(kind, id)
            yield Touch(kind, id, node.name if node else id, Said(N_("with {names}"), {"names": tuple(names[id])}))


def _roles(given: _Given) -> Iterator[Touch]:
    """Roles whose work is different."""

    def found() -> Iterator[tuple[str, str]]:
        for one in given.things:
            if one.kind == "agreement" and (entry := one.now) is not None and _is_in_force(one):
                whole = _is_whole(one) or any(change.field == "starts_on" for change in one.changes)
                roles = everybody_in(entry.thing) if whole else ()
                yield from ((role, one.name) for role in roles)
                yield from ((role, one.name) for change in one.changes for role in change.roles)

    return given.people("role", found())


def _is_whole(agreement: Changed) -> bool:
    """Whether it changes for everybody of whom it asks something."""
    return any(change.what in WHOLE or change.field in WHOLE for change in agreement.changes)


def _is_in_force(agreement: Changed) -> bool:
    """Whether anybody does it, or did: of a draft one only talks."""
    return any(entry is not None and entry.thing.agreed for entry in (agreement.before, agreement.after))


def _teams(given: _Given) -> Iterator[Touch]:
    """Teams for whom it makes a difference."""
    everybody = tuple(node.id for node in given.new.framework("team"))

    def found() -> Iterator[tuple[str, str]]:
        for one in given.things:
            for change in one.changes:
                # a choice is about an agreement, and that is what the team hears
                name = given.agreement(change.about) if change.about else one.name
                yield from ((team, name) for team in change.teams)
            if one.kind == "agreement" and _is_in_force(one):
                yield from ((team, one.name) for team in _room(given, one, everybody))

    return given.people("team", found())


def _room(given: _Given, one: Changed, everybody: tuple[str, ...]) -> Iterable[str]:
    """The teams whose room in an agreement is different."""
    fields = {change.field.partition(".")[0] for change in one.changes}
    whole = _is_whole(one)
    has_room = one.after is not None and one.after.thing.bandwidth is not None
    if "decides" in fields or (
        has_room and "bandwidth" in {change.field for change in one.changes if change.what == "added"}
    ):
        return everybody
    if whole and has_room and one.after is not None and one.after.living:
        return everybody
    if whole or fields & {"bandwidth", "room"}:
        then = walk.choices_by_agreement(given.old).get(one.before.id, {}) if one.before else {}
        return (*then, *walk.choices_by_agreement(given.new).get(one.id, {}))
    return ()


def _promises(given: _Given) -> Iterator[Touch]:
    return iter(given.promises)


def _words(given: _Given) -> Iterator[Touch]:
    """Where a word that is different is used."""
    for one in given.things:
        if one.kind != "term" or not one.matters:
            continue
        users = _users(given, one)
        things = tuple(name_of(entry, given.new) for entry in users.values() if entry.kind != "page")
        pages = tuple(sorted(entry.path for entry in users.values() if entry.kind == "page"))
        if things or pages:
            sentence = N_("is used in {names}") if things else N_("is used on {pages}")
            sentence = N_("is used in {names}, and on {pages}") if things and pages else sentence
            yield Touch("term", one.id, one.name, Said(sentence, {"names": things, "pages": pages}))


_WORDS = frozenset({"term", "synonyms", "forms", "link"})
"""Fields that say which words stand for a term: where they change, what used the old ones counts too."""


def _users(given: _Given, term: Changed) -> dict[tuple[str, str], Entry[Any]]:
    """What uses a term and is there today, by kind and id, pages by their path."""
    found = {_key(entry, {}): entry for entry in _using(given.new, term.after)}
    if term.after is None or any(change.field in _WORDS for change in term.changes):
        was = (_key(entry, given.ids) for entry in _using(given.old, term.before))
        found |= {key: given.there[key] for key in was if key in given.there}
    found.pop((term.kind, term.id), None)
    return found


def _using(graph: Graph, term: Entry[Any] | None) -> Iterator[Entry[Any]]:
    if term is not None:
        for edge in graph.links_to(term.id):
            led = graph.find(edge.to, edge.target)  # a team or a domain may have the same id
            if led is not None and led.kind == term.kind:
                yield edge.source
        yield from (mention.source for mention in graph.mentions_by_term.get(term.id, ()))


def _key(entry: Entry[Any], ids: Ids) -> tuple[str, str]:
    return (entry.kind, entry.path) if entry.kind == "page" else (entry.kind, ids.get((entry.kind, entry.id), entry.id))


def _ask(given: _Given) -> Iterator[Touch]:
    """Owners of what changes and of the promises that it touches, and who decides."""

    def found() -> Iterator[tuple[str, str]]:
        for one in given.things:
            for entry in filter(None, (one.after, one.before)):
                owner = getattr(entry.thing, "owner", None)
                yield from ((role, one.name) for role in (owner, *getattr(entry.thing, "decided_by", ())) if role)
        for touch in given.promises:
            for entry in given.new.by_id.get(("promise", touch.id), ()):
                if entry.thing.owner:
                    yield entry.thing.owner, touch.name

    for touch in given.people("role", found()):
        node = given.node("role", touch.id)
        contact = node.thing.contact if node else None
        values = {**touch.said.values, "contact": contact}
        yield Touch(
            "role",
            touch.id,
            touch.name,
            Said(N_("about {names} ({contact})") if contact else N_("about {names}"), values),
        )


def _due(given: _Given) -> Iterator[Touch]:
    """What is touched and is to be looked at again anyway."""
    touched = {(touch.kind, touch.id) for touch in given.promises}
    touched |= {(one.kind, one.id) for one in given.things}
    for entry in walk.kept(given.new):
        by = entry.thing.review_by
        if (entry.kind, entry.id) in touched and entry.thing.living and by is not None and by <= given.day + SOON:
            sentence = N_("was to be looked at again by {day}; do it now, in this change")
            if by >= given.day:
                sentence = N_("is to be looked at again by {day}; that can be done at once, in this change")
            yield Touch(entry.kind, entry.id, entry.name, Said(sentence, {"day": by}))


_Found: TypeAlias = Callable[[_Given], Iterator[Touch]]
SECTIONS: tuple[tuple[str, str, _Found], ...] = (
    ("roles", N_("Roles whose work is different"), _roles),
    ("teams", N_("Teams that will notice it"), _teams),
    ("promises", N_("Promises that it touches"), _promises),
    ("words", N_("Where the words are used"), _words),
    ("ask", N_("Whom to ask"), _ask),
    ("due", N_("Due to be looked at again"), _due),
)
"""Every way to be touched, in the order in which they are told."""


def touched(old: Graph, new: Graph, things: tuple[Changed, ...], ids: Ids, day: date) -> tuple[Section, ...]:
    """Everybody and everything that is touched; no section that is empty."""
    given = _Given(old, new, things, ids, day)
    found = ((name, heading, tuple(section(given))) for name, heading, section in SECTIONS)
    return tuple(Section(name, heading, touches) for name, heading, touches in found if touches)
