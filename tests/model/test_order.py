"""One order of fields, in what a hand writes as in what a form writes."""

import pytest

from taalkompas.model import FIELDS, KINDS, Kept, Kind
from taalkompas.model.order import LAST, in_order
from taalkompas.model.shapes import MappingOf, mappings_in, shape_of


def keys(shape: MappingOf) -> list[str]:
    return [one.key for one in in_order(shape)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_field_gets_lost_in_it(kind: Kind) -> None:
    for shape in mappings_in(shape_of(kind.shape)).values():
        written = [one.key for one in shape.fields]
        assert sorted(keys(shape)) == sorted(written)
        assert [one for one in keys(shape) if one not in LAST] == [one for one in written if one not in LAST]
        assert [one for one in keys(shape) if one in LAST] == [one for one in LAST if one in written]


def test_what_all_kinds_share_comes_last() -> None:
    assert {one.key for one in shape_of(Kept).fields} <= set(LAST) <= FIELDS
