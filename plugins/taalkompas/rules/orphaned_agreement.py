"""The rule orphaned-agreement."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Graph
from taalkompas.model import BY_NAME
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def orphaned_agreement(context: Context) -> Iterator[Problem]:
    """An agreed agreement that no living promise and no living term leans on.

    ## Why it matters

    People keep to an agreement when they know what it is for. If it hangs loose, it is work without a why, and
    the first thing to go when times are busy. Perhaps it belongs to a promise and nobody wrote that down. Perhaps
    its time is over.

    ## Example

    A good habit, but which promise does it help to keep?

    ```yaml
    # promises/agreements/wachttijd-bellen.yml
    agreement: Whoever waits longer than a week gets a call
    domain: begeleiding
    why: Silence feels like a no.
    decides: team
    behaviour:
      - {role: docent, does: calls the students who still wait every Friday}
    owner: teamleider
    ```

    ## Instead

    List the agreement in the promise that it helps to keep. If it is no longer needed, write `status: retired` in
    the agreement.

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom, wachttijd-bellen]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```

    ```yaml
    # promises/agreements/wachttijd-bellen.yml
    agreement: Whoever waits longer than a week gets a call
    domain: begeleiding
    why: Silence feels like a no.
    decides: team
    behaviour:
      - {role: docent, does: calls the students who still wait every Friday}
    owner: teamleider
    ```
    """
    graph = context.graph
    for agreement in graph.agreements:
        if agreement.lacks("status") or not agreement.thing.agreed or not BY_NAME["agreement"].accepts(agreement.id):
            continue
        if not _leaned_on(graph, agreement.id) and not _perhaps_by_something_broken(graph, agreement.id):
            yield Problem(
                Place(agreement.path, ("agreement",)),
                N_("No promise and no term leans on '{agreement}', so nobody sees why we do it."),
                {"agreement": agreement.thing.agreement or agreement.id, "id": agreement.id},
                N_("Write '{id}' under 'agreements' of the promise that it keeps, or retire it."),
                agreement.id,
            )


def _leaned_on(graph: Graph, id: str) -> bool:
    return any(
        edge.source.kind in ("promise", "term") and edge.source.thing.living
        for edge in graph.links_to(id, "agreements")
    )


def _perhaps_by_something_broken(graph: Graph, id: str) -> bool:
    """Whether a promise or term that could not be read may lean on it: then nothing is concluded."""
    for broken in graph.broken.values():
        if broken.kind in ("promise", "term") and (not broken.text or id in broken.text):
            return True
    return any(entry.lacks("agreements") for entry in (*graph.promises, *graph.terms))
