"""The rule invalid-value."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Graph
from taalkompas.places import Place
from taalkompas.rules.allowances import FIXED
from taalkompas.rules.rule import Context
from taalkompas.words import N_

NOT_ALLOWED = N_("'{rule}' cannot be allowed: while it stands, the file does not say what it seems to say.")


def invalid_value(context: Context) -> Iterator[Problem]:
    """A value that does not fit here: no date, no number, not one of the words to choose from.

    ## Why it matters

    A date can be reckoned with, 'the first of March' in a sentence cannot. Then no reminder comes and the order
    is wrong, while all looks well. The same goes for a colour, a mail address, a number, or a choice such as
    `draft`, `agreed` or `retired`.

    ## Example

    A date as you would say it, but not as it can be read.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    owner: teamleider
    review_by: 1 March 2027
    ```

    ## Instead

    Write year, month and day, with hyphens. The site shows it as people write it.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    owner: teamleider
    review_by: 2027-03-01
    ```
    """
    graph = context.graph
    yield from graph.faults.get("invalid-value", ())
    for at, rule, item in _allowed(graph):
        if graph.rules.get(rule) in FIXED:
            yield Problem(at, NOT_ALLOWED, {"rule": rule}, N_("Mend what it finds, and remove this line."), item)
    school = graph.school_entry
    for rule, weight in (school.thing.rules or {}).items() if school else ():
        if weight == "off" and graph.rules.get(rule) in FIXED:
            yield Problem(
                Place(school.path if school else "", ("rules", rule)),
                N_("'{rule}' cannot be turned off: while it stands, a file does not say what it seems to say."),
                {"rule": rule},
                N_("Remove this line, or choose error, warning or info."),
            )


def _allowed(graph: Graph) -> Iterator[tuple[Place, str, str | None]]:
    """Every rule that is allowed somewhere: where that stands, its name, and in which thing."""
    for entry in graph.entries:
        for index, allowance in enumerate(entry.thing.allow):
            yield Place(entry.path, ("allow", index, "rule")), allowance.rule, entry.id
    for page in graph.pages:
        for said in page.thing.allowances:
            yield Place(page.path, spot=said.at), said.rule, None
