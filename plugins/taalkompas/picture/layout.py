"""Stage: what the plate says → a `Scene`, one per composition.

In: a `Subject` and a `Format`. Out: a `Scene`. Tries a few plans, keeps the most balanced one, then paints
the landscape around it. Never writes SVG.
"""

from __future__ import annotations

from taalkompas.picture.formats import FORMATS, PHONE, Format
from taalkompas.picture.geometry import Box, Point
from taalkompas.picture.land import draw_far_hills, draw_meadow, draw_road, draw_sky, draw_soil, draw_terraces
from taalkompas.picture.phone import compose_phone
from taalkompas.picture.placing import LIBRARY, Field, Wish, furnish, in_order, on_road
from taalkompas.picture.plan import Plan, plan_wide, walls_of
from taalkompas.picture.routes import draw_lines
from taalkompas.picture.scene import Scene, Scenery
from taalkompas.picture.subject import Subject
from taalkompas.picture.tiers import fewest

WISHES = (
    Wish("pond", 1.0, True), Wish("workshop", 1.0, True), Wish("tulips", 0.9, True), Wish("greenhouse", 0.95, True),
    Wish("houses", 0.9, True), Wish("willow", 1.0), Wish("cow", 0.9, True), Wish("bikes", 0.95), Wish("cow", 0.8),
    Wish("bench", 1.0), Wish("sheep", 1.0), Wish("sheep", 0.9), Wish("lamp", 1.0), Wish("cat", 0.8), Wish("hedgehog", 0.8),
)  # fmt: skip
TREES = ("tree", "apple", "poplar", "pine", "tree", "bush", "tree", "flowers")


def compose(subject: Subject, form: Format) -> Scene:
    """Compose one picture."""
    if form is PHONE:
        return compose_phone(subject, form)
    return _paint(subject, _best(subject, form))


def compose_all(subject: Subject) -> tuple[Scene, ...]:
    return tuple(compose(subject, form) for form in FORMATS)


def _best(subject: Subject, form: Format) -> Plan:
    least = fewest(subject.stops, form)
    counts = range(least, min(least + 2, len(subject.stops)) + 1) if form.ratio else (least,)
    plans = [plan_wide(subject, form, width, count) for count in counts for width in form.widths]
    return min(plans, key=lambda plan: plan.strain)


def _paint(subject: Subject, plan: Plan) -> Scene:
    form, width, name = plan.form, plan.width, plan.form.name
    bubbles = tuple(b for row in plan.rows for b in row.bubbles)
    signs = tuple(s for row in plan.rows for s in row.signs)
    people = tuple(p for row in plan.rows for p in row.people)
    tops = [plan.horizon + 6, *(row.top - 14 for row in plan.rows[1:])]
    bottom = plan.soil - 20
    cards = tuple(c for row in plan.cellar.rows for c in row)
    land = (
        *draw_terraces(width, tops, plan.soil, name),
        *draw_meadow(width, plan.horizon + 40, bottom, name),
        *draw_road(plan.road, form.road),
        *draw_soil(width, plan.soil, plan.height, name),
    )
    return Scene(
        name, width, plan.height, subject.words.label or subject.title, subject.language,
        (plan.title, plan.subtitle, plan.cellar.heading),
        draw_sky(width, plan.horizon, name), _distance(plan), land, _scenery(plan), 
        draw_lines(walls_of(plan), plan.cellar.rows, width), people, signs, bubbles, cards,
        tuple((stop.id, tuple(p.id for p in stop.promises)) for stop in subject.stops),
    )  # fmt: skip


def _distance(plan: Plan) -> tuple[Scenery, ...]:
    """Stand a skyline on the horizon: turbines, a church, a mill; clouds and a balloon above it."""
    width, y = plan.width, plan.horizon
    texts = (plan.title.box.grown(14), plan.subtitle.box.grown(14))
    wide = width > 1000
    wanted = [
        ("turbine", 0.335, y - 22, 0.72), ("turbine", 0.37, y - 16, 0.9), ("turbine", 0.412, y - 20, 0.66),
        ("church", 0.58, y - 12, 0.9 if wide else 0.8), ("mill", 0.845, y + 34, 0.98 if wide else 0.7),
        ("cloud", 0.79, 66.0, 0.8), ("cloud", 0.66, 116.0, 0.62), ("cloud", 0.915, 168.0, 0.72),
        ("balloon", 0.735, 128.0, 0.85), ("birds", 0.86, 62.0, 0.8), ("cloud", 0.06, 62.0, 0.66),
    ]  # fmt: skip
    out: list[Scenery] = []
    for kind, share, foot, scale in wanted:
        figure = LIBRARY[kind]
        w, h = figure.w * scale, figure.h * scale
        box = Box(share * width - w / 2, foot - h, w, h)
        taken = [*texts, *(s.box.grown(4) for s in out), plan.school.grown(6)]
        if box.y > 4 and box.right < width and not any(box.meets(t) for t in taken) and not _behind(box, plan):
            out.append(Scenery(figure, box))
    return tuple(out)


def _behind(box: Box, plan: Plan) -> bool:
    return any(box.meets(bubble.box, 8) for bubble in plan.rows[0].bubbles)


def _scenery(plan: Plan) -> tuple[Scenery, ...]:
    form, width = plan.form, plan.width
    area = (plan.horizon + 30, plan.soil - 16)
    field = Field(width, plan.horizon - 40, plan.soil - 2)
    meaning = [b.box.grown(9) for row in plan.rows for b in (*row.bubbles, *row.signs)]
    folk = [p.box.grown(4) for row in plan.rows for p in row.people]
    fixed = [Scenery(LIBRARY["school"], plan.school), Scenery(LIBRARY["city"], plan.city)]
    half = form.road / 2 + 9
    road = [Box(p.x - half, p.y - half, 2 * half, 2 * half) for p in plan.road.along]
    for box in (*meaning, *folk, *road, *(s.box.grown(6) for s in fixed), *(_mill(plan))):
        field.take(box)
    taken = [*meaning, *folk, plan.city]
    rider = on_road(_ways(plan), taken, LIBRARY["cargobike"], 0.9 * form.person / 124, f"{form.name}rider")
    scale = 1.0 if form.ratio else 0.86
    wishes = [Wish(w.name, w.scale * scale, w.roomy) for w in WISHES]
    return in_order([*fixed, *([rider] if rider else []), *furnish(field, width, area, wishes, TREES, form.name)])


def _mill(plan: Plan) -> list[Box]:
    return [s.box.grown(4) for s in _distance(plan) if s.figure.name == "mill"]


def _ways(plan: Plan) -> tuple[Point, ...]:
    return tuple(p for p in plan.road.along if p.y > plan.horizon + 60)
