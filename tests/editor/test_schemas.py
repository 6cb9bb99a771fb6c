"""The schemas of files as they are written: they explain every field, offer the school's ids, and refuse nothing that the check accepts."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from editor.reading import as_editors_read
from model.test_schema import CHANGES, FILES, FORMAT, TOP, checked, mappings
from schools import SMALLEST, load, smallest
from taalkompas.editor import Offer, Offers, file_schema, offers_of
from taalkompas.model import BY_NAME, KINDS, kind_of
from taalkompas.rules import BY_NAME as RULES
from taalkompas.words import LANGUAGES

SOME: Offers = {
    "role": (Offer("docent", "Docent"), Offer("student", "Student")),
    "domain": (Offer("instroom", "Instroom"),),
    "promise": (Offer("altijd-welkom", "Ik ben altijd welkom"),),
    "agreement": (Offer("warm-welkom", "Wie begint, wordt opgewacht"),),
    "term": (Offer("leerroute", "leerroute"),),
}


@cache
def validator(kind: str, language: str = "nl", offering: bool = True) -> Draft202012Validator:
    schema = file_schema(BY_NAME[kind], language, {**offers_of(None, language), **(SOME if offering else {})})
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def errors(kind: str, text: str, **how: Any) -> list[str]:
    return [error.message for error in validator(kind, **how).iter_errors(as_editors_read(text))]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_schema_is_a_schema_and_explains_everything(kind: Any, language: str) -> None:
    for offering in (True, False):
        schema = validator(kind.name, language, offering).schema
        Draft202012Validator.check_schema(schema)
        assert json.loads(json.dumps(schema)) == schema
        for mapping in mappings(schema):
            for name, field in mapping["properties"].items():
                assert field["description"].endswith((".", "?")), name


def test_nothing_is_said_in_the_wrong_language() -> None:
    """Only words that are the same in both may be: what is a placeholder, the format's own words, ids."""
    said = [[*people_read(validator(kind.name, language).schema)] for language in LANGUAGES for kind in KINDS]
    half = len(KINDS)
    for dutch, english in zip(said[:half], said[half:], strict=True):
        same = {one for one, other in zip(dutch, english, strict=True) if one == other}
        assert same <= {"", *(offer.said for some in SOME.values() for offer in some)}


