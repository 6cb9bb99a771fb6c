"""One layout: the same values, all comments, and nothing left to do the second time."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.school import make
from edits.files import BUSY
from schools import load, write
from taalkompas.edits import layout
from taalkompas.edits.layout import formatted, laid_out
from taalkompas.edits.layout.comments import comments_of
from taalkompas.edits.layout.tree import tree_of
from taalkompas.edits.layout.written import written
from taalkompas.edits.scalars import scalar
from taalkompas.model import BY_NAME, decode
from taalkompas.source import Document, find, parse, read

TERM = BY_NAME["term"]
GOLDEN = Path(__file__).parents[1] / "golden"


def laid(text: str, path: str = "glossary/x.yml") -> str:
    """A file in the usual layout, of which every value and every comment is still there and which stays so."""
    after = laid_out(Document(path, text))
    assert after is not None
    assert parse(Document(path, after)).value == parse(Document(path, text)).value
    assert laid_out(Document(path, after)) == after
    return after


LAYOUTS: dict[str, tuple[str, str]] = {
    "quotes": ("term: \"x\"\ndefinition: 'w'\n", "term: x\ndefinition: w\n"),
    "quotes that are needed": (
        "term: 'a: b'\ndefinition: \"# x\"\nexample: '[[id]] hier'\nmeans_not: \"hij zei \\\"x\\\"\"\n",
        'term: "a: b"\ndefinition: "# x"\nmeans_not: hij zei "x"\nexample: "[[id]] hier"\n',
    ),
    "what another program would not read as text": (
        "term: no\ndefinition: 012\nsynonyms: ['2026-03-01', 1e3, ~, 0x1f]\nowner: 007\nlink: 'true'\nagreed_on: '2026-03-01'\n",
        'term: "no"\ndefinition: "012"\nsynonyms: ["2026-03-01", "1e3", "~", "0x1f"]\nlink: true\nowner: "007"\nagreed_on: 2026-03-01\n',
    ),
    "the order of the format": (
        "allow: []\nstatus: draft\nterm: x\nzelf: 1\nowner: w\nsynonyms: [z]\nsources: []\n",
        "term: x\nsynonyms: [z]\nowner: w\nstatus: draft\nsources: []\nallow: []\nzelf: 1\n",
    ),
    "short rows on one line": ("term: x\nrelated:\n- a\n-   'b'\n", "term: x\nrelated: [a, b]\n"),
    "long rows on lines of their own": (
        f"term: x\nrelated: [{'a' * 60}, {'b' * 60}]\n",
        f"term: x\nrelated:\n  - {'a' * 60}\n  - {'b' * 60}\n",
    ),
    "texts on lines of their own": (
        "term: x\nvoices: [{role: w, says: 'ja, nee'}, {says: z, role: w}]\n",
        "term: x\nvoices:\n  - role: w\n    says: ja, nee\n  - role: w\n    says: z\n",
    ),
    "rows of names": (
        "term: x\nmatches:\n  - uri: 'https://a.example/b,c'\n    relation: exact\n",
        'term: x\nmatches:\n  - {relation: exact, uri: "https://a.example/b,c"}\n',
    ),
    "one field needs no braces": ("term: x\nsources: [{title: Wet}]\n", "term: x\nsources:\n  - title: Wet\n"),
    "folded lines": ("term: x\ndefinition: Een\n  twee\n  drie.\n", "term: x\ndefinition: Een twee drie.\n"),
    "lines": ('term: x\ndefinition: "Een\\n\\ntwee"\n', "term: x\ndefinition: |-\n  Een\n\n  twee\n"),
    "lines with an end": ("term: x\ndefinition: >\n  Een\n\n\n  twee\n", "term: x\ndefinition: |\n  Een\n\n  twee\n"),
    "lines that a block cannot hold": ('term: x\ndefinition: " Een\\n\\ttwee"\n', 'term: x\ndefinition: " Een\\n\\ttwee"\n'),
    "empty values": ("term: x\nowner: ~\nsynonyms:\nforms: [ ]\n", 'term: x\nsynonyms:\nforms: []\nowner: "~"\n'),
    "no empty lines": ("\n\nterm: x\n\n\nowner: w\n\n", "term: x\nowner: w\n"),
    "the end of the last line": ("term: x", "term: x\n"),
    "marks of a document": ("---\nterm: x\n...\n", "term: x\n"),
    "a list too few": ("term: x\nrelated: a\nvoices: {says: x, role: w}\n", "term: x\nvoices:\n  role: w\n  says: x\nrelated: a\n"),
    "unknown fields": ("term: x\nzelf: {b: [1, '2'], a: no}\n", 'term: x\nzelf:\n  b:\n    - 1\n    - "2"\n  a: no\n'),
    "odd ends of lines": ("term: x\ndefinition: a\u2028b\u0085c\n", 'term: x\ndefinition: "a\\u2028b\\u0085c"\n'),
    "a comment at its head stays there": ("# a\nowner: w\n# b\nterm: x\n", "# a\n# b\nterm: x\nowner: w\n"),
    "comments beside": (
        "term: x # a\nsynonyms: [b] # c\nvoices: # d\n- role: e # f\n  says: > # g\n    h\n  # i\n",
        "term: x  # a\nsynonyms: [b]  # c\nvoices:  # d\n  - role: e  # f\n    says: |  # g\n      h\n    # i\n",
    ),
    "two beside one text": ("term: # a\n  |- # b\n  x\n  y\n", "# b\nterm: |-  # a\n  x\n  y\n"),
    "one beside hyphens": ("term: x\nrelated: ['--' # a\n]\n", "term: x\nrelated:\n  - --  # a\n"),
    "a comment in an empty list": ("term: x\nrelated: [\n  # a\n]\nowner: w\n", "term: x\nrelated: []\n# a\nowner: w\n"),
    "a comment behind a text that is not there": ("term: x\ndefinition: | # a", 'term: x\ndefinition: ""  # a\n'),
    "comments in a row": ("term: x\nrelated: [a, # b\n  c # d\n  # e\n  ] # f\n", "term: x\nrelated:  # f\n  - a  # b\n  - c  # d\n  # e\n"),
    "comments under a list": (
        "term: x\nrelated:\n  - a\n  # - b\n# owner\nowner: w\n",
        "term: x\nrelated:\n  - a\n  # - b\n# owner\nowner: w\n",
    ),
    "empty lines around comments": ("term: x\n\n\n# a\n\n# b\n\nowner: w\n# c\n", "term: x\n\n# a\n\n# b\n\nowner: w\n# c\n"),
    "a comment in an item": ("term: x\nvoices:\n  - # a\n    role: w\n    # b\n    says: z\n", "term: x\nvoices:\n  # a\n  - role: w\n    # b\n    says: z\n"),
    "comments move with their field": ("term: x\n# van w\nowner: w\n# van z\ndefinition: z\n", "term: x\n# van z\ndefinition: z\n# van w\nowner: w\n"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), LAYOUTS.values(), ids=LAYOUTS)
def test_the_layout(before: str, after: str) -> None:
    assert laid(before) == after


def test_lines_keep_their_ends() -> None:
    assert laid_out(Document("glossary/x.yml", "term:   x\r\nowner: w")) == "term: x\r\nowner: w\r\n"


def test_parts_of_school_yml_stand_apart() -> None:
    text = "school: x\nplate: {title: w}\nmoments: [{id: a, label: b}]\nlink_words: true\n"
    after = "school: x\n\nplate:\n  title: w\n\nlink_words: true\n\nmoments:\n  - {id: a, label: b}\n"
    assert laid(text, "glossary/school.yml") == after


@pytest.mark.parametrize("folder", ["glossary", "promises"])
def test_the_example_school_shows_the_usual_layout(folder: str, example: Path) -> None:
    for found in find(example, folder):
        text = read(example, found)
        assert isinstance(text, str)
        assert laid(text, found.path) == text, f"run 'taalkompas format {found.path}'"


def test_a_large_and_a_busy_school_say_the_same(tmp_path: Path) -> None:
    for root in (
        make(tmp_path / "a", 60),
        write(tmp_path / "b", BUSY),
        GOLDEN / "in-english/input",
        GOLDEN / "every-doubt/input",
    ):
        for document in load(root).documents.values():
            laid(document.text, document.path)


def test_what_has_a_mistake_that_hides_something_is_left_alone() -> None:
    texts = [
        "term: [x",
        "- x\n",
        "term: x\nterm: y\n",
        "term: &a x\n",
        "term: !!str x\n",
        "",
        "term: x\n---\nterm: y\n",
    ]
    edit = formatted(Document(f"glossary/{index}.yml", text) for index, text in enumerate(texts))
    assert not edit.changes
    assert len(edit.notes) == len(texts)


def test_what_a_form_wrote_and_what_a_hand_wrote_differ_only_where_they_differ(example: Path) -> None:
    """A form knows values only: it writes them in an order and with quotes of its own."""
    for found in find(example, "promises"):
        text = read(example, found)
        assert isinstance(text, str)
        value: Any = parse(Document(found.path, text)).value
        turned = {key: value[key] for key in sorted(value, reverse=True)}
        wanted = laid(text, found.path)
        for form in (
            yaml.dump(turned, default_style='"', allow_unicode=True, width=40),
            yaml.dump(value, default_flow_style=False, allow_unicode=True, sort_keys=False),
            json.dumps(turned, ensure_ascii=False),
        ):
            assert laid(form, found.path) == wanted


def test_a_text_that_ends_in_a_line_of_spaces_stays_as_it_was_laid_out() -> None:
    text = 'synonyms: ["0\\n "]\n# daarna\nowner: docent\n'
    assert laid(text) == text


WORDS = st.text(st.sampled_from("ab :#-'\"\\[]{},|>&*!%@`?~\n\té1.0=<\u2028\u0085\u00a0"), max_size=12)


@given(text=WORDS | st.text(max_size=20))
@settings(max_examples=300)
def test_a_text_is_read_back_wherever_it_stands(text: str) -> None:
    for flow in (False, True):
        line = scalar(text, flow)
        assert "\n" not in line
        document = f"a: [{line}, b]\n" if flow else f"a: {line}\n"
        assert parse(Document("", document)).value == {"a": [text, "b"] if flow else text}
        assert yaml.safe_load(document) == {"a": [text, "b"] if flow else text}


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("", []),
        ("# a\n%YAML 1.1 # b\n--- # c\nx: y # d\n... # e\n# f", ["# a", "# b", "# c", "# d", "# e", "# f"]),
        ("x: a#b # c # d \ny: '# e' #f\n'# g': \"# h\" # i\n", ["# c # d", "#f", "# i"]),
        ("x: [ # a\n b,#c\n {d: e} # f\n ] # g\ny: [\n # h\n] # i\n", ["# a", "#c", "# f", "# g", "# h", "# i"]),
        ("x: | # a\n  # b\n  c # d\n# e\ny: >- # f\n  g\n\n # h\nz: |2 # i", ["# a", "# e", "# f", "# h", "# i"]),
        ("x: # a\r\n  | # b\r\n  c\r\ny: # d\r\n", ["# a", "# b", "# d"]),
        ("? x # a\n: # b\n  - # c\n    y # d\n  # e\n", ["# a", "# b", "# c", "# d", "# e"]),
        ("x: a\u2028# b # c\n", ["# c"]),
    ],
)
def test_a_comment_is_what_is_no_value(text: str, comments: list[str]) -> None:
    assert list(comments_of(Document("", text))) == comments


@pytest.mark.parametrize(
    ("lost", "kept"),
    [
        ("term: x\nowner: w  # waarom\n", "term: x\nowner: w\n"),
        ("term: x\nowner: w  # waarom\n", "term: x\nowner: z  # waarom\n"),
    ],
)
def test_what_would_get_lost_stays_and_that_is_told(lost: str, kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the reader overlooks: the guard does not ask the reader."""
    monkeypatch.setattr(layout, "written", lambda *_: kept)
    edit = formatted([Document("glossary/x.yml", lost)])
    assert not edit.changes
    assert [note.message for note in edit.notes] == [layout.UNFORESEEN]


