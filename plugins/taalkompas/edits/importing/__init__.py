"""Terms and promises that a school has in a spreadsheet → drafts in files of their own.

In: a project, sheets, and which of the two they hold. Out: `Import`: an `Edit` of new files, and what was done with each row. What it makes
passes the check: what would not is left out, and told. Guesses nothing, overwrites nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from taalkompas.edits.change import Edit
from taalkompas.edits.importing import promises, terms
from taalkompas.edits.importing.account import Line, told
from taalkompas.edits.importing.choosing import chosen
from taalkompas.edits.importing.columns import PROMISES, TERMS, Column
from taalkompas.edits.importing.drafts import Draft, file_of
from taalkompas.edits.importing.known import names_of
from taalkompas.edits.importing.links import unlink
from taalkompas.edits.importing.promises import Defaults
from taalkompas.edits.importing.records import Record, nameless, records_in
from taalkompas.edits.importing.sheets import Sheet
from taalkompas.edits.importing.unsaid import unsaid
from taalkompas.graph import Graph
from taalkompas.project import Project

Drafting = Callable[[Iterable[Record], Graph, Defaults], list[Draft]]


@dataclass(frozen=True, slots=True)
class Holding:
    """What a spreadsheet can hold: the kind that its rows become, its columns, and what makes drafts of its rows.

    `rival` is the column with which the list of another kind begins, that may name things of this one too.
    """

    kind: str
    columns: tuple[Column, ...]
    drafting: Drafting
    rival: Column | None = None


HOLDINGS: dict[str, Holding] = {
    "terms": Holding("term", TERMS, lambda records, graph, _: terms.drafts_of(records, graph), PROMISES[0]),
    "promises": Holding("promise", PROMISES, promises.drafts_of),
}


@dataclass(frozen=True, slots=True)
class Import:
    """The files that come of it; what there is to tell of each row."""

    edit: Edit
    account: tuple[Line, ...]


def imported(
    project: Project, sheets: tuple[Sheet, ...], what: str, sheet: str = "", defaults: Defaults | None = None
) -> Import:
    """The drafts that come of a spreadsheet; of a workbook those of the sheet that is named, else of the one that has the headings.

    Raises `TaalkompasError` when no sheet can be read as such a list, or more than one.
    """
    holding = HOLDINGS[what]
    source, headings = chosen(sheets, holding.columns, sheet, holding.rival)
    records = [*records_in(source, headings)]
    drafts = holding.drafting(records, project.graph, defaults or Defaults())
    taken = [draft for draft in drafts if not draft.refusal]
    roles = names_of(project.graph, "role")
    for draft in taken:
        owner = draft.record.text("owner")
        draft.put("owner", "".join(roles.found(draft, [owner] if owner else [])))
    unlink(taken, project.graph)
    changes = tuple(file_of(draft, holding.kind) for draft in taken)
    bare = [*nameless(source, headings)]
    account = [*told(drafts, changes, (*source.notes, *headings.notes, *bare), source.name)]
    account += [Line((note,)) for note in unsaid(holding.kind, records, headings, bare)]
    return Import(Edit(changes), tuple(account))
