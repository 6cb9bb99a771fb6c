"""Stage: what makes a person somebody: hair, headwear, clothes and what they carry.

In: colours. Out: marks in a person's box of 80 by 128, the head at (40, 29). Never knows who wears what.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from taalkompas.picture.marks import Mark, disc, dots, line, oval, plate, ring, shape

Marks: TypeAlias = tuple[Mark, ...]
INK = "#2b2420"

_CAP = "M24.6 30Q21 12 40 12Q59 12 55.4 30Q53 22 46 20.5Q34 23 27.5 22.5Q25.5 25 24.6 30z"
_FRINGE = "M25 29Q22 12 40 12Q58 12 55 29Q52 25 50 20Q44 25 25 29z"


_BEHIND: dict[str, Callable[[str], Marks]] = {
    "long": lambda colour: (shape("M22 31Q20 10 40 10Q60 10 58 31L60 58Q50 64 40 62Q30 64 20 58z", colour),),
    "bob": lambda colour: (shape("M22 30Q20 10 40 10Q60 10 58 30L58.5 44Q50 49 40 48Q30 49 21.5 44z", colour),),
    "afro": lambda colour: (
        disc(40, 24, 17, colour),
        dots(((24, 26), (27, 17), (34, 11), (43, 10), (51, 14), (56, 22), (56, 31), (24, 34), (56, 36)), 7, colour),
    ),
    "bun": lambda colour: (disc(40, 10, 7.5, colour),),
    "tail": lambda colour: (shape("M52 18Q68 20 66 44Q65 50 61 53Q62 36 53 29z", colour),),
    "braids": lambda colour: (
        dots(((23, 38), (21.5, 45), (21, 52), (57, 38), (58.5, 45), (59, 52)), 4.6, colour),
        dots(((21, 58), (59, 58)), 3, "#e11d48"),
    ),
    "puffs": lambda colour: (dots(((25, 14), (55, 14)), 8.5, colour),),
}


def hair_back(style: str, colour: str) -> Marks:
    """Draw the hair that lies behind the head."""
    return _BEHIND[style](colour) if style in _BEHIND else ()


_BEFORE: dict[str, Callable[[str], Marks]] = {
    "short": lambda colour: (shape(_CAP, colour),),
    "long": lambda colour: (shape(_FRINGE, colour),),
    "afro": lambda colour: (shape("M25 28Q24 16 40 15Q56 16 55 28Q47 20 40 21Q32 20 25 28z", colour),),
    "quiff": lambda colour: (
        shape("M25 29Q21 15 31 12Q40 4 53 11Q60 17 55 29Q53 22 47 20Q36 23 29 20Q26 24 25 29z", colour),
    ),
    "grey-sides": lambda colour: (
        shape("M25 33Q22.5 24 28 19Q28 27 25 33zM55 33Q57.5 24 52 19Q52 27 55 33z", colour),
        shape("M30 17Q40 9 50 17Q40 14 30 17z", colour, 0.7),
    ),
    "hijab": lambda colour: (
        shape(
            "M40 10Q59 10 59 31Q59 44 62 55Q51 63 40 62Q29 63 18 55Q21 44 21 31Q21 10 40 10z"
            "M40 16.5Q28.5 17 28.5 31Q29 43 40 44.5Q51 43 51.5 31Q51.5 17 40 16.5z",
            colour,
        ),
        line("M28 47Q40 57 57 51M25 55Q38 62 50 57", INK, 1.2, 0.25),
    ),
    "turban": lambda colour: (
        shape("M24 27Q20 6 41 6Q61 7 56 27Q48 18 40 21Q32 18 24 27z", colour),
        line("M27 20Q42 19 52 9M29 13Q40 15 46 7M38 20Q48 22 55 20", INK, 1.2, 0.25),
    ),
    "helmet": lambda colour: (
        shape("M24 25Q24 8 40 8Q56 8 56 25z", colour),
        plate(21, 23, 38, 4.5, colour, 2.2),
        line("M40 8.5V22M21 27.5H59", INK, 1.3, 0.22),
    ),
    "toque": lambda colour: (
        shape("M28 21L26.5 11Q21 4 29 1Q33 -3 40 0Q47 -3 51 1Q59 4 53.5 11L52 21Q40 18 28 21z", "#ffffff"),
        line("M33 19V9M40 18V8M47 19V9", "#94a3b8", 1.2, 0.7),
        shape("M25.5 31Q25 23 28 20.5Q40 17.5 52 20.5Q55 23 54.5 31Q51 25 40 24Q29 25 25.5 31z", colour),
    ),
    "cap": lambda colour: (
        shape("M24.5 26Q23 11 40 11Q56 11 55.5 25z", colour),
        shape("M24.5 26Q40 19 62 26Q64 29 60 29Q42 25 24.5 27z", colour),
        line("M24.5 26Q40 20 58 25", INK, 1.2, 0.3),
    ),
}
_BEFORE["puffs"] = _BEFORE["long"]
_BEFORE["braids"] = _BEFORE["long"]
_BEFORE["bun"] = _BEFORE["long"]
_BEFORE["bob"] = _BEFORE["long"]
_BEFORE["tail"] = _BEFORE["short"]


def hair_front(style: str, colour: str) -> Marks:
    """Draw the hair, or what is worn instead, that lies over the head."""
    return _BEFORE[style](colour) if style in _BEFORE else ()


def beard(colour: str) -> Marks:
    """Draw a beard with a smile in it."""
    return (
        shape("M25.5 31Q26 46 40 47Q54 46 54.5 31Q52 36 47 35.5Q40 33 33 35.5Q28 36 25.5 31z", colour),
        line("M36 39.5Q40 42 44 39.5", "#fff7ed", 1.8),
    )


def _stripes(colour: str) -> Marks:
    return (
        line("M27 78Q40 81 53.5 78", colour, 3.4),
        line("M32 49V86M48 49V86", colour, 3),
    )


_LAPTOP: Marks = (
    plate(30, 65, 26, 17, "#cbd5e1", 2.5),
    plate(32, 67, 22, 13, "#334155", 1.5),
    disc(43, 73.5, 2.2, "#7dd3fc"),
)
_BOOK: Marks = (
    shape("M30 66L43 68.5L56 66V81L43 84L30 81z", "#b91c1c"),
    shape("M32 66L43 68.5L54 66V79L43 81.5L32 79z", "#fff7ed"),
    line("M43 68.5V81.5", "#b91c1c", 1.2),
)

WORN: dict[str, Callable[[], Marks]] = {
    "glasses": lambda: (
        ring(34, 30, 4.6, INK, 1.5),
        ring(46, 30, 4.6, INK, 1.5),
        line("M38.6 29.5h2.800", INK, 1.5),
    ),
    "apron": lambda: (
        shape("M31 60H49L52 94Q40 97 28 94z", "#ffffff"),
        line("M31 60L34 49M49 60L46 49M33 78h14v7h-14z", "#cbd5e1", 1.6),
    ),
    "brown-apron": lambda: (
        shape("M31 59H49L52 92Q40 95 28 92z", "#92400e"),
        line("M31 59L34 49M49 59L46 49M34 76h12v8h-12z", "#f59e0b", 1.4),
    ),
    "overall": lambda: (
        shape("M31 62H49V74L55 88Q40 92 25 88L31 74z", "#1e40af"),
        line("M32 63L31 49M48 63L49 49", "#1e40af", 4),
        dots(((33, 65), (47, 65)), 1.6, "#fde68a"),
    ),
    "labcoat": lambda: (
        shape("M25 58Q26 47 34 47.5L40 62L46 47.5Q54 47 55 58L57 96Q50 98 44 97L40 70L36 97Q29 98 23 96z", "#f8fafc"),
        line("M40 63L37.5 96M40 63L42.5 96M45 72h6", "#94a3b8", 1.2),
    ),
    "vest": lambda: (
        shape("M28 48.5Q34 47 36 47L40 60L44 47Q50 47 52 48.5L54 87Q40 90 26 87z", "#f97316"),
        *_stripes("#fef08a"),
    ),
    "scrubs": lambda: (shape("M35 47L40 56L45 47z", "#99f6e4"), line("M46 66h6v6h-6z", "#0f766e", 1.3)),
    "stethoscope": lambda: (
        line("M33 47.5Q33 64 40 65Q47 64 47 47.5M40 65V73", "#1e293b", 1.8),
        disc(40, 75, 3, "#94a3b8"),
    ),
    "lanyard": lambda: (line("M34 48L40 66L46 48", "#dc2626", 1.7), plate(36, 66, 8, 10, "#fff7ed", 1.5)),
    "blazer": lambda: (
        shape("M35 46.5L40 64L45 46.5z", "#ffffff"),
        line("M34 47L40 65L46 47M40 65V88", "#0f172a", 1.5, 0.5),
    ),
    "scarf": lambda: (
        shape("M29 46Q40 53 51 46Q54 51 50 54Q40 58 30 54Q26 51 29 46z", "#ea580c"),
        shape("M44 54L52 55L51 73L44 72z", "#ea580c"),
    ),
    "headphones": lambda: (
        line("M24.5 31Q22 11 40 11Q58 11 55.5 31", "#111827", 3.2),
        plate(20.5, 27, 6.5, 11, "#ef4444", 3),
        plate(53, 27, 6.5, 11, "#ef4444", 3),
    ),
    "goggles": lambda: (
        plate(27, 17, 26, 8.5, "#67e8f9", 4),
        line("M27 21H25M53 21H55", INK, 2),
        line("M30 17.5h20q3 0 3 4q0 3.5-3 3.5H30q-3 0-3-3.5q0-4 3-4z", INK, 1.3),
    ),
    "freckles": lambda: (dots(((31, 33), (33, 35), (30, 36), (47, 35), (49, 33), (50, 36)), 0.8, "#9a3412"),),
    "backpack": lambda: (line("M31 48Q28 62 31 76M49 48Q52 62 49 76", "#b45309", 3.4),),
    "laptop": lambda: _LAPTOP,
    "book": lambda: _BOOK,
    "plant": lambda: (
        shape("M36 72H50L48 85H38z", "#c2410c"),
        shape("M43 72Q30 70 31 58Q42 60 43 72Q42 58 52 54Q57 66 43 72z", "#15803d"),
    ),
    "tablet": lambda: (plate(33, 62, 17, 22, "#1e293b", 2.5), plate(35, 64.5, 13, 16, "#e0f2fe", 1)),
    "bowl": lambda: (
        shape("M29 70H55Q54 84 42 84Q30 84 29 70z", "#e2e8f0"),
        shape("M31 70Q36 63 42 67Q48 62 53 70z", "#65a30d"),
        dots(((38, 68), (46, 67.5)), 2, "#dc2626"),
    ),
    "wrench": lambda: (
        line("M66 40V18", "#64748b", 4),
        shape("M61 11L63.5 18H68.5L71 11Q73 19 66 21Q59 19 61 11z", "#64748b"),
    ),
    "flask": lambda: (
        shape("M63 18h6v8l6 12Q76 42 72 42H60Q56 42 57 38l6-12z", "#e0f2fe"),
        shape("M60.5 33h11l2.5 5Q75 40.5 72 40.5H60Q57.5 40.5 58.5 38z", "#22c55e"),
    ),
    "cup": lambda: (
        plate(60, 30, 9, 11, "#ffffff", 2),
        line("M69 33q4 2 0 5M62 27q2-3 0-5M66 27q2-3 0-5", "#94a3b8", 1.4),
    ),
    "hearing": lambda: (line("M55 28q5-1 4 5q-1 4-4 3", "#2563eb", 1.8),),
    "camera": lambda: (
        plate(31, 64, 22, 15, "#1f2937", 3),
        disc(42, 71.5, 5, "#94a3b8"),
        disc(42, 71.5, 2.6, "#1e3a8a"),
        line("M33 64Q30 54 33 48M51 64Q54 54 48 48", "#1f2937", 1.8),
    ),
}


def carried_behind(worn: tuple[str, ...]) -> Marks:
    """Draw what is behind the back."""
    if "backpack" in worn:
        return (plate(22, 50, 36, 34, "#d97706", 9), oval(40, 47, 6, 3, "#b45309"))
    return ()
