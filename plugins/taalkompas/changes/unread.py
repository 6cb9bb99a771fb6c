"""What is told of what could not be read, then or now: that it could not, and whether it is another text.

In: two projects, and the files of which git says that they are different. Out: `Change`s. Concludes nothing from what stands there.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from taalkompas import source
from taalkompas.changes.matching import Matched
from taalkompas.changes.said import Change, Changed, Said
from taalkompas.changes.wording import without_ends
from taalkompas.graph import Broken, Graph
from taalkompas.model import BY_NAME, Entry
from taalkompas.project import Project
from taalkompas.words import N_

NOW = N_("This file cannot be read; 'taalkompas check' says what is wrong.")
BOTH = N_(
    "This file is different, but it could not be read then and cannot be now; 'taalkompas check' says what is wrong."
)
THEN = N_("How this was then cannot be told: the file could not be read.")
GONE = N_("This file is gone; it could not be read.")


def is_broken(graph: Graph, entry: Entry[Any]) -> bool:
    """Whether what a thing says cannot be read there."""
    return (entry.kind, entry.id) in graph.broken


def half_read(old: Project, new: Project, before: Entry[Any], after: Entry[Any], key: str) -> Iterator[Change]:
    """A field that could not be read on one side: whether something else stands there is all that is told."""
    then, now = _raw(old, before.path, key), _raw(new, after.path, key)
    if then != now:
        told = N_("What stood under '{field}' could not be read, so nobody can tell what is different about it.")
        if after.lacks(key):
            told = N_("What stands under '{field}' cannot be read; 'taalkompas check' says what is wrong.")
        yield Change("unread", key, Said(told, {"field": key}))


def _raw(project: Project, path: str, key: str) -> Any:
    """What a file says in a field, as far as it can be parsed."""
    document = project.documents.get(path)
    value = source.parse(document).value if document else None
    return value.get(key) if isinstance(value, dict) else None


def unreadable(
    old: Graph, new: Graph, found: Matched, called: Callable[[Entry[Any]], str], different: Collection[str]
) -> Iterator[Changed]:
    """Files that could not be read then, or cannot now; those that cannot on either side where they are `different`."""
    known = {(one.kind, one.id): one for pair in found.pairs for one in pair if one is not None}
    for key, now in new.broken.items():
        then, entry = old.broken.get(key), known.get(key)
        if now.kind in BY_NAME and (then is None or now.path in different or _says_else(then, now)):
            yield _told(now, entry, called, now.path, NOW if then is None else BOTH)
    for key, then in old.broken.items():
        if then.kind in BY_NAME and key not in new.broken:
            entry = known.get(key)
            yield _told(then, entry, called, entry.path if entry else then.path, THEN if entry else GONE)


def _says_else(then: Broken, now: Broken) -> bool:
    return without_ends(then.text) != without_ends(now.text)


def _told(
    one: Broken, entry: Entry[Any] | None, called: Callable[[Entry[Any]], str], path: str, sentence: str
) -> Changed:
    name = called(entry) if entry else one.id
    return Changed(one.kind, one.id, name, path, (Change("unread", "", Said(sentence)),))
