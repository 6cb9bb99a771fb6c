"""What one can fill in where a file refers to something: the school's own ids, and the rules.

In: a graph, or none, and a language. Out: by kind, ids with what people call them. What is retired is not offered any more: it may still
be written.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.graph import FRAMEWORK, LANGUAGE, Graph
from taalkompas.rules import RULES
from taalkompas.words import N_, Phrases

DRAFT = N_("{name} (still being talked about)")


@dataclass(frozen=True, slots=True)
class Offer:
    """An id that can be filled in, and what it stands for."""

    id: str
    said: str


def offers_of(graph: Graph | None, language: str) -> dict[str, tuple[Offer, ...]]:
    """By kind of thing (`promise`, `role`, `rule`, …), what there is to choose from; without a graph only what every school has."""
    offers = {"rule": tuple(Offer(rule.name, rule.summary(language)) for rule in RULES if not rule.group.fixed)}
    if graph is not None:
        phrases = Phrases(language)
        for kind in LANGUAGE:
            offers[kind] = _once(_written(graph, kind, phrases))
        for kind in FRAMEWORK:
            offers[kind] = _once(Offer(node.id, node.name) for node in graph.framework(kind))
    return {kind: some for kind, some in offers.items() if some}


def _written(graph: Graph, kind: str, phrases: Phrases) -> Iterator[Offer]:
    """The living things of a kind that has files of its own, by id."""
    for entry in sorted((one for one in graph.entries if one.kind == kind and one.living), key=lambda one: one.id):
        yield Offer(entry.id, entry.name if entry.thing.agreed else phrases.say(DRAFT, name=entry.name))


def _once(offers: Iterator[Offer]) -> tuple[Offer, ...]:
    """Each id once: that it is there twice is for the check to say."""
    return tuple({one.id: one for one in offers if one.id}.values())
