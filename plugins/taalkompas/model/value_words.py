"""What people call the words that a field allows (`kept`, `together`), and what those mean.

Out: keys of the catalogue, by the words that a field allows: the same word may mean something else in another field. Whoever shows a word
of the format, on the site, in an editor or in a sentence, asks here.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias, get_args

from taalkompas.model.fields import (
    Decides,
    Language,
    PlateScene,
    Relation,
    Remembering,
    Service,
    StandingWord,
    Status,
    Weight,
)
from taalkompas.words import N_, Key


class Word(NamedTuple):
    """What a word is called by itself, what it means to whoever chooses it, and its form in a sentence where that is another one."""

    called: Key
    means: Key = Key("")
    told: Key = Key("")

    @property
    def in_a_sentence(self) -> Key:
        """Its form in a sentence."""
        return self.told or self.called


Words: TypeAlias = Mapping[str, Word]

STATUS: Words = {
    "draft": Word(N_("still being talked about"), N_("still being talked about; nothing turns red")),
    "agreed": Word(N_("agreed"), N_("agreed; so it is too when nothing is filled in")),
    "retired": Word(N_("no longer holds"), N_("no longer holds; old links still lead here")),
}
STANDING: Words = {
    "kept": Word(N_("noticeable"), N_("students notice it")),
    "growing": Word(N_("growing"), N_("it is on its way")),
    "paper": Word(N_("still on paper"), N_("it is only on paper yet; saying so is all right")),
}
DECIDES: Words = {
    "central": Word(N_("central"), N_("the school as a whole decides"), N_("centrally")),
    "team": Word(N_("the team"), N_("each team decides for itself"), N_("by each team")),
    "together": Word(N_("together"), N_("the school and the teams decide together")),
}
RELATION: Words = {
    "exact": Word(N_("the same"), N_("means just the same")),
    "close": Word(N_("nearly the same"), N_("means almost the same")),
    "broad": Word(N_("wider"), N_("there it is wider than here")),
    "narrow": Word(N_("narrower"), N_("there it is narrower than here")),
    "related": Word(N_("related"), N_("has to do with it")),
}
WEIGHT: Words = {
    "error": Word(N_("error"), N_("an error: a proposal turns red")),
    "warning": Word(N_("attention"), N_("attention: somebody has to mend something")),
    "info": Word(N_("to talk about"), N_("something to talk about, never a fault")),
    "off": Word(N_("off"), N_("the check does not look for it")),
}
SCENE: Words = {
    "landscape": Word(N_("a landscape"), N_("a landscape with a road")),
    "coast": Word(N_("the coast"), N_("a coast with a harbour")),
}
REMEMBERING: Words = {
    "subjects": Word(N_("what changed, when and why"), N_("what changed, when and why, without names")),
    "names": Word(N_("the same, with who changed it"), N_("what changed, when and why, and who did it")),
    "off": Word(N_("nothing"), N_("pages tell nothing of what was before")),
}
LANGUAGE: Words = {"nl": Word(N_("Dutch"), N_("Dutch")), "en": Word(N_("English"), N_("English"))}
SERVICE: Words = {"github": Word(Key("GitHub")), "gitlab": Word(Key("GitLab")), "azure": Word(Key("Azure DevOps"))}

_BY_WORDS: Mapping[tuple[str, ...], Words] = {
    get_args(Status): STATUS,
    get_args(StandingWord): STANDING,
    get_args(Decides): DECIDES,
    get_args(Relation): RELATION,
    get_args(Weight): WEIGHT,
    get_args(PlateScene): SCENE,
    get_args(Remembering): REMEMBERING,
    get_args(Language): LANGUAGE,
    get_args(Service): SERVICE,
}


def called(words: Words, word: str | None) -> Key | None:
    """What one of some words is called by itself; None where there is none."""
    found = words.get(word or "")
    return found.called if found else None


def word_of(allowed: tuple[str, ...], word: object) -> Word | None:
    """A word of a field, by all that the field allows; None for one that is its own explanation, as a number."""
    return _BY_WORDS.get(allowed, {}).get(word) if isinstance(word, str) else None
