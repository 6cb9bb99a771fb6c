"""What somebody means by an id, and whether an id is still free.

In: a graph and what was typed. Out: `Named`, or a `TaalkompasError` that says what there is instead. Changes nothing.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from taalkompas.errors import TaalkompasError
from taalkompas.graph import LANGUAGE, NAMED, Graph
from taalkompas.model import BY_NAME, as_id
from taalkompas.model.fields import ID
from taalkompas.model.kind_words import WHAT
from taalkompas.model.kinds import DEVICES
from taalkompas.nearest import nearest
from taalkompas.places import Route
from taalkompas.words import N_, Choices

LONGEST = 120
"""Characters of an id: a file is called by it and a folder of the site too, and Windows opens no path of more than 260."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something of the school with an id: its file, what people call it, and for what stands in school.yml the route to its id."""

    kind: str
    id: str
    name: str
    path: str
    route: Route = ()


def the_one_named(graph: Graph, id: str, kind: str = "", kinds: tuple[str, ...] = NAMED) -> Named:
    """The one thing of some kinds that has an id; raises `TaalkompasError` when there is none, or more than one."""
    found = [one for one in all_named(graph, id) if one.kind == kind or (not kind and one.kind in kinds)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise _nothing(graph, id, (kind,) if kind else kinds)
    names = list(dict.fromkeys(one.kind for one in found))
    if len(names) > 1:
        raise TaalkompasError(
            N_("More than one thing is called '{id}'. Say which you mean, with --kind: {kinds}."),
            {"id": id, "kinds": Choices(names)},
        )
    files = [one.path for one in found]
    raise TaalkompasError(
        N_("There are two things with the id '{id}' ({files}). Give the file of one of them another name first."),
        {"id": id, "files": files},
    )


def all_named(graph: Graph, id: str) -> list[Named]:
    """Everything that has an id, those first that come first in format.md."""
    found: list[Named] = []
    for kind in NAMED:
        entries, nodes = graph.by_id.get((kind, id), ()), graph.nodes.get((kind, id), ())
        found += [Named(kind, id, entry.name, entry.path) for entry in entries]
        found += [Named(kind, id, node.name, node.at.file, node.at.route) for node in nodes]
        if lost := graph.broken.get((kind, id)):
            found.append(Named(kind, id, id, lost.path))
    return found


def _nothing(graph: Graph, id: str, kinds: tuple[str, ...]) -> TaalkompasError:
    """Why there is nothing to change: another name, a slip of the keyboard, or another kind."""
    for entry in graph.former.get(id, ()):
        if entry.kind in kinds:
            return TaalkompasError(
                N_("'{id}' has another name now: '{new}'. Use that one here."), {"id": id, "new": entry.id}
            )
    other = next(iter(all_named(graph, id)), None)
    if other is not None:
        wanted = Choices(kinds)
        return TaalkompasError(
            N_("'{id}' is {kind}, and that is not possible here; it can be one of {kinds}."),
            {"id": id, "kind": WHAT[other.kind], "kinds": wanted},
        )
    if near := nearest(id, graph.ids(kinds)):
        return TaalkompasError(
            N_("There is nothing with the id '{id}'. Did you mean '{near}'?"), {"id": id, "near": near}
        )
    return TaalkompasError(
        N_("There is nothing with the id '{id}'. An id is the name of a file without .yml, or an id in school.yml."),
        {"id": id},
    )


def check_id(id: str, kind: str) -> None:
    """Raise `TaalkompasError` when something of a kind cannot have an id."""
    if len(id) > LONGEST:
        raise TaalkompasError(
            N_("'{id}' is too long for an id: it may have {n} characters. Write it shorter."),
            {"id": f"{id[:40]}…", "n": LONGEST},
        )
    if kind == "snapshot":
        _check_day(id)
        return
    near = as_id(id)
    if near in DEVICES:
        raise TaalkompasError(
            N_("'{id}' cannot be an id: Windows keeps that name for itself. Choose another."), {"id": id}
        )
    if near == "index":
        raise TaalkompasError(
            N_("'{id}' cannot be an id: on a site that is the name of the front page. Choose another."), {"id": id}
        )
    if re.fullmatch(BY_NAME[kind].ids if kind in BY_NAME else ID, id):
        return
    if near and near != id and len(near) <= LONGEST:
        raise TaalkompasError(N_("'{id}' cannot be an id. Write '{near}'."), {"id": id, "near": near})
    raise TaalkompasError(
        N_("'{id}' cannot be an id. Use small letters, digits and single hyphens, such as 'altijd-welkom'."), {"id": id}
    )


def _check_day(id: str) -> None:
    """Raise `TaalkompasError` when an id does not begin with a day that is in the calendar."""
    if not BY_NAME["snapshot"].accepts(id):
        raise TaalkompasError(
            N_(
                "'{id}' cannot name a photo moment. Write its day, and if you like a name: 2026-05-12 or 2026-05-12-zorg."
            ),
            {"id": id},
        )
    with suppress(ValueError):
        date.fromisoformat(id[:10])
        return
    raise TaalkompasError(
        N_("'{id}' cannot name a photo moment: {day} is not in the calendar. Write the year, the month and the day."),
        {"id": id, "day": id[:10]},
    )


def check_free(graph: Graph, id: str, kind: str, own: Named | None = None) -> None:
    """Raise `TaalkompasError` when something else has an id already, or had it before; what `own` had before it may have again."""
    sharing = LANGUAGE if kind in LANGUAGE else (kind,)
    taken = [one for one in all_named(graph, id) if one.kind in sharing]
    if kind in ("choices", "team") and (choices := graph.by_id.get(("choices", id))):
        raise TaalkompasError(N_("'{file}' exists already, and is not overwritten."), {"file": choices[0].path})
    if taken:
        raise TaalkompasError(
            N_("'{id}' is taken: it is the id of '{name}' ({file}). Choose another."),
            {"id": id, "name": taken[0].name, "file": taken[0].path},
        )
    former = [one for one in graph.former.get(id, ()) if own is None or one.path != own.path]
    if former and kind in LANGUAGE:
        raise TaalkompasError(
            N_("'{id}' is what '{name}' was called before, and old links with it lead there ({file}). Choose another."),
            {"id": id, "name": former[0].name, "file": former[0].path},
        )
