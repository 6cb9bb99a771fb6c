"""Stage 5: findings → text for people and machines.

In: findings and a reader's language. Out: text. A new format is one module and one line in `FORMATS`; none of them judges or prints.
"""

from collections.abc import Callable, Iterable, Mapping

from taalkompas.findings import Finding
from taalkompas.report.as_github import as_github
from taalkompas.report.as_json import as_json
from taalkompas.report.as_text import as_text
from taalkompas.words import Phrases

FORMATS: Mapping[str, Callable[[Iterable[Finding], Phrases], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
"""Every format of a report, by the name that `--format` takes."""

__all__ = ["FORMATS"]
