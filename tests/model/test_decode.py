"""Decoding: every field is taken, every wrong one is reported at its place, and one mistake hides no other."""

import copy
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from schools import SMALLEST, Found, found
from taalkompas.findings import Fault
from taalkompas.model import BY_NAME, KINDS, Decoded, decode, id_of, kind_of
from taalkompas.model.decode import _Walk
from taalkompas.model.shapes import Leaf, ListOf, MappingOf, Shape, Table, shape_of
from taalkompas.places import Aim, Route
from taalkompas.source import Document, parse
from taalkompas.words import Phrases

FORMAT = Path(__file__).parent / "format"
"""The examples of the format's own description, every field of every kind in them."""
EXAMPLES = sorted(FORMAT.glob("*.yml"))
TOP = Path(__file__).parents[2]

School = Callable[..., Path]


def read(path: Path) -> tuple[str, str, Any]:
    """A kind's name, an id and the value of one of the examples."""
    kind, id = path.stem.split(".", 1)
    reading = parse(Document(path.name, path.read_text(encoding="utf-8")))
    assert reading.faults == ()
    return kind, id, reading.value


def decoded(kind: str, id: str, value: Any) -> Decoded:
    return decode(BY_NAME[kind], id, "x.yml", value)


def walked(kind: str, value: Any) -> tuple[Any, list[Fault]]:
    """What the slow walk makes of a value, without asking pydantic for the whole first."""
    walk = _Walk("x.yml", frozenset())
    return walk.mapping(shape_of(BY_NAME[kind].shape), value, ()), walk.faults


def routes(value: Any, route: Route = ()) -> Iterator[Route]:
    """The way to every value in a value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inside:
        yield (*route, step)
        yield from routes(one, (*route, step))


def at(value: Any, route: Route) -> Any:
    for step in route:
        value = value[step]
    return value


def replaced(value: Any, route: Route, new: Any) -> Any:
    """A copy with one value replaced."""
    made = copy.deepcopy(value)
    at(made, route[:-1])[route[-1]] = new
    return made


def without(value: Any, route: Route) -> Any:
    """A copy with one value left out."""
    made = copy.deepcopy(value)
    del at(made, route[:-1])[route[-1]]
    return made


EVERYWHERE = [(path.stem, *read(path), route) for path in EXAMPLES for route in routes(read(path)[2])]
NAMED = [f"{stem}:{'.'.join(map(str, route))}" for stem, _, _, _, route in EVERYWHERE]


def test_all_seven_kinds_have_an_example() -> None:
    assert {path.stem.split(".")[0] for path in EXAMPLES} == {kind.name for kind in KINDS}


def shapes(shape: Shape, route: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to every field of a kind, list indexes left out."""
    if isinstance(shape, ListOf | Table):
        yield from shapes(shape.item, route)
    if isinstance(shape, MappingOf):
        for one in shape.fields:
            yield (*route, one.key)
            yield from shapes(one.shape, (*route, one.key))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_examples_use_every_field_there_is(kind: Any) -> None:
    path = next(path for path in EXAMPLES if path.stem.startswith(f"{kind.name}."))
    used = {tuple(str(step) for step in route if isinstance(step, str)) for route in routes(read(path)[2])}
    told_elsewhere = {
        ("feedback", "form"),
        ("allow",),
        ("allow", "rule"),
        ("allow", "because"),
        ("allow", "until"),
        ("formerly",),
    }
    lives = (
        {("owner",), ("status",), ("agreed_on",), ("review_by",), ("replaced_by",)}
        if kind.space == "language"
        else set()
    )
    assert set(shapes(shape_of(kind.shape))) - used - told_elsewhere - lives == set()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_taken_whole(path: Path) -> None:
    kind, id, value = read(path)
    result = decoded(kind, id, value)
    assert result.faults == ()
    assert result.entry is not None
    assert result.entry.blanks == frozenset()
    assert walked(kind, value) == (result.entry.thing, [])


