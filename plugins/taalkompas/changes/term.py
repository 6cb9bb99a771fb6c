"""What is told of a term."""

from collections.abc import Iterator

from taalkompas.changes import kept
from taalkompas.changes.matching import paired
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import (
    Fields,
    Pair,
    differs,
    otherwise,
    references,
    reordered,
    text,
    value,
    worded,
    words,
)
from taalkompas.words import N_


def link(pair: Pair) -> Iterator[Change]:
    """Whether the word becomes a link in running text."""
    told = (
        N_("The word becomes a link in texts from now on.")
        if pair.now
        else N_("The word no longer becomes a link in texts.")
    )
    yield Change("changed", "link", Said(told))


def avoid(pair: Pair) -> Iterator[Change]:
    """Words that we no longer use for it."""
    found = [*paired(pair.then, pair.now, lambda one: one.word, lambda *_: True)]
    for then, now in found:
        word = (now or then).word
        if then is None or now is None or differs(then.because, now.because):
            yield worded(
                "avoid",
                then.because if then else "",
                now.because if now else "",
                N_("Why we avoid '{word}' is worded differently: {text}"),
                N_("We no longer say '{word}' for it, because: {text}"),
                N_("'{word}' may be said again; we avoided it because: {text}"),
                word=word,
            )
        if then and now and then.forms != now.forms:
            yield from otherwise(pair.at("avoid.forms"))
    if not found:
        yield reordered(pair)


FIELDS: Fields = {
    **kept.FIELDS,
    "term": value(N_("The word is '{now}' now; it was '{then}'."), "", ""),
    "definition": text(
        N_("The definition is worded differently: {text}"),
        N_("There is a definition now: {text}"),
        N_("The definition is gone; it was: {text}"),
    ),
    "means_not": text(
        N_("What it is not is worded differently: {text}"),
        N_("It says what it is not: {text}"),
        N_("It no longer says what it is not: {text}"),
    ),
    "example": text(
        N_("The example is worded differently: {text}"),
        N_("There is an example now: {text}"),
        N_("The example is gone: {text}"),
    ),
    "synonyms": words(N_("'{name}' is also fine to say now."), N_("'{name}' is no longer named as also fine to say.")),
    "forms": words(N_("The form '{name}' is recognised too now."), N_("The form '{name}' is no longer named.")),
    "link": link,
    "avoid": avoid,
    "voices": kept.VOICES,
    "broader": references("term", N_("It falls under '{name}' now."), N_("It no longer falls under '{name}'.")),
    "related": references(
        "term", N_("It is named as related to '{name}' now."), N_("It is no longer named as related to '{name}'.")
    ),
    "agreements": references(
        "agreement",
        N_("Whoever uses this word keeps to the agreement '{name}' too now."),
        N_("This word no longer commits anyone to the agreement '{name}'."),
    ),
}
"""By field: what is told when it is different."""


def arrival(pair: Pair) -> Change:
    """A term that is new."""
    one = pair.after.thing
    told = Said(N_("This word is new, as a draft.")) if one.status == "draft" else Said(N_("This word is new."))
    then = (Said(N_("It means: {text}"), {"text": one.definition}),) if one.definition else ()
    return Change("new", "", told, then)
