"""A friendly form for each kind of file."""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.page import Given, Head, Thing, framework


@dataclass(frozen=True, slots=True)
class FormView:
    """What the page shows."""

    head: Head


def form_pages(given: Given) -> Iterator[FormView]:
    """The page."""
    trail = (Thing("plate", ""), Thing("write", ""))
    for kind in ("term", "promise", "agreement", "choice", "snapshot", "success"):
        yield FormView(framework(given, f"write-{kind}", trail=trail))
