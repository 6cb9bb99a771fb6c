"""The order in which the fields of a file stand, in a form as in the usual layout, and behind which of them a new one comes.

In: the shape of a mapping, or the fields of a file. Out: fields, or their names. Where a field already stands it may stay: only the usual
layout puts fields in order.
"""

from collections.abc import Iterable

from taalkompas.model.shapes import Field, MappingOf

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


def in_order(shape: MappingOf) -> list[Field]:
    """The fields of a mapping in their order."""
    return sorted(shape.fields, key=lambda one: LAST.index(one.key) if one.key in LAST else -1)


def behind(key: str, there: Iterable[str]) -> list[str]:
    """The fields of a file behind which one of the last can come, the best first."""
    there = list(there)
    earlier, later = LAST[: LAST.index(key)], LAST[LAST.index(key) :]
    nearest = [one for one in reversed(earlier) if one in there]
    return [*nearest, *(one for one in reversed(there) if one not in LAST), *(one for one in there if one in later)]
