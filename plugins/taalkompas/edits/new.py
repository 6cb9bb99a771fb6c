"""A new file of a kind: what is required filled in, the rest explained in comments, in the school's language.

In: a project, a kind and an id. Out: an `Edit` with one new file, in which the check finds no fault: what can be a draft is one, and what
must name something names the domain of its folder, else the school's first. Never overwrites, and says what is still to be chosen. The
texts are in `drafts/`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Any

from taalkompas.edits.change import Edit, FileChange, Note
from taalkompas.edits.named import check_free, check_id
from taalkompas.edits.scalars import scalar
from taalkompas.errors import TaalkompasError
from taalkompas.graph import MEMORY, Graph
from taalkompas.graph.recurrence import years_on
from taalkompas.graph.vocabulary import key_of, words_of
from taalkompas.graph.walk import all_sights
from taalkompas.model import BY_NAME, Agreement, Entry
from taalkompas.model.fields import ID
from taalkompas.model.kind_words import NOUN
from taalkompas.model.kinds import DEVICES
from taalkompas.model.shapes import shape_of
from taalkompas.nearest import nearest
from taalkompas.project import Project
from taalkompas.words import N_, Key

NEW = tuple(name for name, kind in BY_NAME.items() if not kind.file)
"""The kinds of which a school can have more than one file."""
CHOSEN: dict[str, Key] = {
    "agreement": N_("At 'domain' stands the first of school.yml: choose the one to which the agreement belongs."),
    "promise": N_(
        "At 'moment' and 'requires' stand the first of school.yml: choose those to which the promise belongs."
    ),
}
"""By kind: what must name something, so that something is there that nobody chose yet."""
AT_ONCE = N_(
    "Mind: this is no draft. What stands in it now is on the site as soon as the site is built, so fill it in first."
)
_DRAFTS = Path(__file__).parent / "drafts"


def new(project: Project, kind: str, id: str, folder: str = "") -> Edit:
    """A file of a kind with an id; `folder` is one below the place where that kind lives.

    Raises `TaalkompasError` when the id cannot be or is taken, when the kind has no folders, and when the school lacks what such a file
    must name.
    """
    check_id(id, kind)
    check_free(project.graph, id, kind)
    _check_word(project.graph, kind, id)
    path = f"{_home(kind, folder)}/{id}.yml"
    template = Template((_DRAFTS / project.language / f"{kind}.yml").read_text(encoding="utf-8"))
    values = _values(project, kind, id)
    likely = _domain_of(project.graph, folder)
    text = template.substitute(values | ({"domain": scalar(likely, flow=True)} if likely else {}))
    return Edit((FileChange(path, None, text),), tuple(_notes(kind, likely)))


def _domain_of(graph: Graph, folder: str) -> str:
    """The domain that a folder is called after; empty when there is none."""
    first = folder.strip("/").split("/")[0]
    return next((node.id for node in graph.framework("domain") if node.id == first), "")


def _notes(kind: str, domain: str) -> Iterator[Note]:
    """What is still to be done with a new file; `domain` is the one of its folder."""
    yield Note(N_("Open it and fill it in; 'taalkompas check' looks along."))
    if kind in CHOSEN and not domain:
        yield Note(CHOSEN[kind])
    if not any(field.key == "status" for field in shape_of(BY_NAME[kind].shape).fields):
        yield Note(AT_ONCE)


def _home(kind: str, folder: str) -> str:
    """The folder that the file will lie in."""
    home = BY_NAME[kind]
    if not folder:
        return home.folder
    parts = folder.strip("/").split("/")
    if not home.nested:
        raise TaalkompasError(
            N_("Files of this kind all lie in '{home}', without folders below it."), {"home": f"{home.folder}/"}
        )
    if not DEVICES.isdisjoint(parts):
        raise TaalkompasError(
            N_("'{folder}' cannot be a folder here: Windows keeps that name for itself. Choose another."),
            {"folder": folder},
        )
    if not all(re.fullmatch(ID, part) for part in parts):
        raise TaalkompasError(
            N_(
                "'{folder}' cannot be a folder here. Use small letters, digits and single hyphens, such as 'begeleiding'."
            ),
            {"folder": folder},
        )
    return "/".join((home.folder, *parts))


def _check_word(graph: Graph, kind: str, id: str) -> None:
    """Refuse a term whose word another term has already, or asks to avoid."""
    if kind != "term":
        return
    word = key_of(_name(id))
    for entry in graph.terms:
        words = (*words_of(entry.thing), *(one.word for one in entry.thing.avoid if one.word))
        if entry.living and word in map(key_of, words):
            raise TaalkompasError(
                N_(
                    "'{word}' stands in {file} already, with '{name}'. Take it out there first, or choose another word."
                ),
                {"word": _name(id), "file": entry.path, "name": entry.name},
            )


def _name(id: str) -> str:
    """What people may call it, to begin with."""
    words = id.replace("-", " ")
    return words[:1].upper() + words[1:]


def _values(project: Project, kind: str, id: str) -> dict[str, str]:
    """What the texts may name: the school's first ids, and all that can be chosen from."""
    graph, day = project.graph, project.day
    roles, moments, domains = (_ids(graph, one) for one in ("role", "moment", "domain"))
    working = next((role for role in roles if role != "student"), roles[0])
    values = {
        "id": scalar(id),
        "name": scalar(_name(id)),
        "day": id[:10],
        "today": day.isoformat(),
        "review": years_on(day, 1).isoformat(),
        "role": scalar(working, flow=True),
        "roles": ", ".join(roles),
        "moment": scalar(moments[0]),
        "moments": ", ".join(moments),
        "domain": scalar(domains[0], flow=True),
        "domains": ", ".join(domains),
    }
    if kind == "choices":
        values |= _room(graph, id)
    if kind in MEMORY:
        values |= _promised(graph)
    if kind == "snapshot":
        values |= _standing(project)
    return values


