"""The plate as a picture that needs nothing else, and as a page that does."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

import taalkompas.publish
from publish.test_site import HOSTILE, Reader
from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.project import Project
from taalkompas.publish import SCRIPTS, Site
from taalkompas.publish.files import house_of
from taalkompas.publish.posters import SIZES, leaflet, poster, sheet
from taalkompas.publish.posters.inside import LeafTools
from taalkompas.publish.posters.paints import paint, rules_of
from taalkompas.views import Thing

ROOT = Path(__file__).parents[2]
URL = "https://taal.voorbeeld.example/site/"
SVG, XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
SHEET = (Path(taalkompas.publish.__file__).parent / "assets" / "plate.css").read_text(encoding="utf-8")
EVENING = '[data-md-color-scheme="slate"] '
Make = Callable[..., Path]


@cache
def example() -> Project:
    return load(ROOT, DAY)


@cache
def drawn(size: str = "a3", url: str = "", evening: bool = False) -> str:
    return poster(example(), Site(url=url), SIZES[size], evening=evening)


def colour(name: str, evening: bool) -> str:
    """A paint of the landscape as the sheet has it."""
    block = SHEET.split(f"\n{EVENING * evening}.taalkompas-plate {{")[1].split("}")[0]
    return re.findall(rf"--tk-{name}: (#[0-9a-f]+)", block)[0]


def fill_of(root: Element, tag: str, words: str) -> str | None:
    return next(one.get("fill") for one in root.iter(f"{SVG}{tag}") if words in "".join(one.itertext()))


# the picture


@pytest.mark.parametrize(("size", "measures"), [
    ("a3", ("420mm", "297mm")), ("a4", ("297mm", "210mm")), ("16:9", ("1920px", "1080px")),
])  # fmt: skip
def test_a_picture_has_its_measures_and_fills_them(size: str, measures: tuple[str, str]) -> None:
    root = fromstring(drawn(size))
    assert (root.get("width"), root.get("height")) == measures
    _, _, wide, high = (float(part) for part in root.get("viewBox", "").split())
    ratio = float(measures[0][:-2]) / float(measures[1][:-2])
    assert wide / high == pytest.approx(ratio, rel=0.003)


@pytest.mark.parametrize("evening", [False, True], ids=["day", "evening"])
def test_a_picture_leans_on_no_sheet_and_on_nothing_outside_it(evening: bool) -> None:
    root = fromstring(drawn(evening=evening))
    for element in root.iter():
        assert "class" not in element.attrib
        for name, value in element.attrib.items():
            assert not re.search(r"var\(|rgb|transparent|inherit", value), f"{name}={value}"
    style = "".join(one.text or "" for one in root.iter(f"{SVG}style"))
    assert set(re.findall(r'url\("([^"]{20})', style)) == {"data:font/woff2;base"}
    goals = [one.get(f"{XLINK}href", "") for one in root.iter(f"{SVG}use")]
    assert set(goals) == {f"#{one.get('id')}" for one in root.iter(f"{SVG}symbol")}


def test_every_paint_comes_from_the_sheet_of_the_plate() -> None:
    for evening in (False, True):
        root = fromstring(drawn(evening=evening))
        assert fill_of(root, "text", "Ik ben altijd") == colour("ink", evening)
        sky = root.findall(f".//{SVG}linearGradient[@id='taalkompas-a3-sky']/{SVG}stop")
        assert [one.get("stop-color") for one in sky] == [colour(f"sky-{step}", evening) for step in range(1, 5)]
        unpainted = [one for one in root.iter(f"{SVG}path") if not {"fill", "stroke"} & one.attrib.keys()]
        assert unpainted == []


@pytest.mark.parametrize("evening", [False, True], ids=["day", "evening"])
def test_a_school_s_scene_and_colours_are_on_its_picture(school: Make, evening: bool) -> None:
    text = SMALLEST["glossary/school.yml"].replace(
        "plate: {title: Onze plaat}", 'plate: {title: Onze plaat, scene: coast, colours: ["#123a8c"]}'
    )
    made = poster(load(school({"glossary/school.yml": text}), DAY), Site(), SIZES["a4"], evening=evening)
    coast = SHEET.split(f'\n{EVENING * evening}.taalkompas-plate[data-scene="coast"] {{')[1].split("}")[0]
    (sea,) = re.findall(r"--tk-sky-1: (#[0-9a-f]{6})", coast)
    assert f'stop-color="{sea}"' in made
    title = next(one for one in fromstring(made).iter(f"{SVG}text") if "Onze plaat" in "".join(one.itertext()))
    assert title.get("fill") != colour("ink", evening)
    assert ('fill="#123a8c"' in made) or evening
    assert "var(" not in made
    assert "style=" not in made


def test_a_rule_that_says_more_wins_and_pointing_counts_for_nothing() -> None:
    rules = rules_of(
        ".taalkompas-plate { --a: #111111; --b: var(--a); } .x { fill: var(--b); stroke: rgb(1 2 3 / 50%); }"
        " .y .x { fill: transparent; } .x:hover, .y :is(.x, .z) { fill: red; } @media screen { .x { fill: blue; } }"
    )
    root = Element("svg", {"class": "taalkompas-plate"})
    plain = Element("path", {"class": "x", "fill": "green"})
    inside = Element("g", {"class": "y"})
    inside.append(Element("path", {"class": "x"}))
    root.extend((plain, inside))
    paint(root, rules)
    assert plain.attrib == {"fill": "#111111", "stroke": "#010203", "stroke-opacity": "0.5"}
    assert inside[0].get("fill") == "none"


def test_its_foot_says_school_day_and_address_under_the_domains() -> None:
    for size in SIZES:
        root = fromstring(drawn(size, URL))
        foot = root.findall(f"{SVG}text")[-1]
        assert foot.text == f"ROC Voorbeeld · 1 september 2026 · {URL}"
        high = float(root.get("viewBox", "").split()[3])
        lowest = max(float(one.get("y", 0)) for one in root.iter(f"{SVG}tspan"))
        assert lowest + float(foot.get("font-size", 0)) < float(foot.get("y", 0)) < high


def test_links_lead_to_the_site_or_nowhere() -> None:
    assert not list(fromstring(drawn()).iter(f"{SVG}a"))
    links = [one.get(f"{XLINK}href", "") for one in fromstring(drawn("a3", URL)).iter(f"{SVG}a")]
    assert f"{URL}beloften/altijd-welkom/" in links
    assert all(link.startswith(URL) for link in links)


def test_it_tells_in_words_what_it_is_and_every_word_can_be_read() -> None:
    root = fromstring(drawn())
    assert root.find(f"{SVG}title") is not None
    assert root.findtext(f"{SVG}title") == "Jouw route, onze afspraken · ROC Voorbeeld"
    assert root.get("aria-labelledby", "").split() == ["taalkompas-title", "taalkompas-desc"]
    assert not [one for one in root.iter(f"{SVG}text") if "aria-hidden" in one.attrib]


def test_what_a_school_calls_itself_stays_text(school: Make) -> None:
    text = SMALLEST["glossary/school.yml"].replace("ROC Klein", '"<script>x</script> & co"')
    project = load(school({"glossary/school.yml": text}), DAY)
    site = Site(url='https://x.example/"><script>')
    for made in (poster(project, site, SIZES["a3"]), sheet(project, site, SIZES["a4"])):
        assert "<script" not in made
        assert "&lt;script&gt;x&lt;/script&gt; &amp; co" in made


def test_a_picture_is_always_the_same() -> None:
    assert poster(example(), Site(), SIZES["a4"]) == drawn("a4")
    assert sheet(example(), Site(), SIZES["a4"]).count("<svg") == 1


# the page


@cache
def page(url: str = "") -> str:
    return leaflet(example(), Site(url=url))


def test_every_link_leads_to_a_place_in_the_file() -> None:
    read = Reader(page())
    assert len(read.ids) == len(set(read.ids))
    hrefs = {str(given["href"]) for _, given in read.tags if "href" in given}
    outside = {href for href in hrefs if not href.startswith("#")}
    theirs = {href for href in outside if href.startswith(("mailto:", "https://"))}
    assert outside == theirs
    assert {href[1:] for href in hrefs - outside} <= set(read.ids)


def test_what_a_bubble_leads_to_is_in_the_file_in_full() -> None:
    starts = re.split(r'<section class="tlk-leaf [^>]*id="(lees-[^"]+)"[^>]*>', page())[1:]
    chapters = dict(zip(starts[::2], starts[1::2], strict=True))
    for promise in example().graph.promises:
        if promise.living:
            assert f'href="#lees-{promise.id}"' in page()
    told = chapters["lees-altijd-welkom"]
    for words in ("Wat het betekent", "Zo merk je het", "Docent", "Om over te praten"):
        assert words in told
    assert 'href="#lees-instroom"' in page()
    assert "lees-docent" in chapters
    assert "lees-leerroute" in chapters


def test_it_asks_nothing_of_anybody() -> None:
    assert not re.search(r'\ssrc=|@import|<link|url\((?!"data:|#)', page())
    assert "default-src &#39;none&#39;" in page()


def test_it_holds_every_script_that_stands_alone() -> None:
    folder = Path(taalkompas.publish.__file__).parent / "assets"
    for path in SCRIPTS:
        script = (folder / Path(path).name).read_text(encoding="utf-8")
        assert (script in page()) == (not re.search(r"^\s*import\b|\bimport\(", script, re.MULTILINE)), path


def test_headings_of_chapters_stand_under_those_of_the_file() -> None:
    headings = [(tag, given) for tag, given in Reader(page()).tags if re.fullmatch("h[1-6]", tag)]
    said = {(tag, given["aria-level"]) for tag, given in headings if "aria-level" in given}
    assert said == {("h1", "3"), ("h2", "4"), ("h3", "5"), ("h4", "6")}
    assert [tag for tag, given in headings if "aria-level" not in given].count("h1") == 1


def test_what_is_not_in_the_file_is_on_the_site_where_that_is_known() -> None:
    assert f'href="{URL}onderhoud/"' in page(URL)
    assert f"ROC Voorbeeld · 1 september 2026 · {URL}" in page(URL)


def test_hostile_words_stay_words_in_the_file(school: Make) -> None:
    quoted = HOSTILE.replace("'", "''")
    text = SMALLEST["promises/altijd-welkom.yml"].replace("Ik ben altijd welkom", f"'{quoted}'")
    made = leaflet(load(school({"promises/altijd-welkom.yml": text}), DAY), Site())
    assert "<script>alert" not in made
    assert "&lt;script&gt;alert(1)" in made


def test_what_has_no_page_is_no_link_in_the_file() -> None:
    tools = LeafTools(house_of(example(), Site()), "index.html", "lees")
    assert tools.link(Thing("success", "soep", "Soep")) == "<span>Soep</span>"
