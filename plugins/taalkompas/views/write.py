"""Where anyone may write along: the doors of all forms.

In: `Given`. Out: one view with the forms that this school can fill in today.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.views.form import is_ready
from taalkompas.views.forms import FORMS
from taalkompas.views.page import Given, Head, framework


@dataclass(frozen=True, slots=True)
class WriteView:
    """What the page shows: the names of the forms."""

    head: Head
    doors: tuple[str, ...]


def write_page(given: Given) -> Iterator[WriteView]:
    """The page."""
    doors = tuple(form.name for form in FORMS if is_ready(given, form))
    yield WriteView(framework(given, "write", made_from=""), doors)
