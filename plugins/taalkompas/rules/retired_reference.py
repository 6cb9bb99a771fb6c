"""The rule retired-reference."""

from collections.abc import Iterator
from typing import Any

from taalkompas.findings import Problem
from taalkompas.graph import LANGUAGE, Edge, Graph, walk
from taalkompas.graph.cover import is_why_open
from taalkompas.model import Entry
from taalkompas.rules.rule import Context
from taalkompas.words import N_

LEANING = ("term", "promise", "agreement", "choices")
"""The kinds that lean on others; snapshots and successes are memory (`checks.md`)."""


def retired_reference(context: Context) -> Iterator[Problem]:
    """Something living that leans on a retired term, promise or agreement.

    ## Why it matters

    When we let go of a word or an agreement, we do so for a reason. If a promise goes on leaning on it, the old
    way quietly lives on: one colleague keeps to it, another knows that it is no longer needed.

    ## Example

    We no longer say 'intake', but the promise still names the word.

    ```yaml
    # glossary/intake.yml
    term: intake
    definition: What we used to call the first talk.
    status: retired
    replaced_by: startgesprek
    owner: teamleider
    ```

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom]
    terms: [instroommoment, intake]
    owner: directeur
    ```

    ## Instead

    Name what came in its place. If nothing did, take the reference out.

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```
    """
    graph = context.graph
    retired = {entry.id for entry in walk.kept(graph) if entry.thing.status == "retired"}
    for edge in graph.edges:
        target = _retired_target(graph, edge) if edge.target in retired else None
        if target is None or is_why_open(graph, edge):
            continue
        successor = target.thing.replaced_by
        yield Problem(
            edge.at,
            N_("'{label}' is retired, so nothing living should lean on it."),
            {"label": target.name, "by": successor},
            N_("It is replaced by '{by}': write that here.") if successor else N_("Remove it here, or choose another."),
            edge.source.id,
        )


def _retired_target(graph: Graph, edge: Edge) -> Entry[Any] | None:
    if edge.source.kind not in LEANING or edge.relation == "replaced_by":
        return None
    if not edge.source.living or not set(edge.to) <= set(LANGUAGE):
        return None
    target = graph.find(edge.to, edge.target)
    if not isinstance(target, Entry) or target.thing.status != "retired":
        return None
    if len(graph.by_id[target.kind, target.id]) > 1:
        return None  # which of the two is meant is not clear; that has been said
    return target
