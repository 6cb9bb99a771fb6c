"""Nothing of a hostile picture reaches a page: by reading what is left, and by a browser that opens it."""

import re
import shutil
from collections.abc import Iterator
from functools import cache
from itertools import count
from typing import Any
from unittest.mock import patch
from xml.etree.ElementTree import Element, fromstring

import playwright.sync_api as sync
import pytest

from cleaning.samples import DEFINITIONS, EVIL, SAMPLES
from taalkompas.cleaning import Clean, Unfit, clean, sheets, values, weight
from taalkompas.cleaning.weight import MOST

DRAWN = (
    " svg g defs symbol use path rect circle ellipse line polyline polygon image text tspan textPath title desc linearGradient"
    " radialGradient stop pattern clipPath mask marker filter feTurbulence "
)
"""What these samples may leave: written here once more, so that a line too many in the product's own list is seen."""


@cache
def cleaned(sample: str) -> Clean:
    """A sample, cleaned once for all tests; none has more held against its elements than a sheet has patience for."""
    fits, held = sheets.Compound.fits, count()

    def counted(step: sheets.Compound, one: sheets.Styled) -> bool:
        assert next(held) <= sheets.PATIENCE, "it takes a build hostage"
        return fits(step, one)

    with patch.object(sheets.Compound, "fits", counted):
        return clean(SAMPLES[sample].encode())


@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_dangerous_is_left(sample: str) -> None:
    root = fromstring(cleaned(sample).svg)
    for one in root.iter():
        assert f" {one.tag} " in DRAWN
        assert not (one.tag not in {"text", "tspan", "textPath", "title", "desc"} and (one.text or "").strip())
        for name, value in one.items():
            assert not name.lower().startswith(("on", "data-", "aria-", "xml", "{"))
            assert name not in {"class", "role", "tabindex", "cursor", "pointer-events"}
            if name == "href":
                assert value.startswith(("#", "data:image/gif;base64,R0lGOD"))
                continue
            assert not re.search(r"evil|script:|file:|expression|@|\\|position|z-index|//", value, re.IGNORECASE), value
            assert all(found == "url(#" for found in re.findall(r"url\s*\(.?", value, re.IGNORECASE)), value


def test_what_stands_beside_it_stays() -> None:
    """The corpus would prove nothing if everything were thrown away."""
    harmless = {sample for sample in SAMPLES if 'id="kept"' in SAMPLES[sample]}
    assert harmless == set(SAMPLES)
    assert {sample for sample in SAMPLES if 'id="kept"' not in cleaned(sample).svg} == set()


@pytest.mark.parametrize("sample", DEFINITIONS)
def test_what_defines_something_or_is_no_picture_is_refused(sample: str) -> None:
    with pytest.raises(Unfit):
        clean(DEFINITIONS[sample].encode())


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The values that were taken apart: the costly part of cleaning."""
    seen: list[str] = []

    def watch(name: str) -> None:
        parse = getattr(values.tinycss2, name)

        def watched(given: Any, **options: Any) -> Any:
            seen.extend([given] if given and isinstance(given, str) else [])
            return parse(given, **options)

        monkeypatch.setattr(values.tinycss2, name, watched)

    watch("parse_component_value_list")
    watch("parse_blocks_contents")
    return seen


def test_a_value_is_read_once(read: list[str]) -> None:
    root = fromstring(clean(SAMPLES["paints"].encode()).svg)
    assert len(read) == len(set(read)) == 201
    assert sum(one.get("fill") == "rgb(1,2,3)" for one in root) == 500


@pytest.mark.parametrize("place", ["fill", "style"])
def test_values_are_not_read_without_end(place: str, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "PATIENCE", 1_000)
    paths = "".join(f'<path {place}="fill: rgb(1,2,{number})" stroke="red"/>' for number in range(1_000))
    root = fromstring(clean(f"<svg>{paths.replace('fill: ', '') if place == 'fill' else paths}</svg>".encode()).svg)
    assert 900 < sum(map(len, read)) <= 1_000
    assert [bool(one.get(place)) for one in root] == [True] * len(read) + [False] * (1_000 - len(read))
    assert root[-1].get("stroke") == "red", "a plain word costs nothing"


def test_what_is_too_heavy_goes_at_once_and_a_path_refers_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One by one, thousands of references in a long style take minutes; and so does looking for one in a long path."""
    monkeypatch.setattr(weight, "MOST", 2)
    parts = "".join(f'<mask id="m{number}"><rect/></mask>' for number in range(5))
    styled = "".join(f"mask:url(#m{number});" for number in range(5))
    with patch.object(weight, "_cut", wraps=weight._cut) as cut:  # counted
        svg = clean(f'<svg>{parts}<path d="url(#m0)url(#m1)" style="{styled}fill:red"/></svg>'.encode()).svg
    assert '<path d="url(#m0)url(#m1)" style="mask:url(#m0);fill:red" />' in svg
    assert cut.call_count == 1


