"""The rule missing-owner."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import walk
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def missing_owner(context: Context) -> Iterator[Problem]:
    """An agreed term, promise or agreement without an owner.

    ## Why it matters

    What nobody looks after grows stale, and nobody notices. A new colleague finds the agreement, wants to ask
    something about it, and does not know whom. An owner does not have to do it all; only to see that it stays true.

    ## Example

    Everybody says the word, and nobody keeps it.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: What somebody of the team discusses with a student who has just begun.
    related: [instroommoment]
    ```

    ## Instead

    Name the role that looks after it. As long as you are still talking about the thing itself, `status: draft` will do.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: What somebody of the team discusses with a student who has just begun.
    related: [instroommoment]
    owner: teamleider
    ```
    """
    for entry in walk.kept(context.graph):
        if entry.thing.agreed and not entry.thing.owner and not entry.lacks("owner") and not entry.lacks("status"):
            yield Problem(
                Place(entry.path),
                N_("Nobody looks after '{label}'."),
                {"label": entry.thing.label or entry.id},
                N_("Add 'owner:' with the id of a role."),
                entry.id,
            )
