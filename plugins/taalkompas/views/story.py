"""How a thing came to be: when it was agreed and last changed, why, and what stood there before."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from taalkompas.graph import Graph
from taalkompas.history import EarlierWording, Step
from taalkompas.model import Entry
from taalkompas.views.page import Given, Thing, named


@dataclass(frozen=True, slots=True)
class OldDeed:
    """What a role was to do."""

    role: Thing
    does: str
    when: str


@dataclass(frozen=True, slots=True)
class OldPart:
    """What stood in a part of a thing: a text, or what people were to do."""

    part: str
    text: str
    deeds: tuple[OldDeed, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What stood in parts of a thing until a step."""

    until: Step
    parts: tuple[OldPart, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What a page tells of a thing's past.

    `agreed` is the day on which it was agreed, unless it is a draft, `agreeing` the step with which that was done, `last` the last change
    apart from that, `begun` when it was written down here: None where that is not known. `steps` are all changes that are told, newest
    first, and `more` says that there were more between.
    """

    agreed: date | None
    agreeing: Step | None
    begun: Step | None
    last: Step | None
    steps: tuple[Step, ...]
    more: bool
    earlier: tuple[Earlier, ...]


def story_of(given: Given, entry: Entry[Any]) -> Story | None:
    """What is known of the past of a term, promise or agreement; None where nothing is."""
    past = given.history.things.get(entry.path)
    if past is None:
        return None
    # What the school wrote down goes before what its commits say: it may have been agreed on long before it was put in.
    turned = next((step for step in past.steps if step.turn == "agreed"), None)
    agreed = (entry.thing.agreed_on or (turned.day if turned else None)) if entry.thing.status != "draft" else None
    agreeing = turned if turned and turned.day == agreed else None
    return Story(
        agreed=agreed,
        agreeing=agreeing,
        begun=past.begun,
        last=past.steps[0] if past.steps and past.steps[0] is not agreeing else None,
        steps=past.steps,
        more=past.more,
        earlier=tuple(
            Earlier(until, tuple(_old(given.graph, one) for one in some))
            for until, some in groupby(past.wordings, key=lambda one: one.until)
        ),
    )


def _old(graph: Graph, one: EarlierWording) -> OldPart:
    deeds = tuple(OldDeed(named(graph, deed.role, "role"), deed.does, deed.when) for deed in one.deeds)
    return OldPart(one.part, one.text, deeds)
