"""What is told of the school's own framework, apart from its lists (`framework`) and its plate (`plate`)."""

from collections.abc import Iterator

from taalkompas.changes import kept
from taalkompas.changes.framework import listed
from taalkompas.changes.plate import plate
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Fields, Pair, Telling, differs, parts, text, value
from taalkompas.model.value_words import LANGUAGE, SERVICE, WEIGHT, called
from taalkompas.rules import BY_NAME
from taalkompas.words import N_

HISTORIES = {
    "subjects": N_("Pages tell from now on what changed, when and why, without names."),
    "names": N_("Pages tell from now on what changed, when and why, and who did it."),
    "off": N_("Pages no longer tell what changed, when and why."),
}
RUN = value(
    N_("For the daily work there is {now} percent now; it was {then} percent."),
    N_("For the daily work there is {now} percent now."),
    N_("It no longer says how much is for the daily work; it was {then} percent."),
)
"""What is told of how much is meant for the daily work."""


def weights(pair: Pair) -> Iterator[Change]:
    """How much rules weigh."""
    then, now = pair.then or {}, pair.now or {}
    for rule in dict.fromkeys((*now, *then)):
        was, is_now = (_weight(rule, table) for table in (then, now))
        if was != is_now:
            told = Said(
                N_("The rule '{rule}' stands at '{now}' from now on; it was '{then}'."),
                {"rule": rule, "then": called(WEIGHT, was), "now": called(WEIGHT, is_now)},
            )
            yield Change("changed", f"rules.{rule}", told)
        elif (rule in then) != (rule in now):
            kept = N_("The rule '{rule}' still stands at '{now}'; now the settings of the school say so.")
            left = N_("The rule '{rule}' still stands at '{now}'; the settings of the school no longer say so.")
            told = Said(kept if rule in now else left, {"rule": rule, "now": called(WEIGHT, is_now)})
            yield Change("changed", f"rules.{rule}", told)


def _weight(rule: str, table: dict[str, str]) -> str:
    return table.get(rule) or (BY_NAME[rule].severity.value if rule in BY_NAME else "off")


def rhythm(pair: Pair) -> Iterator[Change]:
    """Run and change, and the fixed moments of reflection."""
    then, now = (getattr(one, "run", None) for one in (pair.then, pair.now))
    if then != now:
        yield from RUN(pair.at("rhythm.run", then, now))
    olds, news = (getattr(one, "reflections", ()) for one in (pair.then, pair.now))
    if differs(olds, news):
        yield from listed("reflection")(pair.at("rhythm.reflections", olds, news))


def language(pair: Pair) -> Iterator[Change]:
    """The language of the site's own words."""
    told = Said(N_("The site itself speaks {now} from now on."), {"now": called(LANGUAGE, pair.now)})
    yield Change("changed", "language", told)


def link_words(pair: Pair) -> Iterator[Change]:
    """Whether words become links in the school's own pages."""
    yes = N_("The words of the glossary become links in your own pages from now on.")
    no = N_("The words of the glossary no longer become links in your own pages.")
    yield Change("changed", "link_words", Said(yes if pair.now else no))


def history(pair: Pair) -> Iterator[Change]:
    """What pages tell of how a thing came to be."""
    yield Change("changed", "history", Said(HISTORIES[pair.now]))


def editing(pair: Pair) -> Iterator[Change]:
    """The editing page: that it is there, and else where its changes go."""
    if pair.then and pair.now:
        yield from _EDITING(pair)
    elif pair.now:
        values = {"repository": pair.now.repository, "service": called(SERVICE, pair.now.service)}
        told = Said(
            N_("There is an editing page now; what is changed there goes to {repository} on {service}."), values
        )
        yield Change("added", "editing", told)
    else:
        yield Change("removed", "editing", Said(N_("There is no editing page any more.")))


def service(pair: Pair) -> Iterator[Change]:
    """The service that keeps the repository."""
    told = Said(
        N_("What is changed on the editing page goes to {now} now; that was {then}."),
        {"then": called(SERVICE, pair.then), "now": called(SERVICE, pair.now)},
    )
    yield Change("changed", pair.field, told)


_EDITING = parts(
    {
        "service": service,
        "repository": value(N_("On the editing page you change the files of {now} now; those were of {then}."), "", ""),
        "branch": value(N_("On the editing page you change the branch '{now}' now; that was '{then}'."), "", ""),
        "server": value(
            N_("The editing page uses the server {now} now; that was {then}."),
            N_("The editing page uses the server {now} now."),
            N_("The editing page no longer uses a server of your own; that was {then}."),
        ),
        "app": value(
            N_("You sign in to the editing page with the app {now} now; that was {then}."),
            N_("You sign in to the editing page with the app {now} now."),
            N_("You no longer sign in to the editing page with an app; that was {then}."),
        ),
        "tenant": value(
            N_("The school's number in Entra, for signing in to the editing page, is {now} now; that was {then}."),
            N_("The school's number in Entra, for signing in to the editing page, is {now} now."),
            N_("The school's number in Entra, for signing in to the editing page, is gone; that was {then}."),
        ),
    }
)

FEEDBACK = parts(
    {
        "mail": value(
            N_("Whoever sees something wrong can mail {now} now; that was {then}."),
            N_("Whoever sees something wrong can mail {now} now."),
            N_("Whoever sees something wrong can no longer mail {then}."),
        ),
        "form": value(
            N_("Whoever sees something wrong can say so on {now} now; that was on {then}."),
            N_("Whoever sees something wrong can say so on {now} now."),
            N_("Whoever sees something wrong can no longer say so on {then}."),
        ),
    }
)
"""What is told of where anyone can say what is wrong."""


FIELDS: Fields = {
    "school": text(N_("The school is called otherwise: {text}"), N_("The school is called: {text}"), ""),
    "language": language,
    "plate": plate,
    "link_words": link_words,
    "history": history,
    "feedback": FEEDBACK,
    "editing": editing,
    "moments": listed("moment"),
    "domains": listed("domain"),
    "roles": listed("role"),
    "teams": listed("team"),
    "rhythm": rhythm,
    "rules": weights,
    "allow": kept.allow,
}
"""By field: what is told when it is different."""


def arrival(_: Pair) -> Iterator[Change]:
    """A framework that is new."""
    yield Change("new", "", Said(N_("The framework of the school is new.")))


TELLING = Telling(N_("The framework of {name}"), arrival, N_("The framework of the school is gone."), FIELDS)
