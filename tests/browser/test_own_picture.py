"""A school's own picture under a mouse, a keyboard, a thumb, and without script: as the drawn plate."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import playwright.sync_api as sync
import pytest
from playwright.sync_api import expect

import taalkompas.publish
from hosts.building import copied
from schools import SMALLEST, load
from taalkompas.publish import Site, plate

ASSETS = Path(taalkompas.publish.__file__).parent / "assets"
DRAWING = Path(__file__).parents[1] / "cleaning" / "eigen-plaat.svg"
HOME = "http://plate.test/"
SPOTS = {
    "ballon-proeven": "eerst-proeven",
    "ballon-welkom": "altijd-welkom",
    "ballon-route": "eigen-route",
    "ballon-kent-mij": "iemand-kent-mij",
    "halte-leren": "leren",
    "bord-instroom": "instroom",
    "bord-roostering": "roostering",
    "bord-examinering": "examinering",
}
BOX = "{box: [30, 40, 8, 8], leads_to: begeleiding}"


@pytest.fixture(scope="module")
def figure(example: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The example school with a picture of its own."""
    school = copied(example, tmp_path_factory.mktemp("own"))
    framework = school / "glossary" / "school.yml"
    hotspots = [f"{{element: {element}, leads_to: {target}}}" for element, target in SPOTS.items()]
    text = framework.read_text(encoding="utf-8")
    told = f"plate:\n  picture: plaat.svg\n  hotspots: [{', '.join([*hotspots, BOX])}]\n"
    framework.write_text(text.replace("plate:\n", told, 1), encoding="utf-8")
    shutil.copy(DRAWING, school / "plaat.svg")
    return plate(load(school), Site(), "index.html")


@pytest.fixture(scope="module")
def chromium(playwright: sync.Playwright) -> Iterator[sync.Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "these tests need a browser: install the Debian package chromium"
    browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    yield browser
    browser.close()


def opened(chromium: sync.Browser, figure: str, at: str = "", *, width: int = 1280, **options: object) -> sync.Page:
    """The figure in a page of its own, from memory."""
    page = chromium.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options).new_page()
    page.set_default_timeout(5000)
    parts = [f'<link rel="stylesheet" href="/{name}.css">' for name in ("plate", "site")]
    parts += [f'<script type="module" src="/{name}.js"></script>' for name in ("plate", "own-picture")]

    def answer(route: sync.Route) -> None:
        name = route.request.url.removeprefix(HOME).split("#")[0]
        if (ASSETS / name).is_file():
            route.fulfill(path=ASSETS / name)
        else:
            route.fulfill(body=f"<!doctype html>{''.join(parts)}{figure}", content_type="text/html; charset=utf-8")

    page.route("**/*", answer)
    page.goto(HOME + at)
    page.wait_for_load_state("networkidle")
    return page


def link(page: sync.Page, kind: str, id: str) -> sync.Locator:
    return page.locator(f'.taalkompas-plate a[data-{kind}="{id}"]')


def back(page: sync.Page) -> set[str]:
    return set(
        page.locator("a.taalkompas-back").evaluate_all("all => all.map(a => a.dataset.promise ?? a.dataset.domain)")
    )


def lines(page: sync.Page) -> list[dict[str, float]]:
    """The lines that show, and where they end."""
    return list(
        page.locator(".tk-line").evaluate_all(
            "all => all.filter(g => getComputedStyle(g).visibility === 'visible' && g.querySelector('path').getTotalLength())"
            ".map(g => { const at = g.querySelector('circle').getBoundingClientRect(); return {x: at.x, y: at.y}; })"
        )
    )


@pytest.mark.parametrize("script", [True, False])
def test_pointing_lets_the_rest_go_out_of_focus(chromium: sync.Browser, figure: str, *, script: bool) -> None:
    page = opened(chromium, figure, java_script_enabled=script)
    other = link(page, "promise", "eerst-proeven")
    assert other.evaluate("a => getComputedStyle(a).filter") in ("none", "blur(0px)")
    link(page, "promise", "eigen-route").hover()
    assert "away" in (away := other.evaluate("a => getComputedStyle(a).filter")) or "blur(4" in away
    assert "chosen" in link(page, "promise", "eigen-route").evaluate("a => getComputedStyle(a).filter")
    kept = link(page, "domain", "roostering").evaluate("a => getComputedStyle(a).filter")
    assert kept in ("none", "blur(0px)")


