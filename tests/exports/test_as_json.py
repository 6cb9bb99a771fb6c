import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from schools import DAY
from taalkompas.addresses import Addresses
from taalkompas.exports import EXPORTS
from taalkompas.exports.as_json import as_json, json_schema
from taalkompas.pipeline import load

Make = Callable[..., Path]


def whole(root: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    project = load(root, DAY)
    addresses = Addresses("nl")
    return json.loads(as_json(project, addresses)), json.loads(json_schema(project, addresses))


def test_the_example_is_valid_against_the_schema(example: Path) -> None:
    data, schema = whole(example)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"]
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"glossary/school.yml": "{}\n"},
        {"promises/altijd-welkom.yml": "promise: x\nrequires: [weg]\nagreements: [weg]\n"},
        {"glossary/woord.yml": 'term: "a\\"b"\ndefinition: |\n  een\n  \'twee\'\nlink: false\n'},
        {
            "promises/snapshots/2026-01-01.yml": "date: 2026-01-01\nform: x\nroles: [docent]\nrun: 80.5\npromises: [{promise: altijd-welkom, standing: kept}]\n"
        },
    ],
)
def test_any_school_is_valid(school: Make, files: dict[str, str]) -> None:
    data, schema = whole(school(files))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []


def test_everything_is_there_with_its_kind_and_edges(example: Path) -> None:
    data, _ = whole(example)
    graph = load(example, DAY).graph
    kinds = [item["kind"] for item in data["items"]]
    assert kinds.count("promise") == len(graph.promises)
    assert kinds.count("role") == len(graph.framework("role"))
    known = {(item["kind"], item["id"]) for item in data["items"]}
    for edge in data["edges"]:
        assert (edge["from"]["kind"], edge["from"]["id"]) in known
        assert "dangling" in edge or (edge["to"]["kind"], edge["to"]["id"]) in known
    edge = {
        "from": {"kind": "promise", "id": "altijd-welkom"},
        "relation": "requires",
        "to": {"kind": "domain", "id": "instroom"},
    }
    assert edge in data["edges"]


def test_an_edge_that_leads_nowhere_says_so(school: Make) -> None:
    data, _ = whole(school({"glossary/woord.yml": "term: Woord\ndefinition: x\nbroader: [weg]\n"}))
    assert {
        "from": {"kind": "term", "id": "woord"},
        "relation": "broader",
        "to": {"kind": "term", "id": "weg"},
        "dangling": True,
    } in data["edges"]


def test_values_are_written_as_what_they_are(school: Make) -> None:
    root = school({"glossary/woord.yml": "term: '012'\ndefinition: x\nlink: false\nagreed_on: 2026-03-01\n"})
    data, _ = whole(root)
    says = next(item["says"] for item in data["items"] if item["id"] == "woord")
    assert says == {"term": "012", "definition": "x", "link": False, "agreed_on": "2026-03-01", "status": "agreed"}


def test_the_same_school_gives_the_same_bytes(example: Path) -> None:
    for export in EXPORTS:
        assert export.make(load(example, DAY), Addresses("nl")) == export.make(load(example, DAY), Addresses("nl"))
