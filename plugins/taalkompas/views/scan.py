"""The scan: of one promise, what a team sees each other do, and what students notice.

In: `Given`. Out: one view with everything that hands may be counted for, because the page needs no server to go on: of every living promise
the behaviour of its living agreements, the signs by which students notice it, and what was set last time. Hands themselves never come
here.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from taalkompas.graph import Graph
from taalkompas.graph.cover import cover_of
from taalkompas.model import Agreement, Entry, Promise
from taalkompas.views.areas import Area, area_of, areas
from taalkompas.views.journey import Look, in_order, persons
from taalkompas.views.page import Given, Head, Thing, framework, mail_of, named, thing_of
from taalkompas.views.taken import ids_of
from taalkompas.views.threads import opens, story_of

MOST = 12
"""Sights in one scan: more, and a team counts hands instead of talking."""
STUDENT = "student"
"""The students themselves (`format.md`)."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Something that people may see: what a role does, or without a role what a student notices.

    `source` is the agreement that it stands in; of what the promise says itself there is none. `spare` is what a scan leaves out unless
    the team takes it in.
    """

    what: str
    when: str = ""
    role: Thing | None = None
    area: Area | None = None
    source: Thing | None = None
    starts_on: date | None = None
    coming: bool = False
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Awaited:
    """What was set last time, and the ids of the teams of which the next look answers it; the whole school has an empty id."""

    set: Look
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """One promise: what a team may see of it, what students may notice of it, and what was set with it last time."""

    promise: Thing
    person: int
    moment: Thing | None
    means: str
    deeds: tuple[Sight, ...]
    signs: tuple[Sight, ...]
    awaited: tuple[Awaited, ...]


@dataclass(frozen=True, slots=True)
class ScanView:
    """What the page of the scan can ask; `moments` are the names of the photo moments that are there already."""

    head: Head
    scans: tuple[Scan, ...]
    roles: tuple[Thing, ...]
    teams: tuple[Thing, ...]
    mail: str
    moments: tuple[str, ...]


def scan_page(given: Given) -> Iterator[ScanView]:
    """The page of the scan."""
    graph = given.graph
    numbers, close = persons(graph), _close(graph)
    yield ScanView(
        head=framework(given, "scan", made_from=""),
        scans=tuple(
            _scan(given, entry, numbers[entry.id], close) for _, entries in in_order(graph) for entry in entries
        ),
        roles=tuple(thing_of(node) for node in graph.framework("role")),
        teams=tuple(thing_of(node) for node in graph.framework("team")),
        mail=mail_of(graph),
        moments=ids_of(graph.snapshots),
    )


def _scan(given: Given, entry: Entry[Promise], person: int, close: Collection[str]) -> Scan:
    graph, one = given.graph, entry.thing
    living = [agreement for agreement in cover_of(graph, entry).listed if agreement.thing.living]
    opened = _opening(given, living, close)
    return Scan(
        promise=thing_of(entry),
        person=person,
        moment=named(graph, one.moment, "moment") if one.moment else None,
        means=one.means,
        deeds=fair(sight for agreement in opened for sight in _deeds(given, agreement)),
        signs=_noticed(given, entry, living),
        awaited=_awaited(given, entry.id),
    )


def _noticed(given: Given, entry: Entry[Promise], living: Sequence[Entry[Agreement]]) -> tuple[Sight, ...]:
    """What students may notice, in their own voice; the school's words for it only where the promise has none."""
    own = [Sight(line) for line in entry.thing.noticed if line]
    return fair(own or (sight for agreement in living for sight in _signs(given, agreement)))


def _awaited(given: Given, promise: str) -> tuple[Awaited, ...]:
    """What was set last time, by whose next look answers it."""
    story, found = story_of(given.graph, promise, given.day), dict[Look, list[str]]()
    for whose in ("", *(team.id for team in given.graph.framework("team"))):
        if last := opens(story, whose):
            found.setdefault(last, []).append(whose)
    return tuple(Awaited(last, tuple(parties)) for last, parties in found.items())


def _close(graph: Graph) -> frozenset[str]:
    """The roles that everybody at a table sees at work: the students, and who does most of what was agreed."""
    doing = Counter(
        deed.role for entry in graph.agreements if entry.thing.living for deed in entry.thing.behaviour if deed.role
    )
    return frozenset((STUDENT, *(role for role, _ in doing.most_common(1))))


def _opening(given: Given, living: Sequence[Entry[Agreement]], close: Collection[str]) -> list[Entry[Agreement]]:
    """The agreements in their order, behind the one in which those roles act most: whoever begins with what one office does once a year
    gets only hands for "don't know".
    """

    def far(entry: Entry[Agreement]) -> tuple[int, float]:
        does = entry.thing.behaviour
        return (_distance(_bare(given, entry)), -sum(deed.role in close for deed in does) / max(1, len(does)))

    first = min(living, key=far, default=None)
    return [*(one for one in living if one is first), *(one for one in living if one is not first)]


def _deeds(given: Given, entry: Entry[Agreement]) -> Iterator[Sight]:
    """What you see people do, those who lead last."""
    one, bare = entry.thing, _bare(given, entry)
    for deed in one.behaviour:
        if deed.does:
            yield replace(bare, what=deed.does, when=deed.when, role=_role(given.graph, deed.role))
    for lead in one.leadership:
        if lead.does:
            yield replace(bare, what=lead.does, role=_role(given.graph, lead.role))


def _signs(given: Given, entry: Entry[Agreement]) -> Iterator[Sight]:
    """How it is noticed that an agreement works."""
    for line in entry.thing.noticed:
        if line:
            yield replace(_bare(given, entry), what=line)


def _bare(given: Given, entry: Entry[Agreement]) -> Sight:
    one = entry.thing
    return Sight(
        what="",
        area=area_of(areas(given.graph), one.domain),
        source=thing_of(entry),
        starts_on=one.starts_on,
        coming=one.starts_on is not None and one.starts_on > given.day,
    )


def _role(graph: Graph, id: str) -> Thing | None:
    return named(graph, id, "role") if id else None


def fair(sights: Iterable[Sight], most: int = MOST) -> tuple[Sight, ...]:
    """The sights, each once, what we do today first; where there are more than fit, the others are marked as spare.

    In comes what the promise says itself, then one of every domain, one of every role, and so on evenly: nobody is looked at by twelve
    and nobody is passed over. Nothing is left to chance, so every team begins with the same.
    """
    each: dict[object, Sight] = {}
    for one in sights:
        each.setdefault((one.role, one.what, one.when), one)
    listed = sorted(each.values(), key=_distance)
    left, seen = list(listed), Counter[object]()
    while left and len(listed) - len(left) < most:
        best = min(left, key=lambda one: _turn(one, seen))
        left.remove(best)
        seen.update(_kinds(best))
    return tuple(replace(one, spare=one in left) for one in listed)


def _distance(one: Sight) -> int:
    """How far something is from today: what we do, what we shall do, what we still talk about."""
    draft = one.source is not None and one.source.status != "agreed"
    return 2 if draft else 1 if one.coming else 0


def _kinds(one: Sight) -> tuple[object, ...]:
    return (("domain", one.area), ("role", one.role), ("agreement", one.source))


def _turn(one: Sight, seen: Counter[object]) -> tuple[bool | int, ...]:
    """Whose turn it is: the least comes first, and of equals the first in the list."""
    domain, role, agreement = (seen[kind] for kind in _kinds(one))
    return (one.source is not None, _distance(one), domain > 0, role > 0, agreement, role, domain)
