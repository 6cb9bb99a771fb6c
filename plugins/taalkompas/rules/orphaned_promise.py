"""The rule orphaned-promise."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph.cover import cover_of
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def orphaned_promise(context: Context) -> Iterator[Problem]:
    """An agreed promise for which nothing has been agreed yet.

    ## Why it matters

    Such a promise hangs on the wall, a student reads it, and nobody in the school knows what to do for it.
    Everyone thinks that somebody else takes care of it. Paper is patient; a student is not.

    ## Example

    A fine sentence, and not a single agreement under it.

    ```yaml
    # promises/rooster-op-tijd.yml
    promise: I know in time when I have lessons
    means: Your timetable is fixed three weeks ahead.
    why: Whoever has a job or a child must be able to plan.
    moment: leren
    requires: [roostering]
    owner: directeur
    ```

    ## Instead

    Agree on what people do, and list that agreement in the promise. If you are still talking about it, write
    `status: draft` in the promise. That is no shame: the plate then shows that you are talking about it.

    ```yaml
    # promises/rooster-op-tijd.yml
    promise: I know in time when I have lessons
    means: Your timetable is fixed three weeks ahead.
    why: Whoever has a job or a child must be able to plan.
    moment: leren
    requires: [roostering]
    agreements: [rooster-drie-weken]
    owner: directeur
    ```

    ```yaml
    # promises/agreements/rooster-drie-weken.yml
    agreement: The timetable is fixed three weeks ahead
    domain: roostering
    why: Students arrange their work and their childcare around it.
    decides: central
    behaviour:
      - {role: teamleider, does: passes changes on four weeks ahead}
    owner: directeur
    ```
    """
    graph = context.graph
    for promise in graph.promises:
        cover = cover_of(graph, promise)
        if cover.orphan and cover.judgeable:
            yield Problem(
                Place(promise.path, ("promise",)),
                N_("We promise '{promise}', but nothing has been agreed to keep it."),
                {"promise": promise.thing.promise, "domains": promise.thing.requires},
                N_("Agree on behaviour for {domains} and list it under 'agreements', or write 'status: draft'.")
                if promise.thing.requires
                else N_("Agree on behaviour and list it under 'agreements', or write 'status: draft'."),
                promise.id,
            )
