"""Every value of the example school, one after the other: said otherwise it is told of, in its own field, and laid out otherwise it is not.

And every field of the model, whether the example uses it or not: each has words of its own.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import pytest
import yaml

from changes.conftest import Edits
from schools import load, write
from taalkompas import Project
from taalkompas.changes import TELLINGS, compare
from taalkompas.changes.compare import _Sides
from taalkompas.changes.matching import Matched
from taalkompas.changes.orders import ORDERS
from taalkompas.changes.telling import NO_WORDS, NO_WORDS_FOR_ORDER
from taalkompas.model import BY_NAME, Entry, Interval
from taalkompas.model.shapes import Field, Leaf, ListOf, MappingOf, Shape, Table, shape_of
from taalkompas.report.changes.as_text import PLAIN
from taalkompas.report.changes.sentences import how_many, sentences
from taalkompas.words import Phrases


def otherwise(leaf: Leaf, value: Any) -> Any:
    """Another value of the same sort."""
    match value:
        case bool():
            return not value
        case Decimal():
            return value + 1
        case date():
            return value + timedelta(days=1)
        case Interval():
            return replace(value, count=value.count + 1)
    if leaf.words:
        return leaf.words[leaf.words.index(value) - 1]
    return f"{value} anders"


def others(shape: Shape, value: Any) -> Iterator[Any]:
    """The same value with one thing in it otherwise, or one thing less."""
    if value is None:
        return
    match shape:
        case Leaf():
            if value != "" and len(shape.words) != 1:
                yield otherwise(shape, value)
        case ListOf():
            for index, item in enumerate(value):
                yield from ((*value[:index], other, *value[index + 1 :]) for other in others(shape.item, item))
                if shape.length is None:
                    yield (*value[:index], *value[index + 1 :])
        case Table():
            yield from ({**value, key: other} for key in value for other in others(shape.item, value[key]))
        case MappingOf():
            for field in shape.fields:
                yield from (
                    replace(value, **{field.name: one}) for one in others(field.shape, getattr(value, field.name))
                )


def by_field(entry: Entry[Any]) -> Iterator[tuple[Field, Entry[Any]]]:
    """An entry with one thing in one of its fields otherwise."""
    for field in shape_of(BY_NAME[entry.kind].shape).fields:
        for other in others(field.shape, getattr(entry.thing, field.name)):
            yield field, replace(entry, thing=replace(entry.thing, **{field.name: other}))


def test_whatever_is_said_otherwise_is_told_of_in_its_own_field(before: Project) -> None:
    sides = _Sides(before, before, Matched((), {}))
    phrases = Phrases("nl")
    count = 0
    for entry in before.graph.entries:
        for field, other in by_field(entry):
            for changes in ([*sides.changes(entry, other)], [*sides.changes(other, entry)]):
                count += 1
                assert {change.field.partition(".")[0] for change in changes} == {field.key}, (entry.path, field.key)
                assert all(sentences(change, phrases, PLAIN)[-1] not in " :" for change in changes)
    assert count > 4000


def made(shape: Shape, n: int) -> Any:
    """Something of this shape that says something in every field, each time something else."""
    match shape:
        case ListOf():
            return tuple(made(shape.item, n + at) for at in range(shape.length or 3))
        case Table():
            return {made(shape.keys, n + at): made(shape.item, n + at) for at in range(2)}
        case MappingOf():
            return shape.type(**{field.name: made(field.shape, n) for field in shape.fields})
        case Leaf(words=words) if words:
            return words[n % len(words)]
    kind = get_args(shape.hint)[0] if get_origin(shape.hint) is Annotated else shape.hint
    plain = {
        bool: n % 2 == 0,
        Decimal: Decimal(n),
        date: date(2026, 1, 1 + n),
        Interval: Interval(n + 1, "weeks"),
    }
    return plain.get(kind, f"woord{n}")


def left_out_or_in_another_order(shape: Shape, value: Any) -> Iterator[Any]:
    """The same value without one thing that may be left out, or with one list the other way around."""
    match shape:
        case ListOf():
            if shape.length is None:
                yield value[::-1]
                yield from (
                    (*value[:at], other, *value[at + 1 :])
                    for at, item in enumerate(value)
                    for other in left_out_or_in_another_order(shape.item, item)
                )
        case Table():
            yield from ({one: value[one] for one in value if one != key} for key in value)
        case MappingOf():
            for field in shape.fields:
                own = getattr(value, field.name)
                if not field.required and own != field.default:
                    yield replace(value, **{field.name: field.default})
                yield from (
                    replace(value, **{field.name: one}) for one in left_out_or_in_another_order(field.shape, own)
                )


def every_change(kind: str) -> Iterator[tuple[Field, Entry[Any], Entry[Any]]]:
    """Something of a kind that says something in every field, and the same with one thing in a field otherwise; both ways around."""
    shape = shape_of(BY_NAME[kind].shape)
    for n in range(3):  # as many as the words of which most fields choose one
        whole = Entry(kind, "x", "x.yml", made(shape, n))
        for field in shape.fields:
            own = getattr(whole.thing, field.name)
            left_out = () if field.required or own == field.default else (field.default,)
            for other in (*others(field.shape, own), *left_out, *left_out_or_in_another_order(field.shape, own)):
                changed = replace(whole, thing=replace(whole.thing, **{field.name: other}))
                yield from ((field, whole, changed), (field, changed, whole))


@pytest.mark.parametrize("kind", BY_NAME)
def test_every_field_has_words_of_its_own(kind: str, before: Project) -> None:
    """A new field fails here until there is a sentence for it."""
    sides = _Sides(before, before, Matched((), {}))
    languages = Phrases("nl"), Phrases("en")
    for field, then, now in every_change(kind):
        changes = [*sides.changes(then, now)]
        assert {change.field.partition(".")[0] for change in changes} == {field.key}, (then, now)
        assert not {change.said.message for change in changes} & {NO_WORDS, NO_WORDS_FOR_ORDER, ""}, (then, now)
        told = [sentences(change, one, PLAIN) for change in changes for one in languages]
        assert all(one.strip(" :.'") for one in told)
        assert not any(hole in one for one in told for hole in ("  ", "''", " ."))


def test_every_kind_has_its_place_and_its_words() -> None:
    assert BY_NAME.keys() == TELLINGS.keys()
    assert len({how_many(kind, 2, Phrases("nl")) for kind in TELLINGS}) == len(TELLINGS)


def test_every_sentence_for_an_order_is_said(before: Project) -> None:
    sides = _Sides(before, before, Matched((), {}))
    said = {
        change.field
        for kind in BY_NAME
        for _, then, now in every_change(kind)
        for change in sides.changes(then, now)
        if change.what == "reordered"
    }
    assert said >= ORDERS.keys()


def test_another_layout_of_every_file_says_the_same(before: Project, copy: Path, tmp_path: Path) -> None:
    edits: Edits = {
        path: yaml.safe_dump(yaml.load(document.text, yaml.BaseLoader), width=40, default_flow_style=index % 2 == 0)
        for index, (path, document) in enumerate(before.documents.items())
    }
    write(tmp_path, edits)  # type: ignore[arg-type]  # all of them are texts
    comparison = compare(before, load(tmp_path))
    assert comparison.things == ()
    assert {*comparison.layout} == {*before.documents}
