"""Stage: what people built: the school, the working world and what stands along the road.

In: nothing. Out: `Figure`s by name. Never decides where they stand.
"""

from __future__ import annotations

from taalkompas.picture.marks import Figure, Mark, disc, dots, grid, line, oval, plate, ring, shape


def _school() -> tuple[Mark, ...]:
    return (
        oval(124, 150, 122, 7, "shade", 0.25),
        plate(8, 72, 232, 76, "wall"),
        plate(8, 72, 232, 8, "school"),
        shape("M82 148V52L124 24L166 52V148z", "wall-2"),
        shape("M76 55L124 20L172 55L168 61L124 30L80 61z", "school"),
        plate(118, 4, 3, 20, "trunk"),
        shape("M121 4Q130 0 136 5Q142 9 148 5V15Q142 19 136 15Q130 10 121 14z", "own-2"),
        disc(124, 61, 12, "paper"),
        line("M124 53V61L130 64", "dark", 2.2),
        grid(18, 90, 3, 2, (21, 27), (14, 18), "window"),
        grid(176, 90, 3, 2, (21, 27), (14, 18), "window"),
        grid(92, 84, 2, 1, (48, 0), (16, 20), "window"),
        shape("M104 148V118Q104 98 124 98Q144 98 144 118V148z", "school"),
        shape("M109 148V119Q109 104 123 103V148zM125 148V103Q139 104 139 119V148z", "window"),
        line("M109 128H139", "roof", 2),
        plate(96, 145, 56, 5, "stone"),
        *_panel(14, 66),
        *_panel(178, 66),
        dots(((20, 146), (34, 147), (50, 146), (64, 147), (186, 147), (200, 146), (216, 147), (230, 146)), 6, "leaf-2"),
    )


def _panel(x: float, y: float) -> tuple[Mark, ...]:
    return (
        shape(f"M{x:g} {y + 6:g}l6 -12h48l-6 12z", "glass"),
        line(f"M{x + 13:g} {y + 6:g}l6 -12m8 12l6 -12m8 12l6 -12M{x + 3:g} {y:g}h48", "paper", 1, 0.7),
    )


def _mill() -> tuple[Mark, ...]:
    return (
        oval(62, 146, 32, 5, "shade", 0.28),
        shape("M47 62H77L87 146H37z", "brick"),
        shape("M47 62H62V146H37z", "brick-2"),
        plate(32, 104, 60, 5, "trunk", 2),
        line("M36 104V96M46 104V96M56 104V96M68 104V96M78 104V96M88 104V96M33 96H91", "trunk", 1.8),
        shape("M43 64Q44 40 62 38Q80 40 81 64z", "roof"),
        shape("M54 146V126Q62 116 70 126V146z", "roof"),
        grid(57, 74, 1, 1, (0, 0), (9, 11), "window"),
        line("M22 14L102 94M102 14L22 94", "trunk", 3),
        shape("M20 16L30 6L60 46L55 49zM104 12L114 22L74 52L68 47zM104 92L94 102L64 62L69 59zM20 96L10 86L50 56L56 61z",
              "sail"),
        line("M25 11L57 48M109 17L71 50M99 97L67 60M15 91L53 58", "trunk", 1.2, 0.7),
        disc(62, 54, 4.5, "trunk"),
    )  # fmt: skip


def _city() -> tuple[Mark, ...]:
    return (
        oval(112, 170, 112, 6, "shade", 0.25),
        plate(52, 14, 42, 156, "steel-2", 2),
        plate(100, 66, 38, 104, "steel", 2),
        shape("M144 170V40L164 26L184 40V170z", "steel-3"),
        plate(8, 74, 38, 96, "steel", 2),
        plate(190, 98, 30, 72, "steel-2", 2),
        line("M73 14V0M164 26V8", "steel-2", 2.5),
        dots(((73, 1), (164, 8)), 2.6, "#e4572e"),
        grid(58, 24, 3, 9, (11, 15), (7, 9), "window"),
        grid(106, 76, 3, 5, (10, 15), (6, 9), "window"),
        grid(151, 50, 3, 7, (10, 15), (6, 9), "window"),
        grid(14, 84, 3, 4, (10, 15), (6, 9), "window"),
        grid(195, 108, 2, 3, (11, 15), (7, 9), "window"),
        plate(8, 148, 38, 22, "brick"),
        shape("M6 148H48L45 140H9z", "#f4b740"),
        line("M15 148V141M24 148V141M33 148V141M41 148V141", "#e4572e", 4),
        plate(14, 154, 12, 10, "window"),
        plate(31, 153, 9, 17, "roof"),
        plate(106, 148, 26, 22, "glass"),
        line("M119 148V170", "paper", 1.4),
        shape("M190 148H220V170H190z", "paper"),
        shape("M202 152h6v5h5v6h-5v5h-6v-5h-5v-6h5z", "#dc2626"),
    )


