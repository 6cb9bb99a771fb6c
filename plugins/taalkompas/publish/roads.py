"""A bandwidth as a stretch of road: two posts, and a dot for each team, wide and narrow.

In: a `Road` and the few words on it. Out: SVG text without line breaks. Its measures are units of its own canvas; a
style sheet shows the one that fits.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from textwrap import wrap
from xml.etree.ElementTree import Element, SubElement, tostring

from taalkompas.views.cards import Road

LETTER = 6.7
"""A letter's width on the average, in the size in which names stand here."""
LINE = 17.0
WIDE, NARROW = 620, 330


@dataclass(frozen=True, slots=True)
class Signs:
    """The words on the picture: its description, what the posts say, the unit, and numbers as people write them."""

    description: str
    least: str
    most: str
    unit: str
    number: Callable[[Decimal], str]


@dataclass(frozen=True, slots=True)
class _Scale:
    """Values → positions."""

    start: float
    end: float
    step: float
    left: float
    right: float

    def at(self, value: float) -> float:
        return round(self.left + (value - self.start) / (self.end - self.start) * (self.right - self.left), 1)

    def ticks(self) -> Iterator[float]:
        for index in range(round((self.end - self.start) / self.step) + 1):
            yield self.start + index * self.step


@dataclass(frozen=True, slots=True)
class _Group:
    """The teams at one value, and their names in lines."""

    x: float
    lines: tuple[str, ...]
    outside: bool
    count: int

    @property
    def width(self) -> float:
        return max(map(_length, self.lines)) + 10


def unit_of(road: Road) -> str:
    """What is measured, and in what."""
    if road.unit.startswith("per "):
        return f"{road.measure} {road.unit}"
    return f"{road.measure} ({road.unit})" if road.unit not in ("", road.measure) else road.measure


def amount(number: str, unit: str, measure: str) -> str:
    """A number in words with its unit, unless what is measured says the unit already."""
    said = not unit or measure.lower().startswith(unit.lower())
    return number if said else f"{number} {unit}"


def draw_road(road: Road, names: dict[str, str], signs: Signs) -> str:
    """Both widths of the picture; nothing where a value is too large to draw."""
    values = [value for value in (road.least, road.most, *(stand.value for stand in road.stands)) if value is not None]
    if not all(math.isfinite(float(value)) and abs(value) < 10**9 for value in values):
        return ""
    return "".join(_draw(road, names, signs, width, name) for width, name in ((WIDE, "wide"), (NARROW, "narrow")))


def _length(text: str) -> float:
    return len(text) * LETTER


def _scale(road: Road, width: float) -> _Scale:
    """A scale in round steps that holds the posts and all teams, with some road to spare."""
    values = [float(one) for one in (road.least, road.most, *(stand.value for stand in road.stands)) if one is not None]
    low, high = min(values), max(values)
    if road.least is None and low > 0:
        low = 0.0
    room = (high - low) or abs(high) or 1.0
    rough = room * 1.2 / (7 if width > 400 else 5)
    base = 10.0 ** math.floor(math.log10(rough))
    step = next(base * factor for factor in (1, 2, 5, 10) if base * factor >= rough)
    start = math.floor(low / step) * step
    if start > low - step * 0.4:
        start -= step
    if low >= 0:
        start = max(0.0, start)
    end = math.ceil(high / step) * step
    if end < high + step * 0.4:
        end += step
    return _Scale(start, end, step, 16, width - 16)


def _groups(road: Road, names: dict[str, str], scale: _Scale, width: float) -> tuple[_Group, ...]:
    by_value: dict[Decimal, list[int]] = {}
    for index, stand in enumerate(road.stands):
        by_value.setdefault(stand.value, []).append(index)
    groups = []
    for value, members in sorted(by_value.items()):
        lines: list[str] = []
        for index in members:
            name = names[road.stands[index].team.id]
            if lines and _length(f"{lines[-1]}, {name}") < width * 0.27:
                lines[-1] = f"{lines[-1]}, {name}"
            else:
                lines.append(name if len(name) * LETTER < width * 0.45 else f"{name[: int(width * 0.45 / LETTER)]}…")
        groups.append(_Group(scale.at(float(value)), tuple(lines), road.stands[members[0]].outside, len(members)))
    return tuple(groups)


@dataclass(frozen=True, slots=True)
class _Label:
    """Where the names of a group stand: their middle, and the line above the road on which they end."""

    group: _Group
    middle: float
    level: int = 0

    @property
    def left(self) -> float:
        return self.middle - self.group.width / 2

    @property
    def right(self) -> float:
        return self.middle + self.group.width / 2


def _labels(groups: tuple[_Group, ...], width: float) -> tuple[_Label, ...]:
    """The names over the dots, so that none covers another and no leader runs through a name.

    Names that have room stand in the middle over their dots. Names that would meet begin at their dots, each a line above those on
    its right, so that its leader passes them on the left; on the right half of the road it is the other way round.
    """
    clusters = [_placed((group,), width) for group in groups]
    while (at := _first_meeting(clusters)) is not None:
        together = tuple(sign.group for cluster in clusters[at : at + 2] for sign in cluster)
        clusters[at : at + 2] = [_placed(together, width)]
    return tuple(sign for cluster in clusters for sign in cluster)


