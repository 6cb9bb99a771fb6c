"""Two states of a school → what is different, thing by thing.

In: two projects, and the files that git finds different, with their names then. Out: `Comparison`. Everything that says something else is
told of, once; how a file is laid out says nothing. Concludes nothing from what could not be read: that it could not is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from taalkompas.changes import agreement, kept, memory, promise, room, school, term
from taalkompas.changes.matching import Matched, matched, under_new_ids
from taalkompas.changes.names import name_of
from taalkompas.changes.pages import changed_pages
from taalkompas.changes.plate import drawn_anew
from taalkompas.changes.said import Change, Changed, Comparison, Said
from taalkompas.changes.telling import Pair, Telling, differs, otherwise
from taalkompas.changes.touched import touched
from taalkompas.changes.unread import half_read, is_broken, unreadable
from taalkompas.changes.wording import without_ends
from taalkompas.graph import LANGUAGE, Graph
from taalkompas.model import BY_NAME, Entry
from taalkompas.model.shapes import Field, shape_of
from taalkompas.project import Project
from taalkompas.words import N_

TELLINGS: Mapping[str, Telling] = {
    "promise": promise.TELLING,
    "agreement": agreement.TELLING,
    "term": term.TELLING,
    "choices": room.CHOICES,
    "snapshot": memory.SNAPSHOT,
    "success": memory.SUCCESS,
    "school": school.TELLING,
}
"""By kind, in the order in which kinds are told of: what is told."""
ORDER = {kind: at for at, kind in enumerate(TELLINGS)}
FORMERLY = N_("With 'formerly: [{id}]' bookmarks and printed codes would go on to work.")


def compare(
    old: Project, new: Project, before: Mapping[str, str] | None = None, since: str = "", until: str = ""
) -> Comparison:
    """What is different.

    `before` leads from each file that git finds different to its name then; `since` and `until` are what people call the two.
    """
    before = before or {}
    moved = {now: then for now, then in before.items() if now != then}
    sides = _Sides(old, new, matched(old.graph, new.graph, moved))
    told = [*sides.things(), *unreadable(old.graph, new.graph, sides.found, sides.name_of, before)]
    quiet = [*sides.quiet(told)]
    things = tuple(sorted((one for one in told if one.changes), key=lambda one: (ORDER[one.kind], one.id, one.path)))
    return Comparison(
        since,
        until,
        new.language,
        things,
        touched(old.graph, new.graph, things, sides.found.ids, new.day),
        changed_pages(old.graph, new.graph, moved),
        tuple(sorted(path for path, along in quiet if not along)),
        tuple(sorted(path for path, along in quiet if along)),
        ()
        if old.graph.entries or old.graph.broken
        else (Said(N_("There was no school yet then, so everything is new.")),),
    )


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both states, and which thing of the one is which of the other."""

    old: Project
    new: Project
    found: Matched

    def things(self) -> Iterator[Changed]:
        """Every thing that is there now or was there then, with what is different about it."""
        for before, after in self.found.pairs:
            if (now := after or before) is not None:
                changes = tuple(self.changes(before, after))
                yield Changed(now.kind, now.id, self.name_of(now), now.path, changes, before, after)

    def name_of(self, entry: Entry[Any]) -> str:
        """What people call a thing."""
        return name_of(entry, self.new.graph, self.old.graph)

    def pair(self, before: Entry[Any], after: Entry[Any]) -> Pair:
        """A thing then and now."""
        return Pair(self.old.graph, self.new.graph, self.found.ids, before, after)

    def changes(self, before: Entry[Any] | None, after: Entry[Any] | None) -> Iterator[Change]:
        """What is different about one thing."""
        if after is None:
            if before is not None and not is_broken(self.new.graph, before):
                gone = Said(TELLINGS[before.kind].gone)
                yield Change("gone", "", gone, tuple(_lost(self.new.graph, before)))
        elif before is None:
            if not is_broken(self.old.graph, after):
                yield from TELLINGS[after.kind].new(self.pair(after, after))
        else:
            drawn = drawn_anew(self.old, self.new) if after.kind == "school" else ()
            found = [*_place(before, after), *drawn, *self.in_fields(before, after)]
            afterwards = TELLINGS[after.kind].afterwards
            if found and afterwards is not None:
                found[-1] = replace(found[-1], then=(*found[-1].then, afterwards))
            yield from found

    def in_fields(self, before: Entry[Any], after: Entry[Any]) -> Iterator[Change]:
        """What is different field by field."""
        was = under_new_ids(before, self.found.ids, self.old.graph)
        pair, fields = self.pair(was, after), TELLINGS[after.kind].fields
        for one in sorted(shape_of(BY_NAME[after.kind].shape).fields, key=_rank):
            then, now = getattr(was.thing, one.name), getattr(after.thing, one.name)
            if (was.blanks or after.blanks) and (was.lacks(one.key) or after.lacks(one.key)):
                yield from half_read(self.old, self.new, before, after, one.key)
            elif then is not now and differs(then, now) and differs(getattr(before.thing, one.name), now):
                yield from fields.get(one.name, otherwise)(pair.at(one.key, then, now))

    def quiet(self, told: Iterable[Changed]) -> Iterator[tuple[str, bool]]:
        """The files that are different and say the same, and whether that is because they go along with a new id."""
        for one in told:
            if not one.changes and one.before and one.after:
                before, after = self.old.documents.get(one.before.path), self.new.documents.get(one.after.path)
                if before and after and without_ends(before.text) != without_ends(after.text):
                    yield one.after.path, bool(self.found.ids) and differs(one.before.thing, one.after.thing)


def _rank(one: Field) -> int:
    """How far it is comes first, then what it says, then who looks after it."""
    return 0 if one.key == "status" else 2 if one.key in kept.FIELDS else 1


def _lost(now: Graph, before: Entry[Any]) -> Iterator[Said]:
    """What goes with a thing that is gone: memory, or the addresses that lead to it where nothing else has them."""
    afterwards = TELLINGS[before.kind].afterwards
    heirs = (*now.by_id.get((before.kind, before.id), ()), *now.former.get(before.id, ()))
    if afterwards is not None:
        yield afterwards
    elif before.kind in LANGUAGE and before.thing.agreed and all(heir.kind != before.kind for heir in heirs):
        yield Said(N_("Bookmarks and printed codes lead nowhere then; with 'status: retired' they go on to work."))


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
