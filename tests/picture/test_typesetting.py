"""Lines are measured with the metrics of the shipped font."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.picture.subjects import sentences

from taalkompas.picture.metrics import width
from taalkompas.picture.typesetting import Face, fit, set_evenly, set_lines

FACE = Face(20, 700)


@settings(deadline=None)
@given(text=sentences(2, 90), most=st.integers(60, 400))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, most: int) -> None:
    for setting in (set_lines(text, FACE, most), set_evenly(text, FACE, most)):
        assert setting.width <= most
        assert "".join(setting.lines).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "")


def test_even_lines_are_about_as_long() -> None:
    setting = set_evenly("Ik kan altijd terugkomen om bij te leren", FACE, 300)
    assert setting.lines == ("Ik kan altijd terugkomen", "om bij te leren")


def test_a_word_is_cut_where_it_has_a_hyphen() -> None:
    assert set_lines("onderwijs-en-examenregeling", FACE, 160).lines[0] == "onderwijs-en-"


def test_a_title_shrinks_before_it_breaks() -> None:
    assert fit("Zo leren wij flexibel", Face(60, 800), 400, 1, 20).face.size < 60


def test_letters_of_many_names_are_in_the_font() -> None:
    assert width("ĞğİıŞşŁłĄąĘęŚśĆćŻżŹźËëÏïÖöÜüß", 10) < 29 * 10
    assert width("漢", 10) > width("m", 10)
