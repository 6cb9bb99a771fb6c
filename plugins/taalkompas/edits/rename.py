"""A thing gets another id: its file, every reference and `[[link]]`, in the school's own pages too.

In: a project, the old id and the new. Out: an `Edit`; whatever else stands in the files stays as it is, character by character. Refuses
where not everything can be seen, or where the new id would mean two things. Old addresses lead on where a kind has `formerly`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from taalkompas.edits.change import Edit, FileChange, Note
from taalkompas.edits.patches import Patch, Revision, patched
from taalkompas.edits.references import Reference, hides, links_in_page, references_in
from taalkompas.edits.things import KINDS, MEMORY, NAMED, Thing, check_free, check_id, the_thing, things_with
from taalkompas.errors import TaalkompasError
from taalkompas.graph import LANGUAGE
from taalkompas.graph.graph import DESTINATIONS
from taalkompas.model import kind_of
from taalkompas.project import Project
from taalkompas.source import Document, is_yaml_name, parse
from taalkompas.words import N_

WITH_PAGE = ("role", "domain", "team", "snapshot")
"""Kinds that have an address of their own and no `formerly`."""


def rename(project: Project, old: str, new: str, kind: str = "") -> Edit:
    """Give the thing with the id `old` the id `new`; `kind` says which where several have it.

    Raises `TaalkompasError` when there is no such thing, when the new id cannot be or is taken, and when a file that may name the thing
    cannot be read.
    """
    thing = the_thing(project.graph, old, kind, NAMED)
    check_id(new, thing.kind)
    _check_sense(project, thing, new)
    check_free(project.graph, new, thing.kind, thing)
    _check_destinations(project, thing, new)
    renaming = _Renaming(project, thing, new)
    changes = tuple(renaming.changes())
    return Edit(changes, tuple(_notes(thing, new, len(changes))))


def _check_sense(project: Project, thing: Thing, new: str) -> None:
    """Refuse a name that says something else than the thing."""
    if new == thing.id:
        raise TaalkompasError(N_("'{id}' is its id already."), {"id": new})
    if (thing.kind, thing.id) == ("role", "student"):
        raise TaalkompasError(
            N_(
                "The role 'student' keeps its id: by it the plate knows who the students are. You can change what people read: its label."
            )
        )
    if thing.kind == "snapshot" and new[:10] != thing.id[:10]:
        raise TaalkompasError(
            N_(
                "The name of a photo moment begins with its day, {day}. If the day was wrong, change 'date' and the file's name together."
            ),
            {"day": thing.id[:10]},
        )


def _check_destinations(project: Project, thing: Thing, new: str) -> None:
    """Refuse a name by which a place on the school's own picture would lead somewhere else."""
    school = project.graph.school
    others = [one for one in things_with(project.graph, new) if one.kind in DESTINATIONS]
    if thing.kind not in DESTINATIONS or not others or school is None:
        return
    if any(spot.leads_to in (thing.id, new) for spot in school.plate.hotspots):
        raise TaalkompasError(
            N_(
                "'{id}' is the id of '{name}' too, and a hotspot on your picture could then mean either of them. Choose another."
            ),
            {"id": new, "name": others[0].name},
        )


