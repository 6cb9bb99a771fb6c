"""Every kind of file and every field has a Dutch sentence for whoever fills it in, made from the English that is there now."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import taalkompas
from taalkompas.model import KINDS
from taalkompas.model.meanings import Meaning, meaning_of, meanings_of
from taalkompas.model.shapes import mappings_in, shape_of

CATALOGUE = Path(taalkompas.__file__).parent / "words/nl/fields.po"


def asked() -> dict[str, Meaning]:
    """What everything means that one can fill in."""
    shapes = [shape.type for kind in KINDS for shape in mappings_in(shape_of(kind.shape)).values()]
    every = [meaning for shape in shapes for meaning in (meaning_of(shape), *meanings_of(shape).values())]
    return {one.of: one for one in every}


ASKED = asked()


def test_the_catalogue_is_complete_and_follows_the_code() -> None:
    with CATALOGUE.open("rb") as file:
        there = {one.context: str(one.id) for one in read_po(file, locale="nl") if one.context}
    here = {of: meaning.english for of, meaning in ASKED.items()}
    assert not here.keys() - there.keys(), "write these in words/nl/fields.po"
    assert not there.keys() - here.keys(), "nobody fills these in any more: take them out of words/nl/fields.po"
    assert there == here, "the English has changed: see in words/nl/fields.po whether the Dutch still says the same"


@pytest.mark.parametrize("of", ASKED)
def test_a_meaning_is_a_sentence_in_both_languages(of: str) -> None:
    english, dutch = (ASKED[of].said(language) for language in ("en", "nl"))
    assert english
    assert english != dutch
    assert dutch[0].isupper() or of.endswith(".status"), "a sentence"
    assert dutch.endswith((".", "?"))
    assert len(dutch) <= 220, "somebody reads this in a small box, while typing"
