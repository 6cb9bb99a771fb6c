"""What changed → text for people and programs.

In: a `Comparison`, a language, and the screen on which it is read, if any. Out: text. A new format is one module `as_<name>` and one
line in `FORMATS`; none of them compares.
"""

from collections.abc import Callable, Mapping

from taalkompas.changes import Comparison
from taalkompas.report.changes.as_json import as_json
from taalkompas.report.changes.as_markdown import as_markdown
from taalkompas.report.changes.as_text import as_text
from taalkompas.report.screen import Screen

FORMATS: Mapping[str, Callable[[Comparison, Screen | None], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
"""Every format in which changes are told, by the name that `--format` takes."""

__all__ = ["FORMATS"]
