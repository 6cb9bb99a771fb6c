"""The JSON Schemas: valid, true of the example school, and of one mind with the check."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from taalkompas.model import BY_NAME, KINDS, decode, id_of, kind_of
from taalkompas.model.schema import schema_of
from taalkompas.source import Document, parse

FORMAT = Path(__file__).parent / "format"
TOP = Path(__file__).parents[2]
FILES = sorted([*TOP.glob("glossary/**/*.yml"), *TOP.glob("promises/**/*.yml")])


class Core(yaml.SafeLoader):
    """Reads YAML as editors with a JSON Schema do: days stay text, and only true and false are yes or no (YAML 1.2)."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for letter, word in (("t", "true"), ("f", "false")):
    Core.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile(f"^{word}$"), letter)


def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(BY_NAME[kind]), format_checker=Draft202012Validator.FORMAT_CHECKER)


def checked(kind: str, text: str, id: str = "x") -> bool:
    """Whether the check finds nothing wrong with the shape of a text."""
    reading = parse(Document("x.yml", text))
    return not reading.faults and not decode(BY_NAME[kind], id, "x.yml", reading.value, reading.gaps).faults


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_a_schema(kind: Any) -> None:
    schema = schema_of(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:taalkompas:schema:{kind.name}"
    assert json.loads(json.dumps(schema)) == schema
    assert json.dumps(schema) == json.dumps(schema_of(kind))


def mappings(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for one in schema.values():
            yield from mappings(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from mappings(one)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_explains_every_field_and_closes_every_mapping(kind: Any) -> None:
    for mapping in mappings(schema_of(kind)):
        assert mapping["additionalProperties"] is False
        for name, field in mapping["properties"].items():
            assert field["description"].endswith("."), name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_example_school_is_valid(path: Path) -> None:
    kind = kind_of(str(path.relative_to(TOP)))
    assert kind is not None
    validator(kind.name).validate(yaml.load(path.read_text(encoding="utf-8"), Core))
    assert checked(kind.name, path.read_text(encoding="utf-8"), id_of(path.name))


@pytest.mark.parametrize("path", sorted(FORMAT.glob("*.yml")), ids=lambda path: path.stem)
def test_the_examples_of_the_format_are_valid(path: Path) -> None:
    validator(path.stem.split(".")[0]).validate(yaml.load(path.read_text(encoding="utf-8"), Core))


CHANGES = [
    ("term.leerroute", "term: leerroute", "term: []", False),
    ("term.leerroute", "term: leerroute", "", False),
    ("term.leerroute", "term: leerroute", "terms: leerroute", False),
    ("term.leerroute", "term: leerroute", 'term: ""', False),
    ("term.leerroute", "term: leerroute", "term: 012", True),
    ("term.leerroute", "synonyms: [studieroute]", "synonyms: studieroute", False),
    ("term.leerroute", "synonyms: [studieroute]", "synonyms: []", True),
    ("term.leerroute", "synonyms: [studieroute]", "synonyms:", True),
    ("term.leerroute", "link: true", "link: misschien", False),
    ("term.leerroute", "link: true", "link: false", True),
    ("term.leerroute", "status: agreed", "status: klaar", False),
    ("term.leerroute", "agreed_on: 2026-03-01", "agreed_on: 1 maart", False),
    ("term.leerroute", "agreed_on: 2026-03-01", "agreed_on: 2026-02-30", False),
    ("term.leerroute", "relation: exact", "relation: same", False),
    ("promise.altijd-welkom", "requires: [instroom, roostering, begeleiding]", "requires: []", False),
    ("promise.altijd-welkom", "moment: starten", "moment: {id: starten}", False),
    ("promise.altijd-welkom", "moment: starten", "moment: 1", True),
    ("promise.altijd-welkom", "moment: starten", 'moment: " "', False),
    ("promise.altijd-welkom", "noticed: [", 'noticed: ["", ', False),
    ("promise.altijd-welkom", "terms: [", 'terms: ["", ', False),
    ("agreement.instroommomenten", "unit: per jaar", 'unit: ""', True),
    ("promise.altijd-welkom", "owner: directeur-onderwijs", "owner:", True),
    ("agreement.instroommomenten", "decides: central", "decides: samen", False),
    ("agreement.instroommomenten", "min: 4", "min: vier", False),
    ("agreement.instroommomenten", "min: 4", "min: -4.5", True),
    ("agreement.instroommomenten", "{role: docent, does", "{rol: docent, does", False),
    ("choices.zorg", "value: 6", "value: [6]", False),
    ("choices.zorg", "value: 6, ", "", False),
    ("snapshot.2026-05-12", "standing: growing", "standing: groeit", False),
    ("snapshot.2026-05-12", "run: 88", "run: 101", False),
    ("success.eerste-groep", "promises: [altijd-welkom]", "promises: altijd-welkom", False),
    ("school.school", 'colour: "#C2410C"', 'colour: "rood"', False),
    ("school.school", "box: [12, 30, 18, 12]", "box: [12, 30, 18]", False),
    ("school.school", "every: 6 months", "every: 6 maanden", False),
    ("school.school", "mail: taal@roc-voorbeeld.example", "mail: bel maar", False),
    ("school.school", "unused-term: off", "unused-term: fatal", False),
    ("school.school", "language: nl", "language: de", False),
    ("school.school", "format: 1", "format: 2", False),
    ("school.school", "{id: starten", "{id: Starten", False),
]


@pytest.mark.parametrize(("stem", "before", "after", "right"), CHANGES)
def test_schema_and_check_are_of_one_mind(stem: str, before: str, after: str, right: bool) -> None:
    kind, id = stem.split(".", 1)
    text = (FORMAT / f"{stem}.yml").read_text(encoding="utf-8")
    assert before in text
    changed = text.replace(before, after, 1)
    assert validator(kind).is_valid(yaml.load(changed, Core)) is right
    assert checked(kind, changed, id) is right
