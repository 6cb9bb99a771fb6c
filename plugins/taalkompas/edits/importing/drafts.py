"""What becomes of a row: a draft in a file of its own, or the reason why not.

In: records. Out: `Draft`s with a name, an id that is free, and what there is to tell; then, once their fields are filled, files. What the
school has already is never written again.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from taalkompas.edits.change import FileChange, Note
from taalkompas.edits.importing.records import Record
from taalkompas.edits.importing.texts import short, word_of
from taalkompas.edits.layout.tree import Node, Part, Rows, Scalar, Tree
from taalkompas.edits.layout.written import written
from taalkompas.edits.named import LONGEST, check_free
from taalkompas.errors import TaalkompasError
from taalkompas.graph import Graph
from taalkompas.graph.vocabulary import key_of
from taalkompas.model import BY_NAME, as_id, kind_of
from taalkompas.model.kind_words import NOUN
from taalkompas.model.kinds import DEVICES
from taalkompas.words import N_

READABLE = 60
"""Characters of an id that is made from a name: an address that one can still read aloud."""

Filling = str | list[str] | list[dict[str, str]]
"""What a field of a draft can be filled with."""


@dataclass(slots=True)
class Draft:
    """One row on its way to a file: what it says, what its file will say, and what there is to tell of it."""

    record: Record
    name: str
    id: str = ""
    fields: dict[str, Filling] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    refusal: Note | None = None

    def refuse(self, message: str, **values: object) -> None:
        """Leave the row out, for the first reason that is found."""
        self.refusal = self.refusal or Note(message, values)

    def tell(self, message: str, **values: object) -> None:
        """Say that something of the row was left out or changed."""
        self.notes.append(Note(message, values))

    def put(self, field: str, filling: Filling) -> None:
        """Fill a field, when there is something to fill it with."""
        if filling:
            self.fields[field] = filling


@dataclass(frozen=True, slots=True)
class Taken:
    """A name that something has already: what it is called there, and in which file."""

    name: str
    file: str


def begun(
    records: Iterable[Record],
    kind: str,
    graph: Graph,
    names: Mapping[str, Taken],
    fit: Callable[[Draft], None],
) -> list[Draft]:
    """A draft of each record, with an id; refused where the name or the id is taken, by the school (`names`, by key) or a row above.

    `fit` may refuse it too: a row that is left out takes no name from one further down that says the same and more.
    """
    drafts: list[Draft] = []
    rows: dict[str, Draft] = {}
    ids: dict[str, Draft] = {}
    for record in records:
        name = word_of(record.text(BY_NAME[kind].label))
        draft = Draft(record, name, fields={BY_NAME[kind].label: name}, notes=list(record.notes))
        drafts.append(draft)
        draft.refusal = record.refusal
        _check_name(draft, kind)
        key = key_of(draft.name)
        if key in names:
            draft.refuse(
                N_("The school has it already, as '{name}' in {file}; that stays as it is."),
                name=names[key].name,
                file=names[key].file,
            )
        if key in rows:
            draft.refuse(N_("It stands in row {row} already."), row=str(rows[key].record.row))
        if not draft.refusal:
            _give_id(draft, kind, graph, ids)
        if not draft.refusal:
            fit(draft)
        if not draft.refusal:
            rows[key] = ids[draft.id] = draft
    return drafts


def _check_name(draft: Draft, kind: str) -> None:
    """Refuse a row that names nothing, or only a letter above a part of the list."""
    if not draft.name:
        draft.refuse(N_("Nothing stands in the column '{heading}'."), heading=NOUN[kind])
    elif len(draft.name) == 1 and len(draft.record.said) == 1:
        draft.refuse(N_("There is only a letter."))


def _give_id(draft: Draft, kind: str, graph: Graph, ids: Mapping[str, Draft]) -> None:
    """Give a draft the id that it asks for, else the one that is like its name; refuse it when that cannot be or is taken."""
    asked = word_of(draft.record.text("id"))
    id = asked or as_id(draft.name)
    if not asked and len(id) > READABLE:
        id = id[: READABLE + 1].rpartition("-")[0] or id[:READABLE]
    path = f"{BY_NAME[kind].folder}/{id}.yml"
    found = kind_of(path)
    if id == "index" or (found is not None and found.name != kind):
        draft.refuse(
            N_("'{id}' cannot be its id: a file of that name means something else. Give it another, in a column 'id'."),
            id=id,
        )
        return
    if id in DEVICES:
        draft.refuse(
            N_("'{id}' cannot be its id: Windows keeps that name for itself. Give it another, in a column 'id'."), id=id
        )
        return
    if len(id) > LONGEST:
        draft.refuse(
            N_("'{id}' is too long for an id: it may have {n} characters. Give it a shorter one, in a column 'id'."),
            id=short(id),
            n=LONGEST,
        )
        return
    if not BY_NAME[kind].accepts(id):
        draft.refuse(
            N_("'{id}' cannot be its id. Give it one of small letters, digits and single hyphens, in a column 'id'."),
            id=short(id or draft.name),
        )
        return
    if id in ids:
        other = ids[id]
        draft.refuse(
            N_("Row {row} ('{other}') has the id '{id}' already. Give one of the two another, in a column 'id'."),
            row=str(other.record.row),
            other=short(other.name),
            id=id,
        )
        return
    try:
        check_free(graph, id, kind)
    except TaalkompasError as error:
        draft.refuse(error.message, **error.values)
        return
    draft.id = id


def file_of(draft: Draft, kind: str) -> FileChange:
    """The file that a draft becomes, in the usual layout."""
    home = BY_NAME[kind]
    fields = {**draft.fields, "status": "draft"}
    return FileChange(f"{home.folder}/{draft.id}.yml", None, written(Tree([], _node(fields)), home))


def _node(filling: object) -> Node:
    match filling:
        case dict():
            return Rows(mapping=True, parts=[Part(key, node=_node(value)) for key, value in filling.items()])
        case list():
            return Rows(mapping=False, parts=[Part("", node=_node(value)) for value in filling])
    return Scalar(str(filling))
