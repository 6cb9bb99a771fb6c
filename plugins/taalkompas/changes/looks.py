"""What is told of how promises stood at a photo moment: what was seen, measured and said, and what came of it."""

from collections.abc import Iterator

from taalkompas.changes.matching import met, paired
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import (
    Fields,
    Pair,
    became,
    differs,
    one_item,
    parts,
    reordered,
    spoken,
    text,
)
from taalkompas.model.value_words import STANDING, called
from taalkompas.words import N_


def looks(pair: Pair) -> Iterator[Change]:
    """How the promises stood."""
    found = [*paired(pair.then, pair.now, lambda one: one.promise, lambda *_: True)]
    for then, now in found:
        name = pair.name_of(("promise",), (now or then).promise)
        if then is None:
            told = Said(
                N_("'{name}' was looked at too: {standing}."),
                {"name": name, "standing": called(STANDING, now.standing)},
            )
            yield Change("added", "promises", told)
        elif now is None:
            yield Change(
                "removed", "promises", Said(N_("That '{name}' was looked at is no longer there."), {"name": name})
            )
        else:
            yield from parts(_tells(name))(pair.at(pair.field, then, now))
    yield from reordered(pair, found)


def _tells(name: str) -> Fields:
    """By field of how a promise of this name stood: what is told when it is different."""

    def standing(pair: Pair) -> Iterator[Change]:
        values = {"name": name, "then": called(STANDING, pair.then), "now": called(STANDING, pair.now)}
        yield Change("changed", pair.field, Said(N_("'{name}' stood at '{then}', and now at '{now}'."), values))

    return {
        "standing": standing,
        "seen": lambda pair: _seen(pair, name),
        "data": lambda pair: _data(pair, name),
        "signals": spoken(
            "says",
            N_("What {role} said of '{name}' is worded differently: {text}"),
            N_("{role} says this of '{name}' too now: {text}"),
            N_("That {role} said this of '{name}' is no longer there: {text}"),
            name=name,
        ),
        "done": text(
            N_("What became of last time's plan for '{name}' is worded differently: {text}"),
            N_("It says now what became of last time's plan for '{name}': {text}"),
            N_("It no longer says what became of last time's plan for '{name}': {text}"),
            name=name,
        ),
        "learned": text(
            N_("What was learned of '{name}' is worded differently: {text}"),
            N_("It says now what was learned of '{name}': {text}"),
            N_("It no longer says what was learned of '{name}': {text}"),
            name=name,
        ),
        "next": text(
            N_("What is done next for '{name}' is worded differently: {text}"),
            N_("It says now what is done next for '{name}': {text}"),
            N_("It no longer says what is done next for '{name}': {text}"),
            name=name,
        ),
    }


def _seen(pair: Pair, name: str) -> Iterator[Change]:
    """How roles saw it, where they differed."""
    found = [*paired(pair.then, pair.now, lambda one: one.role, lambda *_: True)]
    for then, now in found:
        yield became(
            pair.field,
            called(STANDING, then.standing) if then else None,
            called(STANDING, now.standing) if now else None,
            N_("How {role} saw '{name}' was '{then}', and now it is '{now}'."),
            N_("It says now how {role} saw '{name}': {now}."),
            N_("It no longer says how {role} saw '{name}'; that was '{then}'."),
            name=name,
            role=pair.role((now or then).role),
        )
    yield from reordered(pair, found, name=name)


def _data(pair: Pair, name: str) -> Iterator[Change]:
    """What was measured."""
    found = [*met(pair.then, pair.now, lambda one: one.measure, lambda then, now: one_item(then.measure, now.measure))]
    for then, now in found:
        if then and now and differs(then.measure, now.measure):
            told = Said(
                N_("Of the numbers for '{name}' one is called '{now}' now; it was called '{then}'."),
                {"name": name, "then": then.measure, "now": now.measure},
            )
            yield Change("changed", f"{pair.field}.measure", told)
        if then is None or now is None or (then.value, then.unit) != (now.value, now.unit):
            yield became(
                pair.field,
                _amount(then.value, then.unit) if then else None,
                _amount(now.value, now.unit) if now else None,
                N_("In the numbers for '{name}' it says {now} for '{measure}' now; it said {then}."),
                N_("In the numbers for '{name}' it says {now} for '{measure}' too now."),
                N_("In the numbers for '{name}' it no longer says {then} for '{measure}'."),
                name=name,
                measure=(now or then).measure,
            )
    yield from reordered(pair, found, name=name)


def _amount(value: object, unit: str | None) -> object:
    return Said(N_("{n} {unit}"), {"n": value, "unit": unit}) if unit else value
