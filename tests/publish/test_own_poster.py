"""A school's own picture on paper, on a screen and in the file to mail."""

import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest

from publish.test_site import Reader
from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.project import Project
from taalkompas.publish import Site
from taalkompas.publish.posters import SIZES, leaflet, poster

DRAWING = Path(__file__).parents[1] / "cleaning" / "eigen-plaat.svg"
SVG, XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
PHOTO = b"\x89PNG\r\n\x1a\n" + b"".join(
    struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    for name, data in (
        (b"IHDR", struct.pack(">IIBBBBB", 4, 2, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\x80\x80\x80\x80" * 2)),
        (b"IEND", b""),
    )
)
"""Four by two pixels of grey."""
Make = Callable[..., Path]


URL = "https://taal.example/"


def with_picture(school: Make, name: str, content: bytes, hotspots: str = "[]") -> Project:
    framework = SMALLEST["glossary/school.yml"].replace(
        "{title: Onze plaat}", f"{{title: Onze plaat, picture: {name}, hotspots: {hotspots}}}"
    )
    root = school({**SMALLEST, "glossary/school.yml": framework, name: content})
    return load(root, DAY)


@pytest.mark.parametrize("size", SIZES)
def test_a_drawing_fills_the_sheet_and_says_where_it_comes_from(school: Make, size: str) -> None:
    project = with_picture(school, "plaat.svg", DRAWING.read_bytes())
    text = poster(project, Site(url="https://taal.example/"), SIZES[size])
    root = fromstring(text)
    assert root.find(".//*[@id='ballon-welkom']") is not None
    assert "https://taal.example/" in "".join(root.itertext())
    assert not re.search(r"var\(|class=|<script|\bon\w+=", text)
    assert f"{root.get('width')}".startswith(f"{SIZES[size].paper[0]:g}") or size == "16:9"


def test_a_photo_is_inside_the_picture_and_the_file(school: Make) -> None:
    project = with_picture(school, "plaat.png", PHOTO)
    image = fromstring(poster(project, Site(), SIZES["a3"])).find(f".//{SVG}image")
    assert image is not None
    assert str(image.get(f"{XLINK}href")).startswith("data:image/png;base64,")
    assert 'src="data:image/png;base64,' in leaflet(project, Site())


# links, and the evening

ON_ELEMENT = "[{element: ballon-welkom, leads_to: altijd-welkom}, {box: [10, 20, 30, 40], leads_to: instroom}]"
ON_PHOTO = "[{box: [25, 50, 50, 25], leads_to: altijd-welkom}]"
WELCOME = f"{URL}beloften/altijd-welkom/"


def links(text: str) -> dict[str, Element]:
    return {one.get(f"{XLINK}href", ""): one for one in fromstring(text).iter(f"{SVG}a")}


def test_a_drawing_has_the_links_of_the_site(school: Make) -> None:
    project = with_picture(school, "plaat.svg", DRAWING.read_bytes(), ON_ELEMENT)
    text = poster(project, Site(url=URL), SIZES["a3"])
    found = links(text)
    assert found.keys() == {WELCOME, f"{URL}domeinen/instroom/"}
    assert found[WELCOME].find(".//*[@id='ballon-welkom']") is not None
    assert "Ik ben altijd welkom" in found[WELCOME].findtext(f"{SVG}title", "")
    (area,) = found[f"{URL}domeinen/instroom/"].iter(f"{SVG}rect")
    left, top, wide, high = map(float, fromstring(text).findall(f"{SVG}svg")[0].get("viewBox", "").split())
    placed = [float(area.get(name, "")) for name in ("x", "y", "width", "height")]
    assert placed == pytest.approx([left + 0.1 * wide, top + 0.2 * high, 0.3 * wide, 0.4 * high], rel=1e-4)
    assert area.get("fill-opacity") == "0"
    assert not re.search(r"var\(|class=|--own-|taalkompas-(?:chosen|away)|listitem", text)


def test_a_photo_has_links_over_its_parts(school: Make) -> None:
    project = with_picture(school, "plaat.png", PHOTO, ON_PHOTO)
    (area,) = links(poster(project, Site(url=URL), SIZES["a4"]))[WELCOME].iter(f"{SVG}rect")
    assert [area.get(name) for name in ("x", "y", "width", "height")] == ["1", "1", "2", "0.5"]


@pytest.mark.parametrize(("name", "content", "hotspots"), [
    ("plaat.svg", DRAWING.read_bytes(), ON_ELEMENT), ("plaat.png", PHOTO, ON_PHOTO),
])  # fmt: skip
def test_without_an_address_it_leads_nowhere(school: Make, name: str, content: bytes, hotspots: str) -> None:
    project = with_picture(school, name, content, hotspots)
    assert poster(project, Site(), SIZES["a3"]) == poster(with_picture(school, name, content), Site(), SIZES["a3"])


def test_in_the_evening_the_sheet_is_dark_and_the_picture_the_same(school: Make) -> None:
    project = with_picture(school, "plaat.svg", DRAWING.read_bytes())
    day, evening = (fromstring(poster(project, Site(), SIZES["16:9"], evening=late)) for late in (False, True))
    assert [one.findall(f"{SVG}rect")[0].get("fill") for one in (day, evening)] == ["#ffffff", "#10163a"]
    pictures = [tostring(one.findall(f"{SVG}svg")[0]) for one in (day, evening)]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("size", SIZES)
def test_what_lies_outside_the_drawing_is_not_on_the_sheet(school: Make, size: str) -> None:
    project = with_picture(school, "plaat.svg", DRAWING.read_bytes())
    sheet = fromstring(poster(project, Site(), SIZES[size]))
    (frame,) = sheet.findall(f"{SVG}svg")
    left, top, wide, high = (float(frame.get(name, "")) for name in ("x", "y", "width", "height"))
    assert frame.get("overflow") == "hidden"
    assert frame.get("viewBox") == "0 0 1400 880"
    assert wide / high == pytest.approx(1400 / 880, rel=1e-3)
    _, _, paper_wide, paper_high = map(float, sheet.get("viewBox", "").split())
    assert (2 * left + wide, 2 * top + high) == pytest.approx((paper_wide, paper_high), abs=0.5)


def test_no_id_in_a_drawing_is_a_place_in_the_file(school: Make) -> None:
    ids = Reader(leaflet(with_picture(school, "plaat.svg", DRAWING.read_bytes()), Site())).ids
    assert {"lees-altijd-welkom", "lees-beloften"} <= {*ids}
    parts = "".join(f'<g id="{id}"><path d="M0 0h9v9z"/></g>' for id in (*ids, "plaat", "plate", "read-instroom"))
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">{parts}</svg>'
    hotspots = "[{element: lees-altijd-welkom, leads_to: altijd-welkom}]"
    made = leaflet(with_picture(school, "plaat.svg", drawing.encode(), hotspots), Site())
    again = Reader(made)
    assert sorted(again.ids) == sorted(set(again.ids))
    assert 'id="plaat"' in made
    assert 'class="tk-spot' in made
