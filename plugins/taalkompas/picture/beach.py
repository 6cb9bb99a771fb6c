"""Stage: what people do and build on the beach.

In: nothing. Out: `Figure`s by name. Never decides where they stand.
"""

from __future__ import annotations

from taalkompas.picture.geometry import path
from taalkompas.picture.marks import Figure, Mark, disc, dots, grid, line, oval, plate, shape


def _huts() -> tuple[Mark, ...]:
    marks: list[Mark] = [oval(92, 64, 90, 4.5, "sand-shade", 0.5)]
    for i, paint in enumerate(("own-1", "paper", "own-2", "paper", "own-3")):
        x = 6.0 + i * 35
        marks += [
            plate(x, 26, 31, 36, paint),
            shape(path("M", x - 3, 27, "L", x + 15.5, 8, "L", x + 34, 27, "z"), "wood-3"),
            plate(x + 9, 36, 13, 26, "window" if i % 2 else "paper"),
            line(path("M", x + 15.5, 36, "V", 62), "wood-3", 1.2),
            line(path("M", x + 2, 64, "V", 60, "M", x + 29, 64, "V", 60), "wood-3", 3),
        ]
    return tuple(marks)


def _pavilion() -> tuple[Mark, ...]:
    """Draw a beach restaurant on poles, with a terrace."""
    return (
        oval(88, 90, 86, 5, "sand-shade", 0.5),
        line("M14 72V90M44 72V90M74 72V90M104 72V90M134 72V90M164 72V90", "wood-3", 4),
        plate(4, 68, 168, 6, "wood-2", 2),
        plate(52, 32, 116, 36, "paper"),
        shape("M44 34L62 16H160L176 34z", "own-1"),
        grid(60, 42, 4, 1, (27, 0), (21, 18), "window"),
        plate(60, 62, 102, 6, "wood-1"),
        line("M110 16V2", "wood-3", 2),
        shape("M110 2Q118 -1 124 3Q130 6 136 2V11Q130 15 124 11Q118 8 110 11z", "own-2"),
        line("M24 68V38", "wood-3", 2.2),
        shape("M6 42Q24 22 42 42z", "own-2"),
        shape("M18 42Q24 24 30 42z", "paper"),
        line("M12 60H36M16 60V68M32 60V68", "wood-3", 2.4),
        plate(18, 54, 4, 6, "#f4b740", 1),
        line("M4 68V58M4 58H10M48 68V58M40 58H52", "wood-2", 2),
        line("M172 74L188 90M180 72V90", "wood-2", 3),
    )


def _tower() -> tuple[Mark, ...]:
    """Draw the post of the lifeguards."""
    return (
        oval(34, 92, 28, 4, "sand-shade", 0.5),
        line("M16 54L10 92M52 54L58 92M18 74H50M16 64L52 84M52 64L16 84", "wood-2", 3.2),
        plate(10, 50, 48, 5, "wood-1", 1.5),
        plate(15, 28, 38, 22, "#f8f5ee"),
        shape("M10 29L34 14L58 29z", "#d6402f"),
        plate(20, 33, 28, 10, "window"),
        line("M10 50V40M58 50V40M10 41H15M53 41H58", "wood-2", 1.8),
        line("M34 14V0", "wood-3", 1.8),
        shape("M34 0H50V5H34z", "#d6402f"),
        shape("M34 5H50V10H34z", "#f4c430"),
    )


def _kiter() -> tuple[Mark, ...]:
    """Draw a child with a kite."""
    return (
        oval(20, 118, 15, 3, "sand-shade", 0.5),
        line("M33 92Q44 60 60 32", "paper", 1.1, 0.9),
        shape("M62 4L80 22L60 40L50 18z", "own-2"),
        shape("M62 4L60 40L50 18z", "own-1"),
        line("M60 40Q52 48 58 54Q64 60 56 66", "own-2", 1.6),
        shape("M54 50L61 54L55 57zM57 60L63 64L56 66z", "own-3"),
        line("M16 106V117M24 106V117", "#8d5a3b", 4.4),
        shape("M10 108Q10 88 20 87Q30 88 30 108z", "own-3"),
        line("M26 92L33 90", "own-3", 4),
        line("M14 92L8 101", "own-3", 4),
        disc(20, 78, 9, "#8d5a3b"),
        shape("M10.5 79Q10 68 20 67.5Q30 68 29.5 77Q20 72 10.5 79z", "#241813"),
        dots(((11, 72), (29, 72)), 4, "#241813"),
        dots(((17.5, 79), (23.5, 79)), 1.1, "dark"),
        line("M17.5 82.5Q20.5 85 23.5 82.5", "#7f1d1d", 1.3),
    )


