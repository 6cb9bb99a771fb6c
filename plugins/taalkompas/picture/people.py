"""Stage: the people of the school who say the promises.

In: a number in the journey. Out: a `Figure` of 80 by 128, who differs from the neighbours in looks, age,
work and bearing. Never random: the same number is the same person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from taalkompas.picture.geometry import lowered
from taalkompas.picture.looks import INK, WORN, Marks, beard, carried_behind, hair_back, hair_front
from taalkompas.picture.marks import Figure, disc, dots, line, oval, ring, shape

WIDTH, HEIGHT = 80.0, 128.0
MOUTH = (40.0, 37.0)


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody."""

    name: str
    skin: str
    hair: str
    hair_colour: str
    top: str
    legs: str
    left: str = "down"
    right: str = "wave"
    worn: tuple[str, ...] = ()
    beard: str = ""
    dress: bool = False
    wheels: bool = False


LIGHT, ROSY, TAN, OLIVE, BROWN, DARK = "#f6d3b3", "#fbdcc8", "#e0a878", "#c98f5f", "#8d5a3b", "#5f3a26"

FOLK: tuple[Look, ...] = (
    Look("noor", TAN, "hijab", "#0f766e", "#f2b632", "#334155", "down", "wave", ("backpack",)),
    Look("sem", ROSY, "quiff", "#a8562a", "#2563a8", "#3b3f58", "hip", "wave", ("freckles", "lanyard")),
    Look("fatou", DARK, "afro", "#2a1c18", "#d9417a", "#3f2a56", "down", "up", (), dress=True),
    Look("bram", LIGHT, "helmet", "#f5b921", "#c8452f", "#1e40af", "hip", "up", ("overall", "wrench")),
    Look("jayden", BROWN, "short", "#1f1613", "#14857a", "#27364a", "down", "wave", ("headphones",), wheels=True),
    Look("iris", ROSY, "bun", "#dba63c", "#12908a", "#0f766e", "hold", "wave", ("scrubs", "stethoscope")),
    Look("hassan", OLIVE, "short", "#20160f", "#7b4bb8", "#283145", "hold", "hold", ("laptop",), "#20160f"),
    Look("mees", LIGHT, "toque", "#7a4a22", "#e8edf3", "#475569", "hold", "hold", ("apron", "bowl")),
    Look("els", LIGHT, "bob", "#c9ced6", "#b0386e", "#42506b", "down", "up", ("glasses", "scarf", "cup")),
    Look("chen", "#f0cfa0", "long", "#1c1a1f", "#3d8f4f", "#5a4634", "hold", "hold", ("brown-apron", "plant")),
    Look("gurpreet", OLIVE, "turban", "#d9480f", "#27508a", "#2a2f3c", "down", "wave", ("blazer",), "#2a1d17"),
    Look("roos", ROSY, "tail", "#c2541b", "#f8fafc", "#4b5b8c", "down", "up", ("labcoat", "goggles", "flask")),
    Look("kofi", DARK, "cap", "#dc2626", "#f2a516", "#374151", "hip", "wave", ("vest",)),
    Look("wim", LIGHT, "grey-sides", "#d5d9df", "#5c7a99", "#6b5844", "hold", "hold", ("glasses", "book"), "#d5d9df"),
    Look("amina", BROWN, "braids", "#241813", "#e2622b", "#2f4b57", "hold", "hold", ("camera",)),
    Look("lot", TAN, "puffs", "#4a2c1a", "#3f7fd1", "#7a3b62", "down", "wave", ("hearing", "backpack"), dress=True),
)

_ARMS = {
    "down": ("M29 56Q20 67 22 80", (22.0, 82.0)),
    "hip": ("M29 56Q13 64 26 77", (27.0, 78.0)),
    "hold": ("M29 56Q20 70 33 75", (34.0, 75.5)),
}
_RIGHT_ARMS = {
    "wave": ("M51 56Q64 56 65 42", (65.5, 38.5)),
    "up": ("M51 56Q64 56 65 46", (65.5, 42.0)),
    "hold": ("M51 56Q60 70 48 75", (47.0, 75.5)),
    "down": ("M51 56Q60 67 58 80", (58.0, 82.0)),
}


@lru_cache(maxsize=64)
def draw_person(index: int) -> Figure:
    """Draw the person who speaks the promise of this number."""
    look = FOLK[index % len(FOLK)]
    body = _seated(look) if look.wheels else _standing(look)
    return Figure(f"p-{look.name}", WIDTH, HEIGHT, body, foot=6.0)


