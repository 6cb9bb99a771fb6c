"""Stage: what swims and lies under the waterline, for who looks twice.

In: nothing. Out: `Figure`s by name. Never decides where they are.
"""

from __future__ import annotations

from taalkompas.picture.marks import Figure, Mark, disc, dots, line, oval, plate, ring, shape


def _shoal() -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for x, y in ((4, 14), (34, 4), (38, 26), (66, 14), (70, 34)):
        marks += [
            shape(
                f"M{x} {y + 6}Q{x + 8} {y - 1} {x + 18} {y + 4}L{x + 25} {y}V{y + 12}L{x + 18} {y + 8}Q{x + 8} {y + 13} {x} {y + 6}z",
                "fish-1",
            ),
            disc(x + 5, y + 5, 1.2, "dark"),
        ]  # fmt: skip
    return tuple(marks)


def _cod() -> tuple[Mark, ...]:
    return (
        shape("M2 22Q14 4 40 8Q54 10 64 20L80 8Q78 22 80 36L64 24Q54 36 36 36Q12 36 2 22z", "fish-2"),
        shape("M30 8Q38 -2 48 9zM32 36Q38 44 44 35z", "fish-1"),
        line("M20 12Q25 22 20 32M32 18q4 3 0 6M41 18q4 3 0 6M50 18q4 3 0 6", "deep-3", 1.4, 0.6),
        disc(11, 19, 2.6, "#f8f5ee"),
        disc(11, 19, 1.2, "dark"),
        line("M3 24Q7 26 9 24", "dark", 1.3),
    )


def _anchor() -> tuple[Mark, ...]:
    return (
        ring(26, 8, 5.5, "rust", 3.4),
        line("M26 14V56M12 22H40", "rust", 4.4),
        line("M4 42Q8 60 26 60Q44 60 48 42", "rust", 4.6),
        shape("M-1 46L4 36L11 44zM41 44L48 36L53 46z", "rust"),
        line("M28 6Q40 2 44 12Q46 22 56 20Q64 18 66 26", "fossil", 1.8, 0.8, "5 3"),
    )


def _treasure() -> tuple[Mark, ...]:
    return (
        oval(34, 50, 32, 4, "deep-3", 0.6),
        plate(8, 24, 50, 25, "#8a5a2e", 3),
        shape("M6 22Q2 2 28 0Q52 -2 56 14L60 24H8z", "#a3703d"),
        shape("M8 24L58 20L54 28H12z", "#3a2413"),
        dots(((18, 23), (24, 20), (31, 22), (38, 19), (45, 22), (28, 24)), 3.6, "#f4c430"),
        line("M20 28V49M46 28V49M8 36H58", "#5d3c1e", 2.6),
        plate(28, 30, 10, 11, "#f4c430", 2),
        disc(33, 35, 1.7, "#5d3c1e"),
        dots(((62, 48), (67, 50)), 2.6, "#f4c430"),
    )


def _octopus() -> tuple[Mark, ...]:
    """Draw an octopus that reads."""
    return (
        line("M22 36Q10 40 4 54Q2 60 8 60M28 40Q20 50 18 62M48 40Q56 50 58 62M54 36Q66 40 72 54Q74 60 68 60"
             "M34 42Q32 54 36 64M42 42Q46 54 42 64", "coral", 6),
        shape("M16 28Q14 4 38 4Q62 4 60 28Q60 42 38 44Q16 42 16 28z", "coral"),
        dots(((24, 12), (50, 10), (54, 20)), 2.6, "coral-2"),
        dots(((30, 27), (46, 27)), 5, "#f8f5ee"),
        dots(((30, 28), (46, 28)), 2.2, "dark"),
        line("M33 36Q38 40 43 36", "dark", 1.6),
        shape("M20 48L38 52L56 48V60L38 64L20 60z", "#b91c1c"),
        shape("M23 49L38 52.5L53 49V58L38 61.5L23 58z", "#fff7ed"),
        line("M38 52.5V61.5", "#b91c1c", 1.2),
    )  # fmt: skip


