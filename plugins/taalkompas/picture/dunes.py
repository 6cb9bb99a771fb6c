"""Stage: what grows and lives in the dunes and on the beach.

In: nothing. Out: `Figure`s by name. Never decides where they stand.
"""

from __future__ import annotations

from taalkompas.picture.marks import Figure, Mark, disc, dots, line, oval, shape


def _marram() -> tuple[Mark, ...]:
    return (
        oval(24, 33, 20, 3, "sand-shade", 0.4),
        line("M24 33Q20 18 8 10M24 33Q22 14 17 4M24 33Q25 14 30 2M24 33Q28 18 40 9M24 33Q16 24 4 22M24 33Q33 24 45 21", "marram-1", 2.4),
        line("M24 33Q23 20 12 15M24 33Q27 18 35 6M24 33Q24 20 23 8", "marram-2", 2),
    )  # fmt: skip


def _buckthorn() -> tuple[Mark, ...]:
    return (
        oval(28, 35, 25, 4, "sand-shade", 0.4),
        disc(15, 24, 12, "scrub-1"),
        disc(40, 24, 13, "scrub-1"),
        disc(28, 17, 14, "scrub-2"),
        dots(((20, 15), (30, 11), (36, 20), (14, 25), (25, 25), (44, 26), (34, 29)), 2.5, "#ee8a1d"),
    )


def _rose() -> tuple[Mark, ...]:
    return (
        oval(24, 29, 22, 3.5, "sand-shade", 0.4),
        disc(14, 20, 10, "scrub-2"),
        disc(34, 20, 11, "scrub-1"),
        disc(24, 14, 11, "scrub-2"),
        dots(((16, 16), (27, 11), (34, 20), (20, 24)), 3.2, "blossom"),
        dots(((16, 16), (27, 11), (34, 20), (20, 24)), 1.1, "#f4c430"),
    )


def _dunepine() -> tuple[Mark, ...]:
    """Draw a pine that the wind has bent."""
    return (
        oval(30, 83, 20, 4.5, "sand-shade", 0.45),
        line("M28 83Q27 60 36 40", "trunk", 5),
        line("M31 62L20 54M34 52L46 46", "trunk", 3),
        oval(20, 51, 14, 7, "scrub-1"),
        oval(48, 43, 16, 8, "scrub-1"),
        oval(40, 29, 24, 10, "scrub-1"),
        oval(44, 25, 17, 7, "scrub-2"),
        oval(50, 15, 13, 6.5, "scrub-2"),
        oval(22, 48, 8, 4, "scrub-2"),
    )


def _seal() -> tuple[Mark, ...]:
    return (
        oval(34, 30, 32, 3.5, "sand-shade", 0.5),
        shape("M2 22Q0 14 6 16L12 21Q26 12 40 14Q46 4 56 6Q64 10 60 18Q62 26 52 30H20Q10 30 2 22z", "#7f8894"),
        shape("M34 30Q40 20 52 22Q58 28 52 30z", "#a3abb5"),
        dots(((20, 22), (28, 19), (26, 25)), 1.6, "#636b77"),
        dots(((53, 12), (58, 13)), 1.3, "dark"),
        oval(58.5, 16, 2, 1.4, "dark"),
        line("M60 17.5L66 16M60 18.5L65 20", "#d5dae0", 0.8),
        shape("M38 28Q34 36 26 32z", "#636b77"),
    )


def _oystercatcher() -> tuple[Mark, ...]:
    return (
        line("M14 18L13 26M18 18L19 26M11 26H15M17 26H21", "#e0674f", 1.6),
        shape("M3 15Q8 8 16 9Q18 3 23 4Q28 6 26 11Q25 19 15 20Q8 20 3 15z", "#23262e"),
        shape("M6 16Q14 14 22 16Q18 20.5 14 20Q9 20 6 16z", "#fbf8f1"),
        line("M26 8L35 9.5", "#ee6a2c", 2.2),
        disc(23.5, 7.5, 1.2, "#ee6a2c"),
    )


