"""Where what a rule found is to be seen and talked about on the site.

In: a finding and the entry that it points into. Out: the page that shows it, and the place on that page; and the other way round,
what was found that a page shows. Only rules about agreements and practice have a page on which their conversation is held; what other
rules find is read where it stands.
"""

from dataclasses import dataclass
from datetime import date

from taalkompas.findings import Finding
from taalkompas.graph import Graph
from taalkompas.views.page import Given, Thing, named

PAGES_OF_RULES = {
    "orphaned-agreement": "direction",
    "empty-bandwidth": "direction",
    "contradicting-bandwidths": "direction",
    "choice-outside-bandwidth": "direction",
    "choice-without-room": "direction",
    "missing-choice": "teams",
    "paper-promise": "snapshots",
    "unheard-student": "snapshots",
    "unseen-promise": "snapshots",
    "numbers-only": "snapshots",
    "nothing-learned": "snapshots",
    "missed-reflection": "rhythm",
    "run-eats-change": "rhythm",
}
"""By rule: the index page on which its conversation is held."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page, and the place on it; `day` is that of a photo moment."""

    page: Thing
    anchor: str = ""
    day: date | None = None


def shown_at(graph: Graph, finding: Finding) -> Shown | None:
    """Where a finding is to be seen; nothing where no page is about it."""
    page, entry = PAGES_OF_RULES.get(finding.rule), graph.by_path.get(finding.path)
    about = finding.about or (("", "") if entry is None else (entry.kind, entry.id))
    match page:
        case None:
            return None
        case "teams" if about[0] == "team":
            return Shown(named(graph, about[1], "team"))
        case "snapshots" if entry is not None and entry.kind == "snapshot":
            return Shown(Thing("snapshot", entry.id, entry.name), day=entry.thing.date)
        case "direction" if about[0] == "agreement" and _lives(graph, about[1]):
            return Shown(Thing(page, ""), about[1])
        case "rhythm" if about[0] == "reflection":
            return Shown(Thing(page, ""), about[1])
    return Shown(Thing(page, ""))


def _lives(graph: Graph, agreement: str) -> bool:
    """Whether an agreement stands on the page of who decides what: what no longer holds does not."""
    return any(entry.thing.living for entry in graph.by_id.get(("agreement", agreement), ()))


def seen_on(given: Given, kind: str, id: str = "") -> tuple[Finding, ...]:
    """What was found that one page shows: the index page of a kind, or the page of one team or photo moment."""
    shown = ((finding, shown_at(given.graph, finding)) for finding in given.findings if finding.rule in PAGES_OF_RULES)
    return tuple(finding for finding, at in shown if at and (at.page.kind, at.page.id) == (kind, id))
