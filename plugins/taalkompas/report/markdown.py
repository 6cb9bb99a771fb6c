"""What a school wrote as text in Markdown on a service for code: never markup, and nothing that can be clicked on.

In: a text. Out: Markdown that shows it as it is, also what cannot be seen. The escapes are those that GitHub, GitLab and Azure need, by
what they say themselves of references and links that they make on their own.
"""

import re

from taalkompas.report.quotation import printable

_REFERS = "#@!$&%~^"
"""What refers to an issue, somebody, a proposal, a snippet, an epic, a milestone, a label or an alert."""
_NUMBERED = "!$&"
"""What refers only where a number follows."""
_MARKS = re.compile(
    r"[!$&](?=\d)|[%^](?=\S)|[#$&*<>@\[\]\\_`|~]|:(?=\S)|(?<=(?i:www))\."
    r"|(?<=[A-Z])-(?=\d)|(?<=\b(?i:g[hl]))-(?=\d)|\b[\da-fA-F](?=[\da-fA-F]{6,}\b)|\{(?=[-+])"
)
"""What can begin or end markup, an address, a reference or a little picture; what stands in a number such as GH-12; what begins an id of a
commit; what GitLab takes for words that were put in."""
_APART = "<!-- -->"
"""Nobody sees it, and letters on both sides of it are no longer one word to a service, whenever it looks."""


def as_it_is(text: str) -> str:
    """A text that Markdown shows as it is, on one line: no markup, no HTML, and no address that becomes a link by itself."""
    return _MARKS.sub(_mark, printable(" ".join(text.split())))


def _mark(found: re.Match[str]) -> str:
    match found[0]:
        case "|" | "\\" as mark:
            return f"&#{ord(mark)};"  # tables read these before anything else
        case "." | "-" as mark:
            return f"{_APART}{mark}"
        case mark if mark.isalnum() or mark in ":{":
            return f"{mark}{_APART}"
        case mark if mark in _REFERS:  # GitLab keeps to the backslash, the others to what stands apart
            after = found.string[found.end() : found.end() + 1]
            refers = after.isdigit() if mark in _NUMBERED else bool(after.strip())
            return f"\\{mark}{_APART if refers else ''}"
        case mark:
            return f"\\{mark}"
