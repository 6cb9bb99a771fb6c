"""Where names stand in a text: whole words, the longest first, every character in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taalkompas.lexicon import Finder, Hit, Name, fold

SOME = [
    "gesprek",
    "startgesprek",
    "flexibel onderwijs",
    "onderwijs",
    "slb'er",
    "C++",
    ".NET",
    "kip & ei",
    "24/7",
    "een ei",
]


def found(text: str, *names: str, language: str = "nl") -> list[str]:
    finder = Finder([Name(name, name) for name in names or SOME], language)
    return [f"{text[hit.start : hit.end]}={hit.target}" for hit in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een gesprek.", ["gesprek=gesprek"]),
        ("(Gesprekken)", ["Gesprekken=gesprek"]),
        ("intakegesprek, intake-gesprek, gespreksstof", []),
        ("Flexibel onderwijs en onderwijs", ["Flexibel onderwijs=flexibel onderwijs", "onderwijs=onderwijs"]),
        ("flexibel\n  onderwijs", ["flexibel\n  onderwijs=flexibel onderwijs"]),
        ("flexibel\n\nonderwijs", ["onderwijs=onderwijs"]),
        ("flexibel, onderwijs", ["onderwijs=onderwijs"]),
        ("slb’ers", ["slb’ers=slb'er"]),
        ("C++ en C", ["C++=C++"]),
        (".NET, NET", [".NET=.NET"]),
        ("kip  &  ei, kip en ei", ["kip  &  ei=kip & ei"]),
        ("24/7 en 24-7", ["24/7=24/7"]),
        ("ge\u00adsprek en g\u200besprek", ["ge\u00adsprek=gesprek", "g\u200besprek=gesprek"]),
        ("GESPRÉK, gesprék", ["GESPRÉK=gesprek", "gesprék=gesprek"]),
        ("İets over een gesprek", ["gesprek=gesprek"]),
        ("leer_gesprek gesprek_1 _gesprek_ **gesprek**", ["gesprek=gesprek", "gesprek=gesprek"]),
        ("ge**sprek** of **ge**sprek", []),
        ("een eitje", ["een eitje=een ei"]),
        ("Het is 's avonds laat", []),
        (
            "**Flexibel** onderwijs en flexibel *onderwijs*",
            ["Flexibel** onderwijs=flexibel onderwijs", "flexibel *onderwijs=flexibel onderwijs"],
        ),
        ("İets Gesprek", ["Gesprek=gesprek"]),
        ("", []),
    ],
)
def test_what_is_found_and_where(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_the_name_itself_wins_from_a_form_of_another() -> None:
    assert found("toetsen en toets", "toets", "toetsen") == ["toetsen=toetsen", "toets=toets"]
    assert found("toetsen en toets", "toetsen", "toets") == ["toetsen=toetsen", "toets=toets"]


def test_a_lower_rank_wins_where_both_have_a_form() -> None:
    finder = Finder([Name("toetsen", "avoid", rank=1), Name("toetsen", "say")], "nl")
    assert [*finder.find("toetsen")] == [Hit(0, 7, "say")]


def test_extra_forms_are_taken_as_they_are() -> None:
    finder = Finder([Name("lid", "lid", ("de leden",))], "nl")
    assert [hit.target for hit in finder.find("De leden en hun ledental")] == ["lid"]


@pytest.mark.parametrize("name", ["", " ", "…", "++", "😀"])
def test_a_name_without_a_letter_is_nowhere(name: str) -> None:
    assert found("++ … 😀 a", name) == []


def test_names_that_begin_alike_do_not_slow_each_other() -> None:
    """By the number of words looked at, not by the clock."""
    finder = Finder([Name(f"woord {n}", n) for n in range(2000)], "nl")
    assert [hit.target for hit in finder.find("woord 1999, woord, woord 7")] == [1999, 7]
    assert set(finder._lengths.values()) == {(2,)}  # at "woord" only names of two words are looked up, and each at once


def test_a_word_that_begins_with_an_apostrophe_is_found_with_it() -> None:
    assert found("Kom 's avonds.", "'s avonds") == ["'s avonds='s avonds"]


def test_a_name_as_long_as_a_text_is_none() -> None:
    assert found("a " * 40, "a " * 33) == []
    assert found("b " * 40, "b " * 32) == [f"{('b ' * 32).strip()}={'b ' * 32}"]


@given(st.text(st.sampled_from("gespkGESPREK éè'’-_*. \n\u00ad\u0301İ"), max_size=60))
def test_every_hit_lies_in_the_text_and_says_the_name(text: str) -> None:
    last = 0
    for hit in Finder([Name("gesprek", 1), Name("es", 2)], "nl").find(text):
        assert last <= hit.start < hit.end <= len(text)
        assert fold(text[hit.start : hit.end]).startswith(("gesprek", "es"))
        last = hit.end


@given(st.text(max_size=80), st.text(min_size=1, max_size=12))
def test_nothing_that_anyone_writes_stops_it(text: str, name: str) -> None:
    for language in ("nl", "en", "xx"):
        assert isinstance([*Finder([Name(name, name, (text[:5],))], language).find(f"{text} {name}")], list)
