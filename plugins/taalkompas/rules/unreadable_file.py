"""The rule unreadable-file."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def unreadable_file(context: Context) -> Iterator[Problem]:
    """A file that cannot be read as text.

    ## Why it matters

    What cannot be read is not on the plate either. The agreement still exists, but nobody finds it, and whoever
    builds on it does not know. Usually nothing is broken: a program saved the file as another kind of text
    (UTF-16 instead of UTF-8), a whole document was pasted into one file, or there is a shortcut to a folder
    outside the school.

    ## Example

    This file was saved as UTF-16. You cannot tell by looking at it.

    ```yaml utf-16
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    behaviour:
      - {role: docent, does: asks on the first day how things are going}
    owner: teamleider
    ```

    ## Instead

    Save it again as UTF-8; most programs offer that under 'Save as'. The text itself stays as it was.

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
    yield from context.graph.faults.get("unreadable-file", ())
