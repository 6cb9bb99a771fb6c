"""What is told of an agreement."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from taalkompas.changes import kept
from taalkompas.changes.matching import paired
from taalkompas.changes.room import bandwidth, room_of
from taalkompas.changes.said import Change, People, Said
from taalkompas.changes.telling import (
    Fields,
    Pair,
    Telling,
    differs,
    one_item,
    reference,
    references,
    reordered,
    spoken,
    text,
    texts,
    value,
    worded,
)
from taalkompas.model import Agreement, Behaviour, Knot
from taalkompas.model.value_words import DECIDES
from taalkompas.words import N_


def decides(pair: Pair) -> Iterator[Change]:
    """Who decides."""
    told = Said(
        N_("It is decided {now} from now on; it was decided {then}."),
        {"then": DECIDES[pair.then].in_a_sentence, "now": DECIDES[pair.now].in_a_sentence},
    )
    yield Change("changed", "decides", told)


def behaviour(pair: Pair) -> Iterator[Change]:
    """What we ask of people; who hands something over to whom is told as that."""
    found = [*paired(pair.then, pair.now, lambda one: one.role, lambda then, now: one_item(then.does, now.does))]
    gone = [then for then, now in found if now is None]
    for then, now in found:
        if then is None and now is not None:
            other = next((one for one in gone if not differs(one.does, now.does)), None)
            if other is None:
                yield _deed(pair, None, now)
            else:
                gone.remove(other)
                yield _handed_over(pair, other, now)
                yield from _around(pair, other, now)
        elif then is not None and now is not None:
            if differs(then.does, now.does):
                yield _deed(pair, then, now)
            yield from _around(pair, then, now)
    yield from (_deed(pair, one, None) for one in gone)
    yield from reordered(pair, found)


def _deed(pair: Pair, then: Behaviour | None, now: Behaviour | None) -> Change:
    role = (now or then or Behaviour(role="", does="")).role
    was, is_now = (then.does, now.does) if then and now else (_whole(then), _whole(now))
    change = worded(
        "behaviour.does" if then and now else "behaviour",
        was,
        is_now,
        N_("What we ask of {role} is worded differently: {text}"),
        N_("We ask this of {role} too now: {text}"),
        N_("We no longer ask this of {role}: {text}"),
        role=pair.role(role),
    )
    instead = (
        (Said(N_("That is instead of {text}."), {"text": now.instead_of}),)
        if now and not then and now.instead_of
        else ()
    )
    return replace(change, then=instead, roles=(role,))


def _whole(deed: Behaviour | None) -> str:
    """What somebody does, and when, where that is all new or all gone."""
    return ", ".join(filter(None, (deed.does, deed.when))) if deed else ""


def _handed_over(pair: Pair, then: Behaviour, now: Behaviour) -> Change:
    values = {"then": pair.role(then.role), "now": pair.role(now.role), "text": now.does}
    told = Said(N_("We ask this of {now} now, and no longer of {then}: {text}"), values)
    return Change("changed", "behaviour.role", told, roles=(then.role, now.role))


def _around(pair: Pair, then: Behaviour, now: Behaviour) -> Iterator[Change]:
    """When it is done, and in place of what."""
    values = {"role": pair.role(now.role), "does": now.does}
    if differs(then.when, now.when):
        when = worded(
            "behaviour.when",
            then.when,
            now.when,
            N_("When {role} does this is different: {text} ({does})"),
            N_("It says now when {role} does this: {text} ({does})"),
            N_("It no longer says when {role} does this: {text} ({does})"),
            **values,
        )
        yield replace(when, roles=(now.role,))
    if differs(then.instead_of, now.instead_of):
        instead = worded(
            "behaviour.instead_of",
            then.instead_of,
            now.instead_of,
            N_("What {role} leaves for this is worded differently: {text} ({does})"),
            N_("{role} does this instead of {text} from now on ({does})"),
            N_("It no longer says that {role} does this instead of {text} ({does})"),
            **values,
        )
        yield replace(instead, roles=(now.role,))


def needs(pair: Pair) -> Iterator[Change]:
    """What people must get from others."""
    found = [*paired(pair.then, pair.now, lambda one: one.from_, lambda then, now: one_item(then.what, now.what))]
    for then, now in found:
        giver = (now or then).from_
        if then is None or now is None or differs(then.what, now.what):
            change = worded(
                "needs",
                then.what if then else "",
                now.what if now else "",
                N_("What is needed of {role} is worded differently: {text}"),
                N_("This is needed of {role} too now: {text}"),
                N_("This is no longer needed of {role}: {text}"),
                role=pair.role(giver),
            )
            yield replace(change, roles=(giver,))
    yield from reordered(pair, found)


def knots(pair: Pair) -> Iterator[Change]:
    """Knots that still lie there."""
    found = [*paired(pair.then, pair.now, lambda _: None, lambda then, now: one_item(then.question, now.question))]
    for then, now in found:
        yield from _knot(pair, then, now)
    yield from reordered(pair, found)


def _knot(pair: Pair, then: Knot | None, now: Knot | None) -> Iterator[Change]:
    if now is None or then is None or differs(then.question, now.question):
        yield worded(
            "open",
            then.question if then else "",
            now.question if now else "",
            N_("An open knot is worded differently: {text}"),
            N_("There is a new open knot, with {role}: {text}"),
            N_("This knot no longer lies open: {text}"),
            role=pair.role(now.who) if now else "",
        )
    if now and then and then.who != now.who:
        values = {"text": now.question, "then": pair.role(then.who), "now": pair.role(now.who)}
        told = Said(N_("This knot lies with {now} now, and no longer with {then}: {text}"), values)
        yield Change("changed", "open.who", told)


FIELDS: Fields = {
    **kept.FIELDS,
    "agreement": text(N_("The agreement reads differently: {text}"), N_("The agreement reads: {text}"), ""),
    "domain": reference("domain", N_("It moves from '{then}' to '{now}'.")),
    "why": text(N_("Why we do this is worded differently: {text}"), N_("It says why now: {text}"), ""),
    "decides": decides,
    "decided_by": references("role", N_("{name} decides on it too now."), N_("{name} no longer decides on it.")),
    "bandwidth": bandwidth,
    "room": text(
        N_("What teams fill in themselves is worded differently: {text}"),
        N_("It says now what teams fill in themselves: {text}"),
        N_("It no longer says what teams fill in themselves: {text}"),
    ),
    "behaviour": behaviour,
    "needs": needs,
    "leadership": spoken(
        "does",
        N_("What is asked of {role} as a leader is worded differently: {text}"),
        N_("This is asked of {role} as a leader too now: {text}"),
        N_("This is no longer asked of {role} as a leader: {text}"),
    ),
    "noticed": texts(
        N_("How we notice that it works is worded differently: {text}"),
        N_("We notice that it works by this too now: {text}"),
        N_("No longer named as how we notice that it works: {text}"),
    ),
    "open": knots,
    "terms": references(
        "term",
        N_("To understand it, one must know the word '{name}' too now."),
        N_("The word '{name}' is no longer named as one to know."),
    ),
    "starts_on": value(
        N_("We do this from {now} on; that was {then}."),
        N_("We do this from {now} on."),
        N_("It no longer says from when we do this; that was {then}."),
    ),
}
"""By field: what is told when it is different."""


def arrival(pair: Pair) -> Iterator[Change]:
    """An agreement that is new."""
    one: Agreement = pair.after.thing
    told = (
        Said(N_("This agreement is new, as a draft.")) if one.status == "draft" else Said(N_("This agreement is new."))
    )
    domain = pair.name_of(("domain",), one.domain)
    then = [Said(N_("It belongs to '{domain}'."), {"domain": domain})] if domain else []
    asked = People(dict.fromkeys(pair.role(deed.role) for deed in one.behaviour if deed.role))
    if asked:
        then.append(Said(N_("It asks something of {roles}."), {"roles": asked}))
    if one.bandwidth:
        then.append(Said(N_("Teams have room to choose ({room})."), {"room": room_of(one.bandwidth)}))
    yield Change("new", "", told, tuple(then))


TELLING = Telling(N_("Agreement '{name}'"), arrival, N_("This agreement is gone."), FIELDS)


def everybody_in(one: Any) -> tuple[str, ...]:
    """Every role of which an agreement asks something, by id."""
    asked = (
        *(deed.role for deed in one.behaviour),
        *(lead.role for lead in one.leadership),
        *(need.from_ for need in one.needs),
    )
    return tuple(dict.fromkeys(role for role in asked if role))
