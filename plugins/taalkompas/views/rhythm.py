"""Which fixed moments of reflection come, and when.

In: what school.yml plans, and days. Out: days and moments. How often one comes round is counted in `graph.recurrence`.
"""

from collections.abc import Iterator
from datetime import date
from heapq import merge

from taalkompas.graph import Graph
from taalkompas.graph.recurrence import next_time, times
from taalkompas.model import Reflection


def planned(graph: Graph) -> tuple[Reflection, ...]:
    """The fixed moments that have a name, in the school's own order."""
    return tuple(node.thing for node in graph.framework("reflection") if node.label)


def coming(graph: Graph, day: date) -> tuple[date, Reflection] | None:
    """The first moment of reflection from a day on."""
    found = [(when, one) for one in planned(graph) if (when := next_time(one.first, one.every, day)) is not None]
    return min(found, key=_by_day, default=None)


def agenda(graph: Graph, start: date, end: date) -> Iterator[tuple[date, Reflection]]:
    """Every moment of reflection from one day up to and including another, in order."""
    each = ([(when, one) for when in times(one.first, one.every, start, end)] for one in planned(graph))
    return merge(*each, key=_by_day)


def _by_day(found: tuple[date, Reflection]) -> tuple[date, str]:
    return found[0], found[1].id
