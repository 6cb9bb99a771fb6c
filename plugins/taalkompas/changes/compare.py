"""Two states of a school → what is different, thing by thing.

In: two projects, and the names that files had. Out: `Comparison`. Everything that says something else is told of, once; how a file is laid
out says nothing. Concludes nothing from what could not be read: that it could not is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from taalkompas import source
from taalkompas.changes import agreement, kept, memory, promise, room, school, term
from taalkompas.changes.matching import Matched, matched, under_new_ids
from taalkompas.changes.pages import changed_pages
from taalkompas.changes.plate import drawn_anew
from taalkompas.changes.said import Change, Changed, Comparison, Said
from taalkompas.changes.telling import Fields, Pair, differs, otherwise
from taalkompas.changes.touched import touched
from taalkompas.graph import LANGUAGE, Graph
from taalkompas.model import BY_NAME, Entry
from taalkompas.model.shapes import Field, shape_of
from taalkompas.project import Project
from taalkompas.words import N_

ORDER = ("promise", "agreement", "term", "choices", "snapshot", "success", "school")
"""The order in which kinds are told of."""
FIELDS: Mapping[str, Fields] = {
    "promise": promise.FIELDS,
    "agreement": agreement.FIELDS,
    "term": term.FIELDS,
    "choices": {**room.CHOICES, "allow": kept.allow},
    "snapshot": {**memory.SNAPSHOT, "allow": kept.allow},
    "success": {**memory.SUCCESS, "allow": kept.allow},
}
"""By kind but the school's: what is told of which field."""
ARRIVALS = {
    "promise": promise.arrival,
    "agreement": agreement.arrival,
    "term": term.arrival,
    "snapshot": memory.moment,
    "success": memory.success,
}
"""By kind: what is told of a thing that is new."""
GONE = {
    "promise": N_("This promise is gone."),
    "agreement": N_("This agreement is gone."),
    "term": N_("This word is gone."),
    "choices": N_("The choices of this team are gone."),
    "snapshot": N_("This photo moment is gone."),
    "success": N_("This small success is gone."),
    "school": N_("The framework of the school is gone."),
}
FORMERLY = N_("With 'formerly: [{id}]' bookmarks and printed codes would go on to work.")
REMEMBERED = frozenset({"snapshot", "success"})


def compare(
    old: Project, new: Project, moved: Mapping[str, str] | None = None, since: str = "", until: str = ""
) -> Comparison:
    """What is different; `moved` leads from the name of a file to its name then, `since` and `until` are what people call the two."""
    found = matched(old.graph, new.graph, moved or {})
    everything = _Sides(old, new, found)
    told = [*everything.things(), *_unreadable(old, new, found)]
    quiet = [*everything.quiet(told)]
    things = tuple(
        sorted((one for one in told if one.changes), key=lambda one: (ORDER.index(one.kind), one.id, one.path))
    )
    return Comparison(
        since,
        until,
        new.language,
        things,
        touched(old.graph, new.graph, things, found.ids, new.day),
        changed_pages(old.graph, new.graph, moved or {}),
        tuple(sorted(path for path, along in quiet if not along)),
        tuple(sorted(path for path, along in quiet if along)),
        ()
        if old.graph.entries or old.graph.broken
        else (Said(N_("There was no school yet then, so everything is new.")),),
    )


