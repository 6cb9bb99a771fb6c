"""Stage 5: a project → the files of its site.

In: a `Project` and what the host says of the `Site`. Out: `OutputFile`s: pages as Markdown with one raw block of HTML
each, style sheets, scripts, data. Pure: the same project gives the same bytes. Writes nothing; a host does.
"""

from taalkompas.model import asks_to_be_left_alone
from taalkompas.project import Project
from taalkompas.publish.output import OutputFile, Site

STYLES: tuple[str, ...] = ("assets/taalkompas/plate.css", "assets/taalkompas/site.css")
"""Style sheets for every page, as paths from the root of the site."""
SCRIPTS: tuple[str, ...] = tuple(
    f"assets/taalkompas/{name}.js"
    for name in ("panel", "plate", "own-picture", "lens", "definitions", "print", "asked")
)
"""ES modules for every page, as paths from the root of the site."""


def publish(project: Project, site: Site) -> tuple[OutputFile, ...]:
    """Every file of the site, by path."""
    from taalkompas.publish.files import all_files

    return all_files(project, site)


def advice(project: Project) -> str:
    """What is left out of the site that the school asks for, and what to do about it; empty where all is there."""
    from taalkompas.publish.editing import advice_on

    return advice_on(project)


def plate(project: Project, site: Site, page: str) -> str:
    """The plate as a block of HTML for an own page; `page` is that page's destination (`over/index.html`)."""
    from taalkompas.publish.files import plate_block

    return plate_block(project, site, page)


def lost(project: Project, site: Site, base: str) -> str:
    """What to show at an address where nothing is, as a block of HTML; `base` is the path of the site on its server (`/taal/`)."""
    from taalkompas.publish.files import lost_page

    return lost_page(project, site, base)


def linked(project: Project, site: Site, page: str, markdown: str, head: object = None) -> str:
    """An own page's Markdown with every `[[id]]` as a link, and the words of the glossary where the school wants that.

    It stays as it is where `head` (its front matter, as values) asks to be left alone.
    """
    if asks_to_be_left_alone(head):
        return markdown
    from taalkompas.publish.files import linked_page

    return linked_page(project, site, page, markdown)


__all__ = ["SCRIPTS", "STYLES", "OutputFile", "Site", "advice", "linked", "lost", "plate", "publish"]
