"""What one may pick where a field names something of the school.

In: a project's house and the kinds that a field may name. Out: pairs of an id and what people call it. What is no longer used can still be
picked, and says so: a form that did not know it would lose it from a file that names it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from taalkompas.model.value_words import STATUS
from taalkompas.publish.house import House
from taalkompas.views.page import Thing, once, thing_of
from taalkompas.views.terms import sorting

Options = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Picking:
    """The pick lists of one school; each is made once."""

    house: House
    made: dict[tuple[str, ...], Options] = field(default_factory=dict)

    def options(self, kinds: tuple[str, ...]) -> Options:
        """What may be picked of some kinds: framework in its own order, things by name; several kinds one after another."""
        if kinds not in self.made:
            names = dict(pair for kind in reversed(kinds) for pair in self._named(kind))
            order = [id for kind in kinds for id, _ in self._named(kind)]
            self.made[kinds] = [{"value": id, "label": names[id]} for id in dict.fromkeys(order)]
        return self.made[kinds]

    def _named(self, kind: str) -> Iterator[tuple[str, str]]:
        graph = self.house.graph
        if kind == "rule":
            yield from ((name, f"{name}: {self.house.gist(name)}") for name in sorted(graph.rules))
            return
        entries = once(tuple(entry for entry in graph.entries if entry.kind == kind))
        if not entries:
            yield from ((node.id, self._called(thing_of(node))) for node in graph.framework(kind))
            return
        for entry in sorted(entries, key=lambda one: (not one.living, sorting(one.name), one.id)):
            yield entry.id, self._called(thing_of(entry))

    def _called(self, thing: Thing) -> str:
        name = self.house.name(thing) or thing.id
        if thing.status == "retired":
            return f"{name} ({self.house.findings.say(STATUS[thing.status].called)})"
        return name