def _rabbit() -> tuple[Mark, ...]:
    return (
        oval(15, 25, 13, 2.4, "sand-shade", 0.45),
        shape("M17 10Q14 0 17 0Q20 1 20.5 9Q21 0 24 1Q26 4 23 11Q28 14 25 19Q24 26 14 26H6Q2 24 5 18Q9 12 17 13z", "#a07a58"),
        disc(4.5, 21, 3.2, "#fbf8f1"),
        disc(22, 13.5, 1, "dark"),
        line("M19 4L19.5 9", "#e5b9a0", 1.2),
    )  # fmt: skip


def _highlander() -> tuple[Mark, ...]:
    """Draw one of the shaggy cattle that graze the dunes."""
    return (
        oval(34, 45, 29, 4, "sand-shade", 0.45),
        line("M16 30V44M24 32V44M42 32V44M50 30V44", "#6e3b1f", 5),
        shape("M8 18Q8 10 18 10H46Q56 10 56 20V30Q52 38 46 33Q42 40 36 34Q30 40 24 34Q18 40 14 33Q8 34 8 18z", "#a85f2e"),
        shape("M48 8Q56 4 64 10Q70 18 64 26Q58 32 52 26Q46 20 48 8z", "#a85f2e"),
        shape("M50 8Q58 4 64 10Q62 18 60 16Q58 20 56 16Q53 18 50 8z", "#c4783f"),
        line("M50 9Q42 8 40 0M64 10Q72 8 73 0", "#e9dcc3", 2.6),
        oval(61, 26, 5, 3.4, "#d9a37c"),
        line("M18 14V28M28 13V30M38 13V29", "#8a4b24", 1.6, 0.6),
        line("M8 18Q2 26 4 36", "#6e3b1f", 2.2),
    )  # fmt: skip


def _shells() -> tuple[Mark, ...]:
    return (
        shape("M3 15Q2 6 10 5Q18 6 17 15Q10 18 3 15z", "#f3d3bd"),
        line("M10 16V6M6.5 15.5L5 8M13.5 15.5L15 8", "#c99477", 1),
        shape("M22 17Q20 10 26 9Q32 10 30 17z", "#f7ece0"),
        line("M26 17V10", "#c9a98f", 0.9),
        shape("M36 8L38 12L42.5 12.5L39.5 15.5L40.5 20L36 18L31.5 20L32.5 15.5L29.5 12.5L34 12z", "#e58a5b"),
    )  # fmt: skip


def _crab() -> tuple[Mark, ...]:
    return (
        line("M9 14L3 18M10 17L5 22M25 14L31 18M24 17L29 22M10 10L5 6M24 10L29 6", "#c2452d", 2),
        oval(17, 13, 9.5, 6.5, "#dd5a3c"),
        dots(((4.5, 5), (29.5, 5)), 3.4, "#dd5a3c"),
        line("M14 7V4M20 7V4", "#c2452d", 1.4),
        dots(((14, 3.5), (20, 3.5)), 1.5, "dark"),
    )


def _blades() -> tuple[Mark, ...]:
    """Draw a few single blades, for where little room is."""
    return (line("M8 20Q7 10 2 5M8 20Q9 8 8 1M8 20Q10 10 15 6M20 20Q19 12 16 9M20 20Q22 11 27 8", "marram-1", 1.8),)


DUNES: tuple[Figure, ...] = (
    Figure("marram", 48, 36, _marram(), 3),
    Figure("buckthorn", 56, 39, _buckthorn(), 4),
    Figure("rose", 48, 33, _rose(), 4),
    Figure("dunepine", 66, 88, _dunepine(), 5),
    Figure("seal", 68, 34, _seal(), 4),
    Figure("oystercatcher", 36, 27, _oystercatcher(), 1),
    Figure("rabbit", 30, 28, _rabbit(), 2),
    Figure("highlander", 76, 49, _highlander(), 4),
    Figure("shells", 46, 22, _shells(), 2),
    Figure("crab", 34, 24, _crab(), 2),
    Figure("blades", 30, 22, _blades(), 2),
)