def test_both_ways_of_reading_agree_on_the_example_school() -> None:
    for path in sorted([*TOP.glob("glossary/**/*.yml"), *TOP.glob("promises/**/*.yml")]):
        kind = kind_of(str(path.relative_to(TOP)))
        assert kind is not None
        value = parse(Document("x", path.read_text(encoding="utf-8"))).value
        result = decode(kind, id_of(str(path)), "x.yml", value)
        assert result.entry is not None
        assert walked(kind.name, value) == (result.entry.thing, [])


@pytest.mark.parametrize(("stem", "kind", "id", "value", "route"), EVERYWHERE, ids=NAMED)
def test_a_wrong_value_is_one_fault_at_its_place(stem: str, kind: str, id: str, value: Any, route: Route) -> None:
    """A value of another shape: what follows from it is not reported as well, and the rest is taken."""
    wrong: Any = "x" if isinstance(at(value, route), list | dict) else ["x"]
    result = decoded(kind, id, replaced(value, route, wrong))
    assert [(one.rule, one.problem.at.route) for one in result.faults] == [("invalid-value", route)]
    assert result.entry is not None
    assert result.entry.lacks(*route)


@pytest.mark.parametrize(("stem", "kind", "id", "value", "route"), EVERYWHERE, ids=NAMED)
def test_a_misspelt_field_is_one_fault_at_its_key(stem: str, kind: str, id: str, value: Any, route: Route) -> None:
    if not isinstance(route[-1], str) or route[0] == "rules":
        return
    around = at(value, route[:-1])
    misspelt = {f"{key}x" if key == route[-1] else key: one for key, one in around.items()}
    result = decoded(kind, id, replaced(value, route[:-1], misspelt) if len(route) > 1 else misspelt)
    assert [(one.rule, one.problem.at.route, one.problem.at.aim) for one in result.faults] == [
        ("unknown-field", (*route[:-1], f"{route[-1]}x"), Aim.KEY)
    ]
    assert result.faults[0].problem.values["near"] == route[-1]


def field_at(shape: Shape, route: Route) -> Any:
    """The field of a kind at a route; None for a list's item."""
    found = None
    for step in route:
        match shape:
            case ListOf() | Table():
                found, shape = None, shape.item
            case MappingOf():
                found = next(one for one in shape.fields if one.key == step)
                shape = found.shape
    return found


@pytest.mark.parametrize(("stem", "kind", "id", "value", "route"), EVERYWHERE, ids=NAMED)
@pytest.mark.parametrize("empty", [None, "", "  ", [], {}], ids=repr)
def test_an_empty_field_is_as_good_as_none_unless_it_is_required(
    stem: str, kind: str, id: str, value: Any, route: Route, empty: Any
) -> None:
    field = field_at(shape_of(BY_NAME[kind].shape), route)
    if field is None:
        return
    faults = [(one.rule, one.problem.at) for one in decoded(kind, id, replaced(value, route, empty)).faults]
    if field.required or (kind, route) in ONCE_AGREED:
        assert [rule for rule, _ in faults] == ["missing-field"]
        assert (faults[0][1].route, faults[0][1].aim) == (route, Aim.KEY)
    else:
        assert [rule for rule, _ in faults] == LEFT.get(
            (kind, route), ["missing-field"] * WITHIN.get(route, 0) if empty == {} else []
        )


WITHIN: dict[Route, int] = {("feedback",): 1, ("bandwidth",): 1, ("editing",): 2}
"""How much is missing in fields that hold nothing."""
ONCE_AGREED = {("term", ("definition",))}
LEFT = {
    ("school", ("feedback", "mail")): ["missing-field"],
    ("school", ("plate", "hotspots", 0, "element")): ["missing-field"],
    ("school", ("plate", "hotspots", 1, "box")): ["missing-field"],
}
"""Of these one must be left."""


