"""The rule undefined-reference."""

import re
import unicodedata
from collections.abc import Iterator
from typing import TypeAlias

from taalkompas.findings import Problem
from taalkompas.graph import FRAMEWORK, LANGUAGE, Edge, Graph
from taalkompas.graph.cover import cover_of
from taalkompas.model.kind_words import WHAT
from taalkompas.nearest import nearest
from taalkompas.places import Aim, Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_, Choices, Key

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
KNOWN = {
    "role": N_("A role belongs here, not a person: {known}. Is it another role? Then add it in school.yml."),
    "domain": N_("These domains exist: {known}."),
    "moment": N_("These moments exist: {known}."),
    "team": N_("These teams exist: {known}."),
    "reflection": N_("These moments of reflection exist: {known}."),
}
WANTED: dict[tuple[str, ...], Key] = {
    **{(kind,): WHAT[kind] for kind in (*FRAMEWORK, *LANGUAGE)},
    LANGUAGE: N_("a promise, an agreement or a term"),
}
SOMETHING = N_("something else")
ANOTHER_KIND = {
    "promise": N_("'{id}' is a promise; {wanted} belongs here."),
    "agreement": N_("'{id}' is an agreement; {wanted} belongs here."),
    "term": N_("'{id}' is a term; {wanted} belongs here."),
    "role": N_("'{id}' is a role; {wanted} belongs here."),
    "domain": N_("'{id}' is a domain; {wanted} belongs here."),
    "moment": N_("'{id}' is a moment; {wanted} belongs here."),
    "team": N_("'{id}' is a team; {wanted} belongs here."),
    "reflection": N_("'{id}' is a moment of reflection; {wanted} belongs here."),
}
LETTERS = {
    "\u00a0": N_("a no-break space"),
    "\u202f": N_("a no-break space"),
    "\u00ad": N_("an invisible character"),
    "\u200b": N_("an invisible character"),
    "\u200c": N_("an invisible character"),
    "\u200d": N_("an invisible character"),
    "\u2060": N_("an invisible character"),
    "\ufeff": N_("an invisible character"),
    "\u2010": N_("another hyphen"),
    "\u2011": N_("another hyphen"),
    "\u2012": N_("a dash"),
    "\u2013": N_("a dash"),
    "\u2014": N_("a long dash"),
    "\u2212": N_("a minus sign"),
    "\u2018": N_("a curly quote"),
    "\u2019": N_("a curly quote"),
    "\u201c": N_("a curly quote"),
    "\u201d": N_("a curly quote"),
    "\u201e": N_("a curly quote"),
}
"""Characters that come along with pasted text, and what people call them."""
Labels: TypeAlias = dict[tuple[str, str], str]
Explained: TypeAlias = tuple[str, str, dict[str, object]]


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
    lost = [edge for edge in graph.edges if not _leads_somewhere(graph, edge)]
    labels = _labels(graph) if lost else {}
    for edge in lost:
        yield _problem(graph, edge, labels)


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


def _problem(graph: Graph, edge: Edge, labels: Labels) -> Problem:
    message, remedy, values = _message(graph, edge, labels)
    at = Place(edge.source.path, edge.route, Aim.KEY) if edge.relation == "rules" else edge.at
    consequence, affected = _consequence(graph, edge)
    values = {"id": edge.target, "domains": affected, **values}
    return Problem(at, message, values, remedy, edge.source.id, consequence)


def _message(graph: Graph, edge: Edge, labels: Labels) -> Explained:
    """What is wrong with a reference, and the remedy: the likeliest explanation first."""
    id = edge.target
    for entry in graph.former.get(id, ()):
        if entry.kind in edge.to:
            return N_("'{id}' has another name now: '{new}'."), N_("Write '{new}' here."), {"new": entry.id}
    nothing = NOTHING.get(edge.to, ANYTHING)
    near = nearest(id, graph.ids(edge.to))
    other = graph.find((*LANGUAGE, *FRAMEWORK), id)
    if other is not None:
        wanted = WANTED.get(edge.to, SOMETHING)
        remedy, values = _exists(graph, edge)
        remedy = remedy or N_("See whether another id is meant, or another field.")
        if near:
            remedy = N_("Did you mean '{near}'?")
        return ANOTHER_KIND[other.kind], remedy, {"near": near or "", "wanted": wanted, **values}
    called = next((labels[kind, _plain(id)] for kind in edge.to if (kind, _plain(id)) in labels), None)
    if called is not None and not (near and any(letter in LETTERS for letter in id)):
        return nothing, N_("That is what people call it; write its id here: '{near}'."), {"near": called}
    if near:
        return nothing, *_near(id, near)
    return nothing, *_look(graph, edge)


def _look(graph: Graph, edge: Edge) -> tuple[str, dict[str, object]]:
    """The remedy for an id that is like no other."""
    several = [part for part in re.split(r"[;/+&,\s]+", edge.target) if part not in ("", "en", "and")]
    if len(several) > 1 and set(several) <= set(graph.ids(edge.to)):
        return N_("These are several; put a comma between them: {several}"), {"several": ", ".join(several)}
    if edge.to == ("rule",):
        return N_("'taalkompas explain' lists them all, and so does the page of care on the site."), {}
    remedy, values = _exists(graph, edge)
    if remedy:
        return remedy, values
    if set(edge.to) <= set(FRAMEWORK):
        return N_("Look in the list there, or add it."), {}
    return N_("See whether its file has exactly that name, make that file, or take it out here."), {}


def _exists(graph: Graph, edge: Edge) -> tuple[str, dict[str, object]]:
    """A sentence that lists what can stand here, when that is no more than a message can list."""
    known = graph.ids(edge.to)
    if len(edge.to) > 1 or edge.to[0] not in KNOWN or not 0 < len(known) <= FEW:
        return "", {}
    return KNOWN[edge.to[0]], {"known": Choices(known)}


def _labels(graph: Graph) -> Labels:
    """By kind and what people call it, whatever its case: its id."""
    nodes = [(kind, node.label, node.id) for kind in FRAMEWORK for node in graph.framework(kind)]
    entries = [(one.kind, one.thing.label, one.id) for one in graph.entries if one.kind in LANGUAGE]
    return {(kind, _plain(label)): id for kind, label, id in reversed([*nodes, *entries]) if label}


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())


def _near(id: str, near: str) -> tuple[str, dict[str, object]]:
    """The remedy for an id that is nearly right; names the character that only looks as it should."""
    strange = next((letter for letter in id if ord(letter) > 127), None)
    if strange is None:
        return N_("Did you mean '{near}'?"), {"near": near}
    if strange in LETTERS:
        return N_("Did you mean '{near}'? One character is not what it seems: {name}."), {
            "near": near,
            "name": LETTERS[strange],
        }
    name = unicodedata.name(strange, f"U+{ord(strange):04X}").lower()
    remedy = N_("Did you mean '{near}'? One character is not what it seems: '{letter}' ({name}).")
    return remedy, {"near": near, "letter": strange, "name": name}


def _consequence(graph: Graph, edge: Edge) -> tuple[str, tuple[str, ...]]:
    """What an undefined agreement leaves uncovered: the promise is not called orphaned or uncovered on top of it."""
    if edge.source.kind != "promise" or edge.relation != "agreements" or not edge.source.thing.agreed:
        return "", ()
    domains = cover_of(graph, edge.source).gaps
    if not domains:
        return "", ()
    return N_("Without it nothing is agreed for {domains}."), domains