def _standing(look: Look) -> Marks:
    legs: Marks = (
        line("M34 86L33.5 117M46 86L46.5 117", look.legs, 10.5),
        shape("M26 125Q26 117 33 117H39V125zM54 125Q54 117 47 117H41V125z", "#3a2d2a"),
    )
    if look.dress:
        legs = (
            line("M35 96V118M45 96V118", look.skin, 7),
            shape("M27 125Q27 118 33 118H39V125zM53 125Q53 118 47 118H41V125z", "#7c2d12"),
            shape("M27 76L20 106Q40 112 60 106L53 76z", look.top),
            line("M33 90L31 107M47 90L49 107", INK, 1.2, 0.14),
        )
    return (oval(40, 123, 25, 4.5, "shade", 0.28), *carried_behind(look.worn), *legs, *_upper(look))


def _seated(look: Look) -> Marks:
    chair: Marks = (
        line("M22 70L26 103H54", "#334155", 4),
        line("M55 100L62 118", "#334155", 3.5),
        disc(61, 120, 5, "#1f2937"),
    )
    legs: Marks = (
        line("M36 97H57L60 114", look.legs, 11),
        shape("M54 121Q53 114 60 113.5L66 117Q70 121 66 121z", "#3a2d2a"),
    )
    wheel: Marks = (
        ring(34, 104, 19, "#1f2937", 4),
        ring(34, 104, 14, "#94a3b8", 1.6),
        line("M34 86V122M16 104H52M21.5 91.5L46.5 116.5M46.5 91.5L21.5 116.5", "#94a3b8", 1.2),
        disc(34, 104, 3.5, "#0ea5a0"),
    )
    return (oval(42, 123, 29, 4.5, "shade", 0.28), *chair, *_upper(look, 8), *legs, *wheel)


def _upper(look: Look, drop: float = 0.0) -> Marks:
    left, left_hand = _ARMS[look.left]
    right, right_hand = _RIGHT_ARMS[look.right]
    in_front = "hold" in (look.left, look.right)
    clothes = tuple(m for w in look.worn if w not in _HELD and w not in _ON_FACE for m in WORN[w]())
    held = tuple(m for w in look.worn if w in _HELD for m in WORN[w]())
    arms: Marks = (line(left, look.top, 9), line(right, look.top, 9), line(f"{left}{right}", INK, 9, 0.07))
    hands: Marks = (dots((left_hand, right_hand), 4.8, look.skin),)
    torso: Marks = (
        shape("M25.5 60Q26 47 36 46.5H44Q54 47 54.5 60L55 88Q40 92 25 88z", look.top),
        shape("M36 40H44V48Q40 52.5 36 48z", look.skin),
        shape("M36 42.5Q40 45.5 44 42.5V45Q40 48 36 45z", INK, 0.16),
    )
    order = (*clothes, *arms, *held, *hands) if in_front else (*arms, *clothes, *held, *hands)
    return _lowered((*hair_back(look.hair, look.hair_colour), *torso, *order, *_head(look)), drop)


_HELD = {"laptop", "book", "plant", "tablet", "bowl", "wrench", "flask", "cup", "camera"}
_ON_FACE = {"glasses", "headphones", "goggles", "freckles", "hearing"}


def _head(look: Look) -> Marks:
    ears: Marks = () if look.hair == "hijab" else (dots(((25.3, 31), (54.7, 31)), 3.4, look.skin),)
    face: Marks = (
        oval(40, 29.5, 14.8, 15.3, look.skin),
        dots(((34.4, 30), (45.6, 30)), 1.8, INK),
        line("M31.5 25.5q3-1.700 5.5-.3M43 25.200q3-1.400 5.5.3", INK, 1.2, 0.55),
        dots(((31, 35), (49, 35)), 2.7, "#e2603f", 0.28),
        line("M40 31.5q1.6 2.6-.6 3", INK, 1.1, 0.4),
    )
    mouth = beard(look.beard) if look.beard else (line("M35.200 37Q40 42 44.800 37", "#7f1d1d", 1.9),)
    extras = tuple(m for w in look.worn if w in _ON_FACE for m in WORN[w]())
    return (*ears, *face, *mouth, *hair_front(look.hair, look.hair_colour), *extras)


def _lowered(marks: Marks, drop: float) -> Marks:
    """Lower all marks; seated people sit lower."""
    return tuple(replace(mark, d=lowered(mark.d, drop)) for mark in marks) if drop else marks
