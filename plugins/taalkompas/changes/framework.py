"""What is told of the lists in school.yml: moments, domains, roles, teams, moments of reflection."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from taalkompas.changes.matching import Ids
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Pair, Tell, became, differs, worded
from taalkompas.model import Interval
from taalkompas.words import N_, Key

SENTENCES = {
    "moment": (
        N_("There is a new moment on the journey: '{name}'."),
        N_("The moment '{name}' is no longer on the journey."),
        N_("The moment '{then}' is called '{now}' now."),
        N_("The moments of the journey stand in another order: {names}."),
    ),
    "domain": (
        N_("There is a new domain: '{name}'."),
        N_("The domain '{name}' is gone."),
        N_("The domain '{then}' is called '{now}' now."),
        N_("The domains stand in another order: {names}."),
    ),
    "role": (
        N_("There is a new role: '{name}'."),
        N_("The role '{name}' is gone."),
        N_("The role '{then}' is called '{now}' now."),
        N_("The roles stand in another order: {names}."),
    ),
    "team": (
        N_("There is a new team: '{name}'."),
        N_("The team '{name}' is gone."),
        N_("The team '{then}' is called '{now}' now."),
        N_("The teams stand in another order: {names}."),
    ),
    "reflection": (
        N_("There is a new moment of reflection: '{name}'."),
        N_("The moment of reflection '{name}' is gone."),
        N_("The moment of reflection '{then}' is called '{now}' now."),
        N_("The moments of reflection stand in another order: {names}."),
    ),
}
"""By kind: new, gone, called otherwise, in another order."""


def listed(kind: str, ids: Ids) -> Tell:
    """What is told of one of the lists; `ids` are those that changed."""
    new, gone, renamed, order = SENTENCES[kind]

    def tell(pair: Pair) -> Iterator[Change]:
        then = {ids.get((kind, one.id), one.id): one for one in pair.then}
        now = {one.id: one for one in pair.now}
        for id, one in now.items():
            if id not in then:
                yield Change("new", pair.field, Said(new, {"name": one.label or id}))
            else:
                yield from _same(pair, then[id], one, renamed)
        for id, one in then.items():
            if id not in now:
                yield Change("gone", pair.field, Said(gone, {"name": one.label or one.id}))
        stayed = [id for id in then if id in now]
        if stayed != [id for id in now if id in then]:
            names = tuple(one.label or id for id, one in now.items())
            yield Change("reordered", pair.field, Said(order, {"names": names}))

    return tell


def _same(pair: Pair, then: Any, now: Any, renamed: str) -> Iterator[Change]:
    name = now.label or now.id
    if then.id != now.id:
        told = Said(
            N_("The id of '{name}' is '{now}' now; it was '{then}'."), {"name": name, "then": then.id, "now": now.id}
        )
        yield Change("renamed", f"{pair.field}.id", told)
    if then.label != now.label:
        yield Change("renamed", f"{pair.field}.label", Said(renamed, {"then": then.label, "now": now.label}))
    for one in fields(now):
        if one.name not in ("id", "label") and differs(
            was := getattr(then, one.name), is_now := getattr(now, one.name)
        ):
            yield _detail(f"{pair.field}.{one.name}", one.name, was, is_now, name)


def _detail(field: str, own: str, then: Any, now: Any, name: str) -> Change:
    """One other field of something in a list."""
    match own:
        case "about":
            return worded(
                field,
                then,
                now,
                N_("What '{name}' is about is worded differently: {text}"),
                N_("It says now what '{name}' is about: {text}"),
                N_("It no longer says what '{name}' is about: {text}"),
                name=name,
            )
        case "contact":
            return became(
                field,
                then,
                now,
                N_("'{name}' is reached at {now} now; it was {then}."),
                N_("'{name}' can be reached at {now} now."),
                N_("It no longer says how to reach '{name}'; it was {then}."),
                name=name,
            )
        case "every" if then and now:
            values = {"name": name, "then": _every(then), "now": _every(now)}
            return Change(
                "changed", field, Said(N_("'{name}' comes round once every {now} now; it was every {then}."), values)
            )
        case "first":
            sentence = N_("'{name}' is counted from {now} on; it was from {then}.")
            return became(field, then, now, sentence, sentence, sentence, name=name)
    return Change("changed", field, Said(N_("'{field}' of '{name}' is different."), {"field": own, "name": name}))


UNITS = {
    "days": (N_("day"), N_("days")),
    "weeks": (N_("week"), N_("weeks")),
    "months": (N_("month"), N_("months")),
    "years": (N_("year"), N_("years")),
}
"""One, and more."""


def _every(interval: Interval) -> Said | Key:
    """How often something comes round."""
    one, more = UNITS[interval.unit]
    return one if interval.count == 1 else Said(N_("{n} {unit}"), {"n": interval.count, "unit": more})
