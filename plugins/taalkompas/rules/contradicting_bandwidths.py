"""The rule contradicting-bandwidths."""

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from taalkompas.findings import Problem
from taalkompas.graph import Graph
from taalkompas.model import Agreement, Bandwidth, Entry
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def contradicting_bandwidths(context: Context) -> Iterator[Problem]:
    """Two agreements about the same measure whose bandwidths leave no number that is right for both.

    ## Why it matters

    A team that keeps to one of the two breaks the other, whatever it chooses. It finds out when two colleagues each
    point at their own agreement, and both are right. Often the two were made in different rooms, and nobody laid
    them side by side.

    ## Example

    At the intake it was agreed to begin at least four times a year; for guidance, at most three times.

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom, rustig-beginnen]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```

    ```yaml
    # promises/agreements/rustig-beginnen.yml
    agreement: Whoever begins halfway gets a mentor with time
    domain: begeleiding
    why: A new student needs somebody to ask.
    decides: team
    bandwidth:
      {measure: instroommomenten, unit: per jaar, max: 3}
    behaviour:
      - {role: docent, does: keeps the first Friday free for new students}
    owner: teamleider
    ```

    ```yaml
    # promises/choices/zorg.yml
    team: zorg
    choices:
      - {agreement: instroommomenten, value: 6, because: Placements come free every two months.}
      - {agreement: rustig-beginnen, value: 3, because: Our mentors teach as well.}
    ```

    ## Instead

    Bring the owners of both together and make one room of it. If two different things are meant, give each its own
    measure.

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: You can begin at more moments in the year.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom, rustig-beginnen]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```

    ```yaml
    # promises/agreements/rustig-beginnen.yml
    agreement: Whoever begins halfway gets a mentor with time
    domain: begeleiding
    why: A new student needs somebody to ask.
    decides: team
    bandwidth:
      {measure: new groups a mentor, unit: per jaar, max: 3}
    behaviour:
      - {role: docent, does: keeps the first Friday free for new students}
    owner: teamleider
    ```

    ```yaml
    # promises/choices/zorg.yml
    team: zorg
    choices:
      - {agreement: instroommomenten, value: 6, because: Placements come free every two months.}
      - {agreement: rustig-beginnen, value: 3, because: Our mentors teach as well.}
    ```
    """
    groups: dict[tuple[str, str], _Earlier] = defaultdict(_Earlier)
    for agreement, width in sorted(_with_room(context.graph), key=lambda one: one[0].id):
        earlier = groups[_as_read(width.measure), _as_read(width.unit or "")]
        other = earlier.first_apart(width)
        if other is not None:
            yield _problem(agreement, width, *other)
        earlier.add(agreement, width)


def _with_room(graph: Graph) -> Iterator[tuple[Entry[Agreement], Bandwidth]]:
    """The living agreements with a bandwidth that can be read and holds a number; of an id for two things neither."""
    for agreement in graph.agreements:
        width = agreement.thing.bandwidth
        if width is None or not agreement.thing.living or agreement.lacks("bandwidth") or agreement.lacks("status"):
            continue
        if not width.empty and len(graph.by_id["agreement", agreement.id]) == 1:
            yield agreement, width


def _as_read(text: str) -> str:
    """Words as people compare them: case and white space aside."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


_Edge: TypeAlias = tuple[Decimal, Entry[Agreement]]


@dataclass(slots=True)
class _Earlier:
    """The bandwidths of one measure so far, by id.

    `floors` and `ceilings` keep only those that left less room than all before them, so that the first one that a bandwidth does
    not meet is found without going through them all.
    """

    floors: list[_Edge] = field(default_factory=list)
    ceilings: list[_Edge] = field(default_factory=list)

    def add(self, agreement: Entry[Agreement], width: Bandwidth) -> None:
        """One bandwidth more; of a ceiling the opposite is kept, so that both lists rise."""
        if width.min is not None and (not self.floors or width.min > self.floors[-1][0]):
            self.floors.append((width.min, agreement))
        if width.max is not None and (not self.ceilings or width.max.copy_negate() > self.ceilings[-1][0]):
            self.ceilings.append((width.max.copy_negate(), agreement))

    def first_apart(self, width: Bandwidth) -> tuple[Entry[Agreement], Bandwidth] | None:
        """The first by id of those that a bandwidth does not meet."""
        apart = []
        if width.max is not None:
            apart += _first_above(self.floors, width.max)
        if width.min is not None:
            apart += _first_above(self.ceilings, width.min.copy_negate())
        first = min((agreement for _, agreement in apart), key=lambda agreement: agreement.id, default=None)
        return (first, first.thing.bandwidth) if first is not None and first.thing.bandwidth is not None else None


def _first_above(rising: list[_Edge], value: Decimal) -> list[_Edge]:
    """The first in a rising list that lies above a value, if any does."""
    index = bisect_right(rising, value, key=lambda edge: edge[0])
    return rising[index : index + 1]


def _problem(agreement: Entry[Agreement], width: Bandwidth, other: Entry[Agreement], others: Bandwidth) -> Problem:
    if width.min is not None and others.max is not None and width.min > others.max:
        message = N_("'{measure}' is at least {here} here, but at most {there} in '{label}' ({other}).")
        here, there = width.min, others.max
    else:
        assert width.max is not None
        assert others.min is not None
        message = N_("'{measure}' is at most {here} here, but at least {there} in '{label}' ({other}).")
        here, there = width.max, others.min
    return Problem(
        Place(agreement.path, ("bandwidth", "measure")),
        message,
        {
            "measure": width.measure,
            "here": here,
            "there": there,
            "label": other.thing.label or other.id,
            "other": other.id,
        },
        N_("No number is right for both: make one room of it together, or name the two measures differently."),
        agreement.id,
    )
