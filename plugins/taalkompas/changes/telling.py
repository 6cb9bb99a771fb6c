"""Ways to tell what is different about one field, shared by all kinds.

In: a `Pair`, the same field of a thing then and now. Out: `Change`s. What is told of which field stands in the table of its kind
(`TELLING` in `promise`, `agreement`, `term` …), that of an order in `orders`. A field that no table knows is told of by its name, so that
nothing is missing until it has words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeAlias

from taalkompas.changes.matching import Ids, left_over, paired
from taalkompas.changes.names import called
from taalkompas.changes.orders import ORDERS, in_another_order
from taalkompas.changes.said import Change, Said, What, Wording
from taalkompas.changes.wording import likeness, plain
from taalkompas.graph import Graph
from taalkompas.model import Entry
from taalkompas.words import N_, Key

ONE_ITEM = 0.4
"""From this likeness on two texts in a list are one item, reworded."""
NO_WORDS = N_("The field '{field}' is different.")
NO_WORDS_FOR_ORDER = N_("The order of '{field}' is different.")
"""What is told where words are missing; a test sees that no field gets here."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A field of a thing: what stood in it, and what stands in it.

    References of then are under the ids of now; `ids` are those that changed.
    """

    old: Graph
    new: Graph
    ids: Ids
    before: Entry[Any]
    after: Entry[Any]
    field: str = ""
    then: Any = None
    now: Any = None

    def at(self, field: str, then: Any = None, now: Any = None) -> "Pair":
        """The same things, looked at in another field, or in one inside it."""
        return replace(self, field=field, then=then, now=now)

    def name_of(self, kinds: tuple[str, ...], id: str | None) -> str:
        """What people call something: now, else then; else its id."""
        return called(kinds, id or "", self.new, self.old)

    def role(self, id: str | None) -> str:
        """What people call a role."""
        return self.name_of(("role",), id)


Tell: TypeAlias = Callable[[Pair], Iterator[Change]]
Fields: TypeAlias = Mapping[str, Tell]


@dataclass(frozen=True, slots=True)
class Telling:
    """All that is told of one kind: above its changes (`{name}`), when it is new, when it is gone, and by field.

    `afterwards` follows where it is memory, and somebody changes it.
    """

    head: str
    new: Tell
    gone: str
    fields: Fields
    afterwards: Said | None = None


def differs(then: Any, now: Any) -> bool:
    """Whether two values say something else: how lines of a text are broken says nothing."""
    if then == now:
        return False
    if isinstance(then, str) and isinstance(now, str) and not isinstance(then, Key):
        return plain(then) != plain(now)
    if isinstance(then, tuple) and isinstance(now, tuple):
        return len(then) != len(now) or any(map(differs, then, now))
    if hasattr(then, "__dataclass_fields__") and type(then) is type(now):
        return any(differs(getattr(then, name), getattr(now, name)) for name in then.__dataclass_fields__)
    return True


def otherwise(pair: Pair) -> Iterator[Change]:
    """A field without words of its own."""
    yield Change("changed", pair.field, Said(NO_WORDS, {"field": pair.field}))


def reordered(pair: Pair, different: Iterable[tuple[Any, Any]], **values: object) -> Iterator[Change]:
    """Another order in a list that is not the same; `different` are its items that are not, as they were and as they are."""
    different = [*different]
    if not different or in_another_order(pair.then, pair.now, different):
        told = Said(ORDERS.get(pair.field, NO_WORDS_FOR_ORDER), {"field": pair.field, **values})
        yield Change("reordered", pair.field, told)


def parts(tells: Fields) -> Tell:
    """A value with fields of its own: each by what `tells` has for it."""

    def tell(pair: Pair) -> Iterator[Change]:
        for one in fields(pair.now or pair.then):
            then, now = (getattr(value, one.name, None) for value in (pair.then, pair.now))
            if differs(then, now):
                yield from tells.get(one.name, otherwise)(pair.at(f"{pair.field}.{one.name}", then, now))

    return tell


def text(reworded: str, added: str, gone: str, **values: object) -> Tell:
    """A text: sentences for another wording, for one where there was none, and for none any more; each with `{text}`."""

    def tell(pair: Pair) -> Iterator[Change]:
        yield worded(pair.field, pair.then or "", pair.now or "", reworded, added, gone, **values)

    return tell


def worded(field: str, then: str, now: str, reworded: str, added: str, gone: str, **values: object) -> Change:
    """What became of a text."""
    if then and now:
        return Change("reworded", field, Said(reworded, {"text": Wording(then, now), **values}))
    if now:
        return Change("added", field, Said(added, {"text": now, **values}))
    return Change("removed", field, Said(gone, {"text": then, **values}))


def value(changed: str, added: str, gone: str) -> Tell:
    """A single value: sentences with `{then}` and `{now}`."""

    def tell(pair: Pair) -> Iterator[Change]:
        yield became(pair.field, pair.then, pair.now, changed, added, gone)

    return tell


def became(field: str, then: object, now: object, changed: str, added: str, gone: str, **values: object) -> Change:
    """What became of a single value."""
    if then is None:
        return Change("added", field, Said(added, {"now": now, **values}))
    if now is None:
        return Change("removed", field, Said(gone, {"then": then, **values}))
    return Change("changed", field, Said(changed, {"then": then, "now": now, **values}))


def reference(kind: str, changed: str, added: str = "", gone: str = "") -> Tell:
    """A single reference, by the names of what it leads to."""

    def tell(pair: Pair) -> Iterator[Change]:
        then, now = (pair.name_of((kind,), id) if id else None for id in (pair.then, pair.now))
        yield became(pair.field, then, now, changed, added, gone)

    return tell


def references(kind: str, added: str, gone: str) -> Tell:
    """A list of references: sentences with `{name}`."""

    def tell(pair: Pair) -> Iterator[Change]:
        yield from each(pair, "name", kind, added, gone)

    return tell


def words(added: str, gone: str) -> Tell:
    """A list of words: sentences with `{name}`."""

    def tell(pair: Pair) -> Iterator[Change]:
        yield from each(pair, "name", "", added, gone)

    return tell


def each(pair: Pair, key: str, kind: str, added: str, gone: str, **values: object) -> Iterator[Change]:
    """A list of words, or of references to things of a kind: sentences with what each is called under `key`."""
    olds, news = left_over(pair.then, pair.now)

    def told(what: What, sentence: str, one: str) -> Change:
        said = Said(sentence, {key: pair.name_of((kind,), one) if kind else one, **values})
        return Change(what, pair.field, said, roles=(one,) if kind == "role" else ())

    yield from (told("added", added, one) for one in news)
    yield from (told("removed", gone, one) for one in olds)
    yield from reordered(pair, (*((one, None) for one in olds), *((None, one) for one in news)), **values)


def texts(reworded: str, added: str, gone: str) -> Tell:
    """A list of texts: sentences with `{text}`."""

    def tell(pair: Pair) -> Iterator[Change]:
        found = [*paired(pair.then, pair.now, lambda _: None, one_item)]
        for then, now in found:
            if differs(then, now):
                yield worded(pair.field, then or "", now or "", reworded, added, gone)
        yield from reordered(pair, found)

    return tell


def spoken(what: str, reworded: str, added: str, gone: str, **values: object) -> Tell:
    """What roles say or are asked: a list of things with a `role` and a text under `what`; sentences with `{role}` and `{text}`."""

    def tell(pair: Pair) -> Iterator[Change]:
        found = [*paired(pair.then, pair.now, lambda one: one.role, lambda *_: True)]
        for then, now in found:
            said, says = (getattr(one, what) if one else "" for one in (then, now))
            if differs(said, says):
                id = (now or then).role
                change = worded(pair.field, said, says, reworded, added, gone, role=pair.role(id), **values)
                yield replace(change, roles=(id,))
        yield from reordered(pair, found, **values)

    return tell


def one_item(then: str, now: str) -> bool:
    """Whether two texts of a list are one item, reworded."""
    return likeness(then, now) >= ONE_ITEM
