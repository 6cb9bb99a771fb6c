"""Options that commands share, the types of their values, and the language in which wrong use is said.

In: words of the command line. Out: values, or click's own error. Which school is meant is read first, so that all that is wrong with the
rest can be said in its language.
"""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from taalkompas import pipeline
from taalkompas.errors import TaalkompasError
from taalkompas.words import N_, Choices, Phrases, language_of


def default_format(environment: Mapping[str, str] = os.environ) -> str:
    """The report that suits the surroundings."""
    if environment.get("GITHUB_ACTIONS"):
        return "github"
    return "azure" if environment.get("TF_BUILD") else "text"


def spoken(root: Path | None) -> str:
    """The language of words: the school's, else that of the environment, else Dutch."""
    try:
        return pipeline.language_at(root or pipeline.root_of(pipeline.here()))
    except (TaalkompasError, OSError):
        return language_of(os.environ)


YEARS = (1970, 2970)
"""The first and the last year that one may look from: rules and calendars count years back and forth from there."""


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only from click 8.4 on
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(  # noqa: RET503  # `fail` never returns
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day, or wrong use."""
        try:
            if len(value) == len("2026-03-01") and YEARS[0] <= (day := date.fromisoformat(value)).year <= YEARS[1]:
                return day
        except ValueError:
            pass
        phrases = Phrases(spoken(ctx.params.get("root") if ctx else None))
        self.fail(phrases.say(N_("'{value}' is not a day; write it as 2026-03-01."), value=value), param, ctx)


IN_DUTCH = {
    "begrip": "term",
    "begrippen": "terms",
    "belofte": "promise",
    "beloften": "promises",
    "beloftes": "promises",
    "afspraak": "agreement",
    "keuzes": "choices",
    "fotomoment": "snapshot",
    "succes": "success",
    "domein": "domain",
    "rol": "role",
    "reflectiemoment": "reflection",
}
"""Kinds as Dutch schools call them: words that are taken too. The help names those that files use."""


class Kind(click.Choice):  # type: ignore[type-arg]  # generic only from click 8.2 on
    """A kind of thing by its name, also by the Dutch one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The name that files use, or wrong use."""
        name = IN_DUTCH.get(value.casefold(), value)
        if name not in self.choices:
            phrases = Phrases(spoken(ctx.params.get("root") if ctx else None))
            message = N_("'{value}' is nothing that can be meant here. Choose from {kinds}.")
            self.fail(phrases.say(message, value=value, kinds=Choices(self.choices)), param, ctx)
        return super().convert(name, param, ctx)


class Lists(click.Group):
    """Commands that are called after what they take, also by its Dutch name."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        return super().get_command(ctx, IN_DUTCH.get(cmd_name.casefold(), cmd_name))


def _remember(ctx: click.Context, param: click.Parameter, root: Path | None) -> Path | None:
    """Let whoever tells of trouble know which school was meant."""
    ctx.ensure_object(dict)["root"] = root
    return root


ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The school's folder; else the nearest one upward that has glossary/school.yml.",
    is_eager=True,
    callback=_remember,
)
TODAY = click.option(
    "--today", type=Day(), help="The day that rules about time look from; else SOURCE_DATE_EPOCH, else today."
)
DRY_RUN = click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
OUTPUT = click.option("-o", "output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file instead.")
SIZES = ("a3", "a4", "16:9")
"""Sizes of the plate, as `publish.posters` has them: naming them must not wait for templates and fonts."""