def _bolder() -> tuple[Mark, ...]:
    """Draw a parent who pulls a cart with a child, a bucket and a beach umbrella."""
    return (
        oval(62, 86, 58, 4, "shade", 0.25),
        line("M84 60L98 40", "#e8edf3", 2.4),
        shape("M104 38Q92 18 76 22L98 40z", "own-1"),
        shape("M98 40L85 21Q95 20 104 38z", "paper"),
        line("M38 66L52 70", "wood-3", 2.4),
        shape("M50 58H106L101 76H56z", "wood-2"),
        line("M52 64H105M54 70H103", "wood-3", 1.3),
        dots(((64, 79), (94, 79)), 7, "dark"),
        dots(((64, 79), (94, 79)), 2.6, "stone"),
        shape("M62 58Q62 44 71 44Q80 44 80 58z", "own-3"),
        disc(71, 37, 8.5, "#e0a878"),
        shape("M62 37Q61 26 71 26Q81 26 80.5 37Q71 31 62 37z", "#4a2c1a"),
        dots(((68.5, 38), (74, 38)), 1.1, "dark"),
        line("M69 41.5Q71.5 43.5 74 41.5", "#7f1d1d", 1.2),
        line("M24 60L22 84M32 60L38 83", "#334155", 6.5),
        shape("M18 62Q17 34 27 33Q38 34 37 62z", "own-2"),
        line("M32 40Q36 54 40 64", "own-2", 5),
        disc(40, 66, 2.8, "#f6d3b3"),
        disc(27, 23, 9, "#f6d3b3"),
        shape("M17 24Q15 13 27 13Q38 13 37 22Q30 17 24 20Q22 26 17 24z", "#a8562a"),
        disc(22.5, 24, 1.1, "dark"),
        line("M20.5 28Q23 30 25.5 28.5", "#7f1d1d", 1.3),
    )


def _castle() -> tuple[Mark, ...]:
    return (
        oval(30, 37, 28, 4, "sand-shade", 0.5),
        shape("M4 37Q8 26 12 24V14H15V17H18V14H21V24H25V8H28V11H32V8H35V24H39V14H42V17H45V14H48V24Q52 26 56 37z", "castle"),
        shape("M27 37V31Q30 27 33 31V37z", "wood-3", 0.6),
        line("M30 8V0", "wood-3", 1.4),
        shape("M30 0L38 2.5L30 5z", "own-2"),
        shape("M57 28h8l-1.5 9h-5z", "own-1"),
        line("M57 28Q61 22 65 28", "own-1", 1.3),
    )  # fmt: skip


def _parasol() -> tuple[Mark, ...]:
    return (
        oval(36, 60, 32, 4, "sand-shade", 0.45),
        shape("M36 52L72 52L66 60H28z", "own-1"),
        line("M40 55H69M36 58H67", "paper", 1.6),
        line("M30 60L36 12", "wood-3", 2.6),
        shape("M4 26Q10 2 38 4Q66 8 68 34z", "own-2"),
        shape("M20 28.5Q22 6 38 4Q30 14 34 30zM50 32Q50 12 38 4Q60 10 60 33z", "paper"),
    )


def _boards() -> tuple[Mark, ...]:
    return (
        oval(28, 63, 24, 3.5, "sand-shade", 0.5),
        shape("M12 62Q2 34 12 6Q22 34 12 62z", "own-3"),
        shape("M28 64Q17 34 28 2Q39 34 28 64z", "paper"),
        line("M28 8V60", "own-1", 2.4),
        shape("M44 62Q34 36 44 10Q54 36 44 62z", "own-2"),
        line("M37 40H51", "paper", 2.4),
    )


def _net() -> tuple[Mark, ...]:
    return (
        oval(64, 52, 60, 3.5, "sand-shade", 0.4),
        line("M8 52V8M120 52V8", "wood-3", 3),
        line("M8 12H120M8 28H120", "paper", 2),
        line("M18 12V28M28 12V28M38 12V28M48 12V28M58 12V28M68 12V28M78 12V28M88 12V28M98 12V28M108 12V28M8 20H120", "paper", 0.9, 0.8),
        disc(44, 4.5, 4.5, "#f4c430"),
        line("M40 4Q44 7 48 3", "own-1", 1.2),
    )  # fmt: skip


def _flatboat() -> tuple[Mark, ...]:
    """Draw a fishing boat, pulled up on the beach."""
    return (
        oval(58, 60, 52, 4.5, "sand-shade", 0.5),
        line("M62 34V2M62 6L92 30", "wood-3", 2.4),
        shape("M60 6Q40 20 38 32H60z", "#b4532a"),
        shape("M4 32Q20 38 58 38Q92 38 112 28Q108 58 84 60H30Q10 58 4 32z", "own-1"),
        line("M6 38Q30 44 60 44Q92 44 110 36", "paper", 2.6),
        line("M20 58Q50 62 92 58", "wood-3", 3),
        shape("M24 49h20l-2 5H26z", "paper", 0.9),
    )


BEACH: tuple[Figure, ...] = (
    Figure("huts", 184, 69, _huts(), 5),
    Figure("pavilion", 190, 95, _pavilion(), 5),
    Figure("tower", 68, 96, _tower(), 4),
    Figure("kiter", 82, 121, _kiter(), 3),
    Figure("bolder", 120, 90, _bolder(), 5),
    Figure("castle", 68, 41, _castle(), 4),
    Figure("parasol", 76, 64, _parasol(), 4),
    Figure("boards", 56, 67, _boards(), 4),
    Figure("net", 128, 56, _net(), 4),
    Figure("flatboat", 116, 65, _flatboat(), 5),
)