def _jelly() -> tuple[Mark, ...]:
    return (
        line("M10 24Q6 36 11 46M18 26Q14 38 19 52M26 26Q30 38 25 50M34 24Q38 36 33 44", "jelly", 2, 0.75),
        shape("M2 24Q4 2 22 2Q40 2 42 24Q37 29 32 24Q27 29 22 24Q17 29 12 24Q7 29 2 24z", "jelly", 0.85),
        oval(17, 11, 6, 4, "foam", 0.35),
    )


def _bottle() -> tuple[Mark, ...]:
    """Draw a bottle with a letter in it."""
    return (
        shape("M4 14L12 4L42 12Q52 16 48 24Q44 30 36 28L6 20z", "glass", 0.6),
        shape("M0 12L6 6L12 11L6 19z", "#b98349"),
        shape("M18 11L38 16.5L36 24L16 18z", "#fff7ed"),
        line("M20 14.5L34 18.5M19 17L30 20", "#8a5a2e", 1.1),
    )


def _star() -> tuple[Mark, ...]:
    return (
        shape("M20 1L25 14L39 14L28 22L33 36L20 28L7 36L12 22L1 14L15 14z", "#e58a5b"),
        dots(((20, 10), (29, 17), (25, 28), (15, 28), (11, 17), (20, 20)), 1.5, "#f7c9a6"),
    )


def _weed() -> tuple[Mark, ...]:
    return (
        line("M10 60Q2 46 10 34Q18 22 10 8", "weed-1", 5),
        line("M22 60Q30 44 22 32Q16 20 24 2", "weed-2", 4.4),
        line("M34 60Q28 48 34 38Q40 28 35 18", "weed-1", 4.4),
    )


def _diver() -> tuple[Mark, ...]:
    """Draw a diver with a lamp, at work."""
    return (
        shape("M86 26L150 6V58z", "beam-work", 0.4),
        line("M30 30L10 24M30 36L8 42", "#27364a", 7),
        shape("M12 20L0 16L-2 28L10 28zM10 38L-4 40L-2 52L8 47z", "own-2"),
        shape("M26 24Q46 18 64 24Q70 32 64 40Q44 44 26 38z", "#27364a"),
        plate(34, 12, 28, 10, "#f4b740", 5),
        line("M62 34Q74 40 84 30", "#27364a", 6),
        disc(72, 24, 11, "#e0a878"),
        shape("M62 24Q60 12 72 12Q82 12 83 19L66 22Q64 30 62 24z", "#1c1a1f"),
        plate(70, 19, 14, 9, "glass", 3),
        line("M70 23.5H62M74 31Q66 40 60 22", "#0b1220", 1.8),
        plate(81, 26, 8, 5, "#cbd5e1", 2),
        dots(((84, 8), (90, 0), (80, -4)), 2.4, "foam", 0.7),
    )


def _sunken() -> tuple[Mark, ...]:
    """Draw a bicycle that fell in: there is always one."""
    return (
        ring(18, 34, 14, "rust", 3),
        ring(62, 36, 14, "rust", 3),
        line("M18 34L30 16H52L62 36M30 16L40 36L52 16M18 34H40M52 16L50 8H58M26 13H35", "rust", 3),
        line("M62 50Q56 40 62 30Q66 22 61 14M10 48Q4 38 10 30", "weed-1", 3.4),
    )


SEABED: tuple[Figure, ...] = (
    Figure("shoal", 98, 48, _shoal()),
    Figure("cod", 82, 44, _cod()),
    Figure("anchor", 68, 64, _anchor()),
    Figure("treasure", 70, 54, _treasure()),
    Figure("octopus", 76, 68, _octopus()),
    Figure("jelly", 44, 54, _jelly()),
    Figure("bottle", 52, 30, _bottle()),
    Figure("starfish", 40, 37, _star()),
    Figure("weed", 44, 60, _weed()),
    Figure("diver", 150, 58, _diver()),
    Figure("sunken", 80, 52, _sunken()),
)
