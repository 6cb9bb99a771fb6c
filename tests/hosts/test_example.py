"""The example school under every host."""

import re
from pathlib import Path

import taalkompas
from hosts.building import QUIET, copied, dead_links, mkdocs, pages, run
from taalkompas.publish import SCRIPTS, STYLES, Site, publish


def test_every_page_that_the_core_makes_is_built(built: Path, example: Path) -> None:
    made = publish(taalkompas.load(example, environment=QUIET), Site())
    expected = {re.sub(r"\.md$", ".html", file.path) for file in made}
    present = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    assert expected - present == set()


def test_every_link_inside_leads_somewhere(built: Path) -> None:
    assert dead_links(built) == []


def test_the_plate_is_the_home_page(built: Path) -> None:
    home = (built / "index.html").read_text(encoding="utf-8")
    assert "<svg" in home
    assert "taalkompas-plate" in home
    assert 'data-promise="altijd-welkom"' in home


def test_every_page_has_our_style_and_script(built: Path) -> None:
    for path in pages(built):
        html = (built / path).read_text(encoding="utf-8")
        assert all(style in html for style in STYLES), path
        assert all(re.search(rf"<script[^>]*{re.escape(script)}", html) for script in SCRIPTS), path
        assert 'type="module"' in html, path


def test_no_page_asks_another_host(built: Path) -> None:
    asking = re.compile(
        r'<(?:script|img|iframe|link|source)\b[^>]*?\b(?:src|href)="?(?:https?:)?//[^"\s>]+', re.IGNORECASE
    )
    found = {match for path in pages(built) for match in asking.findall((built / path).read_text(encoding="utf-8"))}
    assert found == set()


def test_a_page_is_named_after_its_thing(built: Path) -> None:
    html = (built / "beloften" / "altijd-welkom" / "index.html").read_text(encoding="utf-8")
    assert "<title>Ik ben altijd welkom - ROC" in html


def test_an_address_where_nothing_is_has_doors_that_lead_on(example: Path, tmp_path: Path) -> None:
    school = copied(example, tmp_path)
    settings = school / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + "\nsite_url: https://taal.example/plaat/\n", encoding="utf-8"
    )
    assert mkdocs(school).status == 0
    lost = (school / "site" / "404.html").read_text(encoding="utf-8")
    assert 'href="/plaat/beloften/"' in lost
    assert 'href="/plaat/assets/taalkompas/favicon.svg"' in lost
    page = (school / "site" / "beloften" / "altijd-welkom" / "index.html").read_text(encoding="utf-8")
    assert '<meta property="og:image" content="https://taal.example/plaat/assets/taalkompas/card.png">' in page
    assert '<meta property="og:title" content="Ik ben altijd welkom · ROC Voorbeeld">' in page


def test_the_same_bytes_come_twice_also_beside_what_was_written_for_another_host(example: Path, tmp_path: Path) -> None:
    school = copied(example, tmp_path)
    assert mkdocs(school).status == 0
    before = {path: path.read_bytes() for path in (school / "site").rglob("*.html")}
    assert run("taalkompas.cli", "build", "--into", "docs", at=school).status == 0
    assert mkdocs(school, "--strict").status == 0
    assert {path: path.read_bytes() for path in (school / "site").rglob("*.html")} == before
