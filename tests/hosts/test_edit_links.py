"""Every page leads to the YAML that it is made from, at whatever host keeps it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hosts.building import MKDOCS_YML, mkdocs
from mkdocs_taalkompas.edit_links import collapsed
from schools import SMALLEST
from taalkompas.editing import HOME

BUTTON = MKDOCS_YML.replace("theme: material", "theme: {name: material, features: [content.action.edit]}")
GITHUB = "https://github.example/roc/taal"
AZURE = "https://dev.azure.example/roc/_git/taal?path=/docs/{path}&version=GBmain"
QUOTED = "https://git.example/edit?file=docs%2F{path!q}"


@pytest.mark.parametrize(
    ("setting", "address"),
    [
        (f"repo_url: {GITHUB}\nedit_uri: edit/main/docs/\n", f"{GITHUB}/edit/main/promises/altijd-welkom.yml"),
        (f"edit_uri_template: {GITHUB}/edit/main/docs/{{path}}\n", f"{GITHUB}/edit/main/promises/altijd-welkom.yml"),
        (
            f"repo_url: {GITHUB}\nedit_uri_template: blob/main/docs/{{path}}\n",
            f"{GITHUB}/blob/main/promises/altijd-welkom.yml",
        ),
        (
            f'edit_uri_template: "{AZURE}"\n',
            "https://dev.azure.example/roc/_git/taal?path=/promises/altijd-welkom.yml&amp;version=GBmain",
        ),
        (f'edit_uri_template: "{QUOTED}"\n', "https://git.example/edit?file=promises%2Faltijd-welkom.yml"),
    ],
    ids=["edit_uri", "template", "template from a repository", "query", "quoted"],
)
def test_a_page_leads_to_its_yaml(school: Callable[..., Path], setting: str, address: str) -> None:
    root = school({"mkdocs.yml": BUTTON + setting, "docs/over.md": "# Over\n"})
    done = mkdocs(root, "--strict", host="properdocs" if setting.startswith("edit_uri_template: https") else "mkdocs")
    assert done.status == 0, done.said
    html = (root / "site" / "beloften" / "altijd-welkom" / "index.html").read_text(encoding="utf-8")
    button = next(line for line in html.splitlines() if 'rel="edit"' in line)
    assert f'href="{address}"' in button or f'href="{address.replace("&amp;", "&")}"' in button
    assert "../promises" not in html
    assert "..%2F" not in html


def test_without_an_address_there_is_no_link(school: Callable[..., Path]) -> None:
    root = school({"mkdocs.yml": BUTTON, "docs/over.md": "# Over\n"})
    assert mkdocs(root, "--strict").status == 0
    html = (root / "site" / "beloften" / "altijd-welkom" / "index.html").read_text(encoding="utf-8")
    assert 'rel="edit"' not in html
    assert "altijd-welkom.yml" not in html


@pytest.mark.slow
def test_where_there_is_an_editing_page_the_pencil_leads_to_the_form(school: Callable[..., Path]) -> None:
    top = Path(__file__).parents[2] / HOME
    if not top.is_dir():
        pytest.fail(f"There is no {top}. Run 'taalkompas editing fetch' there first, as tests/all does.")
    asked = f"{SMALLEST['glossary/school.yml']}editing: {{service: github, repository: roc/taal}}\n"
    root = school(
        {
            "mkdocs.yml": f"{BUTTON}repo_url: {GITHUB}\nedit_uri: edit/main/docs/\n",
            "docs/over.md": "# Over\n",
            "glossary/school.yml": asked,
        }
    )
    shutil.copytree(top, root / HOME)
    done = mkdocs(root, "--strict")
    assert done.status == 0, done.said
    site = root / "site"
    html = (site / "beloften" / "altijd-welkom" / "index.html").read_text(encoding="utf-8")
    (button,) = (line for line in html.splitlines() if 'rel="edit"' in line)
    assert 'href="../../redactie/#/collections/promise/entries/altijd-welkom"' in button
    assert f"{GITHUB}/edit/" in next(line for line in html.splitlines() if "data-edit>" in line)
    own = (site / "over" / "index.html").read_text(encoding="utf-8")
    assert "redactie" not in next(line for line in own.splitlines() if 'rel="edit"' in line)


@pytest.mark.parametrize(
    ("address", "short"),
    [
        ("https://a.example/edit/main/docs/../x.yml", "https://a.example/edit/main/x.yml"),
        ("https://a.example/edit/sub/docs/../../x.yml", "https://a.example/edit/x.yml"),
        ("https://a.example/?path=/docs/../x.yml&v=main", "https://a.example/?path=/x.yml&v=main"),
        ("https://a.example/?path=docs/../x.yml", "https://a.example/?path=x.yml"),
        ("https://a.example/?path=docs%2F..%2Fx.yml", "https://a.example/?path=x.yml"),
        ("https://a.example/#docs/../x.yml", "https://a.example/#x.yml"),
        ("https://a.example/../x.yml", "https://a.example/../x.yml"),
        ("https://a.example/x.yml", "https://a.example/x.yml"),
        ("", ""),
    ],
)
def test_steps_back_are_worked_out(address: str, short: str) -> None:
    assert collapsed(address) == short