@dataclass(slots=True)
class _Renaming:
    """One thing getting another id, file by file."""

    project: Project
    thing: Thing
    new: str
    word: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        self.word = re.compile(rf"(?<![a-z0-9-]){re.escape(self.thing.id)}(?![a-z0-9-])")
        self._check_readable()

    def changes(self) -> Iterator[FileChange]:
        """Every file that changes or moves."""
        for path, document in self.project.documents.items():
            revision = self._revised(document)
            path_then = self._path_of(path)
            if revision.patches or path_then != path:
                yield FileChange(path_then, document.text, revision.finish(), path if path_then != path else "")
        if self.thing.kind in LANGUAGE:
            for page in self.project.graph.pages:
                if not page.thing.left_alone and (patches := [*self._in_page(page.thing.text)]):
                    yield FileChange(page.path, page.thing.text, patched(page.thing.text, patches))

    def _check_readable(self) -> None:
        """Refuse when a file cannot be read in which the id may stand."""
        graph = self.project.graph
        for problem in graph.faults.get("unreadable-file", ()):
            if self.thing.kind in LANGUAGE or is_yaml_name(problem.at.file):
                raise self._unread(problem.at.file)
        for path, document in self.project.documents.items():
            if path != self.thing.path and not self.word.search(document.text):
                continue
            if hides(document):
                raise self._unread(path)

    def _unread(self, path: str) -> TaalkompasError:
        return TaalkompasError(
            N_(
                "'{file}' cannot be read through and through, so nobody can see whether '{id}' stands in it. Mend that file first; "
                "'taalkompas check' says what is wrong with it. Nothing was changed."
            ),
            {"file": path, "id": self.thing.id},
        )

    def _revised(self, document: Document) -> Revision:
        """A file with the new id in the place of the old."""
        revision = Revision(document)
        kind = kind_of(document.path)
        own = document.path == self.thing.path
        if kind is None or not (own or self.word.search(document.text) or "\\" in document.text):
            return revision
        value = parse(document).value
        for one in references_in(kind, value):
            if self._is_meant(one):
                self._write(revision, one)
        if own and self.thing.route:
            revision.replace(self.thing.route, self.new)
        elif own and self.thing.kind in LANGUAGE:
            self._lead_on(revision, value.get("formerly") if isinstance(value, dict) else None)
        return revision

    def _write(self, revision: Revision, one: Reference) -> None:
        if one.offset is None:
            revision.replace(one.route, self.new)
        else:
            revision.replace_part(one.route, one.offset, one.id, self.new)

    def _lead_on(self, revision: Revision, formerly: object) -> None:
        """Let the old address lead on; a name that the thing gets back is no old one any more."""
        listed = formerly if isinstance(formerly, list) else []
        if self.new in listed:
            revision.replace(("formerly", listed.index(self.new)), self.thing.id)
        elif self.thing.id not in listed:
            revision.append("formerly", self.thing.id)

    def _is_meant(self, one: Reference) -> bool:
        """Whether a reference names the thing: the first of its kinds that has the id, or whatever has it when none of them does."""
        if one.id != self.thing.id or one.to == ("rule",):
            return False
        holders = {thing.kind for thing in things_with(self.project.graph, one.id)}
        first = next((kind for kind in one.to if kind in holders), None)
        return first == self.thing.kind if first else holders == {self.thing.kind}

    def _path_of(self, path: str) -> str:
        """Where a file stands afterwards: the thing's own file and a team's choices are called by the id."""
        named = path == self.thing.path and not self.thing.route
        kind = kind_of(path)
        choices = self.thing.kind == "team" and kind is not None and kind.name == "choices"
        folder, _, name = path.rpartition("/")
        stem, _, ending = name.rpartition(".")
        return f"{folder}/{self.new}.{ending}" if named or (choices and stem == self.thing.id) else path

    def _in_page(self, text: str) -> Iterator[Patch]:
        for start, id in links_in_page(text):
            if self._is_meant(Reference((), LANGUAGE, id, start)):
                yield Patch(start, start + len(id), self.new)


def _notes(thing: Thing, new: str, files: int) -> Iterator[Note]:
    """What whoever renames should know."""
    folder, ending = thing.path.rpartition("/")[0], thing.path.rpartition(".")[2]
    file = thing.path if thing.route else f"{folder}/{new}.{ending}"
    yield Note.count(
        "'{old}' is called '{new}' from now on, in one file.",
        "'{old}' is called '{new}' from now on, in {n} files.",
        files,
        old=thing.id,
        new=new,
    )
    if thing.kind not in MEMORY:
        yield Note(
            N_("What people read stays '{name}'; you can change that in {file}."), {"name": thing.name, "file": file}
        )
    if thing.kind in LANGUAGE:
        yield Note(
            N_("Old links and printed codes lead on: 'formerly' in {file} sees to that."),
            {"file": file},
        )
    elif thing.kind in WITH_PAGE:
        yield Note(
            N_("Links and printed codes that hold '{old}' will lead nowhere: {kind} has no 'formerly'."),
            {"old": thing.id, "kind": KINDS[thing.kind]},
        )
