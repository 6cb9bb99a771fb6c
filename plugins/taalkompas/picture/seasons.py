"""Stage: what grows, as it looks in spring, autumn and winter; summer is how `nature` draws it.

In: nothing. Out: `Figure`s by name (`tree-autumn`), and which figure a season makes of another. Never decides where
they stand or when it is winter.
"""

from __future__ import annotations

from dataclasses import replace

from taalkompas.picture.marks import Figure, Mark, disc, dots, line, oval, plate, shape
from taalkompas.picture.nature import NATURE

_PLAIN = {figure.name: figure for figure in NATURE}
_LEAVES = {
    "spring": {"leaf-1": "spring-1", "leaf-2": "spring-2", "leaf-3": "blossom"},
    "autumn": {"leaf-1": "autumn-1", "leaf-2": "autumn-2", "leaf-3": "autumn-3", "blossom": "autumn-3"},
    "winter": {"leaf-1": "frost-1", "leaf-2": "frost-2", "leaf-3": "snow", "leaf-4": "frost-1", "blossom": "snow"},
}


def _painted(kind: str, season: str, *more: Mark, less: int = 0) -> Figure:
    """Give a plant the colours of a season; `less` leaves out its last marks."""
    plain = _PLAIN[kind]
    marks = plain.marks[: len(plain.marks) - less]
    swaps = _LEAVES[season]
    painted = tuple(replace(m, fill=swaps.get(m.fill, m.fill), stroke=swaps.get(m.stroke, m.stroke)) for m in marks)
    return replace(plain, name=f"{kind}-{season}", marks=(*painted, *more))


def _bare_tree() -> tuple[Mark, ...]:
    return (
        oval(34, 87, 22, 4.5, "shade", 0.22),
        line("M34 87V52M34 66L46 52L50 36M46 52L57 45M34 72L22 56L18 40M22 56L11 48M34 54L30 30L24 20M34 52L40 28L38 14"
             "M31 38L38 30M49 40L56 32M19 44L12 36M39 22L46 16", "trunk", 2.8),
        line("M34 87V56", "trunk", 6.5),
        line("M35.5 52L41 28M47 50L51 36M21 53L17.5 40", "snow", 1.8),
        oval(34, 86, 12, 2.6, "snow"),
    )  # fmt: skip


def _bare_poplar() -> tuple[Mark, ...]:
    return (
        oval(16, 103, 13, 3.6, "shade", 0.22),
        line("M16 103V14M16 80L8 58M16 80L24 60M16 66L9 42M16 64L23 40M16 48L11 28M16 46L21 26", "trunk", 2.4),
        line("M16 103V70", "trunk", 4.6),
        oval(16, 102, 9, 2.2, "snow"),
    )


def _pollard() -> tuple[Mark, ...]:
    """Draw a pollard willow, bare, with a cap of snow."""
    return (
        oval(36, 77, 22, 4.5, "shade", 0.22),
        line("M36 34L14 14M36 32L24 6M37 32L36 3M38 32L49 6M39 34L60 15M33 36L8 26M41 36L66 27", "trunk", 2.4),
        shape("M27 77Q32 58 27 40Q36 27 46 40Q42 58 47 77z", "trunk"),
        line("M28 38Q36 31 45 38", "snow", 4),
        oval(36, 76, 13, 2.6, "snow"),
    )


def _snowdrops() -> tuple[Mark, ...]:
    return (
        oval(18, 21, 16, 3, "snow", 0.9),
        line("M9 20Q9 12 13 10M18 20Q18 9 22 8M27 20Q27 13 30 11", "leaf-1", 1.7),
        shape("M11 9h4l-1 5h-2zM20 7h4l-1 5h-2zM28 10h4l-1 5h-2z", "snow"),
    )


def _mushrooms() -> tuple[Mark, ...]:
    return (
        line("M10 21V14M25 21V16", "paper", 3.2),
        shape("M3 15Q4 6 10.5 6Q17 6 18 15zM19.5 17Q20 10 25 10Q30 10 30.5 17z", "#d6402f"),
        dots(((8, 10), (12.5, 12), (11, 8), (24, 13), (27, 15)), 1.1, "#fff7ed"),
        shape("M31 20q3-3 5 0q-2 2-5 0zM16 21q2-2 4 0q-2 2-4 0z", "autumn-2"),
    )


def _daffodils() -> tuple[Mark, ...]:
    return (
        line("M6 20V11M14 21V8M22 20V11M30 21V9", "leaf-1", 1.8),
        dots(((6, 10), (22, 10)), 3.6, "#f7d033"),
        dots(((14, 7), (30, 8)), 3.4, "#f7f3ea"),
        dots(((6, 10), (14, 7), (22, 10), (30, 8)), 1.5, "#ef8f1f"),
    )


