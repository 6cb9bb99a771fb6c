"""The rule run-eats-change."""

from collections.abc import Iterator
from datetime import date

from taalkompas.findings import Problem
from taalkompas.graph import Graph
from taalkompas.graph.unread import day_of, unread_files
from taalkompas.model import Entry, Snapshot
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_

SHORT = 120
"""Characters of a reason that a message can quote."""


def run_eats_change(context: Context) -> Iterator[Problem]:
    """More time for daily work than the school agreed, twice in a row.

    ## Why it matters

    Once is bad luck: an inspection, an epidemic of flu. Twice in a row is a pattern, and then the change stays on
    paper, however much everybody wants it. Whoever says so early can still choose: do less, ask for more people, or
    agree on another share.

    ## Example

    The school agreed on eighty of every hundred hours for daily work. Last time it was 88, now 91.

    ```yaml
    # promises/snapshots/2025-11-11.yml
    date: 2025-11-11
    form: round table
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: paper
        signals:
          - {role: student, says: I had to wait until September.}
        learned: We say yes at the desk, and no in the timetable.
    run: 88
    run_because: The inspection came by.
    ```

    ```yaml
    # promises/snapshots/2026-05-12.yml
    date: 2026-05-12
    form: round table
    reflection: ronde-tafel
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: growing
        signals:
          - {role: student, says: I could simply begin after autumn.}
        next: We agree on the starting weeks earlier.
    run: 91
    run_because: One in six teachers was ill this winter.
    ```

    ## Instead

    There is no mistake to mend here, so leave the numbers as they are. Talk about what can stop or wait, so that next time
    there is room again.

    ```yaml
    # promises/snapshots/2025-11-11.yml
    date: 2025-11-11
    form: round table
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: paper
        signals:
          - {role: student, says: I had to wait until September.}
        learned: We say yes at the desk, and no in the timetable.
    run: 88
    run_because: The inspection came by.
    ```

    ```yaml
    # promises/snapshots/2026-05-12.yml
    date: 2026-05-12
    form: round table
    reflection: ronde-tafel
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: growing
        signals:
          - {role: student, says: I could simply begin after autumn.}
        next: We agree on the starting weeks earlier.
    run: 80
    run_because: Two working groups stopped, and nobody misses them.
    ```
    """
    graph = context.graph
    rhythm = graph.school.rhythm if graph.school else None
    agreed = rhythm.run if rhythm else None
    latest = _latest_two(graph, context.day)
    if agreed is None or len(latest) < 2 or any(one.lacks("run") or one.lacks("team") for _, one in latest):
        return
    (since, before), (_, now) = latest
    if before.thing.run is None or now.thing.run is None or min(before.thing.run, now.thing.run) <= agreed:
        return
    if any(one.between(since, context.day) and one.may_say("run") for one in unread_files(graph)):
        return
    reason = now.thing.run_because.strip()
    message = N_("Daily work took {run} of every 100 hours, and {before} the time before; we agreed on {agreed}.")
    if reason and len(reason) <= SHORT:
        message = N_(
            "Daily work took {run} of every 100 hours, and {before} the time before; we agreed on {agreed}."
            " You wrote: '{reason}'"
        )
    yield Problem(
        Place(now.path, ("run",)),
        message,
        {"run": now.thing.run, "before": before.thing.run, "agreed": agreed, "reason": reason},
        N_("Talk about what can stop or wait, so that there is time for the change again."),
        now.id,
    )


def _latest_two(graph: Graph, day: date) -> list[tuple[date, Entry[Snapshot]]]:
    """The two latest photo moments of the whole school that state how much went to daily work, or may have; oldest first."""
    stating = [
        (when, one)
        for one in graph.snapshots
        if (when := day_of(one)) is not None
        and when <= day
        and (not one.thing.team or one.lacks("team"))
        and (one.thing.run is not None or one.lacks("run"))
    ]
    return sorted(stating, key=lambda found: (found[0], found[1].id))[-2:]
