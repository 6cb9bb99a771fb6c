"""How much a picture becomes once its references are followed: `use`, patterns, masks, clip paths, markers, filters.

In: a tree that holds nothing but what is allowed. Out: the same tree without the references that are too much. A part that holds itself is
cut, and so is whatever makes ten copies of ten copies of ten copies: a browser would unfold it until it stops.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from taalkompas.cleaning.allowed import ATTRIBUTES

MOST = 30_000
"""Elements that all references of one picture together may add to it. With ten times as many a browser no longer scrolls."""
DEEPEST = 150
"""Elements and references inside each other, at which the next reference is cut."""
_PAINTS = frozenset({"linearGradient", "radialGradient"})
"""Cost the same however often they are used."""
_REFERENCE = re.compile(r"url\(#([^()]*+)\)")


def lighten(root: Element) -> None:
    """Cut what is too much."""
    scales = _Scales(root)
    scales.weigh(root)
    for one, ids in scales.heavy.items():
        _cut(one, ids)


class _Scales:
    """Weighs every element once, and remembers which references were too heavy."""

    def __init__(self, root: Element) -> None:
        self.by_id = {id: one for one in root.iter() if (id := one.get("id"))}
        self.weights: dict[Element, int] = {}
        self.open: set[Element] = set()
        self.added = 0
        self.heavy: dict[Element, set[str]] = {}

    def weigh(self, one: Element, depth: int = 0) -> int:
        """What an element becomes: itself, what is in it, and what it refers to."""
        if one in self.weights:
            return self.weights[one]
        self.open.add(one)
        weight = 1
        for part in one:
            weight += self.weigh(part, depth + 1)
        for id in _named(one):
            weight += self._follow(one, id, depth)
        self.open.discard(one)
        self.weights[one] = weight
        return weight

    def _follow(self, one: Element, id: str, depth: int) -> int:
        target = self.by_id.get(id)
        if target is None or (target.tag in _PAINTS and target not in self.open):
            return 0
        if target not in self.open and depth < DEEPEST:
            more = self.weigh(target, depth + 1)
            if self.added + more <= MOST:
                self.added += more
                return more
        self.heavy.setdefault(one, set()).add(id)
        return 0


def _named(one: Element) -> Iterator[str]:
    """The ids that an element refers to, as often as it does; in the shape of a path, or in a number, nothing is a reference."""
    for name, value in one.items():
        if name == "href":
            yield value.removeprefix("#")
        elif name not in ATTRIBUTES and "url(" in value:
            yield from _REFERENCE.findall(value)


def _cut(one: Element, ids: set[str]) -> None:
    """Take references away, and the values that they stand in: all of an element at once, there can be thousands."""
    for name, value in list(one.items()):
        if name == "href" and value.removeprefix("#") in ids:
            del one.attrib[name]
        elif name not in ATTRIBUTES and not ids.isdisjoint(_REFERENCE.findall(value)):
            parts = value.split(";") if name == "style" else []
            rest = ";".join(part for part in parts if ids.isdisjoint(_REFERENCE.findall(part)))
            if rest:
                one.set(name, rest)
            else:
                del one.attrib[name]
