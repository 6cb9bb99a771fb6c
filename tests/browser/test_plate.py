"""The plate under a mouse, a keyboard, a finger, and without script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import LAPTOP, PHONE, TABLET, Visitor

ID, OTHER = "altijd-welkom", "eigen-route"


def promise(page: Page, id: str = ID) -> Locator:
    """A promise on the composition that is shown."""
    return page.locator(f".taalkompas-plate a[data-promise='{id}']:visible").first


def domains_of(page: Page) -> set[str]:
    """The domains that do not step back."""
    return set(
        page.eval_on_selector_all(
            ".taalkompas-plate a[data-domain]:not(.taalkompas-back)", "all => all.map(one => one.dataset.domain)"
        )
    )


def shown_lines(page: Page) -> int:
    """Lines that can be seen."""
    return int(
        page.eval_on_selector_all(
            ".taalkompas-plate .tk-line",
            "all => all.filter(one => { const look = getComputedStyle(one);"
            " return look.visibility !== 'hidden' && look.display !== 'none' && +look.opacity > 0.1"
            " && one.getClientRects().length > 0; }).length",
        )
    )


@pytest.mark.parametrize("width", [PHONE, TABLET, LAPTOP])
def test_one_composition_shows_at_a_time(visitor: Callable[..., Visitor], width: int) -> None:
    page = visitor(width).goes_to()
    assert page.locator("svg.taalkompas-plate:visible").count() == 1
    shown = page.eval_on_selector_all(
        f".taalkompas-plate a[data-promise='{ID}']", "all => all.filter(one => one.getClientRects().length > 0).length"
    )
    assert shown == 1


def test_pointing_at_a_promise_lets_the_rest_step_back(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    assert shown_lines(page) == 0
    promise(page).hover()
    expect(promise(page, OTHER)).to_have_class(re.compile(r"\btaalkompas-back\b"))
    assert domains_of(page) == {"instroom", "roostering", "begeleiding"} or len(domains_of(page)) < 7
    assert shown_lines(page) > 0
    page.mouse.move(2, 2)
    expect(page.locator(".taalkompas-back")).to_have_count(0)
    assert shown_lines(page) == 0


def test_pointing_at_a_domain_shows_the_promises_that_need_it(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    page.locator(".taalkompas-plate a[data-domain='instroom']:visible").first.hover()
    assert shown_lines(page) > 0
    assert page.locator(".taalkompas-plate a[data-promise].taalkompas-back:visible").count() > 0
    assert "taalkompas-back" not in (promise(page).get_attribute("class") or "")


def test_the_keyboard_reaches_every_promise_in_the_order_of_the_journey(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    wanted = page.eval_on_selector_all(
        ".taalkompas-plate a[data-promise]",
        "all => all.filter(one => one.getClientRects().length > 0).map(one => one.dataset.promise)",
    )
    reached: list[str] = []
    for _ in range(200):
        page.keyboard.press("Tab")
        id = page.evaluate(
            "document.activeElement.closest('.taalkompas-plate') && document.activeElement.dataset.promise"
        )
        if id:
            reached.append(id)
        if len(reached) == len(wanted):
            break
    assert reached == wanted


def test_focus_shows_the_lines_too(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    page.keyboard.press("Tab")
    promise(page).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.promise") == ID
    assert shown_lines(page) > 0
    assert page.locator(".taalkompas-back").count() > 0
    assert page.evaluate(
        "getComputedStyle(document.activeElement).outlineStyle !== 'none' || !!document.activeElement.querySelector('*')"
    )


def test_space_chooses_and_escape_lets_go(visitor: Callable[..., Visitor]) -> None:
    one = visitor()
    page = one.goes_to()
    promise(page).focus()
    page.keyboard.press(" ")
    assert page.evaluate("location.hash") == f"#{ID}"
    expect(promise(page)).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    assert page.evaluate("location.hash") == ""
    assert page.locator(".taalkompas-plate [aria-current]").count() == 0
    assert page.locator(".taalkompas-back").count() == 0
    assert one.complaints == []


def test_enter_follows_the_link(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    promise(page).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/beloften/{ID}/")


@pytest.mark.parametrize("width", [PHONE, LAPTOP])
def test_the_address_holds_the_choice(visitor: Callable[..., Visitor], width: int) -> None:
    page = visitor(width).goes_to(f"#{ID}")
    expect(promise(page)).to_have_attribute("aria-current", "true")
    expect(promise(page)).to_be_in_viewport()
    assert page.locator(".taalkompas-back").count() > 0


@pytest.mark.parametrize("fragment", ["bestaat-niet", "%", '"]', "__nav_1"])
def test_an_address_that_names_nothing_changes_nothing(visitor: Callable[..., Visitor], fragment: str) -> None:
    one = visitor()
    page = one.goes_to(f"#{fragment}")
    assert page.locator(".taalkompas-back").count() == 0
    assert page.locator(".taalkompas-plate [aria-current]").count() == 0
    assert one.complaints == []


def test_a_first_tap_shows_and_a_second_follows(visitor: Callable[..., Visitor]) -> None:
    page = visitor(PHONE, touch=True).goes_to()
    promise(page).tap()
    expect(promise(page)).to_have_attribute("aria-current", "true")
    promise(page).tap()
    page.wait_for_url(f"**/beloften/{ID}/")


def test_without_script_every_promise_is_a_link(visitor: Callable[..., Visitor]) -> None:
    page = visitor(script=False).goes_to()
    promise(page).click()
    page.wait_for_url(f"**/beloften/{ID}/")