def test_noise_has_no_more_layers_than_can_be_seen() -> None:
    (noise,) = fromstring(cleaned("noise").svg).iter("feTurbulence")
    assert noise.get("numOctaves") == "8"


@pytest.mark.parametrize("sample", ["use-tower", "use-of-itself", "pattern-tower", "tower-by-sheet", "long-chain"])
def test_a_browser_unfolds_no_more_than_the_limit(sample: str) -> None:
    root = fromstring(cleaned(sample).svg)
    by_id = {one.get("id"): one for one in root.iter() if one.get("id")}
    assert size(root, by_id, frozenset()) <= MOST + 10_000


def size(one: Element, by_id: dict[str | None, Element], around: frozenset[Element]) -> int:
    """The elements that a browser makes of it; endless where something holds itself."""
    assert one not in around
    targets = [
        by_id[id]
        for value in one.attrib.values()
        for id in re.findall(r"^#(.+)|url\(#(.+?)\)", value)
        for id in id
        if id
    ]
    within = around | {one}
    total = 1 + sum(size(part, by_id, within) for part in [*one, *targets])
    assert total <= MOST + 10_000
    return total


@pytest.fixture(scope="module")
def browser_page(playwright: sync.Playwright) -> Iterator[sync.Page]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "these tests need a browser: install the Debian package chromium"
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    yield browser.new_page()
    browser.close()


@pytest.mark.parametrize("raw", [False, True], ids=["cleaned", "as it came"])
def test_a_browser_runs_nothing_and_asks_nobody(browser_page: sync.Page, *, raw: bool) -> None:
    """All samples in one page; as they came they do fire, else the page would prove nothing."""
    asked: list[str] = []
    page = browser_page

    def answer(route: sync.Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="", content_type="text/html")

    unfolding = {
        "use-tower",
        "pattern-tower",
        "tower-by-sheet",
        "deep",
        "long-chain",
        "noise",
        "nested-brackets",
        "selectors",
    }
    chosen = [sample for sample in SAMPLES if not (raw and sample in unfolding)]
    html = "".join(f"<figure>{SAMPLES[sample] if raw else cleaned(sample).svg}</figure>" for sample in chosen)
    page.unroute_all()
    page.route("**/*", answer)
    page.goto("http://school.test/")
    asked.clear()
    page.set_content(f'<!doctype html><body><p id="around">om de tekening</p>{html}', wait_until="load")
    page.evaluate(
        "document.querySelectorAll('svg *').forEach(one => one.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})))"
    )
    page.wait_for_timeout(300)
    fired = page.evaluate("window.fired ?? 0")
    elsewhere = [url for url in asked if url.startswith((EVIL, "http://evil", "file:"))]
    if raw:
        assert fired or elsewhere
        return
    assert not fired
    assert asked == []
    assert page.url in ("http://school.test/", "about:blank")
    assert page.locator("#around").is_visible()
    assert page.locator("svg a, script, iframe, style, foreignObject, img").count() == 0