class _Sides:
    """Both states, and which thing of the one is which of the other."""

    def __init__(self, old: Project, new: Project, found: Matched) -> None:
        self.old, self.new, self.found = old, new, found
        self.fields = {**FIELDS, "school": school.fields_of(found.ids)}

    def things(self) -> Iterator[Changed]:
        """Every thing that is there now or was there then, with what is different about it."""
        for before, after in self.found.pairs:
            if (now := after or before) is not None:
                changes = tuple(self.changes(before, after))
                yield Changed(now.kind, now.id, self.name_of(now), now.path, changes, before, after)

    def name_of(self, entry: Entry[Any]) -> str:
        """What people call a thing; a team's choices by the name of the team."""
        if entry.kind == "choices":
            return Pair(self.old.graph, self.new.graph, entry, entry).name_of(("team",), entry.thing.team or entry.id)
        return entry.thing.school or entry.id if entry.kind == "school" else entry.name

    def changes(self, before: Entry[Any] | None, after: Entry[Any] | None) -> Iterator[Change]:
        """What is different about one thing."""
        if after is None:
            if before is not None and not _is_broken(self.new.graph, before):
                yield Change("gone", "", Said(GONE[before.kind]), tuple(_lost(before)))
        elif before is None:
            if not _is_broken(self.old.graph, after):
                yield from self.arrival(after)
        else:
            drawn = drawn_anew(self.old, self.new) if after.kind == "school" else ()
            found = [*_place(before, after), *drawn, *self.in_fields(before, after)]
            if found and after.kind in REMEMBERED:
                found[-1] = _afterwards(found[-1])
            yield from found

    def arrival(self, after: Entry[Any]) -> Iterator[Change]:
        """What is told of a thing that is new."""
        pair = Pair(self.old.graph, self.new.graph, after, after)
        if after.kind == "choices":
            yield from room.choices(pair.at("choices", (), after.thing.choices))
        elif after.kind == "school":
            yield Change("new", "", Said(N_("The framework of the school is new.")))
        else:
            yield ARRIVALS[after.kind](pair)

    def in_fields(self, before: Entry[Any], after: Entry[Any]) -> Iterator[Change]:
        """What is different field by field."""
        was = under_new_ids(before, self.found.ids)
        pair = Pair(self.old.graph, self.new.graph, was, after)
        for one in sorted(shape_of(BY_NAME[after.kind].shape).fields, key=_rank):
            then, now = getattr(was.thing, one.name), getattr(after.thing, one.name)
            if (was.blanks or after.blanks) and (was.lacks(one.key) or after.lacks(one.key)):
                yield from self.half_read(before, after, one.key)
            elif then is not now and differs(then, now) and differs(getattr(before.thing, one.name), now):
                yield from self.fields[after.kind].get(one.name, otherwise)(pair.at(one.key, then, now))

    def half_read(self, before: Entry[Any], after: Entry[Any], key: str) -> Iterator[Change]:
        """A field that could not be read on one side: whether something else stands there is all that is told."""
        then, now = _raw(self.old, before.path, key), _raw(self.new, after.path, key)
        if then != now:
            told = N_("What stood under '{field}' could not be read, so nobody can tell what is different about it.")
            if after.lacks(key):
                told = N_("What stands under '{field}' cannot be read; 'taalkompas check' says what is wrong.")
            yield Change("unread", key, Said(told, {"field": key}))

    def quiet(self, told: Iterable[Changed]) -> Iterator[tuple[str, bool]]:
        """The files that are different and say the same, and whether that is because they go along with a new id."""
        for one in told:
            if not one.changes and one.before and one.after:
                before, after = self.old.documents.get(one.before.path), self.new.documents.get(one.after.path)
                if before and after and before.text != after.text:
                    yield one.after.path, bool(self.found.ids) and differs(one.before.thing, one.after.thing)


def _rank(one: Field) -> int:
    """How far it is comes first, then what it says, then who looks after it."""
    return 0 if one.key == "status" else 2 if one.key in kept.FIELDS else 1


def _lost(before: Entry[Any]) -> Iterator[Said]:
    """What goes with a thing that is gone: memory, or the addresses that lead to it."""
    if before.kind in REMEMBERED:
        yield memory.AFTERWARDS
    elif before.kind in LANGUAGE and before.thing.agreed:
        yield Said(N_("Bookmarks and printed codes lead nowhere then; with 'status: retired' they go on to work."))


def _afterwards(change: Change) -> Change:
    return replace(change, then=(*change.then, memory.AFTERWARDS))


def _place(before: Entry[Any], after: Entry[Any]) -> Iterator[Change]:
    """Another id, or another folder."""
    then, now = before.path.rpartition("/")[0], after.path.rpartition("/")[0]
    dated = after.kind == "snapshot" and before.thing.date != after.thing.date  # told as that; the id only follows
    if before.id != after.id and after.kind != "school" and not dated:
        told = Said(N_("The id is '{now}' now; it was '{then}'."), {"then": before.id, "now": after.id})
        former = getattr(after.thing, "formerly", None)
        lost = former is not None and before.id not in former
        values = {"id": before.id}
        yield Change("renamed", "", told, (Said(FORMERLY, values),) if lost else ())
    if then != now:
        yield Change(
            "moved", "", Said(N_("The file lies in '{now}' now; it lay in '{then}'."), {"then": then, "now": now})
        )


def _raw(project: Project, path: str, key: str) -> Any:
    """What a file says in a field, as far as it can be parsed."""
    document = project.documents.get(path)
    value = source.parse(document).value if document else None
    return value.get(key) if isinstance(value, dict) else None


def _is_broken(graph: Graph, entry: Entry[Any]) -> bool:
    return (entry.kind, entry.id) in graph.broken


def _unreadable(old: Project, new: Project, found: Matched) -> Iterator[Changed]:
    """Files that could not be read then, or cannot now."""
    names = {(one.kind, one.id): one for one in chain.from_iterable(found.pairs) if one is not None}
    for (kind, id), now in new.graph.broken.items():
        then = old.graph.broken.get((kind, id))
        if kind in BY_NAME and (then is None or then.text != now.text):
            told = Said(N_("This file cannot be read; 'taalkompas check' says what is wrong."))
            entry = names.get((kind, id))
            yield Changed(kind, id, entry.name if entry else id, now.path, (Change("unread", "", told),))
    for (kind, id), then in old.graph.broken.items():
        if kind in BY_NAME and (kind, id) not in new.graph.broken:
            entry = names.get((kind, id))
            told = Said(N_("How this was then cannot be told: the file could not be read."))
            if entry is None:
                told = Said(N_("This file is gone; it could not be read."))
            yield Changed(
                kind, id, entry.name if entry else id, entry.path if entry else then.path, (Change("unread", "", told),)
            )
