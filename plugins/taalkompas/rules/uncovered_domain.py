"""The rule uncovered-domain."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph.cover import cover_of
from taalkompas.model import Agreement, Entry, Promise
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def uncovered_domain(context: Context) -> Iterator[Problem]:
    """A domain that a promise requires, and in which nothing has been agreed yet.

    ## Why it matters

    'Always welcome' begins at the intake, but strands in the timetable when nothing has been arranged there. So a
    promise says in which domains it needs support, and must have an agreement in each of them. One domain passed
    over is enough to put a student in front of a closed door.

    ## Example

    The promise asks something of the timetable too, but none of its agreements is about that.

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding, roostering]
    agreements: [instroommomenten, warm-welkom]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```

    ## Instead

    Ask the colleagues of that domain what they can agree on, write it down and list it in the promise. If the
    promise does not need that domain after all, take it out of `requires`.

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding, roostering]
    agreements: [instroommomenten, warm-welkom, plek-in-het-rooster]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```

    ```yaml
    # promises/agreements/plek-in-het-rooster.yml
    agreement: Every timetable has room for whoever begins later
    domain: roostering
    why: A welcome without lessons is no welcome.
    decides: central
    behaviour:
      - {role: teamleider, does: keeps three places a class free until February}
    owner: directeur
    ```
    """
    graph = context.graph
    for promise in graph.promises:
        cover = cover_of(graph, promise)
        if not promise.thing.agreed or cover.orphan or not cover.judgeable:
            continue
        for index, domain in enumerate(promise.thing.requires):
            if graph.find(("domain",), domain) is not None and domain not in cover.covered:
                yield _problem(promise, index, domain, cover.by_domain.get(domain, ()))


def _problem(promise: Entry[Promise], index: int, domain: str, waiting: tuple[Entry[Agreement], ...]) -> Problem:
    values: dict[str, object] = {"domain": domain, "promise": promise.thing.promise}
    message = N_("Nothing has been agreed for '{domain}', although '{promise}' needs it.")
    remedy = N_("Add an agreement in this domain under 'agreements', or take the domain out of 'requires'.")
    if waiting:
        values |= {"agreement": waiting[0].thing.agreement}
        if waiting[0].living:
            message = N_("For '{domain}' there is only a draft: '{agreement}'. '{promise}' needs an agreement.")
            remedy = N_("Agree on it and take 'status: draft' out, or make the promise a draft too.")
        else:
            message = N_(
                "For '{domain}' there is only something retired: '{agreement}'. '{promise}' needs an agreement."
            )
            remedy = N_("List what replaced it under 'agreements', or agree on something new.")
    return Problem(Place(promise.path, ("requires", index)), message, values, remedy, promise.id)
