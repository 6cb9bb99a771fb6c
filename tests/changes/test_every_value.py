"""Every value of the example school, one after the other: said otherwise it is told of, in its own field, and laid out otherwise it is not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from changes.conftest import Edits
from schools import load, write
from taalkompas import Project
from taalkompas.changes import compare
from taalkompas.changes.compare import _Sides
from taalkompas.changes.matching import Matched
from taalkompas.model import BY_NAME, Entry, Interval
from taalkompas.model.shapes import Field, Leaf, ListOf, MappingOf, Shape, Table, shape_of
from taalkompas.report.changes.as_text import PLAIN
from taalkompas.report.changes.sentences import sentences
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


def test_another_layout_of_every_file_says_the_same(before: Project, copy: Path, tmp_path: Path) -> None:
    edits: Edits = {
        path: yaml.safe_dump(yaml.load(document.text, yaml.BaseLoader), width=40, default_flow_style=index % 2 == 0)
        for index, (path, document) in enumerate(before.documents.items())
    }
    write(tmp_path, edits)  # type: ignore[arg-type]  # all of them are texts
    comparison = compare(before, load(tmp_path))
    assert comparison.things == ()
    assert {*comparison.layout} == {*before.documents}
