"""What goes out of the house: the language for other programs, and the plate for walls, screens and mail.

In: a project, what is asked for and in which form. Out: text or bytes. A new handout is one line in `HANDOUTS`; a new form of the plate one
line in `FORMS`. Writes nothing; only here a browser is asked for what no text can be.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from taalkompas import browser
from taalkompas.addresses import Addresses
from taalkompas.errors import TaalkompasError
from taalkompas.exports import EXPORTS, Export
from taalkompas.into import own_pages
from taalkompas.project import Project
from taalkompas.publish import Site
from taalkompas.publish.posters import SIZES, Size, leaflet, poster, sheet
from taalkompas.source.pages import directory_urls, pages_folder
from taalkompas.words import N_, Either

USUAL = "a3"
"""The size of a plate of which nobody says how large."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How somebody wants it: the ending of its name, its size, by day or in the evening, and where the site stands."""

    ending: str = ""
    size: str = ""
    evening: bool = False
    url: str = ""

    @property
    def measures(self) -> Size:
        """How large it becomes."""
        return SIZES[self.size or USUAL]

    @property
    def options(self) -> tuple[str, ...]:
        """The options that were given, as people type them."""
        given = (("--size", self.size), ("--evening", self.evening), ("--url", self.url))
        return tuple(option for option, value in given if value)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a handout: how it is made, and the options that mean something to it."""

    make: Callable[[Project, Wish], str | bytes]
    options: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Handout:
    """One thing to hand out: the name people type, what it is in one line, and its forms by how a file's name ends.

    The first form is the one that goes to the screen.
    """

    name: str
    summary: str
    forms: Mapping[str, Form]


def _site(project: Project, wish: Wish) -> Site:
    """The site that links lead to, as the host of the school's own pages builds it."""
    folder = project.root / pages_folder(project.root)
    own = own_pages(folder) if folder.is_dir() else frozenset[str]()
    return Site(directory_urls=directory_urls(project.root), own=own, url=wish.url)


def _svg(project: Project, wish: Wish) -> str:
    return poster(project, _site(project, wish), wish.measures, evening=wish.evening)


def _png(project: Project, wish: Wish) -> bytes:
    size = wish.measures
    page = sheet(project, _site(project, wish), size, evening=wish.evening)
    return browser.png_of(page, *size.window, size.scale)


def _pdf(project: Project, wish: Wish) -> bytes:
    return browser.pdf_of(sheet(project, _site(project, wish), wish.measures, evening=wish.evening))


def _html(project: Project, wish: Wish) -> str:
    return leaflet(project, _site(project, wish))


_PICTURE = frozenset({"--size", "--evening", "--url"})
FORMS: Mapping[str, Form] = {
    ".svg": Form(_svg, _PICTURE),
    ".png": Form(_png, _PICTURE),
    ".pdf": Form(_pdf, _PICTURE),
    ".html": Form(_html, frozenset({"--url"})),
}
"""Every form of the plate, by how its file's name ends."""


def _data(export: Export) -> Handout:
    def make(project: Project, wish: Wish) -> str:
        site = _site(project, wish)
        return export.make(project, Addresses(project.language, site.directory_urls, site.own, url=site.url))

    options = frozenset({"--url"}) if export.leads else frozenset[str]()
    return Handout(export.name, export.summary, {PurePosixPath(export.path).suffix: Form(make, options)})


HANDOUTS: tuple[Handout, ...] = (
    *map(_data, EXPORTS),
    Handout("plate", N_("the plate as a picture or a page: .svg, .png, .pdf or .html"), FORMS),
)
"""Everything that can be handed out."""
BY_NAME = {one.name: one for one in HANDOUTS}


def hand_out(project: Project, name: str, wish: Wish) -> str | bytes:
    """One of them, as it is wished for."""
    form = _form(name, wish)
    if wish.url and not wish.url.startswith(("http://", "https://")):
        raise TaalkompasError(N_("'{url}' is no address of a site; one begins with https://."), {"url": wish.url})
    return form.make(project, wish)


def _form(name: str, wish: Wish) -> Form:
    """The form that the name of the file asks for, where every option means something to it: nothing is passed over in silence."""
    forms = BY_NAME[name].forms
    ending = wish.ending.lower() or next(iter(forms))
    form = forms.get(ending)
    if form is None:
        raise TaalkompasError(
            N_("'{name}' cannot be made as '{ending}'. Let the name of its file end in {forms}."),
            {"name": name, "ending": wish.ending, "forms": Either(forms)},
        )
    for option in wish.options:
        if option not in form.options:
            raise TaalkompasError(
                N_("{option} means nothing for '{name}' as '{ending}'. Leave it out."),
                {"option": option, "name": name, "ending": ending},
            )
    return form


def ending_of(file: Path | None) -> str:
    """How a file's name ends; nothing for the screen."""
    return "" if file is None else file.suffix or file.name
