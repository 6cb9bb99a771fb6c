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
from taalkompas.model.called import called
from taalkompas.model.kinds import Entry, Kind
from taalkompas.model.shapes import Field, Leaf, ListOf, MappingOf, Shape, Table, shape_of
from taalkompas.nearest import nearest
from taalkompas.places import Aim, Place, Route
from taalkompas.source import ABSENT
from taalkompas.words import N_

QUOTED = 60
"""Characters of a value that a message quotes."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """An entry as far as it can be read (None when nothing can), and what is wrong with it."""

    entry: Entry[Any] | None
    faults: tuple[Fault, ...] = ()


@cache
def _adapter(shape: type) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def decode(kind: Kind, id: str, path: str, value: Any, gaps: frozenset[Route] = frozenset()) -> Decoded:
    """Turn what a file says into an entry of its kind."""
    if not gaps:
        try:
            entry = Entry(kind.name, id, path, _adapter(kind.shape).validate_python(value))
        except ValidationError:
            pass
        else:
            return Decoded(entry, tuple(beyond_types(entry, value, kind.accepts(id))))
    walk = _Walk(path, gaps)
    if not isinstance(value, dict):
        message = N_("A list or a text stands here where fields belong.")
        if quoted := _quoted(value):
            message = N_("'{value}' stands here where a file begins with a field.")
        walk.wrong((), message, N_("Begin with a field and a colon."), value=quoted)
        return Decoded(None, tuple(walk.faults))
    entry = Entry(kind.name, id, path, walk.mapping(shape_of(kind.shape), value, ()), frozenset(walk.blanks))
    return Decoded(entry, (*walk.faults, *beyond_types(entry, value, kind.accepts(id))))


@dataclass(slots=True)
class _Walk:
    """One pass over a file with mistakes: collects faults, and puts a blank where a value cannot be used."""

    path: str
    gaps: frozenset[Route]
    faults: list[Fault] = field(default_factory=list)
    blanks: set[Route] = field(default_factory=set)

    def mapping(self, shape: MappingOf, value: dict[str, Any], route: Route) -> Any:
        """A dataclass from a mapping, every field on its own."""
        meant = self.strangers(shape, value, route)
        return shape.type(**{one.name: self.field(one, value, route, meant) for one in shape.fields})

    def strangers(self, shape: MappingOf, value: dict[str, Any], route: Route) -> set[str]:
        """Report fields that the kind does not have; out come the fields that were probably meant."""
        known = [one.key for one in shape.fields]
        absent = [key for key in known if key not in value]
        meant: set[str] = set()
        for key, said in value.items():
            if key not in known:
                self.blanks.add((*route, key))
                near = called(key, absent) or nearest(key, absent) or nearest(key, known)
                meant.update({near} if near else ())
                remedy = N_("Did you mean '{near}'?") if near else N_("These fields exist: {known}.")
                if said is None and " " in key:
                    remedy = N_(
                        "Between braces a comma begins a new field: put the text before it in quotes as a whole."
                    )
                self.fault(
                    "unknown-field",
                    Place(self.path, (*route, key), Aim.KEY),
                    N_("There is no field '{key}' here."),
                    remedy,
                    key=key,
                    near=near or "",
                    known=known,
                )
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
            self.missing(Place(self.path, here, Aim.KEY), N_("'{key}' is empty."), one.key)
        elif not perhaps:
            self.missing(Place(self.path, route), N_("'{key}' is missing."), one.key)
        return _blank(one.shape)

    def missing(self, at: Place, message: str, key: str) -> None:
        """Report a field that must be there."""
        self.fault("missing-field", at, message, N_("Add '{key}:' with its value."), key=key)

    def value(self, shape: Shape, raw: Any, route: Route) -> Any:
        """A value of whatever shape; a blank when it does not fit."""
        if raw is None:
            return self.unfit(shape, raw, route, N_("Nothing stands here."), N_("Fill it in, or remove the line."))
        match shape:
            case Leaf():
                return self.leaf(shape, raw, route)
            case ListOf():
                return self.list(shape, raw, route)
            case Table():
                return self.table(shape, raw, route)
        if isinstance(raw, dict):
            return self.mapping(shape, raw, route)
        message = N_("'{value}' stands here where a set of fields belongs.")
        if isinstance(raw, list):
            message = N_("A list stands here where one set of fields belongs.")
        return self.unfit(shape, raw, route, message, N_("These fields exist: {known}."))

    def leaf(self, shape: Leaf, raw: Any, route: Route) -> Any:
        """A single value."""
        if not isinstance(raw, str):
            message = N_("A list or a set of fields stands here where one value belongs.")
            remedy = N_("If it is a text that begins with a bracket, such as [[id]], put it in quotes.")
            return self.unfit(shape, raw, route, message, remedy)
        try:
            return shape.adapter.validate_python(raw)
        except ValidationError:
            pass
        if not raw.strip():
            return self.unfit(shape, raw, route, N_("Nothing stands here."), N_("Fill it in, or remove the line."))
        if shape.words:
            near = nearest(raw, shape.words)
            message = N_("'{value}' is not one of the words that can stand here.")
            remedy = N_("Did you mean '{near}'? It can be {words}.") if near else N_("It can be {words}.")
            return self.unfit(shape, raw, route, message, remedy, near=near or "", words=shape.words)
        assert shape.expects is not None, f"no words for what {route} expects"
        return self.unfit(shape, raw, route, shape.expects.message, shape.expects.remedy)

    def list(self, shape: ListOf, raw: Any, route: Route) -> Any:
        """A list, each item on its own."""
        if isinstance(raw, dict):
            remedy = N_("Put a hyphen before it, or square brackets around it.")
            return self.unfit(shape, raw, route, N_("One set of fields stands here where a list belongs."), remedy)
        if not isinstance(raw, list):
            remedy = N_("Put it in square brackets: [{value}].")
            return self.unfit(shape, raw, route, N_("'{value}' stands here where a list belongs."), remedy)
        if shape.length not in (None, len(raw)):
            message = N_("{count} values stand here where {length} belong.")
            remedy = N_("Write left, top, width and height in percent: [12, 30, 18, 12].")
            return self.unfit(shape, raw, route, message, remedy, count=len(raw), length=shape.length)
        return tuple(self.value(shape.item, item, (*route, index)) for index, item in enumerate(raw))

    def table(self, shape: Table, raw: Any, route: Route) -> Any:
        """A mapping of names to values."""
        if not isinstance(raw, dict):
            message = N_("'{value}' stands here where names with a value belong.")
            if isinstance(raw, list):
                message = N_("A list stands here where names with a value belong.")
            return self.unfit(shape, raw, route, message, N_("Write each on a line of its own: name: value."))
        return {key: self.value(shape.item, item, (*route, key)) for key, item in raw.items()}

    def unfit(self, shape: Shape, raw: Any, route: Route, message: str, remedy: str, **values: object) -> Any:
        """Report a value that cannot stand here, unless that was done while reading; out comes a blank."""
        self.blanks.add(route)
        if raw is not ABSENT and route not in self.gaps:
            known = [one.key for one in shape.fields] if isinstance(shape, MappingOf) else []
            self.wrong(route, message, remedy, value=_quoted(raw), known=known, **values)
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


def _quoted(raw: Any) -> str:
    """A value as a message may quote it: on one line, and not too long."""
    text = " ".join(str(raw).split()) if isinstance(raw, str) else ""
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…"
