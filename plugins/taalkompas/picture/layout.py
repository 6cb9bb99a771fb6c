"""Stage: what the plate says → a `Scene`, one per composition.

In: a `Subject` and a `Format`. Out: a `Scene`. Tries a few plans, keeps the most balanced one, then paints
the landscape around it. Never writes SVG.
"""

from __future__ import annotations

from dataclasses import replace

from taalkompas.picture.chance import toss
from taalkompas.picture.formats import FORMATS, PHONE, Format
from taalkompas.picture.geometry import Box, Point
from taalkompas.picture.land import draw_meadow, draw_road, draw_sky, draw_soil, draw_terraces, find_ditches
from taalkompas.picture.phone import compose_phone
from taalkompas.picture.placing import LIBRARY, Field, Wish, bury, furnish, in_order, on_road
from taalkompas.picture.plan import Plan, plan_wide, walls_of
from taalkompas.picture.routes import draw_lines
from taalkompas.picture.scene import Scene, Scenery
from taalkompas.picture.subject import Subject
from taalkompas.picture.tiers import fewest

WISHES = (
    Wish("pond", 1.0, roomy=True), Wish("workshop", 1.0, roomy=True), Wish("tulips", 0.9, roomy=True),
    Wish("greenhouse", 0.95, roomy=True),
    Wish("willow", 1.0), Wish("cow", 0.9, roomy=True), Wish("bikes", 0.95), Wish("cow", 0.8),
    Wish("bench", 1.0), Wish("sheep", 1.0), Wish("sheep", 0.9), Wish("lamp", 1.0),
    Wish("cat", 0.8), Wish("hedgehog", 0.8),
)  # fmt: skip
TREES = ("tree", "apple", "poplar", "tree", "pine", "tree", "bush")


def compose(subject: Subject, form: Format) -> Scene:
    """Compose one picture."""
    if form is PHONE:
        return compose_phone(subject, form)
    return _paint(subject, _best(subject, form))


def compose_all(subject: Subject) -> tuple[Scene, ...]:
    """Compose every picture."""
    return tuple(compose(subject, form) for form in FORMATS)


def _best(subject: Subject, form: Format) -> Plan:
    least = fewest(subject.stops, form)
    counts = range(least, min(least + 2, len(subject.stops)) + 1) if form.ratio else (least,)
    plans = [(plan_wide(subject, form.at(width), width, count), count) for count in counts for width in form.widths]
    plan, count = min(plans, key=lambda option: option[0].strain)
    spare = plan.width / form.ratio - plan.height if form.exact else 0.0
    return plan_wide(subject, plan.form, plan.width, count, spare) if spare > 0 else plan


def _paint(subject: Subject, plan: Plan) -> Scene:
    form, width, name = plan.form, plan.width, plan.form.name
    bubbles = tuple(b for row in plan.rows for b in row.bubbles)
    signs = tuple(s for row in plan.rows for s in row.signs)
    people = tuple(p for row in plan.rows for p in row.people)
    bottom = plan.soil - 20
    cards = tuple(c for row in plan.cellar.rows for c in row)
    buried = bury(width, plan.soil, plan.height, [plan.cellar.heading.box, *(c.box for c in cards)], name)
    land = (
        *draw_terraces(width, _tops(plan), plan.soil, name),
        *draw_meadow(width, plan.horizon + 40, bottom, name),
        *draw_road(plan.road, form.road),
        *draw_soil(width, plan.soil, plan.height, name),
    )
    return Scene(
        name, width, plan.height, subject.words.label or subject.title, subject.language,
        (plan.title, plan.subtitle, plan.cellar.heading),
        draw_sky(width, plan.horizon, name, (plan.title.box.grown(8), plan.subtitle.box.grown(8))),
        _distance(plan), land, (*_scenery(plan), *buried),
        draw_lines(walls_of(plan), plan.cellar.rows, width), people, signs, bubbles, cards,
        tuple((stop.id, tuple(p.id for p in stop.promises)) for stop in subject.stops),
    )  # fmt: skip


