"""Onderhoud of a school in which much is to mend and to talk about: calm, complete, and readable for everybody."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import LAPTOP, PHONE, TABLET, Served, Visitor, barriers, serving
from hosts.building import copied, mkdocs

CARE, RULE = "onderhoud/", "onderhoud/regels/missing-owner/"


@pytest.fixture(scope="module")
def site(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The example school, after nobody looked after its words and some of them were no longer to be used."""
    school = copied(example, tmp_path_factory.mktemp("care"))
    for path in sorted(school.glob("glossary/*/*.yml")):
        text = re.sub(r"(?m)^owner:.*\n", "", path.read_text(encoding="utf-8"))
        if path.parent.name == "onderwijs":
            text = re.sub(r"(?m)^status:.*\n", "", text) + "status: retired\n"
        path.write_text(text, encoding="utf-8")
    done = mkdocs(school)
    assert done.status == 0, done.said
    with serving(school / "site") as served:
        yield served


@pytest.mark.parametrize(
    ("path", "width", "dark"),
    [(CARE, PHONE, False), pytest.param(CARE, LAPTOP, True, marks=pytest.mark.slow), (RULE, PHONE, True)],
)
def test_axe_finds_nothing_when_all_lies_open(
    visitor: Callable[..., Visitor], axe: str, path: str, width: int, dark: bool
) -> None:
    page = visitor(width, dark=dark).goes_to(path)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert barriers(page, axe) == []


@pytest.mark.parametrize("width", [PHONE, TABLET, LAPTOP])
def test_nothing_sticks_out_when_all_lies_open(visitor: Callable[..., Visitor], width: int) -> None:
    page = visitor(width).goes_to(CARE)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_an_owner_opens_what_is_theirs_with_the_keyboard_and_without_script(visitor: Callable[..., Visitor]) -> None:
    page = visitor(script=False).goes_to(CARE)
    pile = page.locator("details.tlk-pile").first
    expect(pile.locator(".tlk-finding").first).to_be_hidden()
    pile.locator("> summary").focus()
    page.keyboard.press("Enter")
    expect(pile.locator(".tlk-finding").first).to_be_visible()


def test_what_is_folded_stands_on_paper(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to(CARE)
    hidden = "all => all.filter(one => !one.checkVisibility()).length"
    assert page.eval_on_selector_all(".tlk-finding", hidden) > 0
    page.emulate_media(media="print")
    assert page.eval_on_selector_all(".tlk-finding", hidden) == 0
