"""Which thing of now was which thing of then.

In: two graphs, and the names that files had. Out: `Matched`: pairs, and the ids that things got. What only got another id is told as that,
so references to it are put under the new id before anything is compared (`under_new_ids`).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from taalkompas.graph import FRAMEWORK, LANGUAGE, Graph
from taalkompas.model import BY_NAME, Entry, links_in
from taalkompas.model.shapes import Leaf, ListOf, MappingOf, Shape, Table, shape_of

Ids: TypeAlias = Mapping[tuple[str, str], str]
"""From a kind and an id of then to the id of now."""
_TELLING = ("label", "definition", "means", "why", "story", "behaviour", "choices", "promises")
"""What makes a thing that thing: where git takes one file for another, one of these has to be the same."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Things that are the same one, then and now; None where there was or is none. `ids` are those that changed."""

    pairs: tuple[tuple[Entry[Any] | None, Entry[Any] | None], ...]
    ids: Ids


def matched(old: Graph, new: Graph, moved: Mapping[str, str]) -> Matched:
    """Find for each thing what it was; `moved` leads from the name of a file to its name then, where git says so."""
    left = {entry.path: entry for entry in old.entries}
    found: dict[str, Entry[Any]] = {}
    framework = _ids_in_framework(old, new)
    for was in (_by_path, _by_id, _by_former_id, _by_team(framework), _by_git(moved), _by_name(new)):
        known = _Known(tuple(left.values()))
        for entry in new.entries:
            if entry.path not in found and (before := was(known, entry)) is not None and before.path in left:
                found[entry.path] = left.pop(before.path)
    pairs = [(found.get(entry.path), entry) for entry in new.entries]
    ids = {
        (before.kind, before.id): after.id
        for before, after in pairs
        if before is not None and before.id != after.id and before.kind not in ("school", "snapshot", "success")
    }
    return Matched((*pairs, *((entry, None) for entry in left.values())), {**ids, **framework})


class _Known:
    """The things of then that nothing is found for yet, by what they are looked for with."""

    def __init__(self, entries: tuple[Entry[Any], ...]) -> None:
        self.paths = {entry.path: entry for entry in entries}
        self.ids = {(entry.kind, entry.id): entry for entry in reversed(entries)}
        self.names: dict[tuple[str, str], list[Entry[Any]]] = defaultdict(list)
        for entry in entries:
            self.names[entry.kind, entry.name].append(entry)


_Was: TypeAlias = Callable[[_Known, Entry[Any]], Entry[Any] | None]


def _by_path(known: _Known, entry: Entry[Any]) -> Entry[Any] | None:
    before = known.paths.get(entry.path)
    return before if before and before.kind == entry.kind else None


def _by_id(known: _Known, entry: Entry[Any]) -> Entry[Any] | None:
    return known.ids.get((entry.kind, entry.id))


def _by_former_id(known: _Known, entry: Entry[Any]) -> Entry[Any] | None:
    olds = (known.ids.get((entry.kind, id)) for id in getattr(entry.thing, "formerly", ()))
    return next((old for old in olds if old is not None), None)


def _by_team(ids: Ids) -> _Was:
    """A team's choices, where the team got another id."""
    olds = {now: then for (kind, then), now in ids.items() if kind == "team"}

    def was(known: _Known, entry: Entry[Any]) -> Entry[Any] | None:
        return known.ids.get(("choices", olds[entry.id])) if entry.kind == "choices" and entry.id in olds else None

    return was


def _by_git(moved: Mapping[str, str]) -> _Was:
    def was(known: _Known, entry: Entry[Any]) -> Entry[Any] | None:
        before = known.paths.get(moved.get(entry.path, ""))
        alike = before is not None and before.kind == entry.kind and _tell_the_same(before.thing, entry.thing)
        return before if alike else None

    return was


def _tell_the_same(before: Any, after: Any) -> bool:
    """Whether something of what makes a thing that thing is the same: small files look alike to git anyway."""
    return any((told := getattr(before, field, "")) and told == getattr(after, field, "") for field in _TELLING)


