"""The command that takes in what a school has in a spreadsheet: words in, drafts made or shown, and what was done with each row out.

In: words of the command line. Out: a click command, which `cli` takes up. What reads a spreadsheet is imported by the command alone.
"""

import sys
from pathlib import Path

import click

from taalkompas import pipeline
from taalkompas.options import DRY_RUN, ROOT, Lists
from taalkompas.results import carry_out
from taalkompas.words import Phrases

SHEET = click.option("--sheet", default="", metavar="NAME", help="The sheet of a workbook, when there are several.")
FILE = click.argument("file", type=click.Path(path_type=Path))


@click.group("import", cls=Lists)
def import_() -> None:
    """Make drafts of what stands in a spreadsheet: .xlsx or .csv.

    \b
    Example:
      taalkompas import terms begrippen.xlsx --dry-run
    """


@import_.command()
@ROOT
@DRY_RUN
@SHEET
@FILE
def terms(root: Path | None, dry_run: bool, sheet: str, file: Path) -> None:
    """Make a draft of each term in FILE that the school does not have yet.

    \b
    Above the words stands the heading term, word or begrip; beside it may stand definition, example, synonyms, forms, avoid
    (word: why not), broader, related, owner, source and id, or the same in Dutch.

    \b
    Example:
      taalkompas import terms begrippen.xlsx
      taalkompas import terms begrippen.xlsx --sheet Onderwijs --dry-run
    """
    _import("terms", root, dry_run, sheet, file)


@import_.command()
@ROOT
@DRY_RUN
@SHEET
@click.option("--moment", default="", metavar="ID", help="Where a promise stands when its row does not say so.")
@click.option("--requires", default="", metavar="ID,ID", help="The domains of a promise when its row names none.")
@FILE
def promises(root: Path | None, dry_run: bool, sheet: str, moment: str, requires: str, file: Path) -> None:
    """Make a draft of each promise in FILE that the school does not have yet.

    \b
    Above the promises stands the heading promise or belofte; beside it means, why, moment and domains, and if you like noticed,
    agreements, terms, message, questions, owner and id, or the same in Dutch.

    \b
    Example:
      taalkompas import promises beloften.csv
      taalkompas import promises beloften.csv --moment starten --requires instroom,begeleiding
    """
    domains = tuple(filter(None, (one.strip() for one in requires.split(","))))
    _import("promises", root, dry_run, sheet, file, moment, domains)


COMMANDS = (import_,)
"""The commands of this module."""


def _import(
    what: str, root: Path | None, dry_run: bool, sheet: str, file: Path, moment: str = "", domains: tuple[str, ...] = ()
) -> None:
    """Read a file, make or show what comes of it, and tell of each row; exit 1 when nothing comes of it."""
    from taalkompas.edits.importing import imported
    from taalkompas.edits.importing.opening import opened
    from taalkompas.edits.importing.promises import defaults_of

    project = pipeline.load(pipeline.meant(root))
    phrases = Phrases(project.language)
    given = defaults_of(project.graph, moment, domains)
    made = imported(project, opened(file, sheet, phrases), what, sheet, given)
    carry_out(made.edit, project.root, phrases, dry_run, [line.said(phrases) for line in made.account])
    if not made.edit.changes:
        sys.exit(1)
