"""The plate as one page to mail and to open without a network: the picture with all that it does, and under it what is agreed.

In: a `Project` and the `Site`. Out: HTML with its sheets, letters and scripts inside. The front page and every page about a thing come from
the templates of the site, in another frame; every link leads to a place in the file. It asks nothing of any other computer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup

from taalkompas.history import NONE
from taalkompas.project import Project
from taalkompas.publish import SCRIPTS, STYLES
from taalkompas.publish.files import assets, given_of, house_of
from taalkompas.publish.house import House
from taalkompas.publish.output import Site
from taalkompas.publish.own_picture import photo_path
from taalkompas.publish.pages import filled, templates
from taalkompas.publish.posters.inside import TOP, Inside, LeafTools, spots_of
from taalkompas.publish.posters.own import inside
from taalkompas.publish.posters.poster import font_inside, named, signed
from taalkompas.views import PAGES, Given, Page, Thing, View
from taalkompas.views.journey import in_order
from taalkompas.views.plate import landscape

CHAPTERS = {"promise": "promises", "domain": "domains", "agreement": "agreements", "role": "roles", "term": "terms"}
"""The kinds of page that the file holds, and under which heading."""
SHEETS = ("assets/taalkompas/moments.css",)
"""The sheets that those pages load apart on the site (their block `sheets`): here they are inside."""
OPEN = frozenset({"promises"})
"""Read from top to bottom; of the others a list of names, and the one that was asked for."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:"
SCHEME = (
    'const dark = matchMedia("(prefers-color-scheme: dark)"); const paint = () => { document.body.dataset.mdColorScheme ='
    ' dark.matches ? "slate" : "default"; }; dark.addEventListener("change", paint); paint();'
)
"""The sheets ask an element around the page whether it is evening; the visitor's browser knows."""
DEEPER = {"h1": 3, "h2": 4, "h3": 5, "h4": 6}
"""A page has become a chapter: its headings look the same, and stand lower."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One chapter: where it stands, what it is called, and whether a moment of the journey begins with it."""

    spot: str
    name: str
    html: Markup
    moment: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Chapters under one heading."""

    spot: str
    title: Markup
    leaves: tuple[Leaf, ...]
    folded: bool


def leaflet(project: Project, site: Site) -> str:
    """The plate as one page."""
    given = replace(given_of(project), history=NONE)  # who gets it by mail asks what holds, not how it came to be
    pages = {page.name: page for page in PAGES}
    views = {kind: tuple(_living(pages[kind], given)) for kind in CHAPTERS}
    house = _house(project, site, given, views)
    shown = landscape(given)
    return frames().get_template("leaflet.html").render(
        _=house.say,
        language=project.language,
        title=named(shown, house),
        policy=POLICY,
        style=Markup(_style()),  # noqa: S704  # our own sheets
        scheme=Markup(SCHEME),  # noqa: S704  # ours
        top=TOP.get(project.language, TOP["nl"]),
        school=house.school,
        plate=_plate(pages["plate"], given, house),
        parts=tuple(_parts(pages, views, given, house)),
        signed=signed(house),
        scripts=tuple(Markup(one) for one in _scripts()),  # noqa: S704  # ours
    )  # fmt: skip


@cache
def frames() -> Environment:
    """The templates of the site, in the frame of the file."""
    own = PackageLoader("taalkompas.publish", "templates/leaflet")
    site = templates()
    assert site.loader is not None
    return site.overlay(loader=ChoiceLoader((own, site.loader)))


def _living(page: Page, given: Given) -> Iterator[View]:
    """The pages of a kind, without those of what no longer holds; promises along the journey."""
    views = {view.head.id: view for view in page.of(given) if view.head.status != "retired"}
    if page.name != "promise":
        yield from views.values()
        return
    along = (entry.id for _, entries in in_order(given.graph) for entry in entries)
    yield from (views[id] for id in along if id in views)


def _house(project: Project, site: Site, given: Given, views: dict[str, tuple[View, ...]]) -> House:
    """What is the same in the whole file: the words of the site, and addresses within the file."""
    house = replace(house_of(project, site), edit_url="")
    held = [(kind, view.head.id) for kind in CHAPTERS for view in views[kind]]
    begun = [("moment", moment.id) for moment, entries in in_order(given.graph) if moment and entries]
    indexes = [(index, "") for index in CHAPTERS.values()]
    spots = spots_of(
        project.language, (*indexes, *held[: len(views["promise"])], *begun, *held[len(views["promise"]) :])
    )
    url = f"{site.url.rstrip('/')}/" if site.url else ""
    photo = project.picture if project.picture and project.picture.is_photo else None
    addresses = Inside(
        project.language,
        site.directory_urls,
        site.own,
        spots=spots | {("plate", ""): TOP[project.language]},
        url=url,
        held={photo_path(photo): inside(photo)} if photo else {},
    )
    return replace(house, addresses=addresses, url=url)


def _plate(page: Page, given: Given, house: House) -> Markup:
    """The front page of the site."""
    (view,) = page.of(given)
    return Markup(_rendered(page, view, LeafTools(house, "index.html", "")))  # noqa: S704  # from our templates


def _parts(pages: dict[str, Page], views: dict[str, tuple[View, ...]], given: Given, house: House) -> Iterator[Part]:
    for kind, index in CHAPTERS.items():
        leaves = tuple(_leaves(pages[kind], views[kind], given, house))
        if leaves:
            title = house.say(house.name(Thing(index, "")))
            yield Part(_spot(house, index, ""), title, leaves, index not in OPEN)


def _leaves(page: Page, views: tuple[View, ...], given: Given, house: House) -> Iterator[Leaf]:
    first = {entries[0].id: moment for moment, entries in in_order(given.graph) if entries}
    for view in views:
        head = view.head
        spot = _spot(house, head.kind, head.id)
        tools = LeafTools(house, house.addresses.destination(head.kind, head.id), spot)
        html = _HEADING.sub(_lower, _rendered(page, view, tools))
        begun = first.get(head.id) if head.kind == "promise" else None
        moment = {"spot": _spot(house, "moment", begun.id), "label": begun.label or begun.id} if begun else None
        name = house.plain(head.title) or head.id
        yield Leaf(spot, name, Markup(html), moment)  # noqa: S704  # from our templates


_HEADING = re.compile(r"<(h[1-4])\b(?=[ >])")


def _lower(found: re.Match[str]) -> str:
    return f'<{found[1]} aria-level="{DEEPER[found[1]]}"'


def _spot(house: House, kind: str, id: str) -> str:
    assert isinstance(house.addresses, Inside)
    return house.addresses.spots[kind, id]


def _rendered(page: Page, view: View, tools: LeafTools) -> str:
    top = TOP.get(tools.house.phrases.language, TOP["nl"])
    return filled(frames(), page, view, tools, own_spot=tools.own, top=top)


def _style() -> str:
    """The sheets of the plate and its pages, with the letters inside, and what the file itself adds."""
    own = (files("taalkompas.publish.posters") / "leaflet.css").read_text(encoding="utf-8")
    return "\n".join((*(font_inside(_asset(path)) for path in (*STYLES, *SHEETS)), own))


def _scripts() -> Iterator[str]:
    """The scripts of the site that stand alone; one that fetches another cannot from within a file."""
    for path in SCRIPTS:
        script = _asset(path)
        if not re.search(r"^\s*import\b|\bimport\(", script, re.MULTILINE):
            yield script


def _asset(path: str) -> str:
    content = {file.path: file.content for file in assets()}[path]
    return content.decode() if isinstance(content, bytes) else content