@pytest.mark.parametrize(("stem", "kind", "id", "value", "route"), EVERYWHERE, ids=NAMED)
def test_a_field_that_is_left_out(stem: str, kind: str, id: str, value: Any, route: Route) -> None:
    field = field_at(shape_of(BY_NAME[kind].shape), route)
    if field is None:
        return
    faults = [(one.rule, one.problem.at.route) for one in decoded(kind, id, without(value, route)).faults]
    if field.required or (kind, route) in ONCE_AGREED or (kind, route) in LEFT:
        assert faults == [("missing-field", route[:-1])]
    else:
        assert faults == []


LEAVES = [one for one in EVERYWHERE if isinstance(at(one[3], one[4]), str)]


@pytest.mark.parametrize(
    ("stem", "kind", "id", "value", "route"), LEAVES, ids=[f"{one[0]}:{'.'.join(map(str, one[4]))}" for one in LEAVES]
)
def test_a_control_character_is_found_in_every_value(stem: str, kind: str, id: str, value: Any, route: Route) -> None:
    result = decoded(kind, id, replaced(value, route, f"{at(value, route)}\x07"))
    assert [(one.rule, one.problem.at.route) for one in result.faults] == [("invalid-value", route)]


@pytest.mark.parametrize(
    ("kind", "route", "good", "bad"),
    [
        ("term", ("review_by",), ["2026-03-01", "0001-01-01"], ["01-03-2026", "2026-3-1", "2026-13-01", "20260301", "morgen"]),
        ("term", ("status",), ["draft", "agreed", "retired"], ["Draft", "concept", "agreed "]),
        ("term", ("link",), ["true", "false"], ["yes", "no", "True", "1", "nee"]),
        ("term", ("term",), ["e-learning", "één", "👩‍🏫"[0]], ["leer\u200broute", "leer\u00adroute", "\ufeffx"]),
        ("term", ("sources", 0, "url"), ["https://a.nl/b", "mailto:a@b.nl", "a/b", "/a", "#a", "?a", "../a"],
         ["javascript:alert(1)", "data:text/html,x", "a b", "http://", "JAVASCRIPT:x", "vbscript:x", "java\tscript:x", "file:///etc"]),
        ("term", ("matches", 0, "relation"), ["exact", "close", "broad", "narrow", "related"], ["exactMatch", "same"]),
        ("school", ("domains", 0, "colour"), ["#C2410C", "#c2410c"], ["C2410C", "#FFF", "red", "#GGGGGG", "#C2410C00"]),
        ("school", ("rhythm", "run"), ["0", "100", "80.5"], ["101", "-1", "80%", "tachtig", "8,5", "1e2", "٨٠"]),
        ("school", ("rhythm", "reflections", 0, "every"), ["1 days", "12 weeks", "9999 years"], ["0 days", "6 maanden", "1 month", "6months", "-1 days"]),
        ("school", ("language",), ["nl", "en"], ["de", "NL"]),
        ("school", ("format",), ["1"], ["2", "1.0"]),
        ("school", ("feedback", "mail"), ["a@b.nl"], ["a@b", "a b@c.nl", "<a@b.nl>", "@b.nl"]),
        ("school", ("roles", 0, "id"), ["a", "a-b", "a1", "1"], ["A", "a_b", "-a", "a-", "a--b", "../a", "é", "a b"]),
        ("school", ("plate", "hotspots", 1, "box"), [["0", "0", "100", "100"]], [["1", "2", "3"], ["1", "2", "3", "4", "5"], "1"]),
        ("school", ("rules", "unused-term"), ["error", "warning", "info", "off"], ["no", "fatal", "Error"]),
        ("agreement", ("decides",), ["central", "team", "together"], ["teams", "samen"]),
        ("agreement", ("bandwidth", "min"), ["0", "-3", "4.5", "007", "9" * 10_000, "0." + "1" * 40], ["4,5", "vier", "1e3", "+4", ".5", "5.", "0x1F", "4 ", "٣"]),
        ("snapshot", ("promises", 0, "standing"), ["kept", "growing", "paper"], ["Kept", "groeit"]),
    ],
)  # fmt: skip
def test_what_a_value_may_be(kind: str, route: Route, good: list[Any], bad: list[Any]) -> None:
    _, id, value = read(next(path for path in EXAMPLES if path.stem.startswith(f"{kind}.")))
    for one in good:
        assert decoded(kind, id, replaced(value, route, one)).faults == (), one
    for one in bad:
        faults = decoded(kind, id, replaced(value, route, one)).faults
        assert [(fault.rule, fault.problem.at.route) for fault in faults] == [("invalid-value", route)], one


