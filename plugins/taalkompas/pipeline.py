"""The whole program on one page: from a folder to a project.

    files → documents → entries → graph → findings

In: a school's root and the day. Out: `Project`. Reads files and nothing else; writes nothing.
"""

import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from taalkompas import editing, graph, model, rules, source
from taalkompas.errors import TaalkompasError
from taalkompas.findings import Fault, Problem
from taalkompas.history import NONE, History
from taalkompas.places import Place
from taalkompas.project import Project
from taalkompas.rules.runner import run
from taalkompas.source.pages import find_pages
from taalkompas.source.pictures import Picture, picture_of
from taalkompas.source.repository import outside, prefix_of
from taalkompas.words import LANGUAGES, N_, language_of

FOLDERS = ("glossary", "promises")
"""Where a school's language lives."""
SCHOOL = ("glossary/school.yml", "glossary/school.yaml")


@dataclass(slots=True)
class _Gathered:
    """What reading brings together, file by file."""

    documents: dict[str, source.Document] = field(default_factory=dict)
    entries: list[model.Entry[Any]] = field(default_factory=list)
    broken: list[graph.Broken] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    linked: set[str] = field(default_factory=set)
    pages: list[model.Entry[model.OwnPage]] = field(default_factory=list)
    meant: set[tuple[str, str]] = field(default_factory=set)
    strayed: list[graph.Broken] = field(default_factory=list)
    picture: Picture | None = None


def root_of(start: Path) -> Path:
    """The nearest folder upward that holds a school."""
    for folder in (start, *start.parents):
        if is_school(folder):
            return folder
    raise TaalkompasError(
        N_("There is no school here: no folder upward of '{folder}' has glossary/school.yml."), {"folder": str(start)}
    )


def here() -> Path:
    """The folder that somebody is in; raises `TaalkompasError` when that is gone."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise TaalkompasError(
            N_("The folder that you are in is gone: it was moved or removed. Go to another one with 'cd'.")
        ) from None


def meant(root: Path | None) -> Path:
    """The root of the school that somebody names, else of the one that they are in; raises `TaalkompasError` when there is none."""
    if root is None:
        return root_of(here()).resolve()
    if not is_school(root):
        raise TaalkompasError(
            N_("There is no school in '{folder}': it has no glossary/school.yml."), {"folder": str(root)}
        )
    return root.resolve()


def is_school(folder: Path) -> bool:
    """Whether a folder is a school's root."""
    return any(os.path.lexists(folder / name) for name in SCHOOL)


def today(environment: Mapping[str, str]) -> date:
    """The day that a build is for: SOURCE_DATE_EPOCH (seconds, read in UTC) when it is set, else today."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise TaalkompasError(
            N_("SOURCE_DATE_EPOCH is not a number of seconds: '{value}'."), {"value": epoch}
        ) from None


def load(root: Path, day: date | None = None, environment: Mapping[str, str] = os.environ) -> Project:
    """Read a school, check it, and keep what hosts need of it."""
    return _load(root, day or today(environment), environment)


def load_without(root: Path, folders: Collection[str], day: date) -> Project:
    """Read a school and check it as if nothing lay in some of its folders."""
    return _load(root, day, os.environ, folders)


def _load(root: Path, day: date, environment: Mapping[str, str], apart: Collection[str] = ()) -> Project:
    gathered = _gather(root, apart)
    gathered.broken.extend(_unfound(gathered))
    one = graph.build(
        gathered.entries,
        gathered.broken,
        frozenset(gathered.linked),
        {rule.name: rule.group.value for rule in rules.RULES},
        gathered.faults,
        gathered.pages,
        gathered.meant,
        gathered.picture.ids if gathered.picture else None,
    )
    findings = run(one, day, gathered.documents)
    return Project(
        root,
        gathered.documents,
        one,
        findings,
        day,
        _language(one, environment),
        gathered.picture,
        prefix=prefix_of(root) or "",
    )


def with_history(project: Project, known: History = NONE) -> Project:
    """The same school with what git knows of the past of its things, as far as the school wants that told.

    Only who publishes asks for it: a check does without. `known` is what was read before, and is not read again while nothing has changed.
    """
    wanted = project.graph.school.history if project.graph.school else "off"
    if wanted == "off":
        return project
    from taalkompas.history.reading import remember  # a check does not wait for it

    entries = (*project.graph.terms, *project.graph.promises, *project.graph.agreements)
    return replace(project, history=remember(project.root, entries, wanted == "names", known))


def with_program(project: Project, known: editing.Program = editing.NONE) -> Project:
    """The same school with the program of the editing page, or why it cannot be used, where the school asks for that page.

    Only who publishes asks for it. `known` is what was read before, and is not read again while nothing has changed.
    """
    entry = project.graph.school_entry
    if entry is None or entry.thing.editing is None or entry.lacks("editing"):
        return project
    return replace(project, program=editing.found(project.root, known))


def language_at(root: Path, environment: Mapping[str, str] = os.environ) -> str:
    """The language of a school, without reading more than its framework."""
    for name in SCHOOL:
        text = source.read(root, source.at(root, name))
        if isinstance(text, str):
            value = source.parse(source.Document(name, text)).value
            spoken = value.get("language", "nl") if isinstance(value, dict) else None
            if spoken in LANGUAGES:
                return str(spoken)
    return language_of(environment)


def _language(one: graph.Graph, environment: Mapping[str, str]) -> str:
    """The school's language, else that of the environment, else Dutch."""
    spoken = one.school.language if one.school else None
    return spoken if spoken in LANGUAGES else language_of(environment)


