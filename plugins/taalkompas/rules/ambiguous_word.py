"""The rule ambiguous-word."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from taalkompas.findings import Problem
from taalkompas.graph import Graph
from taalkompas.graph.vocabulary import key_of
from taalkompas.model import Entry, Term
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


class Use(NamedTuple):
    """One word as one term has it: as its name or a synonym, or as a word to avoid."""

    entry: Entry[Term]
    at: Place
    word: str
    avoided: bool


def ambiguous_word(context: Context) -> Iterator[Problem]:
    """One word for two terms, or a word that one term avoids and that is the very name of another.

    ## Why it matters

    A language is shared when a word means one thing. If two terms go by the same word, two colleagues say it and mean something
    else, and neither of them notices. Nor can the site know where the word should lead.

    ## Example

    Two terms both have 'intake' as a synonym.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    synonyms: [intake]
    owner: teamleider
    ```

    ```yaml
    # glossary/toelating.yml
    term: admission
    definition: The decision that somebody may begin.
    synonyms: [Intake]
    related: [startgesprek]
    owner: directeur
    ```

    ```yaml
    # glossary/instroommoment.yml
    term: moment of entry
    definition: A week in the year in which new students can begin.
    related: [toelating]
    owner: directeur
    ```

    ## Instead

    Decide together for which of the two the word is. The other says it in another way.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    synonyms: [intake]
    owner: teamleider
    ```

    ```yaml
    # glossary/toelating.yml
    term: admission
    definition: The decision that somebody may begin.
    related: [startgesprek]
    owner: directeur
    ```

    ```yaml
    # glossary/instroommoment.yml
    term: moment of entry
    definition: A week in the year in which new students can begin.
    related: [toelating]
    owner: directeur
    ```
    """
    uses: dict[str, list[Use]] = defaultdict(list)
    for use in _uses(context.graph):
        uses[key_of(use.word)].append(use)
    for some in uses.values():
        if len(some) > 1:
            yield from _clashes(some)


def _uses(graph: Graph) -> Iterator[Use]:
    for entry in graph.terms:
        if not entry.thing.living:
            continue
        if entry.thing.term:
            yield Use(entry, Place(entry.path, ("term",)), entry.thing.term, avoided=False)
        for index, word in enumerate(entry.thing.synonyms):
            if word:
                yield Use(entry, Place(entry.path, ("synonyms", index)), word, avoided=False)
        for index, one in enumerate(entry.thing.avoid):
            if one.word:
                yield Use(entry, Place(entry.path, ("avoid", index, "word")), one.word, avoided=True)


def _clashes(uses: list[Use]) -> Iterator[Problem]:
    """What is wrong with the uses of one word; two files with one id have been told so, and a word may be avoided for two terms."""
    for use in uses:
        others = [one for one in uses if one.entry.id != use.entry.id and not (one.avoided and use.avoided)]
        if not others:
            continue
        other = others[0]
        message = N_("'{word}' is here, and it is a word of '{other}' too ({file}).")
        remedy = N_("Keep it for one of the two, and say the other in another way.")
        if use.avoided:
            message = N_("'{word}' is avoided here, but '{other}' is called so.")
            remedy = N_("Take it out here, or give '{other}' another word.")
        elif other.avoided:
            message = N_("'{word}' is here, but '{other}' asks to avoid that word.")
            remedy = N_("Say it in another way here, or no longer avoid it for '{other}'.")
        values = {"word": use.word, "other": other.entry.thing.term or other.entry.id, "file": other.entry.path}
        yield Problem(use.at, message, values, remedy, use.entry.id)
