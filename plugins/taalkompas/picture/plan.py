"""Stage: the wide compositions (poster and middle): where bubbles, people, stops, road and cards stand.

In: a `Subject`, measures, a width and a number of tiers. Out: a `Plan`, complete but for landscape and lines.
Never draws scenery; leaves it the room that is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log

from taalkompas.picture.bubbles import Content, place
from taalkompas.picture.chance import toss
from taalkompas.picture.formats import Format
from taalkompas.picture.geometry import Box, Point
from taalkompas.picture.ground import Cellar, lay_ground
from taalkompas.picture.people import MOUTH, draw_person
from taalkompas.picture.road import Road, build_road
from taalkompas.picture.routes import Wall
from taalkompas.picture.scene import Bubble, Person, Placed, StopSign, Text
from taalkompas.picture.stops import stand_sign
from taalkompas.picture.subject import Subject
from taalkompas.picture.tiers import Cell, Tier, arrange, widen
from taalkompas.picture.typesetting import fit

LANE = 32.0
TAIL = 16.0
SCHOOL = 158 / 248
CITY = 177 / 226
SUN = 170.0
SKY, LAND = 0.22, 0.56
"""The shares of the sky and of the land in the height that a sheet leaves over; the ground gets the rest."""


@dataclass(frozen=True, slots=True)
class Row:
    """A tier with its heights settled."""

    top: float
    base: float
    """The lower edge of the bubbles."""
    feet: float
    bottom: float
    road: bool
    bubbles: tuple[Bubble, ...]
    people: tuple[Person, ...]
    signs: tuple[StopSign, ...]
    stretch: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything that carries meaning stands."""

    form: Format
    width: float
    height: float
    horizon: float
    soil: float
    title: Text
    subtitle: Text
    school: Box
    city: Box
    rows: tuple[Row, ...]
    road: Road
    cellar: Cellar
    lines: int

    @property
    def strain(self) -> float:
        """How far it is from what one would hang on the wall; less is better."""
        if self.form.exact:
            over = self.form.ratio - self.width / self.height
            wider = (self.width / self.form.widths[0] - 1) * 1.6
            return wider + 0.11 * max(0, self.lines - 3) + (9 + 9 * over if over > 0 else -0.55 * over)
        wide = abs(log(self.width / self.height / self.form.ratio)) if self.form.ratio else 0.0
        return wide + (self.width / self.form.widths[0] - 1) * 1.2 + 0.03 * max(0, self.lines - 2)


def plan_wide(subject: Subject, form: Format, width: float, tiers: int, spare: float = 0.0) -> Plan:
    """Lay out everything that carries meaning; `spare` height is shared out over sky, land and ground."""
    title, subtitle, school, horizon = _head(subject, form, width, spare * SKY)
    laid: list[Row] = []
    lines = 0
    sided = _with_sides(arrange(subject.stops, form, tiers), form, width)
    extra = spare * LAND / (len(sided) + 0.5)
    y = horizon + 26 + extra / 2
    for tier in sided:
        wide, needed = widen(tier, subject.domains, form)
        lines = max(lines, needed)
        laid.append(_lay_row(wide, form, y))
        y = laid[-1].bottom + LANE + extra
    y = y if laid else horizon + 160
    stretches = _stretches([row for row in laid if row.road], form, width, y)
    door = Point(school.cx, school.bottom - 6)
    road = build_road(stretches, form.turn - form.road / 2 - 12, door, form.road)
    soil = y - LANE - extra * 0.6 + 34
    deep = spare * (1 - SKY - LAND) + extra * 0.6
    cellar = lay_ground(subject, form, width, soil + 40 + deep * 0.35)
    return Plan(
        form, width, cellar.bottom + form.margin * 0.75 + deep * 0.65, horizon, soil, title, subtitle, school,
        _city(form, width, stretches), tuple(laid), road, cellar, lines,
    )  # fmt: skip


def _head(subject: Subject, form: Format, width: float, spare: float) -> tuple[Text, Text, Box, float]:
    school_w = form.school
    x = form.margin + school_w + 34
    room = width - x - SUN
    words = fit(subject.title, form.title, room, 2, form.title.size * 0.5)
    title = Text("title", words, x, 34 + words.face.size * 0.84)
    below = fit(subject.subtitle, form.subtitle, room, 2, form.subtitle.size * 0.8)
    subtitle = Text("subtitle", below, x, title.y + words.height - words.face.step + below.face.size * 1.7)
    foot = subtitle.box.bottom if below.lines else title.box.bottom
    horizon = max(foot + form.sky, 66 + school_w * SCHOOL) + spare
    school = Box(form.margin, horizon - school_w * SCHOOL + 4, school_w, school_w * SCHOOL)
    return title, subtitle, school, horizon


