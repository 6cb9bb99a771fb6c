"""Walks over the fields of a thing, as the annotations of `model` describe them.

In: the shape of a kind, and what to look for in a single value. Out: a function that finds it in any thing of that kind, worked out
once; it does not even enter where there can be nothing. Knows no graph.
"""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, TypeVar

from taalkompas.model.shapes import Leaf, ListOf, MappingOf, Shape, Table, shape_of
from taalkompas.places import Route

T = TypeVar("T")
Visit: TypeAlias = Callable[[Any, Route, str], Iterator[T]]
"""From a value, the route to it and the name of its field (a point before its part) to what is found in it."""


def visitor(kind: type, of: Callable[[Leaf], Visit[T] | None]) -> Visit[T]:
    """What finds things of one sort in a thing of this kind; `of` makes it for a single value, None where there can be nothing."""
    visit = _visit(shape_of(kind), of)
    return visit if visit is not None else _nothing


def _nothing(value: Any, route: Route, relation: str) -> Iterator[T]:
    return iter(())


def _visit(shape: Shape, of: Callable[[Leaf], Visit[T] | None]) -> Visit[T] | None:
    match shape:
        case Leaf():
            return of(shape)
        case ListOf():
            return _in_list(_visit(shape.item, of))
        case Table():
            return _in_table(of(shape.keys))
        case MappingOf():
            return _in_mapping(shape, of)


def _in_list(item: Visit[T] | None) -> Visit[T] | None:
    if item is None:
        return None

    def visit(values: Any, route: Route, relation: str) -> Iterator[T]:
        for index, value in enumerate(values or ()):
            yield from item(value, (*route, index), relation)

    return visit


def _in_table(key: Visit[T] | None) -> Visit[T] | None:
    if key is None:
        return None

    def visit(table: Any, route: Route, relation: str) -> Iterator[T]:
        for name in table or ():
            yield from key(name, (*route, name), relation)

    return visit


def _in_mapping(shape: MappingOf, of: Callable[[Leaf], Visit[T] | None]) -> Visit[T] | None:
    inner = [(one.name, one.key, inside) for one in shape.fields if (inside := _visit(one.shape, of)) is not None]
    if not inner:
        return None

    def visit(thing: Any, route: Route, relation: str) -> Iterator[T]:
        for name, key, inside in inner:
            value = getattr(thing, name) if thing is not None else None
            if value:
                yield from inside(value, (*route, key), f"{relation}.{key}" if relation else key)

    return visit
