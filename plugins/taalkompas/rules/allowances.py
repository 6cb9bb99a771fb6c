"""What a school allows, in its files and in comments of its pages.

In: a graph. Out: `Allowed`s. One with a mistake in it is left out: it neither silences anything nor counts as unused (`checks.md`).
"""

from collections.abc import Iterator
from datetime import date

from taalkompas.graph import MEMORY, Graph
from taalkompas.places import Place
from taalkompas.rules.rule import Allowed, Group

FIXED = frozenset(group.value for group in Group if group.fixed)


def allowances(graph: Graph, day: date) -> Iterator[Allowed]:
    """Everything that is allowed without a mistake, in the order of the files; what does not exist yet on a day allows nothing."""
    for entry in graph.entries:
        if entry.kind in MEMORY and entry.thing.date is not None and entry.thing.date > day:
            continue
        for index, one in enumerate(entry.thing.allow):
            if may_be_allowed(graph, one.rule) and not entry.lacks("allow", index):
                yield Allowed(one.rule, Place(entry.path, ("allow", index, "rule")), one.until)
    for page in graph.pages:
        for said in page.thing.allowances:
            if said.whole and may_be_allowed(graph, said.rule):
                yield Allowed(said.rule, Place(page.path, spot=said.at), said.day, said.first, said.last)


def unsure_files(graph: Graph) -> frozenset[str]:
    """The files that could not be wholly read, or lean on what cannot be found: a rule that is silent there may have more to say."""
    unread = {entry.path for entry in graph.entries if entry.blanks}
    leaning = {
        edge.source.path
        for edge in graph.edges
        if graph.find(edge.to, edge.target) is None and edge.target not in graph.former
    }
    return frozenset(unread | leaning)


def may_be_allowed(graph: Graph, rule: str) -> bool:
    """Whether there is such a rule, and it is one that may be broken."""
    return rule in graph.rules and graph.rules[rule] not in FIXED
