"""On a screen: what has one cause together, the line quoted with a mark under it, and nothing from a file that drives the terminal."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.accounts import finding

from schools import BESIDE, BESIDE_TEXT, SMALLEST, load
from taalkompas.findings import Finding, Severity
from taalkompas.report import FORMATS, Account, Screen, account_of, screen_of
from taalkompas.report.quotation import quotation
from taalkompas.words import Phrases

School = Callable[..., Path]
PLAIN, COLOURED = Screen(80, colour=False), Screen(80)


def told(*findings: Finding, lines: Mapping[tuple[str, int], str] | None = None, screen: Screen = PLAIN) -> str:
    return FORMATS["text"](Account(findings, Phrases("en"), screen=screen, lines=lines or {}))


def following(path: str, consequence: str) -> Finding:
    """A reference to nothing, and what follows from it."""
    values = {"id": "x", "domains": ("instroom",)}
    nothing, without = "There is no agreement '{id}'.", "Without it nothing is agreed for {domains}."
    return Finding(
        path, 1, 1, Severity.ERROR, "undefined-reference", nothing, values, "Make it.", None, consequence and without
    )


# the screen


@pytest.mark.parametrize(
    ("terminal", "environment", "expected"),
    [
        (False, {}, None),
        (True, {}, COLOURED),
        (True, {"NO_COLOR": "1"}, PLAIN),
        (True, {"NO_COLOR": ""}, COLOURED),
        (True, {"TERM": "dumb"}, PLAIN),
        (False, {"FORCE_COLOR": "1"}, COLOURED),
        (False, {"FORCE_COLOR": "1", "TERM": "dumb"}, COLOURED),
        (False, {"FORCE_COLOR": "0"}, None),
        (False, {"FORCE_COLOR": ""}, None),
        (True, {"FORCE_COLOR": "0"}, COLOURED),
        (True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, PLAIN),
        (False, {"NO_COLOR": "1"}, None),
    ],
)
def test_when_there_is_a_screen_and_when_colour(
    terminal: bool, environment: Mapping[str, str], expected: Screen | None
) -> None:
    assert screen_of(terminal, 80, environment) == expected


# the whole


@pytest.mark.parametrize(
    ("language", "said", "counts"),
    [
        ("nl", "Er is geen moment", "1 fout, 0 keer let op, 0 dingen om over te praten."),
        ("en", "There is no moment", "1 error, 0 warnings, 0 things to talk about."),
    ],
)
def test_the_line_is_quoted_with_a_mark_under_it(language: str, said: str, counts: str, school: School) -> None:
    framework = SMALLEST["glossary/school.yml"] + f"language: {language}\n"
    project = load(school({BESIDE: BESIDE_TEXT, "glossary/school.yml": framework}))
    first, line, mark, empty, last = FORMATS["text"](account_of(project, project.findings, screen=PLAIN)).splitlines()
    assert first.startswith(f"{BESIDE}:4:9: error: ")
    assert first.endswith(" [undefined-reference]")
    assert (line, mark) == ("    moment: strten", "            ^")
    assert (empty, last) == ("", counts)
    assert said.rsplit(maxsplit=1)[-1] in first


def test_a_line_of_a_page_is_quoted_too(school: School) -> None:
    project = load(school({"docs/a.md": "# Kop\r\n\r\nZie [[nergens]].\r\n"}))
    lines = FORMATS["text"](account_of(project, project.findings, screen=PLAIN)).splitlines()
    assert lines[1:3] == ["    Zie [[nergens]].", "        ^"]


def test_nothing_is_quoted_where_there_is_no_line() -> None:
    assert (
        told(finding(), lines={("a.yml", 1): "  "})
        == told(finding())
        == ("a.yml:1:2: error: The file is empty. [missing-owner]\n\n1 error, 0 warnings, 0 things to talk about.\n")
    )


def test_a_sound_school_is_one_line() -> None:
    assert told() == "Everything holds together: 0 errors, 0 warnings, 0 things to talk about.\n"


def test_lines_are_gathered_for_a_screen_only(school: School) -> None:
    project = load(school({BESIDE: BESIDE_TEXT}))
    assert account_of(project, project.findings).lines == {}
    assert account_of(project, project.findings, screen=PLAIN).lines == {(BESIDE, 4): "moment: strten"}
    assert account_of(project, (), screen=PLAIN).lines == {}


# one cause, one group


def test_what_has_one_cause_is_one_group_by_its_first_finding() -> None:
    findings = (finding(value="x"), finding(path="b.yml", line=3), finding(path="c.yml", line=4, value="x"))
    assert told(*findings, lines={("a.yml", 1): "on: x", ("c.yml", 4): "  - x"}) == (
        "a.yml:1:2: error: 'x' is not a date. [missing-owner]\n"
        "    on: x\n"
        "     ^\n"
        "  and in 1 more place:\n"
        "  c.yml:4:2\n"
        "      - x\n"
        "     ^\n"
        "\n"
        "b.yml:3:2: error: The file is empty. [missing-owner]\n"
        "\n"
        "3 errors, 0 warnings, 0 things to talk about.\n"
    )


def test_of_many_places_only_the_first_are_quoted() -> None:
    some = [finding(path=f"{number}.yml") for number in range(10, 20)]
    lines = {(one.path, one.line): "a line" for one in some}
    shown = told(*some, lines=lines)
    assert shown.count("a line") == 6
    assert all(one.path in shown for one in some)


def test_another_rule_or_another_weight_is_another_group() -> None:
    findings = (finding(), finding(rule="invalid-yaml"), finding(Severity.INFO))
    assert told(*findings).count("The file is empty.") == 3


def test_what_follows_everywhere_is_said_once() -> None:
    text = told(following("a.yml", "so"), following("b.yml", "so"))
    assert text.count("Without it nothing is agreed for 'instroom'.") == 1
    assert text.startswith("a.yml:1:1: error: There is no agreement 'x'. Without it nothing is agreed for 'instroom'.")


def test_what_follows_in_one_place_is_said_there() -> None:
    assert told(following("a.yml", ""), following("b.yml", "so")).startswith(
        "a.yml:1:1: error: There is no agreement 'x'. Make it. [undefined-reference]\n"
        "  and in 1 more place:\n"
        "  b.yml:1:1\n"
        "    Without it nothing is agreed for 'instroom'.\n"
    )


# colour


def test_colour_is_by_weight_and_adds_nothing_else() -> None:
    findings, lines = tuple(map(finding, Severity)), {("a.yml", 1): "x: y"}
    coloured = told(*findings, lines=lines, screen=COLOURED)
    assert re.sub(r"\x1b\[\d+m", "", coloured) == told(*findings, lines=lines)
    for code, weight in ((31, "error"), (33, "warning"), (36, "info")):
        assert f"\x1b[{code}m\x1b[1m{weight}\x1b[0m" in coloured
        assert f"\x1b[{code}m\x1b[1m^\x1b[0m" in coloured


@pytest.mark.parametrize("hostile", ["\x1b[31m", "\x1b]0;x\x07", "\x9b2J", "\u202e", "\u2066", "\u200b", "\x00", "\r"])
def test_nothing_that_a_file_says_drives_the_terminal(hostile: str) -> None:
    text = told(finding(path=f"{hostile}.yml", value=f"a{hostile}b"), lines={(f"{hostile}.yml", 1): f"x: {hostile} y"})
    assert not {letter for letter in text if category(letter) in {"Cc", "Cf"}} - {"\n"}


# the quotation


@pytest.mark.parametrize(
    ("line", "column", "shown", "marked"),
    [
        ("term: x", 7, "term: x", "      ^"),
        ("    - {role: x}", 14, "    - {role: x}", "             ^"),
        ("    - x", 3, "    - x", "  ^"),
        ("a:\tx", 4, "a:  x", "    ^"),
        ("\tx: y", 2, "    x: y", "    ^"),
        ("\tx: y", 1, "    x: y", "^"),
        ("界: x", 4, "界: x", "    ^"),
        ("e\u0301e\u0301: x", 7, "e\u0301e\u0301: x", "    ^"),
        ("a\u200b: x", 2, "a\\u200b: x", " ^"),
        ("\x1b[0m: x", 7, "\\x1b[0m: x", "         ^"),
        ("x: ", 4, "x:", "   ^"),
        ("x: [", 5, "x: [", "    ^"),
        ("x", 99, "x", " ^"),
    ],
)
def test_where_the_mark_goes(line: str, column: int, shown: str, marked: str) -> None:
    text, at = quotation(line, column, 80)
    assert (text.rstrip(), f"{' ' * at}^") == (shown, marked)


def test_a_long_line_is_cut_around_the_mark() -> None:
    line = f"means: {'a' * 50} WORD {'b' * 50}"
    assert quotation(line, 8, 40) == (f"means: {'a' * 32}…", 7)
    text, at = quotation(line, 59, 40)
    assert (text, at) == (f"…{'a' * 11} WORD {'b' * 21}…", 13)
    text, at = quotation(line, len(line), 40)
    assert (text, text[at]) == (f"…{'b' * 39}", "b")


def test_a_line_of_a_million_characters_costs_no_more_than_a_screen() -> None:
    text, at = quotation("x" * 499_999 + "y" + "x" * 500_000, 500_000, 60)
    assert (len(text), text[at], text[0], text[-1]) == (60, "y", "…", "…")


@given(
    line=st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=60),
    column=st.integers(1, 70),
    width=st.integers(1, 50),
)
def test_a_quotation_fits_and_is_marked_within(line: str, column: int, width: int) -> None:
    text, at = quotation(line, column, width)
    assert not {letter for letter in text if category(letter) in {"Cc", "Cf", "Zl", "Zp"}}
    assert 0 <= at <= max(width, 20)
    if text.isascii():
        assert len(text) <= max(width, 20) + len("\\U0010ffff")


@given(line=st.text("abc ", min_size=1, max_size=200), data=st.data())
def test_the_mark_is_under_the_character_that_is_meant(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line)))
    text, at = quotation(line, column, 40)
    assert text.ljust(at + 1)[at] == line[column - 1]
