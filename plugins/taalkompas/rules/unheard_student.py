"""The rule unheard-student."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Graph, walk
from taalkompas.nearest import nearest
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_

STUDENT = "student"
"""The role of the students themselves (`format.md`)."""


def unheard_student(context: Context) -> Iterator[Problem]:
    """A photo moment that calls a promise kept, without a student who says so.

    ## Why it matters

    'Kept' means that students notice it. Around a table of colleagues that is quickly said, and we may well be
    right. But only a student knows whether it is noticed, and one sentence of theirs is worth more than all of ours.

    ## Example

    The teachers agree: this works. Nobody asked a student.

    ```yaml
    # promises/snapshots/2026-05-12.yml
    date: 2026-05-12
    form: round table
    reflection: ronde-tafel
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: kept
        signals:
          - {role: docent, says: In November they simply join my class.}
        learned: Beginning in between works when we know the names.
    ```

    ## Instead

    Ask a student what they notice of it, and write it down in their own words. If it is less than you hoped, it
    is still growing, and that may be said too.

    ```yaml
    # promises/snapshots/2026-05-12.yml
    date: 2026-05-12
    form: round table
    reflection: ronde-tafel
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: kept
        signals:
          - {role: docent, says: In November they simply join my class.}
          - {role: student, says: They knew my name on the first day.}
        learned: Beginning in between works when we know the names.
    ```
    """
    graph = context.graph
    for id, sight in context.sights.sure.items():
        promise = walk.living_promise(graph, id)
        if promise is None or sight.look.standing != "kept" or _heard(graph, sight):
            continue
        yield Problem(
            Place(sight.snapshot.path, (*sight.route, "standing")),
            N_("'{standing}' means that students notice it, but of '{promise}' no student says so here."),
            {"standing": sight.look.standing, "promise": promise.name},
            N_("Ask a student what they notice, and write it under 'signals' with 'role: student'."),
            promise.id,
            about=("promise", promise.id),
        )


def _heard(graph: Graph, sight: walk.Sight) -> bool:
    """Whether a student says something, or somebody whose role cannot be read or leads nowhere may be one."""
    if sight.snapshot.lacks(*sight.route, "signals"):
        return True
    roles = {signal.role for signal in sight.look.signals}
    if STUDENT in roles:
        return True
    return any(nearest(role, graph.ids(("role",))) == STUDENT for role in roles if not graph.find(("role",), role))
