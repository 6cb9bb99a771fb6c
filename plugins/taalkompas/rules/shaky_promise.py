"""The rule shaky-promise."""

from collections.abc import Iterator
from typing import Any

from taalkompas.findings import Problem
from taalkompas.graph import Edge, Graph
from taalkompas.graph.cover import cover_of, is_why_open
from taalkompas.model import Entry
from taalkompas.rules.rule import Context
from taalkompas.words import N_

LISTED = ("agreements", "terms")
"""The fields that a promise leans on others by; a mention in a text is no leaning (`checks.md`)."""


def shaky_promise(context: Context) -> Iterator[Problem]:
    """An agreed promise that leans on a term or an agreement that is still a draft.

    ## Why it matters

    We make the promise to students today, and part of what carries it is still being talked about. If that turns
    out differently, we have promised something else than we meant. The promise is ahead of us.

    ## Example

    The promise is agreed, and one of its words is not.

    ```yaml
    # glossary/inhaaluur.yml
    term: catch-up hour
    definition: A fixed hour in the week in which you catch up on what you missed.
    status: draft
    ```

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom]
    terms: [instroommoment, startgesprek, inhaaluur]
    owner: directeur
    ```

    ## Instead

    Finish the talk: agree on the term or the agreement and take `status: draft` out. If that takes a while,
    make the promise itself a draft, or leave the draft out of it until then.

    ```yaml
    # glossary/inhaaluur.yml
    term: catch-up hour
    definition: A fixed hour in the week in which you catch up on what you missed.
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
    terms: [instroommoment, startgesprek, inhaaluur]
    owner: directeur
    ```
    """
    graph = context.graph
    for edge in graph.edges:
        promise = edge.source
        if promise.kind != "promise" or edge.relation not in LISTED or not promise.thing.agreed:
            continue
        draft = _draft(graph, edge)
        if draft is None or cover_of(graph, promise).orphan or is_why_open(graph, edge):
            continue
        yield Problem(
            edge.at,
            N_("'{promise}' leans on '{label}', and that is still a draft."),
            {"promise": promise.name, "label": draft.name},
            N_("Agree on it and take 'status: draft' out, or make the promise a draft too."),
            promise.id,
        )


def _draft(graph: Graph, edge: Edge) -> Entry[Any] | None:
    """The draft that a reference names; none where something else has the same id, for then it is unclear what it names."""
    found = [entry for kind in edge.to for entry in graph.by_id.get((kind, edge.target), ())]
    return found[0] if found and all(entry.thing.status == "draft" for entry in found) else None
