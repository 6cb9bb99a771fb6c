"""What a word means is shown on hover and on keyboard focus, can be dismissed, and reads well in any width and by night."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from browser.conftest import LAPTOP, PHONE, TABLET, Visitor

OWN = "zo-werken-we/"
PROMISE = "beloften/altijd-welkom/"


def word(id: str = "bandbreedte") -> str:
    return f".md-content a[data-term='{id}']:visible"


@pytest.mark.parametrize("path", [OWN, PROMISE])
@pytest.mark.parametrize("width", [PHONE, TABLET, LAPTOP])
def test_pointing_at_a_word_shows_what_it_means_within_the_window(
    visitor: Callable[..., Visitor], path: str, width: int
) -> None:
    one = visitor(width)
    page = one.goes_to(path)
    link = page.locator(word()).first
    link.hover()
    box = page.get_by_role("tooltip")
    expect(box).to_have_text(link.get_attribute("data-definition") or "-")
    place = box.bounding_box()
    assert place is not None
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= width
    assert page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert link.get_attribute("aria-describedby") == box.get_attribute("id")
    assert one.complaints == []


def test_one_can_point_at_the_meaning_too(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(OWN)
    page.locator(word()).first.hover()
    box = page.get_by_role("tooltip")
    box.hover()
    page.wait_for_timeout(400)
    expect(box).to_be_visible()
    page.mouse.move(5, 5)
    expect(box).to_be_hidden()


def test_the_keyboard_shows_it_too_and_escape_lets_go(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(OWN)
    page.locator(".md-content h2").first.click()
    page.keyboard.press("Tab")
    box = page.get_by_role("tooltip")
    for _ in range(12):
        if box.count() and box.is_visible():
            break
        page.keyboard.press("Tab")
    expect(box).to_be_visible()
    focused = page.evaluate("document.activeElement.dataset.definition")
    expect(box).to_have_text(focused)
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    assert page.evaluate("document.activeElement.dataset.definition") == focused
    assert page.evaluate("document.activeElement.hasAttribute('aria-describedby')") is False


def test_a_word_leads_to_its_page(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(OWN)
    page.locator(word()).first.click()
    page.wait_for_url("**/begrippen/bandbreedte/")


def test_without_script_it_stands_under_the_word(visitor: Callable[..., Visitor]) -> None:
    page = visitor(script=False).goes_to(OWN)
    link = page.locator(word()).first
    link.hover()
    assert page.get_by_role("tooltip").count() == 0
    shown = link.evaluate("one => getComputedStyle(one, '::after').content")
    assert shown.strip('"') == link.get_attribute("data-definition")


def test_no_word_is_a_link_in_a_heading_or_a_quote(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(OWN)
    assert page.locator(".md-content :is(h1, h2, h3, blockquote) a[data-definition]").count() == 0
    assert page.locator(".md-content blockquote").inner_text().count("leerroute") == 1
    links = page.locator(".md-content a[data-definition]").evaluate_all("all => all.map(one => one.dataset.term)")
    assert len(links) == len(set(links)) >= 5


def test_a_short_page_of_the_school_is_one_sheet_of_paper(visitor: Callable[..., Visitor]) -> None:
    paper = visitor().goes_to(OWN).pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
