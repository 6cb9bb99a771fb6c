"""The screen on which somebody reads a report.

In: whether the output goes to a terminal, and the environment. Out: a `Screen`, or None for a file, a pipe or a program. Writes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """How many characters fit on a line, and whether colours are welcome."""

    width: int = 80
    colour: bool = True


def screen_of(terminal: bool, width: int, environment: Mapping[str, str]) -> Screen | None:
    """The screen, as the environment wants it: NO_COLOR wins from FORCE_COLOR, which makes a screen of anything."""
    forced = environment.get("FORCE_COLOR", "") not in ("", "0", "false")
    if not terminal and not forced:
        return None
    plain = bool(environment.get("NO_COLOR")) or (environment.get("TERM") == "dumb" and not forced)
    return Screen(width, colour=not plain)
