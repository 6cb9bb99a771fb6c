"""Links to things in the school's own pages: `[[id]]` becomes a link, as in the school's texts.

In: a page's Markdown. Out: Markdown with the links as HTML. What names nothing is left as it was written: the check
says so.
"""

from markupsafe import Markup

from taalkompas.model import own_page
from taalkompas.model.links import LINK
from taalkompas.publish.tools import Tools
from taalkompas.views.page import thing_of


def with_links(markdown: str, tools: Tools) -> str:
    """The page with every link to a thing of the school leading there."""
    lines = markdown.split("\n")
    for link in reversed(own_page(markdown).links):
        found = tools.house.named(link.id)
        href = tools.house.addresses.href(tools.page, found.kind, found.id) if found else None
        if href is None:
            continue
        number, column = link.spot.line - 1, link.spot.column - 1
        line = lines[number]
        match = LINK.match(line, column)
        assert match is not None, "a link stands where it was found"
        words = link.words or tools.house.name(thing_of(found))
        anchor = Markup('<a href="{href}" data-{kind}="{id}">{words}</a>').format(
            href=href, kind=found.kind, id=found.id, words=words
        )
        lines[number] = f"{line[:column]}{anchor}{line[match.end() :]}"
    return "\n".join(lines)