def people_read(schema: Any) -> Iterator[str]:
    """Every sentence of a schema."""
    if isinstance(schema, dict):
        for key, one in schema.items():
            if key in ("description", "errorMessage") and isinstance(one, str):
                yield one
            elif key == "enumDescriptions":
                yield from one
            else:
                yield from people_read(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from people_read(one)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_example_school_is_valid(path: Path) -> None:
    kind = kind_of(str(path.relative_to(TOP)))
    assert kind is not None
    for offering in (True, False):  # of this school nothing is offered: its ids must be right all the same
        assert errors(kind.name, path.read_text(encoding="utf-8"), offering=offering) == []


@pytest.mark.parametrize(("stem", "before", "after", "right"), CHANGES)
def test_schema_and_check_are_of_one_mind(stem: str, before: str, after: str, right: bool) -> None:
    kind, id = stem.split(".", 1)
    changed = (FORMAT / f"{stem}.yml").read_text(encoding="utf-8").replace(before, after, 1)
    assert (errors(kind, changed) == []) is right
    assert checked(kind, changed, id) is right


WORDS = [
    "2026",
    "012",
    "7.0",
    "1e3",
    "0x1F",
    ".5",
    "1_000",
    "12:30",
    "no",
    "Yes",
    "off",
    "true",
    "False",
    "2026-03-01",
    '"x"',
]
"""What looks like a number, a yes or a day, and is a text to us."""
TEXTS = [
    ("term.leerroute", "term: leerroute", "term: {}"),
    ("term.leerroute", "synonyms: [studieroute]", "synonyms: [{}]"),
    ("term.leerroute", "title: Begrippenkader", "title: {}"),
    ("term.leerroute", "owner: onderwijsontwikkelaar", "owner: {}"),
    ("term.leerroute", "broader: [onderwijsaanbod]", "broader: [{}]"),
    ("promise.altijd-welkom", "means: Je kunt op meerdere momenten in het jaar beginnen, ook als je eerder gestopt bent.", "means: {}"),
    ("promise.altijd-welkom", "moment: starten", "moment: {}"),
    ("agreement.instroommomenten", "unit: per jaar", "unit: {}"),
    ("snapshot.2026-05-12", "says: Ik kon na de herfst gewoon beginnen.", "says: {}"),
    ("school.school", "label: Instroom", "label: {}"),
]  # fmt: skip


@pytest.mark.parametrize(("stem", "before", "after"), TEXTS)
def test_a_text_may_look_like_anything(stem: str, before: str, after: str) -> None:
    kind, id = stem.split(".", 1)
    text = (FORMAT / f"{stem}.yml").read_text(encoding="utf-8")
    assert before in text
    for word in WORDS:
        changed = text.replace(before, after.format(word), 1)
        assert checked(kind, changed, id), word
        assert errors(kind, changed) == [], word


VALUES = [
    ("agreement.instroommomenten", "min: 4", ["min: '4'", "min: 04", "min: 4.50"]),
    ("snapshot.2026-05-12", "run: 88", ['run: "88"', "run: 100", "run: 0"]),
    ("term.leerroute", "link: true", ['link: "false"']),
    ("term.leerroute", "status: agreed", ["status: 'draft'", "status:"]),
    ("term.leerroute", "agreed_on: 2026-03-01", ['agreed_on: "2026-03-01"', "agreed_on:"]),
    ("term.leerroute", "agreed_on: 2026-03-01", ["formerly: [012, true, 2026, 1e5]", "formerly:"]),
    ("term.leerroute", '"https://example.org/begrippen"', ["2026", "docs/begrippen.md", '"HTTPS://école.example/é?{a}|b"', "mailto:a@b"]),
    ("school.school", "taal@roc-voorbeeld.example", ["taal@école.example", "2026@x.nl"]),
    ("school.school", "unused-term: off", ["unused-term: 'off'", "een-regel-van-morgen: info"]),
    ("school.school", "{id: starten", ["{id: 2026", "{id: true", "{id: 1e5"]),
    ("school.school", "box: [12, 30, 18, 12]", ["box: ['12', 30, 18.5, 100]"]),
]  # fmt: skip


@pytest.mark.parametrize(("stem", "before", "written"), VALUES)
def test_a_value_may_be_written_in_more_than_one_way(stem: str, before: str, written: list[str]) -> None:
    kind, id = stem.split(".", 1)
    text = (FORMAT / f"{stem}.yml").read_text(encoding="utf-8")
    assert before in text
    for after in written:
        changed = text.replace(before, after, 1)
        assert checked(kind, changed, id), after
        assert errors(kind, changed) == [], after


WRONG = [
    ("term.leerroute", '"https://example.org/begrippen"', "javascript:alert(1)"),
    ("school.school", "taal@roc-voorbeeld.example", "taal@school"),
    ("agreement.instroommomenten", "min: 4", "min: '4 keer'"),
    ("snapshot.2026-05-12", "run: 88", "run: '101'"),
    ("term.leerroute", "link: true", "link: 'ja'"),
    ("term.leerroute", "owner: onderwijsontwikkelaar", "owner: [docent]"),
    ("term.leerroute", "term: leerroute", "term: {a: b}"),
]


@pytest.mark.parametrize(("stem", "before", "after"), WRONG)
def test_what_the_check_refuses_for_sure_is_marked(stem: str, before: str, after: str) -> None:
    kind, id = stem.split(".", 1)
    text = (FORMAT / f"{stem}.yml").read_text(encoding="utf-8")
    assert before in text
    assert not checked(kind, text.replace(before, after, 1), id)
    assert errors(kind, text.replace(before, after, 1))


@pytest.mark.parametrize(
    ("stem", "before", "after", "said"),
    [
        ("term.leerroute", "agreed_on: 2026-03-01", "agreed_on: 1 maart", "Schrijf jaar, maand en dag, zoals 2026-03-01."),
        ("term.leerroute", "status: agreed", "status: klaar", "Je kunt kiezen uit 'draft', 'agreed', 'retired'."),
        ("term.leerroute", "term: leerroute", "term: [leerroute]", "Schrijf alleen de waarde, op één regel."),
        ("school.school", '"#C2410C"', "rood", 'Schrijf een # en zes cijfers of letters van a tot en met f, tussen aanhalingstekens: "#C2410C".'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_as_the_check_says_it(stem: str, before: str, after: str, said: str) -> None:
    kind = stem.split(".", maxsplit=1)[0]
    text = (FORMAT / f"{stem}.yml").read_text(encoding="utf-8")
    (error,) = validator(kind).iter_errors(as_editors_read(text.replace(before, after, 1)))
    inner = [error, *(error.context or ())]
    assert said in {one.schema.get("errorMessage") for one in inner if isinstance(one.schema, dict)}


# what is offered


def offered(schema: Any, name: str) -> dict[str, str]:
    made = schema["$defs"][f"ids-of-{name}"]
    return dict(zip(made["enum"], made["enumDescriptions"], strict=True))


def test_the_ids_of_the_school_are_offered(tmp_path: Path) -> None:
    draft = SMALLEST["promises/agreements/warm-welkom.yml"].replace("owner: docent", "status: draft")
    gone = SMALLEST["promises/agreements/warm-welkom.yml"].replace("owner: docent", "status: retired")
    agreements = {"promises/agreements/nog-niet.yml": draft, "promises/agreements/niet-meer.yml": gone}
    graph = load(smallest(tmp_path, agreements)).graph
    schema = file_schema(BY_NAME["promise"], "nl", offers_of(graph, "nl"))
    assert offered(schema, "role") == {"docent": "Docent", "student": "Student"}
    assert offered(schema, "domain") == {"instroom": "Instroom"}
    assert offered(schema, "moment") == {"starten": "Starten"}
    assert offered(schema, "agreement") == {
        "nog-niet": "Wie begint, wordt opgewacht (daar praten jullie nog over)",
        "warm-welkom": "Wie begint, wordt opgewacht",
    }
    assert "ids-of-term" not in schema["$defs"]  # there are none
    assert "ids-of-team" not in schema["$defs"]  # a promise asks for none
    listed = schema["properties"]["requires"]["anyOf"][1]
    assert listed == {"type": "array", "items": {"$ref": "#/$defs/ids-of-domain"}, "minItems": 1}


def test_an_offer_refuses_nothing() -> None:
    """What is offered may be of yesterday, and a word of today is right all the same."""
    text = (FORMAT / "promise.altijd-welkom.yml").read_text(encoding="utf-8")
    assert errors("promise", text) == errors("promise", text, offering=False) == []
    known = validator("promise").schema["$defs"]["ids-of-agreement"]["enum"]
    assert not set(as_editors_read(text)["agreements"]) <= set(known)


def test_an_id_that_is_there_twice_is_offered_once(tmp_path: Path) -> None:
    again = {
        "glossary/a/woord.yml": "term: een\nstatus: draft\n",
        "glossary/b/woord.yml": "term: twee\nstatus: draft\n",
    }
    offers = offers_of(load(smallest(tmp_path, again)).graph, "nl")
    assert [one.id for one in offers["term"]] == ["woord"]


def test_rules_are_offered_that_can_be_allowed_or_turned_off() -> None:
    schema = validator("school", "nl", False).schema
    rules = schema["properties"]["rules"]["properties"]
    assert set(rules) == set(offered(schema, "rule")) == {rule.name for rule in RULES.values() if not rule.group.fixed}
    assert rules["paper-promise"]["description"] == RULES["paper-promise"].summary("nl")
    assert rules["paper-promise"]["enum"] == ["error", "warning", "info", "off"]


def test_the_words_of_a_field_are_explained() -> None:
    made = validator("agreement", "en").schema["properties"]["decides"]
    assert dict(zip(made["enum"], made["enumDescriptions"], strict=True)) == {
        "central": "the school as a whole decides",
        "team": "each team decides for itself",
        "together": "the school and the teams decide together",
    }
