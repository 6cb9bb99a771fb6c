"""A school's own picture on paper, on a screen and in the file to mail."""

import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

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


def with_picture(school: Make, name: str, content: bytes) -> Project:
    framework = SMALLEST["glossary/school.yml"].replace(
        "{title: Onze plaat}", f"{{title: Onze plaat, picture: {name}}}"
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
