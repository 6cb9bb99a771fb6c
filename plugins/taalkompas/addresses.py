"""Where a thing lives on the site, and how to get there from a page.

In: a kind and an id. Out: paths of pages and relative addresses (`site.md` names them). Links stand in raw HTML, so
that no host rewrites them: whether it writes directories must be known here. Never looks whether the thing exists.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import relpath

SLUGS: dict[str, dict[str, str]] = {
    "nl": {
        "plate": "",
        "promises": "beloften",
        "agreements": "afspraken",
        "terms": "begrippen",
        "roles": "rollen",
        "domains": "domeinen",
        "teams": "teams",
        "direction": "richting-en-ruimte",
        "snapshots": "fotomomenten",
        "rhythm": "ritme",
        "conversation": "in-gesprek",
        "scan": "scan",
        "cards": "kaarten",
        "write": "meeschrijven",
        "write-term": "meeschrijven/begrip",
        "write-promise": "meeschrijven/belofte",
        "write-agreement": "meeschrijven/afspraak",
        "write-choice": "meeschrijven/teamkeuze",
        "write-snapshot": "meeschrijven/fotomoment",
        "write-success": "meeschrijven/succes",
        "editing": "redactie",
        "care": "onderhoud",
        "rules": "onderhoud/regels",
    },
    "en": {
        "plate": "",
        "promises": "promises",
        "agreements": "agreements",
        "terms": "terms",
        "roles": "roles",
        "domains": "domains",
        "teams": "teams",
        "direction": "direction",
        "snapshots": "snapshots",
        "rhythm": "rhythm",
        "conversation": "conversation",
        "scan": "scan",
        "cards": "cards",
        "write": "write",
        "write-term": "write/term",
        "write-promise": "write/promise",
        "write-agreement": "write/agreement",
        "write-choice": "write/choice",
        "write-snapshot": "write/snapshot",
        "write-success": "write/success",
        "editing": "editing",
        "care": "care",
        "rules": "care/rules",
    },
}
"""The folder of each index page, by language."""

FOLDERS = {
    "promise": "promises",
    "agreement": "agreements",
    "term": "terms",
    "role": "roles",
    "domain": "domains",
    "team": "teams",
    "snapshot": "snapshots",
    "rule": "rules",
}
"""The index under which the pages of a kind live."""

ANCHORS = {"moment": "promises"}
"""Kinds that are a place on an index page."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one site.

    `own` are the destinations of the school's own pages; a link to a page that one of them replaces leads there. `base` is the path
    of the site on its server, for a page that is shown at any address: links from it begin there. `url` is where the site stands, or empty.
    """

    language: str
    directory_urls: bool = True
    own: Iterable[str] = ()
    base: str = ""
    url: str = ""
    _replaced: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_replaced", {_plain(one): one for one in sorted(self.own)})

    def folder(self, kind: str, id: str = "") -> str | None:
        """The folder of a thing's page, from the root; None for a kind that has none."""
        slugs = SLUGS.get(self.language, SLUGS["nl"])
        if kind in slugs:
            return slugs[kind]
        index = FOLDERS.get(kind)
        return f"{slugs[index]}/{id}" if index else None

    def source(self, kind: str, id: str = "") -> str:
        """The path of a page among the site's sources."""
        folder = self.folder(kind, id)
        return f"{folder}/index.md" if folder else "index.md"

    def destination(self, kind: str, id: str = "") -> str:
        """The path of a page in the built site."""
        folder = self.folder(kind, id) or ""
        return self._replaced.get(folder) or (f"{folder}/index.html" if folder else "index.html")

    def is_own(self, path: str) -> bool:
        """Whether the school has a page or file of its own at the address of this path."""
        if path.endswith(".md"):
            path = f"{path.removesuffix('.md')}.html"
        return (_plain(path) if path.endswith(".html") else path) in self._replaced

    def href(self, page: str, kind: str, id: str = "", anchor: str = "") -> str | None:
        """The relative address of a thing from a page (by destination); None where it has no page."""
        if kind in ANCHORS:
            return self.href(page, ANCHORS[kind], anchor=id)
        if self.folder(kind, id) is None:
            return None
        return self.between(page, self.destination(kind, id)) + (f"#{anchor}" if anchor else "")

    def between(self, page: str, target: str) -> str:
        """The relative address from one destination to another."""
        if self.base:
            return f"{self.base.rstrip('/')}/{_relative('', target, self.directory_urls).removeprefix('./')}"
        return _relative(page.rpartition("/")[0], target, self.directory_urls)

    def root(self, page: str) -> str:
        """The way from a page to the root of its site, to put an address from there behind."""
        return self.between(page, "index.html").removesuffix("index.html")


@lru_cache(maxsize=1 << 14)
def _relative(here: str, target: str, directory_urls: bool) -> str:
    if directory_urls and (target == "index.html" or target.endswith("/index.html")):
        folder = _from(here, target.rpartition("/")[0] or ".")
        return "./" if folder == "." else f"{folder}/"
    return _from(here, target)


def _from(here: str, target: str) -> str:
    """The way from one folder; a colon in its first step must not make that step a scheme."""
    way = relpath(target, here or ".")
    return f"./{way}" if ":" in way.partition("/")[0] else way


def _plain(destination: str) -> str:
    """A destination as people see it: `x/index.html` and `x.html` are one."""
    if destination == "index.html":
        return ""
    return destination.removesuffix("/index.html").removesuffix(".html")