def _distance(plan: Plan) -> tuple[Scenery, ...]:
    """Stand a skyline on the horizon: turbines, a church, a mill; clouds and a balloon above it."""
    width, y = plan.width, plan.horizon
    texts = (plan.title.box.grown(14), plan.subtitle.box.grown(14))
    wide = width > 1000
    # Kind, places across the picture to try, foot, size.
    wanted = (
        ("mill", (0.845, 0.8, 0.9, 0.76, 0.95, 0.7), y + 26, 1.0 if wide else 0.72),
        ("church", (0.6, 0.66, 0.55, 0.7, 0.74), y - 14, 0.9 if wide else 0.7),
        ("turbine", (0.33, 0.3, 0.7, 0.76), y - 24, 0.6), ("turbine", (0.37, 0.34, 0.73, 0.8), y - 18, 0.78),
        ("turbine", (0.41, 0.38, 0.77, 0.83), y - 24, 0.56), ("houses", (0.46, 0.43, 0.5, 0.53), y + 8, 0.62),
        ("cloud", (0.79, 0.62), 66.0, 0.8), ("cloud", (0.66, 0.7), 116.0, 0.62), ("cloud", (0.93,), 178.0, 0.72),
        ("balloon", (0.735, 0.7, 0.67), 128.0, 0.85), ("birds", (0.86, 0.64), 52.0, 0.8),
        ("cloud", (0.06, 0.2), 62.0, 0.66),
    )  # fmt: skip
    out: list[Scenery] = []
    for kind, shares, foot, scale in wanted:
        figure = LIBRARY[kind]
        w, h = figure.w * scale, figure.h * scale
        taken = [*texts, *(s.box.grown(4) for s in out), plan.school.grown(6)]
        boxes = (Box(share * width - w / 2, foot - h, w, h) for share in shares)
        free = (
            b
            for b in boxes
            if b.y > 4 and b.right < width and not any(b.meets(t) for t in taken) and not _behind(b, plan)
        )
        box = next(free, None)
        if box:
            out.append(Scenery(figure, box))
    return (*_far_trees(plan), *out)


def _far_trees(plan: Plan) -> list[Scenery]:
    """Line the horizon with small trees in clumps."""
    out: list[Scenery] = []
    for i in range(int(plan.width / 26)):
        if toss("clump", int(i / 5)) < 0.45 or plan.school.x - 20 < i * 26 < plan.school.right:
            continue
        figure = LIBRARY[("tree", "poplar", "tree", "bush")[i % 4]]
        scale = 0.26 + 0.12 * toss("far", i)
        x, foot = (i + toss("nudge", i)) * 26, plan.horizon - 6 + 10 * toss("foot", i)
        box = Box(x, foot - figure.h * scale, figure.w * scale, figure.h * scale)
        if box.right < plan.width:
            out.append(Scenery(figure, box))
    return out


def _behind(box: Box, plan: Plan) -> bool:
    return any(box.meets(bubble.box, 8) for row in plan.rows[:1] for bubble in row.bubbles)


def _scenery(plan: Plan) -> tuple[Scenery, ...]:
    form, width = plan.form, plan.width
    area = (plan.horizon + 58, plan.soil - 16)
    field = Field(width, plan.horizon - 20, plan.soil - 2)
    meaning = [b.box.grown(9) for row in plan.rows for b in row.bubbles]
    meaning += [s.box.grown(9) for row in plan.rows for s in row.signs]
    folk = [p.box.grown(4) for row in plan.rows for p in row.people]
    fixed = [Scenery(LIBRARY["school"], plan.school), Scenery(LIBRARY["city"], plan.city)]
    half = form.road / 2 + 9
    road = [Box(p.x - half, p.y - half, 2 * half, 2 * half) for p in plan.road.along]
    for box in (*meaning, *folk, *road, *(s.box.grown(6) for s in fixed), *_mill(plan)):
        field.take(box)
    for box in find_ditches(width, _tops(plan), form.name):
        field.take(box)
    taken = [*meaning, *folk, plan.city]
    rider = on_road(_ways(plan), taken, LIBRARY["cargobike"], 0.9 * form.person / 124, f"{form.name}rider")
    if rider:
        field.take(rider.box.grown(4))
    scale = 1.0 if form.ratio else 0.86
    wishes = [replace(w, scale=w.scale * scale) for w in WISHES]
    return in_order([*fixed, *([rider] if rider else []), *furnish(field, width, area, wishes, TREES, form.name)])


def _tops(plan: Plan) -> list[float]:
    return [plan.horizon + 6, *(row.top - 14 for row in plan.rows[1:])]


def _mill(plan: Plan) -> list[Box]:
    return [s.box.grown(4) for s in _distance(plan) if s.figure.name == "mill"]


def _ways(plan: Plan) -> tuple[Point, ...]:
    return tuple(p for p in plan.road.along if p.y > plan.horizon + 60)
