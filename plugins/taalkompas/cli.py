"""The command line: words in, calls of the stages, words and an exit status out.

Exit status as in `cli.md`: 0 nothing at or above `--fail-on`, 1 findings, 2 wrong use or no school, 3 a bug. What one command alone
needs is imported by that command: a check does not wait for templates and fonts.
"""

import gc
import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeVar

import click

from taalkompas import __version__, pipeline
from taalkompas.errors import TaalkompasError
from taalkompas.findings import Finding, Severity
from taalkompas.model import BY_NAME as KINDS
from taalkompas.nearest import nearest
from taalkompas.project import Project
from taalkompas.report import FORMATS, Account, account_of, screen_of
from taalkompas.rules import BY_NAME, RULES
from taalkompas.words import N_, Key, Phrases, language_of

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only from click 8.4 on
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(  # noqa: RET503  # `fail` never returns
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day, or wrong use."""
        try:
            if len(value) == len("2026-03-01"):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.fail(f"'{value}' is not a day; write it as 2026-03-01.", param, ctx)


ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The school's folder; else the nearest one upward that has glossary/school.yml.",
)
TODAY = click.option(
    "--today", type=Day(), help="The day that rules about time look from; else SOURCE_DATE_EPOCH, else today."
)
OUTPUT = click.option("-o", "output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file instead.")


def default_format(environment: Any = os.environ) -> str:
    """The report that suits the surroundings."""
    if environment.get("GITHUB_ACTIONS"):
        return "github"
    return "azure" if environment.get("TF_BUILD") else "text"


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="taalkompas")
def taalkompas() -> None:
    """Check a school's language, and turn it into a talking plate.

    \b
    Example:
      taalkompas check
    """


@taalkompas.command()
@ROOT
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="How findings are written; text, but on GitHub github and on Azure azure.",
)
@TODAY
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default="error",
    show_default=True,
    help="From which weight on the exit status is 1.",
)
@click.option(
    "--changed-since",
    "revision",
    metavar="REV",
    help="Show only what a change since this git revision touched or broke.",
)
@OUTPUT
def check(
    root: Path | None, form: str | None, today: date | None, fail_on: str, revision: str | None, output: Path | None
) -> None:
    """Read everything, print what is found, and say how much.

    \b
    Example:
      taalkompas check --fail-on warning
      taalkompas check --changed-since origin/main
    """
    gc.disable()  # one reading, then the end: collecting would only cost time
    form = form or default_format()
    project = load(root, today)
    findings = project.findings if revision is None else touched(project, revision, aloud=form == "text")
    account = told(project, findings, output)
    write(FORMATS[form](account), output)
    if form == "github":
        summarise(account)
    if any(finding.severity.rank >= Severity(fail_on).rank for finding in findings):
        sys.exit(1)


def touched(project: Project, revision: str, aloud: bool) -> tuple[Finding, ...]:
    """The findings that belong to a change; how many others there are is said aloud."""
    from taalkompas.since import since

    chosen = since(project, revision)
    if aloud and chosen.older:
        click.echo(
            Phrases(project.language).count(
                "{n} other finding is older than this change and is not shown here; 'taalkompas check' shows everything.",
                "{n} other findings are older than this change and are not shown here; 'taalkompas check' shows everything.",
                chosen.older,
            ),
            err=True,
        )
    return chosen.findings


@taalkompas.command()
@ROOT
@click.argument("rule", required=False)
def explain(root: Path | None, rule: str | None) -> None:
    """Show the manual page of RULE; without one, a table of all rules.

    \b
    Example:
      taalkompas explain orphaned-promise
    """
    language = spoken(root)
    if rule is None:
        width = max(len(one.name) for one in RULES)
        for one in RULES:
            click.echo(f"{one.name:<{width}}  {one.severity.value:<7}  {one.summary(language)}")
    elif rule in BY_NAME:
        click.echo(f"# {rule}\n\n{BY_NAME[rule].manual(language)}")
    else:
        near = nearest(rule, BY_NAME)
        hint = N_("Did you mean '{near}'?") if near else N_("'taalkompas explain' lists them all.")
        phrases = Phrases(language)
        say = (phrases.say(N_("There is no rule '{id}'."), id=rule), phrases.say(hint, near=near or ""))
        raise click.UsageError(" ".join(say))


@taalkompas.command()
@ROOT
@click.argument("kind", required=False, type=click.Choice(list(KINDS)))
@click.option(
    "--all", "folder", type=click.Path(file_okay=False, path_type=Path), help="Write all of them to a folder."
)
def schema(root: Path | None, kind: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of one KIND of file.

    \b
    Example:
      taalkompas schema promise
    """
    from taalkompas.model.schema import schema_of

    if (kind is None) == (folder is None):
        raise click.UsageError("Name one kind, or --all with a folder.")
    if kind is not None:
        click.echo(json.dumps(schema_of(KINDS[kind]), ensure_ascii=False, indent=2))
        return
    assert folder is not None
    for name, one in KINDS.items():
        write(json.dumps(schema_of(one), ensure_ascii=False, indent=2) + "\n", folder / f"{name}.schema.json")


@taalkompas.command()
@ROOT
@TODAY
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), required=True, help="The folder to write to.")
def build(root: Path | None, today: date | None, into: Path) -> None:
    """Check, then write all pages and files of the site, for hosts without plugins.

    \b
    Example:
      taalkompas build --into docs
    """
    from taalkompas.into import own_pages
    from taalkompas.into import write as write_into
    from taalkompas.publish import Site, publish

    project = load(root, today)
    if any(finding.severity is Severity.ERROR for finding in project.findings):
        write(FORMATS["text"](told(project, project.findings, None)), None)
        sys.exit(1)
    write_into(publish(project, Site(own=own_pages(into))), into)


