"""Pictures inside a picture: a `data:` address of a photo → the same, checked; anything else → nothing.

In: the address. Out: an address that holds a PNG, JPEG, GIF or WebP by its first bytes, written again from those bytes. An SVG inside an
SVG is none: it would have to be cleaned too.
"""

import base64
import binascii
import re

_DATA = re.compile(r"\s*data:image/(?:png|jpe?g|gif|webp)\s*(?:;\s*charset=[\w-]+\s*)?;\s*base64\s*,", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_HEADS = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff", "gif": b"GIF8"}


def photo_in(address: str) -> str | None:
    """The address of a photo that is in it itself."""
    head = _DATA.match(address)
    if not head:
        return None
    try:
        content = base64.b64decode(_SPACE.sub("", address[head.end() :]), validate=True)
    except (binascii.Error, ValueError):
        return None
    kind = _kind(content)
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}" if kind else None


def _kind(content: bytes) -> str | None:
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp"
    return next((kind for kind, head in _HEADS.items() if content.startswith(head)), None)
