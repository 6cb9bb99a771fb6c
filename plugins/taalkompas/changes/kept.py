"""What is told of terms, promises and agreements alike: who keeps them, how far they are, and what came before."""

from collections.abc import Iterator
from dataclasses import replace

from taalkompas.changes.matching import paired
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Fields, Pair, became, differs, reference, reordered, spoken, value, worded
from taalkompas.graph import LANGUAGE
from taalkompas.words import N_

STEPS = {
    ("draft", "agreed"): N_("It is agreed now; it was a draft."),
    ("agreed", "draft"): N_("It is a draft again: we are talking about it."),
    ("retired", "agreed"): N_("It holds again; it had been retired."),
    ("retired", "draft"): N_("It comes back as a draft; it had been retired."),
}
"""From one status to another; what is retired is told apart."""


def status(pair: Pair) -> Iterator[Change]:
    """How far it is."""
    if pair.now != "retired":
        yield Change("changed", "status", Said(STEPS[pair.then, pair.now]))
        return
    now = pair.after.thing.replaced_by
    told = Said(N_("It is retired and holds no longer; nothing is named in its place."))
    if now:
        told = Said(N_("It is retired; '{name}' comes in its place."), {"name": pair.name_of(LANGUAGE, now)})
    yield Change("retired", "status", told)


def replaced_by(pair: Pair) -> Iterator[Change]:
    """What comes in its place; when it is being retired, that was told with it."""
    before, after = pair.before.thing, pair.after.thing
    if after.status == "retired" and before.status != "retired" and pair.now:
        return
    then, now = (pair.name_of(LANGUAGE, id) if id else "" for id in (pair.then, pair.now))
    if not now:
        told = Said(N_("Nothing is named in its place any more; that was '{then}'."), {"then": then})
    elif after.status == "retired":
        told = Said(N_("In its place now comes '{now}'."), {"now": now})
    else:
        told = Said(N_("Once it is retired, '{now}' comes in its place."), {"now": now})
    yield Change("changed", "replaced_by", told)


def formerly(pair: Pair) -> Iterator[Change]:
    """Ids that lead here; the one that it has just lost was told with that."""
    came = [id for id in pair.now if id not in pair.then]
    gone = [id for id in pair.then if id not in pair.now]
    for id in came:
        if id != pair.before.id:
            yield Change("added", "formerly", Said(N_("The old name '{id}' leads here too now."), {"id": id}))
    for id in gone:
        yield Change("removed", "formerly", Said(N_("The old name '{id}' no longer leads here."), {"id": id}))
    yield from reordered(pair, (*((None, id) for id in came), *((id, None) for id in gone)))


def allow(pair: Pair) -> Iterator[Change]:
    """Rules that the file may break."""
    found = [*paired(pair.then, pair.now, lambda one: one.rule, lambda *_: True)]
    for then, now in found:
        values = {"rule": (now or then).rule}
        if then is None or now is None or differs(then.because, now.because):
            because = worded(
                "allow",
                then.because if then else "",
                now.because if now else "",
                N_("Why the rule '{rule}' may be broken here is worded differently: {text}"),
                N_("The rule '{rule}' may be broken here from now on, because: {text}"),
                N_("The rule '{rule}' may no longer be broken here; the reason was: {text}"),
                **values,
            )
            until = now.until if then is None else None
            yield replace(because, then=(Said(N_("That is so until {day}."), {"day": until}),) if until else ())
        if now and then and now.until != then.until:
            yield became(
                "allow.until",
                then.until,
                now.until,
                N_("The rule '{rule}' may be broken here until {now}; that was until {then}."),
                N_("The rule '{rule}' may be broken here until {now}; no end was set before."),
                N_("The rule '{rule}' may be broken here without an end; that was until {then}."),
                **values,
            )
    yield from reordered(pair, found)


VOICES = spoken(
    "says",
    N_("{role} says it differently: {text}"),
    N_("The voice of {role} is heard too now: {text}"),
    N_("The voice of {role} is gone; it said: {text}"),
)
"""How groups speak of it."""

FIELDS: Fields = {
    "owner": reference(
        "role",
        N_("The owner is now {now}; it was {then}."),
        N_("There is an owner now: {now}."),
        N_("There is no owner any more; it was {then}."),
    ),
    "status": status,
    "agreed_on": value(
        N_("It counts as agreed since {now}; it was since {then}."),
        N_("It counts as agreed since {now}."),
        N_("It no longer says since when it is agreed; that was {then}."),
    ),
    "review_by": value(
        N_("We look at it again by {now}; it was by {then}."),
        N_("We look at it again by {now}; no day was set before."),
        N_("No day is set any more to look at it again; it was {then}."),
    ),
    "replaced_by": replaced_by,
    "formerly": formerly,
    "allow": allow,
}
"""By field: what is told when it is different."""
