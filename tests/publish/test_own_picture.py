"""A school's own picture as the plate: its links, what is not on it, and what happens when it cannot be shown."""

import re
import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from schools import SMALLEST, load
from taalkompas.cleaning import clean
from taalkompas.publish import Site, plate, publish
from taalkompas.publish.hotspots import Link, with_links
from taalkompas.source.elements import ids_in
from taalkompas.source.photos import size_of

DRAWING = Path(__file__).parents[1] / "cleaning" / "eigen-plaat.svg"
SCHOOL = SMALLEST["glossary/school.yml"]
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><defs><g id="vorm"><path d="M0 0"/></g></defs>
<g transform="scale(2)"><g id="ballon"><circle r="9"/><text>Welkom</text></g></g>
<rect id="bord" width="9" height="9"/><text id="tekst">Lees <tspan id="woord">instroom</tspan> na</text></svg>
"""
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 800, 600)

Make = Callable[..., Path]


def with_picture(school: Make, hotspots: str, content: str | bytes = SVG, path: str = "docs/plaat.svg") -> Path:
    text = SCHOOL.replace("{title: Onze plaat}", f'{{title: "Onze <plaat>", picture: {path}, hotspots: [{hotspots}]}}')
    return school({"glossary/school.yml": text, path: content})


def figure(root: Path, page: str = "index.html") -> Element:
    return fromstring(re.sub(r"<img ([^>]*[^/])>", r"<img \1/>", plate(load(root), Site(), page)))[0]


def links(one: Element, kind: str) -> list[Element]:
    return [link for link in one.iter("a") if link.get(f"data-{kind}")]


def test_an_element_becomes_a_link_where_it_stands(school: Make) -> None:
    made = figure(
        with_picture(school, "{element: ballon, leads_to: altijd-welkom}, {element: bord, leads_to: instroom}")
    )
    assert made.tag == "figure"
    assert (made.get("class") or "").split()[0] == "taalkompas-plate"
    (promise,) = links(made, "promise")
    assert promise.get("href") == "beloften/altijd-welkom/"
    assert promise.get("aria-label") == "Ik ben altijd welkom. 1 afspraak. Instroom"
    assert [part.get("id") for part in promise] == ["ballon"]
    scaled = next(one for one in made.iter("g") if one.get("transform") == "scale(2)")
    assert promise in set(scaled.iter("a")), "it keeps its place and what is done to it"
    (domain,) = links(made, "domain")
    assert domain.get("aria-label") == "Instroom. 1 afspraak. nodig voor 1 belofte"


HUGE = "1" + "0" * 400


@pytest.mark.parametrize(
    ("done", "scales"),
    [
        ("scale(2)", {"1", "2"}),
        ("matrix(2 0 0 8 1 1) scale(.5)", {"1", "2"}),
        (f"matrix({HUGE} {HUGE} {HUGE} {HUGE} 0 0)", {"1"}),
        ("translate(1) " * 100 + "scale(2)", {"1"}),
    ],
)
def test_a_ring_is_as_wide_as_elsewhere_and_reading_what_is_done_has_an_end(
    school: Make, done: str, scales: set[str]
) -> None:
    drawn = SVG.replace("scale(2)", done)
    made = figure(with_picture(school, "{element: ballon, leads_to: altijd-welkom}", drawn))
    rings = {
        id.removeprefix("taalkompas-chosen-") for one in made.iter("filter") if "chosen" in (id := one.get("id", ""))
    }
    assert rings == scales


def test_what_belongs_together_is_tied(school: Make) -> None:
    made = figure(
        with_picture(
            school,
            "{element: ballon, leads_to: altijd-welkom}, {element: bord, leads_to: starten}, {box: [1, 2, 3, 4], leads_to: warm-welkom}",
        )
    )
    own = {
        kind: set((links(made, kind)[0].get("class") or "").split())
        for kind in ("promise", "moment", "agreement", "domain")
    }
    assert {"tk-p0", "tk-of-d0", "tk-of-m0", "tk-of-a0"} <= own["promise"]
    assert {"tk-m0", "tk-of-p0"} <= own["moment"]
    assert {"tk-a0", "tk-of-p0", "tk-of-d0"} <= own["agreement"]
    assert {"tk-d0", "tk-of-p0", "tk-of-a0"} <= own["domain"]


def test_the_list_for_who_does_not_see_it_is_in_the_order_of_the_journey(school: Make) -> None:
    made = figure(
        with_picture(
            school,
            "{element: bord, leads_to: instroom}, {element: ballon, leads_to: altijd-welkom}, {box: [0, 0, 9, 9], leads_to: starten}",
        )
    )
    (order,) = (one for one in made.iter("div") if one.get("aria-owns"))
    by_id = {one.get("id"): one for one in made.iter() if one.get("role") == "listitem"}
    owned = [by_id[id] for id in (order.get("aria-owns") or "").split()]
    kinds = [next(kind for kind in ("promise", "domain", "moment") if item[0].get(f"data-{kind}")) for item in owned]
    assert kinds == ["moment", "promise", "domain"]
    assert len(by_id) == len(owned)


def test_what_has_no_place_on_it_stands_under_it(school: Make) -> None:
    """An element that is only a definition cannot be pointed at; nor can one that is not there."""
    for element in ("vorm", "weg"):
        made = figure(with_picture(school, f"{{element: {element}, leads_to: altijd-welkom}}"))
        (promise,) = links(made, "promise")
        assert "".join(promise.itertext()).startswith("Ik ben altijd welkom")
        assert [link.get("data-domain") for link in links(made, "domain")] == ["instroom"]


NESTED = """\
<svg id="top"><title id="name"/><script id="s"/><metadata id="m"><g id="in-m"/></metadata><a id="link"><text id="t"><tspan id="w">x</tspan></text></a>
<use id="u" href="#d"/><use id="lost" href="#no"/><image id="away" href="https://evil.example/a.png"/><defs id="defs"><g id="d"/></defs><g id="d"/>
<image id="photo" href="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"/><script id="twice"/><g id="twice"/>
<switch id="sw"><title id="st"/><g id="far" systemLanguage="zz"/><g id="chosen"/><g id="late"/></switch><x:g xmlns:x="y" id="f"/><g id="f"/></svg>
"""


@pytest.mark.parametrize("picture", [DRAWING.read_text(encoding="utf-8"), NESTED])
def test_what_the_check_knows_is_what_becomes_a_link(picture: str) -> None:
    """Reading event by event, and cleaning with all that comes of it, have one answer to what can be pointed at."""
    ids = dict.fromkeys(re.findall(r'\bid="([^"]+)"', picture))
    links = [Link(id, id, "x", "x", "promise", "x", "") for id in ids]
    _, placed = with_links(clean(picture.encode()), links, "x")
    assert placed == ids_in(BytesIO(picture.encode()))
    assert 8 < len(placed) < len(ids) - 4


def test_words_in_a_text_and_the_picture_as_a_whole_can_be_links(school: Make) -> None:
    whole = SVG.replace("<svg ", '<svg id="alles" ')
    made = figure(
        with_picture(school, "{element: woord, leads_to: instroom}, {element: alles, leads_to: altijd-welkom}", whole)
    )
    (domain,), (promise,) = links(made, "domain"), links(made, "promise")
    assert domain in set(promise.iter("a"))
    text = next(one for one in made.iter("text") if one.get("id") == "tekst")
    assert " ".join("".join(text.itertext()).split()) == "Lees instroom na"


def test_a_link_is_called_what_one_sees_too(school: Make) -> None:
    other = SVG.replace("<text>Welkom</text>", "<text>Kom erin!</text>")
    made = figure(with_picture(school, "{element: ballon, leads_to: altijd-welkom}", other))
    assert links(made, "promise")[0].get("aria-label") == "Kom erin! Ik ben altijd welkom. 1 afspraak. Instroom"


def test_lines_of_a_text_stay_apart_for_programs_that_read_them(school: Make) -> None:
    lines = SVG.replace(
        "<text>Welkom</text>", '<text><tspan x="0" y="0">Ik ben altijd</tspan><tspan x="0" y="9">welkom</tspan></text>'
    )
    made = figure(with_picture(school, "{element: ballon, leads_to: altijd-welkom}", lines))
    (promise,) = links(made, "promise")
    assert "".join(promise.itertext()) == "Ik ben altijd welkom"
    assert [text.get("aria-hidden") for text in promise.iter("text")] == ["true"]


def test_a_photo_is_a_file_beside_the_page_with_links_over_it(school: Make) -> None:
    root = with_picture(
        school,
        "{box: [10, 20.5, 30, 40], leads_to: altijd-welkom}, {box: [50, 50, 9, 9], leads_to: instroom}",
        PNG,
        "docs/a.png",
    )
    made = figure(root, "over/index.html")
    (image,) = made.iter("img")
    assert (image.get("width"), image.get("height")) == ("800", "600")
    file = {one.path: one.content for one in publish(load(root), Site())}[(image.get("src") or "").removeprefix("../")]
    assert file == PNG
    (promise,) = links(made, "promise")
    assert promise.get("style") == "left:10%;top:20.5%;width:30%;height:40%;z-index:89"
    (line,) = (one for one in made.iter("g") if "tk-line" in (one.get("class") or ""))
    assert "tk-of-p0" in (line.get("class") or "")
    assert (line[0].get("d") or "").startswith("M")


@pytest.mark.parametrize(
    ("path", "content"),
    [("docs/plaat.svg", "<svg><g></svg>"), ("docs/plaat.png", b"GIF89a"), ("docs/plaat.svg", None)],
)
def test_where_it_cannot_be_shown_the_drawn_plate_is(school: Make, path: str, content: str | bytes | None) -> None:
    root = with_picture(school, "{element: ballon, leads_to: altijd-welkom}", content or "", path)
    if content is None:
        (root / path).unlink()
    made = plate(load(root), Site(), "index.html")
    assert "taalkompas-plate--poster" in made
    assert "<figure" not in made


def test_what_the_school_wrote_stays_text(school: Make) -> None:
    odd = SVG.replace('id="ballon"', 'id="x&quot;&gt;&lt;img{{"')
    made = plate(
        load(with_picture(school, "{element: 'x\"><img{{', leads_to: altijd-welkom}", odd)), Site(), "index.html"
    )
    assert "<img" not in made
    assert "{" not in made
    assert 'aria-label="Onze &lt;plaat&gt;"' in made
    assert 'data-promise="altijd-welkom"' in made


def test_the_front_page_shows_it(school: Make) -> None:
    root = with_picture(school, "{element: ballon, leads_to: altijd-welkom}")
    front = {one.path: one.content for one in publish(load(root), Site())}["index.md"]
    assert 'class="taalkompas-plate taalkompas-plate--own"' in str(front)
    assert "taalkompas-plate--poster" not in str(front)


EXIF = b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0%c\0\0\0\0\0\0"
FRAME = b"\xff\xc0\0\x0b\x08" + struct.pack(">HH", 300, 400) + b"\x01\x01\x11\0"


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (PNG, (800, 600)),
        (b"\xff\xd8" + FRAME, (400, 300)),
        (b"\xff\xd8\xff\xff\xe0\0\x04ab" + FRAME, (400, 300)),
        (b"\xff\xd8" + EXIF % b"\x01" + FRAME, (400, 300)),
        (b"\xff\xd8" + EXIF % b"\x06" + FRAME, (300, 400)),
        (b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x8f\x01\0\x2b\x01\0", (400, 300)),
        (b"RIFF\0\0\0\0WEBPVP8L" + bytes(4) + b"\x2f" + struct.pack("<I", 399 | 299 << 14), (400, 300)),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 400, 300), (400, 300)),
        (PNG[:20], None),
        (b"\xff\xd8\xff\xe0\xff", None),
        (b"\xff\xd8" + EXIF[:20], None),
        (b"", None),
    ],
)  # fmt: skip
def test_how_large_a_photo_is(content: bytes, size: tuple[int, int] | None) -> None:
    assert size_of(content) == size
