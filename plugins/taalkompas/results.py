"""Where results go: onto the screen, into a file, into the summary of a step on GitHub, and into the files of a school.

In: text, findings to tell, or an edit. Out: nothing; the text is where it was asked for, the edit made or shown. A reader who has seen
enough (as in `taalkompas explain | head -1`) is no trouble; a place that cannot be written is.
"""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from taalkompas import __version__, pipeline
from taalkompas.errors import unwritable
from taalkompas.findings import Finding
from taalkompas.project import Project
from taalkompas.report import Account, Screen, account_of, screen_of
from taalkompas.report.sentences import remark_of
from taalkompas.words import N_, Phrases

if TYPE_CHECKING:
    from taalkompas.edits.change import Edit


def told(
    project: Project,
    findings: tuple[Finding, ...],
    output: Path | None = None,
    older: tuple[Finding, ...] | None = None,
) -> Account:
    """What a report of these findings is made from; nobody reads along when it goes to a file."""
    return account_of(project, findings, project.prefix, screen_for(output), older, __version__)


def screen_for(output: Path | None) -> Screen | None:
    """The screen on which somebody reads along; none when it goes to a file."""
    return None if output else screen_of(sys.stdout.isatty(), shutil.get_terminal_size().columns, os.environ)


def remembered(project: Project) -> Project:
    """The school with its history; where that is short or missing, whoever builds hears why."""
    project = pipeline.with_history(project)
    if project.history.remark:
        click.echo(remark_of(project.history.remark, Phrases(project.language)), err=True)
    return project


def write(text: str, output: Path | None = None, mode: Literal["w", "a"] = "w") -> None:
    """A result goes to stdout, or to a file."""
    try:
        if output is None:
            click.echo(text, nl=False, color=True)  # colour is in it only where a screen wants it
            return
        output.parent.mkdir(parents=True, exist_ok=True)
        with output.open(mode, encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        if output is None and isinstance(error, BrokenPipeError):
            _stop_telling()
            return
        raise unwritable(output or "stdout", error) from None


def hand_over(content: str | bytes, output: Path | None = None) -> None:
    """Text goes to stdout, or to a file; what is no text to a file, byte for byte."""
    if isinstance(content, str):
        write(content, output)
        return
    assert output is not None  # what is no text was asked for by the name of a file
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(content)
    except OSError as error:
        raise unwritable(output, error) from None


def carry_out(edit: "Edit", root: Path, phrases: Phrases, dry_run: bool, account: Sequence[str] = ()) -> None:
    """Make an edit, or show it where it can be made; and tell the lines of an account, else which files changed, and the edit's notes."""
    from taalkompas.edits.writing import check

    notes = [note.said(phrases) for note in edit.notes]
    if dry_run:
        check(edit, root)
        show(edit)
        nothing = phrases.say(N_("Nothing was written (--dry-run)."))
        click.echo("\n".join((*(account or notes), nothing)), err=True)
    else:
        make(edit, root)
        write("".join(f"{line}\n" for line in account or (*_files(edit), *notes)))


def show(edit: "Edit") -> None:
    """What an edit would change."""
    from taalkompas.edits.change import diff_of

    write(diff_of(edit))


def make(edit: "Edit", root: Path) -> None:
    """Make an edit: all of it, or nothing."""
    from taalkompas.edits.writing import write as write_edit

    write_edit(edit, root)


def _files(edit: "Edit") -> Iterator[str]:
    """The files of an edit, those that move with where they stood."""
    for change in edit.changes:
        yield f"{change.was_at} → {change.path}" if change.was_at not in ("", change.path) else change.path


def _stop_telling() -> None:
    """The reader has gone: whatever is still on its way there goes nowhere, quietly."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def summarise(account: Account) -> None:
    """Add to the summary of the step, where GitHub asks for one."""
    from taalkompas.report.step_summary import LIMIT, step_summary

    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        place = Path(file)
        try:
            taken = place.stat().st_size if place.is_file() else 0
        except OSError as error:
            raise unwritable(place, error) from None
        write(step_summary(account, LIMIT - taken), place, mode="a")
