"""Stage: a promise → its speech bubble: text, icons of its domains, note, outline and tail.

In: a `Saying`, the measures and a place. Out: `Content` (a size to lay out with), then a `Bubble`.
Never chooses where it stands; only draws what points at its speaker.
"""

from __future__ import annotations

from dataclasses import dataclass

from taalkompas.picture.formats import Format
from taalkompas.picture.geometry import Box, Point, path
from taalkompas.picture.scene import Bubble, Icon, Text
from taalkompas.picture.subject import Ground, Saying, State
from taalkompas.picture.typesetting import Face, Setting, narrowest, set_evenly, set_lines

DOT = "M12 8a4 4 0 1 0 .01 0z"
FOLD = 24.0
SIGN = 22.0
"""Room before a note for its sign: an exclamation mark or a pencil."""


@dataclass(frozen=True, slots=True)
class Content:
    """A bubble's inside, set for a width but not yet placed."""

    saying: Saying
    text: Setting
    note: Setting
    icons: tuple[Ground, ...]
    per_row: int
    beside: bool
    """The note stands beside the icons instead of under them."""
    w: float
    h: float


def fill(saying: Saying, domains: tuple[Ground, ...], form: Format, face: Face, lines: int, most: float) -> Content:
    """Set a bubble as narrow as `lines` lines of text allow, and no wider than `most`."""
    icons = tuple(d for d in domains if d.id in saying.requires)
    inner_most = most - 2 * form.pad
    step = 2 * form.icon + 6
    fold = FOLD - 8 if saying.state is State.PAPER else 0.0
    sign = SIGN if saying.state is not State.SOUND else 0.0
    note = set_lines(saying.note, form.note, inner_most - sign)
    narrow = narrowest(saying.text, face, lines, inner_most - fold)
    note_width = note.width + sign if note.lines else 0.0
    inner = min(inner_most, max(narrow + fold, note_width, min(len(icons), 4) * step, 120.0))
    row = len(icons) * step
    beside = bool(icons) and len(note.lines) == 1 and row + 10 + note_width <= inner_most
    if beside and (row + 10 + note_width <= inner or row + 10 + note_width <= inner * 1.22):
        inner = max(inner, row + 10 + note_width)
    else:
        beside = False
    text = set_evenly(saying.text, face, inner - fold)
    per_row = max(1, int((inner + 6) // step))
    rows = -(-len(icons) // per_row)
    foot = rows * step + (0 if beside or not note.lines else note.height + (4 if rows else 0))
    h = form.pad * 1.6 + text.height + (8 + foot if foot else 0)
    return Content(saying, text, note, icons, per_row, beside, inner + 2 * form.pad, h)


def place(content: Content, form: Format, box: Box, tip: Point, side: str) -> Bubble:
    """Put a filled bubble into its box, with a tail from `side` to the speaker."""
    saying, pad = content.saying, form.pad
    first = box.y + pad * 0.8 + content.text.face.size * 0.92
    text = Text("saying", content.text, box.x + pad, first)
    top = box.y + pad * 0.8 + content.text.height + 8
    step = 2 * form.icon + 6
    left = box.x + pad + form.icon
    icons = tuple(
        Icon(
            ground.id, ground.colour, ground.icon or DOT,
            Point(left + (i % content.per_row) * step, top + i // content.per_row * step + form.icon + 1),
            form.icon,
        )
        for i, ground in enumerate(content.icons)
    )  # fmt: skip
    return Bubble(
        saying.id, saying.href, _label(saying, content.icons), saying.state, box, outline(box, tip, side, saying.state),
        tip, _fold(box, saying.state), text, _note(content, form, box, top), icons,
    )  # fmt: skip


def _note(content: Content, form: Format, box: Box, top: float) -> Text | None:
    if not content.note.lines:
        return None
    face, step = content.note.face, 2 * form.icon + 6
    if content.beside:
        return Text("note", content.note, box.right - form.pad, top + form.icon + 1 + face.size * 0.35, "end")
    rows = -(-len(content.icons) // content.per_row)
    y = top + rows * step + (4 if rows else 0) + face.size * 0.9
    x = box.x + form.pad + (SIGN if content.saying.state is not State.SOUND else 0)
    return Text("note", content.note, x, y)


def _label(saying: Saying, icons: tuple[Ground, ...]) -> str:
    if saying.description:
        return f"{saying.text}. {saying.description}"
    parts = [saying.text, saying.note, ", ".join(ground.label for ground in icons)]
    return ". ".join(part for part in parts if part)


def _fold(box: Box, state: State) -> Box | None:
    return Box(box.right - FOLD, box.y, FOLD, FOLD) if state is State.PAPER else None


def outline(box: Box, tip: Point, side: str, state: State) -> str:
    """Draw the edge of a bubble: a little round everywhere, so that it looks spoken."""
    r, b = 20.0, 2.5
    w, h = box.w - 2 * r, box.h - 2 * r
    corner: list[str | float] = (
        ["q", r, 0.0, r, r] if state is not State.PAPER else ["h", r - FOLD, "l", FOLD, FOLD, "v", r - FOLD]
    )
    parts: list[str | float] = ["M", box.x + r, box.y, "q", w / 2, -b, w, 0.0, *corner]
    if side == "right":
        parts += _tail_aside(box.right, tip, 1.0)
    parts += ["L", box.right, box.bottom - r, "q", 0.0, r, -r, r]
    if side == "bottom":
        parts += _tail_down(box, tip)
    parts += ["L", box.x + r, box.bottom, "q", -r, 0.0, -r, -r]
    if side == "left":
        parts += _tail_aside(box.x, tip, -1.0)
    parts += ["L", box.x, box.y + r, "q", 0.0, -r, r, -r, "z"]
    return path(*parts).replace(f"v{0}", "") if h < 0 else path(*parts)


def _tail_down(box: Box, tip: Point) -> list[str | float]:
    """Curve from the lower edge down to the tip; the root leans away from the nearest corner."""
    root = min(max(tip.x + (9 if tip.x < box.cx else -9), box.x + 36), box.right - 36)
    y = box.bottom
    return [
        "L", root + 12, y, "Q", root + 6 + (tip.x - root) * 0.3, y + (tip.y - y) * 0.6, tip.x, tip.y,
        "Q", root - 10 + (tip.x - root) * 0.3, y + (tip.y - y) * 0.45, root - 12, y,
    ]  # fmt: skip


def _tail_aside(x: float, tip: Point, way: float) -> list[str | float]:
    reach = tip.x - x
    near, far = tip.y - 12 * way - 4, tip.y + 12 * way - 4
    return [
        "L", x, near, "Q", x + reach * 0.45, tip.y - 8 * way, tip.x, tip.y,
        "Q", x + reach * 0.35, tip.y + 6 * way, x, far,
    ]  # fmt: skip