def _frozen_pond() -> tuple[Mark, ...]:
    """Draw the pond when it bears, with somebody on skates."""
    pond = _PLAIN["pond"].marks
    return (
        replace(pond[0], fill="snow"),
        replace(pond[1], fill="ice"),
        line("M40 30Q70 24 96 34M60 54Q100 48 140 52M110 22Q130 20 150 28", "snow", 1.6, 0.8),
        oval(100, 51, 15, 2.6, "shade", 0.22),
        line("M97 34L88 47M100 34L110 48", "#27364a", 4.6),
        line("M83 49H93M105 50H115", "dark", 1.6),
        shape("M93 36Q92 18 101 17Q110 20 106 36z", "#d9417a"),
        line("M96 22L84 30M105 22L116 18", "#d9417a", 4),
        disc(104, 11, 6, "#e0a878"),
        shape("M97.5 10Q97 2 104 2Q110 2 110.5 9Q104 6 97.5 10z", "own-1"),
        line("M101 17Q92 16 86 20", "own-2", 2.6),
    )


def _snowman() -> tuple[Mark, ...]:
    return (
        oval(22, 57, 19, 3.5, "shade", 0.24),
        disc(22, 43, 15, "snow"),
        disc(22, 22, 10.5, "snow"),
        line("M9 38L1 29M35 38L43 28M2 33L0 28M41 32L44 33", "trunk", 2),
        dots(((18.5, 19), (25.5, 19), (22, 37), (22, 44)), 1.4, "dark"),
        shape("M22 22L31 24.5L22 26z", "#ef8f1f"),
        line("M13 30Q22 34 31 30", "own-1", 4),
        line("M28 31L31 41", "own-1", 3.6),
        plate(14, 3, 16, 9, "dark", 1.5),
        line("M10 12.5H34", "dark", 2.4),
    )


def _lamb() -> tuple[Mark, ...]:
    sheep = _PLAIN["sheep"].marks
    return (
        *sheep,
        line("M50 23V27M54 23V27", "#3b3230", 1.8),
        dots(((49, 20), (53, 18), (55, 21)), 3.8, "#fbf8f1"),
        oval(59, 18.5, 2.7, 3.2, "#3b3230"),
    )


_FRUIT = ((40, 22), (48, 36), (30, 40), (20, 44), (36, 50))
_BUDS = ((12, 38), (24, 14), (34, 10), (44, 18), (52, 34), (22, 46), (38, 44), (58, 46), (30, 30))

SEASONS: tuple[Figure, ...] = (
    _painted("tree", "spring", dots(_BUDS, 3.2, "blossom", 0.9)),
    _painted("apple", "spring", dots((*_BUDS, *_FRUIT), 3.4, "blossom", 0.95), less=1),
    _painted("poplar", "spring"),
    _painted("willow", "spring"),
    _painted("bush", "spring"),
    Figure("flowers-spring", 36, 24, _daffodils(), 2),
    Figure("sheep-spring", 64, 29, _lamb(), 3),
    _painted("tree", "autumn", shape("M8 88q3-4 6 0q-3 3-6 0zM54 89q3-4 6 0q-3 3-6 0zM46 85q3-3 5 0q-2 3-5 0z", "autumn-2")),
    _painted("apple", "autumn"),
    _painted("poplar", "autumn"),
    _painted("willow", "autumn"),
    _painted("bush", "autumn"),
    Figure("flowers-autumn", 36, 24, _mushrooms(), 2),
    Figure("tree-winter", 68, 92, _bare_tree(), 5),
    Figure("apple-winter", 68, 92, _bare_tree(), 5),
    Figure("poplar-winter", 32, 107, _bare_poplar(), 4),
    Figure("willow-winter", 72, 82, _pollard(), 5),
    _painted("pine", "winter", shape("M24 2L31 17Q27 14 24 17Q21 14 17 17zM24 18L33 34Q28 31 24 35Q19 31 15 34z", "snow")),
    _painted("bush", "winter", shape("M8 17Q15 4 26 5Q37 6 44 17Q37 13 31 15Q24 10 18 15Q12 13 8 17z", "snow")),
    Figure("flowers-winter", 36, 24, _snowdrops(), 2),
    Figure("pond-winter", 184, 72, _frozen_pond(), 8),
    Figure("snowman", 44, 61, _snowman(), 4),
)  # fmt: skip
_KNOWN = frozenset(figure.name for figure in SEASONS)


def in_season(kind: str, season: str) -> str:
    """Tell which figure a season makes of another: the same where it changes nothing."""
    name = f"{kind}-{season}"
    return name if name in _KNOWN else kind
