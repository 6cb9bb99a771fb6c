"""Stage: the lines from a promise to the domains it requires, led through gutters.

In: walls (bands with boxes in them that a line must not cross) from top to bottom, where each promise
starts and where each card is. Out: `Line`s. Never moves anything; never crosses a box of a wall.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from taalkompas.picture.geometry import Box, Point
from taalkompas.picture.scene import Bubble, Card, Line

CLEAR = 7.0


@dataclass(frozen=True, slots=True)
class Wall:
    """A band of the picture; above and below it lie lanes where lines may run sideways."""

    top: float
    bottom: float
    boxes: tuple[Box, ...]

    def openings(self, width: float) -> list[tuple[float, float]]:
        """Find the stretches of x in which nothing stands."""
        taken = sorted((b.x - CLEAR, b.right + CLEAR) for b in self.boxes)
        free: list[tuple[float, float]] = []
        x = 8.0
        for left, right in taken:
            if left - x >= 3:
                free.append((x, left))
            x = max(x, right)
        if width - 8 - x >= 3:
            free.append((x, width - 8))
        return free


def draw_lines(
    bubbles: Sequence[tuple[Bubble, Sequence[Wall]]], rows: Sequence[Sequence[Card]], width: float
) -> tuple[Line, ...]:
    """Lead every promise, through the walls under its bubble, to its domains."""
    cards = {card.domain: (r, card) for r, row in enumerate(rows) for card in row}
    out: list[Line] = []
    for bubble, walls in bubbles:
        wanted = [cards[icon.domain] for icon in bubble.icons if icon.domain in cards]
        wanted.sort(key=lambda found: (found[1].box.cx, found[0]))
        if wanted:
            out += _bundle(bubble, walls, rows, wanted, width)
    return tuple(out)


def _bundle(
    bubble: Bubble, walls: Sequence[Wall], rows: Sequence[Sequence[Card]], wanted: list[tuple[int, Card]], width: float
) -> list[Line]:
    """Run the lines of one promise side by side as far as the cards, then spread them."""
    aim = sum(card.box.cx for _, card in wanted) / len(wanted)
    x = min(max(aim, bubble.box.x + 24), bubble.box.right - 24)
    tracks: list[tuple[float, float]] = []
    for wall in walls:
        x, room = _opening(wall, x, aim, len(wanted), width, bubble.box if not tracks else None)
        tracks.append((x, room))
    lines: list[Line] = []
    for k, (row, card) in enumerate(wanted):
        points = _lead(bubble, walls, tracks, k - (len(wanted) - 1) / 2, len(wanted))
        _arrive(points, rows, row, card, k, len(wanted), walls[-1].bottom)
        icon = next(icon for icon in bubble.icons if icon.domain == card.domain)
        lines.append(Line(bubble.promise, card.domain, icon.colour, tuple(_tidy(points))))
    return lines


def _opening(wall: Wall, x: float, aim: float, count: int, width: float, own: Box | None) -> tuple[float, float]:
    """Choose where the bundle passes a wall, and how much room it has there."""
    best: tuple[float, float, float] | None = None
    for left, right in wall.openings(width):
        half = min((right - left) / 2, 3.0 * (count - 1) + 4)
        at = min(max(x + (aim - x) * 0.3, left + half), right - half)
        cost = abs(at - x) * 1.4 + abs(at - aim) * 0.6 + (400 if half * 2 < 2.0 * count else 0)
        if own and not (own.x + 14 <= at - half and at + half <= own.right - 14):
            cost += 160
        if best is None or cost < best[0]:
            best = (cost, at, half * 2)
    return (best[1], best[2]) if best else (8.0, 4.0)


def _lead(
    bubble: Bubble, walls: Sequence[Wall], tracks: Sequence[tuple[float, float]], k: float, count: int
) -> list[Point]:
    """Follow the tracks from the bubble down to under the last wall, `k` places beside the middle."""

    def beside(room: float) -> float:
        return k * min(6.0, (room - 3) / max(1, count - 1))

    first_x = tracks[0][0] + beside(tracks[0][1])
    start = min(max(tracks[0][0], bubble.box.x + 22 + 3 * count), bubble.box.right - 22 - 3 * count)
    start_x = first_x if abs(start - tracks[0][0]) < 1 else start + k * min(6.0, (bubble.box.w - 44) / count)
    way = 1.0 if first_x < start_x else -1.0
    y = walls[0].top - 6 + way * k * min(3.0, 9.0 / count)
    points = [Point(start_x, bubble.box.bottom - 8), Point(start_x, y), Point(first_x, y)]
    x = first_x
    for i in range(1, len(walls)):
        to = tracks[i][0] + beside(tracks[i][1])
        lane = (walls[i - 1].bottom + walls[i].top) / 2
        way = 1.0 if tracks[i][0] < tracks[i - 1][0] else -1.0
        y = lane + way * k * min(5.0, (walls[i].top - walls[i - 1].bottom - 6) / max(1, count))
        points += [Point(x, y), Point(to, y)]
        x = to
    return points


def _arrive(
    points: list[Point], rows: Sequence[Sequence[Card]], row: int, card: Card, k: int, count: int, above: float
) -> None:
    """Go from under the last wall to the top of a card, through the gaps between cards above it."""
    top = rows[0][0].box.y
    x = points[-1].x
    room = min(4.0, (top - above - 8) / max(1, count))
    rank = k if card.box.cx < x else count - 1 - k
    y = above + 4 + (rank + 0.5) * room
    for r in range(row):
        gaps = _gaps(rows[r])
        to = min(gaps, key=lambda gap: abs(gap - card.box.cx) + 0.2 * abs(gap - x)) + (k % 3 - 1) * 3
        points += [Point(x, y), Point(to, y)]
        x, y = to, (rows[r][0].box.bottom + rows[r + 1][0].box.y) / 2 + (k % 3 - 1) * 3
    points += [Point(x, y), Point(card.box.cx, y), Point(card.box.cx, card.box.y + 1)]


def _gaps(row: Sequence[Card]) -> list[float]:
    inner = [(a.box.right + b.box.x) / 2 for a, b in pairwise(row)]
    return [row[0].box.x - 11, *inner, row[-1].box.right + 11]


def _tidy(points: list[Point]) -> list[Point]:
    """Leave out points that make no corner."""
    out: list[Point] = []
    for point in points:
        if out and abs(out[-1].x - point.x) < 0.5 and abs(out[-1].y - point.y) < 0.5:
            continue
        if len(out) > 1 and _straight(out[-2], out[-1], point):
            out[-1] = point
        else:
            out.append(point)
    return out


def _straight(a: Point, b: Point, c: Point) -> bool:
    return (abs(a.x - b.x) < 0.5 and abs(b.x - c.x) < 0.5) or (abs(a.y - b.y) < 0.5 and abs(b.y - c.y) < 0.5)
