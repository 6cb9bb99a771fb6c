"""A school's own picture as the plate: a figure with its links, what is not on it, and the same list for a thumb.

In: what the plate says, its hotspots and the picture. Out: HTML, and the file of a photo. An SVG is cleaned first and stands in the page; a
photo is a file beside it with links over it. Where the picture cannot be used there is no figure, and the drawn plate shows.
"""

from functools import lru_cache
from hashlib import sha256

from markupsafe import Markup

from taalkompas.cleaning import Clean, Unfit, clean
from taalkompas.picture import Saying, Subject
from taalkompas.publish import own_lines
from taalkompas.publish.hotspots import Link, with_links
from taalkompas.publish.own_lists import beside, for_a_thumb
from taalkompas.publish.ties import Ties
from taalkompas.publish.tools import Tools
from taalkompas.source.photos import size_of
from taalkompas.source.pictures import Picture
from taalkompas.views.spots import Spot

FOLDER = "assets/taalkompas"
USUAL = (1600, 1000)
"""The size of a photo that does not say it."""


def figure(one: Subject, spots: tuple[Spot, ...], picture: Picture, tools: Tools) -> Markup:
    """The whole plate; nothing where the picture cannot be shown."""
    drawing = cleaned(picture.content) if not picture.is_photo else None
    if drawing is None and not picture.is_photo:
        return Markup("")
    ties = Ties(one, spots)
    links = links_of(one, spots, ties, tools)
    if drawing is not None:
        shown, placed = _in_svg(drawing, spots, links, one.title)
        wide, high = drawing.frame.width, drawing.frame.height
    else:
        wide, high = size_of(picture.content) or USUAL
        shown, placed = _photo(photo_path(picture), (int(wide), int(high)), one.title, tools), frozenset()
    boxes = Markup("").join(_boxed(link, spot) for link, spot in zip(links, spots, strict=True) if spot.box)
    there = [
        (spot, link) for spot, link in zip(spots, links, strict=True) if spot.box is not None or link.place in placed
    ]
    keys = {(spot.thing.kind, spot.thing.id) for spot, _ in there}
    return Markup(
        '<figure class="taalkompas-plate taalkompas-plate--own" lang="{}" style="--own-wide:{};--own-high:{}">'
        '<div class="tk-own">{}{}{}'
        '<div class="tk-own__order" role="list" aria-label="{}" aria-owns="{}"></div></div>{}{}</figure>'
    ).format(
        one.language,
        f"{wide:.6g}",
        f"{high:.6g}",
        shown,
        boxes,
        own_lines.lines(one, there, ties, (wide, high)),
        one.title,
        " ".join(link.place for _, link in there),
        for_a_thumb(one, keys),
        beside(one, keys, ties, tools),
    )


def photo_path(picture: Picture) -> str:
    """Where a photo lies on the site; another photo has another name, so that no browser shows the old one."""
    ending = picture.path.rpartition(".")[2].lower()
    return f"{FOLDER}/own-{sha256(picture.content).hexdigest()[:12]}.{ending}"


@lru_cache(maxsize=2)
def cleaned(content: bytes) -> Clean | None:
    """An SVG of which only what may reach a page is left; nothing where that is too little."""
    try:
        return clean(content)
    except Unfit:
        return None


def _in_svg(drawing: Clean, spots: tuple[Spot, ...], links: list[Link], title: str) -> tuple[Markup, frozenset[str]]:
    on_elements = tuple(link for link, spot in zip(links, spots, strict=True) if spot.box is None)
    svg, placed = with_links(drawing, on_elements, title)
    return Markup(svg), placed  # noqa: S704  # cleaned, and written by ElementTree


def _photo(path: str, size: tuple[int, int], title: str, tools: Tools) -> Markup:
    return Markup('<img class="tk-own__drawing" src="{}" width="{}" height="{}" alt="{}">').format(
        tools.house.addresses.between(tools.page, path), *size, title
    )


def links_of(one: Subject, spots: tuple[Spot, ...], ties: Ties, tools: Tools) -> list[Link]:
    """A link for each hotspot."""
    return [_link(number, spot, one, ties, tools) for number, spot in enumerate(spots)]


def _link(number: int, spot: Spot, one: Subject, ties: Ties, tools: Tools) -> Link:
    thing = spot.thing
    return Link(
        element=spot.element,
        place=f"taalkompas-spot-{number + 1}",
        href=tools.href(thing.kind, thing.id),
        label=_label(spot, one, tools),
        kind=thing.kind,
        id=thing.id,
        classes=ties.of(thing.kind, thing.id),
    )


def _label(spot: Spot, one: Subject, tools: Tools) -> str:
    """What a hotspot is called, with what it has to do with: in words, as on the drawn plate."""
    id = spot.thing.id
    match spot.thing.kind:
        case "promise":
            found = next((saying for stop in one.stops for saying in stop.promises if saying.id == id), None)
            return told(found, one) if found else tools.house.name(spot.thing)
        case "domain":
            ground = next(ground for ground in one.domains if ground.id == id)
            return ". ".join((ground.label, *ground.notes))
        case "moment":
            number = next((number for number, stop in enumerate(one.stops) if stop.id == id), 0)
            return f"{number + 1}. {spot.thing.label}"
    return tools.house.name(spot.thing)


def told(saying: Saying, one: Subject) -> str:
    """A promise, how it stands, and the domains that it asks for."""
    names = {ground.id: ground.label for ground in one.domains}
    areas = ", ".join(names[id] for id in saying.requires if id in names)
    return ". ".join(part for part in (saying.text, saying.note, areas) if part)


def _boxed(link: Link, spot: Spot) -> Markup:
    """A link over a part of the picture; the smaller of two lies on top, or nobody could point at it."""
    assert spot.box is not None
    left, top, wide, high = (f"{side:.6g}%" for side in spot.box)
    return Markup(
        '<span role="listitem" id="{}"><a class="tk-spot tk-box {}" href="{}" data-{}="{}" aria-label="{}"'
        ' style="left:{};top:{};width:{};height:{};z-index:{}"></a></span>'
    ).format(
        link.place,
        link.classes,
        link.href,
        link.kind,
        link.id,
        link.label,
        left,
        top,
        wide,
        high,
        101 - int(spot.box[2] * spot.box[3] / 100),
    )