def test_all_mistakes_of_a_file_are_reported_at_once(school: School) -> None:
    text = """\
promise: [ik]
means: Je kunt beginnen.
wy: omdat
moment: strten
requires: [instroom, roostering, [x]]
agreements: [warm-welkom, wrm-welkom]
status: aan het praten
owner: dcent
voices:
  - {rol: docent, says: ""}
  - {role: dcent, says: "zie [[nergens]]"}
agreed_on: 1 maart
"""
    expected = [
        (1, 10, "invalid-value"),
        (3, 1, "unknown-field"),
        (4, 9, "undefined-reference"),
        (5, 22, "undefined-reference"),
        (5, 34, "invalid-value"),
        (6, 27, "undefined-reference"),
        (7, 9, "invalid-value"),
        (8, 8, "undefined-reference"),
        (10, 6, "unknown-field"),
        (10, 19, "missing-field"),
        (11, 12, "undefined-reference"),
        (11, 30, "undefined-reference"),
        (12, 12, "invalid-value"),
    ]
    path = "promises/x.yml"
    assert found(school({path: text})) == [(path, *one) for one in expected]


@pytest.mark.parametrize(
    ("path", "before", "after", "expected"),
    [
        (
            "promises/altijd-welkom.yml",
            "agreements: [warm-welkom]",
            "agreemnts: [warm-welkom]",
            (6, 1, "unknown-field"),
        ),
        (
            "promises/altijd-welkom.yml",
            "agreements: [warm-welkom]",
            "agreements: warm-welkom",
            (6, 13, "invalid-value"),
        ),
        (
            "promises/altijd-welkom.yml",
            "agreements: [warm-welkom]",
            "agreements: [warm-welkom, warm-welkm]",
            (6, 27, "undefined-reference"),
        ),
        ("promises/altijd-welkom.yml", "requires: [instroom]", "requires: []", (5, 1, "missing-field")),
        ("promises/altijd-welkom.yml", "requires: [instroom]", "requires: [instrom]", (5, 12, "undefined-reference")),
        ("promises/altijd-welkom.yml", "owner: docent", "owner: docent\nstatus: drft", (8, 9, "invalid-value")),
        ("promises/altijd-welkom.yml", "promise: Ik", "promise: Ik: ik", (1, 12, "invalid-yaml")),
        ("promises/agreements/warm-welkom.yml", "domain: instroom", "domain: instrom", (2, 9, "undefined-reference")),
        ("promises/agreements/warm-welkom.yml", "domain: instroom", "domain: [instroom]", (2, 9, "invalid-value")),
        ("promises/agreements/warm-welkom.yml", "domain: instroom", "domein: instroom", (2, 1, "unknown-field")),
        ("promises/agreements/warm-welkom.yml", "domain: instroom", "domain:", (2, 1, "missing-field")),
        ("promises/agreements/warm-welkom.yml", "domain: instroom\n", "", (1, 1, "missing-field")),
        (
            "promises/agreements/warm-welkom.yml",
            "decides: team",
            "decides: team\nstatus: drft",
            (5, 9, "invalid-value"),
        ),
        ("promises/agreements/warm-welkom.yml", "agreement: Wie", "agreement: Wie: wie", (1, 15, "invalid-yaml")),
        (
            "glossary/school.yml",
            "domains:\n  - {id: instroom,",
            "domains:\n  - {id: 'in stroom',",
            (6, 10, "invalid-value"),
        ),
        ("glossary/school.yml", "domains:", "domein:", (5, 1, "unknown-field")),
        (
            "glossary/school.yml",
            "moments:\n  - {id: starten, label: Starten}",
            "moments: starten",
            (3, 10, "invalid-value"),
        ),
        ("glossary/school.yml", "roles:", "roles: x\nrollen:", (7, 8, "invalid-value")),
        ("glossary/school.yml", "school: ROC Klein", "school: ROC: Klein", (1, 12, "invalid-yaml")),
    ],
)
def test_one_mistake_is_one_finding(
    path: str, before: str, after: str, expected: tuple[int, int, str], school: School
) -> None:
    assert before in SMALLEST[path]
    one: Found = (path, *expected)
    here = found(school({path: SMALLEST[path].replace(before, after)}))
    assert here == ([one] if "rollen" not in after else [one, (path, 8, 1, "unknown-field")])


