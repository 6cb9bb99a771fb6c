"""A bandwidth as a stretch of road: two posts, and a dot for each team, wide and narrow.

In: a `Road`, its dots and the few words on it. Out: SVG text without line breaks. Its measures are units of its own canvas; a style
sheet shows the one that fits. Every dot is a link to what the team says of it, so that a keyboard reaches it and nothing needs a script.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap
from xml.etree.ElementTree import Element, SubElement, tostring

from taalkompas.publish import strokes
from taalkompas.publish.road_names import LETTER, LINE, Label, Pile, labels_of, length
from taalkompas.views.cards import Road

WIDE, NARROW = 620, 330
TOUCH = 12.0
"""Half of what a finger needs; a dot with so much room around it gets it."""
MANY = 8
"""From more dots than this on a keyboard goes along the road with the arrows; a script sees to it."""


@dataclass(frozen=True, slots=True)
class Dot:
    """What there is to say of a team on the road: its short name, its name with its value, why it chose so, and where that stands."""

    team: str
    name: str
    says: str
    means: str
    href: str


@dataclass(frozen=True, slots=True)
class Signs:
    """The words on the picture: its description, what the posts say, the unit, numbers as people write them, and so many teams."""

    description: str
    least: str
    most: str
    unit: str
    number: Callable[[Decimal], str]
    teams: Callable[[int], str]


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


ONE = frozenset({"1", "-1"})
"""Numbers beside which a unit stands between brackets: a school writes it as of many ("werkdagen")."""


def unit_of(road: Road) -> str:
    """What is measured, and in what."""
    if _says(road.measure, road.unit):
        return road.measure
    return f"{road.measure} {road.unit}" if road.unit.startswith("per ") else f"{road.measure} ({road.unit})"


def amount(number: str, unit: str, measure: str) -> str:
    """A number in words with its unit, unless what is measured says the unit already."""
    if _says(measure, unit):
        return number
    return f"{number} ({unit})" if number in ONE and not unit.startswith("per ") else f"{number} {unit}"


def _says(measure: str, unit: str) -> bool:
    """Whether what is measured begins with its unit already, word for word."""
    words = unit.casefold().split()
    return measure.casefold().split()[: len(words)] == words


def draw_road(road: Road, dots: Mapping[str, Dot], signs: Signs) -> str:
    """Both widths of the picture; nothing where a value is too large to draw."""
    values = [value for value in (road.least, road.most, *(stand.value for stand in road.stands)) if value is not None]
    if not all(math.isfinite(float(value)) and abs(value) < 10**9 for value in values):
        return ""
    return "".join(_draw(road, dots, signs, width, name) for width, name in ((WIDE, "wide"), (NARROW, "narrow")))


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


def _piles(road: Road, scale: _Scale) -> tuple[Pile, ...]:
    """The teams by value, along the road."""
    by_value: dict[Decimal, list[int]] = {}
    for index, stand in enumerate(road.stands):
        by_value.setdefault(stand.value, []).append(index)
    return tuple(
        Pile(scale.at(float(value)), tuple(members), _side(road, value)) for value, members in sorted(by_value.items())
    )


def _side(road: Road, value: Decimal) -> int:
    if road.least is not None and value < road.least:
        return -1
    return 1 if road.most is not None and value > road.most else 0


def _draw(road: Road, dots: Mapping[str, Dot], signs: Signs, width: int, name: str) -> str:
    scale = _scale(road, width)
    piles = _piles(road, scale)
    labels = labels_of(piles, tuple(dots[stand.team.id].name for stand in road.stands), signs.teams, width)
    rise = max((pile.rise for pile in piles), default=0)
    units = wrap(signs.unit, int(width / LETTER))
    y = 22 + max((label.top for label in labels), default=0) * LINE + rise
    # With links in it the picture is a group of them; without, it is one image
    many = {"data-asks": "roads", "data-along": ""} if len(road.stands) > MANY else {}
    root = Element("svg", {
        "class": f"tlk-road tlk-road--{name}", "viewBox": f"0 0 {width} {y + 48 + 18 * len(units):g}",
        "role": "group" if road.stands else "img", "aria-label": signs.description, "style": f"--c:{road.colour}", **many,
    })  # fmt: skip
    ground = SubElement(root, "g", {"aria-hidden": "true"})
    left = scale.at(float(road.least)) if road.least is not None else 0
    right = scale.at(float(road.most)) if road.most is not None else width
    strokes.path(ground, "tlk-road__edge", f"M0 {y:g}H{width}")
    strokes.path(ground, "tlk-road__way", f"M0 {y:g}H{width}")
    strokes.path(ground, "tlk-road__room", f"M{left} {y:g}H{max(right, left)}")
    strokes.path(ground, "tlk-road__dash", f"M6 {y:g}H{width - 6}")
    posts = [(left, signs.least)] if road.least is not None else []
    posts += [(right, signs.most)] if road.most is not None else []
    said = _posts(ground, posts, y, width)
    _ticks(ground, scale, signs, y, said)
    for label in labels:
        _name(ground, label, y, y - 20 - rise)
    for index, words in enumerate(units):
        strokes.words(ground, "tlk-road__unit", width - 2, y + 60 + 18 * index, words)
    for index, pile in enumerate(piles):
        beside = min((abs(other.x - pile.x) for at, other in enumerate(piles) if at != index), default=width)
        roomy = len(pile.members) == 1 and beside >= 2 * TOUCH
        for member, x, up in pile.dots():
            _dot(root, dots[road.stands[member].team.id], (round(x, 1), round(y + up, 1)), pile.side != 0, roomy)
    return tostring(root, encoding="unicode").replace("\n", " ")


def _ticks(root: Element, scale: _Scale, signs: Signs, y: float, said: tuple[tuple[float, float], ...]) -> None:
    """Numbers under the road, save where a post already says something."""
    taken = list(said)
    for value in scale.ticks():
        x, words = scale.at(value), signs.number(Decimal(f"{value:g}"))
        half = length(words) / 2 + 3
        middle = min(x, scale.right + 16 - half)
        if all(middle + half < start or middle - half > end for start, end in taken):
            strokes.path(root, "tlk-road__tick", f"M{x} {y + 13:g}v5")
            strokes.words(root, "tlk-road__number", middle, y + 31, words)
            taken.append((middle - half, middle + half))


def _posts(root: Element, posts: list[tuple[float, str]], y: float, width: float) -> tuple[tuple[float, float], ...]:
    """Posts with what they say, and from where to where they say it; two that stand close speak away from each other."""
    for x, _ in posts:
        strokes.path(root, "tlk-road__post", f"M{x} {y - 14:g}V{y + 18:g}")
        strokes.path(root, "tlk-road__cap", f"M{x} {y - 14:g}v5")
    halves = [length(words) / 2 + 4 for _, words in posts]
    apart = posts[-1][0] - posts[0][0]
    close = len(posts) == 2 and apart < sum(halves) + 4
    away = (-1, 1) if close else (0, 0)
    middles = [
        min(max(x + half * side, half), width - half) for (x, _), half, side in zip(posts, halves, away, strict=False)
    ]
    if close and middles[1] - middles[0] < sum(halves):  # the edge pushed one back over the other
        at_left = middles[0] == halves[0]
        middles = [middles[0], sum(halves) + middles[0]] if at_left else [middles[1] - sum(halves), middles[1]]
    for middle, (_, words) in zip(middles, posts, strict=True):
        strokes.words(root, "tlk-road__says", middle, y + 35, words)
    return tuple((middle - half, middle + half) for middle, half in zip(middles, halves, strict=True))


def _name(root: Element, label: Label, y: float, foot: float) -> None:
    """The name of a group, with a line down to its dots where it stands higher than they do."""
    group = label.group
    base = foot - label.level * LINE
    top = y - 9 - group.rise
    if group.left < group.right:
        top = foot + 7
        strokes.path(root, "tlk-road__span", f"M{group.left} {top + 4:g}v-4H{group.right}v4")
    if top - base > 16:
        strokes.path(root, "tlk-road__lead", f"M{group.x} {top - 1:g}V{base + 5:g}")
    name = "tlk-road__name tlk-road__name--outside" if group.outside else "tlk-road__name"
    for index, words in enumerate(reversed(group.lines)):
        strokes.words(root, name, label.middle, base - index * LINE, words)


def _dot(root: Element, dot: Dot, at: tuple[float, float], outside: bool, roomy: bool) -> None:
    """A team; where it stands on the page of its own agreement nothing leads anywhere, and it still says what it is."""
    about = {"class": "tlk-road__dot", "aria-label": dot.says, "data-team": dot.team, "data-definition": dot.means}
    link = SubElement(root, "a", {"href": dot.href, **about} if dot.href else about)
    kind = "tlk-road__team tlk-road__team--outside" if outside else "tlk-road__team"
    rounds = [("tlk-road__hit", TOUCH)] if roomy else []
    for name, r in (*rounds, ("tlk-road__ring", 9), (kind, 6.5)):
        SubElement(link, "circle", {"class": name, "cx": f"{at[0]:g}", "cy": f"{at[1]:g}", "r": f"{r:g}"})
