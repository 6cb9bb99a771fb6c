"""The rule nothing-learned."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import walk
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def nothing_learned(context: Context) -> Iterator[Problem]:
    """A promise of which the latest photo moment says neither what we learned nor what comes next.

    ## Why it matters

    Looking together is half of it. Without a sentence about what we saw in it, or what we will do differently, the
    next table begins from nothing, and people wonder what they came for.

    ## Example

    A good conversation; what it led to has stayed in the room.

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
    ```

    ## Instead

    Close with one sentence: this is what we learned, or this is what we do now. Small is fine.

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
        learned: The welcome works; the timetable comes too late.
    ```
    """
    graph = context.graph
    for id, sight in context.sights.sure.items():
        promise = walk.living_promise(graph, id)
        if promise is None or sight.look.learned.strip() or sight.look.next.strip():
            continue
        if not sight.snapshot.lacks(*sight.route, "learned") and not sight.snapshot.lacks(*sight.route, "next"):
            yield Problem(
                Place(sight.snapshot.path, (*sight.route, "promise")),
                N_("What we learned about '{promise}' is not written down yet, nor what we do next."),
                {"promise": promise.name},
                N_("One sentence under 'learned' or 'next' is enough to go on from at the next table."),
                sight.snapshot.id,
                about=("promise", promise.id),
            )
