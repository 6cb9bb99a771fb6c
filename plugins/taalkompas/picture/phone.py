"""Stage: the composition for a phone: one column, the road winding down from stop to stop.

In: a `Subject` and the measures. Out: a `Scene`. At each stop the road crosses the picture; below it people
stand on the road at one side, with their bubbles beside them. Draws no lines: the ground is too far away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from taalkompas.picture.bubbles import Content, fill, place
from taalkompas.picture.formats import Format
from taalkompas.picture.geometry import Box, Point, path
from taalkompas.picture.ground import lay_ground
from taalkompas.picture.horizon import set_afloat, stand_afar
from taalkompas.picture.people import MOUTH, draw_person
from taalkompas.picture.placing import LIBRARY, Field, bury, furnish, in_order
from taalkompas.picture.road import Road
from taalkompas.picture.scene import Bubble, Person, Placed, Scene, Scenery, StopSign, Text
from taalkompas.picture.scenes import world_of
from taalkompas.picture.shades import shades_of
from taalkompas.picture.stops import stand_sign
from taalkompas.picture.subject import Stop, Subject
from taalkompas.picture.tiers import Cell
from taalkompas.picture.tints import own_tints
from taalkompas.picture.typesetting import fit, set_lines
from taalkompas.picture.world import Journey, Lie, Wish, World

GAP = 16.0
CROSSING = 62.0
"""Height of the strip in which the road crosses and the stop's name stands."""
SMALL = 0.66
"""How much smaller scenery is than on the poster."""


@dataclass(frozen=True, slots=True)
class Part:
    """One stop with everything under it."""

    top: float
    bottom: float
    sign: StopSign
    bubbles: tuple[Bubble, ...]
    people: tuple[Person, ...]
    side: str


def compose_phone(subject: Subject, form: Format) -> Scene:
    """Compose the vertical journey."""
    width, name = form.widths[0], form.name
    title, subtitle, horizon = _head(subject, form, width)
    parts: list[Part] = []
    y, count = horizon + 24, 0
    for number, stop in enumerate(subject.stops, 1):
        parts.append(_lay_part(subject, form, stop, number, count, y, width))
        y, count = parts[-1].bottom + 14, count + len(stop.promises)
    last = y + CROSSING + form.city * 0.72
    road = _road(parts, form, width, horizon, last)
    soil = last + 30
    cellar = lay_ground(subject, form, width, soil + 44)
    height = cellar.bottom + 26
    bubbles = tuple(b for part in parts for b in part.bubbles)
    people = tuple(p for part in parts for p in part.people)
    signs = tuple(part.sign for part in parts)
    tops = (horizon + 4, *(p.top - 8 for p in parts[1:]))
    lie = Lie(
        form.name, width, horizon, tops, soil, height, (title.box, subtitle.box),
        Box(width - 150, horizon - 66, 132, 132 * 158 / 248), Journey.along(road, tops),
    )  # fmt: skip
    world = world_of(subject.scene)
    city_h = form.city * 177 / 226
    fixed = (
        Scenery(LIBRARY[world.school], lie.school),
        Scenery(LIBRARY[world.work], Box(width / 2 - form.city / 2, last - 24 - city_h, form.city, city_h)),
    )
    deep = [cellar.heading.box, *(c.box for row in cellar.rows for c in row)]
    carriers: tuple[Placed, ...] = (*bubbles, *people, *signs, *fixed)
    taken = [thing.box for thing in carriers]
    return Scene(
        name, width, height, subject.words.label or subject.title, subject.language,
        (title, subtitle, cellar.heading), world.sky(lie), stand_afar(lie, world, lie.words),
        (*world.land(lie), *world.road(road, form.road), *world.below(lie)),
        (*_scenery(fixed, taken, road, form, lie, world), *bury(width, soil, height, deep, world.buried, name)),
        (), people, signs, bubbles, tuple(c for row in cellar.rows for c in row),
        tuple((stop.id, tuple(p.id for p in stop.promises)) for stop in subject.stops),
        world.name, shades_of(lie, world), own_tints(subject.colours),
    )  # fmt: skip


def _head(subject: Subject, form: Format, width: float) -> tuple[Text, Text, float]:
    room = width - 2 * form.margin - 8
    words = fit(subject.title, form.title, room - 50, 2, form.title.size * 0.62)
    title = Text("title", words, form.margin + 4, 24 + words.face.size * 0.84)
    below = fit(subject.subtitle, form.subtitle, room, 3, form.subtitle.size * 0.85)
    subtitle = Text(
        "subtitle", below, form.margin + 4, title.y + words.height - words.face.step + below.face.size * 1.75
    )
    return title, subtitle, max(title.box.bottom, subtitle.box.bottom if below.lines else 0) + 92


