"""Stage: what lives and lies under the ground, for who looks twice.

In: nothing. Out: `Figure`s by name. Never decides where they are.
"""

from __future__ import annotations

from taalkompas.picture.marks import Figure, Mark, disc, dots, line, oval, plate, ring, shape


def _mole() -> tuple[Mark, ...]:
    return (
        shape("M0 44Q4 12 40 8Q84 2 118 22Q128 34 118 44Q80 52 40 50Q8 52 0 44z", "burrow"),
        shape("M22 44Q20 20 44 18Q64 18 72 34L84 38Q78 45 66 45z", "#3f3a45"),
        shape("M78 35L86 38L79 41z", "#f2a7a0"),
        disc(63, 31, 1.8, "#f8f5ee"),
        shape("M44 20Q48 10 58 13Q66 17 66 25Q56 20 44 20z", "#f4b740"),
        disc(65, 22, 3, "#fff7c8"),
        shape("M68 22L104 10V34z", "#fff3b0", 0.28),
        shape("M58 44q8-6 14 2zM34 45q6-5 12 1z", "#f2a7a0"),
    )


def _worm() -> tuple[Mark, ...]:
    return (
        line("M4 22Q12 6 22 14Q32 24 42 12Q46 7 52 9", "#e58f86", 7),
        line("M24 16L27 12M33 20L30 15", "#c56d66", 1.6),
        dots(((50, 7.5), (54, 9)), 1.2, "#2b2420"),
    )


def _ammonite() -> tuple[Mark, ...]:
    return (
        disc(22, 22, 20, "fossil"),
        line("M22 22q4-5 7 0q1 8-7 9q-11-1-11-11q1-12 13-12q14 1 14 15q-1 9-7 14", "soil-1", 2.6),
        line("M22 3V9M35 8L31 13M41 20H35M8 10L13 14M3 23H9M8 35L13 30M21 41V35", "soil-1", 1.6),
    )


def _capsule() -> tuple[Mark, ...]:
    return (
        plate(4, 14, 50, 30, "#a3703d", 4),
        shape("M4 20Q4 4 29 4Q54 4 54 20z", "#b98349"),
        line("M4 21H54M16 6V44M42 6V44", "#5d3c1e", 3),
        plate(24, 17, 10, 12, "#f4c430", 2),
        disc(29, 22, 1.8, "#5d3c1e"),
    )


def _wheel() -> tuple[Mark, ...]:
    return (
        oval(24, 24, 20, 20, "burrow"),
        ring(24, 24, 18, "fossil", 3.4),
        line("M24 6V42M6 24H42M11.5 11.5L36.5 36.5M36.5 11.5L11.5 36.5", "fossil", 1.3),
        disc(24, 24, 3, "fossil"),
    )


BELOW: tuple[Figure, ...] = (
    Figure("mole", 124, 52, _mole()),
    Figure("worm", 58, 28, _worm()),
    Figure("ammonite", 44, 44, _ammonite()),
    Figure("capsule", 58, 46, _capsule()),
    Figure("wheel", 48, 48, _wheel()),
)
