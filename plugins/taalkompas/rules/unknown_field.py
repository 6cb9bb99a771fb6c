"""The rule unknown-field."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.rules.rule import Context


def unknown_field(context: Context) -> Iterator[Problem]:
    """A field that this kind of file does not have.

    ## Why it matters

    Usually it is a slip of the keyboard, and then something important stands there that nobody reads. Whoever
    writes `agreement` where `agreements` belongs has written agreements down, and still has a promise with empty
    hands.

    ## Example

    An s is missing: this field is called `agreements`.

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreement: [instroommomenten, warm-welkom]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```

    ## Instead

    Take over the name that the message suggests. For a thought that has no field, use one of the texts, or a line
    that begins with `#`: that is a note to yourself.

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
    yield from context.graph.faults.get("unknown-field", ())
