"""What is said of single values: what the words mean that a field allows (`draft`, `together`), and what to do where one is wrong.

In: a word of the format, or what a field asks, and a language. Out: a few words; nothing where there is nothing to explain.
"""

from taalkompas.model.shapes import Leaf
from taalkompas.model.value_words import word_of
from taalkompas.words import N_, Choices, Phrases


def said_of(word: object, leaf: Leaf, language: str) -> str:
    """What a word means that a field allows, in a language; empty for a word that needs no explaining."""
    found = word_of(leaf.words, word)
    return Phrases(language).say(found.means) if found else ""


def remedy_of(leaf: Leaf, language: str) -> str:
    """What to do where a value does not fit, as the check says it."""
    phrases = Phrases(language)
    if leaf.words:
        return phrases.say(N_("It can be {words}."), words=Choices(leaf.words))
    return phrases.say(leaf.expects.remedy) if leaf.expects else ""
