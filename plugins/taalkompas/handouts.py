"""What goes out of the house: the language for other programs, and the plate for walls, screens and mail.

In: a project, what is asked for and in which form. Out: text or bytes. A new handout is one line in `HANDOUTS`; a new form of the plate one
line in `FORMS`. Writes nothing; only here a browser is asked for what no text can be.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from taalkompas import browser
from taalkompas.addresses import Addresses
from taalkompas.errors import TaalkompasError
from taalkompas.exports import EXPORTS, Export
from taalkompas.into import own_pages
from taalkompas.project import Project
from taalkompas.publish import Site
from taalkompas.publish.posters import SIZES, leaflet, poster, sheet
from taalkompas.source.pages import pages_folder
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class Wish:
    """How somebody wants it: the ending of its name, its size, by day or in the evening, and where the site stands."""

    ending: str = ""
    size: str = "a3"
    evening: bool = False
    url: str = ""

    @property
    def site(self) -> Site:
        """The site that links lead to."""
        return Site(url=self.url)


@dataclass(frozen=True, slots=True)
class Handout:
    """One thing to hand out: the name people type, what it is in one line, and how it is made."""

    name: str
    summary: str
    make: Callable[[Project, Wish], str | bytes]


def _svg(project: Project, wish: Wish) -> str:
    return poster(project, wish.site, SIZES[wish.size], evening=wish.evening)


def _png(project: Project, wish: Wish) -> bytes:
    size = SIZES[wish.size]
    return browser.png_of(sheet(project, wish.site, size, evening=wish.evening), *size.window, size.scale)


def _pdf(project: Project, wish: Wish) -> bytes:
    return browser.pdf_of(sheet(project, wish.site, SIZES[wish.size], evening=wish.evening))


def _html(project: Project, wish: Wish) -> str:
    return leaflet(project, wish.site)


FORMS: dict[str, Callable[[Project, Wish], str | bytes]] = {".svg": _svg, ".png": _png, ".pdf": _pdf, ".html": _html}
"""Every form of the plate, by how its file's name ends."""


def _plate(project: Project, wish: Wish) -> str | bytes:
    """The plate in the form that the name of its file asks for; an SVG where it goes to the screen."""
    make = FORMS.get(wish.ending.lower() or ".svg")
    if make is None:
        raise TaalkompasError(
            N_("The plate cannot be made as '{ending}'. Let the name of its file end in {forms}."),
            {"ending": wish.ending, "forms": list(FORMS)},
        )
    return make(project, wish)


def _data(export: Export) -> Handout:
    def make(project: Project, wish: Wish) -> str:
        folder = project.root / pages_folder(project.root)
        own = own_pages(folder) if folder.is_dir() else frozenset[str]()
        return export.make(project, Addresses(project.language, own=own))

    return Handout(export.name, export.summary, make)


HANDOUTS: tuple[Handout, ...] = (
    *map(_data, EXPORTS),
    Handout("plate", N_("the plate as a picture or a page: .svg, .png, .pdf or .html"), _plate),
)
"""Everything that can be handed out."""
BY_NAME = {one.name: one for one in HANDOUTS}


def hand_out(project: Project, name: str, wish: Wish) -> str | bytes:
    """One of them, as it is wished for."""
    if wish.url and not wish.url.startswith(("http://", "https://")):
        raise TaalkompasError(N_("'{url}' is no address of a site; one begins with https://."), {"url": wish.url})
    return BY_NAME[name].make(project, wish)


def ending_of(file: Path | None) -> str:
    """How a file's name ends; nothing for the screen."""
    return "" if file is None else file.suffix or file.name
