"""Line and column of every value: found again from the events, compared with what another way of reading says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from taalkompas.places import START, Aim, Place, Route, Spot
from taalkompas.source import Document, parse, spot_of

LETTERS = st.sampled_from("aé ж😀'\"\\:#-[]{}>|&*!%@`, \t\n\xa0")
"""Without the line ends that PyYAML's writer knows and this format does not; those are in `WORDS`."""
TEXTS = st.text(LETTERS, min_size=1, max_size=40)
WORDS = st.text(st.sampled_from("aéж😀b[]\u2028\x85"), min_size=1, max_size=6)


def composed(node: yaml.Node, route: Route = ()) -> Iterator[tuple[Route, Aim, Spot]]:
    """Every key and value under a node, by PyYAML's own Python composer, which shares no code with ours."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*route, key.value), Aim.KEY, Spot(key.start_mark.line + 1, key.start_mark.column + 1)
            yield (*route, key.value), Aim.VALUE, Spot(value.start_mark.line + 1, value.start_mark.column + 1)
            yield from composed(value, (*route, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield (*route, index), Aim.VALUE, Spot(value.start_mark.line + 1, value.start_mark.column + 1)
            yield from composed(value, (*route, index))


def test_every_value_of_the_example_school_stands_where_the_composer_says(example: Path) -> None:
    seen = 0
    for path in sorted([*example.glob("glossary/**/*.yml"), *example.glob("promises/**/*.yml")]):
        text = path.read_text(encoding="utf-8")
        document = Document(str(path), text)
        for route, aim, spot in composed(yaml.compose(text, yaml.SafeLoader)):
            assert spot_of(document, Place(document.path, route, aim)) == spot, (path, route)
            seen += 1
    assert seen > 1000


def at(text: str, document: Document, route: Route, offset: int) -> str:
    """The character of the file at which an offset into a value is reported."""
    spot = spot_of(document, Place("x", route, offset=offset))
    return text.split("\n")[spot.line - 1][spot.column - 1 :]


def agree(text: str, route: Route = ("k",)) -> None:
    """Each character of the value is reported where that character stands (or, in an escape, begins)."""
    document = Document("x", text)
    reading = parse(document)
    assert reading.sound, (text, reading.faults)
    value = reading.value
    for step in route:
        value = value[step]  # type: ignore[index,call-overload]  # the test made it so
    assert isinstance(value, str)
    for offset, letter in enumerate(value):
        if not letter.isspace():
            written = at(text, document, route, offset)
            assert written.startswith((letter, "\\")), (text, value, offset, letter, written)


@pytest.mark.parametrize("style", ["'", '"', "|", ">", None])
@given(value=TEXTS, width=st.sampled_from([10, 80]), indent=st.sampled_from([2, 4]))
def test_a_character_in_a_text_is_found_in_every_style(style: str | None, value: str, width: int, indent: int) -> None:
    dumped = yaml.dump(
        {"a": ["x"], "k": value, "z": "y"},
        default_style=None,
        Dumper=_styled(style),
        width=width,
        indent=indent,
        allow_unicode=True,
    )
    agree(dumped)


def _styled(style: str | None) -> type[yaml.Dumper]:
    class Styled(yaml.SafeDumper):
        """Writes every text in one style."""

    Styled.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style))
    return Styled


@given(
    style=st.sampled_from("|>"),
    chomp=st.sampled_from(["", "+", "-"]),
    given_indent=st.booleans(),
    ending=st.sampled_from(["\n", "\r\n"]),
    lines=st.lists(st.tuples(st.integers(0, 3), st.lists(WORDS, max_size=3)), min_size=1, max_size=6),
)
def test_a_character_in_a_written_block_is_found(
    style: str, chomp: str, given_indent: bool, ending: str, lines: list[tuple[int, list[str]]]
) -> None:
    if not given_indent:
        first = next((spaces for spaces, words in lines if words), 0)
        lines = [(spaces if words else 0, words) for spaces, words in lines]
        lines = [(max(spaces, first), words) if words else (0, words) for spaces, words in lines]
    body = ending.join(" " * (6 + spaces) + " ".join(words) for spaces, words in lines)
    indicator = "2" if given_indent else ""
    agree(
        f"l:{ending}  - k: v{ending}    t: x{ending}  - k: {style}{indicator}{chomp}  # why{ending}{body}",
        ("l", 1, "k"),
    )


@given(
    quote=st.sampled_from(["", "'", '"']),
    ending=st.sampled_from(["\n", "\r\n"]),
    lines=st.lists(
        st.tuples(st.integers(0, 3), st.lists(st.sampled_from(["a", "éb", "😀"]), max_size=3), st.booleans()),
        max_size=6,
    ),
)
def test_a_character_in_a_folded_flow_text_is_found(
    quote: str, ending: str, lines: list[tuple[int, list[str], bool]]
) -> None:
    written = [
        f"{' ' * (1 + spaces)}{' '.join(words)}{' ' * spaces}{chr(92) if escaped and quote == chr(34) else ''}"
        for spaces, words, escaped in lines
    ]
    agree(f"k: {quote}a{ending}{ending.join([*written, ' z'])}{quote}{ending}m: n{ending}")


@pytest.mark.parametrize(
    ("text", "offset", "spot"),
    [
        ("k: [[x]]", None, Spot(1, 4)),
        ('k: "[[x]]"', None, Spot(1, 4)),
        ('k: "[[x]]"', 0, Spot(1, 5)),
        ("k: |\n  [[x]]\n", None, Spot(1, 4)),
        ("k: |\n  [[x]]\n", 0, Spot(2, 3)),
        ("k: >\n\n  a\n\n\n  [[x]]\n", 4, Spot(6, 3)),
        ("k: >\n  a\n\n    b\n  c\n", 5, Spot(4, 5)),
        ("k: 'it''s [[x]]'\n", 5, Spot(1, 11)),
        ('k: "\\u00e9\\x41 [[x]]"\n', 3, Spot(1, 16)),
        ('k: "a \\\n   b [[x]]"\n', 4, Spot(2, 6)),
        ('k: "a\\\n\n\n   b"\n', 3, Spot(4, 4)),
        ("k: 😀 [[x]]\n", 2, Spot(1, 6)),
        ("k: a\u2028b [[x]]\n", 4, Spot(1, 8)),
        ("k: a\x85b [[x]]\nj: l\n", 4, Spot(1, 8)),
        ("k: a\r\n  b [[x]]\r\n", 4, Spot(2, 5)),
        ("k: a b", 99, Spot(1, 4)),
    ],
)
def test_a_place_in_a_text(text: str, offset: int | None, spot: Spot) -> None:
    assert spot_of(Document("x", text), Place("x", ("k",), offset=offset)) == spot


@pytest.mark.parametrize(
    ("route", "aim", "spot"),
    [
        ((), Aim.VALUE, START),
        (("a",), Aim.KEY, Spot(2, 1)),
        (("a",), Aim.VALUE, Spot(2, 4)),
        (("a", 1, "b"), Aim.VALUE, Spot(2, 12)),
        (("a", 1, "c"), Aim.VALUE, Spot(2, 8)),
        (("a", 7), Aim.VALUE, Spot(2, 4)),
        (("no", "such", "thing"), Aim.VALUE, START),
        (("empty",), Aim.KEY, Spot(3, 1)),
    ],
)
def test_what_is_not_there_is_pointed_at_by_what_is_around_it(route: Route, aim: Aim, spot: Spot) -> None:
    assert spot_of(Document("x", "# first\na: [x, {b: y}]\nempty:\n"), Place("x", route, aim)) == spot


def test_a_file_that_was_not_read_is_pointed_at_by_its_start() -> None:
    assert spot_of(None, Place("x", ("a",))) == START
