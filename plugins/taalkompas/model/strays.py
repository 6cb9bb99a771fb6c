"""What a field that its kind does not have is probably meant to be; and whether a file is of another kind than its folder.

In: the names in a file, and the fields that are known. Out: `Said`, and the kind that a file looks like. Notes nothing: that is done in
`decode`.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from taalkompas.model.called import called
from taalkompas.model.kind_words import WHAT
from taalkompas.model.kinds import Kind
from taalkompas.model.meant import MEANT
from taalkompas.model.shapes import MappingOf, shape_of
from taalkompas.nearest import nearest
from taalkompas.source.stumble import WHOLE, in_quotes
from taalkompas.words import N_, Choices

EXAMPLES = {
    "school": "school: ROC Voorbeeld",
    "term": "term: leerroute",
    "promise": "promise: Ik ben altijd welkom",
    "agreement": "agreement: Wie begint, wordt opgewacht",
    "choices": "team: zorg",
    "snapshot": "date: 2026-05-12",
    "success": "success: Eerste groep begonnen in november",
}
"""How a file of each kind may begin."""
_MARKS = {"choices": "choices"}
"""The field by which a kind is known, where that is not the one that people call a thing by."""


@dataclass(frozen=True, slots=True)
class Stray:
    """The remedy for a field that its kind does not have (a key of the catalogue), and the known field that was probably meant."""

    remedy: str
    near: str = ""
    values: dict[str, object] = field(default_factory=dict)


def mark_of(kind: Kind) -> str:
    """The field by which a file of a kind is known."""
    return _MARKS.get(kind.name, kind.label)


def home_of(kind: Kind) -> str:
    """Where files of a kind live."""
    return f"{kind.folder}/{kind.file}.yml" if kind.file else f"{kind.folder}/"


def likeliest(keys: Collection[str], kinds: Iterable[Kind]) -> Kind | None:
    """The kind that a file with these fields looks like: it has the field by which it is known, and the most fields."""
    best, most = None, 0
    for kind in kinds:
        if mark_of(kind) in keys and (count := fitting(keys, kind)) > most:
            best, most = kind, count
    return best


def fitting(keys: Collection[str], kind: Kind) -> int:
    """How many of some fields a kind has."""
    return sum(one.key in keys for one in shape_of(kind.shape).fields)


def stray(key: str, before: str, value: dict[str, Any], shape: MappingOf, others: Iterable[Kind] = ()) -> Stray:
    """The remedy for a field that a mapping cannot have; `before` is the key in front of it, `others` are the kinds of which it may be."""
    known = [one.key for one in shape.fields]
    absent = [name for name in known if name not in value]
    if value[key] is None and (found := _after_comma(key, before if before in known else "", value)):
        return found
    if near := called(key, absent) or nearest(key, absent):
        return Stray(MEANT, near)
    if near := called(key, known):
        remedy = N_("That is '{near}', which is here already: put the two together, or take this line out.")
        return Stray(remedy, near)
    if kind := next((one for one in others if any(key == its.key for its in shape_of(one.shape).fields)), None):
        remedy = N_("That field belongs to {what}, and those live in '{home}'. Take it out here.")
        return Stray(remedy, values={"what": WHAT[kind.name], "home": home_of(kind)})
    if near := nearest(key, known):
        return Stray(N_("Did you mean '{near}'? That is here already."), near)
    return Stray(N_("These fields exist: {known}."), values={"known": Choices(known)})


def _after_comma(key: str, before: str, value: dict[str, Any]) -> Stray | None:
    """What stands behind a comma between braces, which begins a new field."""
    said = value.get(before)
    said = said if isinstance(said, str) else ""
    if re.fullmatch(r"[0-9]+", key) and re.fullmatch(r"-?[0-9]+", said):
        remedy = N_("A number with decimals takes a point: {right}")
        return Stray(remedy, values={"right": f"{before}: {said}.{key}"})
    whole = in_quotes(f"{said}, {key}")
    if re.fullmatch(r"[a-z_]+", key):
        return None
    if said and len(whole) <= WHOLE:
        remedy = N_("Between braces a comma begins a new field. Put the text in quotes as a whole: {right}")
        return Stray(remedy, values={"right": f"{before}: {whole}"})
    if " " not in key:
        return None
    return Stray(N_("Between braces a comma begins a new field: put the text before it in quotes as a whole."))
