"""The school's own pages: Markdown files under the host's documents folder.

In: a school's root. Out: `Found` names. Passes over what `taalkompas build --into` wrote there, as its manifest says.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from taalkompas.source.documents import Document, parse
from taalkompas.source.files import Found, Trouble, read, walk

MANIFEST = ".taalkompas.json"
"""The list of what `build --into` wrote, in the folder that it wrote to."""


def pages_folder(root: Path) -> str:
    """Where a school's own pages live: `docs_dir` of mkdocs.yml, else docs (`cli.md`)."""
    text = read(root, Found("mkdocs.yml"))
    if not isinstance(text, Trouble):
        value = parse(Document("mkdocs.yml", text)).value
        folder = value.get("docs_dir") if isinstance(value, dict) else None
        if isinstance(folder, str) and folder.strip():
            return os.path.normpath(folder)
    return "docs"


def find_pages(root: Path) -> Iterator[Found]:
    """Every page that the school wrote itself, sorted."""
    folder = pages_folder(root)
    if os.path.isabs(folder) or folder.startswith(".."):
        return
    written = manifest(root / folder)
    for found in walk(root, folder, lambda name: name.lower().endswith((".md", ".markdown"))):
        if found.trouble is None and found.path.removeprefix(f"{folder}/") not in written:
            yield found


def manifest(folder: Path) -> frozenset[str]:
    """What the manifest in a folder lists as written by us; nothing when there is none that can be read."""
    try:
        listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return frozenset()
    files = listed.get("files") if isinstance(listed, dict) else None
    return frozenset(one for one in files if isinstance(one, str)) if isinstance(files, list) else frozenset()
