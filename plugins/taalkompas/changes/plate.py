"""What is told of the talking plate: its words, how it is drawn, and the school's own picture.

In: a `Pair`; for what is drawn in the picture itself both projects, as the file that `plate.picture` names is no part of any entry.
"""

from collections.abc import Iterator
from typing import Any

from taalkompas.changes.matching import met
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Pair, became, parts, reordered, text, value
from taalkompas.graph import DESTINATIONS
from taalkompas.model.value_words import SCENE, called
from taalkompas.project import Project
from taalkompas.source.pictures import Picture
from taalkompas.words import N_


def scene(pair: Pair) -> Iterator[Change]:
    """What is drawn around the promises."""
    told = Said(
        N_("On the plate {now} is drawn now; that was {then}."),
        {"then": called(SCENE, pair.then), "now": called(SCENE, pair.now)},
    )
    yield Change("changed", pair.field, told)


def colours(pair: Pair) -> Iterator[Change]:
    """The school's own colours: of these the order says which is the main one."""
    yield became(
        pair.field,
        pair.then or None,
        pair.now or None,
        N_("The plate has {now} as colours of your own now; before, that was {then}."),
        N_("The plate has {now} as colours of your own now."),
        N_("The plate has no colours of your own any more; before, that was {then}."),
    )


def hotspots(pair: Pair) -> Iterator[Change]:
    """Where the school's own picture leads."""
    found = [*met(pair.then, pair.now, lambda one: one.leads_to, _in_one_place)]
    for then, now in found:
        was, is_now = (pair.name_of(DESTINATIONS, one.leads_to) if one else "" for one in (then, now))
        if then is None:
            yield Change("added", pair.field, Said(N_("A place on the plate leads to '{name}' now."), {"name": is_now}))
        elif now is None:
            told = Said(N_("The place on the plate that led to '{name}' is gone."), {"name": was})
            yield Change("removed", pair.field, told)
        elif then.leads_to != now.leads_to:
            told = Said(
                N_("A place on the plate leads to '{now}' now; it led to '{then}'."), {"then": was, "now": is_now}
            )
            yield Change("changed", f"{pair.field}.leads_to", told)
        else:
            told = Said(N_("The place on the plate that leads to '{name}' lies elsewhere now."), {"name": is_now})
            yield Change("changed", pair.field, told)
    yield from reordered(pair, found)


def _in_one_place(then: Any, now: Any) -> bool:
    return (then.element, then.box) == (now.element, now.box)


plate = parts(
    {
        "title": text(N_("Above the plate it says: {text}"), N_("Above the plate it says: {text}"), ""),
        "subtitle": text(
            N_("The line under the title of the plate is worded differently: {text}"),
            N_("Under the title of the plate it says now: {text}"),
            N_("There is no line under the title of the plate any more; it was: {text}"),
        ),
        "scene": scene,
        "colours": colours,
        "picture": value(
            N_("The plate is your own picture '{now}' now; that was '{then}'."),
            N_("The plate is your own picture now: '{now}'."),
            N_("The plate is drawn by itself again; your own picture '{then}' is not shown any more."),
        ),
        "hotspots": hotspots,
    }
)
"""What is told of the plate, by field."""


def drawn_anew(old: Project, new: Project) -> Iterator[Change]:
    """The school's own picture, where the same file shows something else."""
    then, now = old.picture, new.picture
    if then and now and then.path == now.path and _drawing(then) != _drawing(now):
        told = Said(N_("Your own picture on the plate, '{path}', is drawn anew."), {"path": now.path})
        yield Change("changed", "plate.picture", told)


def _drawing(picture: Picture) -> bytes:
    """What a picture shows, whatever its lines end with where it is a text."""
    return picture.content if picture.is_photo else picture.content.replace(b"\r\n", b"\n")
