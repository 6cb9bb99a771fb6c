"""A school's own picture: what can be pointed at in it, and why it cannot be used."""

import os
from pathlib import Path

import pytest

from schools import SMALLEST, Found, found, load, said, smallest, write
from taalkompas.source import Trouble
from taalkompas.source.files import Unreadable
from taalkompas.source.pictures import (
    ABSENT,
    DEFINES,
    GARBLED,
    LIMIT,
    NO_PICTURE,
    OUTSIDE,
    PHOTO_TOO_HEAVY,
    TOO_HEAVY,
    Picture,
    picture_of,
)

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 20
WEBP = b"RIFF\x24\0\0\0WEBPVP8 "
SCHOOL = SMALLEST["glossary/school.yml"]


def seen(root: Path, content: str | bytes, path: str = "plaat.svg") -> frozenset[str] | Unreadable:
    """What can be pointed at in a picture, or why it cannot be used."""
    write(root, {path: content})
    result = picture_of(root, path)
    return result.why if isinstance(result, Trouble) else result.ids


def with_plate(plate: str) -> str:
    return SCHOOL.replace("{title: Onze plaat}", f"{{title: Onze plaat, {plate}}}")


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        ('<svg id="a"><g id="b"><path id="c"/></g><defs><linearGradient id="d"/></defs></svg>', "a b c"),
        ('<svg><script id="a"/><style id="b"/><metadata id="c"/><x:g xmlns:x="y" id="d"><g id="e"/></x:g><foreignObject><g id="f"/></foreignObject></svg>', ""),
        ('<svg><symbol><g id="a"/></symbol><clipPath id="b"><path id="c"/></clipPath><title id="d"/><g xmlns="x" id="e"/></svg>', ""),
        ('<svg><use id="a"/><use id="b" href="#f"/><use id="c" href="#no"/><image id="d"/><image id="e" href="data:image/png;base64,"/><g id="f"/></svg>', "b e f"),
        ('<svg><switch id="a"><g requiredExtensions="x" id="b"/><g id="c"/><g id="d"/></switch><defs><g id="e"/></defs><g id="e"/></svg>', "a c"),
        ("<svg>" + "<g>" * 98 + '<g id="a"><g id="b"/></g>' + "</g>" * 98 + "</svg>", "a"),
        ('<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g id="a"/></svg:svg>', "a"),
        ("<svg><g id='a'/><g id='a'/><g id=''/><g ID='b' xml:id='c'/></svg>", "a"),
        ('<svg id="&#233;&amp;"/>', "é&"),
        ('<svg id="één"/>'.encode("utf-16"), "één"),
        ('<?xml version="1.0" encoding="windows-1252"?><svg id="één"/>'.encode("cp1252"), "één"),
        (b'\xef\xbb\xbf<svg id="a"/>', "a"),
        ('<!DOCTYPE svg SYSTEM "nowhere.dtd"><svg id="a">&nbsp;</svg>', "a"),
        ('<?xml version="1.0"?><?xml-stylesheet href="nowhere.css"?><!-- x --><svg id="a"/>', "a"),
        ("<svg/>", ""),
    ],
)  # fmt: skip
def test_every_id_that_can_be_pointed_at_is_there(tmp_path: Path, content: str | bytes, ids: str) -> None:
    assert seen(tmp_path, content) == frozenset(ids.split())


@pytest.mark.parametrize(
    ("path", "content"),
    [("a.png", PNG), ("a.jpg", JPEG), ("a.jpeg", JPEG), ("a.webp", WEBP), ("A.PNG", PNG), ("a.b/a.SVG", "<svg/>")],
)
def test_a_photo_has_no_ids(tmp_path: Path, path: str, content: str | bytes) -> None:
    assert seen(tmp_path, content, path) == frozenset()


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.svg", ""),
        ("a.svg", " "),
        ("a.svg", PNG),
        ("a.svg", "<html><svg/></html>"),
        ("a.svg", "not a word of XML"),
        ("a.svg", '<?xml version="1.0" encoding="zip"?><svg id="a"/>'),
        ("a.svg", '<?xml version="1.0" encoding="utf-7"?><svg id="a"/>'),
        ("a.svg", '<?xml version="1.0" encoding="nonsense"?><svg id="a"/>'),
        ("a.png", JPEG),
        ("a.png", ""),
        ("a.jpg", "<svg/>"),
        ("a.gif", b"GIF89a"),
        ("a.svgz", "<svg/>"),
        ("svg", "<svg/>"),
    ],
)
def test_what_is_no_picture(tmp_path: Path, path: str, content: str | bytes) -> None:
    assert seen(tmp_path, content, path) == NO_PICTURE


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("<svg>\n<g>\n</svg>", 3),
        ('<svg>\n<g id="a" id="b"/>\n</svg>', 2),
        ("<svg>\n\n&nbsp;</svg>", 3),
        ("<svg>\n\0</svg>", 2),
        (b"<svg>\n\xff</svg>", 2),
        ("<svg/>\n<svg/>", 2),
        ("<svg>\n" + "<g>" * 200_000, 2),
    ],
)
def test_an_svg_that_goes_wrong_says_in_which_line(tmp_path: Path, content: str | bytes, line: int) -> None:
    write(tmp_path, {"plaat.svg": content})
    assert picture_of(tmp_path, "plaat.svg") == Trouble(GARBLED, {"value": "plaat.svg", "line": line})


