"""Where a new file can be proposed on the host of a school's repository, with its name and its text filled in.

In: the address at which a site's files are edited, with `{path}` in it. Out: a `Desk`, or nothing where the address looks like none that
is known. Pure: it goes by the shape of the address and asks nobody, because a site may stand on an intranet.

| host | its page for a new file | filled in with |
| --- | --- | --- |
| GitHub | `…/new/<branch>/<folder>` | `filename`, `value` |
| GitLab | `…/-/new/<branch>/<folder>` | `file_name`, `content` |
| Gitea, Forgejo | `…/_new/<branch>/<folder>` | `filename`, `value` |
| Azure DevOps | none with an address of its own: the files of the repository | nothing |
"""

import re
from dataclasses import dataclass

PATH = "{path}"


@dataclass(frozen=True, slots=True)
class Desk:
    """A page for a new file; `name` and `content` are what its address calls them, empty where it takes neither."""

    address: str
    name: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a host edits, and where it makes a new file."""

    edits: re.Pattern[str]
    makes: str
    name: str
    content: str


SHAPES = (
    _Shape(re.compile(r"/-/(?:edit|blob|raw)/"), "/-/new/", "file_name", "content"),
    _Shape(re.compile(r"/_edit/|/src/branch/"), "/_new/", "filename", "value"),
    _Shape(re.compile(r"/(?:edit|blob)/"), "/new/", "filename", "value"),
)
"""The first whose way of editing stands in an address is its host."""
_AZURE = re.compile(r"(https?://[^?#]+/_git/[^/?#]+)\?path=/?((?:[^&#{}]+/)?)\{path\}(&version=[^&#]+)?")


def desk_at(edit_url: str) -> Desk | None:
    """Where a new file can be proposed, when files are edited at this address; what stands around `{path}` stays."""
    azure = _AZURE.match(edit_url)
    if azure:
        repository, folder, version = azure.groups("")
        return Desk(f"{repository}?path=/{folder.removesuffix('/')}{version}")
    folder, here, rest = edit_url.partition(PATH)
    if not here or rest.startswith(("/", "-")) or "?" in folder or not folder.startswith(("https://", "http://")):
        return None
    for shape in SHAPES:
        parts = shape.edits.split(folder, maxsplit=1)
        if len(parts) == 2 and parts[1]:
            return Desk(f"{parts[0]}{shape.makes}{parts[1].rstrip('/')}", shape.name, shape.content)
    return None
