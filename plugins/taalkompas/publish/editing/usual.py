"""The shape of a kind of file → what the page must know of it to write as `taalkompas format` would.

In: shapes of the model. Out: plain values for JSON, which `usual.js` reads: `fields` in their order, the `item` of a list, what stands
under `each` name; of a single value whether it is running `text` and whether it is meant `bare`.
"""

from typing import Any

from taalkompas.model.order import in_order
from taalkompas.model.shapes import Leaf, ListOf, MappingOf, Shape, Table


def usual(shape: Shape, *, apart: bool = False) -> dict[str, Any]:
    """A shape; `apart` where an empty line stands around a field that takes several."""
    match shape:
        case Leaf():
            # where the format wants a number, a day or a yes it stands without quotes
            return {"text": shape.is_running, "bare": shape.blank is None}
        case ListOf():
            return {"item": usual(shape.item)}
        case Table():
            return {"each": usual(shape.item)}
        case MappingOf():
            return {"apart": apart, "fields": {one.key: usual(one.shape) for one in in_order(shape)}}