BOMB = "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(12))


@pytest.mark.parametrize(
    "definitions",
    [
        f"<!ENTITY e0 'ha'>{BOMB}",
        "<!ENTITY a SYSTEM 'file:///etc/hostname'>",
        "<!ENTITY % a SYSTEM 'nowhere.dtd'> %a;",
        "<!ATTLIST g x CDATA 'y'>",
        "<!ELEMENT svg ANY>",
        "",
    ],
)
def test_definitions_of_its_own_are_refused(tmp_path: Path, definitions: str) -> None:
    assert seen(tmp_path, f"<!DOCTYPE svg [{definitions}]><svg id='a'>&e12;&a;</svg>") == DEFINES


def test_an_svg_may_be_as_large_as_the_limit_and_no_larger(tmp_path: Path) -> None:
    head, tail = b'<svg><g id="a"/><!--', b"--></svg>"
    filled = head + b"x" * (LIMIT - len(head) - len(tail)) + tail
    assert seen(tmp_path, filled) == {"a"}
    assert seen(tmp_path, filled + b"\n") == TOO_HEAVY
    assert seen(tmp_path, PNG + b"x" * LIMIT, "a.png") == PHOTO_TOO_HEAVY


@pytest.mark.parametrize("path", ["../plaat.svg", "/plaat.svg", "in/../../plaat.svg", "link.svg", "folder/plaat.svg"])
def test_nothing_outside_the_repository_is_opened(tmp_path: Path, path: str) -> None:
    root = tmp_path / "school"
    write(tmp_path, {"plaat.svg": "<svg", "elsewhere/plaat.svg": "<svg", "school/in/x": ""})
    (root / "link.svg").symlink_to(tmp_path / "plaat.svg")
    (root / "folder").symlink_to(tmp_path / "elsewhere")
    assert picture_of(root, path) == Trouble(OUTSIDE, {"value": path})


@pytest.mark.parametrize("path", ["absent.svg", "folder.svg", "loop.svg", "pipe.svg", "a\0.svg", "x" * 5000 + ".svg"])
def test_what_is_not_there(tmp_path: Path, path: str) -> None:
    (tmp_path / "folder.svg").mkdir()
    (tmp_path / "loop.svg").symlink_to("loop.svg")
    os.mkfifo(tmp_path / "pipe.svg")
    assert picture_of(tmp_path, path) == Trouble(ABSENT, {"value": path})


def test_a_link_inside_the_repository_is_followed(tmp_path: Path) -> None:
    write(tmp_path, {"docs/plaat.svg": '<svg id="a"/>'})
    (tmp_path / "plaat.svg").symlink_to("docs/plaat.svg")
    assert picture_of(tmp_path, "plaat.svg") == Picture("plaat.svg", b'<svg id="a"/>', frozenset({"a"}))


def test_a_photo_has_nothing_to_point_at(tmp_path: Path) -> None:
    plate = with_plate("picture: p.png, hotspots: [{element: ballon, leads_to: altijd-welkom}]")
    smallest(tmp_path, {"glossary/school.yml": plate, "p.png": PNG})
    column = plate.splitlines()[1].index("ballon") + 1
    expected: list[Found] = [("glossary/school.yml", 2, column, "dead-hotspot")]
    assert found(tmp_path) == expected
    assert "'p.png' is no SVG, so it has no element 'ballon' to point at. Write 'box:'" in said(tmp_path)


def test_among_many_ids_none_is_listed(tmp_path: Path) -> None:
    plate = with_plate("picture: p.svg, hotspots: [{element: ballon, leads_to: altijd-welkom}]")
    ids = "".join(f'<g id="path{number}"/>' for number in range(13))
    smallest(tmp_path, {"glossary/school.yml": plate, "p.svg": f"<svg>{ids}</svg>"})
    assert "Nothing drawn in 'p.svg' is called 'ballon'. Look up its id in the program that drew it" in said(tmp_path)


def test_a_second_framework_brings_no_second_plate(tmp_path: Path) -> None:
    plate = "picture: {0}, hotspots: [{{element: {0}, leads_to: altijd-welkom}}]"
    smallest(tmp_path, {"glossary/school.yaml": with_plate(plate.format("a.svg")), "a.svg": '<svg id="a.svg"/>'})
    write(tmp_path, {"glossary/school.yml": with_plate(plate.format("b.svg")), "b.svg": '<svg id="b.svg"/>'})
    assert load(tmp_path).graph.elements == {"a.svg"}
    assert "dead-hotspot" not in {rule for _, _, _, rule in found(tmp_path)}
