"""Stage: what grows, swims and floats in the landscape.

In: nothing. Out: `Figure`s by name. Never decides where they stand.
"""

from __future__ import annotations

from taalkompas.picture.geometry import path
from taalkompas.picture.marks import Figure, Mark, disc, dots, line, oval, plate, shape


def _tree() -> tuple[Mark, ...]:
    return (
        oval(34, 87, 24, 5, "shade", 0.28),
        shape("M31 50H37L38.5 87H29.5z", "trunk"),
        line("M34 66L43 56M34 72L26 62", "trunk", 3),
        disc(34, 32, 27, "leaf-1"),
        disc(17, 42, 15, "leaf-1"),
        disc(52, 42, 14, "leaf-1"),
        disc(27, 27, 17, "leaf-2"),
        disc(43, 38, 10, "leaf-2", 0.7),
        dots(((20, 22), (27, 16), (16, 34)), 3, "leaf-3", 0.8),
    )


def _apple() -> tuple[Mark, ...]:
    return (*_tree(), dots(((40, 22), (48, 36), (30, 40), (20, 44), (36, 50)), 2.8, "#e0533d"))


def _poplar() -> tuple[Mark, ...]:
    return (
        oval(16, 103, 15, 4, "shade", 0.28),
        plate(13.5, 74, 5, 29, "trunk"),
        shape("M16 2Q34 34 28 70Q25 88 16 88Q7 88 4 70Q-2 34 16 2z", "leaf-1"),
        shape("M15 10Q22 40 16 80Q6 78 6 62Q5 34 15 10z", "leaf-2"),
    )


def _pine() -> tuple[Mark, ...]:
    return (
        oval(24, 83, 19, 4.5, "shade", 0.28),
        plate(21, 68, 6, 15, "trunk"),
        shape("M24 34L45 72H3z", "leaf-4"),
        shape("M24 18L41 50H7z", "leaf-1"),
        shape("M24 2L37 31H11z", "leaf-2"),
    )


def _willow() -> tuple[Mark, ...]:
    return (
        oval(36, 77, 24, 5, "shade", 0.28),
        shape("M28 77Q33 60 30 44H43Q41 60 46 77z", "trunk"),
        shape("M36 8Q62 6 68 34Q72 48 66 60Q60 52 56 44Q54 56 47 58Q42 52 40 46Q36 58 29 60Q22 56 20 46"
              "Q16 56 7 62Q1 46 6 32Q12 8 36 8z", "leaf-2"),
        line("M16 30Q11 42 11 52M27 28Q24 42 26 52M45 28Q49 42 47 50M56 30Q61 40 62 50", "leaf-1", 2.2),
    )  # fmt: skip


def _bush() -> tuple[Mark, ...]:
    return (
        oval(26, 31, 24, 4, "shade", 0.26),
        disc(15, 21, 11, "leaf-1"),
        disc(36, 21, 12, "leaf-1"),
        disc(26, 15, 13, "leaf-2"),
        dots(((22, 12), (33, 19), (15, 22), (40, 24)), 2.2, "blossom"),
    )


def _flowers() -> tuple[Mark, ...]:
    return (
        line("M6 20V12M14 21V9M22 20V12M30 21V10", "leaf-1", 1.8),
        dots(((6, 10), (22, 10)), 3.4, "#e4572e"),
        dots(((14, 7), (30, 8)), 3.4, "#f4c430"),
        dots(((6, 10), (14, 7), (22, 10), (30, 8)), 1.2, "#fff7ed"),
    )


def _tulips() -> tuple[Mark, ...]:
    bands = ("#e4572e", "#f4b740", "#d6457f", "#f2f0ea", "#8b5fbf")
    marks: list[Mark] = [shape("M26 2H206L230 62H0z", "leaf-4", 0.55)]
    for i, colour in enumerate(bands):
        y = 7.0 + i * 11
        left, right = 24 - i * 4.6, 207 + i * 4.6
        marks.append(shape(path("M", left, y, "H", right, "L", right + 2, y + 6, "H", left - 2, "z"), colour, 0.92))
        marks.append(line(path("M", left, y + 7.5, "H", right), "leaf-1", 2))
    return tuple(marks)


def _pond() -> tuple[Mark, ...]:
    return (
        shape("M12 48Q-6 30 24 18Q44 6 88 10Q150 -4 176 24Q192 46 150 60Q96 74 52 66Q22 64 12 48z", "bank"),
        shape("M18 45Q6 31 30 22Q50 11 88 15Q144 3 168 26Q180 42 146 54Q96 67 54 60Q28 58 18 45z", "water"),
        line("M44 28H74M96 44H136M60 50H82M120 24H142", "water-2", 2.6, 0.8),
        shape("M92 33Q98 39 106 34Q111 32 110 28Q114 28 113 26Q108 23 106 27Q104 32 92 33z", "#fffbeb"),
        shape("M113 26.5L117 27.5L113 28.5z", "#ea8a1f"),
        shape("M70 38Q74 42 80 38.5Q83 37 82 34.5Q79 32 77 35.5Q75 38 70 38z", "#a16207"),
        line("M160 36V16M165 38V20M155 38V22", "leaf-1", 2),
        line("M160 20V14M165 24V18M155 26V20", "#7c4a21", 3.4),
    )


