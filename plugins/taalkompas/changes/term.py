"""What is told of a term."""

from collections.abc import Iterator

from taalkompas.changes import kept
from taalkompas.changes.matching import met, paired
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import (
    Fields,
    Pair,
    Telling,
    became,
    differs,
    each,
    one_item,
    references,
    reordered,
    text,
    value,
    worded,
    words,
)
from taalkompas.model import Source
from taalkompas.model.value_words import RELATION, called
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
        if then and now:
            yield from _forms(pair.at("avoid.forms", then.forms, now.forms), word)
    yield from reordered(pair, found)


def _forms(pair: Pair, word: str) -> Iterator[Change]:
    """Forms of a word to avoid."""
    if pair.then != pair.now:
        added = N_("Of '{name}', which we avoid, the form '{form}' is recognised too now.")
        yield from each(pair, "form", "", added, N_("The form '{form}' of '{name}' is no longer named."), name=word)


def sources(pair: Pair) -> Iterator[Change]:
    """Where the definition comes from."""
    found = [*met(pair.then, pair.now, lambda one: one.title, _one_source)]
    for then, now in found:
        if then is None:
            yield Change("added", "sources", Said(N_("'{title}' is named as a source too now."), {"title": now.title}))
            continue
        if now is None:
            told = Said(N_("'{title}' is no longer named as a source."), {"title": then.title})
            yield Change("removed", "sources", told)
            continue
        if differs(then.title, now.title):
            told = Said(N_("The source '{then}' is called '{now}' now."), {"then": then.title, "now": now.title})
            yield Change("changed", "sources", told)
        if then.url != now.url:
            yield became(
                "sources",
                then.url,
                now.url,
                N_("The source '{title}' is at {now} now; it was at {then}."),
                N_("It says now where the source '{title}' can be read: {now}"),
                N_("It no longer says where the source '{title}' can be read; it was at {then}."),
                title=now.title,
            )
    yield from reordered(pair, found)


def _one_source(then: Source, now: Source) -> bool:
    return (then.url is not None and then.url == now.url) or one_item(then.title, now.title)


def matches(pair: Pair) -> Iterator[Change]:
    """The same idea in other vocabularies."""
    found = [*met(pair.then, pair.now, lambda one: one.uri, lambda then, now: then.relation == now.relation)]
    for then, now in found:
        values = {"uri": (now or then).uri, "relation": called(RELATION, (now or then).relation)}
        if then is None:
            told = Said(N_("In another vocabulary this is named too now: {uri} ({relation})"), values)
            yield Change("added", "matches", told)
        elif now is None:
            told = Said(N_("In another vocabulary this is no longer named: {uri} ({relation})"), values)
            yield Change("removed", "matches", told)
        elif then.uri != now.uri:
            told = Said(
                N_("The place in another vocabulary is {now} now; it was {then}."), {"then": then.uri, "now": now.uri}
            )
            yield Change("changed", "matches", told)
        else:
            told = Said(
                N_("What stands at {uri} is '{now}' to this word; it was '{then}'."),
                {"uri": now.uri, "then": called(RELATION, then.relation), "now": called(RELATION, now.relation)},
            )
            yield Change("changed", "matches", told)
    yield from reordered(pair, found)


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
    "sources": sources,
    "matches": matches,
}
"""By field: what is told when it is different."""


def arrival(pair: Pair) -> Iterator[Change]:
    """A term that is new."""
    one = pair.after.thing
    told = Said(N_("This word is new, as a draft.")) if one.status == "draft" else Said(N_("This word is new."))
    then = (Said(N_("It means: {text}"), {"text": one.definition}),) if one.definition else ()
    yield Change("new", "", told, then)


TELLING = Telling(N_("Word '{name}'"), arrival, N_("This word is gone."), FIELDS)
