"""The rule invalid-id."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def invalid_id(context: Context) -> Iterator[Problem]:
    """A file name that no address can be made of, or a `team:` or `date:` that differs from its file's name.

    ## Why it matters

    The name of a file is also its address on the site, and other files refer to it by that name. Capitals, spaces
    and accents go wrong there sooner or later: in a link, on another computer, in a QR code on the wall. Hence
    small letters, digits and hyphens.

    ## Example

    There are capitals and a space in this name.

    ```yaml
    # promises/successes/Open Dag.yml
    success: Twenty applications after the open day in January
    date: 2026-01-24
    story: Students showed people around themselves, and that worked.
    promises: [altijd-welkom]
    ```

    ## Instead

    Give the file a name in small letters, with hyphens between the words. What people get to see stands inside
    the file, and there you may write as you like.

    ```yaml
    # promises/successes/open-dag.yml
    success: Twenty applications after the open day in January
    date: 2026-01-24
    story: Students showed people around themselves, and that worked.
    promises: [altijd-welkom]
    ```
    """
    yield from context.graph.faults.get("invalid-id", ())
