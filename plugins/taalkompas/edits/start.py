"""A new school's repository that builds at once: a framework, a first promise to rewrite, a manual of one page, pipelines.

In: an empty folder, the school's name, a language, a day, and where Taalkompas comes from. Out: an `Edit` of new files. The files stand in
`beginning/`, by language; a name that begins with `dot-` begins with a dot in the repository.
"""

import json
import os
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from shutil import which
from string import Template
from urllib.parse import urlsplit, urlunsplit

from taalkompas.editor import offers_of, workspace
from taalkompas.edits.change import Edit, FileChange, Note
from taalkompas.edits.scalars import quoted, scalar
from taalkompas.errors import TaalkompasError
from taalkompas.graph import Graph, build
from taalkompas.model import decode, id_of, kind_of
from taalkompas.source import Document, parse
from taalkompas.source.repository import prefix_of
from taalkompas.words import N_

_BEGINNING = Path(__file__).parent / "beginning"
LEFT = frozenset({".git", ".DS_Store", "Thumbs.db", "desktop.ini"})
"""What may lie in a folder that is empty for us: git has been told of it already, or a computer has looked at it."""


def check_empty(folder: Path) -> None:
    """Raise `TaalkompasError` when something lies in a folder already, or when it is no folder."""
    try:
        there = sorted(set(os.listdir(folder)) - LEFT)
    except FileNotFoundError:
        return
    except OSError as error:
        raise TaalkompasError(
            N_("'{folder}' is no folder in which a school can begin."), {"folder": str(folder)}
        ) from error
    if there:
        raise TaalkompasError(
            N_(
                "There is something in '{folder}' already ('{name}'). Start in a new or an empty folder; nothing was written."
            ),
            {"folder": str(folder), "name": there[0]},
        )


def below(folder: Path) -> Note | None:
    """What there is to say of a folder that lies in the repository of something else."""
    if not prefix_of(folder):
        return None
    return Note(
        N_(
            "'{folder}' lies in another repository, and services look for pipelines only at its top: make it a repository"
            " of its own with 'git init', or take the blocks of the manual over there ('In the pipeline')."
        ),
        {"folder": str(folder)},
    )


def onward(folder: Path) -> Iterator[Note]:
    """What to do once a new school lies in a folder: each step in the order in which it is done."""
    goes = folder.resolve() != Path.cwd()
    steps = N_(
        "Now: cd {folder}, pip install -r requirements.txt, and mkdocs serve. What to do next stands on the page in docs."
    )
    if not goes:
        steps = N_(
            "Now: pip install -r requirements.txt, and mkdocs serve. What to do next stands on the page in docs."
        )
    named = f'"{folder}"' if " " in str(folder) else str(folder)
    yield Note(steps, {"folder": named})
    if prefix_of(folder) is None and which("git"):
        yield Note(N_("Then make a repository of the folder, so that nothing gets lost: git init -b main."))


def start(school: str, language: str, day: date, requirement: str, aside: Note | None = None) -> Edit:
    """The files of a new school; `requirement` is the line by which pip gets Taalkompas, and MkDocs with it; `aside` is told with the rest.

    Raises `TaalkompasError` when the name cannot be written on one line.
    """
    name = " ".join(school.split())
    if not name or not name.isprintable():
        raise TaalkompasError(
            N_("'{value}' cannot be the name of a school. Write it as people say it."), {"value": ascii(school)}
        )
    values = {
        "school": scalar(name),
        "site": quoted(name),
        "today": day.isoformat(),
        "requirement": requirement,
    }
    top = _BEGINNING / language
    texts = {
        path.relative_to(top).as_posix().replace("dot-", "."): Template(path.read_text(encoding="utf-8")).substitute(
            values
        )
        for path in sorted(top.rglob("*"))
        if path.is_file()
    }
    texts |= workspace(language, offers_of(_graph(texts), language))
    changes = (FileChange(path, None, text) for path, text in texts.items())
    notes = (
        Note(N_("{school} has a beginning."), {"school": name}),
        Note(N_("See whether requirements.txt names the place where your Taalkompas comes from.")),
    )
    return Edit(tuple(changes), (*notes, *([aside] if aside else [])))


def _graph(texts: Mapping[str, str]) -> Graph:
    """What a new school says, so that its ids are offered while somebody types."""
    kinds = ((path, text, kind) for path, text in texts.items() if (kind := kind_of(path)))
    readings = ((path, kind, parse(Document(path, text))) for path, text, kind in kinds)
    entries = (decode(kind, id_of(path), path, one.value, one.gaps).entry for path, kind, one in readings)
    return build(entry for entry in entries if entry)


def requirement(version: str) -> str:
    """The line by which pip gets this Taalkompas, and MkDocs with it: from the repository that it came from, else by its version."""
    try:
        said = json.loads(distribution("taalkompas").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        said = {}
    source = said.get("vcs_info", {})
    if source.get("vcs") != "git":
        return f"taalkompas[mkdocs]>={version}"
    address = urlsplit(said["url"])
    bare = (
        urlunsplit(address._replace(netloc=address.netloc.rpartition("@")[2]))
        if address.scheme != "ssh"
        else said["url"]
    )
    return f"taalkompas[mkdocs] @ git+{bare}@{source.get('requested_revision') or source['commit_id']}"
