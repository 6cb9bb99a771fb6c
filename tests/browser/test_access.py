"""WCAG 2.2 AA in a real browser: what a screen reader hears of the plate, how large one must aim, and what axe finds on every kind of page."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from browser.conftest import HEIGHTS, LAPTOP, PHONE, TABLET, Served, Visitor, barriers
from browser.test_pages import KINDS

AIMED = 24
"""Least width and height of what one aims at, in CSS pixels (WCAG 2.2, criterion 2.5.8)."""
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "reduced motion": {"reduced_motion": "reduce"},
    "text at 200 %": {},
}
MANY = {
    **KINDS,
    "chosen": "#altijd-welkom",
    "lens": "?rol=docent&team=zorg",
    "own value": "rollen/docent/?team=zorg",
    "lost": "404.html",
}


def heard(site: Visitor) -> list[str]:
    """The links of the plate as a screen reader hears them, in order."""
    told = site.page.locator("svg.taalkompas-plate:visible").aria_snapshot()
    return re.findall(r'link "((?:[^"\\]|\\.)*)"', told)


@pytest.mark.parametrize("width", [PHONE, LAPTOP])
def test_a_screen_reader_hears_the_journey_in_order_with_relations_in_words(
    visitor: Callable[..., Visitor], width: int
) -> None:
    one = visitor(width)
    page = one.goes_to()
    said = heard(one)
    starts = ["1. Oriënteren", "Ik mag proeven", "2. Starten", "Ik ben altijd welkom", "Wat ik al kan", "3. Leren"]
    assert [line[: len(start)] for line, start in zip(said, starts, strict=False)] == starts
    assert said[3] == "Ik ben altijd welkom. 6 afspraken. Instroom, Roostering, Begeleiding"
    domain = next(line for line in said if line.startswith("Examinering"))
    assert (
        domain
        == "Examinering. 3 afspraken. nodig voor 2 beloften: Wat ik al kan, telt mee; Ik doe examen als ik eraan toe ben"
    )
    assert [line.split(".")[0] for line in said if line[0].isdigit()] == ["1", "2", "3", "4", "5"]
    drawn = page.locator("svg.taalkompas-plate:visible").aria_snapshot()
    assert drawn.count("- listitem") == 5 + 9 + 7


@pytest.mark.parametrize("width", [PHONE, TABLET, LAPTOP])
def test_nobody_has_to_aim_at_less_than_24_pixels(visitor: Callable[..., Visitor], width: int) -> None:
    page = visitor(width).goes_to("?rol=docent&team=zorg#altijd-welkom")
    small = page.evaluate(
        """least => [...document.querySelectorAll(".tlk-page :is(a, button, select), .taalkompas-plate a")]
        .filter(one => one.getClientRects().length > 0 && !one.closest("p:not(.tlk-panel__links), .tlk-soft, .tlk-message__words"))
        .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
        .filter(([, box]) => Math.min(box.width, box.height) < least).map(([name]) => name)""",
        AIMED - 0.5,
    )
    assert small == []


def cases() -> Iterator[Any]:
    """Every page in every look at every width, with the slow tests; in every run each page once, in one of two of them."""
    for index, (look, width) in enumerate((("light", PHONE), ("dark", LAPTOP))):
        yield pytest.param(look, width, [*MANY][index::2], id=f"{look} {width} by turns")
    for look in LOOKS:
        for width in HEIGHTS:
            yield pytest.param(look, width, [*MANY], marks=pytest.mark.slow, id=f"{look} {width}")


@pytest.mark.parametrize(("look", "width", "kinds"), [*cases()])
def test_axe_finds_nothing_of_ours_on_any_page_which_asks_nobody_else_and_does_not_complain(
    browser: Browser, site: Served, axe: str, look: str, width: int, kinds: list[str]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": HEIGHTS[width]}, **LOOKS[look])
    page, found, wide = context.new_page(), {}, {}
    asked, complaints = list[str](), list[str]()
    context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for kind in kinds:
        page.goto("about:blank")  # else a fragment alone would open no new page
        page.goto(f"{site.address}{MANY[kind]}", wait_until="load")
        page.wait_for_timeout(200)  # what a script asks for by itself comes just after
        if look.startswith("text"):
            page.add_style_tag(content="html { font-size: 250% !important; }")  # Material's own is 125 %
        found[kind] = barriers(page, axe)
        wide[kind] = page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    scheme = page.locator("body").get_attribute("data-md-color-scheme")
    context.close()
    assert [url for url in asked if not url.startswith((site.address, "data:", "blob:", "about:"))] == []
    assert complaints == []
    assert scheme == ("slate" if look == "dark" else "default")
    assert {kind: lines for kind, lines in found.items() if lines} == {}
    assert {kind: over for kind, over in wide.items() if over > 0} == {}
