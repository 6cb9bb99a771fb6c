"""The rule empty-bandwidth."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def empty_bandwidth(context: Context) -> Iterator[Problem]:
    """A bandwidth whose minimum is above its maximum.

    ## Why it matters

    A bandwidth gives teams room: at least so much, at most so much, and you choose in between. When the minimum
    is above the maximum there is no room left, and no team can do it right. Usually the two numbers are swapped.

    ## Example

    At least twelve and at most four: nobody can do that.

    ```yaml
    # promises/agreements/instroommomenten.yml
    agreement: There are more moments of entry in a year
    domain: instroom
    why: Half a year of waiting is too long.
    decides: central
    bandwidth:
      {measure: moments of entry, unit: a year, min: 12, max: 4}
    behaviour:
      - {role: teamleider, does: agrees on the starting weeks before summer}
    owner: directeur
    ```

    ## Instead

    Write the smaller number after `min` and the larger one after `max`.

    ```yaml
    # promises/agreements/instroommomenten.yml
    agreement: There are more moments of entry in a year
    domain: instroom
    why: Half a year of waiting is too long.
    decides: central
    bandwidth:
      {measure: moments of entry, unit: a year, min: 4, max: 12}
    behaviour:
      - {role: teamleider, does: agrees on the starting weeks before summer}
    owner: directeur
    ```
    """
    for agreement in context.graph.agreements:
        width = agreement.thing.bandwidth
        if width is not None and width.empty:
            yield Problem(
                Place(agreement.path, ("bandwidth", "min")),
                N_("The minimum ({min}) is above the maximum ({max}), so no team can choose anything."),
                {"min": width.min, "max": width.max},
                N_("Perhaps the two are swapped: write the smaller number after 'min:'."),
                agreement.id,
            )
