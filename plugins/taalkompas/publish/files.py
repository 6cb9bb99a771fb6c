"""Everything that makes a site: pages, old addresses, assets and data.

In: a project and what the host says. Out: files, by path. A page or file of the school's own at the same address wins.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from taalkompas.addresses import Addresses
from taalkompas.exports import EXPORTS
from taalkompas.project import Project
from taalkompas.publish.code_host import edit_url
from taalkompas.publish.editing import editing_files
from taalkompas.publish.former import former_pages
from taalkompas.publish.house import House
from taalkompas.publish.output import OutputFile, Site
from taalkompas.publish.own_links import with_links
from taalkompas.publish.own_picture import photo_path
from taalkompas.publish.pages import one_block, page_file, templates
from taalkompas.publish.plates import drawings
from taalkompas.publish.tools import Tools
from taalkompas.rules import BY_NAME, RULES
from taalkompas.rules.runner import switched_on
from taalkompas.views import PAGES, Given, Head, RuleLine
from taalkompas.views.plate import landscape
from taalkompas.words import N_, Phrases

ASSETS = "assets/taalkompas"


def all_files(project: Project, site: Site) -> tuple[OutputFile, ...]:
    """Every file of the site, by path."""
    house, given = house_of(project, site), given_of(project)
    editing = tuple(editing_files(project, house))
    house = replace(house, editing=bool(editing))
    made: dict[str, OutputFile] = {}
    pages = (*_pages(given, house), *former_pages(house))
    for file in (*pages, *assets(), *_photo(project), *_exports(project, house), *editing):
        if not house.addresses.is_own(file.path):
            made.setdefault(file.path, file)
    return tuple(made[path] for path in sorted(made))


def house_of(project: Project, site: Site) -> House:
    """What is the same on every page."""
    return House(
        graph=project.graph,
        addresses=Addresses(project.language, site.directory_urls, site.own, url=site.url),
        phrases=Phrases(project.language, "site"),
        findings=Phrases(project.language),
        edit_url=site.edit_url or edit_url(project),
        manual=lambda name: BY_NAME[name].manual(project.language),
        day=project.day,
        url=site.url,
        picture=project.picture,
    )


def given_of(project: Project) -> Given:
    """What views are made from."""
    on = {rule.name: weight for rule, weight in switched_on(project.graph)}
    rules = tuple(RuleLine(rule.name, rule.group.value, rule.severity, on.get(rule.name)) for rule in RULES)
    return Given(project.graph, project.findings, project.day, rules, project.history)


def plate_block(project: Project, site: Site, page: str) -> str:
    """The plate alone, for a page of the school's own."""
    house = house_of(project, site)
    tools = Tools(house, page)
    return one_block(f'<div class="taalkompas">{drawings(landscape(given_of(project)), tools)}</div>')


def lost_page(project: Project, site: Site, base: str) -> str:
    """What stands at an address where nothing is; `base` is the path of the site on its server."""
    house = house_of(project, site)
    house = replace(house, addresses=replace(house.addresses, base=base or "/"))
    head = Head(kind="lost", title=str(house.say(N_("This page is not here (any more)"))))
    return one_block(templates().get_template("lost.html").render(head=head, **Tools(house, "404.html").all()))


def linked_page(project: Project, site: Site, page: str, markdown: str) -> str:
    """An own page with links to things of the school."""
    return with_links(markdown, Tools(house_of(project, site), page))


def _pages(given: Given, house: House) -> Iterator[OutputFile]:
    for rank, page in enumerate(PAGES):
        for view in page.of(given):
            yield page_file(page, view, house, rank)


def _exports(project: Project, house: House) -> Iterator[OutputFile]:
    for export in EXPORTS:
        made = export.make(project, house.addresses)
        # As bytes, where lines do not end as they do in a text: a host that writes text ends them its own way.
        yield OutputFile(export.path, made.encode() if "\r" in made else made)


def _photo(project: Project) -> Iterator[OutputFile]:
    """A photo that the school has for its plate; a drawing stands in the page itself."""
    if project.picture and project.picture.is_photo:
        yield OutputFile(photo_path(project.picture), project.picture.content)


@cache
def assets() -> tuple[OutputFile, ...]:
    """Style sheets, scripts and fonts."""
    return tuple(_assets(files("taalkompas.publish") / "assets", ASSETS))


def _assets(folder: Traversable, path: str) -> Iterator[OutputFile]:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir():
            yield from _assets(one, f"{path}/{one.name}")
        elif not one.name.startswith((".", "_")):
            yield OutputFile(f"{path}/{one.name}", one.read_bytes())
