"""What to say of a value whose shape does not fit: a list where one value belongs, a text where a list belongs, and so on.

In: the shape that is asked and the value that stands there. Out: `Said`, with a remedy that can be taken over as it is. Notes nothing:
that is done in `decode`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from taalkompas.model.called import word_for
from taalkompas.model.shapes import Leaf, ListOf
from taalkompas.nearest import nearest
from taalkompas.source.stumble import WHOLE, in_quotes
from taalkompas.words import N_, Choices

QUOTED = 60
"""Characters of a value that a message quotes."""
FILL_IN = N_("Fill it in, or remove the line.")
NOTHING = N_("There is nothing here.")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and a remedy, keys of the catalogue, with their values."""

    message: str
    remedy: str = ""
    values: dict[str, object] = field(default_factory=dict)


def quoted(raw: Any) -> str:
    """A value as a message may quote it: on one line, and not too long."""
    text = " ".join(str(raw).split()) if isinstance(raw, str) else ""
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…"


def unfit_value(shape: Leaf, raw: Any) -> Said:
    """What to say of something that cannot be this single value."""
    if isinstance(raw, list):
        return _list_for_value(shape, raw)
    if isinstance(raw, dict):
        return _fields_for_value(shape, raw)
    if not raw.strip():
        return Said(NOTHING, FILL_IN)
    if shape.words:
        near = word_for(raw, shape.words) or nearest(raw, shape.words)
        message = N_("'{value}' cannot stand here.")
        remedy = N_("Did you mean '{near}'? It can be {words}.") if near else N_("It can be {words}.")
        return Said(message, remedy, {"near": near or "", "words": Choices(shape.words)})
    assert shape.expects is not None, "a value that can be wrong has words for it"
    closer = shape.expects.guess(raw) if shape.expects.guess else None
    if closer is None:
        return Said(shape.expects.message, shape.expects.remedy)
    return Said(closer.message or shape.expects.message, closer.remedy, {"near": closer.near})


def _list_for_value(shape: Leaf, raw: list[Any]) -> Said:
    names = list(_texts(raw))
    nested = any(isinstance(one, list) for one in raw)
    if shape.is_running and nested:
        remedy = N_("If it is a text that begins with a bracket, such as [[id]], put it in quotes.")
        return Said(N_("One value belongs here, and this is a list."), remedy)
    if len(names) == 1 and shape.to:
        message = N_("The name alone is enough here, without brackets or a hyphen: {name}")
        return Said(N_("One value belongs here, and this is a list."), message, {"name": names[0]})
    if len(names) == 1 and len(names[0]) <= WHOLE:
        remedy = N_("Take the brackets or the hyphen away: {name}")
        return Said(N_("One value belongs here, and this is a list."), remedy, {"name": names[0]})
    if len(names) > 1:
        message = N_("One value belongs here, and there are {count}.")
        return Said(message, N_("Choose one, and take the brackets or hyphens away."), {"count": len(names)})
    return Said(
        N_("One value belongs here, and this is a list or a set of fields."), N_("Write the value alone, on one line.")
    )


def _texts(raw: Any) -> Iterator[str]:
    """The texts in lists of lists."""
    waiting = [raw]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, list):
            waiting.extend(reversed(one))


def _fields_for_value(shape: Leaf, raw: dict[str, Any]) -> Said:
    key, said = next(iter(raw.items()), ("", None))
    if shape.voice is None or len(raw) != 1 or not isinstance(said, str):
        message = N_("One value belongs here, and this is a list or a set of fields.")
        return Said(message, N_("Write the value alone, on one line."))
    text = f"{key}: {said}"
    message = N_("The colon after '{key}' begins a new field.")
    values: dict[str, object] = {"key": quoted(key), "whole": in_quotes(" ".join(text.split()))}
    if len(text) > WHOLE:
        return Said(message, N_('Put a " before the first words of the text, and a " after the last.'), values)
    return Said(message, N_("Put the whole text in quotes: {whole}"), values)


HYPHENS = N_("Begin each item with a hyphen and a space, on a line of its own.")
_BULLET = re.compile(r"\s*(?:[•·▪◦‣●○■□–—*]|-|[0-9]{1,2}[.)])\s")
_NAMED = re.compile(r"[\w'’.-]+(?: [\w'’.-]+){0,2}")


def unfit_list(shape: ListOf, raw: Any) -> Said:
    """What to say of something that is no list."""
    if isinstance(raw, dict):
        remedy = N_("Put a hyphen before it, or square brackets around it.")
        return Said(N_("This should be a list, but it is one set of fields."), remedy)
    message = N_("This should be a list, but it is '{value}'.")
    text = " ".join(raw.split())
    if text.endswith("]") and "[" not in text and len(text) <= WHOLE:
        return Said(message, N_("The [ in front of it is missing: {right}"), {"right": f"[{text}"})
    parts = [part.strip() for part in text.split(",")]
    if _BULLET.match(text) or len(text) > WHOLE or not all(map(_NAMED.fullmatch, parts)):
        return Said(message, HYPHENS)
    texts = isinstance(shape.item, Leaf) and shape.item.is_running
    if (texts and len(parts) > 1) or (len(parts) == 1 and " " in text and not texts and _of_ids(shape)):
        return Said(message, HYPHENS)  # a sentence with commas would fall apart, and names without commas be one
    return Said(message, N_("Put it in square brackets: {right}"), {"right": f"[{', '.join(parts)}]"})


def _of_ids(shape: ListOf) -> bool:
    return isinstance(shape.item, Leaf) and bool(shape.item.to)


def unfit_count(shape: ListOf, raw: list[Any]) -> Said:
    """What to say of a list with too few or too many values."""
    message = N_("{length} values belong here; there are {count}.")
    remedy = N_("Write left, top, width and height in percent: [12, 30, 18, 12].")
    return Said(message, remedy, {"count": len(raw), "length": shape.length})


def unfit_fields(raw: Any) -> Said:
    """What to say of something that is no set of fields."""
    message = N_("This should be a set of fields, but it is '{value}'.")
    if isinstance(raw, list):
        message = N_("This should be one set of fields, but it is a list.")
    return Said(message, N_("These fields exist: {known}."))


def unfit_table(raw: Any) -> Said:
    """What to say of something that is no row of names with a value."""
    message = N_("This should be names with a value each, but it is '{value}'.")
    if isinstance(raw, list):
        message = N_("This should be names with a value each, but it is a list.")
    return Said(message, N_("Write each on a line of its own: name: value."))
