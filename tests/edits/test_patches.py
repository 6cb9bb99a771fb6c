"""Exact replacement: whatever a value looks like, only it changes; what nobody foresaw is left alone."""

import pytest

from taalkompas.edits.patches import Rewriting
from taalkompas.errors import TaalkompasError
from taalkompas.places import Route
from taalkompas.source import Document, parse


def rewriting(text: str) -> Rewriting:
    """A file to be changed."""
    return Rewriting(Document("glossary/x.yml", text))


VALUES: dict[str, tuple[str, Route, str]] = {
    "plain": ("a: old # c\nb: 1\n", ("a",), "a: new # c\nb: 1\n"),
    "single": ("a: 'old'\n", ("a",), "a: 'new'\n"),
    "double": ('a: "\\x6fld"  # c\n', ("a",), 'a: "new"  # c\n'),
    "on the next line": ("a:\n  # c\n   old\n", ("a",), "a:\n  # c\n   new\n"),
    "literal": ("a: |- # c\n  old\nb: 1\n", ("a",), "a: |- # c\n  new\nb: 1\n"),
    "folded": ("a:\n  - >-\n    old\n\n# c\nb: 1\n", ("a", 0), "a:\n  - >-\n    new\n\n# c\nb: 1\n"),
    "nothing": ("a: # c\nb: 1\n", ("a",), "a: new # c\nb: 1\n"),
    "nothing between braces": ("{a: , b: 1}", ("a",), "{a: new, b: 1}"),
    "a list": ("a: [x, [y]] # c\n", ("a",), "a: new # c\n"),
    "a block": ("a:\n  - x\n  - y # c\n# d\nb: 1\n", ("a",), "a:\n  new # c\n# d\nb: 1\n"),
    "in a row": ("{b: [x, {c: old}]}", ("b", 1, "c"), "{b: [x, {c: new}]}"),
    "odd ends of lines": ("b: x\u2028y\u0085z\na: old\n", ("a",), "b: x\u2028y\u0085z\na: new\n"),
}


@pytest.mark.parametrize(("before", "route", "after"), VALUES.values(), ids=VALUES)
def test_a_value_is_replaced_as_it_is_written(before: str, route: Route, after: str) -> None:
    one = rewriting(before)
    one.replace(route, "new")
    assert one.finish() == after


@pytest.mark.parametrize(
    ("before", "offset", "after"),
    [
        ("a: Lees [[old]].\n", 7, "a: Lees [[new]].\n"),
        ("a: 'Lees ''m: [[old]].'\n", 11, "a: 'Lees ''m: [[new]].'\n"),
        ('a: "Lees \\"[[o\\u006cd]]\\".\\n"\n', 8, 'a: "Lees \\"[[new]]\\".\\n"\n'),
        ("a: >\n  Lees\n  hier [[old]]\n\n  en daar\n", 12, "a: >\n  Lees\n  hier [[new]]\n\n  en daar\n"),
        ("a: |2\n    Lees\n  [[old]]\n", 9, "a: |2\n    Lees\n  [[new]]\n"),
        ("a: Lees\n\n   [[old|hier]]\n", 7, "a: Lees\n\n   [[new|hier]]\n"),
    ],
)
def test_an_id_in_a_text_is_replaced_where_it_stands(before: str, offset: int, after: str) -> None:
    one = rewriting(before)
    one.replace_part(("a",), offset, "old", "new")
    assert one.finish() == after


ADDED: dict[str, tuple[str, str]] = {
    "after the first that is there": ("owner: 1 # c\nb: 2\n", "owner: 1 # c\nstatus: x\nb: 2\n"),
    "at the end": ("b: 2\nc: 3\n", "b: 2\nc: 3\nstatus: x\n"),
    "at the end, without the end of a line": ("b: 2\nc: 3", "b: 2\nc: 3\nstatus: x"),
    "at the end, before what follows": ("b: 2 \n\n# c\n", "b: 2 \nstatus: x\n\n# c\n"),
    "after a list": ("owner:\n  - 1\n\n  - 2  # c\n# b\nb: 2\n", "owner:\n  - 1\n\n  - 2  # c\nstatus: x\n# b\nb: 2\n"),
    "after rows": ("owner: [1,\n  2]\nb: 2\n", "owner: [1,\n  2]\nstatus: x\nb: 2\n"),
    "after a text": ("owner: |\n  1\n\n\n# b\nb: 2\n", "owner: |\n  1\nstatus: x\n\n\n# b\nb: 2\n"),
    "after a text that keeps its lines": ("owner: |+ # +\n  1\n\nb: 2\n", "owner: |+ # +\n  1\n\nstatus: x\nb: 2\n"),
    "not after a text without the end of a line": ("b: 2\na: |\n  1", "b: 2\nstatus: x\na: |\n  1"),
    "between braces": ("{owner: 1, b: [2]}", "{owner: 1, status: x, b: [2]}"),
    "between braces, at the end": ("{b: {c: 2},\n}\n", "{b: {c: 2}, status: x,\n}\n"),
    "further in": ("  owner: 1\r\n  b: 2\r\n", "  owner: 1\r\n  status: x\r\n  b: 2\r\n"),
    "under a mark": ("---\na: 1\n...\n", "---\na: 1\nstatus: x\n...\n"),
}


@pytest.mark.parametrize(("before", "after"), ADDED.values(), ids=ADDED)
def test_a_field_is_added_on_a_line_of_its_own(before: str, after: str) -> None:
    one = rewriting(before)
    one.add("status", "x")
    assert one.finish() == after


def test_several_changes_go_together() -> None:
    one = rewriting("a: old\nb: [[old]] en [[old]]\n".replace("b: ", "b: Zie "))
    one.replace(("a",), "new")
    one.replace_part(("b",), 6, "old", "new")
    one.replace_part(("b",), 17, "old", "new")
    one.add("formerly", ["w", "z"])
    assert one.finish() == "a: new\nb: Zie [[new]] en [[new]]\nformerly: [w, z]\n"
    assert parse(Document("", one.finish())).value == {
        "a": "new",
        "b": "Zie [[new]] en [[new]]",
        "formerly": ["w", "z"],
    }


@pytest.mark.parametrize("text", ["? a\n: 1\n", "a: |\n  1"])
def test_what_would_say_something_else_is_left_alone(text: str) -> None:
    one = rewriting(text)
    one.add("status", "y: z")
    with pytest.raises(TaalkompasError, match=r"'glossary/x\.yml' is written in a way"):
        one.finish()
