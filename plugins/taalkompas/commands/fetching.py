"""The command `editing`: take the program of the editing page.

In: words of the command line. Out: the program in the school's folder, and a sentence that says what to do next. What it needs beside
options is imported once somebody runs it.
"""

from pathlib import Path

import click

from taalkompas import pipeline
from taalkompas.options import ROOT, spoken
from taalkompas.results import write
from taalkompas.words import N_, Phrases


@click.command()
@ROOT
@click.argument("action", type=click.Choice(["fetch"]))
def editing(root: Path | None, action: str) -> None:
    """Take the program of the editing page from npm, and check that it is the one that was pinned.

    \b
    Example:
      taalkompas editing fetch
    """
    from taalkompas.editing import HOME, PACKAGES
    from taalkompas.editing.taking import taken

    school = pipeline.meant(root)
    taken(school)
    names = [f"{one.name} {one.version}" for one in PACKAGES]
    said = N_("The program of the editing page ({names}) is in '{folder}'. git leaves it alone. Build the site again.")
    write(f"{Phrases(spoken(school)).say(said, names=names, folder=HOME)}\n")
