"""What a school prints, hangs on a wall, shows in the hall and mails."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import LAPTOP, PHONE, Visitor
from schools import DAY
from taalkompas.handouts import Wish, hand_out
from taalkompas.pipeline import load

CARDS = "kaarten/"
MM = 72 / 25.4
OVER = """
sides => sides.flatMap(side => [...side.querySelectorAll(".tlk-play")]).flatMap(card => {
  const box = card.getBoundingClientRect();
  const parts = [...card.querySelectorAll("h2, h4, p, .tlk-chip, .tlk-person")].filter(one => one.getClientRects().length);
  return parts.filter(one => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    return top < box.top || bottom > box.bottom || left < box.left || right > box.right;
  }).map(one => `${card.className}: ${one.textContent}`);
})
"""


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """The sheets of a PDF, in millimetres."""
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(wide) / MM), round(float(high) / MM)) for wide, high in found]


def pixels(png: bytes) -> tuple[int, int]:
    """How large a PNG says that it is."""
    assert png.startswith(b"\x89PNG\r\n")
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


# printed from the site


def test_the_plate_is_one_sheet_of_a3_or_of_a4_whatever_the_paper(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to()
    assert sheets(page.pdf(prefer_css_page_size=True)) == [(420, 297)]
    assert len(sheets(page.pdf(format="A4"))) == 1
    page.add_style_tag(content="@media print { html { page: auto !important; } } @page { size: auto; }")
    for lying in (False, True):  # a browser that does not know sheets by name
        assert len(sheets(page.pdf(format="A4", landscape=lying))) == 1


def test_cards_are_four_on_a_sheet_with_their_backs_on_the_next(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(CARDS)
    count = page.locator(".tlk-play--front").count()
    assert sheets(page.pdf(prefer_css_page_size=True)) == [(210, 297)] * (2 * -(-count // 4))


@pytest.mark.parametrize("width", [PHONE, LAPTOP])
def test_all_of_a_card_is_on_the_card(visitor: Callable[..., Visitor], width: int) -> None:
    page = visitor(width).goes_to(CARDS)
    assert page.eval_on_selector_all(".tlk-side", OVER) == []
    widths = page.eval_on_selector_all(".tlk-play", "cards => cards.map(card => card.getBoundingClientRect().width)")
    assert max(widths) - min(widths) < 0.1, "a card is as wide as its letters are small"
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.emulate_media(media="print")
    assert page.eval_on_selector_all(".tlk-side", OVER) == []


def test_a_card_shows_how_its_promise_stands(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(CARDS)
    shown = page.evaluate(
        """() => { const card = document.querySelector(".tlk-play--front"), said = card.querySelector(".tlk-play__said");
        return ["sound", "draft", "broken", "paper"].map(state => {
          card.className = card.className.replace(/tlk-play--(sound|draft|broken|paper)/, `tlk-play--${state}`);
          const { borderTopStyle, borderTopColor, borderTopRightRadius } = getComputedStyle(said);
          return [borderTopStyle, borderTopColor, borderTopRightRadius === "0px"];
        }); }"""
    )
    assert shown == [
        ["solid", "rgb(125, 141, 151)", False],
        ["dotted", "rgb(93, 100, 112)", False],
        ["dashed", "rgb(161, 18, 18)", False],
        ["solid", "rgb(125, 141, 151)", True],
    ]


def test_long_words_fit_on_a_card_too(visitor: Callable[..., Visitor]) -> None:
    """The page as it is made of a school that goes on and on, in the sheets of the site."""
    page = visitor().goes_to(CARDS)
    page.evaluate(
        """() => { const card = document.querySelector(".tlk-play--front"); card.className = card.className.replace(/tlk-front-\\d/, "tlk-front-9");
        card.querySelector("h2").textContent = "onderwijsovereenkomstformulierenbeheersysteem ".repeat(12); }"""
    )
    assert page.eval_on_selector_all(".tlk-side", OVER) == []


# made by the program


@pytest.mark.slow
def test_pictures_and_paper_have_their_size(school: Callable[..., Path]) -> None:
    project = load(school(), DAY)
    assert sheets(bytes(hand_out(project, "plate", Wish(".pdf")))) == [(420, 297)]  # type: ignore[arg-type]
    paper = hand_out(project, "plate", Wish(".pdf", "a4"))
    assert isinstance(paper, bytes)
    assert sheets(paper) == [(297, 210)]
    assert b"/StructTreeRoot" in paper
    screen = hand_out(project, "plate", Wish(".png", "16:9"))
    assert isinstance(screen, bytes)
    assert pixels(screen) == (3840, 2160)


# the one file


@pytest.fixture(scope="module")
def mailed(example: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    place = tmp_path_factory.mktemp("post") / "plaat.html"
    place.write_text(str(hand_out(load(example, DAY), "plate", Wish(".html"))), encoding="utf-8")
    return place.as_uri()


@pytest.fixture(params=[(LAPTOP, "light"), (PHONE, "dark")], ids=["laptop-light", "phone-dark"])
def opened(browser: Browser, mailed: str, request: pytest.FixtureRequest) -> Iterator[tuple[Page, list[str]]]:
    """The file, opened by somebody without a network; and what the browser complained of or asked for."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True, reduced_motion="reduce"
    )
    page, heard = context.new_page(), list[str]()
    page.on("console", lambda said: heard.append(said.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    context.on("request", lambda asked: None if asked.url.startswith((mailed, "data:")) else heard.append(asked.url))
    page.goto(mailed)
    assert page.locator("body").get_attribute("data-md-color-scheme") == ("slate" if scheme == "dark" else "default")
    yield page, heard
    context.close()


def test_the_file_does_what_the_plate_does_and_asks_nobody(opened: tuple[Page, list[str]], mailed: str) -> None:
    page, heard = opened
    promise = page.locator(".taalkompas-plate a[data-promise='altijd-welkom']:visible").first
    promise.focus()
    page.keyboard.press("Space")
    expect(promise).to_have_attribute("aria-current", "true")
    assert page.url == f"{mailed}#altijd-welkom"
    assert page.locator(".taalkompas-back:visible").count() > 0
    page.keyboard.press("Enter")
    expect(page.locator("#lees-altijd-welkom")).to_be_in_viewport()
    assert page.url == f"{mailed}#lees-altijd-welkom"
    over = page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    assert (over, heard) == (0, [])


def test_of_what_is_folded_the_one_that_was_asked_for_shows(opened: tuple[Page, list[str]]) -> None:
    page, heard = opened
    expect(page.locator("#lees-docent")).to_be_hidden()
    page.evaluate("location.hash = '#lees-docent'")
    expect(page.locator("#lees-docent h1")).to_be_visible()
    page.locator("#lees-docent").get_by_role("link", name="Terug naar de plaat").click()
    expect(page.locator("#lees-docent")).to_be_hidden()
    assert heard == []


def test_a_choice_in_its_address_is_made_when_it_opens(browser: Browser, mailed: str) -> None:
    page = browser.new_page()
    page.goto(f"{mailed}#eigen-route")
    chosen = page.eval_on_selector_all("[aria-current='true']:not(nav *)", "all => all.map(one => one.dataset.promise)")
    assert set(chosen) == {"eigen-route"}
    page.close()
