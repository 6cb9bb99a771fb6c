"""The rule numbers-only."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import walk
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def numbers_only(context: Context) -> Iterator[Problem]:
    """A promise of which the latest photo moment has numbers, and nothing that anybody noticed.

    ## Why it matters

    A number says how much; it does not say what it is like. Twenty-three days of waiting may feel like being
    forgotten, or like being called every Friday. Whoever looks at numbers alone steers by numbers alone, and the
    students drop out of sight.

    ## Example

    The days were counted; nobody asked the students.

    ```yaml
    # promises/snapshots/2026-05-12.yml
    date: 2026-05-12
    form: round table
    reflection: ronde-tafel
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: growing
        data:
          - {measure: days from application to first lesson, value: 23, unit: days}
        next: We agree on the starting weeks earlier.
    ```

    ## Instead

    Ask at the table what people notice of it, students first, and write it down in their own words.

    ```yaml
    # promises/snapshots/2026-05-12.yml
    date: 2026-05-12
    form: round table
    reflection: ronde-tafel
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: growing
        data:
          - {measure: days from application to first lesson, value: 23, unit: days}
        signals:
          - {role: student, says: They called me every Friday to say how it stood.}
        next: We agree on the starting weeks earlier.
    ```
    """
    graph = context.graph
    for id, sight in context.sights.sure.items():
        promise = walk.living_promise(graph, id)
        if promise is None or not sight.look.data or sight.look.signals:
            continue
        if not sight.snapshot.lacks(*sight.route, "signals"):
            yield Problem(
                Place(sight.snapshot.path, (*sight.route, "promise")),
                N_("About '{promise}' there are only numbers here; nobody says what they notice of it."),
                {"promise": promise.name},
                N_("Ask around, students first, and write under 'signals' what people say."),
                sight.snapshot.id,
                about=("promise", promise.id),
            )
