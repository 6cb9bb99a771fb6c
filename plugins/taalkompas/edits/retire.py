"""A thing is retired: it stays readable, says what came in its place, and is no longer part of the language.

In: a project, an id, and the id of what replaces it. Out: an `Edit`, with a note for every place where something living still leans on it.
"""

from collections.abc import Iterator
from typing import Any

from taalkompas.edits.change import Edit, FileChange, Note
from taalkompas.edits.named import Named, the_one_named
from taalkompas.edits.patches import Rewriting
from taalkompas.edits.references import hides
from taalkompas.errors import TaalkompasError
from taalkompas.graph import LANGUAGE, Edge
from taalkompas.model import Entry
from taalkompas.model.kind_words import WHAT
from taalkompas.project import Project
from taalkompas.rules.retired_reference import LEANING
from taalkompas.source import parse, spot_of
from taalkompas.words import N_


def retire(project: Project, id: str, by: str = "", kind: str = "") -> Edit:
    """Retire the term, promise or agreement with an id; `by` is the id of what to say or do now.

    Raises `TaalkompasError` when there is no such thing, when what should replace it is itself, of another kind or
    retired too, and when the file cannot be read.
    """
    named = the_one_named(project.graph, id, kind, LANGUAGE)
    if by:
        _check_successor(project, named, by)
    change = _change(project, named, by)
    if change.before == change.after:
        return Edit((), (Note(N_("'{id}' was retired already; nothing changes."), {"id": id}),))
    return Edit((change,), tuple(_notes(project, named, by)))


def _check_successor(project: Project, named: Named, by: str) -> None:
    successor = the_one_named(project.graph, by, "", LANGUAGE)
    if successor.path == named.path:
        raise TaalkompasError(N_("'{id}' cannot replace itself. Name what is said or done now."), {"id": by})
    if successor.kind != named.kind:
        raise TaalkompasError(
            N_("'{id}' is {kind}, and '{by}' is {other}. What takes the place of something is of the same kind."),
            {"id": named.id, "kind": WHAT[named.kind], "by": by, "other": WHAT[successor.kind]},
        )
    living = [entry for entry in project.graph.by_id.get((successor.kind, by), ()) if entry.living]
    if not living:
        raise TaalkompasError(N_("'{id}' is retired itself. Name what is said or done now."), {"id": by})


def _change(project: Project, named: Named, by: str) -> FileChange:
    """The file of a thing, with its status and its successor."""
    document = project.documents.get(named.path)
    if document is None or hides(document):
        raise TaalkompasError(
            N_(
                "'{file}' cannot be read through and through. Mend it first; 'taalkompas check' says what is wrong with it."
            ),
            {"file": named.path},
        )
    value: Any = parse(document).value
    rewriting = Rewriting(document)
    wanted = {"status": "retired"} | ({"replaced_by": by} if by else {})
    for key, new in wanted.items():
        if key not in value:
            rewriting.add(key, new)
        elif value[key] != new:
            rewriting.replace((key,), new)
    return FileChange(document.path, document.text, rewriting.finish())


def _notes(project: Project, named: Named, by: str) -> Iterator[Note]:
    """What was done, and who still leans on it."""
    said = N_("'{name}' is retired; '{by}' takes its place.") if by else N_("'{name}' is retired.")
    yield Note(said, {"name": named.name, "by": by})
    leaning = [*_leaning(project, named)]
    if not leaning:
        yield Note(N_("Nothing living leans on it."))
        return
    yield Note.count(
        "One place still leans on it:",
        "{n} places still lean on it:",
        len(leaning),
    )
    placed = ((spot_of(project.documents.get(edge.source.path), edge.at), edge.source) for edge in leaning)
    for spot, source in sorted(placed, key=lambda one: (one[1].path, one[0])):
        place = f"{source.path}:{spot.line}:{spot.column}"
        if source.kind == "page":
            yield Note(N_("  {place}: a page"), {"place": place})
            continue
        kind = WHAT[source.kind]
        yield Note(N_("  {place}: {kind}, '{name}'"), {"place": place, "kind": kind, "name": source.name})


def _leaning(project: Project, named: Named) -> Iterator[Edge]:
    """The references of what is living to a thing, and the links of pages, by place."""
    for edge in project.graph.links_to(named.id):
        source: Entry[object] = edge.source
        leans = source.kind == "page" or (source.kind in LEANING and source.living)
        ours = project.graph.find(edge.to, edge.target)
        if leans and source.path != named.path and isinstance(ours, Entry) and ours.path == named.path:
            yield edge
