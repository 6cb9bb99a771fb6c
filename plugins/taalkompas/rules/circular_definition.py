"""The rule circular-definition."""

from collections.abc import Iterator
from typing import Any

from taalkompas.findings import Problem
from taalkompas.graph.vocabulary import Meaning
from taalkompas.model import Entry, links_in
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_

DEFINITION = ("definition",)


def circular_definition(context: Context) -> Iterator[Problem]:
    """A definition that leans on the very word that it explains.

    ## Why it matters

    'A first talk is the first talk with a student' tells nothing to whoever does not know yet. A new colleague nods and fills in
    something of his own. That is how ten people come to have ten films in their heads.

    ## Example

    The word stands in its own definition.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: The first talk that we have with a new student.
    owner: teamleider
    ```

    ## Instead

    Say what you would see happen, in other words.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: Half an hour in which somebody of the team gets to know a new student.
    owner: teamleider
    ```
    """
    graph = context.graph
    first: dict[str, tuple[int, Place, str]] = {}
    for mention in graph.mentions:
        if mention.route == DEFINITION and _means(mention.meaning, mention.source):
            _keep(first, mention.source.path, (mention.offset or 0, mention.at, mention.word))
    for term in graph.terms:
        for link in links_in(term.thing.definition):
            if link.id == term.id and not link.words:  # it is shown as the word itself
                at = Place(term.path, DEFINITION, offset=link.start)
                _keep(first, term.path, (link.start, at, f"[[{link.id}]]"))
    for term in graph.terms:
        if term.thing.living and term.path in first:
            _, at, word = first[term.path]
            yield Problem(
                at,
                N_("The definition of '{term}' leans on the word itself: '{word}'."),
                {"term": term.name, "word": word},
                N_("Say it in other words, as you would explain it to a new colleague."),
                term.id,
            )


def _keep(first: dict[str, tuple[int, Place, str]], path: str, hit: tuple[int, Place, str]) -> None:
    if path not in first or hit[0] < first[path][0]:
        first[path] = hit


def _means(meaning: Meaning, entry: Entry[Any]) -> bool:
    return meaning.avoided is None and any(term.path == entry.path for term in meaning.terms)
