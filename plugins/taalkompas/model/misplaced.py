"""A file whose name or folder does not fit: where it probably belongs, and what it should be called.

In: a path, and the kind that it was probably meant to be. Out: a `Fault`. Opens nothing.
"""

import re

from taalkompas.findings import Fault, Problem
from taalkompas.model.kind_words import WHAT
from taalkompas.model.kinds import DEVICES, Kind
from taalkompas.model.meant import as_id, day_meant
from taalkompas.model.strays import home_of
from taalkompas.places import Place
from taalkompas.words import N_, Choices

_COPY = re.compile(
    r"(.+?)(?: *\([0-9]+\)| +- +(?:kopie|copy)(?: *\([0-9]+\))?| (?:kopie|copy)(?: [0-9]+)?)", re.IGNORECASE
)
"""A name as programs give it to a copy: *x (1)*, *x - kopie*, *x copy 2*."""


def misplaced(path: str, kind: Kind | None, homes: Choices) -> Fault:
    """A file that is not read: by its name, or because no kind lives in its folder."""
    if not path.endswith((".yml", ".yaml")):
        return _fault(
            "misplaced-file",
            path,
            N_("This file is not read: its name does not end in .yml."),
            N_("Rename it so that it ends in .yml, in small letters: '{name}'."),
            name=f"{path.rpartition('/')[2].partition('.')[0]}.yml",
        )
    message = N_("This file does not take part yet: nothing is read from '{folder}'.")
    folder = path.rpartition("/")[0]
    if kind is not None:
        remedy = N_("It looks like {what}: put it in '{home}'.")
        return _fault("misplaced-file", path, message, remedy, folder=folder, what=WHAT[kind.name], home=home_of(kind))
    return _fault("misplaced-file", path, message, N_("Put it in one of {folders}."), folder=folder, folders=homes)


def no_id(path: str, id: str, kind: Kind) -> Fault:
    """A file whose name cannot be an id."""
    message = N_("The file's name is its id, and '{id}' cannot be one.")
    if id == "index":
        remedy = N_("Choose another name: pages named 'index' are the site's own.")
        return _fault("invalid-id", path, message, remedy, id=id)
    if id in DEVICES:
        remedy = N_(
            "Choose another name: Windows keeps this one for a device, and cannot open a repository that has it."
        )
        return _fault("invalid-id", path, message, remedy, id=id)
    if copied := _COPY.fullmatch(id):
        remedy = N_("Perhaps it is a copy of '{other}': then remove it. Otherwise call it '{name}'.")
        return _fault(
            "invalid-id", path, message, remedy, id=id, other=f"{copied[1]}.yml", name=f"{_name(id, kind)}.yml"
        )
    name = _name(id, kind)
    if name and kind.accepts(name):
        return _fault("invalid-id", path, message, N_("Call the file '{name}'."), id=id, name=f"{name}.yml")
    remedy = N_("Rename the file: small letters, digits and single hyphens, such as 'altijd-welkom.yml'.")
    if kind.name == "snapshot":
        remedy = N_("Name the file after its day, such as 2026-05-12.yml or 2026-05-12-zorg.yml.")
    return _fault("invalid-id", path, message, remedy, id=id)


def _name(id: str, kind: Kind) -> str:
    """The name that a file was probably to have; empty when there is none."""
    name = as_id(id)
    if kind.name == "snapshot" and (
        day := re.match(r"([0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(.*)", name)
    ):
        closer = day_meant(day[1])
        return f"{closer.near}{day[2]}" if closer else ""
    return name


def _fault(rule: str, path: str, message: str, remedy: str, **values: object) -> Fault:
    return Fault(rule, Problem(Place(path), message, values, remedy))
