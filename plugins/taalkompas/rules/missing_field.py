"""The rule missing-field."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def missing_field(context: Context) -> Iterator[Problem]:
    """A field that must be there, and is missing or empty.

    ## Why it matters

    Not much is asked, but what is asked has a reason. A promise without a why becomes a line to tick off; an
    agreement without behaviour looks different to everyone. It is often the field that stays empty that is worth
    a conversation.

    ## Example

    Why do we promise this? It does not say.

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```

    ## Instead

    Add it, in one sentence that you would say out loud. If you do not know, ask somebody who was there.

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```
    """
    yield from context.graph.faults.get("missing-field", ())
