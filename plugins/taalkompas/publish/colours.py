"""Contrast, computed (WCAG 2.2).

In: colours as `#rrggbb`. Out: ratios (as `picture` computes them), and the colour of text on them. Knows no page.
"""

from functools import cache

from taalkompas.picture.contrast import contrast

__all__ = ["contrast", "text_on"]

DARK, LIGHT = "#10222b", "#ffffff"


@cache
def text_on(colour: str) -> str:
    """White where that reads well on a colour (4.5 to 1), else the darker of what reads better."""
    if contrast(colour, LIGHT) >= 4.5:
        return LIGHT
    return DARK if contrast(colour, DARK) >= 4.5 else max((LIGHT, "#000000"), key=lambda one: contrast(colour, one))
