"""Contrast, computed (WCAG 2.2).

In: colours as `#rrggbb`. Out: ratios, and the colour of text on them. Knows no page.
"""

from functools import cache

DARK, LIGHT = "#10222b", "#ffffff"


def luminance(colour: str) -> float:
    """How much light a colour gives, from 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio between two colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@cache
def text_on(colour: str) -> str:
    """White where that reads well on a colour (4.5 to 1), else the darker of what reads better."""
    if contrast(colour, LIGHT) >= 4.5:
        return LIGHT
    return DARK if contrast(colour, DARK) >= 4.5 else max((LIGHT, "#000000"), key=lambda one: contrast(colour, one))
