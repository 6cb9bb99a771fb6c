"""The lens and the panel: what it means for whoever looks, in three lines, with a mouse, a keyboard, a finger and without script."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import PHONE, Visitor
from browser.test_plate import ID, OTHER, promise

SHOWN = ".tlk-panel:not([hidden])"


def choose(page: Page, *roles: str, team: str = "") -> None:
    """Look through a lens."""
    for role in roles:
        page.locator(f"[data-lens-role='{role}']").click()
    if team:
        page.select_option("[data-lens-team]", team)


def lit(page: Page) -> dict[str, int]:
    """The promises that light up, and with how many things."""
    found: dict[str, int] = page.eval_on_selector_all(
        ".taalkompas-plate a[data-promise].taalkompas-lit",
        "all => Object.fromEntries(all.filter(one => one.getClientRects().length > 0)"
        ".map(one => [one.dataset.promise, Number(one.nextElementSibling.textContent)]))",
    )
    return found


def test_what_asks_something_lights_up_with_how_much(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    choose(page, "bestuur")
    assert lit(page) == {"iemand-kent-mij": 2, "niet-alleen-op-stage": 2}
    expect(promise(page)).to_have_class(re.compile(r"\btaalkompas-back\b"))
    expect(promise(page, "iemand-kent-mij")).not_to_have_class(re.compile(r"\btaalkompas-back\b"))
    expect(promise(page, "iemand-kent-mij")).to_have_attribute("aria-label", re.compile(r"Vraagt 2 dingen van jou$"))
    expect(page.locator("[data-lens-result]")).to_contain_text("bij 2 beloften")
    choose(page, "bestuur")
    assert lit(page) == {}
    assert page.locator(".taalkompas-back").count() == 0


def test_several_roles_and_a_team_stand_in_the_address_and_can_be_sent(
    visitor: Callable[..., Visitor],
) -> None:
    page = visitor().goes_to()
    choose(page, "docent", "slber", team="zorg")
    address = page.evaluate("location.search")
    assert address == "?rol=docent&rol=slber&team=zorg"
    colleague = visitor(PHONE).goes_to(address)
    assert lit(colleague) == lit(page)
    assert colleague.locator("[data-lens-team]").input_value() == "zorg"
    assert colleague.evaluate("localStorage.length") == 0 or "docent" not in str(
        colleague.evaluate("JSON.stringify({...localStorage})")
    )


def test_the_browser_keeps_the_lens_and_nobody_is_asked(visitor: Callable[..., Visitor]) -> None:
    one = visitor()
    page = one.goes_to()
    choose(page, "docent", team="horeca")
    one.goes_to("begrippen/")
    one.goes_to()
    assert page.locator("[data-lens-role='docent']").get_attribute("aria-pressed") == "true"
    assert page.evaluate("location.search") == "?rol=docent&team=horeca"
    assert one.elsewhere == []
    assert one.complaints == []


@pytest.mark.parametrize("query", ["?rol=niemand&team=nergens", "?rol=%22%5D&team=%3Cb%3E", "?rol="])
def test_a_lens_that_nobody_has_changes_nothing(visitor: Callable[..., Visitor], query: str) -> None:
    one = visitor()
    page = one.goes_to(query)
    assert lit(page) == {}
    assert page.locator(".taalkompas-back").count() == 0
    assert one.complaints == []


def test_one_tap_leads_to_what_it_means_with_the_teams_own_value(visitor: Callable[..., Visitor]) -> None:
    page = visitor(PHONE, touch=True).goes_to()
    choose(page, "docent", team="zorg")
    page.locator("[data-lens-result] a", has_text="Docent").tap()
    page.wait_for_url("**/rollen/docent/?team=zorg")
    values = page.locator("[data-team-own]:visible")
    assert values.count() > 0
    assert set(values.evaluate_all("all => all.map(one => one.dataset.teamOwn)")) == {"zorg"}
    page.select_option("[data-lens-team]", "")
    expect(page.locator("[data-team-own]:visible")).to_have_count(0)


def test_the_lens_is_in_the_first_screen_of_a_phone(visitor: Callable[..., Visitor]) -> None:
    page = visitor(PHONE).goes_to()
    for part in ("[data-lens] h2", "[data-lens-role='bestuur']", "[data-lens-team]", "[data-lens-result]"):
        box = page.locator(part).bounding_box()
        assert box is not None, part
        assert box["y"] + box["height"] <= 740, part


def test_without_script_the_lens_is_a_row_of_links(visitor: Callable[..., Visitor]) -> None:
    page = visitor(script=False).goes_to()
    assert page.locator("[data-lens-role]:visible, [data-lens-team]:visible, [data-print]:visible").count() == 0
    page.locator("[data-lens] a:visible", has_text="Docent").click()
    page.wait_for_url("**/rollen/docent/")
    assert page.locator("[data-team-own='zorg']:visible").count() > 0


def test_pointing_opens_a_panel_that_a_mouse_can_reach(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    promise(page).hover()
    panel = page.locator(SHOWN)
    expect(panel).to_have_attribute("data-promise", ID)
    spot, thing = panel.bounding_box(), promise(page).locator(".tk-bubble").bounding_box()
    assert spot is not None
    assert thing is not None
    beside = spot["x"] >= thing["x"] + thing["width"] or spot["x"] + spot["width"] <= thing["x"]
    assert beside or spot["y"] >= thing["y"] + thing["height"] or spot["y"] + spot["height"] <= thing["y"]
    page.mouse.move(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2, steps=8)
    page.wait_for_timeout(400)
    expect(panel).to_have_attribute("data-promise", ID)
    page.mouse.move(2, 2)
    expect(page.locator(SHOWN)).to_have_count(0)


def test_escape_closes_the_panel_of_what_is_pointed_at(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    promise(page).hover()
    expect(page.locator(SHOWN)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(SHOWN)).to_have_count(0)
    assert page.locator(".taalkompas-back").count() == 0


def test_the_keyboard_goes_into_the_panel_of_what_is_chosen_and_on(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    promise(page).focus()
    page.keyboard.press(" ")
    expect(page.locator(SHOWN)).to_have_attribute("data-promise", ID)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.tlk-panel')?.dataset.promise") == ID
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.dataset.promise") == ID
    for _ in range(page.locator(f"{SHOWN} :is(a, button)").count() + 1):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.taalkompas-plate') !== null")
    assert page.evaluate("document.activeElement.dataset.promise") != ID


def test_a_tap_opens_a_sheet_that_leaves_the_promise_in_sight(visitor: Callable[..., Visitor]) -> None:
    page = visitor(PHONE, touch=True).goes_to()
    promise(page, OTHER).tap()
    sheet, bubble = page.locator(SHOWN), promise(page, OTHER).locator(".tk-bubble")
    spot, thing = sheet.bounding_box(), bubble.bounding_box()
    assert spot is not None
    assert thing is not None
    assert thing["y"] + thing["height"] <= spot["y"]
    assert thing["y"] >= 0
    sheet.locator("[data-close]").tap()
    expect(page.locator(SHOWN)).to_have_count(0)
    assert page.evaluate("location.hash") == ""


def test_a_moment_says_what_happens_there(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to("#starten")
    expect(page.locator(SHOWN)).to_have_attribute("data-panel", "moment")
    expect(page.locator(SHOWN)).to_contain_text("Ik ben altijd welkom")


def test_nothing_moves_while_the_page_loads(visitor: Callable[..., Visitor]) -> None:
    """Cumulative Layout Shift (web.dev/articles/cls) without anybody touching anything, also with a lens kept from before."""
    one = visitor(PHONE, fresh=True)
    one.page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(one =>"
        " { if (!one.hadRecentInput) window.moved += one.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    for query in ("", "?rol=docent&rol=slber&team=zorg"):
        page = one.goes_to(query)
        page.wait_for_timeout(300)
        assert page.evaluate("window.moved") < 0.01, query


def test_a_lens_that_somebody_sent_does_not_become_ones_own(visitor: Callable[..., Visitor]) -> None:
    one = visitor()
    page = one.goes_to()
    choose(page, "roostermaker")
    own = page.evaluate("JSON.stringify({...localStorage})")
    one.goes_to("?rol=docent&team=zorg")
    choose(page, "slber")
    assert page.evaluate("location.search") == "?rol=docent&rol=slber&team=zorg"
    assert page.evaluate("JSON.stringify({...localStorage})") == own
    one.goes_to("rollen/docent/")
    assert page.locator("[data-lens-team]").input_value() == "zorg", "the view goes along in this tab"


def test_a_panel_leads_on_with_the_team_and_says_what_is_asked_of_me(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(f"?rol=docent&team=zorg#{ID}")
    panel = page.locator(SHOWN)
    expect(panel).to_contain_text("Vraagt 5 dingen van jou.")
    expect(panel).to_contain_text("Team Zorg koos 6 per jaar (instroommomenten).")
    assert panel.locator("a[data-role='docent']").get_attribute("href") == "rollen/docent/?team=zorg"


def test_a_mouse_gets_from_each_promise_to_the_next(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    row = ["eerst-proeven", "altijd-welkom", "telt-mee", "eigen-route", "iemand-kent-mij"]
    for id, after in [*pairwise(row), *pairwise(row[::-1])]:
        promise(page, id).locator(".tk-bubble").hover()
        expect(page.locator(SHOWN)).to_have_attribute("data-promise", id)
        box = promise(page, after).locator(".tk-bubble").bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=12)
        expect(page.locator(SHOWN)).to_have_attribute("data-promise", after)


def test_closing_a_panel_opens_no_other(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(f"#{ID}")
    page.locator(f"{SHOWN} [data-close]").click()
    page.wait_for_timeout(400)
    assert page.locator(SHOWN).count() == 0
    assert page.locator(".taalkompas-back").count() == 0


def test_tab_goes_from_the_last_domain_on_through_its_panel(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    page.locator(".taalkompas-plate a[data-domain]:visible").last.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")


def test_on_paper_nothing_steps_back(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(f"?rol=docent#{ID}")
    page.emulate_media(media="print")
    faded = page.eval_on_selector_all(
        "svg.taalkompas-plate--poster :is(.tk-person, .tk-icon)",
        "all => all.filter(one => getComputedStyle(one).opacity < 0.5).length",
    )
    assert faded == 0
    assert page.locator(".taalkompas-count:visible, .tlk-panel:visible").count() == 0


def test_a_narrower_window_takes_the_panel_along(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(f"#{ID}")
    for width in (800, 360, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(150)
        sheet = "tlk-panel--sheet" in (page.locator(SHOWN).get_attribute("class") or "")
        assert sheet or width > 700, width
    assert not sheet


def test_a_panel_that_the_lens_makes_larger_still_covers_nothing_of_its_promise(
    visitor: Callable[..., Visitor],
) -> None:
    page = visitor().goes_to(f"?rol=docent&team=zorg#{ID}")
    spot, thing = page.locator(SHOWN).bounding_box(), promise(page).locator(".tk-bubble").bounding_box()
    assert spot is not None
    assert thing is not None
    apart = spot["y"] + spot["height"] <= thing["y"] or spot["y"] >= thing["y"] + thing["height"]
    assert apart or spot["x"] >= thing["x"] + thing["width"] or spot["x"] + spot["width"] <= thing["x"]
