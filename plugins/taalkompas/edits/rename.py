"""A thing gets another id: its file, every reference and `[[link]]`, in the school's own pages too.

In: a project, the old id and the new. Out: an `Edit`; whatever else stands in the files stays as it is, character by character. Refuses
where not everything can be seen, or where the new id would mean two things. Old addresses lead on where a kind has `formerly`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from taalkompas.edits.change import Edit, FileChange, Note
from taalkompas.edits.named import Named, all_named, check_free, check_id, the_one_named
from taalkompas.edits.patches import Patch, Rewriting, patched
from taalkompas.edits.references import Reference, hides, references_in
from taalkompas.errors import TaalkompasError
from taalkompas.graph import DESTINATIONS, LANGUAGE, MEMORY, NAMED
from taalkompas.model import kind_of, links_in_page
from taalkompas.model.kind_words import WHAT
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
    named = the_one_named(project.graph, old, kind, NAMED)
    check_id(new, named.kind)
    _check_sense(named, new)
    check_free(project.graph, new, named.kind, named)
    _check_destinations(project, named, new)
    renaming = _Renaming(project, named, new, certain=bool(kind))
    changes = tuple(renaming.changes())
    return Edit(changes, tuple(_notes(named, new, len(changes))))


def _check_sense(named: Named, new: str) -> None:
    """Refuse a name that says something else than the thing."""
    if new == named.id:
        raise TaalkompasError(N_("'{id}' is its id already."), {"id": new})
    if (named.kind, named.id) == ("role", "student"):
        raise TaalkompasError(
            N_(
                "The role 'student' keeps its id: by it the plate knows who the students are. You can change what people read: its label."
            )
        )
    if named.kind == "snapshot" and new[:10] != named.id[:10]:
        raise TaalkompasError(
            N_(
                "The name of a photo moment begins with its day, {day}. If the day was wrong, change 'date' and the file's name together."
            ),
            {"day": named.id[:10]},
        )


def _check_destinations(project: Project, named: Named, new: str) -> None:
    """Refuse a name by which a place on the school's own picture would lead somewhere else."""
    school = project.graph.school
    others = [one for one in all_named(project.graph, new) if one.kind in DESTINATIONS]
    if named.kind not in DESTINATIONS or not others or school is None:
        return
    if any(spot.leads_to in (named.id, new) for spot in school.plate.hotspots):
        raise TaalkompasError(
            N_(
                "'{id}' is the id of '{name}' too, and a hotspot on your picture could then mean either of them. Choose another."
            ),
            {"id": new, "name": others[0].name},
        )


