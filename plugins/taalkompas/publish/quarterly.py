"""A quarter as plain text, to be pasted where a school reports: in whole sentences, without markup, scores or shares.

In: a `Quarter` and the house. Out: lines. A line is as long as what it says; where it is pasted, that place breaks it.
"""

from collections.abc import Iterator
from datetime import date

from taalkompas.publish.house import House
from taalkompas.publish.roads import amount
from taalkompas.views.journey import Look
from taalkompas.views.moments import Balance, Moment
from taalkompas.views.quarters import Chapter, Counted, Quarter, Report
from taalkompas.views.spread import apart
from taalkompas.views.told import Win
from taalkompas.words import N_


def text_of(quarter: Quarter, house: House) -> str:
    """The whole text."""
    parts = [
        [house.school, _say(house, N_("Photo moments, {quarter}"), quarter=house.phrases.quarter(quarter.begins))],
        _looked(quarter, house),
        *([house.plain(house.name(one.promise)), *_chapter(one, house)] for one in quarter.chapters),
        [*_time(quarter, house)],
        [*_successes(quarter.successes, house)],
    ]
    return "\n\n".join("\n".join(line for line in part if line) for part in parts if part)


def _looked(quarter: Quarter, house: House) -> list[str]:
    if not quarter.moments:
        return [_say(house, N_("There was no photo moment in these three months."))]
    return [_say(house, N_("When we looked, and who was there")), *(_met(one, house) for one in quarter.moments)]


def _say(house: House, message: str, **values: object) -> str:
    return house.say(message, **values).unescape()


def _labelled(house: House, label: str, words: str) -> str:
    """A line with what it is about before it; nothing where there is nothing to say."""
    return f"{_say(house, label)}: {words}" if words else ""


def _met(moment: Moment, house: House) -> str:
    there = house.phrases.join(role.label for role in moment.roles)
    return f"{house.name(moment.thing)}: {there}." if there else f"{house.name(moment.thing)}."


def _chapter(chapter: Chapter, house: House) -> Iterator[str]:
    for report in chapter.reports:
        look = report.look
        yield _stood(report, house)
        yield _labelled(
            house,
            N_("Seen differently by"),
            ", ".join(f"{one.role.label} ({house.word(one.standing).unescape()})" for one in apart(look)),
        )
        quote = next((one for one in look.quotes if one.role.id == "student"), None)
        yield _labelled(house, N_("A student said"), f"'{house.plain(quote.says)}'" if quote else "")
        yield _labelled(house, N_("Counted"), "; ".join(_counted(one, house) for one in report.counted))
        yield _labelled(house, N_("Since last time"), house.plain(look.done))
        yield _labelled(house, N_("What we learned"), house.plain(look.learned))
        yield _labelled(house, N_("What we do next"), house.plain(look.next))


def _stood(report: Report, house: House) -> str:
    """How it stood then, whose look it was, and how it stood the time before."""
    look, before = report.look, report.before
    when = ", ".join([house.phrases.day(look.day), *_whose(look, house)])
    if not look.standing:
        return f"{when}."
    if before and before.standing:
        return _say(
            house,
            N_("{day}: {standing}. Before that: {before} ({earlier})."),
            day=when,
            standing=house.word(look.standing).unescape(),
            before=house.word(before.standing).unescape(),
            earlier=before.day,
        )
    return f"{when}: {house.word(look.standing).unescape()}."


def _counted(one: Counted, house: House) -> str:
    fact = one.fact
    now = f"{fact.measure}: {amount(house.number(fact.value), fact.unit, fact.measure)}"
    return f"{now} ({_earlier(house, one.day)}: {house.number(one.before.value)})" if one.before and one.day else now


def _earlier(house: House, day: date) -> str:
    return house.phrases.day(day)


def _time(quarter: Quarter, house: House) -> Iterator[str]:
    spent = [(one, one.balance) for one in quarter.moments if one.balance]
    if spent:
        yield _say(house, N_("Daily work and change"))
    for moment, balance in spent:
        when = ", ".join([house.phrases.day(moment.day), *_whose(moment, house)])
        yield f"{when}: {_balance(balance, house)}"


def _whose(one: Look | Moment, house: House) -> Iterator[str]:
    """Whose it was, where it was not the whole school's."""
    if one.unsure:
        yield _say(house, N_("whose it was could not be read"))
    elif one.team:
        yield one.team.label


def _balance(balance: Balance, house: House) -> str:
    spent = _say(
        house,
        N_("Of every 100 hours {run} went to the daily work and {change} to change."),
        run=balance.run,
        change=balance.change,
    )
    return f"{spent} {house.plain(balance.because)}".strip()


def _successes(some: tuple[Win, ...], house: House) -> Iterator[str]:
    if some:
        yield _say(house, N_("Small successes"))
    for one in some:
        whose = f", {one.team.label}" if one.team else ""
        yield f"{house.phrases.day(one.day)}{whose}: {house.plain(one.title)}"
