"""What must hold for the plate of any school: proven on the scene, before it is SVG."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from tests.picture.subjects import example, subjects

from taalkompas.model.fields import PlateScene
from taalkompas.picture import Subject
from taalkompas.picture.formats import FORMATS, SHEETS, Format
from taalkompas.picture.geometry import Box, Point
from taalkompas.picture.layout import compose
from taalkompas.picture.scene import Scene, Text
from taalkompas.picture.scenes import SCENES

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
THOROUGH = settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
every_scene = pytest.mark.parametrize("scene", SCENES)
every_format = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
every_sheet = pytest.mark.parametrize("form", SHEETS.values(), ids=lambda form: form.name)


def things(scene: Scene) -> dict[str, Box]:
    """Everything that carries meaning and must not be covered."""
    out: dict[str, Box] = {}
    out |= {f"bubble {b.promise}": b.box for b in scene.bubbles}
    out |= {f"person {p.promise}": p.box for p in scene.people}
    out |= {f"sign {s.stop}": s.box for s in scene.signs}
    out |= {f"card {c.domain}": c.box for c in scene.cards}
    out |= {f"text {t.role}": t.box for t in scene.texts if t.setting.lines}
    return out


def canvas_of(scene: Scene) -> Box:
    return Box(0, 0, scene.width, scene.height)


def segments(points: tuple[Point, ...]) -> Iterator[Box]:
    for a, b in pairwise(points):
        yield Box(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))


def check(scene: Scene, subject: Subject) -> None:
    nothing_overlaps(scene)
    all_text_is_inside(scene)
    everything_is_on_the_canvas(scene)
    lines_go_around_text(scene)
    tails_point_at_speakers(scene)
    nothing_is_missing(scene, subject)


def nothing_overlaps(scene: Scene) -> None:
    for (a, box), (b, other) in combinations(things(scene).items(), 2):
        assert not box.meets(other), f"{a} and {b} overlap on {scene.name}: {box} {other}"


def all_text_is_inside(scene: Scene) -> None:
    for bubble in scene.bubbles:
        parts = [bubble.text.box, *(icon.box for icon in bubble.icons), *([bubble.note.box] if bubble.note else [])]
        for part in parts:
            assert bubble.box.grown(-4).holds(part), f"{bubble.promise} sticks out on {scene.name}"
            assert bubble.fold is None or not part.meets(bubble.fold), f"the fold covers {bubble.promise}"
        for part, other in combinations(parts, 2):
            assert not part.meets(other), f"parts of {bubble.promise} collide on {scene.name}"
    for sign in scene.signs:
        assert sign.box.holds(sign.text.box)
        assert sign.disc.x + sign.radius < sign.text.box.x
    for card in scene.cards:
        for part in (card.text.box, card.icon.box, *(note.box for note in card.notes)):
            assert card.box.grown(-2).holds(part), f"{card.domain} sticks out on {scene.name}"
        assert not card.icon.box.meets(card.text.box)


def everything_is_on_the_canvas(scene: Scene) -> None:
    canvas = canvas_of(scene)
    for name, box in things(scene).items():
        assert canvas.holds(box), f"{name} leaves the canvas of {scene.name}: {box}"
    for line in scene.lines:
        assert all(0 <= p.x <= scene.width and 0 <= p.y <= scene.height for p in line.points)


def lines_go_around_text(scene: Scene) -> None:
    boxes = things(scene)
    people = {name for name in boxes if name.startswith("person")}
    for line in scene.lines:
        own = {f"bubble {line.promise}", f"card {line.domain}"}
        for name, box in boxes.items():
            if name in own or name in people:
                continue
            for segment in segments(line.points):
                assert not segment.meets(box), f"{line.promise} to {line.domain} crosses {name} on {scene.name}"


def tails_point_at_speakers(scene: Scene) -> None:
    people = {person.promise: person for person in scene.people}
    for bubble in scene.bubbles:
        person = people[bubble.promise]
        assert abs(bubble.tip.x - person.mouth.x) < 45
        assert abs(bubble.tip.y - person.mouth.y) < 45
        gap = max(person.box.y - bubble.box.bottom, person.box.x - bubble.box.right, bubble.box.x - person.box.right)
        assert 0 < gap < 50, f"the tail of {bubble.promise} is long"


def nothing_is_missing(scene: Scene, subject: Subject) -> None:
    said = [p.id for stop in subject.stops for p in stop.promises]
    assert sorted(b.promise for b in scene.bubbles) == sorted(said)
    assert sorted(p.promise for p in scene.people) == sorted(said)
    assert [s.stop for s in sorted(scene.signs, key=lambda s: s.number)] == [stop.id for stop in subject.stops]
    assert [c.domain for c in scene.cards] == [ground.id for ground in subject.domains]
    for bubble in scene.bubbles:
        promise = next(p for stop in subject.stops for p in stop.promises if p.id == bubble.promise)
        written = "".join(bubble.text.setting.lines).replace("-", "").replace(" ", "")
        assert written == promise.text.replace("-", "").replace(" ", "")


@every_format
@every_scene
def test_the_example_holds(scene: str, form: Format) -> None:
    check(compose(replace(example(), scene=scene), form), example())


@QUICK
@given(subject=subjects())
@every_format
def test_any_school_holds(form: Format, subject: Subject) -> None:
    check(compose(subject, form), subject)


@pytest.mark.slow
@THOROUGH
@given(subject=subjects())
@every_format
def test_two_thousand_schools_hold(form: Format, subject: Subject) -> None:
    for scene in SCENES:
        check(compose(replace(subject, scene=scene), form), subject)


@pytest.mark.slow
@THOROUGH
@given(subject=subjects())
@every_sheet
def test_two_thousand_schools_fill_a_sheet(form: Format, subject: Subject) -> None:
    scene = compose(subject, form)
    check(scene, subject)
    sheet_is_met(scene, form)


@every_format
@every_scene
def test_scenery_covers_nothing_that_carries_meaning(scene: str, form: Format) -> None:
    drawn = compose(replace(example(), scene=scene), form)
    for thing in (*drawn.scenery, *drawn.distance):
        for name, box in things(drawn).items():
            assert not thing.box.grown(-3).meets(box), f"{thing.figure.name} covers {name}"


@every_format
@every_scene
def test_nothing_is_cut_off_at_the_edge(scene: str, form: Format) -> None:
    drawn = compose(replace(example(), scene=scene), form)
    for thing in (*drawn.scenery, *drawn.distance):
        assert canvas_of(drawn).grown(-3).holds(thing.box), f"{thing.figure.name} is cut off"


def test_a_school_may_choose_every_scene_there_is() -> None:
    assert set(get_args(PlateScene)) == set(SCENES)


def test_seasons_follow_the_journey() -> None:
    """Blossom stands nearer to the beginning of the road than snow does."""
    drawn = compose(example(), FORMATS[2])
    spring = [thing.box.cy for thing in drawn.scenery if thing.figure.name.endswith("-spring")]
    winter = [thing.box.cy for thing in drawn.scenery if thing.figure.name.endswith(("-winter", "snowman"))]
    assert max(spring) < min(winter)


def sheet_is_met(scene: Scene, form: Format) -> None:
    assert abs(scene.width / scene.height / form.ratio - 1) < 0.001, (
        f"{scene.width} by {scene.height} is no {form.name}"
    )


@every_sheet
def test_a_sheet_is_filled_exactly(form: Format) -> None:
    scene = compose(example(), form)
    check(scene, example())
    sheet_is_met(scene, form)


def test_a_sheet_of_a4_reads_at_arms_length() -> None:
    """No text smaller than 9 points on paper of 297 by 210 millimetres (842 points wide)."""
    scene = compose(example(), SHEETS["a4"])
    assert min(text.setting.face.size for text in texts(scene)) * 842 / scene.width >= 9


def texts(scene: Scene) -> Iterator[Text]:
    yield from scene.texts
    for bubble in scene.bubbles:
        yield bubble.text
        yield from [bubble.note] if bubble.note else []
    for card in scene.cards:
        yield from (card.text, *card.notes)
    yield from (sign.text for sign in scene.signs)
