"""Which sheet of a file is meant.

In: sheets, the columns that are wanted, and the name of a sheet where somebody gave one. Out: the sheet and its headings, or a
`TaalkompasError` that says what the sheets are called, or which headings there should be.
"""

from taalkompas.edits.importing.columns import Column
from taalkompas.edits.importing.headings import Headings, column_called, headings_in, like
from taalkompas.edits.importing.sheets import ROWS, Sheet
from taalkompas.edits.importing.texts import short
from taalkompas.errors import TaalkompasError
from taalkompas.nearest import nearest
from taalkompas.words import N_, Choices, Key


def chosen(
    sheets: tuple[Sheet, ...], columns: tuple[Column, ...], wanted: str, rival: Column | None = None
) -> tuple[Sheet, Headings]:
    """The sheet that is named, else the only one that is not hidden and has the headings.

    Of several the only one without the column that a list of another kind begins with, `rival`: what stands beside that is named there,
    not listed.
    """
    if wanted:
        sheets = (_named(sheets, wanted),)
    fitting = [
        (sheet, headings)
        for sheet in sheets
        if (not sheet.hidden or wanted) and (headings := headings_in(sheet.rows, columns))
    ]
    if not fitting:
        raise _no_headings(sheets, columns)
    if len(fitting) > 1 and rival:
        own = [one for one in fitting if not any(column_called(head, (rival,)) for head in one[1].called)]
        fitting = own if len(own) == 1 else fitting
    if len(fitting) > 1:
        names = Choices(sheet.name for sheet, _ in fitting)
        raise TaalkompasError(
            N_("There is such a list on more than one sheet. Say which, with --sheet: {names}."), {"names": names}
        )
    if fitting[0][0].overfull:
        raise TaalkompasError(
            N_(
                "There are more than {n} rows in it. A glossary that people know has tens of words, and seldom hundreds: choose"
                " those that matter first, or cut the file into parts."
            ),
            {"n": ROWS},
        )
    return fitting[0]


def _named(sheets: tuple[Sheet, ...], wanted: str) -> Sheet:
    for sheet in sheets:
        if sheet.name and sheet.name.casefold() == wanted.casefold():
            return sheet
    names = [sheet.name for sheet in sheets]
    if names == [""]:
        raise TaalkompasError(N_("This file has no sheets. Leave out --sheet."))
    near = nearest(wanted, names)
    said = N_("There is no sheet '{name}'. Did you mean '{near}'?")
    raise TaalkompasError(
        said if near else N_("There is no sheet '{name}'; there is: {names}."),
        {"name": wanted, "near": near or "", "names": Choices(names)},
    )


def _no_headings(sheets: tuple[Sheet, ...], columns: tuple[Column, ...]) -> TaalkompasError:
    """What should stand above the list, and what does."""
    shown = [sheet for sheet in sheets if sheet.rows]
    if not shown:
        hidden = Choices(sheet.name for sheet in sheets if sheet.hidden)
        message = N_("There is nothing in it.")
        if hidden:
            message = N_("There is nothing in it but on a hidden sheet. Name that one with --sheet: {names}.")
        return TaalkompasError(message, {"names": hidden})
    first = shown[0].rows[0]
    heads = [short(cell.text) for cell in first.cells if cell.text.strip()][:12]
    likely = next((head for head in heads if like(head, columns[:1])), "")
    message = N_(
        "No row has a heading '{heading}', so nobody knows what the columns are. The first row says: {heads}. Above the"
        " names there has to stand one of: {names}."
    )
    if likely:
        message = N_("No row has a heading '{heading}'. Did you mean that by '{likely}'? Change it in the file.")
    return TaalkompasError(
        message,
        {
            "heading": Key(columns[0].field),
            "heads": Choices(heads),
            "likely": likely,
            "names": Choices(columns[0].headings),
        },
    )