def _first_meeting(clusters: list[tuple[_Label, ...]]) -> int | None:
    pairs = enumerate(pairwise(clusters))
    return next((at for at, (one, other) in pairs if _meet(one, other)), None)


def _meet(one: tuple[_Label, ...], other: tuple[_Label, ...]) -> bool:
    return max(sign.right for sign in one) > min(sign.left for sign in other)


def _placed(groups: tuple[_Group, ...], width: float) -> tuple[_Label, ...]:
    if len(groups) == 1:
        half = groups[0].width / 2
        return (_Label(groups[0], min(max(groups[0].x, half), width - half)),)
    rightward = groups[0].x + groups[-1].x < width
    signs: list[_Label] = []
    for group in reversed(groups) if rightward else groups:
        half = group.width / 2
        middle = group.x - 6 + half if rightward else group.x + 6 - half
        sign = _Label(group, min(max(middle, half), width - half))
        below = [one.level + len(one.group.lines) for one in signs if one.left < sign.right and sign.left < one.right]
        signs.append(_Label(group, sign.middle, max(below, default=0)))
    return tuple(sorted(signs, key=lambda sign: sign.group.x))


def _draw(road: Road, names: dict[str, str], signs: Signs, width: int, name: str) -> str:
    scale = _scale(road, width)
    labels = _labels(_groups(road, names, scale, width), width)
    lines = max((label.level + len(label.group.lines) for label in labels), default=0)
    units = wrap(signs.unit, int(width / LETTER))
    y = 22 + lines * LINE
    root = Element("svg", {
        "class": f"tlk-road tlk-road--{name}", "viewBox": f"0 0 {width} {y + 48 + 18 * len(units):g}", "role": "img",
        "aria-label": signs.description, "style": f"--c:{road.colour}",
    })  # fmt: skip
    left = scale.at(float(road.least)) if road.least is not None else 0
    right = scale.at(float(road.most)) if road.most is not None else width
    _path(root, "tlk-road__edge", f"M0 {y}H{width}")
    _path(root, "tlk-road__way", f"M0 {y}H{width}")
    _path(root, "tlk-road__room", f"M{left} {y}H{max(right, left)}")
    _path(root, "tlk-road__dash", f"M6 {y}H{width - 6}")
    _ticks(root, scale, road, signs, y)
    posts = [(left, signs.least)] if road.least is not None else []
    posts += [(right, signs.most)] if road.most is not None else []
    _posts(root, posts, y, width)
    for label in labels:
        _team(root, label, y)
    for index, words in enumerate(units):
        _words(root, "tlk-road__unit", width - 2, y + 60 + 18 * index, words)
    return tostring(root, encoding="unicode").replace("\n", " ")


def _path(root: Element, name: str, d: str) -> None:
    SubElement(root, "path", {"class": name, "d": d})


def _words(root: Element, name: str, x: float, y: float, words: str) -> None:
    SubElement(root, "text", {"class": name, "x": f"{x:g}", "y": f"{y:g}"}).text = words


def _ticks(root: Element, scale: _Scale, road: Road, signs: Signs, y: float) -> None:
    """Numbers under the road, save where a post already says one."""
    ends = [scale.at(float(one)) for one in (road.least, road.most) if one is not None]
    for value in scale.ticks():
        x = scale.at(value)
        if all(abs(x - end) > 26 for end in ends):
            _path(root, "tlk-road__tick", f"M{x} {y + 13}v5")
            _words(root, "tlk-road__number", x, y + 31, signs.number(Decimal(f"{value:g}")))


def _posts(root: Element, posts: list[tuple[float, str]], y: float, width: float) -> None:
    """Posts with what they say; two that stand close speak away from each other."""
    for x, _ in posts:
        _path(root, "tlk-road__post", f"M{x} {y - 14}V{y + 18}")
        _path(root, "tlk-road__cap", f"M{x} {y - 14}v5")
    apart = posts[-1][0] - posts[0][0]
    close = len(posts) == 2 and apart < sum(_length(words) for _, words in posts) / 2 + 12
    for index, (x, words) in enumerate(posts):
        half = _length(words) / 2 + 4
        middle = x + ((-half, half)[index] if close else 0)
        _words(root, "tlk-road__says", min(max(middle, half), width - half), y + 35, words)


def _team(root: Element, label: _Label, y: float) -> None:
    group = label.group
    base = y - 20 - label.level * LINE
    if label.level:
        _path(root, "tlk-road__lead", f"M{group.x} {y - 10}V{base + 5:g}")
    kind = "tlk-road__team tlk-road__team--outside" if group.outside else "tlk-road__team"
    for index in range(group.count):
        x = group.x + (index - (group.count - 1) / 2) * min(13, 60 / group.count)
        SubElement(root, "circle", {"class": "tlk-road__ring", "cx": f"{x:g}", "cy": f"{y:g}", "r": "9"})
        SubElement(root, "circle", {"class": kind, "cx": f"{x:g}", "cy": f"{y:g}", "r": "6.5"})
    name = "tlk-road__name tlk-road__name--outside" if group.outside else "tlk-road__name"
    for index, words in enumerate(reversed(group.lines)):
        _words(root, name, label.middle, base - index * LINE, words)
