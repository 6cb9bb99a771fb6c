"""What a page and a reader may rely on in the SVG."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.picture.subjects import example, subjects

import taalkompas.picture
from taalkompas.picture import SHEETS, Stop, Subject, draw, draw_as
from taalkompas.picture.contrast import contrast
from taalkompas.picture.formats import FORMATS
from taalkompas.picture.scenes import SCENES
from taalkompas.picture.tints import own_tints

SVG = "{http://www.w3.org/2000/svg}"
ASSETS = Path(taalkompas.picture.__file__).parent.parent / "publish" / "assets"
CSS = (ASSETS / "plate.css").read_text(encoding="utf-8")


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(subject=subjects())
def test_same_input_same_bytes_and_well_formed(subject: Subject) -> None:
    drawings = draw(subject)
    assert drawings == draw(subject)
    for drawing in drawings:
        fromstring(drawing.svg)
        assert "\n" not in drawing.svg


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_and_sheet_comes_out_the_same_twice(scene: str) -> None:
    one = replace(example(), scene=scene)
    first, second = ([*draw(one), *(draw_as(one, name) for name in SHEETS)] for _ in range(2))
    assert first == second
    assert len({drawing.svg for drawing in first}) == len(FORMATS) + len(SHEETS)


@pytest.mark.parametrize("scene", SCENES)
def test_ids_never_clash_and_references_lead_somewhere(scene: str) -> None:
    one = replace(example(), scene=scene)
    page = "".join(drawing.svg for drawing in (*draw(one), *(draw_as(one, name) for name in SHEETS)))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#(taalkompas-[^"]+)"', page)) | set(re.findall(r"url\(#([^)]+)\)", page)) == set(ids)


def test_a_page_with_the_plate_stays_light() -> None:
    """Gzipped, all compositions together: a page may weigh 300 kB, and most of it is the plate."""
    for scene in SCENES:
        page = "".join(drawing.svg for drawing in draw(replace(example(), scene=scene)))
        assert len(gzip.compress(page.encode())) < 90_000


def test_links_are_a_labelled_list_in_journey_order() -> None:
    for drawing in draw(example()):
        root = fromstring(drawing.svg)
        assert root.get("class") == f"taalkompas-plate taalkompas-plate--{drawing.name}"
        links = list(root.iter(f"{SVG}a"))
        assert all(link.get("href") and link.get("aria-label") for link in links)
        order = [link.get("data-moment") or link.get("data-promise") or link.get("data-domain") for link in links]
        assert order == [
            "orienteren", "proeven", "instromen", "altijd-welkom", "leren", "route", "werk", "gezien", "toetsen", "sta",
            "vieren", "instroom", "onderwijs", "roostering",
        ]  # fmt: skip
        label = next(link.get("aria-label") for link in links if link.get("data-promise") == "werk")
        assert label == "Ik leer ook op mijn werk. nog niets afgesproken. Onderwijs"


def test_states_are_told_in_words() -> None:
    for drawing in draw(example()):
        root = fromstring(drawing.svg)
        for promise, words in (
            ("werk", "nog niets afgesproken"),
            ("gezien", "hier praten we nog over"),
            ("sta", "nog op papier"),
        ):
            (link,) = (link for link in root.iter(f"{SVG}a") if link.get("data-promise") == promise)
            text = " ".join("".join(t.itertext()) for t in link.iter(f"{SVG}text"))
            assert words in re.sub(r"\s+", " ", text)


def test_text_is_escaped_and_stays_text() -> None:
    svg = draw(example())[0].svg
    assert "Zo leren wij &lt;flexibel&gt;" in svg
    assert "<flexibel>" not in svg


def test_control_characters_do_not_break_the_picture() -> None:
    subject = Subject("a\x00b\x0bc\ud800", "", "nl", example().stops, example().domains, example().words)
    for drawing in draw(subject):
        fromstring(drawing.svg)
        drawing.svg.encode("utf-8")


def blocks(selector: str) -> str:
    """Everything that the style sheet says under exactly this selector."""
    return "".join(re.findall(rf"^{re.escape(selector)} \{{([^}}]*)\}}", CSS, re.MULTILINE))


def palette(scene: str, scheme: str) -> dict[str, str]:
    """Every property as a browser finds it, without colours of a school's own."""
    evening = '[data-md-color-scheme="slate"] '
    told = blocks(".taalkompas-plate") + blocks(f'.taalkompas-plate[data-scene="{scene}"]')
    if scheme == "evening":
        told += blocks(f"{evening}.taalkompas-plate") + blocks(f'{evening}.taalkompas-plate[data-scene="{scene}"]')
    return dict(re.findall(r"--tk-([a-z0-9-]+): (?:var\([^,]+, )?([^;)]+\)?)", told))


