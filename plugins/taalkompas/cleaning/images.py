"""Pictures inside a picture: a `data:` address of a photo → the same, checked; anything else → nothing.

In: the address. Out: an address that holds a PNG, JPEG, GIF or WebP by its first bytes, written again from those bytes. An SVG inside an
SVG is none: it would have to be cleaned too.
"""

import base64
import binascii
import re

from taalkompas.source.photos import kind_of

_DATA = re.compile(r"\s*data:image/(?:png|jpe?g|gif|webp)\s*(?:;\s*charset=[\w-]+\s*)?;\s*base64\s*,", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


def photo_in(address: str) -> str | None:
    """The address of a photo that is in it itself."""
    head = _DATA.match(address)
    if not head:
        return None
    try:
        content = base64.b64decode(_SPACE.sub("", address[head.end() :]), validate=True)
    except (binascii.Error, ValueError):
        return None
    kind = kind_of(content)
    return f"data:{kind};base64,{base64.b64encode(content).decode()}" if kind else None