def _lay_part(subject: Subject, form: Format, stop: Stop, number: int, count: int, top: float, width: float) -> Part:
    label = fit(stop.label, form.sign, width - 150, 2, form.note.size)
    cell = Cell(stop, number, (), sign=True, label=label)
    sign = stand_sign(cell, Point(width / 2, top + 10), form)
    side = "left" if number % 2 else "right"
    y = sign.box.bottom + 26
    person_w = form.person * 80 / 128
    bubbles: list[Bubble] = []
    people: list[Person] = []
    most = width - 2 * form.margin - person_w - 12
    for i, say in enumerate(stop.promises):
        content = _fill(subject, form, i, stop, most)
        h = max(content.h, form.person * 0.86)
        px = form.margin - 4 if side == "left" else width - form.margin + 4 - person_w
        body = Box(px, y + h - form.person + 8, person_w, form.person)
        aside = 12 + min(10 * (i % 2), most - content.w)
        x = px + person_w + aside if side == "left" else px - aside - content.w
        box = Box(x, y + (h - content.h) / 2, content.w, content.h)
        scale = form.person / 128
        mouth = Point(body.cx, body.y + MOUTH[1] * scale)
        tip_y = min(max(mouth.y, box.y + 34), box.bottom - 34)
        tip = Point(body.right - 8 if side == "left" else body.x + 8, tip_y)
        bubbles.append(place(content, form, box, tip, side))
        people.append(Person(say.id, draw_person(count + i), body, mouth))
        y += max(h + GAP, form.person + 12)
    return Part(top, y, sign, tuple(bubbles), tuple(people), side)


def _fill(subject: Subject, form: Format, index: int, stop: Stop, most: float) -> Content:
    say = stop.promises[index]
    fewest = len(set_lines(say.text, form.saying, most - 2 * form.pad).lines)
    return fill(say, subject.domains, form, form.saying, fewest, most)


def _road(parts: list[Part], form: Format, width: float, horizon: float, last: float) -> Road:
    """Run down one side, past a stop's people, then bend across under the next stop's name."""
    reach = form.margin + form.person * 0.3
    xs = {"left": reach, "right": width - reach}
    here = Point(width - 84, horizon + 8)
    parts_of: list[str | float] = ["M", here.x, here.y]
    along = [here]
    for part in parts:
        level, x = part.sign.box.bottom - 4, xs[part.side]
        foot = max(level + 70, part.bottom - 10)
        parts_of += ["Q", here.x, level, width / 2, level, "Q", x, level, x, level + 60, "V", foot]
        for there in (Point(here.x, level - 50), Point(width / 2, level), Point(x, level + 40), Point(x, foot)):
            along += _between(along[-1], there)
        here = Point(x, foot)
    # It leaves the picture at the side where it does not come from.
    end = width + 20 if here.x < width / 2 else -20.0
    parts_of += ["Q", here.x, last - 14, width / 2, last - 14, "L", end, last - 10]
    for there in (Point(here.x, last - 50), Point(width / 2, last - 14), Point(min(max(end, 0), width), last - 12)):
        along += _between(along[-1], there)
    return Road(path(*parts_of), "", tuple(along))


def _between(a: Point, b: Point) -> list[Point]:
    steps = max(1, int((abs(a.x - b.x) + abs(a.y - b.y)) / 14))
    return [Point(a.x + (b.x - a.x) * i / steps, a.y + (b.y - a.y) * i / steps) for i in range(1, steps + 1)]


def _scenery(
    fixed: tuple[Scenery, ...], taken: list[Box], road: Road, form: Format, lie: Lie, world: World
) -> tuple[Scenery, ...]:
    field = Field(lie.width, lie.horizon - 20, lie.soil - 4)
    half = form.road / 2 + 8
    way = [Box(p.x - half, p.y - half, 2 * half, 2 * half) for p in road.along]
    for box in (*(t.grown(5) for t in taken), *way):
        field.take(box)
    wishes = (*world.wishes, Wish(world.rider, 0.9))
    small = replace(world, wishes=tuple(replace(wish, scale=wish.scale * SMALL) for wish in wishes))
    area = (lie.horizon + 40, lie.soil - 14)
    placed = in_order([*fixed, *furnish(field, lie.width, area, small, lie.journey, form.name)])
    return (*placed, *set_afloat(lie, world, [*taken, *way, *(thing.box for thing in placed)]))