def _workshop() -> tuple[Mark, ...]:
    return (
        oval(76, 86, 76, 5, "shade", 0.26),
        shape("M6 86V40L40 22V40L74 22V40L108 22V40L146 22V86z", "brick"),
        shape("M6 40L40 22V30L6 48zM40 40L74 22V30L40 48zM74 40L108 22V30L74 48zM108 40L146 22V30L108 48z", "glass"),
        plate(16, 52, 62, 34, "roof", 2),
        plate(20, 56, 54, 30, "window"),
        shape("M28 74Q29 66 36 66H54Q60 66 63 72L70 75V79H26z", "#2f7fb8"),
        line("M34 86V79M60 86V79M27 80H68", "steel-2", 3),
        dots(((36, 77), (60, 77)), 4, "dark"),
        plate(88, 54, 46, 11, "paper", 2),
        line("M93 59.5H129", "dark", 2.4, 0.7, "5 3"),
        grid(92, 70, 2, 1, (22, 0), (15, 11), "window"),
        ring(140, 80, 6, "dark", 3.5),
    )


def _greenhouse() -> tuple[Mark, ...]:
    return (
        oval(64, 62, 64, 4, "shade", 0.24),
        shape("M6 62V30L28 12L50 30L72 12L94 30L108 18L122 30V62z", "glass", 0.85),
        dots(
            ((16, 54), (28, 55), (40, 54), (52, 55), (64, 54), (76, 55), (88, 54), (100, 55), (112, 54)), 5.5, "leaf-2"
        ),
        dots(((16, 49), (40, 49), (64, 49), (88, 49), (112, 49)), 2.2, "#e4572e"),
        line(
            "M6 62V30L28 12L50 30V62M50 30L72 12L94 30V62M94 30L108 18L122 30V62M28 12V62M72 12V62M6 30H122",
            "paper",
            1.8,
        ),
    )


def _houses() -> tuple[Mark, ...]:
    return (
        oval(70, 92, 70, 4, "shade", 0.24),
        shape("M4 92V34L10 28V20H18V12H28V20H36V28L42 34V92z", "brick"),
        shape("M44 92V30Q48 14 64 10Q80 14 84 30V92z", "wall"),
        shape("M86 92V36L110 12L136 36V92z", "brick-2"),
        line("M10 28H36M18 20H28M44 30H84", "paper", 2.2),
        grid(11, 38, 2, 2, (15, 17), (9, 12), "window"),
        grid(51, 36, 2, 2, (16, 18), (10, 12), "window"),
        grid(94, 42, 2, 2, (20, 18), (11, 12), "window"),
        shape("M18 92V74H29V92zM58 92V74H70V92zM105 92V76H117V92z", "roof"),
    )


def _turbine() -> tuple[Mark, ...]:
    return (
        shape("M29 34H31.5L33 112H27.5z", "mast"),
        shape("M30 32L33 4Q31 0 29.5 4zM31 33L54 48Q58 49 55 46L31 31zM29 33L6 48Q2 49 5 45L29 31z", "mast"),
        disc(30, 33, 2.6, "mast"),
    )


def _church() -> tuple[Mark, ...]:
    return (
        shape("M26 70V30L33 2L40 30V70z", "skyline"),
        shape(
            "M40 70V48L66 40L84 50V70zM2 70V56L13 49L24 56V70zM86 70V58L96 52L106 58V70zM108 70V54H122V70z", "skyline"
        ),
    )


