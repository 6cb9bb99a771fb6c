"""The rule overdue-review."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import walk
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def overdue_review(context: Context) -> Iterator[Problem]:
    """Something whose day to look at it again has passed.

    ## Why it matters

    'Until further notice' means for ever. That is why we agree on a day to look again: is it still right, do we
    still do it? That the day has passed is no disaster. It is a good reason to talk for ten minutes.

    ## Example

    In spring the team was to look at the welcome again. Then the exams came.

    ```yaml
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    behaviour:
      - {role: docent, does: asks on the first day how things are going}
    owner: teamleider
    review_by: 2026-04-01
    ```

    ## Instead

    Look at it together. If it is still right, choose the next day; if not, change it or write `status: retired`.

    ```yaml
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    behaviour:
      - {role: docent, does: asks on the first day how things are going}
    owner: teamleider
    review_by: 2027-04-01
    ```
    """
    for entry in walk.kept(context.graph):
        last = entry.thing.review_by
        if last is not None and context.day > last and entry.thing.living and not entry.lacks("status"):
            yield Problem(
                Place(entry.path, ("review_by",)),
                N_("We would look at '{label}' again by {review_by}, and that day has passed."),
                {"label": entry.thing.label or entry.id, "review_by": last},
                N_("Look at it together, and set 'review_by' to the next day."),
                entry.id,
            )