def test_the_address_chooses_and_lines_lead_to_the_domains(chromium: sync.Browser, figure: str) -> None:
    page = opened(chromium, figure, "#altijd-welkom")
    expect(link(page, "promise", "altijd-welkom")).to_have_attribute("aria-current", "true")
    assert {"eerst-proeven", "eigen-route", "examinering", "onderwijs"} <= back(page)
    assert not {"instroom", "roostering", "begeleiding"} & back(page)
    ends = lines(page)
    assert len(ends) == 3
    for domain in ("instroom", "roostering", "begeleiding"):
        box = link(page, "domain", domain).bounding_box()
        assert box
        assert any(
            box["x"] - 20 <= at["x"] <= box["x"] + box["width"] + 20
            and box["y"] - 20 <= at["y"] <= box["y"] + box["height"] + 20
            for at in ends
        ), domain
    page.evaluate("location.hash = '#leren'")
    page.wait_for_function("document.querySelector('[data-moment=leren][aria-current]')")
    assert {"altijd-welkom", "eerst-proeven"} <= back(page)
    assert not {"eigen-route", "iemand-kent-mij"} & back(page)
    page.keyboard.press("Escape")
    assert back(page) == set()
    assert page.evaluate("location.href") == HOME


def test_the_script_draws_a_line_as_the_page_does(chromium: sync.Browser, school: Callable[..., Path]) -> None:
    boxes = "{box: [10, 20, 15, 40], leads_to: altijd-welkom}, {box: [80, 70, 9, 9], leads_to: instroom}"
    told = f"{{title: Onze plaat, picture: a.svg, hotspots: [{boxes}]}}"
    framework = SMALLEST["glossary/school.yml"].replace("{title: Onze plaat}", told)
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800"><rect width="9" height="9"/></svg>'
    page = opened(
        chromium, plate(load(school({"glossary/school.yml": framework, "a.svg": picture})), Site(), "index.html")
    )
    drawn = (
        "() => { const line = document.querySelector('.tk-line'); const end = line.querySelector('circle');"
        " return [line.querySelector('path').getAttribute('d'), end.getAttribute('cx'), end.getAttribute('cy')].join(' '); }"
    )
    written = page.evaluate(drawn)
    page.evaluate("document.querySelectorAll('.tk-line path').forEach(one => one.setAttribute('d', ''))")
    page.evaluate("dispatchEvent(new Event('load'))")
    numbers = [[float(one) for one in re.findall(r"-?[\d.]+", line)] for line in (written, page.evaluate(drawn))]
    assert len(numbers[0]) == 8
    assert numbers[1] == pytest.approx(numbers[0], abs=1.5)


def test_focus_shows_a_ring_and_keys_work(chromium: sync.Browser, figure: str) -> None:
    page = opened(chromium, figure)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.promise") == "eigen-route":
            break
    focused = page.locator(":focus")
    assert focused.get_attribute("data-promise") == "eigen-route"
    assert "focused" in focused.evaluate("a => getComputedStyle(a).filter")
    assert "altijd-welkom" in back(page)
    page.keyboard.press(" ")
    assert page.evaluate("location.hash") == "#eigen-route"
    page.keyboard.press("Enter")
    page.wait_for_url("**/beloften/eigen-route/")


def test_screen_readers_get_one_list_in_the_order_of_the_journey(chromium: sync.Browser, figure: str) -> None:
    page = opened(chromium, figure, width=360)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in tree}

    def names(node: dict[str, object]) -> Iterator[str]:
        if node.get("role", {}).get("value") == "link":  # type: ignore[attr-defined]  # JSON
            yield node["name"]["value"].split(".")[0]  # type: ignore[index]  # JSON
        for child in node.get("childIds", []):  # type: ignore[attr-defined]  # JSON
            if child in by_id:
                yield from names(by_id[child])

    lists = [node for node in tree if node.get("role", {}).get("value") == "list"]
    (order,) = (node for node in lists if node["name"]["value"] == "Jouw route, onze afspraken")
    read = list(names(order))
    assert read[0] == "Ik mag proeven voor ik kies"
    assert (
        read.index("Ik ben altijd welkom")
        < read.index("3")
        < read.index("Ik kies mijn eigen route, en mijn rooster past daarbij")
    )
    assert read[-4:] == ["Instroom", "Roostering", "Begeleiding", "Examinering"]
    everything = list(names(tree[0]))
    assert everything.count("Ik ben altijd welkom") == 1


def test_a_thumb_gets_bubbles_and_a_first_tap_shows(chromium: sync.Browser, figure: str) -> None:
    page = opened(chromium, figure, width=360, has_touch=True)
    bubble = page.locator("li[data-promise=altijd-welkom] > a:visible")
    box = bubble.bounding_box()
    assert box
    assert box["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    balloon = link(page, "promise", "altijd-welkom")
    balloon.tap()
    expect(balloon).to_have_attribute("aria-current", "true")
    balloon.tap()
    page.wait_for_url("**/beloften/altijd-welkom/")


def test_nothing_of_the_drawing_acts(chromium: sync.Browser, figure: str) -> None:
    page = opened(chromium, figure)
    assert page.evaluate("window.fired ?? null") is None
    assert page.locator("#ballon-welkom, #lucht, #raam-uitsnede, #schets").count() == 4
    assert not page.locator("#schets").is_visible()
