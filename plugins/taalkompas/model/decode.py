"""What a document says → a typed entry, and every fault in it at once.

In: a `Reading`'s value and its gaps. Out: `Decoded`: an `Entry` whose wrong or missing values are blanks, and the faults. A file
without mistakes goes through pydantic in one step; any other is walked value by value, so that one mistake hides no other.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from taalkompas.findings import Fault, Problem
from taalkompas.model.beyond import beyond_types
from taalkompas.model.kind_words import WHAT
from taalkompas.model.kinds import Entry, Kind
from taalkompas.model.shapes import Field, Leaf, ListOf, MappingOf, Shape, Table, shape_of
from taalkompas.model.strays import EXAMPLES, fitting, home_of, likeliest, mark_of, stray
from taalkompas.model.unfit import (
    FILL_IN,
    NOTHING,
    Said,
    quoted,
    unfit_count,
    unfit_fields,
    unfit_list,
    unfit_table,
    unfit_value,
)
from taalkompas.places import Aim, Place, Route
from taalkompas.source import ABSENT
from taalkompas.words import N_, Choices


@dataclass(frozen=True, slots=True)
class Decoded:
    """An entry as far as it can be read (None when nothing can), what is wrong with it, and the kind that it is meant to be, if another."""

    entry: Entry[Any] | None
    faults: tuple[Fault, ...] = ()
    meant: str = ""


@cache
def _adapter(shape: type) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def decode(
    kind: Kind,
    id: str,
    path: str,
    value: Any,
    gaps: frozenset[Route] = frozenset(),
    kinds: tuple[Kind, ...] = (),
) -> Decoded:
    """Turn what a file says into an entry of its kind; `kinds` are those that it may be of after all."""
    if not gaps:
        try:
            entry = Entry(kind.name, id, path, _adapter(kind.shape).validate_python(value))
        except ValidationError:
            pass
        else:
            return Decoded(entry, tuple(beyond_types(entry, value, kind.accepts(id))))
    walk = _Walk(path, gaps, tuple(one for one in kinds if one is not kind))
    if not isinstance(value, dict):
        message = N_("This is a list, and a file consists of fields.")
        if begin := quoted(value):
            message = N_("A file begins with a field, but this one begins with '{value}'.")
        walk.wrong(
            (), message, N_("Begin with a field and a colon: {example}."), value=begin, example=EXAMPLES[kind.name]
        )
        return Decoded(None, tuple(walk.faults))
    meant = likeliest(value, kinds)
    if meant is not None and meant is not kind and mark_of(kind) not in value and _more(value, meant, kind):
        return Decoded(None, (_of_another_kind(path, kind, meant),), meant.name)
    entry = Entry(kind.name, id, path, walk.mapping(shape_of(kind.shape), value, ()), frozenset(walk.blanks))
    return Decoded(entry, (*walk.faults, *beyond_types(entry, value, kind.accepts(id))))


def _more(value: dict[str, Any], meant: Kind, kind: Kind) -> bool:
    """Whether a file says more that belongs to one kind than to another."""
    return fitting(value, meant) > fitting(value, kind)


def _of_another_kind(path: str, kind: Kind, meant: Kind) -> Fault:
    """The fault of a file that lies in another kind's folder: everything else follows from it."""
    key = mark_of(meant)
    values = {
        "key": key,
        "what": WHAT[meant.name],
        "home": home_of(meant),
        "own": WHAT[kind.name],
        "here": home_of(kind),
    }
    remedy = N_("Put the file in '{home}'; in '{here}' each file is {own}.")
    place = Place(path, (key,), Aim.KEY)
    return Fault("unknown-field", Problem(place, N_("'{key}' says that this is {what}."), values, remedy))


