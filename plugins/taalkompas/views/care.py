"""The state of the language: what somebody has to mend, and apart from it what there is to talk about."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.findings import Finding, Severity
from taalkompas.graph import Graph
from taalkompas.views.page import Check, Given, Head, Thing, framework, named, thing_of


@dataclass(frozen=True, slots=True)
class Note:
    """A finding, and the page of what it is about."""

    finding: Finding
    about: Thing | None


@dataclass(frozen=True, slots=True)
class Pile:
    """What lies with one owner; without one, what nobody owns yet."""

    owner: Thing | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class CareView:
    """What the page of care shows."""

    head: Head
    mend: tuple[Pile, ...]
    talk: tuple[Pile, ...]
    checks: tuple[Check, ...]


def care_page(given: Given) -> Iterator[CareView]:
    """The page of care."""
    mend = [one for one in given.findings if one.severity is not Severity.INFO]
    talk = [one for one in given.findings if one.severity is Severity.INFO]
    yield CareView(framework(given, "care"), _piles(given.graph, mend), _piles(given.graph, talk), given.checks)


def _piles(graph: Graph, findings: list[Finding]) -> tuple[Pile, ...]:
    """Findings by owner, in the order of the school's roles; what nobody owns comes last."""
    at_path = {entry.path: entry for entry in graph.entries}
    piles: dict[str, list[Note]] = {}
    for one in findings:
        entry = at_path.get(one.path)
        owner = getattr(entry.thing, "owner", None) if entry else None
        shown = entry is not None and entry.kind in ("promise", "agreement", "term")
        piles.setdefault(owner or "", []).append(Note(one, thing_of(entry) if entry and shown else None))
    order = [node.id for node in graph.framework("role")]
    ranked = sorted(piles.items(), key=lambda pile: (not pile[0], order.index(pile[0]) if pile[0] in order else 999))
    return tuple(Pile(named(graph, id, "role") if id else None, tuple(notes)) for id, notes in ranked)
