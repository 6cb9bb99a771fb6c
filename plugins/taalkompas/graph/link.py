"""Entries → one graph: every reference becomes an edge, also one that leads nowhere.

In: entries, broken files, the names of rules. Out: `Graph`. Which fields refer to what stands in the annotations of `model` only
(`To`), and here it is read from them.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from taalkompas.findings import Fault, Problem
from taalkompas.graph.fields import Visit, visitor
from taalkompas.graph.graph import FRAMEWORK, LANGUAGE, Broken, Edge, Graph, Node
from taalkompas.graph.mentions import mentions_in
from taalkompas.graph.vocabulary import Vocabulary
from taalkompas.model import BY_NAME, Entry, OwnPage, School, links_in
from taalkompas.model.shapes import Leaf
from taalkompas.places import Place, Route

Found: TypeAlias = tuple[Route, str, tuple[str, ...], str, int | None]

NOT_FOLLOWED = frozenset({"replaced_by"})
"""Judged only once a thing is retired (`format.md`)."""


def build(
    entries: Iterable[Entry[Any]],
    broken: Iterable[Broken] = (),
    linked: frozenset[str] = frozenset(),
    rules: Mapping[str, str] | None = None,
    faults: Iterable[Fault] = (),
    pages: Iterable[Entry[OwnPage]] = (),
    meant: Iterable[tuple[str, str]] = (),
    elements: frozenset[str] | None = None,
) -> Graph:
    """One graph of all entries; `linked` are the paths whose text holds a `[[`, so that no other is searched for links."""
    entries = tuple(entries)
    pages = tuple(pages)
    edges = tuple(
        itertools.chain(
            (edge for entry in entries for edge in edges_of(entry, entry.path in linked)),
            (edge for page in pages for edge in _page_edges(page)),
        )
    )
    by_id: dict[tuple[str, str], list[Entry[Any]]] = defaultdict(list)
    former: dict[str, list[Entry[Any]]] = defaultdict(list)
    incoming: dict[str, list[Edge]] = defaultdict(list)
    for entry in entries:
        by_id[entry.kind, entry.id].append(entry)
        for old in getattr(entry.thing, "formerly", ()):
            if old:
                former[old].append(entry)
    for edge in edges:
        incoming[edge.target].append(edge)
    broken = tuple(broken)
    lost = {
        (one.kind, one.id): one for one in broken if one.kind != "page"
    }  # a page has no id that anything could miss
    vocabulary = Vocabulary.of(entries)
    return Graph(
        entries=entries,
        by_id=_frozen(by_id),
        nodes=_nodes(entries, rules or {}),
        former=_frozen(former),
        edges=edges,
        incoming=_frozen(incoming),
        broken=lost,
        unsure=_unsure(entries) | {one.kind for one in broken if one.kind == "page"},
        rules=rules or {},
        faults=_by_rule(faults),
        pages=pages,
        meant=frozenset(meant),
        elements=elements,
        vocabulary=vocabulary,
        mentions=tuple(mentions_in(entries, pages, vocabulary)),
    )


def _frozen(table: Mapping[Any, list[Any]]) -> dict[Any, tuple[Any, ...]]:
    return {key: tuple(values) for key, values in table.items()}


def _by_rule(faults: Iterable[Fault]) -> dict[str, tuple[Problem, ...]]:
    table: dict[str, list[Problem]] = defaultdict(list)
    for fault in faults:
        table[fault.rule].append(fault.problem)
    return _frozen(table)


_LISTS = {"domain": ("domains",), "moment": ("moments",), "role": ("roles",), "team": ("teams",)}
_ROUTES: dict[str, Route] = {**_LISTS, "reflection": ("rhythm", "reflections")}


def _listed(school: School, kind: str) -> tuple[Any, ...]:
    if kind == "reflection":
        return school.rhythm.reflections if school.rhythm else ()
    return tuple(getattr(school, f"{kind}s"))


def _nodes(entries: Iterable[Entry[Any]], rules: Mapping[str, str]) -> dict[tuple[str, str], tuple[Node, ...]]:
    table: dict[tuple[str, str], list[Node]] = defaultdict(list)
    school = next((entry for entry in entries if entry.kind == "school"), None)
    listed = ((kind, _listed(school.thing, kind)) for kind in FRAMEWORK) if school else ()
    for kind, things in listed:
        for index, thing in enumerate(things):
            if thing.id:
                at = Place(school.path if school else "", (*_ROUTES[kind], index, "id"))
                table[kind, thing.id].append(Node(kind, thing.id, thing.label, at, thing))
    for rule in rules:
        table["rule", rule].append(Node("rule", rule, rule, Place(""), None))
    return _frozen(table)


def _unsure(entries: Iterable[Entry[Any]]) -> frozenset[str]:
    """The kinds of which not every id can be known."""
    school = next((entry for entry in entries if entry.kind == "school"), None)
    if school is None:
        return frozenset(FRAMEWORK)
    return frozenset(kind for kind in FRAMEWORK if _ids_missing(school, _ROUTES[kind]))


def _ids_missing(school: Entry[Any], route: Route) -> bool:
    for blank in school.blanks:
        listed_or_above = blank == route[: len(blank)]
        an_id = blank[: len(route)] == route and (len(blank) == len(route) + 1 or blank[-1] == "id")
        if listed_or_above or an_id:
            return True
    return False


def edges_of(entry: Entry[Any], linked: bool = True) -> Iterator[Edge]:
    """Every reference that an entry makes, in the order of its fields."""
    retired = getattr(entry.thing, "status", None) == "retired"
    for route, relation, to, target, offset in _references(BY_NAME[entry.kind].shape)(entry.thing, (), ""):
        if target and (retired or relation not in NOT_FOLLOWED):
            yield Edge(entry, relation, to, target, route, offset)
    if linked:
        for route, relation, to, target, offset in _mentions(BY_NAME[entry.kind].shape)(entry.thing, (), ""):
            yield Edge(entry, relation, to, target, route, offset)


def _page_edges(page: Entry[OwnPage]) -> Iterator[Edge]:
    for link in page.thing.links:
        yield Edge(page, "mentions", LANGUAGE, link.id, (), spot=link.spot)
    for said in page.thing.allowances:
        if said.sound:
            yield Edge(page, "allow.rule", ("rule",), said.rule, (), spot=said.at)


@cache
def _references(shape: type) -> Visit[Found]:
    return visitor(shape, _reference)


@cache
def _mentions(shape: type) -> Visit[Found]:
    return visitor(shape, _mention)


def _reference(leaf: Leaf) -> Visit[Found] | None:
    if not leaf.to:
        return None
    to = leaf.to

    def visit(value: Any, route: Route, relation: str) -> Iterator[Found]:
        yield route, relation, to, value, None

    return visit


def _mention(leaf: Leaf) -> Visit[Found] | None:
    if not leaf.is_running:
        return None

    def visit(value: Any, route: Route, relation: str) -> Iterator[Found]:
        for link in links_in(value):
            yield route, "mentions", LANGUAGE, link.id, link.start

    return visit
