"""What is said of single values: what the words mean that a field allows (`draft`, `together`), and what to do where one is wrong.

In: a word of the format, or what a field asks, and a language. Out: a few words; nothing where there is nothing to explain.
"""

from taalkompas.model.shapes import Leaf
from taalkompas.words import N_, Choices, Phrases

SAID = {
    "draft": N_("still being talked about; nothing turns red"),
    "agreed": N_("agreed; so it is too when nothing is filled in"),
    "retired": N_("no longer holds; old links still lead here"),
    "central": N_("the school as a whole decides"),
    "team": N_("each team decides for itself"),
    "together": N_("the school and the teams decide together"),
    "kept": N_("students notice it"),
    "growing": N_("it is on its way"),
    "paper": N_("it is only on paper yet; saying so is all right"),
    "exact": N_("means just the same"),
    "close": N_("means almost the same"),
    "broad": N_("there it is wider than here"),
    "narrow": N_("there it is narrower than here"),
    "related": N_("has to do with it"),
    "error": N_("an error: a proposal turns red"),
    "warning": N_("a warning: somebody has to mend something"),
    "info": N_("something to talk about, never a fault"),
    "off": N_("the check does not look for it"),
    "landscape": N_("a landscape with a road"),
    "coast": N_("a coast with a harbour"),
    "nl": N_("Dutch"),
    "en": N_("English"),
}


def said_of(word: object, language: str) -> str:
    """What a word means, in a language; empty for a word that needs no explaining."""
    return Phrases(language).say(SAID[word]) if isinstance(word, str) and word in SAID else ""


def remedy_of(leaf: Leaf, language: str) -> str:
    """What to do where a value does not fit, as the check says it."""
    phrases = Phrases(language)
    if leaf.words:
        return phrases.say(N_("It can be {words}."), words=Choices(leaf.words))
    return phrases.say(leaf.expects.remedy) if leaf.expects else ""
