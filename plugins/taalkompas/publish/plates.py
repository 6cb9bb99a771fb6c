"""The plate's words and addresses, and the plate as a block of HTML.

In: what the picture shows. Out: the school's own picture where it has one that can be shown; else the `Subject` that `picture` draws,
and its drawings side by side: a style sheet shows the one that fits.
"""

from functools import lru_cache

from markupsafe import Markup

from taalkompas.picture import Drawing, Ground, Saying, State, Stop, Subject, Words, draw
from taalkompas.publish import icons
from taalkompas.publish.own_picture import figure
from taalkompas.publish.states import note_of
from taalkompas.publish.tools import Tools
from taalkompas.views.domains import Plot
from taalkompas.views.journey import Short
from taalkompas.views.journey import Stop as Moment
from taalkompas.views.page import Thing
from taalkompas.views.plate import Landscape
from taalkompas.words import N_

LONGEST = 280
"""Letters of one text on the plate. Longer ones are no sentence to put in a bubble; the page of the thing has them whole."""


def drawings(shown: Landscape, tools: Tools) -> Markup:
    """The school's own picture, else every composition of the drawn plate."""
    said, picture = subject(shown, tools), tools.house.picture
    own = figure(said, shown.spots, picture, tools) if picture else Markup("")
    return own or Markup("").join(Markup(one.svg) for one in _draw(said))  # noqa: S704  # written by ElementTree


@lru_cache(maxsize=4)
def _draw(one: Subject) -> tuple[Drawing, ...]:
    return draw(one)


def subject(shown: Landscape, tools: Tools) -> Subject:
    """What the picture says, in the reader's language."""
    house = tools.house
    return Subject(
        title=_short(house.plain(shown.title)),
        subtitle=_short(house.plain(shown.subtitle)),
        language=house.phrases.language,
        stops=tuple(_stop(one, tools) for one in shown.stops),
        domains=tuple(_ground(one, _needing(shown, one), tools) for one in shown.plots),
        words=Words(heading=str(house.say(N_("What we agree for it")))),
        scene=shown.scene,
        colours=shown.colours,
    )


def _short(text: str) -> str:
    """A text that can be set in lines."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _stop(one: Moment, tools: Tools) -> Stop:
    label = one.moment.label if one.moment else str(tools.house.say(N_("Elsewhere")))
    id = one.moment.id if one.moment else ""
    return Stop(id, _short(label), tools.href("moment", id), tuple(_saying(promise, tools) for promise in one.promises))


def _saying(one: Short, tools: Tools) -> Saying:
    house = tools.house
    return Saying(
        id=one.thing.id,
        text=_short(house.name(one.thing)),
        href=tools.href("promise", one.thing.id),
        requires=tuple(area.thing.id for area in one.areas if area.thing.known),
        agreements=one.agreements,
        state=State(one.state.value),
        note=_short(
            note_of(one, house.phrases) or house.count("{n} agreement", "{n} agreements", one.agreements).unescape()
        ),
    )


def _needing(shown: Landscape, plot: Plot) -> list[Thing]:
    """The promises on the plate that need a domain."""
    wanted = plot.area.thing.id
    return [
        short.thing
        for stop in shown.stops
        for short in stop.promises
        if wanted in (area.thing.id for area in short.areas)
    ]


def _ground(one: Plot, needing: list[Thing], tools: Tools) -> Ground:
    count = tools.house.count
    agreements = count("{n} agreement", "{n} agreements", one.agreements)
    promises = count("needed for {n} promise", "needed for {n} promises", one.promises)
    thing = one.area.thing
    return Ground(
        id=thing.id,
        label=_short(thing.label),
        href=tools.href("domain", thing.id),
        colour=one.area.colour,
        icon=icons.path_of(one.area.icon),
        agreements=one.agreements,
        promises=one.promises,
        notes=(agreements.unescape(), promises.unescape()),
        description=_told(agreements.unescape(), promises.unescape(), needing, tools),
    )


def _told(agreements: str, promises: str, needing: list[Thing], tools: Tools) -> str:
    """What a domain means for whoever does not see the lines: the words that all see (WCAG 2.5.3), then its promises by name."""
    names = "; ".join(_short(tools.house.name(thing)) for thing in needing)
    return f"{agreements}. {promises}{f': {names}' if names else ''}"
