"""Hotspots as a browser sends them → YAML for school.yml.

In: JSON from the page. Out: `Hotspot`s and text. What a browser sends is looked at as anything else that comes from outside.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

MOST = 2_000
LONGEST = 400
_PLAIN = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""What other readers of YAML take for something else."""


@dataclass(frozen=True, slots=True)
class Hotspot:
    """A place on the picture: an element, or a box in percent."""

    element: str
    box: tuple[float, ...]
    leads_to: str


def hotspots_in(body: bytes) -> tuple[Hotspot, ...]:
    """The hotspots that a page sends; raises ValueError for anything else."""
    try:
        sent = json.loads(body)
    except RecursionError:
        raise ValueError from None
    if not isinstance(sent, list) or len(sent) > MOST:
        raise ValueError
    return tuple(_hotspot(one) for one in sent)


def _hotspot(one: Any) -> Hotspot:
    if not isinstance(one, dict):
        raise ValueError  # noqa: TRY004  # what was sent is wrong, not our code
    element, box, leads_to = one.get("element", ""), one.get("box", ()), one.get("leads_to", "")
    texts = all(isinstance(text, str) and len(text) <= LONGEST for text in (element, leads_to))
    if not texts or bool(element) == ("box" in one) or not ("box" not in one or _is_box(box)):
        raise ValueError
    return Hotspot(element, tuple(round(float(side), 1) for side in box), leads_to)


def _is_box(box: Any) -> bool:
    """Four sides, each a part of a hundred."""
    return (
        isinstance(box, list) and len(box) == 4 and all(type(side) in (int, float) and 0 <= side <= 100 for side in box)
    )


def as_yaml(picture: str, hotspots: Iterable[Hotspot], where: str, unknown: str) -> str:
    """What belongs under `plate:`; `where` says so, `unknown` stands after what leads nowhere yet."""
    lines = [f"# {where}", f"  picture: {_scalar(picture, path=True)}", "  hotspots:", *_lines(hotspots, unknown)]
    return "\n".join(lines) + "\n"


def _lines(hotspots: Iterable[Hotspot], unknown: str) -> Iterator[str]:
    for one in hotspots:
        place = f"element: {_scalar(one.element)}" if one.element else f"box: [{', '.join(f'{s:g}' for s in one.box)}]"
        target = _scalar(one.leads_to) if one.leads_to else '""'
        yield f"    - {{{place}, leads_to: {target}}}{'' if one.leads_to else f'  # {unknown}'}"


def _scalar(text: str, path: bool = False) -> str:
    """A text as YAML: plain where everybody reads it the same, else quoted as JSON does."""
    shape = re.compile(r"[A-Za-z_][\w./-]*", re.ASCII) if path else _PLAIN
    plain = shape.fullmatch(text) and text.lower() not in _WORDS
    return (
        text
        if plain
        else "".join(one if one.isprintable() else _escaped(one) for one in json.dumps(text, ensure_ascii=False))
    )


def _escaped(one: str) -> str:
    """What is no letter, by number: a terminal would do what it says, and YAML may not hold it."""
    return f"\\u{ord(one):04x}" if ord(one) < 0x10000 else f"\\U{ord(one):08x}"
