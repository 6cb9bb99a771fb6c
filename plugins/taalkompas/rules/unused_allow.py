"""The rule unused-allow."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def unused_allow(context: Context) -> Iterator[Problem]:
    """Something that is allowed in a file, but is no longer needed there, or no longer holds.

    ## Why it matters

    What you allow has a reason, and often a last day. When the reason has gone, the line stays behind: the next colleague
    thinks that something is still out of order here, and a new mistake of the same kind goes by unseen.

    ## Example

    The agreement was to be without a promise for a while. By now one leans on it, but the line still stands there.

    ```yaml
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    behaviour:
      - {role: docent, does: asks on the first day how things are going}
    owner: teamleider
    allow:
      - {rule: orphaned-agreement, because: We discuss the promise in spring.}
    ```

    ## Instead

    Take the line out. If its last day has passed and you still need it, talk about a new day with the owner.

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
    for one in context.idle:
        if one.until is not None and one.until < context.day:
            yield Problem(
                one.at,
                N_("'{rule}' was allowed here until {until}; that day has passed."),
                {"rule": one.rule, "until": one.until},
                N_("Mend what it was about and take this out, or agree on a new last day."),
            )
        else:
            yield Problem(
                one.at,
                N_("'{rule}' is allowed here, but there is nothing left that it would find."),
                {"rule": one.rule},
                N_("Take it out: then a new mistake will be seen again."),
            )