every_palette = pytest.mark.parametrize(("scene", "scheme"), list(product(SCENES, ("day", "evening"))))


@every_palette
def test_every_paint_is_in_the_style_sheet_by_day_and_in_the_evening(scene: str, scheme: str) -> None:
    stops = tuple(Stop(f"s{i}", "Verder", "#s", example().stops[i % 5].promises[:1]) for i in range(12))
    long = replace(example(), stops=stops)
    page = "".join(drawing.svg for one in (example(), long) for drawing in draw(replace(one, scene=scene)))
    colours = palette(scene, scheme)
    for name in set(re.findall(r"tk-[fsg]-[a-z0-9-]+", page)):
        (used,) = re.findall(rf"\.{name} \{{ [a-z-]+: var\(--tk-([a-z0-9-]+)\); \}}", CSS)
        assert used in colours, f"{name} has no colour"
    day = palette(scene, "day")
    same = {name for name in day if scheme == "evening" and colours[name] == day[name]}
    assert same <= {"focus", "board-ink", "back-board-ink", "warn"}, "looks by night as it does by day"


@every_palette
@pytest.mark.parametrize(("ink", "paper"), [
    ("ink", "bubble"), ("muted", "bubble"), ("warn", "hollow"), ("ink", "hollow"), ("pencil", "draft"),
    ("card-ink", "card"), ("card-muted", "card"), ("board-ink", "board"), ("digit", "disc"),
    ("head", "sky-1"), ("head", "sky-2"), ("head-2", "sky-1"), ("head-2", "sky-3"), ("back-ink", "back-bubble"),
    ("back-card-ink", "back-card"), ("back-board-ink", "back-board"),
])  # fmt: skip
def test_words_have_contrast(scene: str, scheme: str, ink: str, paper: str) -> None:
    colours = palette(scene, scheme)
    assert contrast(colours[ink], colours[paper]) >= 4.5


@every_palette
def test_the_heading_under_the_ground_has_contrast(scene: str, scheme: str) -> None:
    colours = palette(scene, scheme)
    for paper in {"landscape": ("soil-1", "soil-2"), "coast": ("deep-1", "deep-2")}[scene]:
        assert contrast(colours["ground-ink"], colours[paper]) >= 4.5


COLOUR = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(colours=st.lists(COLOUR, min_size=1, max_size=3))
def test_any_colours_of_a_school_have_contrast(colours: list[str]) -> None:
    own = dict(own_tints(tuple(colours)))
    for (scene, scheme), inked in product(product(SCENES, ("day", "evening")), ("head", "board", "chosen")):
        found = palette(scene, scheme)
        colour = own.get(f"--tk-{'day' if scheme == 'day' else 'eve'}-{inked}", found[inked])
        grounds = {"head": ("sky-1", "sky-2"), "board": ("board-ink",), "chosen": ("bubble", "card")}[inked]
        for ground in grounds:
            assert contrast(colour, found[ground]) >= (3 if inked == "chosen" else 4.5), (
                f"{inked} on {ground} in {scene}"
            )


def test_colours_of_a_school_stand_on_the_picture_and_nothing_else_does() -> None:
    for drawing in draw(replace(example(), colours=("#00539f", "red;}</style>", "#F39200"))):
        style = fromstring(drawing.svg).get("style", "")
        assert "--tk-day-board:#00539f" in style
        assert "--tk-day-own-2:#f39200" in style
        assert re.fullmatch(r"(--tk-(day|eve)-[a-z0-9-]+:#[0-9a-f]{6};?)+", style)
    assert all("style" not in fromstring(drawing.svg).attrib for drawing in draw(example()))


def test_a_colour_that_would_turn_muddy_leaves_words_their_ink() -> None:
    own = dict(own_tints(("#ffe600",)))
    assert "--tk-day-board" not in own
    assert own["--tk-day-own-1"] == "#ffe600"
    assert dict(own_tints(("#ffe600", "#00539f")))["--tk-day-board"] == "#00539f"


def test_fonts_are_small_and_licensed() -> None:
    fonts = list((ASSETS / "fonts").glob("*.woff2"))
    assert sum(font.stat().st_size for font in fonts) < 60_000
    assert "SIL Open Font License" in (ASSETS / "fonts" / "figtree-OFL.txt").read_text(encoding="utf-8")
