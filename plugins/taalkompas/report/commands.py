"""Commands that a service reads from the log of a step: how text is kept from becoming one.

In: text, and what a service reads as an end or a new beginning. Out: text with escapes for those. GitHub and Azure each bring a table.
"""

from collections.abc import Mapping

LINE_ENDS = {"\r": "%0D", "\n": "%0A"}
"""What both services write for an end of a line."""

Escapes = Mapping[int, str]
"""A table of characters and what is written for them, as `str.maketrans` makes it."""


def properties(values: Mapping[str, object], between: str, escapes: Escapes) -> str:
    """The named values of a command, each kept from ending it."""
    return between.join(f"{name}={str(value).translate(escapes)}" for name, value in values.items())
