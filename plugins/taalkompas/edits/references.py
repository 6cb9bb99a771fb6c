"""What a file refers to, as it is written: also in a field that is wrong otherwise, so that a rename misses nothing.

In: what a document says. Out: `Reference`s, by route or by place in the text. Never asks whether they lead anywhere.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from taalkompas.graph import LANGUAGE
from taalkompas.model import Kind, links_in
from taalkompas.model.shapes import Leaf, ListOf, MappingOf, Shape, shape_of
from taalkompas.places import Route
from taalkompas.source import Document, parse

HIDING = frozenset({"invalid-yaml", "unsupported-yaml", "duplicate-key"})
"""Mistakes in a file behind which a reference may stand that nobody sees."""


class Reference(NamedTuple):
    """An id that stands for something of one of some kinds: a whole value, or part of a text from an offset on."""

    route: Route
    to: tuple[str, ...]
    id: str
    offset: int | None = None


def hides(document: Document) -> bool:
    """Whether something stands in a file that cannot be seen: it cannot be parsed, has no fields, or says a thing twice or by a detour."""
    reading = parse(document)
    return not (isinstance(reading.value, dict) and reading.value) or any(
        fault.rule in HIDING for fault in reading.faults
    )


def references_in(kind: Kind, value: Any) -> Iterator[Reference]:
    """Every reference in what a file of a kind says, in the order of its fields; also `replaced_by` of what is still living."""
    yield from _within(shape_of(kind.shape), value, ())


def _within(shape: Shape, value: Any, route: Route) -> Iterator[Reference]:
    if isinstance(value, list):
        item = shape.item if isinstance(shape, ListOf) else shape
        for index, one in enumerate(value):
            yield from _within(item, one, (*route, index))
        return
    match shape:
        case ListOf():
            yield from _within(shape.item, value, route)
        case MappingOf() if isinstance(value, dict):
            for one in shape.fields:
                yield from _within(one.shape, value.get(one.key), (*route, one.key))
        case Leaf() if isinstance(value, str):
            yield from _in_leaf(shape, value, route)


def _in_leaf(leaf: Leaf, value: str, route: Route) -> Iterator[Reference]:
    if leaf.to:
        yield Reference(route, leaf.to, value)
    elif leaf.is_running:
        for link in links_in(value):
            yield Reference(route, LANGUAGE, link.id, link.id_at)
