"""Where the time went, as stretches of road: one for each moment, the same hundred hours wide, and a post at what was agreed.

In: how much of every hundred hours went to the daily work, and the few words on it. Out: SVG text without line breaks, wide and narrow; a
style sheet shows the one that fits. Between two moments nothing is drawn: nobody wrote down how it went there.
"""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from taalkompas.publish import strokes

LETTER = 6.9
"""A letter's width on the average, in the size in which words stand here."""
WIDE, NARROW = 620, 330
TOP = 26.0
"""Where the first stretch begins: above it stands what was agreed."""
FOOT = 54.0
"""Room under the last stretch: for the hours, and for what the two parts are."""
RIGHT = 34.0
"""Room for the number of what was left for change."""
MANY = 12
"""From so many moments on they lie closer together."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One moment: what it is called, and how much went to the daily work."""

    name: str
    run: float
    said: str
    rest: str


@dataclass(frozen=True, slots=True)
class Signs:
    """The words on the picture: its description, what the two parts are, and what was agreed with how it is said."""

    description: str
    run: str
    change: str
    agreed: float | None
    post: str


def draw_balances(stretches: tuple[Stretch, ...], signs: Signs) -> str:
    """Both widths of the picture."""
    return "".join(_draw(stretches, signs, width, name) for width, name in ((WIDE, "wide"), (NARROW, "narrow")))


def _draw(stretches: tuple[Stretch, ...], signs: Signs, width: int, name: str) -> str:
    wide = width == WIDE
    left = 176.0 if wide else 0.0
    step = (46.0 if len(stretches) <= MANY else 40.0) - (10.0 if wide else 0.0)
    bottom = TOP + step * len(stretches)
    root = Element("svg", {
        "class": f"tlk-balance tlk-balance--{name}", "viewBox": f"0 0 {width} {bottom + FOOT:g}", "role": "img",
        "aria-label": signs.description,
    })  # fmt: skip
    right = width - RIGHT
    tops = [TOP + index * step + (6 if wide else 18) for index in range(len(stretches))]
    for one, top in zip(stretches, tops, strict=True):
        _stretch(root, one, left, right, top + 11)
    for hours in range(0, 101, 20):
        x = _at(hours, left, right)
        strokes.path(root, "tlk-balance__tick", f"M{x:g} {bottom + 2:g}v5")
        strokes.words(root, "tlk-balance__hours", x, bottom + 21, str(hours))
    _parts(root, signs, left, right, bottom + 42)
    if signs.agreed is not None:
        _post(root, signs, _at(signs.agreed, left, right), bottom, width)
    for one, top in zip(stretches, tops, strict=True):  # over the post, which runs through all of them
        y, room = (top + 16, left - 12) if wide else (top - 4, right)
        strokes.words(root, "tlk-balance__name", 0, y, _cut(one.name, room))
    return tostring(root, encoding="unicode").replace("\n", " ")


def _at(hours: float, left: float, right: float) -> float:
    return round(left + hours / 100 * (right - left), 1)


def _stretch(root: Element, one: Stretch, left: float, right: float, y: float) -> None:
    """The road as far as the daily work went, and green what was left for change."""
    end = _at(one.run, left, right)
    begin = left + 14 + len(one.said) * LETTER
    strokes.path(root, "tlk-balance__change", f"M{left:g} {y:g}H{right:g}")
    if one.run > 0:
        strokes.path(root, "tlk-balance__run", f"M{left:g} {y:g}H{end:g}")
    if end - 4 > begin:
        strokes.path(root, "tlk-balance__dash", f"M{begin:g} {y:g}H{end - 4:g}")
    strokes.words(root, "tlk-balance__said", left + 6, y + 5, one.said)
    strokes.words(root, "tlk-balance__rest", right + 6, y + 5, one.rest)


def _parts(root: Element, signs: Signs, left: float, right: float, y: float) -> None:
    """What the two parts are: the road to the left, and what is green to the right."""
    strokes.path(root, "tlk-balance__run tlk-balance__key", f"M{left:g} {y:g}h14")
    strokes.words(root, "tlk-balance__part", left + 20, y + 5, signs.run)
    strokes.path(root, "tlk-balance__change tlk-balance__key", f"M{right - 14:g} {y:g}h14")
    strokes.words(root, "tlk-balance__part tlk-balance__part--change", right - 20, y + 5, signs.change)


def _post(root: Element, signs: Signs, x: float, bottom: float, width: float) -> None:
    """A post through all moments at what was agreed, with its sign on top."""
    half = len(signs.post) * LETTER / 2
    strokes.path(root, "tlk-balance__post", f"M{x:g} {TOP - 8:g}V{bottom + 2:g}")
    strokes.words(root, "tlk-balance__sign", min(max(x, half), width - half), TOP - 14, signs.post)


def _cut(words: str, room: float) -> str:
    """A name as far as there is room; in the list beside the picture it stands in full."""
    letters = max(1, int(room / LETTER))
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"
