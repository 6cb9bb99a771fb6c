"""What shape a type asks of a value, worked out once from its annotations.

In: a dataclass of this package. Out: `Shape`s: mapping, list, fixed list, table or single value, each with its fields and
metadata. `decode` and `graph.link` walk them; pydantic is asked for single values only.
"""

import types
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter

from taalkompas.model.fields import Expects, To, Voice


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single value: how to check it, which words it allows, where it leads, who speaks in it."""

    hint: Any
    words: tuple[str, ...] = ()
    expects: Expects | None = None
    to: tuple[str, ...] = ()
    voice: Voice | None = None
    blank: Any = None

    @property
    def adapter(self) -> TypeAdapter[Any]:
        """What checks the value; made when a file with a mistake first asks for it."""
        return _adapter(self.hint)

    @property
    def is_running(self) -> bool:
        """Whether it is running text, which may be several lines: what the school or somebody whom it quotes says."""
        return self.voice in (Voice.OURS, Voice.QUOTED)


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of one shape; `length` where it is fixed."""

    item: "Shape"
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping whose keys are names of something."""

    keys: Leaf
    item: "Shape"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a mapping: its key in the file, its name in Python, and whether it must be there."""

    key: str
    name: str
    shape: "Shape"
    required: bool
    default: Any


@dataclass(frozen=True, slots=True)
class MappingOf:
    """A mapping with known fields, and the dataclass that it becomes."""

    type: type
    fields: tuple[Field, ...]


Shape = Leaf | ListOf | Table | MappingOf


def names_in(shape: Shape) -> Iterator[str]:
    """The name of every field in a shape, however deep."""
    match shape:
        case ListOf() | Table():
            yield from names_in(shape.item)
        case MappingOf():
            for one in shape.fields:
                yield one.key
                yield from names_in(one.shape)


def mappings_in(shape: Shape) -> dict[str, MappingOf]:
    """Every mapping inside a shape, and that shape if it is one, by the name of its type."""
    match shape:
        case MappingOf():
            inner = [mappings_in(one.shape) for one in shape.fields]
            return {shape.type.__name__: shape} | {name: part for parts in inner for name, part in parts.items()}
        case ListOf() | Table():
            return mappings_in(shape.item)
    return {}


_adapters: dict[int, tuple[Any, TypeAdapter[Any]]] = {}


def _adapter(hint: Any) -> TypeAdapter[Any]:
    """One adapter a type; annotations need not be hashable, so they are known by identity, and kept."""
    if id(hint) not in _adapters:
        _adapters[id(hint)] = hint, TypeAdapter(hint)
    return _adapters[id(hint)][1]


@cache
def shape_of(kind: type) -> MappingOf:
    """The shape of a dataclass."""
    hints = get_type_hints(kind, include_extras=True)
    return MappingOf(
        kind,
        tuple(
            Field(
                key=field.name.rstrip("_"),
                name=field.name,
                shape=_shape(hints[field.name], ()),
                required=field.default is MISSING,
                default=None if field.default is MISSING else field.default,
            )
            for field in fields(kind)
        ),
    )


def _shape(hint: Any, notes: tuple[Any, ...]) -> Shape:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        if _composed(arguments[0]) and not any(isinstance(note, Expects) for note in arguments[1:]):
            return _shape(arguments[0], (*arguments[1:], *notes))
        return _leaf(hint, notes)  # what has words for when it does not fit is a single value
    if origin in (Union, types.UnionType):
        return _shape(next(one for one in arguments if one is not type(None)), notes)
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return ListOf(_shape(arguments[0], ()))
        return ListOf(_shape(arguments[0], ()), len(arguments))
    if origin is dict:
        keys = _shape(arguments[0], ())
        assert isinstance(keys, Leaf)
        return Table(keys, _shape(arguments[1], ()))
    if isinstance(hint, type) and is_dataclass(hint):
        kind: type = hint
        return shape_of(kind)
    return _leaf(hint, notes)


def _composed(hint: Any) -> bool:
    return get_origin(hint) in (tuple, dict, Union, types.UnionType) or is_dataclass(hint)


def _leaf(hint: Any, notes: tuple[Any, ...]) -> Leaf:
    inner = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    everything = (*inner[1:], *notes)
    to = next((note.kinds for note in reversed(everything) if isinstance(note, To)), ())
    checks = tuple(note for note in inner[1:] if getattr(note, "alias", None) is None)
    return Leaf(
        hint=Annotated[(inner[0], *checks)] if checks else inner[0],
        words=get_args(inner[0]) if get_origin(inner[0]) is Literal else (),
        expects=next((note for note in everything if isinstance(note, Expects)), None),
        to=to,
        blank="" if inner[0] is str else None,
        voice=next((note for note in reversed(everything) if isinstance(note, Voice)), None),
    )
