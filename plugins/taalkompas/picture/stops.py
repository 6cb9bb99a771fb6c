"""Stage: a stop of the journey → its sign.

In: a cell, a place and the measures. Out: a `StopSign`, as wide as its name.
"""

from __future__ import annotations

from taalkompas.picture.formats import Format
from taalkompas.picture.geometry import Box, Point
from taalkompas.picture.scene import StopSign, Text
from taalkompas.picture.tiers import Cell
from taalkompas.picture.typesetting import fit


def stand_sign(cell: Cell, at: Point, form: Format) -> StopSign:
    """Make the sign with a stop's number and name, its upper edge at `at`."""
    label = cell.label or fit(cell.stop.label, form.sign, form.widest, 2, form.sign.size * 0.8)
    radius = form.sign.size * 0.68
    h = max(label.height + 12, 2 * radius + 10)
    w = label.width + 2 * radius + 30
    box = Box(at.x - w / 2, at.y, w, h)
    face = label.face
    first = box.cy - label.height / 2 + face.step * 0.5 + face.size * 0.35
    text = Text("sign", label, box.x + 2 * radius + 15, first)
    return StopSign(
        cell.stop.id, cell.stop.href, f"{cell.number}. {cell.stop.label}", cell.number, box,
        Point(box.x + radius + 6, box.cy), radius, text,
    )  # fmt: skip
