"""Stage: the school's own colours → properties of the style sheet, by day and in the evening.

In: one to three colours as `#rrggbb`, the main one first. Out: names and values that stand on the `<svg>` itself. What is read
or pointed at is made darker by day and lighter in the evening until its contrast holds; what only decorates keeps its colour.
"""

from __future__ import annotations

import re

from taalkompas.picture.contrast import READS, SEEN, mix, until_it_holds

BLACK, WHITE, NIGHT = "#000000", "#ffffff", "#10163a"
SKY = {
    "day": ("#9fd4ee", "#bfe3f2", "#e3f1ea", "#8fcdf0", "#b5def3", "#dcf0f2"),
    "eve": ("#10163a", "#222653", "#4b3c69", "#0e1838", "#1d2a55", "#3f3f6d"),
}
"""What the title stands on in any scene, as in `plate.css` (a test compares them)."""
SHEETS = {"day": ("#ffffff", "#fffaf0", "#f6fbfb"), "eve": ("#1d2b3a", "#2d2a3d", "#1f3345")}
"""Bubbles and cards in any scene."""
BOARD_INK = {"day": "#ffffff", "eve": "#14303d"}


FARTHEST = {"day": 0.42, "eve": 1.0}
"""A colour that must go farther than this turns muddy (yellow becomes brown): then words stay in the scene's own ink."""


def own_tints(colours: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Give the properties for a school's colours; none without any."""
    found = tuple(colour.lower() for colour in colours if re.fullmatch("#[0-9a-fA-F]{6}", colour))[:3]
    out: dict[str, str] = {}
    for scheme in ("day", "eve") if found else ():
        out[f"{scheme}-head"] = _carrier(found, scheme, SKY[scheme], READS)
        out[f"{scheme}-board"] = _carrier(found, scheme, (BOARD_INK[scheme],), READS)
        # What is chosen stands out from the boards when the school has a second colour.
        out[f"{scheme}-chosen"] = _carrier((*found[1:], *found[:1]), scheme, SHEETS[scheme], SEEN)
        for i, colour in enumerate(_three(found), 1):
            out[f"{scheme}-own-{i}"] = colour if scheme == "day" else mix(colour, NIGHT, 0.3)
    return tuple((f"--tk-{name}", value) for name, value in out.items() if value)


def _carrier(found: tuple[str, ...], scheme: str, grounds: tuple[str, ...], ratio: float) -> str:
    """Find the first colour that holds its contrast without going too far; "" when there is none."""
    toward = BLACK if scheme == "day" else WHITE
    tried = (until_it_holds(colour, toward, grounds, ratio, FARTHEST[scheme]) for colour in found)
    return next((colour for colour in tried if colour), "")


def _three(found: tuple[str, ...]) -> tuple[str, str, str]:
    """Make three of one or two: a lighter and a darker one beside them."""
    more = (*found, mix(found[-1], WHITE, 0.55), mix(found[0], BLACK, 0.35))
    return more[0], more[1], more[2]