def _bikes() -> tuple[Mark, ...]:
    frames = ""
    wheels: list[Mark] = []
    for i in range(3):
        x = 13 + i * 22
        wheels += [ring(x, 30, 9, "dark", 2.2, 0.85), ring(x + 21, 30, 9, "dark", 2.2, 0.85)]
        frames += f"M{x} 30L{x + 7} 17H{x + 17}L{x + 21} 30M{x + 7} 17L{x + 11} 30L{x + 17} 17"
        frames += f"L{x + 16} 11H{x + 21}M{x + 4} 15H{x + 10}"
    return (
        oval(42, 40, 40, 3, "shade", 0.26),
        line("M4 40H80M8 40V24M76 40V24M8 24H76", "stone", 2.4),
        *wheels,
        line(frames, "#c2410c", 2.4),
    )


def _cargobike() -> tuple[Mark, ...]:
    """Draw a parent on a cargo bike, with a child in front that waves."""
    return (
        oval(60, 86, 54, 4.5, "shade", 0.28),
        ring(24, 72, 13, "dark", 3),
        ring(102, 75, 10, "dark", 3),
        line("M24 72L38 50L58 72H24M58 72L64 46M38 50H56M38 44V50M58 74H96", "#0f766e", 3.4),
        shape("M62 54H104L97 74H68z", "#b7791f"),
        line("M64 60H102M66 67H100", "#7c4a21", 1.4),
        line("M92 44Q101 40 101 32", "#e4572e", 5),
        disc(101, 29, 2.8, "#f6d3b3"),
        shape("M76 56Q76 42 85 42Q94 42 94 56z", "#e4572e"),
        disc(85, 34, 9, "#f6d3b3"),
        shape("M75.5 33Q76 23 85 23Q94 23 94.5 33Q85 28 75.5 33z", "#f4c430"),
        dots(((82.5, 35), (88, 35)), 1.1, "dark"),
        line("M83 38Q85.5 40.5 88 38", "#7f1d1d", 1.3),
        line("M39 46L50 58L46 71", "#334155", 6.5),
        shape("M30 48Q28 26 40 24Q50 26 48 48z", "#7b4bb8"),
        line("M42 30Q50 40 62 42", "#7b4bb8", 5.5),
        disc(63, 43, 2.8, "#8d5a3b"),
        disc(42, 14, 9, "#8d5a3b"),
        shape("M32 17Q30 4 42 4Q52 4 51.5 12Q44 8 38 13Q37 19 35 22Q32 22 32 17z", "#241813"),
        disc(47, 14, 1.1, "dark"),
        line("M45 18.5Q48 20 50 17.5", "#7f1d1d", 1.3),
    )


def _bench() -> tuple[Mark, ...]:
    return (
        oval(30, 31, 28, 3, "shade", 0.26),
        line("M10 18V31M50 18V31", "stone", 3),
        line("M4 10H56M4 18H56", "trunk", 4.4),
        plate(20, 11, 10, 7, "#1c7f8c", 1.5),
        line("M35 17V12H39V17", "paper", 2.4),
    )


def _bus() -> tuple[Mark, ...]:
    return (
        oval(52, 46, 52, 4, "shade", 0.28),
        plate(4, 6, 96, 38, "#1c7f8c", 7),
        plate(4, 28, 96, 5, "#f4b740"),
        grid(12, 12, 4, 1, (18, 0), (14, 13), "window"),
        plate(84, 12, 12, 26, "window", 2),
        dots(((26, 44), (76, 44)), 7, "dark"),
        dots(((26, 44), (76, 44)), 3, "stone"),
    )


def _lamp() -> tuple[Mark, ...]:
    return (
        oval(12, 69, 8, 2, "shade", 0.26),
        line("M12 69V14Q12 6 20 6", "stone", 2.6),
        disc(20, 10, 13, "glow", 0.45),
        shape("M15 6H25L23 12H17z", "window"),
    )


BUILDINGS: tuple[Figure, ...] = (
    Figure("school", 248, 158, _school(), 8),
    Figure("mill", 124, 152, _mill(), 6),
    Figure("city", 226, 177, _city(), 7),
    Figure("workshop", 152, 92, _workshop(), 6),
    Figure("greenhouse", 128, 67, _greenhouse(), 5),
    Figure("houses", 140, 97, _houses(), 5),
    Figure("turbine", 60, 114, _turbine(), 2),
    Figure("church", 124, 70, _church()),
    Figure("bikes", 84, 44, _bikes(), 4),
    Figure("cargobike", 116, 92, _cargobike(), 6),
    Figure("bench", 60, 35, _bench(), 4),
    Figure("bus", 104, 52, _bus(), 4),
    Figure("lamp", 34, 72, _lamp(), 3),
)
