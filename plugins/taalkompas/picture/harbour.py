"""Stage: what sails, and the working world on the quay.

In: nothing. Out: `Figure`s by name. Never decides where they are.
"""

from __future__ import annotations

from taalkompas.picture.geometry import path
from taalkompas.picture.marks import Figure, Mark, disc, dots, grid, line, plate, shape

_BOXES = ("#c8452f", "#2f7fb8", "#e0a12e", "#3d8f6a", "#7a5ba6", "#d9773f", "#4c6f86")


def _stack(
    x: float, foot: float, columns: tuple[int, ...], w: float = 21, h: float = 9, seed: int = 0
) -> tuple[Mark, ...]:
    """Pile containers: so many on each place."""
    marks: list[Mark] = []
    ribs = ""
    for column, many in enumerate(columns):
        for level in range(many):
            left, top = x + column * (w + 1), foot - (level + 1) * h
            marks.append(plate(left, top, w, h - 0.8, _BOXES[(column * 3 + level * 2 + seed) % len(_BOXES)]))
            ribs += "".join(path("M", left + w * k / 5, top + 1.5, "v", h - 4) for k in range(1, 5))
    return (*marks, line(ribs, "#1d2b38", 0.8, 0.25))


def _crane(x: float, top: float, foot: float, reach: float) -> tuple[Mark, ...]:
    """Draw a crane of the quay, its arm over the water."""
    frame = path("M", x, foot, "V", top + 22, "M", x + 26, foot, "V", top + 22, "M", x, top + 52, "L", x + 26, top + 26,
                 "M", x, top + 26, "L", x + 26, top + 52, "M", x - 4, top + 56, "H", x + 30)  # fmt: skip
    arm = path("M", x - reach, top + 22, "H", x + 42, "M", x + 13, top, "L", x - reach + 8, top + 22, "M", x + 13, top, "L",
               x + 40, top + 22, "M", x + 13, top, "V", top + 22)  # fmt: skip
    hang = x - reach * 0.6
    return (
        line(frame, "crane", 3.6),
        line(arm, "crane", 2.6),
        line(path("M", hang, top + 22, "V", top + 48), "dark", 1.2),
        plate(hang - 11, top + 48, 22, 9, _BOXES[int(reach) % 3]),
        plate(x + 6, top + 24, 14, 9, "window", 1.5),
        disc(x + 13, top, 2.2, "#e4572e"),
    )


def _harbour() -> tuple[Mark, ...]:
    return (
        plate(2, 158, 222, 12, "quay", 2),
        line("M12 164H214", "quay-2", 2, 0.7, "10 8"),
        plate(118, 58, 40, 100, "steel", 2),
        grid(124, 68, 3, 6, (11, 14), (7, 8.5), "window"),
        shape("M162 158V88L180 76L198 88V158z", "steel-3"),
        grid(168, 96, 2, 4, (13, 14), (8, 8.5), "window"),
        line("M138 58V44", "steel-2", 2.4),
        disc(138, 43, 2.6, "#e4572e"),
        plate(60, 112, 64, 46, "brick"),
        shape("M56 114L92 96L128 114z", "own-1"),
        plate(70, 124, 20, 34, "window"),
        line("M70 134H90M70 144H90", "steel-2", 1.4),
        grid(98, 124, 2, 2, (12, 15), (8, 9), "window"),
        plate(186, 132, 36, 26, "paper"),
        shape("M201 136h6v5h5v6h-5v5h-6v-5h-5v-6h5z", "#dc2626"),
        *_crane(36, 14, 158, 34),
        *_crane(86, 38, 158, 40),
        *_stack(6, 158, (2, 1, 3), seed=2),
        *_stack(140, 158, (2, 1), seed=5),
        line("M210 158V112", "stone", 2.2),
        shape("M210 112Q217 109 222 113V121Q217 117 210 121z", "own-2"),
        dots(((24, 169), (84, 169), (144, 169), (204, 169)), 4, "dark"),
    )


def _yacht() -> tuple[Mark, ...]:
    return (
        line("M34 66V4", "wood-3", 2),
        shape("M36 6Q58 34 60 58H36z", "sail"),
        shape("M32 12Q18 36 12 58H32z", "own-2"),
        shape("M6 64H66Q60 78 48 78H20Q10 76 6 64z", "own-1"),
        line("M9 68H63", "paper", 1.8),
    )


def _skiff() -> tuple[Mark, ...]:
    return (
        line("M24 44V3", "wood-3", 1.8),
        shape("M26 5Q42 22 43 40H26z", "sail"),
        shape("M22 9Q12 26 9 40H22z", "own-3"),
        shape("M4 44H48Q44 53 36 53H14Q7 52 4 44z", "wood-2"),
    )


def _freighter() -> tuple[Mark, ...]:
    return (
        *_stack(40, 42, (2, 3, 3, 2, 3, 2), 19, 8.5, 1),
        plate(8, 16, 24, 27, "#f2efe6", 1.5),
        grid(11, 21, 3, 2, (7, 8), (4.5, 4.5), "window"),
        plate(16, 4, 9, 12, "own-1"),
        line("M16 8H25", "paper", 2),
        shape("M2 42H186Q180 60 170 62H16Q5 58 2 42z", "hull"),
        line("M10 56H176", "#c8452f", 5),
        line("M182 42V30M182 32L172 42", "stone", 1.8),
    )


