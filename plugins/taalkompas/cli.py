"""The command line: words in, calls of the stages, words and an exit status out.

Exit status as in `cli.md`: 0 nothing at or above `--fail-on`, 1 findings, 2 wrong use or no school, 3 a bug; and 130, as shells have it,
for what somebody broke off. What one command alone
needs is imported by that command: a check does not wait for templates and fonts.
"""

import gc
import os
import sys
import traceback
from datetime import date
from pathlib import Path

import click

from taalkompas import __version__, pipeline
from taalkompas.commands import authoring, importing
from taalkompas.commands.comparing import compare
from taalkompas.commands.describing import schema
from taalkompas.commands.fetching import editing
from taalkompas.errors import TaalkompasError
from taalkompas.findings import Severity
from taalkompas.options import OUTPUT, ROOT, SIZES, TODAY, default_format, spoken
from taalkompas.project import Project
from taalkompas.report import FORMATS
from taalkompas.report.closing import left_out
from taalkompas.results import hand_over, remembered, summarise, told, write
from taalkompas.rules import BY_NAME, RULES
from taalkompas.words import N_, Phrases, language_of

INTERRUPTED = 130
"""Exit status of what somebody broke off: 128 and the number of the signal, as POSIX shells tell it."""


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
    findings, older = project.findings, None
    if revision is not None:
        from taalkompas.since import since

        chosen = since(project, revision)
        findings, older = chosen.findings, chosen.older
    account = told(project, findings, output, older)
    write(FORMATS[form](account), output)
    if form == "text" and older:
        click.echo(left_out(account), err=True)
    if form == "github":
        summarise(account)
    if any(finding.severity.rank >= Severity(fail_on).rank for finding in findings):
        sys.exit(1)


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
        lines = (f"{one.name:<{width}}  {one.severity.value:<7}  {one.summary(language)}\n" for one in RULES)
        write("".join(lines))
    elif rule in BY_NAME:
        from taalkompas.report.manuals import as_written

        write(f"# {rule}\n\n{as_written(BY_NAME[rule].manual(language))}\n")
    else:
        from taalkompas.nearest import nearest

        near = nearest(rule, BY_NAME)
        hint = N_("Did you mean '{near}'?") if near else N_("'taalkompas explain' lists them all.")
        phrases = Phrases(language)
        say = (phrases.say(N_("There is no rule '{id}'."), id=rule), phrases.say(hint, near=near or ""))
        raise click.UsageError(" ".join(say))


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
    from taalkompas.publish import Site, advice, publish

    project = load(root, today)
    if any(finding.severity is Severity.ERROR for finding in project.findings):
        write(FORMATS["text"](told(project, project.findings)))
        sys.exit(1)
    project = pipeline.with_program(remembered(project))
    write_into(publish(project, Site(own=own_pages(into))), into)
    if said := advice(project):
        click.echo(said, err=True)


@taalkompas.command()
@ROOT
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="Where to serve the page; else where there is room."
)
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
def picture(root: Path | None, file: Path, port: int, opened: bool) -> None:
    """Show a picture of your own, and print the hotspots that you click.

    \b
    Example:
      taalkompas picture docs/assets/plate.svg
    """
    from taalkompas.pointing import point, pointing_at

    point(pointing_at(file, root, spoken(root)), port, opened)


@taalkompas.command()
@ROOT
@TODAY
@click.argument("form", metavar="[FORMAT]", required=False)
@click.option("--size", type=click.Choice(SIZES), help="How large the plate is: a3, if you do not say.")
@click.option("--evening", is_flag=True, help="The plate in the colours of the evening.")
@click.option(
    "--url", default="", help="Where the site stands: links in the plate lead there, and it stands at its foot."
)
@OUTPUT
def export(
    root: Path | None,
    today: date | None,
    form: str | None,
    size: str | None,
    evening: bool,
    url: str,
    output: Path | None,
) -> None:
    """Hand out the language for other programs and places; without FORMAT, a list.

    \b
    Example:
      taalkompas export json -o taalkompas.json
      taalkompas export plate -o plaat.pdf --size a4
    """
    from taalkompas.handouts import BY_NAME as HANDOUTS
    from taalkompas.handouts import Wish, ending_of, hand_out

    phrases = Phrases(spoken(root))
    if form is None:
        width = max(map(len, HANDOUTS))
        write("".join(f"{one.name:<{width}}  {phrases.say(one.summary)}\n" for one in HANDOUTS.values()))
    elif form not in HANDOUTS:
        raise click.UsageError(
            phrases.say(N_("'{name}' cannot be exported; there is: {names}."), name=form, names=list(HANDOUTS))
        )
    else:
        project = load(root, today)
        if any(finding.severity is Severity.ERROR for finding in project.findings):
            click.echo(FORMATS["text"](told(project, project.findings)), nl=False, err=True)
            sys.exit(1)
        hand_over(hand_out(project, form, Wish(ending_of(output), size or "", evening, url)), output)


for command in (*authoring.COMMANDS, *importing.COMMANDS, compare, editing, schema):
    taalkompas.add_command(command)


def load(root: Path | None, today: date | None) -> Project:
    """The school that is meant, read and checked."""
    return pipeline.load(pipeline.meant(root), today)


def main() -> None:
    """Run a command; trouble around the school exits 2, a bug exits 3 and says where to report it."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # somebody closed it: what is said there is meant for nobody
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # for as long as the program runs
        getattr(sys, name).reconfigure(encoding="utf-8", errors="backslashreplace")
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # else it asks every installed package for a plugin
    asked: dict[str, Path | None] = {}
    try:
        pipeline.here()
        sys.exit(taalkompas.main(prog_name="taalkompas", obj=asked, standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except TaalkompasError as error:
        click.echo(Phrases(spoken(asked.get("root"))).say(error.message, **error.values), err=True)
        sys.exit(2)
    except click.Abort:
        click.echo(Phrases(spoken(asked.get("root"))).say(N_("Broken off.")), err=True)
        sys.exit(INTERRUPTED)
    except Exception:  # noqa: BLE001  # whatever it is: say where to report it
        traceback.print_exc()
        click.echo(where_to_report(Phrases(language_of(os.environ))), err=True)  # reading the school may be what fails
        sys.exit(3)


def where_to_report(phrases: Phrases) -> str:
    """Whom to tell of a bug: the address that the package names, else whoever looks after it; never the school's own mail or form."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        named = (line.partition(", ") for line in metadata("taalkompas").get_all("Project-URL") or ())
        addresses = {label.lower().replace(" ", ""): address for label, _, address in named}
    except PackageNotFoundError:
        addresses = {}
    for label in ("issues", "issue", "bugtracker", "issuetracker", "tracker", "bugs"):
        if label in addresses:
            return phrases.say(
                N_("This is a bug, not your mistake. Please report it at {address}, with the lines above."),
                address=addresses[label],
            )
    return phrases.say(
        N_(
            "This is a bug, not your mistake. Please tell whoever maintains Taalkompas at your school, with the lines above. "
            "The mail address or form on your school's site is not meant for this."
        )
    )


if __name__ == "__main__":
    main()
