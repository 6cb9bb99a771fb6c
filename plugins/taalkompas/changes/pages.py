"""The school's own pages that changed and use its words: only which, not how.

In: two graphs. Out: paths.
"""

from collections.abc import Mapping

from taalkompas.changes.wording import without_ends
from taalkompas.graph import Graph


def changed_pages(old: Graph, new: Graph, moved: Mapping[str, str]) -> tuple[str, ...]:
    """The pages that are new, gone or different, and in which a word of the school stands, now or then."""
    then = {page.path: without_ends(page.thing.text) for page in old.pages}
    now = {page.path: without_ends(page.thing.text) for page in new.pages}
    changed = {path for path, text in now.items() if then.get(path, then.get(moved.get(path, ""))) != text}
    gone = then.keys() - now.keys() - set(moved.values())
    worded, was_worded = _with_words(new), _with_words(old)
    return tuple(sorted(path for path in changed | gone if path in worded or moved.get(path, path) in was_worded))


def _with_words(graph: Graph) -> frozenset[str]:
    """The pages in which a word of the school or a link to a thing stands."""
    linked = (edge.source.path for edge in graph.edges if edge.source.kind == "page" and edge.relation == "mentions")
    return frozenset((*graph.terms_by_source, *linked))
