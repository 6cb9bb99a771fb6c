"""Every kind of page in a real browser: nothing from elsewhere, no complaints."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from browser.conftest import PHONE, Visitor
from hosts.building import pages

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


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_nobody_else_and_does_not_complain(visitor: Callable[..., Visitor], kind: str) -> None:
    one = visitor()
    one.goes_to(KINDS[kind])
    assert one.elsewhere == []
    assert one.complaints == []


def test_the_plate_page_is_light(visitor: Callable[..., Visitor]) -> None:
    one = visitor()
    one.goes_to()
    weights = {path: one.site.weight(path) for path in one.fetched}
    assert sum(weights.values()) <= HEAVIEST, sorted(weights.items(), key=lambda item: -item[1])


def test_every_agreement_is_two_clicks_from_the_plate(visitor: Callable[..., Visitor]) -> None:
    one = visitor()
    known = pages(one.site.folder)
    wanted = {
        path.removesuffix("index.html") for path in known if path.startswith("afspraken/") and path.count("/") == 2
    }
    reached: set[str] = set()
    page = one.goes_to()
    # links in a drawing know their address as an attribute only
    addresses = (
        "links => [...new Set(links.map(one => new URL(one.getAttribute('href'), location.href).href.split('#')[0]))]"
    )
    promises = page.eval_on_selector_all(".taalkompas-plate a[data-promise]", addresses)
    for promise in promises:
        page.goto(promise)
        reached.update(page.eval_on_selector_all(".md-content a[href]", addresses))
    page.goto(f"{one.site.address}afspraken/")
    reached.update(page.eval_on_selector_all(".md-content a[href]", addresses))
    assert wanted - {url.removeprefix(one.site.address) for url in reached} == set()


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


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_one_heading_and_a_language(visitor: Callable[..., Visitor], kind: str) -> None:
    page = visitor(script=False).goes_to(KINDS[kind], wait=False)
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "nl"
    levels = page.eval_on_selector_all("main :is(h1,h2,h3,h4,h5,h6)", "all => all.map(one => +one.tagName[1])")
    jumps = [(before, after) for before, after in pairwise(levels) if after > before + 1]
    assert jumps == []


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
