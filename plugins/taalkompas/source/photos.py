"""A photo → what kind it is, and how wide and high, as a browser shows it.

In: its bytes. Out: a media type, and width and height in pixels, or None where its first bytes do not say it. Decodes no pixel.
"""

import struct
from collections.abc import Iterator

Size = tuple[int, int]

KINDS = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp"}
"""What a photo may be that stands as the plate, by the ending of its file."""
_HEADS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff", "image/gif": b"GIF8"}

_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Parts of a JPEG that begin with its size."""
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Parts that have no length."""
_ORIENTATION = 0x0112
_TURNED = frozenset({5, 6, 7, 8})
"""A camera that was held upright: a browser turns the photo a quarter."""


def kind_of(content: bytes) -> str | None:
    """The kind of a photo, whatever its file or its address calls it."""
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for kind, head in _HEADS.items() if content.startswith(head)), None)


def size_of(content: bytes) -> Size | None:
    """Width and height of a PNG, JPEG or WebP."""
    try:
        size = _SIZES[kind](content) if (kind := kind_of(content)) in _SIZES else None
    except (struct.error, IndexError):
        return None
    return size if size and all(size) else None


def _of_png(content: bytes) -> Size | None:
    wide, high = struct.unpack_from(">II", content, 16)
    return (wide, high) if content[12:16] == b"IHDR" else None


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


_SIZES = {"image/png": _of_png, "image/jpeg": _of_jpeg, "image/webp": _of_webp}
