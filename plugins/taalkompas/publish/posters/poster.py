"""The plate as a picture of a size: one SVG that browsers, Word, PowerPoint and Inkscape open, with nothing outside it.

In: a `Project`, the `Site`, a size and whether it is evening. Out: SVG as text, and the page that a browser makes a PNG or a PDF from. With
the school, the day and the address at its foot. Links lead to the site where its address is known, else there are none.
"""

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, tostring

from defusedxml.ElementTree import fromstring

from taalkompas.picture import SHEETS, draw_as
from taalkompas.picture.elements import clean
from taalkompas.picture.metrics import width
from taalkompas.project import Project
from taalkompas.publish.files import given_of, house_of
from taalkompas.publish.house import House
from taalkompas.publish.output import Site
from taalkompas.publish.own_picture import links_of
from taalkompas.publish.plates import subject
from taalkompas.publish.posters.own import Paper, laid_out
from taalkompas.publish.posters.paints import classes_of, paint, palette_of, rules_of
from taalkompas.publish.ties import Ties
from taalkompas.publish.tools import Tools
from taalkompas.views.plate import Landscape, landscape

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
FAMILY = "Taalkompas, Figtree, 'Segoe UI', Roboto, Arial, sans-serif"
"""The letters of the site; where a program reads none from the file, what looks like them."""
ON_SCREEN = frozenset({"tk-lines", "tk-area"})
"""What only shows, or only counts, when somebody points."""
_FACE, _SOURCE = re.compile(r"@font-face\s*\{[^}]*\}"), re.compile(r'url\("([^":]+)"\)')
UNDER, LARGEST = 0.75, 0.0092
"""The part of a sheet's margin that is free under the domains, and the foot's largest letters as a part of the width."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"


@dataclass(frozen=True, slots=True)
class Size:
    """One size of the picture: on paper in millimetres, in a window in pixels, each of them drawn as `scale` by `scale`."""

    name: str
    paper: tuple[float, float]
    window: tuple[int, int]
    scale: int
    unit: str = "mm"

    @property
    def measures(self) -> tuple[str, str]:
        """Width and height as an SVG says them: paper in millimetres, screens in pixels."""
        wide, high = self.paper if self.unit == "mm" else self.window
        return f"{wide:g}{self.unit}", f"{high:g}{self.unit}"


SIZES = {
    "a3": Size("a3", (420, 297), (1240, 877), 2),
    "a4": Size("a4", (297, 210), (1240, 877), 2),
    "16:9": Size("16:9", (338.667, 190.5), (1920, 1080), 2, "px"),
}
"""Every size: paper lying down, and a screen in the hall."""


def poster(project: Project, site: Site, size: Size, *, evening: bool = False) -> str:
    """The plate as one SVG."""
    house = house_of(project, site)
    shown = landscape(given_of(project))
    rules = rules_of(_asset("plate.css").decode(), evening)
    night = palette_of(Element("svg", {"class": "taalkompas-plate"}), rules)["--tk-sky-1"] if evening else ""
    root = _drawn(shown, house, size, night)
    _tell(root, shown, house)
    _lead(root, site.url)
    _foot(root, house, size)
    paint(root, rules)
    for element in root.iter():
        for name in [name for name in element.attrib if name.startswith("data-")]:
            del element.attrib[name]
    wide, high = size.measures
    root.attrib.update({"xmlns": SVG, "xmlns:xlink": XLINK, "width": wide, "height": high, "font-family": FAMILY})
    letters = Element("style")
    letters.text = fonts()
    root.insert(0, letters)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def sheet(project: Project, site: Site, size: Size, *, evening: bool = False) -> str:
    """A page that is filled by the plate, for a browser to make a picture of."""
    wide, high = size.paper
    svg = poster(project, site, size, evening=evening).split("\n", 1)[1].strip()
    style = (
        f"@page{{size:{wide:g}mm {high:g}mm;margin:0}}html,body{{margin:0;height:100%;overflow:hidden}}"
        "body>svg{display:block;width:100vw;height:100vh;print-color-adjust:exact}"
    )
    title = escape(named(landscape(given_of(project)), house_of(project, site)))
    return (
        f'<!doctype html><html lang="{project.language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><style>{style}</style></head><body>{svg}</body></html>\n'
    )


def named(shown: Landscape, house: House) -> str:
    """What the plate is called, and of which school it is."""
    return " · ".join(dict.fromkeys(part for part in (house.plain(shown.title), house.school) if part))


def signed(house: House) -> str:
    """What stands under the plate: the school, the day and, where it is known, the address."""
    return " · ".join(part for part in (house.school, house.phrases.day(house.day), house.url) if part)


@cache
def fonts() -> str:
    """The letters of the site as a style sheet with the fonts inside."""
    faces = _FACE.findall(_asset("plate.css").decode())
    return "".join(font_inside(" ".join(face.split())) for face in faces)


def font_inside(style: str) -> str:
    """A sheet with the fonts that it names inside it."""
    return _SOURCE.sub(lambda found: f'url("data:font/woff2;base64,{b64encode(_asset(found[1])).decode()}")', style)


def _asset(name: str) -> bytes:
    return (files("taalkompas.publish") / "assets" / name).read_bytes()


def _drawn(shown: Landscape, house: House, size: Size, night: str) -> Element:
    """The school's own picture, else the composition of this size, as elements without a namespace: each says only what it is."""
    tools = Tools(house, "index.html")
    said = subject(shown, tools)
    if house.picture:
        paper = Paper(size.paper, SHEETS[size.name].margin, night or "#ffffff")
        links = links_of(said, shown.spots, Ties(said, shown.spots), tools) if house.url else []
        own = laid_out(house.picture, tuple(zip(shown.spots, links, strict=False)), paper)
        if own is not None:
            return own
    drawing = draw_as(said, size.name)
    root: Element = fromstring(drawing.svg)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


