"""What is told of a promise."""

from collections.abc import Iterator

from taalkompas.changes import kept
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Fields, Pair, Telling, reference, references, text, texts
from taalkompas.words import N_

FIELDS: Fields = {
    **kept.FIELDS,
    "promise": text(N_("The promise reads differently: {text}"), N_("The promise reads: {text}"), ""),
    "means": text(N_("What it means is worded differently: {text}"), N_("It means: {text}"), ""),
    "why": text(N_("Why we do this is worded differently: {text}"), N_("It says why now: {text}"), ""),
    "noticed": texts(
        N_("How students notice it is worded differently: {text}"),
        N_("Students notice it by this too now: {text}"),
        N_("No longer named as what students notice: {text}"),
    ),
    "voices": kept.VOICES,
    "moment": reference("moment", N_("It moves on the journey, from '{then}' to '{now}'.")),
    "requires": references(
        "domain",
        N_("It asks for an agreement about '{name}' too now."),
        N_("It no longer asks for an agreement about '{name}'."),
    ),
    "agreements": references(
        "agreement",
        N_("It leans on the agreement '{name}' too now."),
        N_("It no longer leans on the agreement '{name}'."),
    ),
    "terms": references(
        "term",
        N_("To understand it, one must know the word '{name}' too now."),
        N_("The word '{name}' is no longer named as one to know."),
    ),
    "message": text(
        N_("The core message is worded differently: {text}"),
        N_("There is a core message now: {text}"),
        N_("The core message is gone; it was: {text}"),
    ),
    "questions": texts(
        N_("A question to talk about is worded differently: {text}"),
        N_("There is a new question to talk about: {text}"),
        N_("A question to talk about is gone: {text}"),
    ),
}
"""By field: what is told when it is different."""


def arrival(pair: Pair) -> Iterator[Change]:
    """A promise that is new."""
    one = pair.after.thing
    told = Said(N_("This promise is new, as a draft.")) if one.status == "draft" else Said(N_("This promise is new."))
    asks = Said(
        N_("It stands at '{moment}' and asks for agreements about {domains}."),
        {
            "moment": pair.name_of(("moment",), one.moment),
            "domains": tuple(pair.name_of(("domain",), id) for id in one.requires),
        },
    )
    yield Change("new", "", told, (asks,) if one.moment and one.requires else ())


TELLING = Telling(N_("Promise '{name}'"), arrival, N_("This promise is gone."), FIELDS)
