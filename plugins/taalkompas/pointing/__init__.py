"""The command `picture`: find the ids and boxes of a picture by clicking on it.

In: a picture, and the school if there is one. Out: a page on this computer alone, and hotspots as YAML on the terminal. Writes no file.
"""

import os
from pathlib import Path

import click

from taalkompas import pipeline
from taalkompas.errors import TaalkompasError
from taalkompas.graph import Graph
from taalkompas.pointing.server import Pointing, serve
from taalkompas.results import write
from taalkompas.words import N_, Phrases


def pointing_at(file: Path, root: Path | None, language: str) -> Pointing:
    """What is pointed at: the file, and the school around it or around us, if there is one."""
    place = Path(os.path.realpath(file.parent), file.name)  # a link to a picture keeps its own name
    known = root.resolve() if root else _school_of(place)
    graph: Graph | None = None
    name = file.as_posix()
    if known and pipeline.is_school(known):
        graph = pipeline.load(known).graph
        name = place.relative_to(known).as_posix() if place.is_relative_to(known) else name
    return Pointing(file, name, graph, Phrases(language), write)


def _school_of(file: Path) -> Path | None:
    for start in (file.parent, Path.cwd()):
        try:
            return pipeline.root_of(start).resolve()
        except TaalkompasError:
            continue
    return None


def point(pointing: Pointing, port: int, opened: bool) -> None:
    """Serve the page until Ctrl-C."""

    def say(address: str) -> None:
        words = pointing.phrases.say(
            N_("Your picture is at {address}; only this computer can see it. Ctrl-C ends it."), address=address
        )
        click.echo(words, err=True)
        if opened:
            click.launch(address)

    serve(pointing, port, say)


__all__ = ["Pointing", "point", "pointing_at"]
