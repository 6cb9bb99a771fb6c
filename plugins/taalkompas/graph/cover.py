"""What is agreed for a promise, and what is lacking.

In: a graph and a promise. Out: its `Cover`, worked out once for each promise. Tells, never judges.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from taalkompas.graph.graph import Edge, Graph
from taalkompas.graph.remembered import remembered
from taalkompas.model import Agreement, Entry, Promise


@dataclass(frozen=True, slots=True)
class Cover:
    """The agreements that a promise lists and that exist, in its order, and what they cover.

    `covered` are the domains in which one of them is agreed, and `gaps` those that the promise requires and in which none is, in its
    order. `orphan` says that it is agreed itself and has not a single agreed agreement; `judgeable` that all it lists could be read:
    else nothing is concluded about what it lacks.
    """

    listed: tuple[Entry[Agreement], ...]
    by_domain: Mapping[str, tuple[Entry[Agreement], ...]]
    covered: frozenset[str]
    gaps: tuple[str, ...]
    orphan: bool
    judgeable: bool


def cover_of(graph: Graph, promise: Entry[Promise]) -> Cover:
    """What is agreed for a promise."""
    return _covers(graph)[promise.path]


def is_why_open(graph: Graph, edge: Edge) -> bool:
    """Whether a listed agreement that is not agreed is why its promise is orphaned or a domain uncovered.

    An error says so already: that it is open, or that another agreement, which may cover it, cannot be read or found.
    """
    promise = edge.source
    if promise.kind != "promise" or edge.relation != "agreements" or not promise.thing.agreed:
        return False
    cover = cover_of(graph, promise)
    if cover.orphan:
        return True
    return any(
        not entry.thing.agreed and entry.thing.domain in cover.gaps
        for entry in graph.by_id.get(("agreement", edge.target), ())
    )


@remembered
def _covers(graph: Graph) -> Mapping[str, Cover]:
    """Of every promise, by its path."""
    return {promise.path: _cover(graph, promise) for promise in graph.promises}


def _cover(graph: Graph, promise: Entry[Promise]) -> Cover:
    one = promise.thing
    listed = tuple(entry for id in one.agreements for entry in graph.by_id.get(("agreement", id), ()))
    covered = frozenset(entry.thing.domain for entry in listed if entry.thing.agreed)
    return Cover(
        listed,
        _by_domain(listed),
        covered,
        gaps=tuple(domain for domain in one.requires if domain and domain not in covered),
        orphan=one.agreed and not covered,
        judgeable=_judgeable(graph, promise, listed),
    )


def _by_domain(agreements: tuple[Entry[Agreement], ...]) -> Mapping[str, tuple[Entry[Agreement], ...]]:
    found: dict[str, list[Entry[Agreement]]] = defaultdict(list)
    for entry in agreements:
        found[entry.thing.domain].append(entry)
    return {domain: tuple(entries) for domain, entries in found.items()}


def _judgeable(graph: Graph, promise: Entry[Promise], listed: tuple[Entry[Agreement], ...]) -> bool:
    if promise.lacks("promise") or promise.lacks("agreements") or promise.lacks("status"):
        return False
    if not all(("agreement", id) in graph.by_id for id in promise.thing.agreements):
        return False
    return not any(_domain_unclear(graph, entry) for entry in listed)


def _domain_unclear(graph: Graph, agreement: Entry[Agreement]) -> bool:
    if agreement.lacks("domain") or agreement.lacks("status"):
        return True
    return graph.find(("domain",), agreement.thing.domain) is None
