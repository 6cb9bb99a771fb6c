"""Stage: contrast, computed (WCAG 2.2), and colours made darker or lighter until it holds.

In: colours as `#rrggbb`. Out: ratios and colours. Knows no picture.
"""

from __future__ import annotations

from collections.abc import Sequence

READS = 4.5
"""The ratio that words need."""
SEEN = 3.0
"""The ratio that edges and signs need."""


def luminance(colour: str) -> float:
    """How much light a colour gives, from 0 to 1."""
    parts = (part / 255 for part in _parts(colour))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio between two colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def mix(colour: str, other: str, share: float) -> str:
    """Go from one colour to another, by a share from 0 to 1."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def until_it_holds(colour: str, toward: str, grounds: Sequence[str], ratio: float, farthest: float = 1.0) -> str:
    """Go toward black or white in small steps, as far as contrast with every ground asks; "" when that is too far."""
    steps = (mix(colour, toward, step / 32) for step in range(int(farthest * 32) + 1))
    return next((c for c in steps if all(contrast(c, ground) >= ratio for ground in grounds)), "")


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
