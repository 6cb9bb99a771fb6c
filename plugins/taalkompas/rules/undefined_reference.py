"""The rule undefined-reference."""

import unicodedata
from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import FRAMEWORK, LANGUAGE, Edge, Graph, walk
from taalkompas.nearest import nearest
from taalkompas.places import Aim, Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_

NOTHING: dict[tuple[str, ...], str] = {
    ("role",): N_("There is no role '{id}' in school.yml."),
    ("domain",): N_("There is no domain '{id}' in school.yml."),
    ("moment",): N_("There is no moment '{id}' in school.yml."),
    ("team",): N_("There is no team '{id}' in school.yml."),
    ("reflection",): N_("There is no moment of reflection '{id}' in school.yml."),
    ("rule",): N_("There is no rule '{id}'."),
    ("promise",): N_("There is no promise '{id}'."),
    ("agreement",): N_("There is no agreement '{id}'."),
    ("term",): N_("There is no term '{id}'."),
}
FEW = 12
"""Ids that a message can list."""
ANYTHING = N_("There is nothing with the id '{id}'.")
ANOTHER_KIND = {
    "promise": N_("'{id}' is a promise; something else belongs here."),
    "agreement": N_("'{id}' is an agreement; something else belongs here."),
    "term": N_("'{id}' is a term; something else belongs here."),
    "role": N_("'{id}' is a role; something else belongs here."),
    "domain": N_("'{id}' is a domain; something else belongs here."),
    "moment": N_("'{id}' is a moment; something else belongs here."),
    "team": N_("'{id}' is a team; something else belongs here."),
    "reflection": N_("'{id}' is a moment of reflection; something else belongs here."),
}


def undefined_reference(context: Context) -> Iterator[Problem]:
    """A reference to something that is nowhere to be found.

    ## Why it matters

    Our language hangs together by references: a promise names its agreements, an agreement names who does it. If
    one leads nowhere, that colleague's page 'what this means for me' stays empty. Often it is a slip of the
    keyboard; sometimes a thing was renamed, or is still to be made.

    ## Example

    `school.yml` has the role `docent`, not `docenten`.

    ```yaml
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    behaviour:
      - {role: docenten, does: ask on the first day how things are going}
    owner: teamleider
    ```

    ## Instead

    Take over the name as it stands in `school.yml`, or as the file is called. If it does not exist yet, make it
    first.

    ```yaml
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    behaviour:
      - {role: docent, does: asks on the first day how things are going}
    owner: teamleider
    ```
    """
    graph = context.graph
    for edge in graph.edges:
        if not _leads_somewhere(graph, edge):
            yield _problem(graph, edge)


def _leads_somewhere(graph: Graph, edge: Edge) -> bool:
    """Whether a reference names something, or something that could not be read."""
    for kind in edge.to:
        key = (kind, edge.target)
        if (
            key in graph.by_id
            or key in graph.nodes
            or key in graph.broken
            or key in graph.meant
            or kind in graph.unsure
        ):
            return True
    if edge.relation == "mentions" and edge.target in graph.former:
        return True
    return edge.relation == "team" and edge.source.kind == "choices" and edge.target != edge.source.id


def _problem(graph: Graph, edge: Edge) -> Problem:
    message, remedy, values = _message(graph, edge)
    at = Place(edge.source.path, edge.route, Aim.KEY) if edge.relation == "rules" else edge.at
    consequence, affected = _consequence(graph, edge)
    values = {"id": edge.target, "domains": affected, **values}
    return Problem(at, message, values, remedy, edge.source.id, consequence)


def _message(graph: Graph, edge: Edge) -> tuple[str, str, dict[str, object]]:
    """What is wrong with a reference, and the remedy: the likeliest explanation first."""
    id = edge.target
    nothing = NOTHING.get(edge.to, ANYTHING)
    for entry in graph.former.get(id, ()):
        if entry.kind in edge.to:
            return N_("'{id}' has another name now: '{new}'."), N_("Write '{new}' here."), {"new": entry.id}
    strange = next((letter for letter in id if ord(letter) > 127), None)
    known = graph.ids(edge.to)
    near = nearest(id, known)
    other = graph.find((*LANGUAGE, *FRAMEWORK), id)
    if other is not None:
        remedy = N_("Did you mean '{near}'?") if near else N_("See whether another id is meant, or another field.")
        return ANOTHER_KIND[other.kind], remedy, {"near": near or ""}
    if strange is not None and near:
        name = unicodedata.name(strange, f"U+{ord(strange):04X}").lower()
        remedy = N_("Did you mean '{near}'? In '{id}' one letter is not what it seems: '{letter}' ({name}).")
        return nothing, remedy, {"near": near, "letter": strange, "name": name}
    if near:
        return nothing, N_("Did you mean '{near}'?"), {"near": near}
    if edge.to == ("rule",):
        return nothing, N_("'taalkompas explain' lists them all, and so does the page of care on the site."), {}
    if set(edge.to) <= set(FRAMEWORK) and len(known) <= FEW:
        return nothing, N_("These exist: {known}."), {"known": known}
    if set(edge.to) <= set(FRAMEWORK):
        return nothing, N_("Look in the list there, or add it."), {}
    return nothing, N_("See whether the name of its file is the same, or make that file."), {}


def _consequence(graph: Graph, edge: Edge) -> tuple[str, tuple[str, ...]]:
    """What an undefined agreement leaves uncovered: the promise is not called orphaned or uncovered on top of it."""
    if edge.source.kind != "promise" or edge.relation != "agreements" or not edge.source.thing.agreed:
        return "", ()
    domains = walk.gaps(graph, edge.source)
    if not domains:
        return "", ()
    return N_("Without it nothing is agreed for {domains}."), domains
