"""Which fixed moment of reflection comes next.

In: what school.yml plans, and a day. Out: a day and the moment. How often it comes round is counted in `graph.recurrence`.
"""

from datetime import date

from taalkompas.graph import Graph
from taalkompas.graph.recurrence import next_time
from taalkompas.model import Reflection


def coming(graph: Graph, day: date) -> tuple[date, Reflection] | None:
    """The first moment of reflection from a day on."""
    rhythm = graph.school.rhythm if graph.school else None
    planned = [
        (when, one)
        for one in (rhythm.reflections if rhythm else ())
        if one.label and (when := next_time(one.first, one.every, day)) is not None
    ]
    return min(planned, key=lambda found: (found[0], found[1].id), default=None)
