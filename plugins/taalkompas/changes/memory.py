"""What is told of photo moments and small successes: memory, of which a reader wants to know when somebody changes it afterwards."""

from collections.abc import Iterator

from taalkompas.changes import kept
from taalkompas.changes.looks import looks
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Fields, Pair, Telling, reference, references, text, value
from taalkompas.words import N_

AFTERWARDS = Said(N_("This is memory, and it is changed afterwards: do those who were there know?"))
"""What follows when a photo moment or a success that was there already changes."""
DATE = value(N_("The day is {now} now; it was {then}."), "", "")
OF_A_MOMENT: Fields = {
    "allow": kept.allow,
    "date": DATE,
    "form": text(N_("The form of the conversation is called otherwise: {text}"), N_("The form was: {text}"), ""),
    "reflection": reference(
        "reflection",
        N_("It was the fixed moment '{now}'; it said '{then}'."),
        N_("It was the fixed moment '{now}'."),
        N_("It no longer says that it was the fixed moment '{then}'."),
    ),
    "team": reference(
        "team",
        N_("It was a moment of {now}; it said {then}."),
        N_("It was a moment of {now}."),
        N_("It no longer says that it was a moment of {then}."),
    ),
    "roles": references("role", N_("{name} was there too."), N_("{name} is no longer named as having been there.")),
    "promises": looks,
    "run": value(
        N_("To the daily work went {now} percent; it said {then}."),
        N_("To the daily work went {now} percent."),
        N_("It no longer says that {then} percent went to the daily work."),
    ),
    "run_because": text(
        N_("Why so much went to the daily work is worded differently: {text}"),
        N_("It says why so much went to the daily work: {text}"),
        N_("It no longer says why so much went to the daily work: {text}"),
    ),
}
"""By field of a photo moment: what is told when it is different."""
OF_A_SUCCESS: Fields = {
    "allow": kept.allow,
    "success": text(N_("The success is called otherwise: {text}"), N_("The success is called: {text}"), ""),
    "date": DATE,
    "team": reference(
        "team",
        N_("It is a success of {now}; it said {then}."),
        N_("It is a success of {now}."),
        N_("It no longer says that it is a success of {then}."),
    ),
    "story": text(N_("The story is told otherwise: {text}"), N_("The story is: {text}"), ""),
    "promises": references(
        "promise", N_("It is about the promise '{name}' too now."), N_("It is no longer about the promise '{name}'.")
    ),
}
"""By field of a success: what is told when it is different."""


def moment(pair: Pair) -> Iterator[Change]:
    """A photo moment that is new."""
    one = pair.after.thing
    told = Said(N_("This photo moment of {date} is new."), {"date": one.date})
    names = tuple(pair.name_of(("promise",), look.promise) for look in one.promises if look.promise)
    yield Change("new", "", told, (Said(N_("It looked at {names}."), {"names": names}),) if names else ())


def success(pair: Pair) -> Iterator[Change]:
    """A success that is new."""
    story = pair.after.thing.story
    then = (Said(N_("It tells: {text}"), {"text": story}),) if story else ()
    yield Change("new", "", Said(N_("This small success is new.")), then)


SNAPSHOT = Telling(
    N_("Photo moment of {name}"), moment, N_("This photo moment is gone."), OF_A_MOMENT, afterwards=AFTERWARDS
)
SUCCESS = Telling(
    N_("Small success '{name}'"), success, N_("This small success is gone."), OF_A_SUCCESS, afterwards=AFTERWARDS
)
