"""A school's own page wins from ours at the same address, and may hold the plate."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hosts.building import MKDOCS_YML, dead_links, mkdocs, run
from mkdocs_taalkompas.own_pages import with_plate

OWN = "# Onze eigen pagina\n\nMet eigen woorden.\n"
ASKING = "# Welkom\n\nHier is hij:\n\n<!-- taalkompas: plate -->\n\nEn verder.\n"


def page(root: Path, path: str) -> str:
    return (root / "site" / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "own",
    [
        {
            "index.md": "index.html",
            "beloften.md": "beloften/index.html",
            "beloften/altijd-welkom.md": "beloften/altijd-welkom/index.html",
        },
        {
            "README.md": "index.html",
            "beloften/index.md": "beloften/index.html",
            "beloften/altijd-welkom/README.md": "beloften/altijd-welkom/index.html",
        },
    ],
    ids=["names", "folders"],
)
def test_an_own_page_wins(school: Callable[..., Path], own: dict[str, str]) -> None:
    root = school({"mkdocs.yml": MKDOCS_YML, **{f"docs/{name}": f"{OWN}\nUit {name}.\n" for name in own}})
    done = mkdocs(root, "--strict")
    assert done.status == 0, done.said
    for name, built in own.items():
        assert f"Uit {name}." in page(root, built)
    # an own page need not have the places that ours has; a link to one leads to the page then
    assert [link for link in dead_links(root / "site") if not link.endswith("/#starten")] == []


@pytest.mark.parametrize("promise", ["beloften/altijd-welkom.md", "beloften/altijd-welkom.html"])
def test_an_own_file_wins_without_directories_too(school: Callable[..., Path], promise: str) -> None:
    own = {name: f"{OWN}\nUit {name}.\n" for name in (promise, "taalkompas.json", "index.md")}
    root = school(
        {"mkdocs.yml": f"{MKDOCS_YML}use_directory_urls: false\n", **{f"docs/{name}": own[name] for name in own}}
    )
    done = mkdocs(root, "--strict")
    assert done.status == 0, done.said
    for name in own:
        assert f"Uit {name}." in page(root, name.replace(".md", ".html"))
    assert not (root / "site" / "beloften" / "altijd-welkom" / "index.html").exists()
    assert dead_links(root / "site") == []


def test_an_own_page_that_is_left_out_does_not_win(school: Callable[..., Path]) -> None:
    root = school({"mkdocs.yml": f"{MKDOCS_YML}exclude_docs: /beloften/\n", "docs/beloften/index.md": OWN})
    assert mkdocs(root, "--strict").status == 0
    assert "Ik ben altijd welkom" in page(root, "beloften/index.html")


def test_the_plate_stands_in_an_own_page(school: Callable[..., Path]) -> None:
    root = school({"mkdocs.yml": MKDOCS_YML, "docs/over/ons.md": ASKING})
    done = mkdocs(root, "--strict")
    assert done.status == 0, done.said
    html = page(root, "over/ons/index.html")
    assert "taalkompas-plate" in html
    assert 'href="../../beloften/altijd-welkom/"' in html
    assert "<p>En verder.</p>" in html
    assert dead_links(root / "site") == []


def test_an_own_page_links_to_things_and_to_places_on_our_pages(school: Callable[..., Path]) -> None:
    text = "# Over\n\nLees [[altijd-welkom]] of [beginnen](beloften/index.md#starten) of [dit](index.md).\n"
    strict = "validation: {links: {anchors: warn, not_found: warn, unrecognized_links: warn}}\n"
    root = school({"mkdocs.yml": MKDOCS_YML + strict, "docs/over.md": text})
    done = mkdocs(root, "--strict")
    assert done.status == 0, done.said
    assert dead_links(root / "site") == []


def test_doors_come_first_and_own_pages_after_them(school: Callable[..., Path]) -> None:
    own = {
        "docs/over.md": "# Over ons\n",
        "docs/handleiding/zet.md": "# Zet\n",
        "docs/handleiding/index.md": "# Handleiding\n",
    }
    root = school({"mkdocs.yml": MKDOCS_YML, **own})
    assert mkdocs(root, "--strict").status == 0
    html = page(root, "index.html")
    places = [html.index(f'href="{href}"') for href in ("beloften/", "afspraken/", "begrippen/", "rollen/", "over/")]
    assert places == sorted(places)


def test_what_was_written_into_the_folder_is_not_the_schools_own(school: Callable[..., Path]) -> None:
    root = school({"mkdocs.yml": MKDOCS_YML, "docs/over.md": "# Over ons\n"})
    assert run("taalkompas.cli", "build", "--into", "docs", at=root).status == 0
    promise = root / "promises" / "altijd-welkom.yml"
    promise.write_text(
        promise.read_text(encoding="utf-8").replace("Ik ben altijd", "Wij zijn altijd"), encoding="utf-8"
    )
    done = mkdocs(root, "--strict")
    assert done.status == 0, done.said
    assert "Wij zijn altijd welkom" in page(root, "beloften/altijd-welkom/index.html")
    assert not list((root / "site").rglob(".taalkompas*"))


@pytest.mark.parametrize(
    "markdown",
    [
        "```\n<!-- taalkompas: plate -->\n```\n",
        "~~~~ html\n~~~\n<!-- taalkompas: plate -->\n~~~~\n",
        "- punt\n\n    ```\n<!-- taalkompas: plate -->\n    ```\n",
        "    <!-- taalkompas: plate -->\n",
        "Schrijf `<!-- taalkompas: plate -->` op een eigen regel.\n",
        "<!-- taalkompas: allow[avoided-word] because zo heet het -->\n",
    ],
)
def test_the_plate_stays_out_of_code(markdown: str) -> None:
    assert with_plate(markdown, lambda: "PLAAT") == markdown


@pytest.mark.parametrize(
    "markdown",
    [
        "<!-- taalkompas: plate -->",
        "a\n<!--taalkompas:plate-->\nb",
        "```\nx\n```\n  <!-- taalkompas: plate -->  \n",
        "``` a`b\n<!-- taalkompas: plate -->",
    ],
)
def test_the_plate_comes_where_a_line_asks_for_it(markdown: str) -> None:
    assert "\n\nPLAAT\n" in f"\n{with_plate(markdown, lambda: 'PLAAT')}"


def test_the_plate_comes_once() -> None:
    assert with_plate("<!-- taalkompas: plate -->\n" * 2, lambda: "PLAAT").count("PLAAT") == 1
