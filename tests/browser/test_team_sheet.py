"""A team's sheet on paper, the lens that leads to it, and the address of the calendar."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE, Visitor

MM = 96 / 25.4
PAPER = {"width": round(186 * MM), "height": round(273 * MM)}
"""What an A4 leaves within its margins."""


@pytest.mark.parametrize("team", ["zorg", "entree"])
def test_what_lies_on_the_table_is_one_sheet_and_nothing_else_is_on_it(
    visitor: Callable[..., Visitor], team: str
) -> None:
    page = visitor().goes_to(f"teams/{team}/")
    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    page.emulate_media(media="print")
    sheet = page.locator(".tlk-agenda")
    box = sheet.bounding_box()
    assert box is not None
    assert 0.9 * PAPER["height"] < box["height"] <= PAPER["height"]
    assert page.evaluate("document.querySelector('.tlk-agenda').getBoundingClientRect().top") < 5
    assert sheet.evaluate("sheet => getComputedStyle(sheet).breakAfter") == "page"
    assert sheet.locator(".tlk-lines i").count() == 12


def test_without_script_all_of_it_can_be_read(visitor: Callable[..., Visitor]) -> None:
    page = visitor(PHONE, script=False).goes_to("teams/zorg/")
    expect(page.get_by_role("heading", name="Drie vragen")).to_be_visible()
    expect(page.get_by_role("button", name="Print dit blad")).to_be_hidden()
    page.goto(f"{page.url.removesuffix('teams/zorg/')}ritme/")
    expect(page.locator("[data-calendar-address]")).to_have_text("../taalkompas.ics")


def test_the_lens_leads_to_the_page_of_ones_team(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to("?team=horeca")
    page.get_by_role("link", name="Jullie blad").click()
    page.wait_for_url("**/teams/horeca/")


def test_the_address_of_the_calendar_is_said_in_full_and_is_there(visitor: Callable[..., Visitor]) -> None:
    one = visitor(PHONE, dark=True)
    page = one.goes_to("ritme/")
    address = page.locator("[data-calendar-address]").inner_text()
    assert address == f"{one.site.address}taalkompas.ics"
    assert page.request.get(address).body().startswith(b"BEGIN:VCALENDAR\r\n")
