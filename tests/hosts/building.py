"""Run the hosts as people do, in a folder of their own, and look at what comes out."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

MKDOCS_YML = """\
site_name: ROC Proef
theme: material
plugins: [search, taalkompas]
"""
ZENSICAL_YML = """\
site_name: ROC Proef
site_dir: site
theme:
  name: material
  language: nl
  font: false
  features: [navigation.tabs]
nav:
  - De plaat: index.md
  - Studentbeloften: beloften/index.md
  - Afspraken: afspraken/index.md
  - Begrippen: begrippen/index.md
  - Voor mij: rollen/index.md
  - Domeinen: domeinen/index.md
  - In gesprek: in-gesprek/index.md
  - Onderhoud: onderhoud/index.md
  - Zo werken we: zo-werken-we.md
extra:
  generator: false
extra_css: [assets/taalkompas/plate.css, assets/taalkompas/site.css]
extra_javascript:
  - {path: assets/taalkompas/panel.js, type: module}
  - {path: assets/taalkompas/plate.js, type: module}
  - {path: assets/taalkompas/own-picture.js, type: module}
  - {path: assets/taalkompas/lens.js, type: module}
  - {path: assets/taalkompas/definitions.js, type: module}
  - {path: assets/taalkompas/print.js, type: module}
  - {path: assets/taalkompas/asked.js, type: module}
exclude_docs: |
  /contribute/
"""
DAY = "1780000000"
QUIET = {
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "SOURCE_DATE_EPOCH": DAY,
    "LANGUAGE": "",
    "LC_ALL": "C.UTF-8",
}


@dataclass(frozen=True)
class Run:
    """What a command did."""

    status: int
    said: str


def run(*command: str | Path, at: Path) -> Run:
    """Run a module of Python in a folder."""
    environment = {**os.environ, **QUIET}
    done = subprocess.run(
        [sys.executable, "-m", *map(str, command)],
        cwd=at,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Run(done.returncode, done.stderr + done.stdout)


def mkdocs(school: Path, *options: str, host: str = "mkdocs") -> Run:
    """Build a school's site with MkDocs or ProperDocs into `site/`."""
    return run(host, "build", "-f", "mkdocs.yml", *options, at=school)


def zensical(school: Path) -> Run:
    """Write a school's pages and build them with Zensical into `site/`."""
    (school / "mkdocs.yml").write_text(ZENSICAL_YML, encoding="utf-8")
    written = run("taalkompas.cli", "build", "--into", "docs", at=school)
    return written if written.status else run("zensical", "build", at=school)


def copied(example: Path, to: Path) -> Path:
    """A copy of the example school, with its configuration and its own pages."""
    for folder in ("glossary", "promises", "docs"):
        shutil.copytree(example / folder, to / folder)
    text = (example / "mkdocs.yml").read_text(encoding="utf-8")
    (to / "mkdocs.yml").write_text(text.replace("site_dir: _site", "site_dir: site"), encoding="utf-8")
    return to


class Page(HTMLParser):
    """The links and the places of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather `href`, `src`, `id` and `name`."""
        for name, value in attrs:
            if name in ("href", "src", "xlink:href") and value is not None and tag != "base":
                self.links.append(value)
            elif name in ("id", "name") and value:
                self.places.add(value)


def pages(site: Path) -> dict[str, Page]:
    """Every page of a site, by its path; 404 is left out, being served anywhere."""
    paths = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")) if path.name != "404.html"]
    return {path: Page((site / path).read_text(encoding="utf-8")) for path in paths}


def dead_links(site: Path) -> list[str]:
    """Every link inside a site that leads to no file, or to no place on its page."""
    known = pages(site)
    return [
        f"{path}: {link}" for path, page in known.items() for link in page.links if not _leads(site, known, path, link)
    ]


def _leads(site: Path, known: dict[str, Page], path: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = (site / path).parent / unquote(parts.path) if parts.path else site / path
    if parts.path.startswith("/"):
        return False
    target = Path(os.path.normpath(target / "index.html" if target.is_dir() else target))
    if not target.is_file():
        return False
    name = target.relative_to(site).as_posix()
    place = unquote(parts.fragment)
    return not place or place.startswith("__") or name not in known or place in known[name].places