def told(project: Project, findings: tuple[Finding, ...], output: Path | None) -> Account:
    """What a report of these findings is made from; nobody reads along when it goes to a file."""
    terminal, width = sys.stdout.isatty(), shutil.get_terminal_size().columns
    screen = None if output else screen_of(terminal, width, os.environ)
    return account_of(project, findings, pipeline.prefix_of(project.root), screen)


def summarise(account: Account) -> None:
    """Add to the summary of the step, where GitHub asks for one."""
    from taalkompas.report.step_summary import LIMIT, step_summary

    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        place = Path(file)
        taken = place.stat().st_size if place.is_file() else 0
        write(step_summary(account, LIMIT - taken), place, mode="a")


def load(root: Path | None, today: date | None) -> Project:
    """The school that is meant, read and checked."""
    if root is None:
        root = pipeline.root_of(Path.cwd())
    elif not pipeline.is_school(root):
        raise TaalkompasError(
            N_("There is no school in '{folder}': it has no glossary/school.yml."), {"folder": str(root)}
        )
    return pipeline.load(root.resolve(), today)


def spoken(root: Path | None) -> str:
    """The language of words: the school's, else that of the environment, else Dutch."""
    try:
        return pipeline.language_at(root or pipeline.root_of(Path.cwd()))
    except TaalkompasError:
        return language_of(os.environ)


def write(text: str, output: Path | None, mode: Literal["w", "a"] = "w") -> None:
    """A result goes to stdout, or to a file."""
    try:
        if output is None:
            click.echo(text, nl=False, color=True)  # colour is in it only where a screen wants it
            return
        output.parent.mkdir(parents=True, exist_ok=True)
        with output.open(mode, encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise TaalkompasError(
            N_("'{file}' cannot be written: {why}."),
            {"file": str(output or "stdout"), "why": Key(error.strerror or type(error).__name__)},
        ) from None


def main() -> None:
    """Run a command; trouble around the school exits 2, a bug exits 3 and says where to report it."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # text streams here
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # else it asks every installed package for a plugin
    try:
        taalkompas.main(prog_name="taalkompas")
    except TaalkompasError as error:
        click.echo(Phrases(language_of(os.environ)).say(error.message, **error.values), err=True)
        sys.exit(2)
    except Exception:  # noqa: BLE001  # whatever it is: say where to report it
        traceback.print_exc()
        click.echo(
            Phrases(language_of(os.environ)).say(
                N_("This is a bug, not your mistake. Please report it to the makers, with the lines above.")
            ),
            err=True,
        )
        sys.exit(3)


if __name__ == "__main__":
    main()
