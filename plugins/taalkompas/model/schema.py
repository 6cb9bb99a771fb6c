"""The shape of a kind of file → JSON Schema (draft 2020-12), for editors and other programs.

In: a kind. Out: a plain dictionary. Made from the types that also read the files, so that the two cannot differ; what a field means is
the docstring under it.
"""

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter

from taalkompas.model.kinds import Kind
from taalkompas.model.shapes import Leaf, ListOf, MappingOf, Shape, Table, shape_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of one kind of file."""
    made = TypeAdapter(kind.shape).json_schema(by_alias=True)
    definitions = made.pop("$defs", {})
    shapes = _mappings(shape_of(kind.shape))
    schema = {
        "$schema": DIALECT,
        "$id": f"urn:taalkompas:schema:{kind.name}",
        **_told(made, shapes[kind.shape.__name__]),
    }
    if definitions:
        schema["$defs"] = {name: _told(part, shapes[name]) for name, part in sorted(definitions.items())}
    return schema


def value_schema(leaf: Leaf) -> dict[str, Any]:
    """The JSON Schema of a single value: what one may fill in for it."""
    return leaf.adapter.json_schema()


def _mappings(shape: Shape) -> dict[str, MappingOf]:
    """Every mapping inside a shape, by the name of its type."""
    match shape:
        case MappingOf():
            inner = [_mappings(one.shape) for one in shape.fields]
            return {shape.type.__name__: shape} | {name: part for parts in inner for name, part in parts.items()}
        case ListOf() | Table():
            return _mappings(shape.item)
    return {}


def _told(made: dict[str, Any], shape: MappingOf) -> dict[str, Any]:
    """What pydantic made, with what each field means, and nothing allowed where a field may be left out."""
    told = _meanings(shape.type)
    for field in shape.fields:
        part = made["properties"][field.key]
        part.pop("title", None)
        _something_seen(part, field.required)
        if part.get("default", "") in (None, "", []):
            part.pop("default", None)
        if not field.required:
            part = _or_nothing(part)
        made["properties"][field.key] = {"description": told.get(field.name, ""), **part}
    made.pop("title", None)
    return made


def _something_seen(part: dict[str, Any], required: bool) -> None:
    """A text that must be there, and any text in a list, holds more than spaces."""
    text = part if required else part.get("items", {})
    for one in (text, text.get("items", {})):
        if "string" in one.get("type", ()) and not one.keys() & {"enum", "format", "pattern"}:
            one["pattern"] = "\\S"


def _or_nothing(part: dict[str, Any]) -> dict[str, Any]:
    """The same, or nothing at all: a field that may be left out may also be empty."""
    if "anyOf" in part:
        real = [one for one in part.pop("anyOf") if one != {"type": "null"}]
        part = {**real[0], **part} if len(real) == 1 else {"anyOf": real, **part}
    if "type" in part and "enum" not in part:
        written = part["type"] if isinstance(part["type"], list) else [part["type"]]
        return {**part, "type": [*written, "null"]}
    default = {"default": part.pop("default")} if "default" in part else {}
    return {"anyOf": [part, {"type": "null"}], **default}


def _meanings(shape: type) -> dict[str, str]:
    """The docstring under each field of a class and its bases."""
    told: dict[str, str] = {}
    for one in reversed(shape.__mro__[:-1]):
        told |= _written_in(one.__module__).get(one.__name__, {})
    return told


@cache
def _written_in(module: str) -> dict[str, dict[str, str]]:
    """By class and field: the docstrings in a module; a module is parsed once, for `inspect.getsource` would do so per class."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {one.name: dict(_under_fields(one)) for one in tree.body if isinstance(one, ast.ClassDef)}


def _under_fields(body: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, after in pairwise(body.body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(after, ast.Expr):
            yield field.target.id, str(ast.literal_eval(after.value))
