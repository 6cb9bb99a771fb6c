"""Whatever a school writes in a text is shown as text, on every page, under every host; and nothing of it runs."""

import json
import os
from pathlib import Path

import pytest

from hostile.cases import GEHEIM, KWAAD, outside
from hostile.pages import Page, complaints
from hostile.texts import LONGEST, SECRETS, TEXTS, texts_school
from hosts.building import mkdocs
from schools import load, write
from taalkompas import Severity
from taalkompas.publish import Site, publish

MKDOCS_YML = """\
site_name: ROC Proef
theme: material
plugins: [search, taalkompas]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - md_in_html
  - pymdownx.snippets: {base_path: [., ..], check_paths: false}
  - pymdownx.superfences
  - pymdownx.inlinehilite
  - pymdownx.magiclink
  - toc: {permalink: true}
"""
OWN_PAGE = (
    f"# Over ons\n\nLees [[p-1|<img src=x onerror={KWAAD}(1)>]] en [[a-2]] en [[t-3]].\n\n<!-- taalkompas: plate -->\n"
)
HARMLESS = ["Een gewone zin over leren."] * 3


@pytest.mark.slow
def test_on_our_pages_a_text_can_be_read_and_is_no_more_than_that(tmp_path: Path) -> None:
    project = load(write(tmp_path, texts_school([text.written for text in TEXTS])))
    assert [one for one in project.findings if one.severity is Severity.ERROR] == []
    made = {file.path: file for file in publish(project, Site(edit_url="https://git.example/edit/{path}"))}
    assert [one for file in made.values() for one in complaints(file.path, file.content)] == []
    for number, text in enumerate(TEXTS, 1):
        for address in (f"beloften/p-{number}", f"afspraken/a-{number}", f"begrippen/t-{number}"):
            assert text.seen in Page(str(made[f"{address}/index.md"].content)).text, text.name


def test_in_a_built_site_a_text_can_be_read_and_is_no_more_than_that(tmp_path: Path) -> None:
    """Beside it stands a school that says something ordinary in the same places: the host's own scripts are known from there."""
    hostile = built(tmp_path / "hostile", [text.written for text in TEXTS])
    harmless = built(tmp_path / "harmless", HARMLESS)
    nothing_runs(hostile, harmless)
    texts_can_be_read(hostile)
    search_shows_text(hostile)
    no_file_was_read(hostile)
    nothing_was_made(tmp_path)


def built(folder: Path, texts: list[str]) -> Path:
    """A site that MkDocs built with every extension that could make something of a text."""
    folder.mkdir()
    outside(folder)
    root = write(folder / "school", {**texts_school(texts), "mkdocs.yml": MKDOCS_YML, "docs/over.md": OWN_PAGE})
    done = mkdocs(root)
    assert done.status == 0, done.said[-3000:]
    assert "Traceback" not in done.said
    return root / "site"


def nothing_runs(hostile: Path, harmless: Path) -> None:
    scripts = {one for path in harmless.rglob("*.html") for one in Page(path.read_text(encoding="utf-8")).scripts}
    wrong = []
    for path in sorted(hostile.rglob("*.html")):
        page = Page(path.read_text(encoding="utf-8"))
        name = path.relative_to(hostile).as_posix()
        wrong += [f"{name}: {one}" for one in page.wrong]
        wrong += [f"{name}: a script of its own: {one[:80]}" for one in page.scripts if one not in scripts]
    assert wrong == []


def texts_can_be_read(site: Path) -> None:
    for number, text in enumerate(TEXTS, 1):
        for address in (f"beloften/p-{number}", f"afspraken/a-{number}", f"begrippen/t-{number}"):
            assert text.seen in Page((site / address / "index.html").read_text(encoding="utf-8")).text, text.name


def search_shows_text(site: Path) -> None:
    """It is put into the page as HTML."""
    docs = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    wrong = [one for doc in docs for field in ("title", "text") for one in Page(doc[field]).wrong]
    assert wrong == []
    assert {tag for doc in docs for tag in Page(doc["title"]).tags} == set()
    assert any(KWAAD in doc["title"] for doc in docs)


def no_file_was_read(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in {".html", ".json", ".xml", ".ics"}:
            content = path.read_text(encoding="utf-8")
            assert not [secret for secret in SECRETS if secret in content], path
    assert GEHEIM in (site.parents[1] / "elders/x.yml").read_text(encoding="utf-8")


def nothing_was_made(folder: Path) -> None:
    names = [name for _, folders, files in os.walk(folder) for name in (*folders, *files)]
    assert not [name for name in names if name.startswith(KWAAD)]


def test_a_text_of_half_a_mebibyte_is_a_text(tmp_path: Path) -> None:
    files = texts_school(["kort"])
    files["promises/p-1.yml"] = files["promises/p-1.yml"].replace('means: "kort"', f'means: "{LONGEST}"')
    project = load(write(tmp_path, files))
    assert [one for one in project.findings if one.severity is Severity.ERROR] == []
    pages = {file.path: file for file in publish(project, Site())}
    assert LONGEST in str(pages["beloften/p-1/index.md"].content)


def test_a_number_that_no_program_can_hold_is_told_as_it_was_written(tmp_path: Path) -> None:
    files = texts_school(["kort"])
    digits = "9" * 5_000
    files["promises/agreements/a-1.yml"] = files["promises/agreements/a-1.yml"].replace('"max": 9', f'"max": {digits}')
    project = load(write(tmp_path, files))
    assert [one for one in project.findings if one.severity is Severity.ERROR] == []
    pages = {file.path: file for file in publish(project, Site())}
    assert digits in str(pages["taalkompas.json"].content)


def test_names_that_link_to_each_other_end(tmp_path: Path) -> None:
    files = texts_school(["Zie [[p-1]], [[a-1]] en [[t-1]]."])
    pages = {file.path: file for file in publish(load(write(tmp_path, files)), Site())}
    assert "Zie p-1, a-1 en" in Page(str(pages["beloften/p-1/index.md"].content)).text
