"""Stage: a `Scene` → SVG text, with ElementTree only.

In: a `Scene`. Out: one `<svg>`, without blank lines, that takes its colours from the style sheet. Decoration is
hidden from screen readers; links stand in journey order. Never decides where anything is.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from taalkompas.picture.elements import clean, place_of, write_icon, write_marks, write_text
from taalkompas.picture.geometry import Box, around, number, path, rounded_box
from taalkompas.picture.marks import Figure
from taalkompas.picture.scene import Bubble, Card, Drawn, Line, Person, Scene, Scenery, StopSign
from taalkompas.picture.subject import State


def write(scene: Scene) -> str:
    """Write a scene as SVG."""
    root = Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": f"taalkompas-plate taalkompas-plate--{scene.name}",
        "viewBox": f"0 0 {number(scene.width)} {number(scene.height)}",
        "role": "group", "aria-label": clean(scene.label), "lang": scene.language, "data-scene": scene.world,
    })  # fmt: skip
    if scene.own:
        root.set("style", ";".join(f"{name}:{value}" for name, value in scene.own))
    numbers = _Numbers(scene)
    _write_figures(root, scene)
    back = _decoration(root, "tk-sky")
    write_marks(back, scene.sky, _id(scene, ""))
    _write_scenery(back, scene, scene.distance)
    land = _decoration(root, "tk-land")
    write_marks(land, scene.land, _id(scene, ""))
    _write_scenery(land, scene, scene.scenery)
    _write_heads(root, scene)
    lines = _decoration(root, "tk-lines")
    for line in scene.lines:
        _write_line(lines, line, numbers)
    _write_journey(root, scene, numbers)
    ground = SubElement(root, "g", {"role": "list", "aria-label": clean(" ".join(scene.texts[2].setting.lines))})
    for card in scene.cards:
        _write_card(ground, card, numbers)
    return tostring(root, encoding="unicode").replace("\n", " ")


class _Numbers:
    """Short class names that tie promises and domains together for the style sheet."""

    def __init__(self, scene: Scene) -> None:
        ids = [p for _, promises in scene.order for p in promises]
        self.promises = {p: i for i, p in enumerate(ids)}
        self.domains = {card.domain: i for i, card in enumerate(scene.cards)}
        self.asked = {b.promise: tuple(icon.domain for icon in b.icons) for b in scene.bubbles}

    def of_promise(self, promise: str) -> str:
        needs = (f"tk-of-d{self.domains[d]}" for d in self.asked.get(promise, ()))
        return " ".join((f"tk-p{self.promises[promise]}", *needs))

    def of_domain(self, domain: str) -> str:
        needed = (f"tk-of-p{self.promises[p]}" for p, asked in self.asked.items() if domain in asked)
        return " ".join((f"tk-d{self.domains[domain]}", *needed))


def _decoration(parent: Element, name: str) -> Element:
    return SubElement(parent, "g", {"class": name, "aria-hidden": "true"})


def _write_figures(root: Element, scene: Scene) -> None:
    """Define every figure once; they are placed with `use`."""
    used: dict[str, Figure] = {}
    drawn: tuple[Drawn, ...] = (*scene.distance, *scene.scenery, *scene.people)
    for thing in drawn:
        used.setdefault(thing.figure.name, thing.figure)
    defs = SubElement(root, "defs")
    for shade in scene.shades:
        end = {"x2": "1", "y2": "0"} if shade.across else {"x2": "0", "y2": "1"}
        gradient = SubElement(defs, "linearGradient", {"id": _id(scene, shade.name), "x1": "0", "y1": "0", **end})
        for offset, paint, dense in shade.stops:
            stop = SubElement(gradient, "stop", {"offset": f"{offset:g}", "class": f"tk-g-{paint}"})
            if dense < 1:
                stop.set("stop-opacity", f"{dense:g}")
    for name in sorted(used):
        figure = used[name]
        symbol = SubElement(defs, "symbol", {
            "id": _id(scene, name), "viewBox": f"0 0 {number(figure.w)} {number(figure.h)}", "overflow": "visible",
        })  # fmt: skip
        write_marks(symbol, figure.marks)


def _id(scene: Scene, name: str) -> str:
    return f"taalkompas-{scene.name}-{name}"


def _write_scenery(parent: Element, scene: Scene, things: Iterable[Scenery]) -> None:
    for thing in things:
        box = thing.box
        place = place_of(box)
        if thing.flip:
            place["transform"] = f"matrix(-1 0 0 1 {number(2 * box.cx)} 0)"
        SubElement(parent, "use", {"href": f"#{_id(scene, thing.figure.name)}", **place})


def _write_heads(root: Element, scene: Scene) -> None:
    for text in scene.texts:
        if text.setting.lines:
            write_text(root, text, hidden=False)


def _write_line(parent: Element, line: Line, numbers: _Numbers) -> None:
    names = f"tk-line tk-of-p{numbers.promises[line.promise]} tk-of-d{numbers.domains[line.domain]}"
    group = SubElement(parent, "g", {"class": names})
    SubElement(group, "path", {"d": line.d, "pathLength": "1"})
    SubElement(group, "path", {"d": line.d, "pathLength": "1", "stroke": line.colour})
    end = line.points[-1]
    SubElement(group, "circle", {"cx": number(end.x), "cy": number(end.y), "r": "6", "fill": line.colour})


def _write_journey(root: Element, scene: Scene, numbers: _Numbers) -> None:
    """Write stops with their promises as a list of lists, in journey order."""
    signs = {sign.stop: sign for sign in scene.signs}
    bubbles = {bubble.promise: bubble for bubble in scene.bubbles}
    people = {person.promise: person for person in scene.people}
    journey = SubElement(root, "g", {"role": "list", "aria-label": clean(scene.label)})
    for stop, promises in scene.order:
        item = SubElement(journey, "g", {"role": "listitem", "class": "tk-stop"})
        if stop in signs:
            _write_sign(item, signs[stop])
        if promises:
            inner = SubElement(item, "g", {"role": "list"})
            for promise in promises:
                _write_promise(inner, scene, bubbles[promise], people[promise], numbers)


def _link(parent: Element, href: str, label: str, kind: str, name: str, classes: str) -> Element:
    return SubElement(parent, "a", {
        "href": clean(href), f"data-{kind}": clean(name), "class": classes, "aria-label": clean(label),
    })  # fmt: skip


def _write_sign(parent: Element, sign: StopSign) -> None:
    link = _link(parent, sign.href, sign.label, "moment", sign.stop, "tk-sign")
    SubElement(link, "path", {"class": "tk-board", "d": rounded_box(sign.box, min(22.0, sign.box.h / 2))})
    centre = {"cx": number(sign.disc.x), "cy": number(sign.disc.y), "r": number(sign.radius)}
    SubElement(link, "circle", {"class": "tk-number", **centre})
    size = sign.radius * 1.25
    digit = SubElement(link, "text", {
        "class": "tk-t-number", "x": number(sign.disc.x), "y": number(sign.disc.y + size * 0.36),
        "font-size": number(size), "font-weight": "800", "text-anchor": "middle", "aria-hidden": "true",
    })  # fmt: skip
    digit.text = str(sign.number)
    digit.tail = " "
    write_text(link, sign.text)


def _write_promise(parent: Element, scene: Scene, bubble: Bubble, person: Person, numbers: _Numbers) -> None:
    item = SubElement(parent, "g", {"role": "listitem"})
    classes = f"tk-say tk-{bubble.state.value} {numbers.of_promise(bubble.promise)}"
    link = _link(item, bubble.href, bubble.label, "promise", bubble.promise, classes)
    # One area to point at: people move from the words to the speaker and back.
    area = rounded_box(around((bubble.box, person.box)), 12)
    SubElement(link, "path", {"class": "tk-area", "d": area, "fill": "none"})
    SubElement(link, "use", {
        "href": f"#{_id(scene, person.figure.name)}", "class": "tk-person", **place_of(person.box),
    })  # fmt: skip
    SubElement(link, "path", {"class": "tk-bubble", "d": bubble.outline})
    if bubble.fold:
        fold = bubble.fold
        corner = path("M", fold.x, fold.y, "v", fold.h - 5, "q", 0.0, 5.0, 5.0, 5.0, "h", fold.w - 5, "z")
        SubElement(link, "path", {"class": "tk-fold", "d": corner})
    write_text(link, bubble.text)
    for icon in bubble.icons:
        write_icon(link, icon)
    if bubble.note:
        if bubble.state is not State.SOUND:
            _write_mark_of(link, bubble)
        write_text(link, bubble.note)


_SIGNS = {
    State.BROKEN: "M8 0L16 15H0zM7.1 5L7.5 10H8.5L8.900 5zM8 11.2a1 1 0 1 0 .01 0z",
    State.DRAFT: "M0 15L1 10.5L11 .5L14.5 4L4.5 14zM9.5 2L13 5.5",
    State.PAPER: "M2 0H9L14 5V15H2zM9 0V5H14M5 8H11M5 11H11",
}


def _write_mark_of(parent: Element, bubble: Bubble) -> None:
    """Stand a sign before the note, so that a state is never told by colour alone."""
    assert bubble.note is not None
    box = bubble.note.box
    x = box.x - 22
    y = bubble.note.y - bubble.note.setting.face.size * 0.78
    SubElement(parent, "path", {
        "class": "tk-mark", "d": _SIGNS[bubble.state], "transform": f"translate({number(x)} {number(y)})",
    })  # fmt: skip


def _write_card(parent: Element, card: Card, numbers: _Numbers) -> None:
    item = SubElement(parent, "g", {"role": "listitem"})
    link = _link(item, card.href, card.label, "domain", card.domain, f"tk-card {numbers.of_domain(card.domain)}")
    box = card.box
    SubElement(link, "path", {"class": "tk-slab", "d": rounded_box(box, 16)})
    band = Box(box.x, box.y, box.w, 16)
    r = 16.0
    edge = path("M", band.x, band.y + r, "q", 0.0, -r, r, -r, "h", band.w - 2 * r, "q", r, 0.0, r, r,
                "q", 0.0, -10.0, -r, -10.0, "h", 2 * r - band.w, "q", -r, 0.0, -r, 10.0, "z")  # fmt: skip
    SubElement(link, "path", {"d": edge, "fill": card.icon.colour})
    write_icon(link, card.icon)
    write_text(link, card.text)
    for note in card.notes:
        write_text(link, note)
