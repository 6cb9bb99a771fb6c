"""The rule invalid-yaml."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def invalid_yaml(context: Context) -> Iterator[Problem]:
    """A file that cannot be read any further from some line on.

    ## Why it matters

    Our files consist of fields: a name, a colon, a value. One mark in the wrong place and the computer no longer
    knows where one field ends and the next begins. Then the whole file falls away, not just that line. It is
    nearly always something small: a colon in the middle of a sentence, a tab, a quote that was left open.

    ## Example

    The definition has a colon with a space after it. That looks like the beginning of a new field.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: One question: who are you, and what do you want to become?
    owner: teamleider
    ```

    ## Instead

    Put the whole sentence in quotes. Then anything may stand in it.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: "One question: who are you, and what do you want to become?"
    owner: teamleider
    ```
    """
    yield from context.graph.faults.get("invalid-yaml", ())