def _ids(graph: Graph, kind: str) -> list[str]:
    ids = [node.id for node in graph.framework(kind)]
    if not ids:
        raise TaalkompasError(
            N_("school.yml names no {kind} that can be read, and a new file has to name one. Mend school.yml first."),
            {"kind": NOUN[kind]},
        )
    return ids


def _room(graph: Graph, team: str) -> Mapping[str, str]:
    """The agreements in which a team has something to choose."""
    teams = [node.id for node in graph.framework("team")]
    if team not in teams:
        near = nearest(team, teams)
        said = N_("There is no team '{id}' in school.yml. Did you mean '{near}'?")
        raise TaalkompasError(
            said if near else N_("There is no team '{id}' in school.yml. Add it there first."),
            {"id": team, "near": near or ""},
        )
    open_: list[Entry[Agreement]] = [
        entry for entry in graph.agreements if entry.living and _has_room(entry.thing) and not entry.lacks("bandwidth")
    ]
    if not open_:
        raise TaalkompasError(N_("No agreement has a bandwidth yet, so there is nothing that a team can choose."))
    width: Any = open_[0].thing.bandwidth
    value = width.min if width.min is not None else width.max
    return {"room": scalar(open_[0].id), "rooms": ", ".join(entry.id for entry in open_), "value": str(value)}


def _has_room(agreement: Agreement) -> bool:
    width = agreement.bandwidth
    return width is not None and not width.empty and not width.open


def _promised(graph: Graph) -> Mapping[str, str]:
    """The promises that there are, the agreed ones first."""
    living = [entry for entry in graph.promises if entry.living]
    ids = [entry.id for entry in sorted(living, key=lambda entry: not entry.thing.agreed)]
    if not ids:
        raise TaalkompasError(
            N_("There is no promise yet, and this has to be about one. Make one first: taalkompas new promise …")
        )
    return {"promise": scalar(ids[0], flow=True), "promises": ", ".join(ids)}


def _standing(project: Project) -> Mapping[str, str]:
    """How a promise stands, so that nothing is said that nobody saw: a draft is on paper, another stands as it did last.

    Where no promise was seen before there is nothing to go by; then it is said to be no more than paper.
    """
    living = [entry for entry in project.graph.promises if entry.living]
    seen = all_sights(project.graph, project.day)
    found = [("paper", entry.id) for entry in living if not entry.thing.agreed]
    found += [(seen[entry.id][-1].look.standing, entry.id) for entry in living if entry.id in seen]
    for standing in ("paper", "growing", "kept"):
        for said, id in found:
            if said == standing:
                return {"promise": scalar(id, flow=True), "standing": standing}
    return {"standing": "paper"}
