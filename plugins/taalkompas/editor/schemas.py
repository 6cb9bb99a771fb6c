"""The JSON Schema of a kind of file as it is *written*, for programs that complete and explain while one types.

In: a kind, a language, and what there is to choose from (`offers`). Out: a plain dictionary (draft 2020-12). Two things are different from
the schema of values (`model.schema`). A program that reads YAML takes `2026` for a number and `true` for a yes, where we take any scalar
for the text that is written: so a text may be all of these, and a number may stand in quotes. And where an id is asked, the school's own
are offered beside what else may stand there, so that an offer of yesterday never calls a new word wrong. What is wrong is said in the words
of the check (`errorMessage`, which VS Code knows and validators pass over).
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from taalkompas.editor.offers import Offer
from taalkompas.editor.readings import as_editors_read
from taalkompas.editor.said import remedy_of, said_of
from taalkompas.model import KINDS, Kind
from taalkompas.model.schema import schema_of
from taalkompas.model.shapes import Leaf, ListOf, Shape, Table, mappings_in, shape_of
from taalkompas.model.unfit import HYPHENS
from taalkompas.words import N_, Phrases

Offers: TypeAlias = Mapping[str, Sequence[Offer]]

ALONE = N_("Write the value alone, on one line.")
ANYTHING = "\\S"
"""The pattern of a text that must be there."""


def file_schema(kind: Kind, language: str, offers: Offers) -> dict[str, Any]:
    """The schema of one kind of file; what it says to people is in a language (`nl` or `en`)."""
    schema = schema_of(kind, language)
    definitions = schema.setdefault("$defs", {})
    asked: set[str] = set()
    for name, mapping in mappings_in(shape_of(kind.shape)).items():
        fields = (schema if mapping.type is kind.shape else definitions[name])["properties"]
        for field in mapping.fields:
            fields[field.key] = _completed(as_editors_read(fields[field.key]), field.shape, language, offers, asked)
    for name in sorted(asked):
        definitions[_name(name)] = _one_of({one.id: one.said for one in offers[name]})
    if not definitions:
        del schema["$defs"]
    return schema


def all_schemas(language: str, offers: Offers) -> dict[str, str]:
    """The text of every schema, by the name of its file."""
    return {f"{kind.name}.schema.json": written(file_schema(kind, language, offers)) for kind in KINDS}


def written(schema: Mapping[str, Any]) -> str:
    """A schema as text."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _completed(part: dict[str, Any], shape: Shape, language: str, offers: Offers, asked: set[str]) -> dict[str, Any]:
    """The schema of a field, or of what stands in its list, with what one may choose from and what to do when it is wrong."""
    match shape:
        case ListOf(item=item) if "items" in part:
            inner = {"items": _explained(part["items"], item, language)} if isinstance(item, Leaf) else {}
            part = {**part, **inner, "errorMessage": Phrases(language).say(HYPHENS)}
            # not inside `items`: there VS Code would offer a hyphen between the brackets, and break the list
            least = {"minItems": part["minItems"]} if "minItems" in part else {}
            return _offering(part, _known(item, offers, asked), lambda one: {"type": "array", "items": one, **least})
        case Table(keys=keys):
            return _by_name(part, keys, shape.item, language, offers)
        case Leaf():
            return _offering(_explained(part, shape, language), _known(shape, offers, asked), lambda one: one)
    return part


def _known(shape: Shape, offers: Offers, asked: set[str]) -> list[str]:
    """The kinds of thing that a value may name and of which we know the ids; they are asked for from here on."""
    kinds = [kind for kind in shape.to if kind in offers] if isinstance(shape, Leaf) else []
    asked.update(kinds)
    return kinds


def _offering(part: dict[str, Any], kinds: list[str], placed: Callable[[Any], Any]) -> dict[str, Any]:
    """The ids of some kinds, beside whatever may be written: that comes first, for its mistakes are the ones that are told."""
    if not kinds:
        return part
    about = {"description": part.pop("description")} if "description" in part else {}
    return {**about, "anyOf": [part, *(placed({"$ref": f"#/$defs/{_name(kind)}"}) for kind in kinds)]}


def _explained(part: dict[str, Any], leaf: Leaf, language: str) -> dict[str, Any]:
    """A single value, with what its words mean and what to do when it is wrong."""
    if "anyOf" in part:
        first, *others = part["anyOf"]
        return {**part, "anyOf": [_explained(first, leaf, language), *others]}
    if leaf.words:
        part.pop("type", None)  # else two things would be said of one mistake
        part["enumDescriptions"] = [said_of(word, leaf, language) for word in part["enum"]]
    elif "then" in part:
        part = {**part, "then": {**part["then"], "errorMessage": Phrases(language).say(ALONE)}}
    if leaf.words or "type" in part or part.get("pattern", ANYTHING) != ANYTHING:
        part["errorMessage"] = remedy_of(leaf, language)
    return part


def _by_name(part: dict[str, Any], keys: Leaf, item: Shape, language: str, offers: Offers) -> dict[str, Any]:
    """A table of which the names are known: each may be filled in, and says what it is."""
    if "anyOf" in part:
        return {**part, "anyOf": [_by_name(one, keys, item, language, offers) for one in part["anyOf"]]}
    if "additionalProperties" not in part:
        return part
    inner = _completed(part["additionalProperties"], item, language, offers, set())
    names = {one.id: {"description": one.said, **inner} for kind in keys.to for one in offers.get(kind, ())}
    return {**part, "properties": names, "additionalProperties": inner}


def _one_of(said: Mapping[str, str]) -> dict[str, Any]:
    return {"enum": [*said], "enumDescriptions": [*said.values()]}


def _name(kind: str) -> str:
    """Under what name the ids of a kind stand in a schema; no class is called so."""
    return f"ids-of-{kind}"
