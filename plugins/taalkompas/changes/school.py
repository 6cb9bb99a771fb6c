"""What is told of the school's own framework, apart from its lists (`framework`)."""

from collections.abc import Iterator
from dataclasses import fields
from functools import partial

from taalkompas.changes import kept
from taalkompas.changes.framework import listed
from taalkompas.changes.matching import Ids
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Fields, Pair, differs, otherwise, text, value, worded
from taalkompas.rules import BY_NAME
from taalkompas.words import N_

WEIGHTS = {"error": N_("error"), "warning": N_("warning"), "info": N_("to talk about"), "off": N_("off")}
LANGUAGES = {"nl": N_("Dutch"), "en": N_("English")}
RUN = value(
    N_("For the daily work there is {now} percent now; it was {then} percent."),
    N_("For the daily work there is {now} percent now."),
    N_("It no longer says how much is for the daily work; it was {then} percent."),
)
"""What is told of how much is meant for the daily work."""


def plate(pair: Pair) -> Iterator[Change]:
    """The talking plate."""
    then, now = pair.then, pair.now
    for one in fields(now):
        was, is_now = getattr(then, one.name), getattr(now, one.name)
        if not differs(was, is_now):
            continue
        field = f"plate.{one.name}"
        if one.name == "title":
            yield worded(
                field, was, is_now, N_("Above the plate it says: {text}"), N_("Above the plate it says: {text}"), ""
            )
        elif one.name == "subtitle":
            yield worded(
                field,
                was,
                is_now,
                N_("The line under the title of the plate is worded differently: {text}"),
                N_("Under the title of the plate it says now: {text}"),
                N_("There is no line under the title of the plate any more; it was: {text}"),
            )
        else:
            yield from otherwise(pair.at(field))


def weights(pair: Pair) -> Iterator[Change]:
    """How much rules weigh."""
    then, now = pair.then or {}, pair.now or {}
    for rule in dict.fromkeys((*now, *then)):
        was, is_now = (_weight(rule, table) for table in (then, now))
        if was != is_now:
            told = Said(
                N_("The rule '{rule}' weighs '{now}' from now on; it was '{then}'."),
                {"rule": rule, "then": WEIGHTS.get(was), "now": WEIGHTS.get(is_now)},
            )
            yield Change("changed", f"rules.{rule}", told)
        elif (rule in then) != (rule in now):
            yield from otherwise(pair.at(f"rules.{rule}"))


def _weight(rule: str, table: dict[str, str]) -> str:
    return table.get(rule) or (BY_NAME[rule].severity.value if rule in BY_NAME else "off")


def rhythm(ids: Ids, pair: Pair) -> Iterator[Change]:
    """Run and change, and the fixed moments of reflection."""
    then, now = (getattr(one, "run", None) for one in (pair.then, pair.now))
    if then != now:
        yield from RUN(pair.at("rhythm.run", then, now))
    olds, news = (getattr(one, "reflections", ()) for one in (pair.then, pair.now))
    if differs(olds, news):
        yield from listed("reflection", ids)(pair.at("rhythm.reflections", olds, news))


def language(pair: Pair) -> Iterator[Change]:
    """The language of the site's own words."""
    told = Said(N_("The site itself speaks {now} from now on."), {"now": LANGUAGES.get(pair.now)})
    yield Change("changed", "language", told)


def link_words(pair: Pair) -> Iterator[Change]:
    """Whether words become links in the school's own pages."""
    yes = N_("The words of the glossary become links in your own pages from now on.")
    no = N_("The words of the glossary no longer become links in your own pages.")
    yield Change("changed", "link_words", Said(yes if pair.now else no))


def fields_of(ids: Ids) -> Fields:
    """By field: what is told when it is different; `ids` are those that changed."""
    return {
        "school": text(N_("The school is called otherwise: {text}"), N_("The school is called: {text}"), ""),
        "language": language,
        "plate": plate,
        "link_words": link_words,
        "moments": listed("moment", ids),
        "domains": listed("domain", ids),
        "roles": listed("role", ids),
        "teams": listed("team", ids),
        "rhythm": partial(rhythm, ids),
        "rules": weights,
        "allow": kept.allow,
    }
