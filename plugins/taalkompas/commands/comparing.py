"""The command `compare`: what a change does to the language, before it is agreed.

In: words of the command line. Out: text, where it was asked for. What it needs beside options is imported once somebody runs it.
"""

import gc
import os
from datetime import date
from pathlib import Path

import click

from taalkompas import pipeline
from taalkompas.options import OUTPUT, ROOT, TODAY
from taalkompas.results import screen_for, write

FORMATS = ("text", "markdown", "json")
"""Formats of a comparison, as `report.changes` has them: naming them must not wait for what they need."""


@click.command()
@ROOT
@click.argument("revisions", metavar="REV[..REV]")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How changes are told."
)
@TODAY
@OUTPUT
def compare(root: Path | None, revisions: str, form: str, today: date | None, output: Path | None) -> None:
    """Tell what changed since the git revision REV, and whom it touches; with REV..REV from one to another.

    \b
    Example:
      taalkompas compare origin/main
      taalkompas compare v1..v2 --format markdown -o changes.md
    """
    from taalkompas.compared import compared
    from taalkompas.report.changes import FORMATS as TOLD

    gc.disable()  # two readings, then the end: collecting would only cost time
    comparison = compared(pipeline.meant(root), revisions, today or pipeline.today(os.environ))
    write(TOLD[form](comparison, screen_for(output)), output)
