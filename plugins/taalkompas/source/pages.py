"""The school's own pages: Markdown files under the host's documents folder.

In: a school's root. Out: `Found` names. Passes over what `taalkompas build --into` wrote there, as its manifest says.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from taalkompas.source.documents import parse
from taalkompas.source.files import READ_ALREADY, Found, Trouble, Unreadable, at, read, walk
from taalkompas.source.reading import Document
from taalkompas.words import N_

CONFIGURATION = "mkdocs.yml"
"""The host's file that says where a school's own pages live."""
PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the names of pages end, as MkDocs has it."""
MANIFEST = ".taalkompas.json"
"""The list of what `build --into` wrote, in the folder that it wrote to."""
NO = ("false", "no", "off")
"""How YAML says no, as MkDocs reads it."""
LONGEST = 32 * 1024 * 1024
"""Bytes that the list may hold: names of pages, a few for every file of the school."""
DAMAGED = Unreadable(
    N_(
        "This list of what 'taalkompas build --into' wrote here cannot be read, so no page can be told from a page of your own."
    ),
    N_("Put the list back as it was, or remove it together with the pages that were written here."),
)


def is_page_name(name: str) -> bool:
    """Whether a file of this name is a page, whatever its capitals."""
    return name.lower().endswith(PAGE_ENDINGS)


def pages_folder(root: Path) -> str:
    """Where a school's own pages live: `docs_dir` of mkdocs.yml, else docs (`cli.md`)."""
    folder = _configured(root, "docs_dir")
    if isinstance(folder, str) and folder.strip() and "\0" not in folder:
        return os.path.normpath(folder)
    return "docs"


def directory_urls(root: Path) -> bool:
    """Whether the host gives every page a folder of its own: `use_directory_urls` of mkdocs.yml, else yes."""
    return str(_configured(root, "use_directory_urls")).lower() not in NO


def _configured(root: Path, name: str) -> object:
    """What mkdocs.yml says under a name; nothing where it says nothing that can be read."""
    text = read(root, at(root, CONFIGURATION))
    value = None if isinstance(text, Trouble) else parse(Document(CONFIGURATION, text)).value
    return value.get(name) if isinstance(value, dict) else None


def find_pages(root: Path) -> Iterator[Found]:
    """Every page that the school wrote itself, sorted, and every link there that may not be followed.

    A link to a folder that is read already is left alone: each page is read once all the same.
    """
    folder = pages_folder(root)
    if os.path.isabs(folder) or folder.split(os.sep)[0] == "..":
        return
    written = manifest(root / folder)
    if written is None:
        yield Found(f"{folder}/{MANIFEST}", DAMAGED)
        return
    for found in walk(root, folder, is_page_name):
        if found.trouble is not READ_ALREADY and found.path.removeprefix(f"{folder}/") not in written:
            yield found


def manifest(folder: Path) -> frozenset[str] | None:
    """What the manifest in a folder lists as written by us; None when there is one that cannot be read."""
    if not os.path.lexists(folder / MANIFEST):
        return frozenset()
    text = read(folder, at(folder, MANIFEST), LONGEST)
    if isinstance(text, Trouble):
        return None
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        return None
    files = listed.get("files") if isinstance(listed, dict) else None
    return frozenset(one for one in files if isinstance(one, str)) if isinstance(files, list) else None