@dataclass(slots=True)
class _Walk:
    """One pass over a file with mistakes: collects faults, and puts a blank where a value cannot be used."""

    path: str
    gaps: frozenset[Route]
    others: tuple[Kind, ...] = ()
    faults: list[Fault] = field(default_factory=list)
    blanks: set[Route] = field(default_factory=set)

    def mapping(self, shape: MappingOf, value: dict[str, Any], route: Route) -> Any:
        """A dataclass from a mapping, every field on its own."""
        meant = self.strangers(shape, value, route)
        return shape.type(**{one.name: self.field(one, value, route, meant) for one in shape.fields})

    def strangers(self, shape: MappingOf, value: dict[str, Any], route: Route) -> set[str]:
        """Report fields that the kind does not have; out come the fields that were probably meant."""
        known = {one.key for one in shape.fields}
        meant: set[str] = set()
        before = ""
        for key in value:
            if key not in known:
                self.blanks.add((*route, key))
                found = stray(key, before, value, shape, () if route else self.others)
                meant.update({found.near} if found.near else ())
                at = Place(self.path, (*route, key), Aim.KEY)
                values = {"key": key, "near": found.near, **found.values}
                self.fault("unknown-field", at, N_("There is no field '{key}' here."), found.remedy, **values)
            before = key
        return meant

    def field(self, one: Field, value: dict[str, Any], route: Route, meant: set[str]) -> Any:
        """One field's value; its blank or its default when there is none."""
        here = (*route, one.key)
        raw = value.get(one.key)
        if not _empty(raw) or (raw == {} and not one.required and isinstance(one.shape, MappingOf)):
            return self.value(one.shape, raw, here)
        perhaps = here in self.gaps or (one.key not in value and (one.key in meant or route in self.gaps))
        if one.required or perhaps:
            self.blanks.add(here)  # it may have been written after all: nothing is concluded from its absence
        if not one.required:
            return one.default
        if one.key in value and not perhaps:
            self.missing(Place(self.path, here, Aim.KEY), one.key)
        elif not perhaps:
            self.missing(Place(self.path, route), one.key)
        return _blank(one.shape)

    def missing(self, at: Place, key: str) -> None:
        """Report a field that must be there: absent, or empty."""
        if at.aim is Aim.KEY:
            self.fault(
                "missing-field", at, N_("'{key}' is empty."), N_("Write after '{key}:' what belongs there."), key=key
            )
        else:
            remedy = N_("Add a line '{key}:', with what belongs there.")
            self.fault("missing-field", at, N_("'{key}' is missing."), remedy, key=key)

    def value(self, shape: Shape, raw: Any, route: Route) -> Any:
        """A value of whatever shape; a blank when it does not fit."""
        if raw is None:
            return self.unfit(shape, raw, route, Said(NOTHING, FILL_IN))
        if raw is ABSENT:
            return self.unfit(shape, raw, route, Said(""))
        match shape:
            case Leaf():
                return self.leaf(shape, raw, route)
            case ListOf():
                return self.list(shape, raw, route)
            case Table():
                if not isinstance(raw, dict):
                    return self.unfit(shape, raw, route, unfit_table(raw))
                return {key: self.value(shape.item, item, (*route, key)) for key, item in raw.items()}
        return (
            self.mapping(shape, raw, route)
            if isinstance(raw, dict)
            else self.unfit(shape, raw, route, unfit_fields(raw))
        )

    def leaf(self, shape: Leaf, raw: Any, route: Route) -> Any:
        """A single value."""
        if isinstance(raw, str):
            try:
                return shape.adapter.validate_python(raw)
            except ValidationError:
                pass
        return self.unfit(shape, raw, route, unfit_value(shape, raw))

    def list(self, shape: ListOf, raw: Any, route: Route) -> Any:
        """A list, each item on its own."""
        if not isinstance(raw, list):
            return self.unfit(shape, raw, route, unfit_list(shape, raw))
        if shape.length not in (None, len(raw)):
            return self.unfit(shape, raw, route, unfit_count(shape, raw))
        return tuple(self.value(shape.item, item, (*route, index)) for index, item in enumerate(raw))

    def unfit(self, shape: Shape, raw: Any, route: Route, said: Said) -> Any:
        """Report a value that cannot stand here, unless that was done while reading; out comes a blank."""
        self.blanks.add(route)
        if raw is not ABSENT and route not in self.gaps:
            known = Choices(one.key for one in shape.fields) if isinstance(shape, MappingOf) else ()
            self.wrong(route, said.message, said.remedy, **{"value": quoted(raw), "known": known, **said.values})
        return _blank(shape)

    def wrong(self, route: Route, message: str, remedy: str, **values: object) -> None:
        """Report a value that does not fit."""
        self.fault("invalid-value", Place(self.path, route), message, remedy, **values)

    def fault(self, rule: str, at: Place, message: str, remedy: str, **values: object) -> None:
        """Note a fault."""
        self.faults.append(Fault(rule, Problem(at, message, values, remedy)))


def _empty(raw: Any) -> bool:
    return raw is None or raw in ([], {}) or (isinstance(raw, str) and not raw.strip())


def _blank(shape: Shape) -> Any:
    match shape:
        case Leaf():
            return shape.blank
        case ListOf():
            return () if shape.length is None else None
        case Table():
            return {}
    return shape.type(**{one.name: _blank(one.shape) if one.required else one.default for one in shape.fields})