SCRAPS: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.sampled_from(["", " ", "x", "no", "12", "-1", "1e9", "2026-03-01", "[[x]]", "draft", "true", "a\x07b", "\u200b", "student"])
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "role", "says", "x", ""]), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip


@given(data=st.data())
def test_no_value_whatever_breaks_decoding(data: st.DataObject) -> None:
    """Several places of an example are replaced by scraps: both ways agree, every fault has a place, nothing crashes."""
    path = data.draw(st.sampled_from(EXAMPLES))
    kind, id, value = read(path)
    for _ in range(data.draw(st.integers(1, 4))):
        inside = list(routes(value))
        if not isinstance(value, dict) or not inside:
            break
        value = replaced(value, data.draw(st.sampled_from(inside)), data.draw(SCRAPS))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = decoded(kind, id, value)
    thing, faults = walked(kind, value)
    assert result.entry is not None
    assert thing == result.entry.thing
    assert {(one.rule, one.problem.at) for one in faults} <= {(one.rule, one.problem.at) for one in result.faults}
    for one in result.faults:
        assert one.problem.message.format(**one.problem.values)
        assert one.problem.remedy.format(**one.problem.values)


@given(text=st.text(st.sampled_from("abc:-[]{}#&*!|>'\"%@`\n\r\t ,?\\\x85\u2028\x00é😀"), max_size=60))
def test_no_text_whatever_breaks_reading(text: str) -> None:
    reading = parse(Document("x", text))
    if reading.sound:
        decode(BY_NAME["promise"], "x", "x", reading.value, reading.gaps)
        if not reading.faults and not set(text) & set("\x85\u2028"):
            assert same(reading.value, yaml.load(text, yaml.CBaseLoader))
    else:
        assert reading.faults


def same(ours: Any, theirs: Any) -> bool:
    """PyYAML's base loader reads every scalar as text too; nothing at all is an empty text there."""
    if isinstance(ours, dict):
        return (
            isinstance(theirs, dict)
            and ours.keys() == theirs.keys()
            and all(same(ours[key], theirs[key]) for key in ours)
        )
    if isinstance(ours, list):
        return isinstance(theirs, list) and len(ours) == len(theirs) and all(map(same, ours, theirs))
    return (ours or "") == theirs


def test_every_leaf_knows_what_to_say() -> None:
    """A value that is no list of words must have a sentence for when it does not fit."""

    def leaves(shape: Shape) -> Iterator[Leaf]:
        match shape:
            case Leaf():
                yield shape
            case ListOf() | Table():
                yield from leaves(shape.item)
            case MappingOf():
                for one in shape.fields:
                    yield from leaves(one.shape)

    for kind in KINDS:
        assert all(leaf.words or leaf.expects for leaf in leaves(shape_of(kind.shape)))


