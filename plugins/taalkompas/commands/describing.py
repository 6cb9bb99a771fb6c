"""The command `schema`: what a kind of file may hold, for programs that complete and explain while one writes.

In: words of the command line. Out: JSON Schemas, printed or in a folder. What they are made of is imported once somebody asks.
"""

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from taalkompas import pipeline
from taalkompas.errors import unwritable
from taalkompas.model import BY_NAME as KINDS
from taalkompas.options import ROOT, spoken
from taalkompas.results import write
from taalkompas.words import LANGUAGES, N_, Phrases

if TYPE_CHECKING:
    from taalkompas.graph import Graph


@click.command()
@ROOT
@click.argument("kind", required=False, type=click.Choice(list(KINDS)))
@click.option("--all", "folder", type=click.Path(file_okay=False), help="Write all of them to a folder.")
@click.option("--school", "ours", is_flag=True, help="Offer the school's own ids, with what people call them.")
@click.option("--language", type=click.Choice(LANGUAGES), help="In what language they explain; else the school's.")
def schema(root: Path | None, kind: str | None, folder: str | None, ours: bool, language: str | None) -> None:
    """Print the JSON Schema of one KIND of file.

    \b
    Example:
      taalkompas schema promise
      taalkompas schema --all .vscode/schemas --school
    """
    from taalkompas.editor import all_schemas, file_schema, offers_of, written

    phrases = Phrases(spoken(root))
    if (kind is None) == (folder is None) or folder == "":
        raise click.UsageError(phrases.say(N_("Name one kind, or --all with a folder.")))
    language = language or phrases.language
    offers = offers_of(_graph(root) if ours else None, language)
    if kind is not None:
        write(written(file_schema(KINDS[kind], language, offers)))
        return
    assert folder is not None
    texts = {Path(folder, name): text for name, text in all_schemas(language, offers).items()}
    for place in texts:
        if place.is_dir():
            raise unwritable(place, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    for place, text in texts.items():
        write(text, place)
    said = phrases.count("One schema is in '{folder}'.", "{n} schemas are in '{folder}'.", len(texts), folder=folder)
    click.echo(said, err=True)


def _graph(root: Path | None) -> "Graph":
    return pipeline.load(pipeline.meant(root)).graph
