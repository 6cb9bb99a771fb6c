"""What is told of the room that teams have: the bandwidth of an agreement, and the choices inside it."""

from collections.abc import Iterator
from dataclasses import replace

from taalkompas.changes import kept
from taalkompas.changes.matching import paired
from taalkompas.changes.said import Change, Said
from taalkompas.changes.telling import Fields, Pair, Telling, became, differs, reference, reordered, worded
from taalkompas.graph import Graph, walk
from taalkompas.model import Bandwidth, Choice
from taalkompas.words import N_


def room_of(width: Bandwidth) -> Said:
    """A bandwidth in words: what is counted, and from the least to the most."""
    values = {"measure": width.measure, "range": _range(width), "unit": width.unit}
    return Said(N_("{measure}: {range} {unit}") if width.unit else N_("{range} {measure}"), values)


def _range(width: Bandwidth) -> Said:
    values = {"min": width.min, "max": width.max}
    if width.max is None:
        return Said(N_("at least {min}"), values)
    return Said(N_("at most {max}"), values) if width.min is None else Said(N_("{min}–{max}"), values)


def bandwidth(pair: Pair) -> Iterator[Change]:
    """The bandwidth of an agreement, and the teams that fall outside it or come inside."""
    then, now = pair.then, pair.now
    if then is None or now is None:
        change = became(
            "bandwidth",
            room_of(then) if then else None,
            room_of(now) if now else None,
            "",
            N_("Teams have room to choose now ({now})."),
            N_("Teams no longer have room to choose (it was {then})."),
        )
        yield _with_teams(change, pair, then, now) if now else change
        return
    if then.measure != now.measure:
        told = Said(N_("What is counted is now '{now}'; it was '{then}'."), {"then": then.measure, "now": now.measure})
        yield Change("changed", "bandwidth.measure", told)
    if then.unit != now.unit:
        yield became(
            "bandwidth.unit",
            then.unit,
            now.unit,
            N_("It is counted '{now}' now; it was '{then}'."),
            N_("It is counted '{now}' now."),
            N_("It is no longer counted '{then}'."),
        )
    if (then.min, then.max) != (now.min, now.max):
        told = Said(
            N_("The bandwidth goes from {then} to {now} ({measure})."),
            {"then": _range(then), "now": _range(now), "measure": now.measure},
        )
        yield _with_teams(Change("changed", "bandwidth", told), pair, then, now)


def _with_teams(change: Change, pair: Pair, then: Bandwidth | None, now: Bandwidth) -> Change:
    moved = [*_moved(pair, then, now)]
    return replace(change, then=tuple(said for _, said in moved), teams=tuple(id for id, _ in moved))


def _moved(pair: Pair, then: Bandwidth | None, now: Bandwidth) -> Iterator[tuple[str, Said]]:
    """The teams that chose the same and for whom the edge moved over it."""
    before = walk.choices_by_agreement(pair.old).get(pair.before.id, {})
    for team, choice in walk.choices_by_agreement(pair.new).get(pair.after.id, {}).items():
        if team not in before or before[team].value != choice.value:
            continue  # what a team chose anew is told with its choices
        was, is_now = then is None or then.holds(choice.value), now.holds(choice.value)
        values = {"team": pair.name_of(("team",), team), "value": choice.value}
        if was and not is_now:
            yield team, Said(N_("{team} chose {value} and now falls outside it."), values)
        elif is_now and not was:
            yield team, Said(N_("{team} chose {value} and is now inside it."), values)


def choices(pair: Pair) -> Iterator[Change]:
    """What a team chose."""
    team = (pair.after.thing.team or pair.after.id,)
    found = [*paired(pair.then, pair.now, lambda one: one.agreement, lambda *_: True)]
    for then, now in found:
        name = pair.name_of(("agreement",), (now or then).agreement)
        if then is None:
            yield _chosen(pair.new, now, name, team)
        elif now is None:
            told = Said(
                N_("There is no choice any more for '{name}'; it was {then}."), {"name": name, "then": then.value}
            )
            yield Change("removed", "choices", told, teams=team, about=then.agreement)
        else:
            yield from _chosen_anew(pair, then, now, name, team)
    yield from reordered(pair, found)


def _chosen(graph: Graph, choice: Choice, name: str, team: tuple[str, ...]) -> Change:
    """A choice that is new."""
    values = {"name": name, "value": choice.value, "because": choice.because}
    told = Said(N_("For '{name}' it chose {value}, because: {because}"), values)
    return Change("added", "choices", told, tuple(_outside(graph, choice)), teams=team, about=choice.agreement)


def _chosen_anew(pair: Pair, then: Choice, now: Choice, name: str, team: tuple[str, ...]) -> Iterator[Change]:
    if then.value != now.value:
        told = Said(
            N_("For '{name}' it chooses {now}; it was {then}."), {"name": name, "then": then.value, "now": now.value}
        )
        outside = tuple(_outside(pair.new, now))
        yield Change("changed", "choices.value", told, outside, teams=team, about=now.agreement)
    if differs(then.because, now.because):
        why = N_("Why it chose so for '{name}' is worded differently: {text}")
        yield worded("choices.because", then.because, now.because, why, "", "", name=name)


def _outside(graph: Graph, choice: Choice) -> Iterator[Said]:
    agreement = walk.chosen_on(graph, choice)
    width = agreement.thing.bandwidth if agreement else None
    if width is not None and choice.value is not None and not width.holds(choice.value):
        yield Said(N_("That lies outside the bandwidth of {room}."), {"room": _range(width)})


OF_CHOICES: Fields = {
    "team": reference("team", N_("These are the choices of {now} now; they were those of {then}.")),
    "choices": choices,
    "allow": kept.allow,
}
"""By field of a team's choices: what is told when it is different."""


def first_choices(pair: Pair) -> Iterator[Change]:
    """The choices of a team that had none: each is new."""
    yield from choices(pair.at("choices", (), pair.after.thing.choices))


CHOICES = Telling(N_("Choices of {name}"), first_choices, N_("The choices of this team are gone."), OF_CHOICES)
