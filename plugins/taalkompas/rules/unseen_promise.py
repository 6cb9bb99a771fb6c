"""The rule unseen-promise."""

from collections.abc import Iterator
from datetime import date

from taalkompas.findings import Problem
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def unseen_promise(context: Context) -> Iterator[Problem]:
    """A promise that was agreed more than a year ago, and of which no photo moment spoke in the past year.

    ## Why it matters

    What nobody looks at, nobody keeps for long. Perhaps it goes so well that it is never talked about; then that
    is worth a sentence too. Perhaps it was forgotten, and a student still counts on it.

    ## Example

    Agreed with cake, and never put on the table again.

    ```yaml
    # promises/iemand-kent-mij.yml
    promise: Somebody knows me
    means: There is one person who knows how you are doing.
    why: Whoever is missed comes back.
    moment: leren
    requires: [begeleiding]
    agreements: [warm-welkom]
    owner: teamleider
    agreed_on: 2025-03-01
    ```

    ## Instead

    Put it on the table at the next photo moment, with a student at that table.

    ```yaml
    # promises/iemand-kent-mij.yml
    promise: Somebody knows me
    means: There is one person who knows how you are doing.
    why: Whoever is missed comes back.
    moment: leren
    requires: [begeleiding]
    agreements: [warm-welkom]
    owner: teamleider
    agreed_on: 2025-03-01
    ```

    ```yaml
    # promises/snapshots/2026-05-12.yml
    date: 2026-05-12
    form: round table
    reflection: ronde-tafel
    roles: [docent, student]
    promises:
      - promise: altijd-welkom
        standing: growing
        signals:
          - {role: student, says: I could simply begin after autumn.}
        next: We choose the weeks to begin in earlier.
      - promise: iemand-kent-mij
        standing: growing
        signals:
          - {role: student, says: She asked where I had been.}
        learned: One phone call on the first day does more than a letter after a week.
    ```
    """
    graph, day = context.graph, context.day
    since = _year_before(day)
    for promise in graph.promises:
        agreed_on = promise.thing.agreed_on
        if agreed_on is None or agreed_on >= since or not promise.thing.agreed or promise.lacks("promise"):
            continue
        sight = context.sights.latest.get(promise.id)
        last = sight.snapshot.thing.date if sight else None
        if (last is not None and last >= since) or context.sights.perhaps_since(promise.id, since):
            continue
        yield Problem(
            Place(promise.path, ("promise",)),
            N_("'{promise}' was agreed on {agreed_on}, and in the past year no photo moment spoke of it.")
            if last is None
            else N_("'{promise}' was agreed on {agreed_on}, and no photo moment spoke of it since {last}."),
            {"promise": promise.thing.promise, "agreed_on": agreed_on, "last": last},
            N_("Put it on the table at the next one: what do students notice of it?"),
            promise.id,
        )


def _year_before(day: date) -> date:
    """The same date last year; of 29 February, the 28th."""
    if day.year == date.min.year:
        return date.min
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
