"""The hotspots of a school's own picture: what each leads to, and what has to do with it.

In: a graph. Out: `Spot`s in the order of the journey: moment by moment with its promises, then domains, then the rest as the school lists
them. Never knows where in the picture an element is. What leads nowhere is left out: the check says so.
"""

from dataclasses import dataclass

from taalkompas.graph import DESTINATIONS, Graph, Node
from taalkompas.model import Entry
from taalkompas.views.journey import in_order
from taalkompas.views.page import Thing, thing_of

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the picture, and what it leads to.

    `box` is left, top, width and height in percent; without one, `element` is an id in the SVG. `promises` and `domains` are the ids of
    what stays in sight when this is pointed at.
    """

    thing: Thing
    element: str
    box: Box | None
    promises: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


def spots(graph: Graph) -> tuple[Spot, ...]:
    """Every hotspot that leads somewhere."""
    school = graph.school
    if school is None or not school.plate.picture:
        return ()
    found: list[Spot] = []
    for hotspot in school.plate.hotspots:
        target = graph.find(DESTINATIONS, hotspot.leads_to) if hotspot.leads_to else None
        sides = [float(side) for side in hotspot.box or () if side is not None]
        box = (sides[0], sides[1], sides[2], sides[3]) if len(sides) == 4 else None
        if target is not None and (box or hotspot.element):
            promises, domains = _near(graph, target)
            found.append(Spot(thing_of(target), "" if box else hotspot.element or "", box, promises, domains))
    ranks = _ranks(graph)
    return tuple(sorted(found, key=lambda spot: ranks.get((spot.thing.kind, spot.thing.id), len(ranks))))


def _ranks(graph: Graph) -> dict[tuple[str, str], int]:
    """The order of the journey."""
    along: list[tuple[str, str]] = []
    for moment, promises in in_order(graph):
        along += [("moment", moment.id)] if moment else []
        along += [("promise", promise.id) for promise in promises]
    along += [("domain", node.id) for node in graph.framework("domain")]
    return {key: rank for rank, key in enumerate(along)}


def _near(graph: Graph, target: Entry[object] | Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The promises and the domains that have to do with something."""
    id = target.id
    living = [promise for _, promises in in_order(graph) for promise in promises]
    match target.kind:
        case "promise":
            own = [promise for promise in living if promise.id == id]
            return (), tuple(dict.fromkeys(domain for one in own for domain in one.thing.requires if domain))
        case "domain":
            return tuple(one.id for one in living if id in one.thing.requires), ()
        case "moment":
            return tuple(one.id for one in living if one.thing.moment == id), ()
        case "agreement":
            domain = getattr(target.thing, "domain", "")
            return tuple(one.id for one in living if id in one.thing.agreements), (domain,) if domain else ()
    return tuple(one.id for one in living if id in one.thing.terms), ()
