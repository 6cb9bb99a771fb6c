"""What a school allows, in its files and in comments of its pages.

In: a graph. Out: `Allowed`s. One with a mistake in it is left out: it neither silences anything nor counts as unused (`checks.md`).
"""

from collections.abc import Iterator

from taalkompas.graph import Graph
from taalkompas.places import Place
from taalkompas.rules.rule import Allowed, Group

FIXED = frozenset(group.value for group in Group if group.fixed)


def allowances(graph: Graph) -> Iterator[Allowed]:
    """Everything that is allowed without a mistake, in the order of the files."""
    for entry in graph.entries:
        for index, one in enumerate(entry.thing.allow):
            if may_be_allowed(graph, one.rule) and not entry.lacks("allow", index):
                yield Allowed(one.rule, Place(entry.path, ("allow", index, "rule")), one.until)
    for page in graph.pages:
        for said in page.thing.allowances:
            if said.whole and may_be_allowed(graph, said.rule):
                yield Allowed(said.rule, Place(page.path, spot=said.at), said.day, said.first, said.last)


def may_be_allowed(graph: Graph, rule: str) -> bool:
    """Whether there is such a rule, and it is one that may be broken."""
    return rule in graph.rules and graph.rules[rule] not in FIXED
