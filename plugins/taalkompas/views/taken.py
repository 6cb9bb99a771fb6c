"""The ids that a new thing may not have.

In: a graph. Out: ids. An id that something had before counts too: old addresses and printed codes lead on from it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from taalkompas.graph import Graph
from taalkompas.model import Entry
from taalkompas.model.fields import ID

T = TypeVar("T")

FRAMEWORK = "school"
"""What `glossary/school.yml` is called: no word may live in that file."""


def words_taken(graph: Graph) -> tuple[str, ...]:
    """The ids that a new word, promise or agreement may not have."""
    return _ids({*_led_to(graph), FRAMEWORK})


def led_to(graph: Graph) -> tuple[str, ...]:
    """The ids to which a text may lead."""
    return _ids(_led_to(graph))


def _led_to(graph: Graph) -> set[str]:
    used = {entry.id for some in (graph.terms, graph.promises, graph.agreements) for entry in some}
    return {*used, *graph.former}


def ids_of(entries: Iterable[Entry[Any]]) -> tuple[str, ...]:
    """The ids of entries, each once; what is no id, no new thing can be called either."""
    return _ids({entry.id for entry in entries})


def sound(entries: Iterable[Entry[T]]) -> Iterator[Entry[T]]:
    """The entries whose id can be one: of any other, its file must be renamed first."""
    return (entry for entry in entries if re.fullmatch(ID, entry.id))


def _ids(some: set[str]) -> tuple[str, ...]:
    return tuple(sorted(one for one in some if re.fullmatch(ID, one)))
