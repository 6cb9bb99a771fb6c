"""The rule duplicate-id."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from taalkompas.findings import Problem
from taalkompas.model import BY_NAME, Entry
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_

SHARED = N_("'{id}' is also the name of {other}.")
RENAME = N_("Give one of the two another name; links and references cannot tell them apart.")


def duplicate_id(context: Context) -> Iterator[Problem]:
    """One id for two things.

    ## Why it matters

    Terms, promises and agreements share their names: if you write `[[startgesprek]]` in a text, it must be clear
    where you want to go. When two files have that name, one reader lands at the term and another at the promise.
    So it is reported at both.

    ## Example

    There is a term `startgesprek` already, and now a promise of that name.

    ```yaml
    # promises/startgesprek.yml
    promise: I am heard in my first week
    means: Somebody of your team asks who you are and what you need.
    why: Whoever is known stays.
    moment: starten
    requires: [begeleiding]
    agreements: [warm-welkom]
    owner: teamleider
    ```

    ## Instead

    Give one of the two another file name. For a promise, what the student notices of it often fits.

    ```yaml
    # promises/meteen-gehoord.yml
    promise: I am heard in my first week
    means: Somebody of your team asks who you are and what you need.
    why: Whoever is known stays.
    moment: starten
    requires: [begeleiding]
    agreements: [warm-welkom]
    owner: teamleider
    ```
    """
    yield from _files(context)
    yield from _former(context)
    for (_, id), nodes in context.graph.nodes.items():
        for node in nodes[1:]:
            yield Problem(
                node.at,
                N_("'{id}' is already the id of '{other}'."),
                {"id": id, "other": nodes[0].label},
                N_("Give one of the two another id; nobody can tell which of them is meant."),
                id,
                about=(node.kind, id),
            )


def _spaces(context: Context) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """By space and id: the paths and kinds of what has it, files that could not be read included."""
    spaces: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    things: list[Any] = [*context.graph.entries, *context.graph.broken.values()]
    for one in things:
        spaces[BY_NAME[one.kind].space, one.id].append((one.path, one.kind))
    return spaces


def _files(context: Context) -> Iterator[Problem]:
    for (_, id), files in _spaces(context).items():
        if len(files) > 1:
            for path, _ in sorted(files):
                other = next((other for other, _ in sorted(files) if other != path), path)
                yield Problem(Place(path), SHARED, {"id": id, "other": other}, RENAME, id)


def _former(context: Context) -> Iterator[Problem]:
    """An old id that something else has, now or formerly."""
    graph = context.graph
    for old, owners in graph.former.items():
        current: list[Entry[Any]] = [
            entry for kind in ("promise", "agreement", "term") for entry in graph.by_id.get((kind, old), ())
        ]
        holders = {entry.path: entry for entry in (*owners, *current)}
        if len(holders) < 2 and not current:
            continue
        for path, entry in sorted(holders.items()):
            others = [other for other in sorted(holders) if other != path] or [path]
            formerly = getattr(entry.thing, "formerly", ())
            at = Place(path, ("formerly", formerly.index(old))) if old in formerly else Place(path)
            yield Problem(at, SHARED, {"id": old, "other": others[0]}, RENAME, entry.id)
