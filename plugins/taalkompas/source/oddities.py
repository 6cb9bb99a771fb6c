"""What is odd about a file that can be parsed: it is empty, a colour was taken for a comment, a value is decorated for programs.

In: a text and a place in it. Out: a sentence, the remedy and their values. Notes nothing: that is done in `documents`.
"""

import re

from taalkompas.source.stumble import Meant
from taalkompas.words import N_

FRAMEWORK = re.compile(r"glossary/school\.ya?ml")
"""The file without which there is no school."""
_COLOUR = re.compile(r"[ \t]+(#[0-9a-fA-F]{6})(?![^\s,}\]])")
_KEY = re.compile(r"([\w-]+)[\"']?[ ]*:[ ]*$")
LONGEST_KEY = 60
"""Characters before an empty value in which its key is looked for."""


def empty_file(path: str, text: str) -> tuple[str, str]:
    """What to say of a file with nothing in it, or with comments only."""
    message = N_("The file is empty.")
    if "#" in text:
        message = N_("This file holds only notes: what comes after a # is not read.")
    if FRAMEWORK.fullmatch(path):
        return message, N_("Fill it in: without it there is no school.")
    return message, N_("Fill it in, or remove it.")


def colour_in_note(text: str, start: int) -> tuple[int, Meant] | None:
    """Where a colour without quotes was taken for a comment, and what to say of it; `start` is where the empty value stands."""
    colour = _COLOUR.match(text, start) if text.startswith((" ", "\t"), start) else None
    key = _KEY.search(text[max(0, start - LONGEST_KEY) : start])
    if colour is None or key is None:
        return None
    message = N_("There is nothing after '{key}:', because the # begins a comment.")
    return colour.start(1), (
        message,
        N_('Write it in quotes: {key}: "{colour}"'),
        {"key": key[1], "colour": colour[1]},
    )


DECORATION = {
    "&": (
        N_("'{mark}' names a piece of the file to repeat it elsewhere; that is not used here."),
        N_("Leave the name out. If it is meant as text, put it in quotes."),
    ),
    "!": (
        N_("'{mark}' is a tag for programs; that is not used here."),
        N_("Leave it out. If it is meant as text, put it in quotes."),
    ),
}
"""By its mark: what to say of an anchor and of a tag."""
