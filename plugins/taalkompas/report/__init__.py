"""Stage 5: findings → text for people and machines.

In: an `Account`. Out: text. A new format is one module `as_<name>` and one line in `FORMATS`; none of them judges or prints.
"""

from collections.abc import Callable, Mapping

from taalkompas.report.account import Account, account_of
from taalkompas.report.as_azure import as_azure
from taalkompas.report.as_github import as_github
from taalkompas.report.as_gitlab import as_gitlab
from taalkompas.report.as_json import as_json
from taalkompas.report.as_sarif import as_sarif
from taalkompas.report.as_text import as_text
from taalkompas.report.screen import Screen, screen_of

FORMATS: Mapping[str, Callable[[Account], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "azure": as_azure,
    "sarif": as_sarif,
}
"""Every format of a report, by the name that `--format` takes."""

__all__ = ["FORMATS", "Account", "Screen", "account_of", "screen_of"]