def _tell(root: Element, shown: Landscape, house: House) -> None:
    """Say in words what the picture is, for who cannot see it."""
    for index, (name, words) in enumerate((("title", named(shown, house)), ("desc", house.plain(shown.subtitle)))):
        told = Element(name, {"id": f"taalkompas-{name}"})
        told.text = clean(words)
        root.insert(index, told)
    root.attrib.pop("aria-label", None)
    root.set("aria-labelledby", "taalkompas-title taalkompas-desc")


def _lead(root: Element, url: str) -> None:
    """Let links lead to the site, or nowhere; leave out what only shows when somebody points, and what only a page needs."""
    for parent in list(root.iter()):
        for child in list(parent):
            if classes_of(child) & ON_SCREEN:
                parent.remove(child)
    for element in root.iter():
        if element.tag == "text":  # inside a link its label said it; that label goes
            element.attrib.pop("aria-hidden", None)
        href = element.attrib.pop("href", "")
        if element.tag == "a":
            element.attrib.pop("aria-label", None)
            if url:
                element.set("xlink:href", urljoin(f"{url.rstrip('/')}/", href))
            else:
                element.tag = "g"
        elif href:
            element.set("xlink:href", href)


def _foot(root: Element, house: House, size: Size) -> None:
    """Write at the foot of the picture, on a sign under the domains, where it comes from and of which day it is."""
    _, _, wide, high = (float(part) for part in root.get("viewBox", "").split())
    free, words = UNDER * SHEETS[size.name].margin, clean(signed(house))
    letters = min(0.46 * free, LARGEST * wide)
    letters *= min(1.0, 0.9 * wide / max(width(words, letters, 500), 1.0))
    long, tall = width(words, letters, 500) + 1.8 * letters, 1.6 * letters
    SubElement(root, "rect", {
        "class": "tk-board", "x": f"{(wide - long) / 2:.1f}", "y": f"{high - (free + tall) / 2:.1f}",
        "width": f"{long:.1f}", "height": f"{tall:.1f}", "rx": f"{tall / 2:.1f}",
    })  # fmt: skip
    foot = SubElement(root, "text", {
        "class": "tk-t-sign", "font-size": f"{letters:.1f}", "font-weight": "500",
        "x": f"{wide / 2:g}", "y": f"{high - (free - 0.7 * letters) / 2:.1f}", "text-anchor": "middle",
    })  # fmt: skip
    foot.text = words
