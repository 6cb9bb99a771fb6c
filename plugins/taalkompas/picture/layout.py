"""Stage: what the plate says → a `Scene`, one per composition.

In: a `Subject` and a `Format`. Out: a `Scene`. Tries a few plans, keeps the most balanced one, then paints
the landscape around it. Never writes SVG.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from taalkompas.picture.formats import FORMATS, PHONE, Format
from taalkompas.picture.geometry import Box
from taalkompas.picture.horizon import set_afloat, stand_afar
from taalkompas.picture.phone import compose_phone
from taalkompas.picture.placing import LIBRARY, Field, bury, furnish, in_order, on_road
from taalkompas.picture.plan import Plan, plan_wide, walls_of
from taalkompas.picture.routes import draw_lines
from taalkompas.picture.scene import Scene, Scenery
from taalkompas.picture.scenes import world_of
from taalkompas.picture.shades import shades_of
from taalkompas.picture.subject import Subject
from taalkompas.picture.tiers import fewest
from taalkompas.picture.tints import own_tints
from taalkompas.picture.world import Journey, Lie, World

ENOUGH = 8
"""How many widths that fit are tried for a sheet: a little wider may read better."""


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
    plan, count = min(
        ((plan, count) for count in counts for plan in _plans(subject, form, count)),
        key=lambda option: option[0].strain,
    )
    spare = plan.width / form.ratio - plan.height if form.exact else 0.0
    return plan_wide(subject, plan.form, plan.width, count, spare) if spare > 0 else plan


def _plans(subject: Subject, form: Format, count: int) -> Iterator[Plan]:
    """Try the widths; on a sheet not much wider than what is said asks."""
    enough = 0
    for width in form.widths:
        plan = plan_wide(subject, form.at(width), width, count)
        yield plan
        enough += form.exact and plan.width / plan.height >= form.ratio
        if enough == ENOUGH:
            return


def _paint(subject: Subject, plan: Plan) -> Scene:
    form, world = plan.form, world_of(subject.scene)
    lie = _lie(plan)
    bubbles = tuple(b for row in plan.rows for b in row.bubbles)
    signs = tuple(s for row in plan.rows for s in row.signs)
    people = tuple(p for row in plan.rows for p in row.people)
    cards = tuple(c for row in plan.cellar.rows for c in row)
    first = [bubble.box.grown(8) for row in plan.rows[:1] for bubble in row.bubbles]
    distance = stand_afar(lie, world, (*lie.words, *first))
    deep = [plan.cellar.heading.box, *(card.box for card in cards)]
    buried = bury(plan.width, plan.soil, plan.height, deep, world.buried, form.name)
    return Scene(
        form.name, plan.width, plan.height, subject.words.label or subject.title, subject.language,
        (plan.title, plan.subtitle, plan.cellar.heading), world.sky(lie), distance,
        (*world.land(lie), *world.road(plan.road, form.road), *world.below(lie)),
        (*_scenery(plan, lie, world, distance), *buried),
        draw_lines(walls_of(plan), plan.cellar.rows, plan.width), people, signs, bubbles, cards,
        tuple((stop.id, tuple(p.id for p in stop.promises)) for stop in subject.stops),
        world.name, shades_of(lie, world), own_tints(subject.colours),
    )  # fmt: skip


def _lie(plan: Plan) -> Lie:
    tops = (plan.horizon + 6, *(row.top - 14 for row in plan.rows[1:]))
    words = (plan.title.box.grown(8), plan.subtitle.box.grown(8))
    journey = Journey.along(plan.road, tops)
    return Lie(plan.form.name, plan.width, plan.horizon, tops, plan.soil, plan.height, words, plan.school, journey)


def _scenery(plan: Plan, lie: Lie, world: World, distance: tuple[Scenery, ...]) -> tuple[Scenery, ...]:
    form, width = plan.form, plan.width
    area = (plan.horizon + 58, plan.soil - 16)
    field = Field(width, plan.horizon - 20, plan.soil - 2)
    meaning = [b.box.grown(9) for row in plan.rows for b in row.bubbles]
    meaning += [s.box.grown(9) for row in plan.rows for s in row.signs]
    folk = [p.box.grown(4) for row in plan.rows for p in row.people]
    fixed = [Scenery(LIBRARY[world.school], plan.school), Scenery(LIBRARY[world.work], plan.city)]
    half = form.road / 2 + 9
    road = [Box(p.x - half, p.y - half, 2 * half, 2 * half) for p in plan.road.along]
    near = [s.box.grown(4) for s in distance if s.box.bottom > plan.horizon + 12]
    for box in (*meaning, *folk, *road, *(s.box.grown(6) for s in fixed), *near, *world.wet(lie)):
        field.take(box)
    taken = [*meaning, *folk, plan.city]
    way = tuple(p for p in plan.road.along if p.y > plan.horizon + 60)
    rider = on_road(way, taken, LIBRARY[world.rider], 0.9 * form.person / 124, f"{form.name}rider")
    if rider:
        field.take(rider.box.grown(4))
    grown = replace(
        world, wishes=tuple(replace(w, scale=w.scale * (1.0 if form.ratio else 0.86)) for w in world.wishes)
    )
    placed = in_order(
        [*fixed, *([rider] if rider else []), *furnish(field, width, area, grown, lie.journey, form.name)]
    )
    return (*placed, *set_afloat(lie, world, [*meaning, *folk, *road, *(thing.box for thing in placed)]))
