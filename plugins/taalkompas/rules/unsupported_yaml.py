"""The rule unsupported-yaml."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def unsupported_yaml(context: Context) -> Iterator[Problem]:
    """A trick of YAML that is not used here, such as `&name`, `*name`, `!kind` or `<<`.

    ## Why it matters

    With those marks a piece of a file can be made to return elsewhere. Handy for programmers, but a colleague who
    opens the file no longer sees what it says: the real answer stands somewhere else. Here, all that holds stands
    on its own line. Sometimes it is a slip: a sentence that happens to begin with `&` or `!`.

    ## Example

    `&wie` gives the teacher a nickname, `*wie` repeats it one line below.

    ```yaml
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    behaviour:
      - {role: &wie docent, does: asks on the first day how things are going}
      - {role: *wie, does: introduces the student to the class}
    owner: teamleider
    ```

    ## Instead

    Just write it twice. And if a sentence really begins with such a mark, put it in quotes.

    ```yaml
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    behaviour:
      - {role: docent, does: asks on the first day how things are going}
      - {role: docent, does: introduces the student to the class}
    owner: teamleider
    ```
    """
    yield from context.graph.faults.get("unsupported-yaml", ())
