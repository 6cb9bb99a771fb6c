"""The order in which the fields of a file stand, and behind which of them a new one comes.

In: the shape of a kind, or the fields of a file. Out: names of fields. Where a field already stands it may stay: only the usual layout puts
fields in order.
"""

from collections.abc import Iterable, Iterator

from taalkompas.model.shapes import MappingOf

LAST = (
    "owner",
    "status",
    "agreed_on",
    "starts_on",
    "review_by",
    "replaced_by",
    "formerly",
    "sources",
    "matches",
    "allow",
)
"""Who keeps a thing, and its life: these stand at the end, in this order; all other fields before them, as their kind has them."""


def order_of(shape: MappingOf) -> Iterator[str]:
    """The fields of a mapping in their order."""
    own = [one.key for one in shape.fields]
    yield from (key for key in own if key not in LAST)
    yield from (key for key in LAST if key in own)


def behind(key: str, there: Iterable[str]) -> list[str]:
    """The fields of a file behind which one of the last can come, the best first."""
    there = list(there)
    earlier, later = LAST[: LAST.index(key)], LAST[LAST.index(key) :]
    nearest = [one for one in reversed(earlier) if one in there]
    return [*nearest, *(one for one in reversed(there) if one not in LAST), *(one for one in there if one in later)]