def _gather(root: Path, apart: Collection[str]) -> _Gathered:
    gathered = _Gathered()
    for folder in FOLDERS:
        for found in outside(apart, root, source.find(root, folder)):
            _take(root, found, gathered)
    for found in outside(apart, root, find_pages(root)):
        _take_page(root, found, gathered)
    _take_picture(root, gathered)
    return gathered


def _take(root: Path, found: source.Found, gathered: _Gathered) -> None:
    """Read one YAML file: into an entry, or into the reason why there is none."""
    path = source.shown(found.path)
    kind = model.kind_of(found.path)
    if (meant := _meant(found.path)) is not None:
        gathered.meant.add(meant)
    if kind is None:
        _take_misplaced(root, found, gathered)
        return
    id = model.id_of(path)
    if not kind.accepts(id):
        gathered.faults.append(model.no_id(path, id, kind))
    text = source.read(root, found)
    if isinstance(text, source.Trouble):
        gathered.faults.append(_fault("unreadable-file", path, text.message, text.remedy, **text.values))
        gathered.broken.append(graph.Broken(kind.name, id, path))
        return
    document = gathered.documents[path] = source.Document(path, text)
    reading = source.parse(document, model.FIELDS)
    gathered.faults.extend(reading.faults)
    decoded = model.Decoded(None)
    if reading.sound:
        decoded = model.decode(kind, id, path, reading.value, reading.gaps, model.KINDS)
    gathered.faults.extend(decoded.faults)
    if decoded.meant:
        gathered.strayed.append(graph.Broken(decoded.meant, id, path, text))
        return
    if decoded.entry is None:
        gathered.broken.append(graph.Broken(kind.name, id, path, text))
        return
    gathered.entries.append(decoded.entry)
    if "[[" in text:
        gathered.linked.add(path)


def _meant(path: str) -> tuple[str, str] | None:
    """The kind and id that a file would have under a name that can be one; None when it has such a name already."""
    folder, _, name = path.rpartition("/")
    stem, _, ending = name.casefold().partition(".")
    likely = f"{folder}/{model.as_id(stem)}.{ending.partition('.')[0]}"
    kind = model.kind_of(likely)
    return (kind.name, model.id_of(likely)) if kind and likely != path else None


def _take_misplaced(root: Path, found: source.Found, gathered: _Gathered) -> None:
    """A file that no kind lives at: it is not read, but nothing is concluded from what it was probably to hold."""
    path = source.shown(found.path)
    if found.trouble is not None:
        gathered.faults.append(_not_followed(path, found.trouble))
        return
    text = source.read(root, found)
    text = text if isinstance(text, str) else ""
    kind = model.likeliest(frozenset(_KEY.findall(text)), model.KINDS) or model.kind_called(path.split("/")[:-1])
    gathered.faults.append(model.misplaced(path, kind, model.HOMES))
    id = model.id_of(path)
    if not path.endswith((".yml", ".yaml")):
        return  # which kind and id were meant, its folder says
    if kind is not None:
        gathered.strayed.append(graph.Broken(kind.name, id, path, text))
    else:
        gathered.meant.update((one.name, id) for one in model.KINDS if one.accepts(id))


_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
"""A field at the top of a file, also of one that cannot be parsed."""


def _unfound(gathered: _Gathered) -> list[graph.Broken]:
    """Files in a wrong place that nothing stands in for; of two with one name, the one in its place counts."""
    there = [(entry.kind, entry.id) for entry in gathered.entries] + [(one.kind, one.id) for one in gathered.broken]
    taken = {(model.BY_NAME[kind].space, id) for kind, id in there if kind in model.BY_NAME}
    return [one for one in gathered.strayed if (model.BY_NAME[one.kind].space, one.id) not in taken]


def _take_page(root: Path, found: source.Found, gathered: _Gathered) -> None:
    """Read one of the school's own pages."""
    path = source.shown(found.path)
    text = source.read(root, found)
    if isinstance(text, source.Trouble):
        gathered.faults.append(_fault("unreadable-file", path, text.message, text.remedy, **text.values))
        gathered.broken.append(graph.Broken("page", "", path))
    else:
        page = model.own_page(text)
        gathered.pages.append(model.Entry("page", "", path, page))
        gathered.faults.extend(model.faults_of(path, page.allowances))


def _fault(rule: str, path: str, message: str, remedy: str, **values: object) -> Fault:
    return Fault(rule, Problem(Place(path), message, values, remedy))


def _not_followed(path: str, trouble: source.Unreadable) -> Fault:
    return _fault("unreadable-file", path, trouble.message, trouble.remedy, what=N_("a folder"))


def _take_picture(root: Path, gathered: _Gathered) -> None:
    """See what can be pointed at in the school's own picture, or why it cannot be used."""
    schools = [entry for entry in gathered.entries if entry.kind == "school"]
    for entry in schools:
        path = entry.thing.plate.picture
        if not path:
            continue
        seen = picture_of(root, path)
        if isinstance(seen, source.Trouble):
            at = Place(entry.path, ("plate", "picture"))
            gathered.faults.append(Fault("invalid-value", Problem(at, seen.message, seen.values, seen.remedy)))
        elif entry is schools[0]:  # a second school.yml is a mistake, and its picture is not the plate
            gathered.picture = seen