def told(kind: str, value: Any) -> list[str]:
    """What is said of a value of a kind, fault by fault."""
    faults = decode(BY_NAME[kind], "x", "x.yml", value, kinds=KINDS).faults
    say = Phrases("en").say
    return [
        f"{say(one.problem.message, **one.problem.values)} {say(one.problem.remedy, **one.problem.values)}"
        for one in faults
    ]


def agreement(**changed: Any) -> dict[str, Any]:
    """A sound agreement with some fields changed."""
    behaviour = [{"role": "docent", "does": "groet"}]
    return {"agreement": "A", "domain": "d", "why": "w", "decides": "team", "behaviour": behaviour, **changed}


@pytest.mark.parametrize(
    ("field", "wrong", "remedy"),
    [
        ("terms", "a, b", "Put it in square brackets: [a, b]"),
        ("terms", "a", "Put it in square brackets: [a]"),
        ("terms", "a, b]", "The [ in front of it is missing: [a, b]"),
        ("terms", "a b c", "Begin each item with a hyphen and a space, on a line of its own."),
        ("terms", "• a • b", "Begin each item with a hyphen and a space, on a line of its own."),
        ("noticed", "1. Wie komt 2. Wie gaat", "Begin each item with a hyphen and a space, on a line of its own."),
        ("noticed", "– Wie komt", "Begin each item with a hyphen and a space, on a line of its own."),
        ("noticed", "Ik zie het, en jij ook", "Begin each item with a hyphen and a space, on a line of its own."),
        ("noticed", "Iemand zei: [ja]", "Begin each item with a hyphen and a space, on a line of its own."),
        ("noticed", "a" * 500, "Begin each item with a hyphen and a space, on a line of its own."),
        ("noticed", [{"Vraag": "hoe weet je dat?"}], 'Put the whole text in quotes: "Vraag: hoe weet je dat?"'),
        ("why", {"Let op": "wie wacht"}, 'Put the whole text in quotes: "Let op: wie wacht"'),
        ("terms", [["a"]], "The name alone is enough here, without brackets or a hyphen: a"),
        ("terms", [[["a"]]], "The name alone is enough here, without brackets or a hyphen: a"),
        ("owner", ["a"], "The name alone is enough here, without brackets or a hyphen: a"),
        ("owner", ["a", "b"], "Choose one, and take the brackets or hyphens away."),
        ("owner", {"a": "b", "c": "d"}, "Write the value alone, on one line."),
        ("room", ["Zelf kiezen"], "Take the brackets or the hyphen away: Zelf kiezen"),
        ("decides", "centraal", "Did you mean 'central'? It can be 'central', 'team', 'together'."),
        ("decides", "school", "Did you mean 'central'? It can be 'central', 'team', 'together'."),
        ("decides", "samen", "Did you mean 'together'? It can be 'central', 'team', 'together'."),
        ("status", "ontwerp", "Did you mean 'draft'? It can be 'draft', 'agreed', 'retired'."),
        ("status", "vervalt", "Did you mean 'retired'? It can be 'draft', 'agreed', 'retired'."),
        ("review_by", "1 March 2027", "Did you mean '2027-03-01'?"),
        ("review_by", "1-3-2027", "Did you mean '2027-03-01'?"),
        ("review_by", "01/03/2027", "Did you mean '2027-03-01'?"),
        ("review_by", "2027-02-30", "Choose a day that is in the calendar."),
        ("review_by", "2027", "Choose a day, such as 2027-03-01."),
        ("review_by", "ooit", "Write year, month and day, such as 2026-03-01."),
    ],
)
def test_a_remedy_fits_what_was_written(field: str, wrong: Any, remedy: str) -> None:
    said = told("agreement", agreement(**{field: wrong}))
    assert len(said) == 1
    assert said[0].endswith(remedy)
    assert "…" not in said[0][-len(remedy) :]


