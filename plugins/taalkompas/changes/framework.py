"""What is told of the lists in school.yml: moments, domains, roles, teams, moments of reflection."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any, TypeAlias

from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Pair, Tell, became, differs, each, otherwise, worded
from taalkompas.model import Interval
from taalkompas.words import N_, Key

Detail: TypeAlias = Callable[[Pair, str], Iterator[Change]]
"""Tells of one field of something in a list, which people call so."""
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
        N_("There is a new team: {name}."),
        N_("This team is gone: {name}."),
        N_("A team has another name: {then} is called {now} now."),
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


def listed(kind: str) -> Tell:
    """What is told of one of the lists."""
    new, gone, renamed, order = SENTENCES[kind]

    def tell(pair: Pair) -> Iterator[Change]:
        then = {pair.ids.get((kind, one.id), one.id): one for one in pair.then}
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
        if one.name not in ("id", "label"):
            was, is_now = getattr(then, one.name), getattr(now, one.name)
            if differs(was, is_now):
                detail = pair.at(f"{pair.field}.{one.name}", was, is_now)
                yield from DETAILS[one.name](detail, name) if one.name in DETAILS else otherwise(detail)


def about(pair: Pair, name: str) -> Iterator[Change]:
    """What it is about."""
    yield worded(
        pair.field,
        pair.then,
        pair.now,
        N_("What '{name}' is about is worded differently: {text}"),
        N_("It says now what '{name}' is about: {text}"),
        N_("It no longer says what '{name}' is about: {text}"),
        name=name,
    )


def single(changed: str, added: str, gone: str) -> Detail:
    """A single value: sentences with `{name}`, `{then}` and `{now}`."""

    def tell(pair: Pair, name: str) -> Iterator[Change]:
        yield became(pair.field, pair.then, pair.now, changed, added, gone, name=name)

    return tell


def every(pair: Pair, name: str) -> Iterator[Change]:
    """How often a moment of reflection comes round."""
    values = {"name": name, "then": _every(pair.then), "now": _every(pair.now)}
    told = Said(N_("'{name}' comes round once every {now} now; it was every {then}."), values)
    yield Change("changed", pair.field, told)


def roles(pair: Pair, name: str) -> Iterator[Change]:
    """Who is there at a moment of reflection."""
    added, gone = N_("{role} is there at '{name}' too now."), N_("{role} is no longer there at '{name}'.")
    yield from each(pair, "role", "role", added, gone, name=name)


DETAILS: Mapping[str, Detail] = {
    "about": about,
    "contact": single(
        N_("{name} is reached at {now} now; it was {then}."),
        N_("{name} can be reached at {now} now."),
        N_("It no longer says how to reach {name}; it was {then}."),
    ),
    "colour": single(
        N_("'{name}' has the colour '{now}' now; it was '{then}'."),
        N_("'{name}' has the colour '{now}' now."),
        N_("'{name}' has no colour of its own any more; it was '{then}'."),
    ),
    "icon": single(
        N_("The icon of '{name}' is '{now}' now; it was '{then}'."),
        N_("'{name}' has the icon '{now}' now."),
        N_("'{name}' has no icon any more; it was '{then}'."),
    ),
    "every": every,
    "first": single(N_("The first '{name}' is on {now} now; it was on {then}."), "", ""),
    "roles": roles,
}
"""By field of something in a list, besides its id and what people call it: what is told when it is different."""

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
