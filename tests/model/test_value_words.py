"""Every word that a field allows has a name for people, and one that they choose from means something."""

from collections.abc import Iterator

import pytest

from taalkompas.model import KINDS
from taalkompas.model.shapes import Leaf, ListOf, MappingOf, Shape, Table, shape_of
from taalkompas.model.value_words import LANGUAGE, SERVICE, WEIGHT, word_of
from taalkompas.words import Phrases


def allowed(shape: Shape) -> Iterator[tuple[str, ...]]:
    """The words of every field, however deep."""
    match shape:
        case Leaf():
            yield shape.words
        case ListOf():
            yield from allowed(shape.item)
        case Table():
            yield from (*allowed(shape.keys), *allowed(shape.item))
        case MappingOf():
            for one in shape.fields:
                yield from allowed(one.shape)


WORDS = {words for kind in KINDS for words in allowed(shape_of(kind.shape)) if words and not words[0].isdigit()}


@pytest.mark.parametrize("words", sorted(WORDS), ids="-".join)
def test_every_word_of_the_format_has_a_name(words: tuple[str, ...]) -> None:
    found = {word: word_of(words, word) for word in words}
    assert all(found.values())
    for language in ("nl", "en"):
        called = [Phrases(language).say(one.called) for one in found.values() if one]
        assert len({*called}) == len(words)
    known = {*LANGUAGE, *SERVICE}
    assert [word for word, one in found.items() if one and not one.means and word not in known] == []


def test_the_same_word_means_something_else_in_another_field() -> None:
    history = next(words for words in WORDS if "subjects" in words)
    told, weight = word_of(history, "off"), word_of(tuple(WEIGHT), "off")
    assert told
    assert weight
    assert told.called != weight.called
    assert word_of(history, "kept") is word_of(("1",), 1) is None
