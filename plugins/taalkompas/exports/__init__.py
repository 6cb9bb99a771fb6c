"""Stage 4: a project → files for other programs.

In: a project and the addresses of its site. Out: text, always the same for the same school. A new export is one module
and one line in `EXPORTS`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from taalkompas.addresses import Addresses
from taalkompas.exports.as_calendar import as_calendar
from taalkompas.exports.as_json import as_json, json_schema
from taalkompas.project import Project
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class Export:
    """One file for other programs: the name people type, its path on the site, what it is in one line, and how it is made.

    One that `leads` to the site wants to know where that stands.
    """

    name: str
    path: str
    summary: str
    make: Callable[[Project, Addresses], str]
    leads: bool = False


EXPORTS: tuple[Export, ...] = (
    Export("json", "taalkompas.json", N_("all that the school wrote, for other programs"), as_json),
    Export("json-schema", "taalkompas.schema.json", N_("the JSON Schema of that file"), json_schema),
    Export("calendar", "taalkompas.ics", N_("the moments of reflection, for a calendar"), as_calendar, leads=True),
)
"""Every file for other programs."""

__all__ = ["EXPORTS", "Export"]
