"""Everything that a school wrote, as one JSON file, and the schema of that file.

In: a project. Out: items (terms, promises, agreements, choices, snapshots, successes, and what school.yml lists) with
their kind, id and fields, and edges between them. Drafts and what is retired are there with their `status`; an edge
that leads nowhere says `dangling`. Left out: the school's own pages, findings, and fields that hold nothing.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from taalkompas.addresses import Addresses
from taalkompas.graph import FRAMEWORK, Graph
from taalkompas.model import KINDS, Interval
from taalkompas.model.schema import DIALECT, schema_of
from taalkompas.model.shapes import shape_of
from taalkompas.project import Project

VERSION = "1"
SCHEMA = "urn:taalkompas:schema:graph"
WRITTEN = tuple(kind.name for kind in KINDS if kind.name != "school")
"""The kinds that have files of their own."""
LARGEST = 300
"""Powers of ten that every program can hold."""


def as_json(project: Project, addresses: Addresses) -> str:
    """The whole graph."""
    graph = project.graph
    school = graph.school
    parts = {
        "$schema": _written("taalkompas.schema.json"),
        "format": _written(VERSION),
        "language": _written(project.language),
        "school": _written(_fields(school, leave=("moments", "domains", "roles", "teams")) if school else {}),
        "items": _listed((*_framework(graph, addresses), *_entries(graph, addresses))),
        "edges": _listed(_edges(graph)),
    }
    return "{\n" + ",\n".join(f"{_written(key)}: {part}" for key, part in parts.items()) + "\n}\n"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listed(values: Iterable[object]) -> str:
    """A list with one value a line, so that two versions can be compared."""
    return "[\n" + ",\n".join(map(_written, values)) + "\n]"


def _framework(graph: Graph, addresses: Addresses) -> Iterator[dict[str, Any]]:
    for kind in FRAMEWORK:
        for node in graph.framework(kind):
            yield _item(kind, node.id, node.label, node.at.file, node.thing, addresses)


def _entries(graph: Graph, addresses: Addresses) -> Iterator[dict[str, Any]]:
    for kind in WRITTEN:
        for entry in sorted((one for one in graph.entries if one.kind == kind), key=lambda one: (one.id, one.path)):
            label = getattr(entry.thing, "label", "") or entry.id
            yield _item(kind, entry.id, label, entry.path, entry.thing, addresses)


def _item(kind: str, id: str, label: str, path: str, thing: Any, addresses: Addresses) -> dict[str, Any]:
    address = addresses.href("index.html", kind, id)
    where = {"address": address} if address else {}
    return {"kind": kind, "id": id, "label": label or id, "file": path, **where, "says": _fields(thing)}


def _fields(thing: Any, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of a thing under the names that they have in its file; what holds nothing is left out."""
    shape: type[Any] = type(thing)
    fields = (field for field in shape_of(shape).fields if field.key not in leave)  # type: ignore[arg-type]  # a type is hashable
    pairs = ((field.key, getattr(thing, field.name)) for field in fields)
    return {key: _value(value) for key, value in pairs if value not in (None, "", ()) and not _blank(value)}


def _blank(value: Any) -> bool:
    """Whether one of several values that belong together could not be read: a box of three sides is none."""
    return isinstance(value, tuple) and None in value


def _number(value: Decimal) -> int | float | str:
    """A number; one with more digits than programs can hold, as it was written."""
    if value.adjusted() > LARGEST:
        return str(value)
    return int(value) if value == value.to_integral_value() else float(value)


def _value(value: Any) -> Any:
    match value:
        case str() | bool():
            return value
        case Decimal():
            return _number(value)
        case date():
            return value.isoformat()
        case Interval():
            return f"{value.count} {value.unit}"
        case tuple():
            return [_value(one) for one in value]
        case dict():
            return {key: _value(one) for key, one in value.items()}
    assert is_dataclass(value)
    return _fields(value)


def _edges(graph: Graph) -> Iterator[dict[str, Any]]:
    for edge in graph.edges:
        if edge.source.kind in WRITTEN and edge.to != ("rule",):
            found = graph.find(edge.to, edge.target)
            target = {"kind": found.kind if found else edge.to[0], "id": edge.target}
            source = {"kind": edge.source.kind, "id": edge.source.id}
            lost = {} if found else {"dangling": True}
            yield {"from": source, "relation": edge.relation, "to": target, **lost}


def json_schema(project: Project, addresses: Addresses) -> str:
    """The JSON Schema of the file: the same for every school."""
    del project, addresses
    return _schema()


@cache
def _schema() -> str:
    """Made from the types that also read a school."""
    kinds = [*FRAMEWORK, *WRITTEN]
    definitions: dict[str, Any] = {}
    for kind in KINDS:
        made = schema_of(kind)
        definitions |= made.pop("$defs", {})
        definitions[kind.name] = {key: part for key, part in made.items() if key not in ("$schema", "$id")}
    for name in FRAMEWORK:
        definitions[name] = definitions[name.capitalize()]
    schema = {
        "$schema": DIALECT,
        "$id": SCHEMA,
        "title": "Taalkompas",
        "type": "object",
        "required": ["format", "language", "school", "items", "edges"],
        "additionalProperties": False,
        "properties": {
            "$schema": {"type": "string"},
            "format": {"const": VERSION},
            "language": {"enum": ["nl", "en"]},
            "school": {"$ref": "#/$defs/school"},
            "items": {"type": "array", "items": {"oneOf": [_item_schema(kind) for kind in kinds]}},
            "edges": {"type": "array", "items": _edge_schema(kinds)},
        },
        "$defs": dict(sorted((name, _lenient(part)) for name, part in definitions.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _item_schema(kind: str) -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "type": "object",
        "required": ["kind", "id", "label", "file", "says"],
        "additionalProperties": False,
        "properties": {
            "kind": {"const": kind}, "id": text, "label": text, "file": text,
            "address": {"type": "string", "description": "Its page, from the root of the site."},
            "says": {"$ref": f"#/$defs/{kind}"},
        },
    }  # fmt: skip


def _edge_schema(kinds: list[str]) -> dict[str, Any]:
    end = {
        "type": "object",
        "required": ["kind", "id"],
        "additionalProperties": False,
        "properties": {"kind": {"enum": kinds}, "id": {"type": "string"}},
    }
    return {
        "type": "object",
        "required": ["from", "relation", "to"],
        "additionalProperties": False,
        "properties": {
            "from": end,
            "relation": {"type": "string", "description": "The field that refers; a point before its part."},
            "to": end,
            "dangling": {"const": True, "description": "Nothing has that id."},
        },
    }


def _lenient(schema: Any) -> Any:
    """A schema without what must be there: what a school left blank is left out of the file."""
    if isinstance(schema, dict):
        return {
            key: _lenient(part)
            for key, part in schema.items()
            if not (key == "required" and isinstance(part, list)) and key != "minItems"
        }
    return [_lenient(one) for one in schema] if isinstance(schema, list) else schema
