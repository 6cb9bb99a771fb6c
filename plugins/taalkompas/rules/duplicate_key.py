"""The rule duplicate-key."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def duplicate_key(context: Context) -> Iterator[Problem]:
    """A field that stands twice in one set of fields.

    ## Why it matters

    Only one of them can hold. Which one, a reader cannot see, and usually the writer cannot either. It happens
    when two colleagues add something at the same time, or when you copy a line to change it in a minute.

    ## Example

    Whose term is this now: the team leader's or the director's?

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    owner: teamleider
    owner: directeur
    ```

    ## Instead

    Choose together, and leave one.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    owner: teamleider
    ```
    """
    yield from context.graph.faults.get("duplicate-key", ())
