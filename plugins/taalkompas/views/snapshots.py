"""All photo moments: how the promises stand through time, where groups differ, and with what the next time opens."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.notes import Cause, causes_on
from taalkompas.views.page import Given, Head, framework
from taalkompas.views.quarters import Quarter, quarters
from taalkompas.views.spread import Difference, differences
from taalkompas.views.strategy import Sheet, sheets
from taalkompas.views.threads import Thread, threads


@dataclass(frozen=True, slots=True)
class SnapshotsView:
    """What the page shows: the newest part of the strategy map, and the `older` parts; what is `open` of the school and of its teams."""

    head: Head
    newest: Sheet | None
    older: tuple[Sheet, ...]
    differences: tuple[Difference, ...]
    open: tuple[Thread, ...]
    open_teams: tuple[Thread, ...]
    quarters: tuple[Quarter, ...]
    causes: tuple[Cause, ...]


def snapshots_page(given: Given) -> Iterator[SnapshotsView]:
    """The page."""
    parts, set_before = sheets(given), threads(given)
    yield SnapshotsView(
        head=framework(given, "snapshots", made_from=""),
        newest=parts[0] if parts else None,
        older=parts[1:],
        differences=differences(given),
        open=tuple(one for one in set_before if one.set.team is None),
        open_teams=tuple(one for one in set_before if one.set.team is not None),
        quarters=quarters(given),
        causes=causes_on(given, "snapshots"),
    )
