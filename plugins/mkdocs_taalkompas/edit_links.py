"""From a page to the YAML that it is made from: where the host knows an address to edit at.

In: a host's configuration and a path from the school's root. Out: addresses. Hosts know paths from their documents folder
only, and leave the `..` that leads out of it in the address as it is; here it is worked out.
"""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

_PATH = "TAALKOMPAS-PATH"
_STEP_BACK = re.compile(
    r"(?:(?<=^)|(?<=[/=])|(?<=%2F))(?!\.\.)(?:(?!%2F)[^/=&?#])+(?:/|%2F)\.\.(?:/|%2F)", re.IGNORECASE
)


def from_documents(path: str, root: Path, config: MkDocsConfig) -> str:
    """A path from the root as the host wants it: from its documents folder."""
    return Path(os.path.relpath(root / path, config.docs_dir)).as_posix()


def template(root: Path, config: MkDocsConfig) -> str:
    """The address at which files are edited, with `{path}` for a path from the root; empty when the host knows none."""
    probe = File.generated(config, "index.md", content="")
    probe.edit_uri = from_documents(_PATH, root, config)
    return collapsed(Page(None, probe, config).edit_url or "").replace(_PATH, "{path}")


def collapsed(address: str) -> str:
    """An address in which no step leads forth and back (`docs/../`), in its path, its query and its fragment."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc, *(_shortened(part) for part in parts[2:])))


def _shortened(text: str) -> str:
    while (shorter := _STEP_BACK.sub("", text, count=1)) != text:
        text = shorter
    return text
