"""The rule misplaced-file."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def misplaced_file(context: Context) -> Iterator[Problem]:
    """A file where no kind of file lives, or with a name that does not end in `.yml`.

    ## Why it matters

    The folder says what a thing is: terms live in `glossary`, agreements in `promises/agreements`, small
    successes in `promises/successes`. A file that lies elsewhere is passed over. You wrote it down, but nobody
    gets to see it.

    ## Example

    This folder has a Dutch name, and that one is not known.

    ```yaml
    # promises/successen/open-dag.yml
    success: Twenty applications after the open day in January
    date: 2026-01-24
    story: Students showed people around themselves, and that worked.
    promises: [altijd-welkom]
    ```

    ## Instead

    Move the file to the folder where its kind lives. What it says can stay as it is.

    ```yaml
    # promises/successes/open-dag.yml
    success: Twenty applications after the open day in January
    date: 2026-01-24
    story: Students showed people around themselves, and that worked.
    promises: [altijd-welkom]
    ```
    """
    yield from context.graph.faults.get("misplaced-file", ())
