"""Which promises become stronger or weaker, because of what is agreed for them.

In: two graphs and the things that changed. Out: `Touch`es. A promise is stronger where something is agreed now that was not, and weaker
where nothing is agreed any more; one that leans on an agreement that is otherwise different is told of too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from taalkompas.changes.matching import Ids
from taalkompas.changes.names import called
from taalkompas.changes.said import Changed, Said, Touch
from taalkompas.graph import Graph
from taalkompas.graph.cover import cover_of
from taalkompas.model import Entry, Promise
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a promise stands on, under the ids of now: the domains it asks for, those in which something is agreed, and what is agreed."""

    asks: tuple[str, ...]
    covered: frozenset[str]
    agreed: frozenset[str]

    @staticmethod
    def of(graph: Graph, promise: Entry[Promise], ids: Ids) -> "_Ground":
        cover = cover_of(graph, promise)
        return _Ground(
            tuple(ids.get(("domain", id), id) for id in promise.thing.requires),
            frozenset(ids.get(("domain", id), id) for id in cover.covered),
            frozenset(ids.get(("agreement", entry.id), entry.id) for entry in cover.listed if entry.thing.agreed),
        )


def promises(old: Graph, new: Graph, things: tuple[Changed, ...], ids: Ids) -> Iterator[Touch]:
    """The promises that are touched, each once."""
    new_or_gone = {one.id for one in things if one.kind == "promise" and not (one.before and one.after)}
    different = {one.id: one.name for one in things if one.kind == "agreement" and one.matters}
    then = {ids.get(("promise", entry.id), entry.id): entry for entry in old.promises}
    for entry in new.promises:
        if entry.id in new_or_gone or entry.id not in then or not entry.thing.living:
            continue
        before, after = _Ground.of(old, then[entry.id], ids), _Ground.of(new, entry, ids)
        told = tuple(_told(new, old, before, after))
        yield from (Touch("promise", entry.id, entry.name, said, effect) for effect, said in told)
        names = tuple(different[id] for id in dict.fromkeys(entry.thing.agreements) if id in different)
        if not told and names:
            yield Touch("promise", entry.id, entry.name, Said(N_("leans on {names}"), {"names": names}), "touched")


def _told(new: Graph, old: Graph, before: _Ground, after: _Ground) -> Iterator[tuple[str, Said]]:
    """Stronger and weaker, with why."""

    def names(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(called(("domain",), id, new, old) for id in ids)

    filled = [id for id in after.asks if id in after.covered and id not in before.covered]
    lost = [id for id in after.asks if id not in after.covered and (id in before.covered or id not in before.asks)]
    if filled:
        yield (
            "stronger",
            Said(N_("becomes stronger, for something is agreed for {names} now"), {"names": names(filled)}),
        )
    if lost:
        yield "weaker", Said(N_("becomes weaker, for nothing is agreed for {names}"), {"names": names(lost)})
    if not filled and not lost and before.agreed != after.agreed:
        values = {"then": len(before.agreed), "now": len(after.agreed)}
        if after.agreed > before.agreed:
            yield "stronger", Said(N_("becomes stronger, with {now} agreements under it; there were {then}"), values)
        elif after.agreed < before.agreed:
            yield "weaker", Said(N_("becomes weaker, with {now} agreements under it; there were {then}"), values)
