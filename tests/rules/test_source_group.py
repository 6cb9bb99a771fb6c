"""The rules of the group source, on what cannot be written in a chapter: links, pipes, folders, sizes, odd bytes and line ends."""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from chapters import BASE, DAY

import taalkompas

Found = list[tuple[str, int, int, str]]

SUCCESS = "date: 2025-11-10\nstory: Twaalf studenten begonnen.\npromises: [altijd-welkom]\n"
X = "promises/successes/x.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The base school, in a folder of its own inside a larger one."""
    return Path(shutil.copytree(BASE, tmp_path / "school"))


def found(root: Path) -> Found:
    """Where something is found, and by which rule."""
    return [(one.path, one.line, one.column, one.rule) for one in taalkompas.load(root, DAY, {}).findings]


def test_one_mebibyte_is_not_too_large(root: Path) -> None:
    text = f"success: Groot\n{SUCCESS}# "
    (root / X).write_text(text + "x" * (1024 * 1024 - len(text)), encoding="utf-8")
    assert found(root) == []


def test_one_byte_more_is(root: Path) -> None:
    text = f"success: Groot\n{SUCCESS}# "
    (root / X).write_text(text + "x" * (1024 * 1024 - len(text) + 1), encoding="utf-8")
    assert found(root) == [(X, 1, 1, "unreadable-file")]


def _folder(place: Path) -> None:
    place.mkdir()


def _pipe(place: Path) -> None:
    os.mkfifo(place)


def _socket(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # the path of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(place.name)
    finally:
        os.chdir(here)


def _link_out(place: Path) -> None:
    elsewhere = place.parents[3] / "elsewhere.yml"
    elsewhere.write_text(f"success: Elders\n{SUCCESS}", encoding="utf-8")
    place.symlink_to(elsewhere)


def _link_nowhere(place: Path) -> None:
    place.symlink_to("is-er-niet.yml")


def _link_to_itself(place: Path) -> None:
    place.symlink_to(place.name)


def _link_to_a_pipe(place: Path) -> None:
    os.mkfifo(place.with_name("pijp"))
    place.symlink_to("pijp")


ODD = (_folder, _pipe, _socket, _link_out, _link_nowhere, _link_to_itself, _link_to_a_pipe)


@pytest.mark.parametrize("make", ODD, ids=lambda make: make.__name__.strip("_"))
def test_what_is_no_ordinary_file(root: Path, make: Callable[[Path], None]) -> None:
    make(root / X)
    assert found(root) == [(X, 1, 1, "unreadable-file")]


@pytest.mark.parametrize("make", ODD, ids=lambda make: make.__name__.strip("_"))
def test_what_leans_on_it_is_not_undefined(root: Path, make: Callable[[Path], None]) -> None:
    """One mistake is one finding: the promise that needs the agreement is neither dangling nor uncovered."""
    agreement = root / "promises/agreements/warm-welkom.yml"
    agreement.unlink()
    make(agreement)
    assert found(root) == [("promises/agreements/warm-welkom.yml", 1, 1, "unreadable-file")]


def test_a_link_inside_the_repository_is_followed(root: Path) -> None:
    kept = root / "gedeeld" / "groep.yml"
    kept.parent.mkdir()
    kept.write_text(f"success: Gedeeld\n{SUCCESS}", encoding="utf-8")
    (root / X).symlink_to(kept)
    assert found(root) == []


def test_a_folder_that_links_out_is_not_followed(root: Path) -> None:
    """It is told as what it is, a link, and not as a file with a wrong ending."""
    elsewhere = root.parent / "elders"
    elsewhere.mkdir()
    (elsewhere / "kapot.yml").write_text("term: [", encoding="utf-8")
    (root / "glossary" / "gedeeld").symlink_to(elsewhere, target_is_directory=True)
    assert found(root) == [("glossary/gedeeld", 1, 1, "unreadable-file")]


def test_a_folder_that_links_to_the_folder_around_it_ends(root: Path) -> None:
    (root / "glossary" / "rond").symlink_to(root / "glossary", target_is_directory=True)
    assert found(root) == [("glossary/rond", 1, 1, "unreadable-file")]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xff\xfe\x00", (1, 1, "unreadable-file")),
        (b"success: caf\xe9\n", (1, 1, "unreadable-file")),
        (b"success: \xed\xa0\x80\n", (1, 1, "unreadable-file")),
        (b"", (1, 1, "invalid-yaml")),
        (b"\xef\xbb\xbf", (1, 1, "invalid-yaml")),
        (b"\n\n", (1, 1, "invalid-yaml")),
        (b"success: a\x00b\n", (1, 11, "invalid-yaml")),
        (b"success:\ta\n" + SUCCESS.replace("[altijd-welkom]", "[nee]").encode(), (4, 12, "undefined-reference")),
    ],
)
def test_odd_bytes(root: Path, content: bytes, place: tuple[int, int, str]) -> None:
    (root / X).write_bytes(content)
    assert found(root) == [(X, *place)]


@pytest.mark.parametrize(
    ("before", "line", "column"),
    [
        ("success: a\n", 2, 1),
        ("success: a\r\n", 2, 1),
        ('success: "a\x85b"\n', 2, 1),
        ('success: "a\u2028b\u2029c"\n', 2, 1),
        ("success: a \u2028 b\n", 2, 1),
        ("\ufeffsuccess: a\n", 2, 1),
        ("success: 'a\n\n  b'\n", 4, 1),
        ("success: |\n  a\n  b\n", 4, 1),
    ],
)
def test_lines_end_at_line_feeds_only(root: Path, before: str, line: int, column: int) -> None:
    (root / X).write_bytes(f"{before}sucess: b\n{SUCCESS}".encode())
    assert found(root) == [(X, line, column, "unknown-field")]


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("promises: [nee]", 12),
        ("promises: ['nee']", 12),
        ('promises: [ "nee" ]', 13),
        ("promises: [altijd-welkom,   nee]", 29),
        ("{promises: [nee], team: zorg}", 13),
    ],
)
def test_columns_count_characters_and_quotes_belong_to_a_value(root: Path, written: str, column: int) -> None:
    if written.startswith("{"):
        text = f'{{"success": a, date: 2025-11-10, story: b, {written[1:]}\n'
        column += len(text) - len(written) - 1
    else:
        text = f"success: a\ndate: 2025-11-10\nstory: b\n{written}\n"
    (root / X).write_text(text, encoding="utf-8")
    assert found(root) == [(X, text.count("\n"), column, "undefined-reference")]


@pytest.mark.parametrize("before", ["é", "🎉🎉", "e\u0301", "👩‍🏫"])
def test_columns_count_characters_not_bytes(root: Path, before: str) -> None:
    text = f'{{success: "{before}", date: 2025-11-10, story: b, promises: [nee]}}\n'
    (root / X).write_text(text, encoding="utf-8")
    assert found(root) == [(X, 1, text.index("nee") + 1, "undefined-reference")]


def test_a_name_that_is_no_text_is_shown_by_its_bytes(root: Path) -> None:
    (root / os.fsdecode(b"promises/successes/\xff.yml")).write_text(f"success: a\n{SUCCESS}", encoding="utf-8")
    assert found(root) == [("promises/successes/\\xff.yml", 1, 1, "invalid-id")]