def _ferry() -> tuple[Mark, ...]:
    return (
        plate(34, 6, 60, 12, "#f2efe6", 2),
        plate(20, 17, 96, 14, "#f2efe6", 2),
        grid(26, 21, 11, 1, (8, 0), (5.5, 5), "window"),
        grid(40, 9, 6, 1, (9, 0), (6, 5), "window"),
        plate(58, -4, 12, 10, "own-2"),
        shape("M4 30H136Q132 44 124 46H16Q8 44 4 30z", "own-1"),
        line("M8 35H132", "paper", 2),
    )


def _tug() -> tuple[Mark, ...]:
    """Draw a tug with tyres along its side."""
    return (
        plate(30, 8, 26, 20, "#f2efe6", 2),
        plate(33, 11, 20, 8, "window", 1),
        plate(58, 2, 9, 26, "own-2", 1),
        line("M58 8H67", "dark", 2.6),
        line("M20 28V12M20 14L30 22", "stone", 1.8),
        shape("M2 26H90Q88 44 78 46H16Q6 44 2 26z", "own-1"),
        line("M5 31H88", "paper", 2),
        dots(((18, 37), (34, 38), (50, 38), (66, 37)), 3.6, "dark"),
    )


def _lighthouse() -> tuple[Mark, ...]:
    return (
        *(
            shape(f"M42 28L{42 - reach} {29 - reach / 8:g}V{29 + reach / 8:g}L42 31z", "beam", 0.14)
            for reach in (50, 80, 110)
        ),
        *(
            shape(f"M44 28L{44 + reach} {29 - reach / 7:g}V{29 + reach / 9:g}L44 31z", "beam", 0.14)
            for reach in (60, 110, 160)
        ),
        disc(43, 29, 22, "beam", 0.5),
        shape("M14 168Q24 150 43 150Q66 150 78 168z", "dune-green"),
        shape("M33 44H53L59 158H27z", "#f5f1e8"),
        shape("M32 62H54L55.5 84H30.5zM29.5 104H56.5L57.5 126H28.5z", "#d6402f"),
        shape("M27.5 146H58.5L59 158H27z", "#d6402f"),
        shape("M45 44H53L59 158H49z", "#14303d", 0.1),
        plate(26, 40, 34, 5, "steel-2", 2),
        plate(34, 22, 18, 18, "window", 1),
        line("M40 22V40M46 22V40", "steel-2", 1.4),
        shape("M31 23Q43 6 55 23z", "#b23325"),
        line("M43 12V4", "steel-2", 1.8),
        grid(39, 70, 1, 3, (0, 32), (7, 9), "window"),
        shape("M38 158V146Q43 140 48 146V158z", "wood-3"),
        shape("M58 168V148L74 138L92 148V168z", "brick"),
        shape("M54 150L74 136L96 150L92 153L74 142L58 153z", "roof"),
        grid(64, 153, 2, 1, (13, 0), (7, 8), "window"),
    )


def _seamill() -> tuple[Mark, ...]:
    return (
        shape("M29 34H31.5L32.5 106H28z", "mast"),
        shape("M30 32L33 4Q31 0 29.5 4zM31 33L54 48Q58 49 55 46L31 31zM29 33L6 48Q2 49 5 45L29 31z", "mast"),
        disc(30, 33, 2.6, "mast"),
        plate(25.5, 102, 9.5, 7, "#e9b92f"),
    )


def _kite() -> tuple[Mark, ...]:
    """Draw a kite high in the sky, its line going down out of sight."""
    return (
        line("M30 42Q24 66 8 84", "paper", 1.1, 0.9),
        shape("M30 2L52 22L30 46L10 22z", "own-1"),
        shape("M30 2L52 22H10z", "own-2"),
        shape("M30 2L30 46L10 22z", "paper", 0.3),
        line("M30 46Q38 54 32 62Q26 70 34 78", "own-2", 1.6),
        shape("M27 60L36 63L30 68zM29 72L37 76L31 80z", "own-3"),
    )


def _gulls() -> tuple[Mark, ...]:
    return (
        shape("M2 18Q10 4 20 14Q30 4 40 16Q30 12 22 20H18Q12 12 2 18z", "gull"),
        shape("M44 34Q50 25 57 31Q64 25 71 33Q64 31 59 36H56Q51 31 44 34z", "gull"),
        shape("M50 10Q55 4 60 8Q65 4 70 10Q65 8 61 12H59Q55 8 50 10z", "gull"),
    )


HARBOUR: tuple[Figure, ...] = (
    Figure("harbour", 226, 177, _harbour(), 7),
    Figure("yacht", 72, 80, _yacht(), 6),
    Figure("skiff", 52, 55, _skiff(), 5),
    Figure("freighter", 188, 64, _freighter(), 6),
    Figure("ferry", 140, 48, _ferry(), 5),
    Figure("tug", 92, 48, _tug(), 4),
    Figure("lighthouse", 98, 170, _lighthouse(), 8),
    Figure("seamill", 60, 110, _seamill(), 2),
    Figure("kite", 60, 86, _kite()),
    Figure("gulls", 74, 40, _gulls()),
)
