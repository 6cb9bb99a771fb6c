"""The shape of a kind of file → JSON Schema (draft 2020-12), for editors and other programs.

In: a kind and a language. Out: a plain dictionary. Made from the types that also read the files, so that the two cannot differ; what a
field means is the docstring under it, or its Dutch.
"""

from typing import Any

from pydantic import TypeAdapter

from taalkompas.model.kinds import Kind
from taalkompas.model.meanings import meaning_of, meanings_of
from taalkompas.model.shapes import Leaf, MappingOf, mappings_in, shape_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: Kind, language: str = "en") -> dict[str, Any]:
    """The JSON Schema of one kind of file, for values that have been read; with what everything means in a language."""
    made = TypeAdapter(kind.shape).json_schema(by_alias=True)
    definitions = made.pop("$defs", {})
    shapes = mappings_in(shape_of(kind.shape))
    schema = {
        "$schema": DIALECT,
        "$id": f"urn:taalkompas:schema:{kind.name}",
        **_told(made, shapes[kind.shape.__name__], language),
    }
    if definitions:
        schema["$defs"] = {name: _told(part, shapes[name], language) for name, part in sorted(definitions.items())}
    return schema


def value_schema(leaf: Leaf) -> dict[str, Any]:
    """The JSON Schema of a single value: what one may fill in for it."""
    return leaf.adapter.json_schema()


def _told(made: dict[str, Any], shape: MappingOf, language: str) -> dict[str, Any]:
    """What pydantic made, with what each field means, and nothing allowed where a field may be left out."""
    told = meanings_of(shape.type)
    made["description"] = meaning_of(shape.type).said(language)
    for field in shape.fields:
        part = made["properties"][field.key]
        part.pop("title", None)
        _something_seen(part, field.required)
        if part.get("default", "") in (None, "", []):
            part.pop("default", None)
        if not field.required:
            part = _or_nothing(part)
        made["properties"][field.key] = {"description": told[field.name].said(language), **part}
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
