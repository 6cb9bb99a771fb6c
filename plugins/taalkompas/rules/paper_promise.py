"""The rule paper-promise."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Node
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def paper_promise(context: Context) -> Iterator[Problem]:
    """A promise of which the latest photo moment says that it is only on paper.

    ## Why it matters

    This is something to talk about, not a fault. Whoever wrote it down was honest, and that is where change
    begins. As long as a promise is only on paper, students read something that they do not notice yet.

    ## Example

    At the round table everybody said the same: a fine sentence, and no student who has noticed anything.

    ```yaml
    # promises/snapshots/2026-05-12.yml
    date: 2026-05-12
    form: round table
    reflection: ronde-tafel
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: paper
        signals:
          - {role: student, says: I had to wait until September.}
        next: We choose the first weeks to begin in before summer.
    ```

    ## Instead

    Take one step that a student notices, and look again at the next photo moment.

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
        done: Two weeks to begin in are chosen.
        next: We choose the other two.
    ```
    """
    graph = context.graph
    for promise in graph.promises:
        sight = context.sights.sure.get(promise.id)
        if sight is None or sight.look.standing != "paper" or not promise.living or promise.lacks("promise"):
            continue
        team = graph.find(("team",), sight.snapshot.thing.team or "")
        yield Problem(
            Place(promise.path, ("promise",)),
            N_("On {day} {team} saw '{promise}' on paper only.")
            if isinstance(team, Node)
            else N_("On {day} we saw '{promise}' on paper only."),
            {
                "promise": promise.thing.promise,
                "day": sight.snapshot.thing.date,
                "team": team.label if isinstance(team, Node) else "",
            },
            N_("Talk about it: what is the first thing that a student would notice?"),
            promise.id,
        )
