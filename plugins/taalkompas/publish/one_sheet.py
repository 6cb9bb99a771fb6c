"""How large the letters on a team's sheet can be, so that it is one A4 with room left to write.

In: a `Sheet`, and how its texts read without markup. Out: a size, 0 the largest. Measured with the letters of the site, as `team.css`
sets them on paper; nothing is ever cut off, so a school that writes pages where others write lines gets a second sheet.
"""

import re
from collections.abc import Callable, Iterator

from taalkompas.picture.typesetting import Face, set_lines
from taalkompas.views.cards import Road
from taalkompas.views.team import Sheet

POINT = 0.3528
"""In millimetres."""
SIZES = (11.5, 10.5, 9.5, 8.5, 7.5, 6.5)
"""Sizes of letters in points, as `team.css` has them."""
WIDE, BESIDE = 176.0, 150.0
"""Millimetres on a line: across the sheet, and beside the person who says the promise."""
ROOM = 136.0
"""Millimetres high for words and the stretch of road, with head, foot, gaps and lines to write on left out."""
ROAD, HIGHEST = 100.0, 60.0
"""Millimetres that a stretch of road is wide, and at most high."""
OURS = 5.5
"""Lines of our own words, and what stands between texts."""
LEADING = 1.38
_BOX = re.compile(r'tlk-road--narrow" viewBox="0 0 ([\d.]+) ([\d.]+)"')


def size_of(sheet: Sheet, plain: Callable[[str], str], road: Callable[[Road], str]) -> int:
    """The largest letters in which all of it fits."""
    room = ROOM - sum(_road_height(road(one)) for one in (sheet.choice.choosing.roads if sheet.choice else ()))
    sizes = enumerate(SIZES)
    return next((index for index, size in sizes if _height(sheet, plain, size) <= room), len(SIZES) - 1)


def _road_height(drawn: str) -> float:
    """How high a stretch of road stands on paper."""
    box = _BOX.search(drawn)
    return min(ROAD / float(box[1]) * float(box[2]), HIGHEST) if box else 0.0


def _height(sheet: Sheet, plain: Callable[[str], str], size: float) -> float:
    """How high the words stand in letters of this size."""
    high = OURS * LEADING * size * POINT
    for text, larger, weight, wide in _texts(sheet):
        face = Face(size * larger * POINT, weight)
        high += (len(set_lines(plain(text), face, wide).lines) * LEADING + 0.3) * face.size
    return high


def _texts(sheet: Sheet) -> Iterator[tuple[str, float, int, float]]:
    """Every text that a school wrote: how much larger than the rest it is, its weight, and how wide it may run."""
    if topic := sheet.topic:
        yield topic.promise.label, 1.8, 800, BESIDE
        yield topic.why, 1.1, 600, WIDE
        yield topic.question, 1.05, 400, WIDE
        yield ", ".join(f"{one.role.label}: {one.standing}" for one in topic.opinions), 1, 400, WIDE
    if choice := sheet.choice:
        yield choice.choosing.agreement.label, 1.25, 800, WIDE
        yield choice.choosing.room, 1, 400, WIDE
    for thread in sheet.since.threads if sheet.since else ():
        yield f"{thread.set.next} {thread.promise.label}", 1, 400, WIDE
