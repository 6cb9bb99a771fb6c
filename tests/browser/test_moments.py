"""Photo moments in a browser: the map on a phone and by keyboard, charts that fit, and a text that is really copied."""

from collections.abc import Callable

import pytest

from browser.conftest import LAPTOP, PHONE, TABLET, Visitor, barriers

INDEX, PROMISE = "fotomomenten/", "beloften/altijd-welkom/"


@pytest.mark.parametrize(("path", "width", "dark"), [(INDEX, PHONE, True), (PROMISE, LAPTOP, True)])
def test_axe_finds_nothing_when_all_lies_open(
    visitor: Callable[..., Visitor], axe: str, path: str, width: int, dark: bool
) -> None:
    page = visitor(width, dark=dark).goes_to(path, wait=False)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert barriers(page, axe) == []


@pytest.mark.parametrize("width", [PHONE, TABLET])
def test_nothing_sticks_out(visitor: Callable[..., Visitor], width: int) -> None:
    one = visitor(width)
    for path in (INDEX, PROMISE):
        page = one.goes_to(path, wait=False)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        cut = page.evaluate(
            """[...document.querySelectorAll('.tlk-map__cell, .tlk-chart, .tlk-span')]
              .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"""
        )
        assert cut == [], path


def test_on_a_phone_a_promise_is_a_card_with_the_day_at_each_sign(visitor: Callable[..., Visitor]) -> None:
    page = visitor(PHONE).goes_to(INDEX, wait=False)
    row = page.locator("[data-promise='altijd-welkom']").first
    assert "14 november 2024" in row.inner_text()
    assert "Team Zorg" not in row.inner_text()
    page.get_by_text("Team Zorg: 1 fotomoment").click()
    assert "11 juni 2025" in page.locator(".tlk-map").last.locator("[data-promise='altijd-welkom']").inner_text()
    assert page.locator(".tlk-map thead").first.is_hidden()


def test_every_sign_is_reached_by_keyboard_and_its_column_comes_into_view(visitor: Callable[..., Visitor]) -> None:
    page = visitor(LAPTOP).goes_to(INDEX, wait=False)
    page.set_viewport_size({"width": 920, "height": 800})
    frame = page.locator(".tlk-map-frame").first
    frame.focus()
    wanted = frame.locator("a").count()
    reached = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                """() => { const box = document.activeElement.getBoundingClientRect();
                  return !!document.activeElement.closest('.tlk-map') && box.left >= 0 && box.right <= innerWidth; }"""
            )
        )
    assert reached == [True] * wanted


def test_the_text_of_a_quarter_is_copied_line_by_line(visitor: Callable[..., Visitor]) -> None:
    page = visitor(LAPTOP).goes_to(INDEX)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    quarter = page.locator("[id='2025-q4']")
    quarter.locator("summary").click()
    quarter.get_by_role("button").click()
    quarter.get_by_text("Gekopieerd").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[:3] == ["ROC Voorbeeld", "Fotomomenten, 4e kwartaal 2025", ""]
    assert "Ik ben altijd welkom" in copied


def test_without_script_the_text_can_be_selected_and_no_button_does_nothing(visitor: Callable[..., Visitor]) -> None:
    page = visitor(LAPTOP, script=False).goes_to(INDEX, wait=False)
    quarter = page.locator("[id='2025-q4']")
    quarter.locator("summary").click()
    assert "Wat we nu doen: " in quarter.locator("pre").inner_text()
    assert quarter.get_by_role("button").count() == 0
