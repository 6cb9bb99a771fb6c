"""Direction and room: what a team may decide, and dots that say why, by mouse, by keyboard and without script."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.conftest import LAPTOP, PHONE, Visitor

PAGE = "richting-en-ruimte/"
DOTS = ".tlk-road__dot:visible"


def shown(page: Page) -> list[str]:
    """What of the columns is to be seen, by domain."""
    return page.locator(".tlk-matter:visible").evaluate_all("all => [...new Set(all.map((one) => one.dataset.domain))]")


def test_a_dot_says_why_on_focus_and_on_hover_until_one_lets_go_of_it(visitor: Callable[..., Visitor]) -> None:
    for path in (PAGE, "beloften/altijd-welkom/"):
        page = visitor(LAPTOP).goes_to(path)
        first, second = page.locator(DOTS).nth(0), page.locator(DOTS).nth(1)
        said = page.get_by_role("tooltip")
        first.focus()
        page.keyboard.press("Tab")
        expect(second).to_be_focused()
        expect(said).to_have_text(second.get_attribute("data-definition") or "?")
        expect(second).to_have_attribute("aria-describedby", said.get_attribute("id") or "?")
        page.keyboard.press("Escape")
        expect(said).to_have_count(0)
        expect(second).to_be_focused()
        first.hover()
        expect(said).to_contain_text(page.locator(DOTS).nth(0).get_attribute("data-definition") or "?")


def test_a_team_finds_what_it_decides_and_what_it_chose_and_the_next_page_knows_it_still(
    visitor: Callable[..., Visitor],
) -> None:
    one = visitor(PHONE)
    page = one.goes_to(PAGE)
    page.get_by_label("Wat mag mijn team beslissen?").select_option("entree")
    assert page.url.endswith("?team=entree")
    assert page.locator(".tlk-side").first.get_attribute("id") == "who--team"
    expect(page.locator("#vaste-slber [data-ours]")).to_contain_text("Jullie kozen 12")
    expect(page.locator("#keuzedeel-staat-open [data-ours]")).to_contain_text("nog niet gekozen")
    link = page.locator("#keuzedeel-staat-open [data-ours] a").get_attribute("href") or ""
    assert link.endswith("meeschrijven/teamkeuze/?team=entree&agreement=keuzedeel-staat-open")
    expect(page.locator("#keuzedeel-staat-open .tlk-waiting")).to_be_hidden()
    page = one.goes_to(PAGE)  # without the team in the address
    assert page.url.endswith("?team=entree")
    page.get_by_role("button", name="Laat alles zien").click()
    assert page.url.endswith(PAGE)
    assert page.locator(".tlk-side").first.get_attribute("id") == "who--central"
    expect(page.locator("[data-ours]:visible")).to_have_count(0)
    assert one.complaints == []


def test_one_domain_alone_stands_in_the_address_and_an_empty_part_says_so(visitor: Callable[..., Visitor]) -> None:
    page = visitor(LAPTOP).goes_to("domeinen/team/")
    assert len(shown(page)) == 0
    page.get_by_role("link", name="Wie hier waarover beslist").click()
    expect(page.locator("[data-told]")).to_have_text("Je ziet alleen Team & personeel.")
    assert page.url.endswith("?domein=team")
    assert shown(page) == ["team"]
    expect(page.locator("#room--all [data-none]")).to_be_visible()
    page.get_by_role("button", name="Instroom").click()
    assert page.url.endswith("?domein=instroom")
    assert shown(page) == ["instroom"]
    page.get_by_role("button", name="Instroom").click()
    assert len(shown(page)) > 1


def test_where_dots_are_many_tab_comes_to_a_road_once_and_arrows_go_along_it(visitor: Callable[..., Visitor]) -> None:
    page = visitor(LAPTOP).goes_to(PAGE)
    page.evaluate(
        "document.querySelector('#belronde .tlk-road--wide').setAttribute('data-along', '');"
        "import('../assets/taalkompas/roads.js')"
    )
    dots = page.locator(f"#belronde {DOTS}")
    expect(dots.nth(1)).to_have_attribute("tabindex", "-1")
    dots.first.focus()
    page.keyboard.press("ArrowRight")
    expect(dots.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(dots.last).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#belronde summary")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(dots.last).to_be_focused()


def test_without_script_everything_stands_there_and_dots_lead_to_why(visitor: Callable[..., Visitor]) -> None:
    page = visitor(PHONE, script=False).goes_to(PAGE)
    expect(page.locator(".tlk-matter:visible")).to_have_count(page.locator(".tlk-matter").count())
    expect(page.locator(".tlk-scripted:visible")).to_have_count(0)
    dot = page.locator(f"#belronde {DOTS}").first
    goal = page.locator((dot.get_attribute("href") or "").replace("#", "id="))
    dot.press("Enter")
    expect(goal).to_be_in_viewport()
