"""Pointing, focus, touch, keys and the address, in a real browser; and what works without script.

What `browser/test_plate.py` sees on the built site too is with the slow tests.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import playwright.sync_api as sync
import pytest
from tests.picture.subjects import example

import taalkompas.picture
from taalkompas.picture import draw

ASSETS = Path(taalkompas.picture.__file__).parent.parent / "publish" / "assets"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

HOME = "http://plate.test/"


@pytest.fixture(scope="module")
def chromium(playwright: sync.Playwright) -> Iterator[sync.Browser]:
    assert CHROMIUM, "these tests need a browser: install the Debian package chromium"
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield browser
    browser.close()


def open_plate(chromium: sync.Browser, *, at: str = "", script: bool = True, **options: object) -> sync.Page:
    """Serve the page from memory: nothing is asked of a network."""
    page = chromium.new_context(
        viewport={"width": 1280, "height": 900}, java_script_enabled=script, **options
    ).new_page()
    page.set_default_timeout(5000)
    pictures = "".join(drawing.svg for drawing in draw(example()))
    html = f'<!doctype html><link rel="stylesheet" href="/plate.css"><figure>{pictures}</figure>'
    html += '<script type="module" src="/plate.js"></script>'

    def answer(route: sync.Route) -> None:
        name = route.request.url.removeprefix(HOME).split("#")[0]
        if (ASSETS / name).is_file():
            route.fulfill(path=ASSETS / name)
        else:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

    page.route("**/*", answer)
    page.goto(HOME + at)
    page.wait_for_load_state()
    return page


def link(page: sync.Page, kind: str, name: str) -> sync.Locator:
    return page.locator(f'svg:visible a[data-{kind}="{name}"]')


def stepped_back(page: sync.Page) -> set[str]:
    found = page.locator("svg:visible a.taalkompas-back").evaluate_all(
        "links => links.map(a => a.dataset.promise ?? a.dataset.domain)"
    )
    return set(found)


def address(page: sync.Page) -> str:
    """Where the page itself says it is: `page.url` hears of a replaced address a moment later."""
    return str(page.evaluate("location.href"))


def lines_shown(page: sync.Page) -> int:
    return int(
        page.locator("svg:visible .tk-line").evaluate_all(
            "lines => lines.filter(g => getComputedStyle(g).visibility === 'visible').length"
        )
    )


@pytest.mark.slow
@pytest.mark.parametrize(("width", "name"), [(360, "phone"), (820, "middle"), (1440, "poster")])
def test_one_composition_shows(chromium: sync.Browser, width: int, name: str) -> None:
    page = open_plate(chromium)
    page.set_viewport_size({"width": width, "height": 800})
    shown = page.locator("svg.taalkompas-plate:visible")
    assert shown.count() == 1
    assert f"taalkompas-plate--{name}" in (shown.get_attribute("class") or "")


@pytest.mark.parametrize("script", [True, False])
def test_pointing_shows_lines_with_and_without_script(chromium: sync.Browser, *, script: bool) -> None:
    page = open_plate(chromium, script=script)
    assert lines_shown(page) == 0
    link(page, "promise", "altijd-welkom").hover()
    assert lines_shown(page) == 2
    link(page, "domain", "roostering").hover()
    assert lines_shown(page) == 2


def test_the_address_chooses(chromium: sync.Browser) -> None:
    page = open_plate(chromium, at="#altijd-welkom")
    assert link(page, "promise", "altijd-welkom").get_attribute("aria-current") == "true"
    assert stepped_back(page) == {"proeven", "route", "werk", "gezien", "sta", "onderwijs"}
    assert lines_shown(page) == 2
    page.evaluate("location.hash = '#leren'")
    page.wait_for_function("document.querySelector('[data-moment=leren][aria-current]')")
    assert stepped_back(page) == {"proeven", "altijd-welkom", "sta"}
    page.keyboard.press("Escape")
    assert address(page) == HOME
    assert page.locator("[aria-current]").count() == 0
    assert stepped_back(page) == set()


def test_keys_walk_the_journey(chromium: sync.Browser) -> None:
    page = open_plate(chromium)
    link(page, "moment", "orienteren").focus()
    walked = []
    for key in ("ArrowRight", "ArrowDown", "End", "ArrowLeft", "Home"):
        page.keyboard.press(key)
        walked.append(page.evaluate("document.activeElement.dataset.promise"))
    assert walked == ["proeven", "altijd-welkom", "sta", "gezien", "proeven"]
    assert stepped_back(page) >= {"altijd-welkom"}
    page.keyboard.press(" ")
    assert address(page) == HOME + "#proeven"


@pytest.mark.slow
def test_a_first_tap_shows_and_a_second_follows(chromium: sync.Browser) -> None:
    page = open_plate(chromium, has_touch=True)
    link(page, "promise", "altijd-welkom").tap()
    assert address(page) == HOME + "#altijd-welkom"
    assert link(page, "promise", "altijd-welkom").get_attribute("aria-current") == "true"
    link(page, "promise", "altijd-welkom").tap()
    page.wait_for_url("**/beloften/altijd-welkom/")


@pytest.mark.slow
def test_a_mouse_follows_at_once(chromium: sync.Browser) -> None:
    page = open_plate(chromium)
    link(page, "domain", "onderwijs").click()
    page.wait_for_url("**/domeinen/onderwijs/")


def test_text_is_as_wide_as_it_was_measured(chromium: sync.Browser) -> None:
    page = open_plate(chromium)
    wide = page.evaluate(
        """async () => { await document.fonts.ready; return [...document.querySelectorAll("svg a")].filter(a =>
        a.checkVisibility() && a.querySelector("text.tk-t-saying")).every(a => {
          const bubble = a.querySelector(".tk-bubble").getBBox();
          return [...a.querySelectorAll("text")].every(t => { const b = t.getBBox();
            return b.x >= bubble.x && b.x + b.width <= bubble.x + bubble.width; }); }); }"""
    )
    assert wide
    assert page.evaluate("document.fonts.check('700 20px Taalkompas')")
