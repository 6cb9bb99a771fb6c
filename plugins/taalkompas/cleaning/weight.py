"""How much a picture becomes once its references are followed: `use`, patterns, masks, clip paths, markers, filters.

In: a tree that holds nothing but what is allowed. Out: the same tree without the references that are too much. A part that holds itself is
cut, and so is whatever makes ten copies of ten copies of ten copies: a browser would unfold it until it stops.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

MOST = 30_000
"""Elements that all references of one picture together may add to it. With ten times as many a browser no longer scrolls."""
DEEPEST = 150
"""Elements and references inside each other, at which the next reference is cut."""
_PAINTS = frozenset({"linearGradient", "radialGradient"})
"""Cost the same however often they are used."""
_REFERENCE = re.compile(r"url\(#([^)]*)\)")


def lighten(root: Element) -> None:
    """Cut what is too much."""
    scales = _Scales(root)
    scales.weigh(root)
    for one, id in scales.heavy:
        _cut(one, id)


class _Scales:
    """Weighs every element once, and remembers which references were too heavy."""

    def __init__(self, root: Element) -> None:
        self.by_id = {id: one for one in root.iter() if (id := one.get("id"))}
        self.weights: dict[Element, int] = {}
        self.open: set[Element] = set()
        self.added = 0
        self.heavy: list[tuple[Element, str]] = []

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
        self.heavy.append((one, id))
        return 0


def _named(one: Element) -> Iterator[str]:
    """The ids that an element refers to, as often as it does."""
    for name, value in one.items():
        if name == "href":
            yield value.removeprefix("#")
        elif "url(" in value:
            yield from _REFERENCE.findall(value)


def _cut(one: Element, id: str) -> None:
    """Take a reference away, and the value that it stands in."""
    for name, value in list(one.items()):
        if name == "href" and value == f"#{id}":
            del one.attrib[name]
        elif f"url(#{id})" in value:
            rest = ";".join(part for part in value.split(";") if f"url(#{id})" not in part) if name == "style" else ""
            if rest:
                one.set(name, rest)
            else:
                del one.attrib[name]
