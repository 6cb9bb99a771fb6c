"""The frame of a picture: where it begins, and how wide and high it is.

In: the attributes of its outermost element. Out: a `Frame`. A picture that says nothing gets what a browser would give it.
"""

import math
import re
from dataclasses import dataclass

_LENGTH = re.compile(r"\s*\+?(\d*\.?\d+(?:e[+-]?\d{1,2})?)\s*(px|pt|pc|mm|cm|in|q)?\s*", re.IGNORECASE)
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "q": 96 / 101.6}
LARGEST = 1e6


@dataclass(frozen=True, slots=True)
class Frame:
    """In units of the picture."""

    left: float
    top: float
    width: float
    height: float

    def __str__(self) -> str:
        """As SVG writes it."""
        return " ".join(f"{value:.6g}" for value in (self.left, self.top, self.width, self.height))


def frame_of(attributes: dict[str, str]) -> Frame:
    """What the picture says, else what a browser does with one that says nothing."""
    numbers = [_number(one) for one in re.split(r"[\s,]+", attributes.get("viewBox", "").strip())]
    if len(numbers) == 4 and None not in numbers:
        left, top, width, height = (one for one in numbers if one is not None)
        if 0 < width <= LARGEST and 0 < height <= LARGEST and abs(left) <= LARGEST and abs(top) <= LARGEST:
            return Frame(left, top, width, height)
    return Frame(
        0.0, 0.0, _length(attributes.get("width", "")) or 300.0, _length(attributes.get("height", "")) or 150.0
    )


def _number(text: str) -> float | None:
    try:
        value = float(text) if len(text) < 40 else math.nan
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _length(text: str) -> float | None:
    match = _LENGTH.fullmatch(text) if len(text) < 40 else None
    value = float(match[1]) * _UNITS[(match[2] or "").lower()] if match else 0.0
    return value if 0 < value <= LARGEST else None