def _by_name(new: Graph) -> _Was:
    """By what people call it, where nothing else is called so."""
    names: dict[tuple[str, str], int] = defaultdict(int)
    for entry in new.entries:
        names[entry.kind, entry.name] += 1

    def was(known: _Known, entry: Entry[Any]) -> Entry[Any] | None:
        key = entry.kind, entry.name
        so_called = known.names.get(key, [])
        single = len(so_called) == 1 and names[key] == 1 and BY_NAME[entry.kind].space in ("language", "successes")
        return so_called[0] if single else None

    return was


def _ids_in_framework(old: Graph, new: Graph) -> dict[tuple[str, str], str]:
    """Roles, domains and the like under another id: what people call it is the same, and nothing else is called so."""
    found = {}
    for kind in FRAMEWORK:
        then, now = ({node.id: node.label for node in graph.framework(kind)} for graph in (old, new))
        gone = {id: label for id, label in then.items() if id not in now and label}
        come = {label: id for id, label in now.items() if id not in then}
        for id, label in gone.items():
            if label in come and [*gone.values()].count(label) == 1:
                found[kind, id] = come[label]
    return found


def under_new_ids(entry: Entry[Any], ids: Ids, graph: Graph) -> Entry[Any]:
    """A thing of then as it would be if what it refers to had been called as it is now; `graph` is that of then."""
    if not ids:
        return entry

    def now(kinds: tuple[str, ...], id: str) -> str:
        led = graph.find(kinds, id)
        return ids.get((led.kind, id), id) if led is not None else id

    return replace(entry, thing=_under(shape_of(BY_NAME[entry.kind].shape), entry.thing, now))


_Now: TypeAlias = Callable[[tuple[str, ...], str], str]
"""What an id of then is today, where it named something of one of these kinds."""


def _under(shape: Shape, value: Any, now: _Now) -> Any:
    if not value:
        return value
    match shape:
        case Leaf():
            return _id_or_text(shape, value, now)
        case ListOf():
            return tuple(_under(shape.item, item, now) for item in value)
        case MappingOf():
            return replace(
                value, **{one.name: _under(one.shape, getattr(value, one.name), now) for one in shape.fields}
            )
        case Table():
            return value


def _id_or_text(leaf: Leaf, value: Any, now: _Now) -> Any:
    if leaf.to:
        return now(leaf.to, value)
    if leaf.is_running and "[[" in value:
        return _with_links(value, now)
    return value


def _with_links(text: str, now: _Now) -> str:
    for link in reversed([*links_in(text)]):
        text = text[: link.id_at] + now(LANGUAGE, link.id) + text[link.id_at + len(link.id) :]
    return text


def left_over(before: Iterable[Any], after: Iterable[Any]) -> tuple[list[Any], list[Any]]:
    """What of two lists is in one of them only, in their order; of what is there more than once as many as there are more."""
    after = tuple(after)
    unmet = Counter(after)
    olds = [one for one in before if not _met(one, unmet)]
    return olds, [one for one in after if _met(one, unmet)]


def _met(one: Any, unmet: Counter[Any]) -> bool:
    if unmet[one] <= 0:
        return False
    unmet[one] -= 1
    return True


def paired(
    before: Iterable[Any], after: Iterable[Any], key: Callable[[Any], object], alike: Callable[[Any, Any], bool]
) -> Iterator[tuple[Any, Any]]:
    """The items of two lists that are not the same: those that are one item reworded together, the others with None."""
    olds, news = left_over(before, after)
    for old in olds:
        new = next((new for new in news if key(new) == key(old) and alike(old, new)), None)
        if new is not None:
            news.remove(new)
        yield old, new
    yield from ((None, new) for new in news)


def met(
    before: Iterable[Any], after: Iterable[Any], key: Callable[[Any], object], alike: Callable[[Any, Any], bool]
) -> Iterator[tuple[Any, Any]]:
    """As `paired`, but what has the same key is one item at any rate, and of the others what is alike."""
    found = [*paired(before, after, key, lambda *_: True)]
    yield from ((old, new) for old, new in found if old is not None and new is not None)
    olds, news = ([pair[side] for pair in found if pair[1 - side] is None] for side in (0, 1))
    yield from paired(olds, news, lambda _: None, alike)
