"""What is told of photo moments and small successes: memory, of which a reader wants to know when somebody changes it afterwards."""

from collections.abc import Iterator, Mapping

from taalkompas.changes.matching import paired
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Fields, Pair, differs, references, reordered, text, value
from taalkompas.model import Look
from taalkompas.words import N_

AFTERWARDS = Said(N_("This is memory, and it is changed afterwards: do those who were there know?"))
"""What follows when a photo moment or a success that was there already changes."""
STANDINGS = {"kept": N_("students notice it"), "growing": N_("on its way"), "paper": N_("only on paper")}


def looks(pair: Pair) -> Iterator[Change]:
    """How the promises stood."""
    found = [*paired(pair.then, pair.now, lambda one: one.promise, lambda *_: True)]
    for then, now in found:
        values = {"name": pair.name_of(("promise",), (now or then).promise)}
        if then is None:
            told = Said(
                N_("'{name}' was looked at too: {standing}."), {**values, "standing": STANDINGS.get(now.standing)}
            )
            yield Change("added", "promises", told)
        elif now is None:
            yield Change("removed", "promises", Said(N_("That '{name}' was looked at is no longer there."), values))
        else:
            yield from _look(then, now, values)
    if not found:
        yield reordered(pair)


def _look(then: Look, now: Look, values: Mapping[str, object]) -> Iterator[Change]:
    if then.standing != now.standing:
        told = Said(
            N_("'{name}' stood at '{then}', and now at '{now}'."),
            {**values, "then": STANDINGS.get(then.standing), "now": STANDINGS.get(now.standing)},
        )
        yield Change("changed", "promises.standing", told)
    for field in ("seen", "data", "signals", "done", "learned", "next"):
        if differs(getattr(then, field), getattr(now, field)):
            told = Said(N_("What it says under '{field}' for '{name}' is different."), {**values, "field": field})
            yield Change("changed", f"promises.{field}", told)


SNAPSHOT: Fields = {
    "form": text(N_("The form of the conversation is called otherwise: {text}"), N_("The form was: {text}"), ""),
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
SUCCESS: Fields = {
    "success": text(N_("The success is called otherwise: {text}"), N_("The success is called: {text}"), ""),
    "story": text(N_("The story is told otherwise: {text}"), N_("The story is: {text}"), ""),
    "promises": references(
        "promise", N_("It is about the promise '{name}' too now."), N_("It is no longer about the promise '{name}'.")
    ),
}
"""By field of a success: what is told when it is different."""


def moment(pair: Pair) -> Change:
    """A photo moment that is new."""
    one = pair.after.thing
    told = Said(N_("This photo moment of {date} is new."), {"date": one.date})
    names = tuple(pair.name_of(("promise",), look.promise) for look in one.promises if look.promise)
    return Change("new", "", told, (Said(N_("It looked at {names}."), {"names": names}),) if names else ())


def success(pair: Pair) -> Change:
    """A success that is new."""
    story = pair.after.thing.story
    then = (Said(N_("It tells: {text}"), {"text": story}),) if story else ()
    return Change("new", "", Said(N_("This small success is new.")), then)
