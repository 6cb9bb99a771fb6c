"""Every kind of page: light, near each other, with an outline; that none asks anybody else or complains is seen where axe looks at them."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import urljoin

import pytest

from browser.conftest import LAPTOP, PHONE, Desk, Served, Visitor
from hosts.building import Page, pages

KINDS = {
    "plate": "",
    "promises": "beloften/",
    "promise": "beloften/altijd-welkom/",
    "agreements": "afspraken/",
    "agreement": "afspraken/instroommomenten/",
    "terms": "begrippen/",
    "term": "begrippen/leerroute/",
    "roles": "rollen/",
    "role": "rollen/docent/",
    "domains": "domeinen/",
    "domain": "domeinen/instroom/",
    "direction": "richting-en-ruimte/",
    "teams": "teams/",
    "team": "teams/zorg/",
    "snapshots": "fotomomenten/",
    "snapshot": "fotomomenten/2025-11-13/",
    "rhythm": "ritme/",
    "conversation": "in-gesprek/",
    "scan": "scan/",
    "write": "meeschrijven/",
    "form": "meeschrijven/succes/",
    "cards": "kaarten/",
    "care": "onderhoud/",
    "rule": "onderhoud/regels/orphaned-promise/",
    "own page": "handleiding/",
}
HEAVIEST = 300_000


def test_the_plate_page_is_light(visitor: Callable[..., Visitor]) -> None:
    one = visitor(fresh=True)
    one.goes_to()
    weights = {path: one.site.weight(path) for path in one.fetched}
    assert sum(weights.values()) <= HEAVIEST, sorted(weights.items(), key=lambda item: -item[1])


def test_every_agreement_is_two_clicks_from_the_plate(site: Served) -> None:
    wanted = {
        path.removesuffix("index.html")
        for path in pages(site.folder)
        if path.startswith("afspraken/") and path.count("/") == 2
    }
    promises = {page for page in led_to(site, "") if re.fullmatch(r"beloften/[^/]+/", page)}
    assert len(promises) == 9
    reached = {agreement for page in (*promises, "afspraken/") for agreement in led_to(site, page)}
    assert wanted
    assert wanted - reached == set()


def led_to(site: Served, address: str) -> set[str]:
    """Where the links in what a page says lead, from the top of the site."""
    said = (site.folder / address / "index.html").read_text(encoding="utf-8").partition("<article")[2]
    links = Page(said.partition("</article>")[0]).links
    return {urljoin(address, link).partition("#")[0] for link in links}


def test_nothing_of_one_visitor_stays_for_the_next(desks: Callable[..., Desk], site: Served) -> None:
    desk = desks(LAPTOP, dark=False, touch=False, script=True, fresh=False)
    for _ in range(2):
        page = desk.context.new_page()
        page.goto(f"{site.address}404.html")
        assert page.evaluate("[localStorage.kept, sessionStorage.kept, document.cookie]") == [None, None, ""]
        page.evaluate("localStorage.kept = sessionStorage.kept = '1'; document.cookie = 'kept=1'")
        desk.is_left(site.address)
        assert desk.context.pages == [desk.idle]


def test_the_yaml_is_a_third_click(visitor: Callable[..., Visitor]) -> None:
    one = visitor()
    page = one.goes_to()
    page.locator(".taalkompas-plate a[data-promise='altijd-welkom']:visible").first.click()
    page.wait_for_url("**/beloften/altijd-welkom/")
    page.locator(".md-content a[href$='afspraken/instroommomenten/']").first.click()
    page.wait_for_url("**/afspraken/instroommomenten/")
    assert page.locator(".md-content a[href$='promises/agreements/instroom/instroommomenten.yml']").count() >= 1


def test_what_this_means_for_me_is_two_taps_away_on_a_phone(visitor: Callable[..., Visitor]) -> None:
    one = visitor(PHONE, touch=True)
    page = one.goes_to()
    roles = page.locator(".md-content a[href*='rollen/']:visible")
    box = roles.first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 740, "the lens stands below the first screen"
    if page.locator(".md-content a[href$='rollen/docent/']:visible").count() == 0:
        roles.first.tap()
        page.wait_for_url("**/rollen/")
    page.locator(".md-content a[href$='rollen/docent/']:visible").first.tap()
    page.wait_for_url("**/rollen/docent/")
    assert "Docent" in page.locator("h1").first.inner_text()
    assert one.complaints == []


class Outline(HTMLParser):
    """The language of a page and the levels of its headings; those within `main` count for jumps."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.language, self.levels, self.main = "", list[int](), list[int]()
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.language = dict(attrs).get("lang") or ""
        self.inside = self.inside or tag == "main"
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
            if self.inside:
                self.main.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "main"


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_one_heading_and_a_language(site: Served, kind: str) -> None:
    outline = Outline((site.folder / KINDS[kind] / "index.html").read_text(encoding="utf-8"))
    assert outline.levels.count(1) == 1
    assert outline.language == "nl"
    assert outline.main[0] == 1
    assert [(before, after) for before, after in pairwise(outline.main) if after > before + 1] == []


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("leerroute", "begrippen/leerroute/"),
        ("studieroute", "begrippen/leerroute/"),
        ("altijd welkom", "beloften/altijd-welkom/"),
    ],
)
def test_search_finds_things_by_name_and_synonym(visitor: Callable[..., Visitor], word: str, path: str) -> None:
    page = visitor().goes_to()
    page.locator(".md-search__input").click()
    page.keyboard.type(word, delay=20)
    page.locator(f".md-search-result__link[href*='{path}']").first.wait_for()