COMMENT = st.sampled_from(["", "", "", "  # met # en [", " #x", "  # 'y\" {"])
OWN_LINE = st.sampled_from(["", "", "", "# boven\n", "\n# a\n\n# b\n", "\n\n", "   # ver\n"])
TEXT = "  eerste\n   tweede # geen opmerking\n"


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A term as a hand may write it: any order, any quotes, comments anywhere; and those comments."""
    drawn: list[str] = []

    def comment(strategy: st.SearchStrategy[str] = COMMENT, inside: str = "") -> str:
        text = draw(strategy)
        drawn.extend(line.strip() for line in text.split("\n") if line.strip() and not line.startswith(inside or "?"))
        return text

    lines = [comment(OWN_LINE)]
    keys = draw(
        st.permutations(["term", "definition", "example", "synonyms", "voices", "related", "owner", "allow", "zelf"])
    )
    for key in keys[: draw(st.integers(1, 9))]:
        one, two = (draw(WORDS) for _ in range(2))
        quoted = [json.dumps(text, ensure_ascii=True) for text in (one, two)]
        beside, inside = comment(), ""
        match draw(st.integers(0, 5)):
            case 0:
                lines.append(f"{key}: {quoted[0]}{beside}\n")
            case 1:
                lines.append(f"{key}: [{quoted[0]},{beside}\n  {quoted[1]}{comment()}\n  ]{comment()}\n")
            case 2:
                lines.append(f"{key}:{beside}\n- {quoted[0]}{comment()}\n{comment(OWN_LINE)}- {quoted[1]}{comment()}\n")
            case 3:
                role, above = f"{key}:{beside}\n  - role: {quoted[0]}\n", comment(OWN_LINE)
                lines.append(f"{role}{above}    says: {quoted[1]}{comment()}\n")
            case 4:
                lines.append(f"{key}:{beside}\n  |{comment()}\n{TEXT}")
                inside = "  "
            case _:
                lines.append(f"{key}: |{beside}\n{TEXT}{draw(st.sampled_from(['', chr(10)]))}")
                inside = "  "  # what is indented so far is text
        lines.append(comment(OWN_LINE, inside))
    return "".join(lines), drawn


@given(file=files())
@settings(max_examples=300)
def test_whatever_a_hand_writes_says_the_same_with_all_its_comments(file: tuple[str, list[str]]) -> None:
    text, comments = file
    if parse(Document("", text)).faults or not isinstance(parse(Document("", text)).value, dict):
        return
    before = parse(Document("", text)).value
    after = written(tree_of(text), TERM)
    assert parse(Document("", after)).value == before
    assert list(comments_of(Document("", text))) == comments
    assert sorted(comments_of(Document("", after))) == sorted(comments)
    assert written(tree_of(after), TERM) == after
    old, new = (decode(TERM, "x", "glossary/x.yml", value) for value in (before, parse(Document("", after)).value))
    assert repr(old.entry) == repr(new.entry)
