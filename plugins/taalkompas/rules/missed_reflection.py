"""The rule missed-reflection."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from taalkompas.findings import Problem
from taalkompas.graph import Graph, Node
from taalkompas.graph.recurrence import last_time
from taalkompas.graph.unread import day_of, unread_files
from taalkompas.rules.rule import Context
from taalkompas.words import N_

NEAR = timedelta(weeks=6)
"""How long before or after the planned day a photo moment still belongs to it."""
ANY = ""
"""Stands for the moments that a photo moment may be, when it names none of them."""


def missed_reflection(context: Context) -> Iterator[Problem]:
    """A planned moment of reflection that passed without a photo moment.

    ## Why it matters

    Run eats change: daily work always finds a reason to put the conversation off. That is no disgrace, but if nobody
    says it, the moment quietly disappears, and with it the only hour in which we look at the whole together.

    ## Example

    The students' day was planned for 12 March. It is June now, and nothing of it has been written down.

    ```yaml
    # glossary/school.yml
    school: Example College
    plate:
      title: Our route, our agreements
    moments:
      - {id: starten, label: Begin}
      - {id: leren, label: Learn}
    domains:
      - {id: instroom, label: Entry}
      - {id: begeleiding, label: Guidance}
      - {id: roostering, label: Timetable}
    roles:
      - {id: student, label: Student}
      - {id: docent, label: Teacher}
      - {id: teamleider, label: Team leader}
      - {id: directeur, label: Director}
    teams:
      - {id: zorg, label: Care team}
    rhythm:
      reflections:
        - {id: ronde-tafel, label: Round table, every: 6 months, first: 2026-05-12}
        - {id: studentendag, label: Students' day, every: 1 years, first: 2026-03-12}
    ```

    ## Instead

    Write down what you saw together, even if it was little. If it did not happen, talk about what came in between, and
    choose a day that fits better: change `first` or `every`.

    ```yaml
    # glossary/school.yml
    school: Example College
    plate:
      title: Our route, our agreements
    moments:
      - {id: starten, label: Begin}
      - {id: leren, label: Learn}
    domains:
      - {id: instroom, label: Entry}
      - {id: begeleiding, label: Guidance}
      - {id: roostering, label: Timetable}
    roles:
      - {id: student, label: Student}
      - {id: docent, label: Teacher}
      - {id: teamleider, label: Team leader}
      - {id: directeur, label: Director}
    teams:
      - {id: zorg, label: Care team}
    rhythm:
      reflections:
        - {id: ronde-tafel, label: Round table, every: 6 months, first: 2026-05-12}
        - {id: studentendag, label: Students' day, every: 1 years, first: 2026-03-12}
    ```

    ```yaml
    # promises/snapshots/2026-03-17.yml
    date: 2026-03-17
    form: students' day
    reflection: studentendag
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: paper
        signals:
          - {role: student, says: I had to wait until September.}
        learned: We say yes at the desk, and no in the timetable.
    ```
    """
    graph = context.graph
    if context.day - date.min <= NEAR:
        return
    held = _held(graph)
    for node in graph.framework("reflection"):
        planned = last_time(node.thing.first, node.thing.every, context.day - NEAR - timedelta(days=1))
        if planned is None or len(graph.nodes["reflection", node.id]) > 1:
            continue
        first, last = _around(planned)
        seen = any(_one_between(held.get(id, ()), first, last) for id in (node.id, ANY))
        if not seen and not any(one.between(first, last) for one in unread_files(graph)):
            yield _problem(node, planned)


def _held(graph: Graph) -> Mapping[str, list[date]]:
    """The days of the school's photo moments by the moment of reflection that they were, in order.

    What could not be read may have been any of them, and so may what names a moment that does not exist.
    """
    held: dict[str, list[date]] = defaultdict(list)
    for snapshot in graph.snapshots:
        day = day_of(snapshot)
        if day is None or (snapshot.thing.team and not snapshot.lacks("team")):
            continue
        named = snapshot.thing.reflection or ANY
        held[named if ("reflection", named) in graph.nodes else ANY].append(day)
    return {id: sorted(days) for id, days in held.items()}


def _around(planned: date) -> tuple[date, date]:
    """The days from six weeks before to six weeks after, as far as the calendar goes."""
    return (planned - NEAR if planned - date.min > NEAR else date.min), planned + NEAR


def _one_between(days: list[date] | tuple[()], first: date, last: date) -> bool:
    """Whether one of these days, which are in order, lies between two days, both included."""
    index = bisect_left(days, first)
    return index < len(days) and days[index] <= last


def _problem(node: Node, planned: date) -> Problem:
    return Problem(
        node.at,
        N_(
            "'{label}' was planned for {planned}, but from six weeks before to six weeks after it there is no photo"
            " moment of the whole school that belongs to it."
        ),
        {"label": node.name, "planned": planned},
        N_("If it took place, write down what you saw. If something came in between, choose a new day together."),
        node.id,
        about=(node.kind, node.id),
    )
