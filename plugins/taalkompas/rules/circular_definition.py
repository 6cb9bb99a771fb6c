"""The rule circular-definition."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context
from taalkompas.words import N_


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
    told: set[str] = set()
    for mention in context.graph.mentions:
        entry = mention.source
        in_own = mention.route == ("definition",) and entry in mention.meaning.terms and mention.meaning.avoided is None
        if in_own and entry.path not in told:
            told.add(entry.path)
            yield Problem(
                mention.at,
                N_("The definition of '{term}' leans on the word itself: '{word}'."),
                {"term": entry.thing.term or entry.id, "word": mention.word},
                N_("Say it in other words, as you would explain it to a new colleague."),
                entry.id,
            )
