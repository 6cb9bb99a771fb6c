"""All photo moments: how the promises stand through time, where groups differ, and with what the next time opens."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.notes import Cause, causes_on
from taalkompas.views.page import Given, Head, framework
from taalkompas.views.quarters import Quarter, quarters
from taalkompas.views.spread import Difference, differences
from taalkompas.views.strategy import Own, Sheet, maps
from taalkompas.views.threads import Thread, threads


@dataclass(frozen=True, slots=True)
class SnapshotsView:
    """What the page shows: of the school's map the newest part and the `older` ones, and those of teams; what is `open` of both."""

    head: Head
    newest: Sheet | None
    older: tuple[Sheet, ...]
    teams: tuple[Own, ...]
    differences: tuple[Difference, ...]
    open: tuple[Thread, ...]
    open_teams: tuple[Thread, ...]
    quarters: tuple[Quarter, ...]
    causes: tuple[Cause, ...]


def snapshots_page(given: Given) -> Iterator[SnapshotsView]:
    """The page."""
    shown, set_before = maps(given), threads(given)
    yield SnapshotsView(
        head=framework(given, "snapshots", made_from=""),
        newest=next(iter(shown.school), None),
        older=shown.school[1:],
        teams=shown.teams,
        differences=differences(given),
        open=tuple(one for one in set_before if one.set.team is None),
        open_teams=tuple(one for one in set_before if one.set.team is not None),
        quarters=quarters(given),
        causes=causes_on(given, "snapshots"),
    )