def _cow() -> tuple[Mark, ...]:
    return (
        oval(30, 37, 25, 3.5, "shade", 0.28),
        line("M15 24V36M22 25V36M40 25V36M46 24V36", "#f5f0e6", 4),
        shape("M10 12Q10 8 16 8H46Q52 8 52 14V24Q50 28 44 27H16Q10 27 10 22z", "#f8f5ee"),
        shape("M18 8H32Q34 17 26 19Q18 18 18 8zM40 13Q48 11 51 17Q50 24 43 22Q38 18 40 13z", "#3b3230"),
        shape("M48 8L60 8Q63 12 61 17L56 19Q51 18 50 13z", "#f8f5ee"),
        shape("M56 15Q61 13 62 17Q60 20 56 19z", "#f0b5a5"),
        disc(56.5, 11.5, 1, "#2b2420"),
        line("M10 12Q5 16 7 25", "#3b3230", 1.6),
        shape("M36 27h7q0 4-3.5 4t-3.5-4z", "#f0b5a5"),
    )


def _sheep() -> tuple[Mark, ...]:
    return (
        oval(18, 25, 15, 2.6, "shade", 0.28),
        line("M11 18V25M15 18V25M23 18V25M27 18V25", "#3b3230", 2.4),
        dots(((10, 13), (16, 9), (23, 9), (28, 13), (23, 16), (15, 16)), 6, "#fbf8f1"),
        oval(33, 11, 4.2, 5, "#3b3230"),
        disc(34, 10, 0.9, "#ffffff"),
    )


def _cloud() -> tuple[Mark, ...]:
    return (
        shape("M22 40Q6 40 6 28Q8 18 22 19Q28 4 46 8Q58 10 62 18Q78 12 88 24Q102 26 98 36Q96 40 86 40z", "cloud"),
        shape("M12 36Q40 42 92 36Q92 40 86 40H22Q16 40 12 36z", "cloud-2"),
    )


def _birds() -> tuple[Mark, ...]:
    return (line("M4 12Q9 5 13 11Q17 5 22 12M26 22Q30 16 33 21Q36 16 40 22M36 9Q39 5 41 8Q43 5 46 9", "bird", 2),)


def _balloon() -> tuple[Mark, ...]:
    return (
        shape("M30 2Q56 4 56 30Q54 48 38 62H22Q6 48 4 30Q4 4 30 2z", "own-1"),
        shape("M30 2Q18 10 18 30Q20 48 26 62H22Q6 48 4 30Q4 4 30 2z", "own-2"),
        shape("M30 2Q42 10 42 30Q40 48 34 62H38Q54 48 56 30Q56 4 30 2z", "own-3"),
        line("M23 62L25 72M37 62L35 72", "#6b4423", 1.3),
        plate(23.5, 71, 13, 10, "#a3703d", 2),
        line("M23.5 75H36.5", "#6b4423", 1.2),
    )


def _cat() -> tuple[Mark, ...]:
    return (
        shape("M8 26Q6 14 14 12L13 5L17 8.5H21L25 5L24 12Q25 16 22 17Q28 20 27 26z", "#4b3a33"),
        dots(((16.8, 11.5), (21.4, 11.5)), 1, "#f4d35e"),
        line("M8 25Q1 24 3 16", "#4b3a33", 2.6),
    )


def _hedgehog() -> tuple[Mark, ...]:
    return (
        shape("M3 16Q3 4 14 3Q24 4 25 12L30 15Q28 18 24 18H6z", "#7a5a43"),
        line("M6 12L3 8M9 7L7 3M14 5L14 1M19 6L21 2M22 9L26 6", "#5b412f", 1.8),
        shape("M22 11L30 15Q28 18 22 18z", "#e3c09a"),
        disc(25, 14, 1, "#2b2420"),
        disc(30, 15, 1.2, "#2b2420"),
    )


NATURE: tuple[Figure, ...] = (
    Figure("tree", 68, 92, _tree(), 5),
    Figure("apple", 68, 92, _apple(), 5),
    Figure("poplar", 32, 107, _poplar(), 4),
    Figure("pine", 48, 88, _pine(), 5),
    Figure("willow", 72, 82, _willow(), 5),
    Figure("bush", 52, 36, _bush(), 4),
    Figure("flowers", 36, 24, _flowers(), 2),
    Figure("tulips", 232, 66, _tulips(), 4),
    Figure("pond", 184, 72, _pond(), 8),
    Figure("cow", 66, 41, _cow(), 4),
    Figure("sheep", 40, 28, _sheep(), 3),
    Figure("cloud", 104, 44, _cloud()),
    Figure("birds", 50, 26, _birds()),
    Figure("balloon", 60, 84, _balloon()),
    Figure("cat", 30, 28, _cat(), 2),
    Figure("hedgehog", 32, 19, _hedgehog(), 1),
)
