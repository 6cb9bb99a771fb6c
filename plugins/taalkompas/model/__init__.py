"""Stage 2: documents → typed entries.

In: what a document says, as text, lists and mappings. Out: frozen values (`Term`, `Promise`, …) in `Entry`s, and the faults met on
the way. Everything about the shape of a file is here, and pydantic is known only here. A new kind is one module and one line in
`KINDS`.
"""

from collections.abc import Iterable

from taalkompas.model.agreement import Agreement, Bandwidth, Behaviour, Knot, Lead, Need
from taalkompas.model.called import called
from taalkompas.model.choices import Choice, TeamChoices
from taalkompas.model.decode import Decoded, decode
from taalkompas.model.fields import ID, SNAPSHOT_ID, Interval
from taalkompas.model.kinds import Entry, Kind
from taalkompas.model.life import Allowance, Kept, Said
from taalkompas.model.links import Link, OwnPage, PageLink, asks_to_be_left_alone, links_in, links_in_page, own_page
from taalkompas.model.meant import as_id
from taalkompas.model.misplaced import misplaced, no_id
from taalkompas.model.page_allowance import PageAllowance, faults_of
from taalkompas.model.promise import Promise
from taalkompas.model.school import Domain, Editing, Hotspot, Moment, Reflection, Role, School, Team
from taalkompas.model.shapes import names_in, shape_of
from taalkompas.model.snapshot import Datum, Look, Seen, Signal, Snapshot
from taalkompas.model.strays import home_of, likeliest
from taalkompas.model.success import Success
from taalkompas.model.term import Avoided, Match, Source, Term
from taalkompas.nearest import nearest
from taalkompas.words import Choices

KINDS: tuple[Kind, ...] = (
    Kind("school", School, "glossary", ids=ID, file="school", space="school", label="school"),
    Kind("term", Term, "glossary", ids=ID, nested=True, space="language", label="term"),
    Kind("agreement", Agreement, "promises/agreements", ids=ID, nested=True, space="language", label="agreement"),
    Kind("choices", TeamChoices, "promises/choices", ids=ID, space="choices", label="team"),
    Kind("snapshot", Snapshot, "promises/snapshots", ids=SNAPSHOT_ID, space="snapshots", label="form"),
    Kind("success", Success, "promises/successes", ids=ID, space="successes", label="success"),
    Kind("promise", Promise, "promises", ids=ID, space="language", label="promise"),
)
"""Every kind of file; the first that holds a path is its kind."""

BY_NAME = {kind.name: kind for kind in KINDS}


FIELDS = frozenset(name for kind in KINDS for name in names_in(shape_of(kind.shape)))
"""The name of every field that there is."""

HOMES = Choices(dict.fromkeys(home_of(kind) for kind in KINDS if not kind.file))
"""Every folder that a kind lives in."""


def kind_called(folders: Iterable[str]) -> Kind | None:
    """The kind whose folder somebody calls so in Dutch, or writes in another way; the last of the folders that is like one."""
    names = {kind.folder.rpartition("/")[2]: kind for kind in KINDS if kind.folder.count("/")}
    for folder in reversed([*folders]):
        if near := called(folder, names) or nearest(folder, names):
            return names[near]
    return None


def kind_of(path: str) -> Kind | None:
    """The kind of file that lives at this path, if any does."""
    folder, _, name = path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    if ending not in ("yml", "yaml"):
        return None
    return next((kind for kind in KINDS if kind.holds(folder, stem)), None)


def id_of(path: str) -> str:
    """The id that a file's name gives it."""
    return path.rpartition("/")[2].rpartition(".")[0]


__all__ = [
    "BY_NAME",
    "FIELDS",
    "HOMES",
    "KINDS",
    "Agreement",
    "Allowance",
    "Avoided",
    "Bandwidth",
    "Behaviour",
    "Choice",
    "Datum",
    "Decoded",
    "Domain",
    "Editing",
    "Entry",
    "Hotspot",
    "Interval",
    "Kept",
    "Kind",
    "Knot",
    "Lead",
    "Link",
    "Look",
    "Match",
    "Moment",
    "Need",
    "OwnPage",
    "PageAllowance",
    "PageLink",
    "Promise",
    "Reflection",
    "Role",
    "Said",
    "School",
    "Seen",
    "Signal",
    "Snapshot",
    "Source",
    "Success",
    "Team",
    "TeamChoices",
    "Term",
    "as_id",
    "asks_to_be_left_alone",
    "decode",
    "faults_of",
    "id_of",
    "kind_called",
    "kind_of",
    "likeliest",
    "links_in",
    "links_in_page",
    "misplaced",
    "no_id",
    "own_page",
]
