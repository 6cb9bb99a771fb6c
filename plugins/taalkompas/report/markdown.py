"""What a school wrote as text in Markdown on a service for code: never markup, and nothing that can be clicked on.

In: a text. Out: Markdown that shows it as it is. The escapes are those that GitHub needs, which reads the most into a text.
"""

import re

_MARKS = re.compile(r"[!$&](?=\d)|(?<=\bGH)-(?=\d)|[#$&*<>@\[\]\\_`|~]|:(?=\S)|(?<=www)\.", re.IGNORECASE)
"""What can begin or end markup, an address, a reference or a little picture in GitHub's Markdown; and what refers to a proposal, a snippet
or an epic in that of GitLab and Azure."""
_APART = "<!-- -->"
"""Nobody sees it, and letters on both sides of it are no longer one word to GitHub, whenever it looks."""


def as_it_is(text: str) -> str:
    """A text that Markdown shows as it is, on one line: no markup, no HTML, and no address that becomes a link by itself."""
    return _MARKS.sub(_mark, " ".join(text.split()))


def _mark(found: re.Match[str]) -> str:
    match found[0]:
        case "|" | "\\":
            return f"&#{ord(found[0])};"  # tables read these before anything else
        case ":":
            return f":{_APART}"
        case "#":
            return f"\\#{_APART}"
        case "@" | "." | "-":
            return f"{_APART}{found[0]}"
        case "!":
            return f"!{_APART}"
        case "$" | "&" if found.string[found.end() : found.end() + 1].isdigit():
            return f"\\{found[0]}{_APART}"
        case mark:
            return f"\\{mark}"
