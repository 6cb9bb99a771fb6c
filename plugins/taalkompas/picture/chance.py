"""Stage: variety without chance: numbers that look thrown but are the same for the same words.

In: words and numbers. Out: a float from 0 up to 1. Never uses `random`, `hash` or a clock.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b


@lru_cache(maxsize=65536)
def toss(*parts: str | int) -> float:
    """Give the number that belongs to these words."""
    key = "\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(key, digest_size=4).digest(), "big") / 2**32
