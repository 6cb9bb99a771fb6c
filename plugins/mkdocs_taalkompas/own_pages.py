"""The plate in a school's own page, where a line of it says so.

In: the Markdown of an own page and the plate's HTML. Out: Markdown. Never looks inside code.
"""

import re
from collections.abc import Callable

_PLATE = re.compile(r" {0,3}<!--\s*taalkompas:\s*plate\s*-->\s*")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})(.*)")


def with_plate(markdown: str, plate: Callable[[], str]) -> str:
    """The page with the plate in place of the first line that asks for it; the same text when none does."""
    if "taalkompas:" not in markdown:
        return markdown
    lines = markdown.split("\n")
    fence = ""
    for number, line in enumerate(lines):
        fence = _fence_after(line, fence)
        if not fence and _PLATE.fullmatch(line):
            lines[number] = f"\n{plate()}\n"
            break
    return "\n".join(lines)


def _fence_after(line: str, fence: str) -> str:
    """The fence that is open after a line, given the one that was."""
    match = _FENCE.fullmatch(line)
    if not match:
        return fence
    marks, rest = match.groups()
    if not fence:
        return "" if marks[0] == "`" and "`" in rest else marks
    return "" if marks.startswith(fence) and not rest.strip() else fence