def _with_sides(tiers: tuple[Tier, ...], form: Format, width: float) -> list[Tier]:
    """Keep room free where the road turns, comes in, or ends in the city."""
    groups: list[int] = []
    done = 0
    for tier in tiers:
        groups.append(done)
        done += tier.road
    out: list[Tier] = []
    for tier, group in zip(tiers, groups, strict=True):
        before, after = ("left", "right") if group % 2 == 0 else ("right", "left")
        room = {before: form.turn, after: form.turn if tier.road or group + 1 < done else form.margin}
        if not tier.road:
            room[after] = form.margin
        if tier.road and group == done - 1:
            room[after] = form.city + 14
        out.append(replace(tier, left=room["left"], right=width - room["right"]))
    return out


def _lay_row(tier: Tier, form: Format, top: float) -> Row:
    waves = [0.0 if i % 2 == tier.backward else 20.0 for i in range(len(tier.cells))]
    lifts = {i: round(10 * toss("lift", s.id)) for c in tier.cells for i, s in c.says}
    heights = [c.h + lifts[i] for cell in tier.cells for (i, _), c in zip(cell.says, cell.contents, strict=True)]
    base = top + max(heights, default=20.0)
    feet = base + TAIL + form.person * (1 - 6 / 128 if heights else 0.5)
    bubbles: list[Bubble] = []
    people: list[Person] = []
    signs: list[StopSign] = []
    stretch: list[Point] = []
    for cell, wave in zip(tier.cells, waves, strict=True):
        for (index, _), content, x in zip(cell.says, cell.contents, cell.xs, strict=True):
            bubble, person = _speak(content, index, cell, form, Point(x, base + wave), lifts[index])
            bubbles.append(bubble)
            people.append(person)
        middle = cell.x + cell.w / 2
        if cell.sign and cell.label:
            signs.append(stand_sign(cell, Point(middle, feet + wave + 13), form))
        stretch.append(Point(middle, feet + wave + 2))
    bottom = max([s.box.bottom for s in signs] + [feet + 20.0])
    return Row(top, base, feet, bottom, tier.road, tuple(bubbles), tuple(people), tuple(signs), tuple(stretch))


def _speak(content: Content, index: int, cell: Cell, form: Format, at: Point, lift: float) -> tuple[Bubble, Person]:
    """Stand a person under a bubble, nearer to the others at the stop."""
    box = Box(at.x, at.y - lift - content.h, content.w, content.h)
    scale = form.person / 128
    lean = max(0.0, box.w / 2 - 62)
    px = box.cx + min(max((cell.x + cell.w / 2 - box.cx) * 0.4, -lean), lean)
    body = Box(px - 40 * scale, at.y + TAIL, 80 * scale, form.person)
    mouth = Point(px, body.y + MOUTH[1] * scale)
    tip = Point(px - 20 * scale, body.y + 17 * scale)
    return place(content, form, box, tip, "bottom"), Person(content.saying.id, draw_person(index), body, mouth)


def _stretches(rows: Sequence[Row], form: Format, width: float, level: float) -> list[list[Point]]:
    if not rows:
        return [[Point(form.turn, level - 70), Point(width + 30, level - 70)]]
    out: list[list[Point]] = []
    for i, row in enumerate(rows):
        points = list(row.stretch)
        left, right = Point(form.turn, 0), Point(width - form.turn, 0)
        points.sort(key=lambda p: p.x, reverse=bool(i % 2))
        start, end = (left, right) if i % 2 == 0 else (right, left)
        points.insert(0, Point(start.x, points[0].y))
        if i == len(rows) - 1:
            points.append(Point(width + 30 if i % 2 == 0 else -30, points[-1].y + 4))
        else:
            points.append(Point(end.x, points[-1].y))
        out.append(points)
    return out


def _city(form: Format, width: float, stretches: list[list[Point]]) -> Box:
    end = stretches[-1][-1]
    h = form.city * CITY
    x = 4.0 if end.x < 0 else width - form.city - 4
    return Box(x, end.y - form.road / 2 - h + 6, form.city, h)


def walls_of(plan: Plan) -> list[tuple[Bubble, tuple[Wall, ...]]]:
    """Tell for each bubble which bands of the picture its lines must pass."""
    heading = plan.cellar.heading.box
    last = Wall(plan.soil + 26, heading.bottom + 6, (heading,))
    below = [Wall(row.top, row.bottom, _boxes(row.bubbles, row.people, row.signs)) for row in plan.rows]
    out: list[tuple[Bubble, tuple[Wall, ...]]] = []
    for i, row in enumerate(plan.rows):
        lowest = max((bubble.box.bottom for bubble in row.bubbles), default=row.base)
        own = Wall(lowest + 14, row.bottom, _boxes(row.people, row.signs))
        out += [(bubble, (own, *below[i + 1 :], last)) for bubble in row.bubbles]
    return out


def _boxes(*groups: Sequence[Placed]) -> tuple[Box, ...]:
    return tuple(thing.box for group in groups for thing in group)
