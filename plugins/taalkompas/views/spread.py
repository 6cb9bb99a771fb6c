"""Where groups saw the same promise differently.

In: `Look`s. Out: who stood where, and the differences that are there now, widest first. A difference is something to talk about: nobody
is counted right or wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.journey import Look, Opinion, in_order, looks
from taalkompas.views.moments import party
from taalkompas.views.page import Given, Thing, thing_of

STANDINGS = ("paper", "growing", "kept")
"""How a promise can stand, from one end to the other."""


@dataclass(frozen=True, slots=True)
class Place:
    """One way of standing: the groups that saw it so, and whether all `together` ended there."""

    standing: str
    groups: tuple[Thing, ...]
    together: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A promise of which groups saw something else, the last time that it was looked at."""

    promise: Thing
    look: Look
    places: tuple[Place, ...]


def differing(look: Look) -> tuple[Place, ...]:
    """From paper to kept: who stood where; nothing where all saw the same."""
    if width(look) == 0:
        return ()
    return tuple(
        Place(
            standing,
            tuple(dict.fromkeys(one.role for one in look.opinions if one.standing == standing)),
            look.standing == standing,
        )
        for standing in STANDINGS
    )


def differences(given: Given) -> tuple[Difference, ...]:
    """What is seen differently today, widest first, then where most groups spoke; at last along the journey."""
    found = [one for _, promises in in_order(given.graph) for entry in promises for one in _of(given, thing_of(entry))]
    return tuple(sorted(found, key=lambda one: (-width(one.look), -_groups(one))))


def _of(given: Given, promise: Thing) -> Iterator[Difference]:
    """The difference in the last look of the whole school, and in that of every team."""
    latest = {whose: look for look in looks(given, promise.id) if (whose := party(look)) is not None}
    for _, look in sorted(latest.items()):
        if places := differing(look):
            yield Difference(promise, look, places)


def apart(look: Look) -> tuple[Opinion, ...]:
    """The groups that saw it differently from what all said together; where that is not known, those that did not all see the same."""
    if not look.standing:
        return look.opinions if width(look) else ()
    return tuple(one for one in look.opinions if one.standing != look.standing)


def width(look: Look) -> int:
    """How far the furthest groups stood apart."""
    seen = {*(one.standing for one in look.opinions), look.standing}
    at = [index for index, standing in enumerate(STANDINGS) if standing in seen]
    return at[-1] - at[0] if at else 0


def _groups(one: Difference) -> int:
    return len({group.id for place in one.places for group in place.groups})
