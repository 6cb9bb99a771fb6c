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
from taalkompas.publish import OutputFile, Site, publish

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
HARMLESS = ["Een gewone zin over leren."] * len(TEXTS)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, OutputFile]:
    """The files that the core makes of the hostile texts."""
    project = load(write(tmp_path_factory.mktemp("texts"), texts_school([text.written for text in TEXTS])))
    assert [one for one in project.findings if one.severity is Severity.ERROR] == []
    return {file.path: file for file in publish(project, Site(edit_url="https://git.example/edit/{path}"))}


def test_no_page_of_ours_holds_more_than_text(made: dict[str, OutputFile]) -> None:
    assert [one for file in made.values() for one in complaints(file.path, file.content)] == []


@pytest.mark.parametrize(("folder", "letter"), [("beloften", "p"), ("afspraken", "a"), ("begrippen", "t")])
def test_what_was_written_can_be_read(made: dict[str, OutputFile], folder: str, letter: str) -> None:
    for number, text in enumerate(TEXTS, 1):
        page = Page(str(made[f"{folder}/{letter}-{number}/index.md"].content))
        assert text.seen in page.text, text.name


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The built site of the hostile texts, and that of a school that says something ordinary in the same places."""
    return (
        built(tmp_path_factory.mktemp("hostile"), [text.written for text in TEXTS]),
        built(tmp_path_factory.mktemp("harmless"), HARMLESS[:3]),
    )


def built(folder: Path, texts: list[str]) -> Path:
    """A site that MkDocs built with every extension that could make something of a text."""
    outside(folder)
    root = write(folder / "school", {**texts_school(texts), "mkdocs.yml": MKDOCS_YML, "docs/over.md": OWN_PAGE})
    done = mkdocs(root)
    assert done.status == 0, done.said[-3000:]
    assert "Traceback" not in done.said
    return root / "site"


def test_nothing_runs_in_a_built_page(sites: tuple[Path, Path]) -> None:
    hostile, harmless = sites
    expected = Page((harmless / "beloften/p-1/index.html").read_text(encoding="utf-8"))
    wrong, scripts = [], set(expected.scripts)
    for path in sorted(hostile.rglob("*.html")):
        page = Page(path.read_text(encoding="utf-8"))
        name = path.relative_to(hostile).as_posix()
        wrong += [f"{name}: {one}" for one in page.wrong]
        wrong += [f"{name}: a script of its own: {one[:80]}" for one in page.scripts if one not in scripts]
    assert wrong == []


def test_a_text_can_be_read_in_a_built_page(sites: tuple[Path, Path]) -> None:
    for number, text in enumerate(TEXTS, 1):
        html = (sites[0] / f"beloften/p-{number}/index.html").read_text(encoding="utf-8")
        assert text.seen in Page(html).text, text.name


def test_what_search_shows_is_text(sites: tuple[Path, Path]) -> None:
    """It is put into the page as HTML."""
    docs = json.loads((sites[0] / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    wrong = [one for doc in docs for field in ("title", "text") for one in Page(doc[field]).wrong]
    assert wrong == []
    assert {tag for doc in docs for tag in Page(doc["title"]).tags} == set()
    assert any(KWAAD in doc["title"] for doc in docs)


def test_no_file_was_read_for_a_text(sites: tuple[Path, Path]) -> None:
    for path in sites[0].rglob("*"):
        if path.suffix in {".html", ".json", ".xml", ".ics"}:
            content = path.read_text(encoding="utf-8")
            assert not [secret for secret in SECRETS if secret in content], path
    assert GEHEIM in (sites[0].parents[1] / "elders/x.yml").read_text(encoding="utf-8")


def test_nothing_was_made_by_a_text(sites: tuple[Path, Path]) -> None:
    names = [name for _, folders, files in os.walk(sites[0].parents[1]) for name in (*folders, *files)]
    assert not [name for name in names if name.startswith(KWAAD)]


def test_a_text_of_half_a_mebibyte_is_a_text(tmp_path: Path) -> None:
    files = texts_school(["kort"])
    files["promises/p-1.yml"] = files["promises/p-1.yml"].replace('means: "kort"', f'means: "{LONGEST}"')
    project = load(write(tmp_path, files))
    assert [one for one in project.findings if one.severity is Severity.ERROR] == []
    pages = {file.path: file for file in publish(project, Site())}
    assert LONGEST in str(pages["beloften/p-1/index.md"].content)
