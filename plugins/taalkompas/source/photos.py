"""A photo → how wide and high it is, as a browser shows it.

In: its bytes. Out: width and height in pixels, or None where its first bytes do not say it. Decodes no pixel.
"""

import struct
from collections.abc import Iterator

Size = tuple[int, int]

_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Parts of a JPEG that begin with its size."""
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Parts that have no length."""
_ORIENTATION = 0x0112
_TURNED = frozenset({5, 6, 7, 8})
"""A camera that was held upright: a browser turns the photo a quarter."""


def size_of(content: bytes) -> Size | None:
    """Width and height of a PNG, JPEG or WebP."""
    try:
        if content.startswith(b"\x89PNG\r\n\x1a\n"):
            size = struct.unpack_from(">II", content, 16) if content[12:16] == b"IHDR" else None
        elif content.startswith(b"\xff\xd8"):
            size = _of_jpeg(content)
        else:
            size = _of_webp(content)
    except (struct.error, IndexError):
        return None
    return (size[0], size[1]) if size and size[0] and size[1] else None


def _of_webp(content: bytes) -> Size | None:
    match content[12:16]:
        case b"VP8X":
            wide, high = content[24:27], content[27:30]
            return int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
        case b"VP8L":
            bits = int(struct.unpack_from("<I", content, 21)[0])
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            across, down = struct.unpack_from("<HH", content, 26)
            return across & 0x3FFF, down & 0x3FFF
    return None


def _of_jpeg(content: bytes) -> Size | None:
    turned = False
    for mark, at in _segments(content):
        if mark == 0xE1 and content[at + 2 : at + 8] == b"Exif\0\0":
            turned = _is_turned(content[at + 8 :])
        elif mark in _FRAMES:
            high, across = struct.unpack_from(">HH", content, at + 3)
            return (high, across) if turned else (across, high)
    return None


def _segments(content: bytes) -> Iterator[tuple[int, int]]:
    """The parts of a JPEG before its pixels: what each is, and where its length stands."""
    at = 2
    while content[at] == 0xFF:
        mark = content[at + 1]
        if mark == 0xFF:
            at += 1
        elif mark in _BARE:
            at += 2
        else:
            yield mark, at + 2
            at += 2 + struct.unpack_from(">H", content, at + 2)[0]


def _is_turned(exif: bytes) -> bool:
    """What the camera wrote of how it was held."""
    order = "<" if exif[:2] == b"II" else ">"
    start = struct.unpack_from(f"{order}I", exif, 4)[0]
    count = struct.unpack_from(f"{order}H", exif, start)[0]
    for number in range(min(count, 64)):
        at = start + 2 + 12 * number
        if struct.unpack_from(f"{order}H", exif, at)[0] == _ORIENTATION:
            return struct.unpack_from(f"{order}H", exif, at + 8)[0] in _TURNED
    return False