@pytest.mark.parametrize(
    ("kind", "route", "wrong", "near"),
    [
        ("school", ("link_words",), "nee", "false"),
        ("school", ("link_words",), "True", "true"),
        ("school", ("link_words",), "yes", "true"),
        ("school", ("language",), "Nederlands", "nl"),
        ("school", ("language",), "Engels", "en"),
        ("school", ("rules", "unused-term"), "uit", "off"),
        ("school", ("rules", "unused-term"), "let op", "warning"),
        ("school", ("rules", "unused-term"), "fout", "error"),
        ("school", ("rhythm", "reflections", 0, "every"), "52 weken", "52 weeks"),
        ("school", ("rhythm", "reflections", 0, "every"), "elk jaar", "1 years"),
        ("school", ("rhythm", "reflections", 0, "every"), "6 maanden", "6 months"),
        ("school", ("rhythm", "reflections", 0, "every"), "elk half jaar", "6 months"),
        ("school", ("roles", 0, "id"), "Bestuur", "bestuur"),
        ("snapshot", ("promises", 0, "standing"), "merkbaar", "kept"),
        ("snapshot", ("promises", 0, "standing"), "op papier", "paper"),
        ("snapshot", ("promises", 0, "standing"), "groeit", "growing"),
        ("agreement", ("bandwidth", "min"), "3,5", "3.5"),
        ("agreement", ("bandwidth", "min"), "3 weken", "3"),
    ],
)
def test_what_was_meant_is_named(kind: str, route: Route, wrong: str, near: str) -> None:
    _, id, value = read(next(path for path in EXAMPLES if path.stem.startswith(f"{kind}.")))
    faults = decoded(kind, id, replaced(value, route, wrong)).faults
    assert [fault.problem.values["near"] for fault in faults] == [near]


def test_a_number_with_a_comma_between_braces() -> None:
    said = told("agreement", agreement(bandwidth={"measure": "x", "min": "3", "5": None}))
    assert said == ["There is no field '5' here. A number with decimals takes a point: min: 3.5"]


def test_a_text_with_a_comma_between_braces_is_shown_in_quotes() -> None:
    said = told("agreement", agreement(behaviour=[{"role": "docent", "does": "groet", "en zwaait": None}]))
    assert said[0].endswith('Put the text in quotes as a whole: does: "groet, en zwaait"')


@pytest.mark.parametrize(
    ("kind", "value", "meant"),
    [
        ("promise", agreement(), "agreement"),
        ("agreement", {"promise": "Ik", "means": "x", "why": "w", "moment": "m", "requires": ["d"]}, "promise"),
        ("agreement", {"term": "x", "definition": "y"}, "term"),
        ("promise", {"date": "2026-05-12", "form": "x", "roles": ["a"], "promises": []}, "snapshot"),
        ("success", {"team": "zorg", "choices": []}, "choices"),
        ("term", {"school": "x", "plate": {}, "roles": []}, "school"),
    ],
)
def test_a_file_of_another_kind_is_one_fault_and_no_entry(kind: str, value: dict[str, Any], meant: str) -> None:
    result = decode(BY_NAME[kind], "x", "x.yml", value, kinds=KINDS)
    assert (result.entry, result.meant, [one.rule for one in result.faults]) == (None, meant, ["unknown-field"])


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("promise", {"promise": "Ik", "agreement": ["a"]}),
        ("promise", {"promis": "Ik", "means": "x", "agreement": "a"}),
        ("promise", {"titel": "x"}),
        ("term", {}),
    ],
)
def test_a_slip_does_not_make_a_file_another_kind(kind: str, value: dict[str, Any]) -> None:
    assert decode(BY_NAME[kind], "x", "x.yml", value, kinds=KINDS).meant == ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_list_is_told_how_its_kind_begins(kind: Any) -> None:
    field = next(one.key for one in shape_of(kind.shape).fields if one.required)
    assert f"Begin with a field and a colon: {field}: " in told(kind.name, ["a"])[0]
