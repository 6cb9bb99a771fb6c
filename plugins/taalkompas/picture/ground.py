"""Stage: under the ground: the heading and a card for each domain.

In: domains, measures and where the ground begins. Out: a `Cellar`. Never draws soil or lines.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from taalkompas.picture.bubbles import DOT
from taalkompas.picture.formats import Format
from taalkompas.picture.geometry import Box, Point
from taalkompas.picture.scene import Card, Icon, Text
from taalkompas.picture.subject import Ground, Subject
from taalkompas.picture.typesetting import Setting, fit, set_lines

GAP = 20.0
DISC, NARROW_DISC = 19.0, 15.0
"""The radius of a card's icon, and that on a card so narrow that its name needs the room."""
NARROW = 180.0
WIDEST = 350.0


@dataclass(frozen=True, slots=True)
class Cellar:
    """What lies under the ground: the heading and the rows of cards."""

    heading: Text
    rows: tuple[tuple[Card, ...], ...]
    bottom: float


def lay_ground(subject: Subject, form: Format, width: float, top: float) -> Cellar:
    """Stand the heading under `top`, and the cards under it with a lane between."""
    room = width - 2 * form.margin
    words = fit(subject.words.heading, form.heading, room - 30, 2, form.heading.size * 0.7)
    heading = Text("heading", words, form.margin, top + form.heading.size * 0.8)
    y = heading.box.bottom + form.heading.size * 0.3 + 26
    domains = subject.domains
    columns = _columns(domains, room, form)
    w = min((room - GAP * (columns - 1)) / columns, WIDEST)
    left = (width - (w + GAP) * columns + GAP) / 2
    heading = replace(heading, x=left)
    rows: list[tuple[Card, ...]] = []
    for start in range(0, len(domains), columns):
        row = domains[start : start + columns]
        settings = [_set(ground, form, w) for ground in row]
        h = max(_height(label, notes) for label, notes in settings)
        x = (width - (w + GAP) * len(row) + GAP) / 2 if columns > 2 else left
        rows.append(tuple(_card(g, Box(x + i * (w + GAP), y, w, h), *settings[i]) for i, g in enumerate(row)))
        y += h + GAP + 6
    return Cellar(heading, tuple(rows), y - GAP - 6)


def _columns(domains: tuple[Ground, ...], room: float, form: Format) -> int:
    """Choose how many cards stand in a row: evenly, and so that no ordinary word of a name must be cut."""
    smallest = replace(form.card, size=form.detail.size)
    words = (smallest.measure(word) for ground in domains for word in ground.label.split())
    asked = min(max(words, default=0.0), room / 3) + 2 * NARROW_DISC + 2 * 9 + 9
    most = max(1, int((room + GAP) // (max(form.card_width, asked) + GAP)))
    rows = -(-len(domains) // most)
    return max(1, -(-len(domains) // max(1, rows)))


def _set(ground: Ground, form: Format, w: float) -> tuple[Setting, tuple[Setting, ...]]:
    disc, pad = _measures(w)
    label = fit(ground.label, form.card, w - 2 * disc - 2 * pad - 8, 2, form.detail.size)
    return label, tuple(set_lines(note, form.detail, w - 32) for note in ground.notes if note)


def _measures(w: float) -> tuple[float, float]:
    """The radius of the icon on a card of this width, and the space around what stands on it."""
    return (NARROW_DISC, 9.0) if w < NARROW else (DISC, 14.0)


def _height(label: Setting, notes: tuple[Setting, ...]) -> float:
    return 28 + max(2 * DISC, label.height) + sum(note.height for note in notes) + (8 if notes else 0)


def _card(ground: Ground, box: Box, label: Setting, notes: tuple[Setting, ...]) -> Card:
    head = max(2 * DISC, label.height)
    disc, pad = _measures(box.w)
    icon = Icon(ground.id, ground.colour, ground.icon or DOT, Point(box.x + pad + disc, box.y + 14 + head / 2), disc)
    face = label.face
    text = Text(
        "card",
        label,
        box.x + pad + 2 * disc + (10 if pad > 10 else 7),
        box.y + 14 + (head - label.height) / 2 + face.step * 0.5 + face.size * 0.36,
    )
    out: list[Text] = []
    y = box.y + 14 + head + 8
    for note in notes:
        out.append(Text("detail", note, box.x + 16, y + note.face.step * 0.76))
        y += note.height
    told = (ground.description,) if ground.description else tuple(note for note in ground.notes if note)
    spoken = ". ".join((ground.label, *told))
    return Card(ground.id, ground.href, spoken, box, icon, text, tuple(out))
