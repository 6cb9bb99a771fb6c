"""What a page and a reader may rely on in the SVG."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from tests.picture.subjects import example, subjects

import taalkompas.picture
from taalkompas.picture import Subject, draw

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


def test_ids_never_clash_and_references_lead_somewhere() -> None:
    page = "".join(drawing.svg for drawing in draw(example()))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#(taalkompas-[^"]+)"', page)) | set(re.findall(r"url\(#([^)]+)\)", page)) == set(ids)


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


def test_every_paint_is_in_the_style_sheet_by_day_and_in_the_evening() -> None:
    page = "".join(drawing.svg for drawing in draw(example()))
    for name in set(re.findall(r"tk-[fs]-[a-z0-9-]+", page)):
        assert f".{name} {{" in CSS, f"no paint for {name}"
    used = set(re.findall(r"var\((--tk-[a-z0-9-]+)\)", CSS))
    day, evening = CSS.split('[data-md-color-scheme="slate"] .taalkompas-plate {')
    for name in used:
        assert f"{name}:" in day
        assert f"{name}:" in evening.split("}")[0], f"{name} has no colour in the evening"


def _shine(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["day", "evening"])
@pytest.mark.parametrize(("ink", "paper"), [
    ("ink", "bubble"), ("muted", "bubble"), ("warn", "hollow"), ("ink", "hollow"), ("pencil", "draft"),
    ("card-ink", "card"), ("card-muted", "card"), ("board-ink", "board"), ("digit", "disc"),
    ("ground-ink", "soil-1"), ("ground-ink", "soil-2"),
    ("head", "sky-1"), ("head", "sky-2"), ("head-2", "sky-1"), ("head-2", "sky-3"), ("back-ink", "back-bubble"),
    ("back-card-ink", "back-card"),
])  # fmt: skip
def test_words_have_contrast(scheme: str, ink: str, paper: str) -> None:
    block = CSS.split('[data-md-color-scheme="slate"] .taalkompas-plate {')[scheme == "evening"]
    colours = dict(re.findall(r"--tk-([a-z0-9-]+): (#[0-9a-f]{6})", block))
    light, dark = sorted((_shine(colours[ink]), _shine(colours[paper])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_fonts_are_small_and_licensed() -> None:
    fonts = list((ASSETS / "fonts").glob("*.woff2"))
    assert sum(font.stat().st_size for font in fonts) < 60_000
    assert "SIL Open Font License" in (ASSETS / "fonts" / "figtree-OFL.txt").read_text(encoding="utf-8")
