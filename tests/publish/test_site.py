"""The whole site: every link leads somewhere, templates and views agree, the same input gives the same bytes."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote

import pytest
import yaml
from jinja2 import meta, nodes

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.publish import SCRIPTS, STYLES, OutputFile, Site, plate, publish
from taalkompas.publish.files import house_of
from taalkompas.publish.pages import templates
from taalkompas.publish.tools import Tools
from taalkompas.views import PAGES

Make = Callable[..., Path]
ROOT = Path(__file__).parents[2]
HOSTILE = '<script>alert(1)</script> "q" \'q\' {{ 7*7 }} {% raw %} `x` | a \\ --8<-- "x" **v** <!-- c -->'


@cache
def made(urls: bool = True, **site: object) -> dict[str, OutputFile]:
    return {file.path: file for file in publish(load(ROOT, DAY), Site(directory_urls=urls))}


def pages(files: dict[str, OutputFile]) -> Iterator[tuple[str, str]]:
    for path, file in files.items():
        if path.endswith(".md"):
            assert isinstance(file.content, str)
            yield path, file.content


class Reader(HTMLParser):
    """What tests ask of a page: links, anchors, elements, headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        if tag == "a" and given.get("href") is not None:
            self.links.append(str(given["href"]))
        if "id" in given:
            self.ids.append(str(given["id"]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in ("br", "link", "path", "circle", "rect", "use", "stop", "img", "meta", "wbr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("br", "link", "path", "circle", "rect", "use", "stop", "img", "meta", "wbr"):
            assert self.open.pop() == tag


def target(page: str, href: str, urls: bool) -> tuple[str, str]:
    """The file among the sources to which a link leads, and the anchor."""
    address, _, anchor = href.partition("#")
    address = address.partition("?")[0]
    here = dirname(page)
    if not address:
        return page, anchor
    path = normpath(f"{here}/{unquote(address)}" if here else unquote(address))
    if path == "taalkompas.ics":
        return path, anchor
    if urls:
        assert address.endswith("/"), (page, href)
        return ("index.md" if path == "." else f"{path}/index.md"), anchor
    assert address.endswith("index.html"), (page, href)
    return path.removesuffix(".html") + ".md", anchor


@pytest.mark.parametrize("urls", [True, False])
def test_every_link_leads_to_a_page_and_an_anchor(urls: bool) -> None:
    files = made(urls)
    anchors = {path: set(Reader(content).ids) for path, content in pages(files)}
    for path, content in pages(files):
        for href in Reader(content).links:
            if not re.match(r"(https?|mailto):", href):
                goal, anchor = target(path, href, urls)
                assert goal in files, (path, href)
                assert not anchor or anchor in anchors[goal], (path, href)


def test_a_page_is_front_matter_and_one_line() -> None:
    for path, content in pages(made()):
        head, _, body = content.removeprefix("---\n").partition("\n---\n")
        assert yaml.safe_load(head)["title"], path
        assert body.startswith("<div"), path
        assert body.count("\n") == 1, path
        assert "{" not in body, path
        reader = Reader(body)
        assert reader.open == [], path


def test_headings_go_down_by_one_and_begin_with_one() -> None:
    for path, content in pages(made()):
        levels = Reader(content).headings
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_anchors_are_there_once_and_never_on_a_heading() -> None:
    """A heading with an id would be an entry of its own in search."""
    for path, content in pages(made()):
        reader = Reader(content)
        drawn = [id for id in reader.ids if not id.startswith("taalkompas-")]
        assert max(Counter(drawn).values(), default=1) == 1, path
        assert not [tag for tag, given in reader.tags if re.fullmatch("h[1-6]", tag) and "id" in given], path


def test_lists_hold_items_only_and_buttons_have_words() -> None:
    for path, content in pages(made()):
        assert not re.search(r"<(ul|ol)[^>]*>\s*</\1>", content), path
        assert not re.search(r"<a [^>]*>\s*</a>", content), path


def test_templates_and_views_agree_both_ways() -> None:
    environment = templates()
    tools = Tools(house_of(load(ROOT, DAY), Site()), "index.html").all().keys() | {"plates"}
    frame = meta.find_undeclared_variables(environment.parse(source("frame.html"))) - tools
    assert frame == {"head"}
    for page in PAGES:
        parsed = environment.parse(source(f"{page.name}.html"))
        macros = {macro.name for macro in parsed.find_all(nodes.Macro)}
        imports = {one.target for name in (page.name, "frame") for one in imported(f"{name}.html")}
        asked = meta.find_undeclared_variables(parsed) - tools - macros - imports
        known = {field.name for field in fields(page.view)}
        assert asked <= known, page.name
        assert known - {"head"} <= asked, f"{page.name}: a field that no template shows"
        assert not known & tools, f"{page.name}: a field and a tool of one name"


def imported(name: str) -> Iterator[nodes.Import]:
    return templates().parse(source(name)).find_all(nodes.Import)


def source(name: str) -> str:
    environment = templates()
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0]


def test_the_same_school_gives_the_same_bytes() -> None:
    again = {file.path: file for file in publish(load(ROOT, DAY), Site())}
    assert again == made()
    assert list(again) == sorted(again)


def test_the_contracts_addresses_stand_there() -> None:
    files = made()
    for path in (
        "index.md",
        "beloften/index.md",
        "afspraken/index.md",
        "begrippen/index.md",
        "rollen/index.md",
        "domeinen/index.md",
        "richting-en-ruimte/index.md",
        "fotomomenten/index.md",
    ):
        assert files[path].in_navigation, path
    ranks = [file.rank for file in sorted(files.values(), key=lambda file: file.rank) if file.in_navigation]
    assert len(ranks) == len(set(ranks)) == 10
    assert {*STYLES, *SCRIPTS, "taalkompas.json", "taalkompas.schema.json", "onderhoud/index.md"} <= files.keys()
    assert not files["beloften/altijd-welkom/index.md"].in_navigation
    assert files["beloften/altijd-welkom/index.md"].made_from == "promises/altijd-welkom.yml"


def test_in_english_addresses_are_english(school: Make) -> None:
    root = school({"glossary/school.yml": SMALLEST["glossary/school.yml"] + "language: en\n"})
    files = {file.path: file for file in publish(load(root, DAY), Site())}
    assert {
        "promises/altijd-welkom/index.md",
        "agreements/index.md",
        "roles/docent/index.md",
        "care/rules/orphaned-promise/index.md",
    } <= files.keys()
    assert "What we agree for it" in str(files["promises/altijd-welkom/index.md"].content)


def test_hooks_and_a_gap_on_the_cell_only() -> None:
    files = made()
    matrix = Reader(str(files["afspraken/index.md"].content))
    gaps = [tag for tag, given in matrix.tags if "taalkompas-gap" in (given.get("class") or "").split()]
    assert gaps
    assert set(gaps) == {"td"}
    assert "hier praten we nog over" in str(files["afspraken/index.md"].content)
    page = Reader(str(files["beloften/altijd-welkom/index.md"].content))
    hooks = {name for _, given in page.tags for name in given if name.startswith("data-")}
    assert {"data-promise", "data-domain", "data-agreement", "data-role", "data-term"} <= hooks


def test_a_page_says_who_owns_it_since_when_and_where_to_say_what_is_wrong() -> None:
    html = str(made()["beloften/altijd-welkom/index.md"].content)
    assert "Directeur onderwijs" in html
    assert "afgesproken op 24 september 2024" in html
    assert "we kijken er weer naar in december 2026" in html
    assert 'href="mailto:taal@roc-voorbeeld.example?subject=Over%3A%20Ik%20ben%20altijd%20welkom"' in html


def test_index_pages_stay_out_of_search_and_things_do_not() -> None:
    for path, content in pages(made()):
        assert ("exclude" in content.split("\n---\n")[0]) == (
            path.count("/") < 2 or path.startswith(("onderhoud/", "meeschrijven/"))
        ), path


def test_synonyms_stand_in_the_page_of_their_term() -> None:
    assert "studieroute" in str(made()["begrippen/leerroute/index.md"].content)


HOSTILE_SCHOOL = {
    "glossary/school.yml": SMALLEST["glossary/school.yml"]
    .replace("label: Instroom", "label: '<img src=x onerror=alert(1)>', colour: '#ffff00', icon: '../../x'")
    .replace("label: Docent", "label: '\"><script>alert(2)</script>', contact: '\"><script>@x.nl'"),
    "promises/altijd-welkom.yml": SMALLEST["promises/altijd-welkom.yml"].replace(
        "Ik ben altijd welkom", "'" + HOSTILE.replace("'", "''") + "'"
    )
    + "noticed: ['```', '    code', '# kop', '[x](javascript:alert(1))', '<b onclick=x>vet</b>', '![plaatje](https://example.org/x.png)']\n"
    "message: '{{ config }}{: onclick=alert(1) }'\nvoices: [{role: docent, says: '</div></article><h1>x'}]\n",
    "glossary/woord.yml": "term: '</title><script>x</script>'\ndefinition: '[[altijd-welkom|<u>]]'\nsources: [{title: '<s>', url: 'https://example.org/?a=\"><x'}]\n",
}


def test_a_hostile_school_is_shown_as_text(school: Make) -> None:
    files = {
        file.path: file
        for file in publish(load(school(HOSTILE_SCHOOL), DAY), Site(edit_url='https://example.org/"><x>/{path}'))
    }
    for path, content in pages(files):
        head, _, body = content.removeprefix("---\n").partition("\n---\n")
        assert yaml.safe_load(head)["title"]
        assert "{{" not in content
        assert "{%" not in content
        reader = Reader(body)
        tags = {tag for tag, _ in reader.tags}
        assert not tags & {"script", "img", "b", "u", "x", "s", "iframe", "title"}, path
        assert not [name for _, given in reader.tags for name in given if name.startswith("on")], path
        assert not [href for href in reader.links if href.startswith("javascript:")], path
        assert reader.headings.count(1) == 1, path


@pytest.mark.parametrize("own", ["beloften/altijd-welkom/index.html", "beloften/altijd-welkom.html"])
def test_an_own_page_wins_and_links_lead_to_it(own: str) -> None:
    files = {file.path: file for file in publish(load(ROOT, DAY), Site(directory_urls=False, own=frozenset({own})))}
    assert "beloften/altijd-welkom/index.md" not in files
    assert f'href="{own.removeprefix("beloften/")}"'.replace('"', "") in str(
        files["beloften/index.md"].content
    ).replace('"', "").replace("../", "")


def test_the_plate_in_an_own_page_links_from_there() -> None:
    block = plate(load(ROOT, DAY), Site(), "over/ons/index.html")
    assert "\n" not in block
    assert 'href="../../beloften/altijd-welkom/"' in block
    assert 'data-promise="altijd-welkom"' in block
    assert "taalkompas-plate" in block


def test_an_old_id_leads_on(school: Make) -> None:
    text = SMALLEST["promises/altijd-welkom.yml"]
    files = {
        file.path: file
        for file in publish(
            load(school({"promises/altijd-welkom.yml": f"{text}formerly: [welkom, warm-welkom]\n"}), DAY), Site()
        )
    }
    assert 'url=../altijd-welkom/"' in str(files["beloften/welkom/index.html"].content)
    assert "afspraken/warm-welkom/index.md" in files


BROKEN = [
    {"glossary/school.yml": "{}\n"},
    {"glossary/school.yml": ": :\n - x"},
    {
        "promises/altijd-welkom.yml": "promise: ''\nrequires: [weg]\nagreements: [weg]\nmoment: weg\nowner: weg\nterms: [weg]\nmeans: 'Zie [[weg]] en [[weg|dit]].'\n"
    },
    {
        "promises/agreements/warm-welkom.yml": "agreement: A\ndomain: weg\nbandwidth: {measure: m, min: 5, max: 1}\nbehaviour: []\n"
    },
    {
        "promises/agreements/warm-welkom.yml": "agreement: A\ndomain: instroom\nbandwidth: {measure: m, min: 0, max: "
        + "9" * 400
        + "}\nbehaviour: [{role: docent, does: x}]\n"
    },
]


@pytest.mark.parametrize("files", BROKEN)
def test_a_broken_school_has_pages_all_the_same(school: Make, files: dict[str, str]) -> None:
    made = {file.path: file for file in publish(load(school(files), DAY), Site())}
    for path, content in pages(made):
        for href in Reader(content).links:
            if not re.match(r"(https?|mailto):", href):
                assert target(path, href, True)[0] in made, (path, href)


def test_a_school_with_nothing_in_it_has_its_index_pages(school: Make) -> None:
    root = school()
    for path in root.glob("promises/**/*.yml"):
        path.unlink()
    files = {file.path for file in publish(load(root, DAY), Site())}
    assert {"index.md", "beloften/index.md", "afspraken/index.md", "begrippen/index.md"} <= files


def test_an_emoji_in_a_name_leaves_the_front_matter_whole(school: Make) -> None:
    text = SMALLEST["promises/altijd-welkom.yml"].replace("Ik ben altijd welkom", "Ik ben {{welkom}} \U0001f44b\u2028")
    files = {file.path: file for file in publish(load(school({"promises/altijd-welkom.yml": text}), DAY), Site())}
    head = str(files["beloften/altijd-welkom/index.md"].content).split("---\n")[1]
    for loader in (yaml.CSafeLoader, yaml.SafeLoader):
        assert yaml.load(head, loader)["title"].startswith("Ik ben {{welkom}} \U0001f44b")