@dataclass(slots=True)
class _Renaming:
    """One thing getting another id, file by file; `certain` when somebody said of which kind it is."""

    project: Project
    named: Named
    new: str
    certain: bool
    word: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        self.word = re.compile(rf"(?<![a-z0-9-]){re.escape(self.named.id)}(?![a-z0-9-])")
        self._check_readable()

    def changes(self) -> Iterator[FileChange]:
        """Every file that changes or moves."""
        for path, document in self.project.documents.items():
            rewriting = self._rewritten(document)
            path_then = self._path_of(path)
            if rewriting.patches or path_then != path:
                yield FileChange(path_then, document.text, rewriting.finish(), path if path_then != path else "")
        if self.named.kind in LANGUAGE:
            for page in self.project.graph.pages:
                if not page.thing.left_alone and (patches := [*self._in_page(page.thing.text)]):
                    yield FileChange(page.path, page.thing.text, patched(page.thing.text, patches))

    def _check_readable(self) -> None:
        """Refuse when a file cannot be read in which the id may stand."""
        graph = self.project.graph
        for problem in graph.faults.get("unreadable-file", ()):
            if self.named.kind in LANGUAGE or is_yaml_name(problem.at.file):
                raise self._unread(problem.at.file)
        for path, document in self.project.documents.items():
            if path != self.named.path and not self.word.search(document.text):
                continue
            if hides(document):
                raise self._unread(path)

    def _unread(self, path: str) -> TaalkompasError:
        return TaalkompasError(
            N_(
                "'{file}' cannot be read through and through, so nobody can see whether '{id}' stands in it. Mend that file first; "
                "'taalkompas check' says what is wrong with it. Nothing was changed."
            ),
            {"file": path, "id": self.named.id},
        )

    def _rewritten(self, document: Document) -> Rewriting:
        """A file with the new id in the place of the old."""
        rewriting = Rewriting(document)
        kind = kind_of(document.path)
        own = document.path == self.named.path
        if kind is None or not (own or self.word.search(document.text) or "\\" in document.text):
            return rewriting
        value = parse(document).value
        for one in references_in(kind, value):
            if self._is_meant(one):
                self._write(rewriting, one)
        if own and self.named.route:
            rewriting.replace(self.named.route, self.new)
        elif own and self.named.kind in LANGUAGE:
            self._lead_on(rewriting, value.get("formerly") if isinstance(value, dict) else None)
        return rewriting

    def _write(self, rewriting: Rewriting, one: Reference) -> None:
        if one.offset is None:
            rewriting.replace(one.route, self.new)
        else:
            rewriting.replace_part(one.route, one.offset, one.id, self.new)

    def _lead_on(self, rewriting: Rewriting, formerly: object) -> None:
        """Let the old address lead on; a name that the thing gets back is no old one any more."""
        listed = formerly if isinstance(formerly, list) else []
        if self.new in listed:
            rewriting.replace(("formerly", listed.index(self.new)), self.named.id)
        elif self.named.id not in listed:
            rewriting.append("formerly", self.named.id)

    def _is_meant(self, one: Reference) -> bool:
        """Whether a reference names the thing: the first of its kinds that has the id does.

        Where none has it, a word, promise or agreement is meant in a field for another of these, for they share their ids. In a field
        for roles nothing is meant but a role, also when that role is nowhere to be found.
        """
        if one.id != self.named.id or one.to == ("rule",):
            return False
        holders = {one.kind for one in all_named(self.project.graph, one.id)}
        first = next((kind for kind in one.to if kind in holders), None)
        if first in (None, self.named.kind):
            self._check_sure(one.to[: one.to.index(first)] if first else () if self.certain else one.to)
        if first is None and self.named.kind in LANGUAGE and set(one.to) <= set(LANGUAGE):
            return holders & set(LANGUAGE) == {self.named.kind}
        return first == self.named.kind

    def _check_sure(self, kinds: tuple[str, ...]) -> None:
        """Refuse when one of some kinds may have the id too, and school.yml does not let it be seen."""
        for kind in kinds:
            if kind in self.project.graph.unsure:
                raise TaalkompasError(
                    N_(
                        "Nobody can see whether '{id}' is also {kind}: not every id in school.yml can be read. Mend school.yml first; "
                        "'taalkompas check' says what is wrong with it. Nothing was changed."
                    ),
                    {"id": self.named.id, "kind": WHAT[kind]},
                )

    def _path_of(self, path: str) -> str:
        """Where a file stands afterwards: the thing's own file and a team's choices are called by the id."""
        named = path == self.named.path and not self.named.route
        kind = kind_of(path)
        choices = self.named.kind == "team" and kind is not None and kind.name == "choices"
        folder, _, name = path.rpartition("/")
        stem, _, ending = name.rpartition(".")
        return f"{folder}/{self.new}.{ending}" if named or (choices and stem == self.named.id) else path

    def _in_page(self, text: str) -> Iterator[Patch]:
        for link in links_in_page(text):
            if self._is_meant(Reference((), LANGUAGE, link.id, link.id_at)):
                yield Patch(link.id_at, link.id_at + len(link.id), self.new)


def _notes(named: Named, new: str, files: int) -> Iterator[Note]:
    """What whoever renames should know."""
    folder, ending = named.path.rpartition("/")[0], named.path.rpartition(".")[2]
    file = named.path if named.route else f"{folder}/{new}.{ending}"
    yield Note.count(
        "'{old}' is called '{new}' from now on, in one file.",
        "'{old}' is called '{new}' from now on, in {n} files.",
        files,
        old=named.id,
        new=new,
    )
    if named.kind not in MEMORY:
        yield Note(
            N_("What people read stays '{name}'; you can change that in {file}."), {"name": named.name, "file": file}
        )
    if named.kind in LANGUAGE:
        yield Note(
            N_("Old links and printed codes lead on: 'formerly' in {file} sees to that."),
            {"file": file},
        )
    elif named.kind in WITH_PAGE:
        yield Note(
            N_("Links and printed codes that hold '{old}' will lead nowhere: {kind} has no 'formerly'."),
            {"old": named.id, "kind": WHAT[named.kind]},
        )
