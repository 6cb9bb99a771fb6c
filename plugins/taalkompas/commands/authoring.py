"""Commands that change a school's files: words in, an edit made or shown, words out.

In: words of the command line. Out: click commands, which `cli` takes up. What an edit is made of is imported by the command that makes
it: a check waits for none of it.
"""

import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from taalkompas import __version__, pipeline
from taalkompas.graph import LANGUAGE, NAMED
from taalkompas.model import KINDS as FILES
from taalkompas.options import DRY_RUN, ROOT, TODAY, Kind
from taalkompas.project import Project
from taalkompas.results import carry_out, make, show, write
from taalkompas.words import LANGUAGES, N_, Phrases, language_of

if TYPE_CHECKING:
    from taalkompas.source import Document


@click.command()
@ROOT
@TODAY
@DRY_RUN
@click.option("--folder", default="", help="A folder below the place where this kind lives, such as begeleiding.")
@click.argument("kind", type=Kind([kind.name for kind in FILES if not kind.file]))
@click.argument("id")
def new(root: Path | None, today: date | None, dry_run: bool, folder: str, kind: str, id: str) -> None:
    """Make a new file of a KIND, with what is required and the rest explained.

    \b
    Example:
      taalkompas new term leerroute
      taalkompas new agreement warm-welkom --folder begeleiding
    """
    from taalkompas.edits.new import new as edit

    project = _read(root, today)
    carry_out(edit(project, kind, id, folder), project.root, Phrases(project.language), dry_run)


@click.command()
@ROOT
@DRY_RUN
@click.option("--kind", type=Kind(NAMED), default=None, help="Which thing is meant, when several are called so.")
@click.argument("old")
@click.argument("new")
def rename(root: Path | None, dry_run: bool, kind: str | None, old: str, new: str) -> None:
    """Give the thing with the id OLD the id NEW: its file, every reference and every [[link]].

    Also for a role, domain, moment, team or moment of reflection in school.yml. Old addresses of a term, a promise or an agreement lead on.

    \b
    Example:
      taalkompas rename leerroute studieroute
      taalkompas rename team onderwijsteam --kind domain
    """
    from taalkompas.edits.rename import rename as edit

    project = _read(root)
    carry_out(edit(project, old, new, kind or ""), project.root, Phrases(project.language), dry_run)


@click.command()
@ROOT
@DRY_RUN
@click.option("--by", default="", metavar="ID", help="What is said or done now.")
@click.option("--kind", type=Kind(LANGUAGE), default=None, help="Which thing is meant, when several are called so.")
@click.argument("id")
def retire(root: Path | None, dry_run: bool, by: str, kind: str | None, id: str) -> None:
    """Retire a term, a promise or an agreement, and see who still leans on it.

    \b
    Example:
      taalkompas retire flexpad --by leerroute
    """
    from taalkompas.edits.retire import retire as edit

    project = _read(root)
    carry_out(edit(project, id, by, kind or ""), project.root, Phrases(project.language), dry_run)


@click.command("format")
@ROOT
@DRY_RUN
@click.option(
    "--check", "checking", is_flag=True, help="Change nothing; exit 1 when a file is not in the usual layout."
)
@click.argument("paths", nargs=-1, metavar="[PATH]…", type=click.Path(exists=True, path_type=Path))
def format_(root: Path | None, dry_run: bool, checking: bool, paths: tuple[Path, ...]) -> None:
    """Write files in one layout, comments kept; without PATH all files of the school.

    \b
    Example:
      taalkompas format
      taalkompas format --check promises
    """
    from taalkompas.edits.layout import formatted

    project = _read(root)
    phrases = Phrases(project.language)
    documents = [*_chosen(project, paths, phrases)]
    edit = formatted(documents)
    for note in edit.notes:
        click.echo(note.said(phrases), err=True)
    if not (dry_run or checking):
        make(edit, project.root)
    if dry_run:
        show(edit)
    else:
        write("".join(f"{change.path}\n" for change in edit.changes))
    if len(documents) > len(edit.notes):
        made, left = not (dry_run or checking), bool(edit.notes)
        click.echo(_laid_out(phrases, len(edit.changes), made, left), err=True)
    if (checking and edit.changes) or edit.notes:
        sys.exit(1)


@click.command()
@DRY_RUN
@TODAY
@click.option("--school", default="", help="What people call the school.")
@click.option("--language", type=click.Choice(LANGUAGES), default=None, help="The language of the school: nl or en.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def start(dry_run: bool, today: date | None, school: str, language: str | None, folder: Path) -> None:
    """Make a new school's repository in DIR, which builds at once.

    On a terminal it asks what you do not say; elsewhere it asks nothing.

    \b
    Example:
      taalkompas start onze-taal --school "ROC Voorbeeld"
    """
    from taalkompas.edits.start import below, check_empty, onward, requirement
    from taalkompas.edits.start import start as edit

    check_empty(folder)
    asking = sys.stdin.isatty() and sys.stdout.isatty()
    language = language or _ask_language(asking)
    phrases = Phrases(language)
    if not school:
        ours = phrases.say(N_("Our school"))
        school = click.prompt(phrases.say(N_("What is your school called?")), default=ours) if asking else ours
    made = edit(school, language, today or pipeline.today(os.environ), requirement(__version__), below(folder))
    carry_out(made, folder, phrases, dry_run)
    if not dry_run:
        for note in onward(folder):
            click.echo(note.said(phrases))


def _laid_out(phrases: Phrases, files: int, made: bool, left: bool) -> str:
    """How many files were not in the usual layout, beside those that were left as they are."""
    if not files and left:
        return phrases.say(N_("All else is in the usual layout."))
    if not files:
        return phrases.say(N_("All is in the usual layout."))
    if made:
        return phrases.count(
            "One file was brought into the usual layout.", "{n} files were brought into the usual layout.", files
        )
    return phrases.count("One file is not in the usual layout.", "{n} files are not in the usual layout.", files)


COMMANDS = (new, rename, retire, format_, start)
"""The commands of this module."""


def _read(root: Path | None, today: date | None = None) -> Project:
    return pipeline.load(pipeline.meant(root), today)


def _chosen(project: Project, paths: tuple[Path, ...], phrases: Phrases) -> Iterable["Document"]:
    """The school's files at some paths and below them; all of them when none is named."""
    if not paths:
        return project.documents.values()
    chosen: dict[str, Document] = {}
    real = {name: os.path.realpath(project.root / name) for name in project.documents}
    for path in paths:
        place = os.path.realpath(path)
        below = os.path.join(place, "")
        inside = {name: project.documents[name] for name, at in real.items() if at == place or at.startswith(below)}
        if not inside:
            raise click.UsageError(
                phrases.say(
                    N_("'{path}' holds no file of this school: those lie in glossary/ and promises/."), path=str(path)
                )
            )
        chosen |= inside
    return chosen.values()


def _ask_language(asking: bool) -> str:
    """The language of the school: that of the surroundings, unless somebody at a terminal says otherwise."""
    likely = language_of(os.environ)
    if not asking:
        return likely
    question = Phrases(likely).say(N_("Which language does your school write in: nl or en?"))
    answer: str = click.prompt(question, type=click.Choice(LANGUAGES), default=likely, show_choices=False)
    return answer
