"""`taalkompas export`: what can be handed out, how wrong use is said, and which browser is asked."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run
from schools import BESIDE, BESIDE_TEXT, DAY
from taalkompas import browser
from taalkompas.errors import TaalkompasError
from taalkompas.handouts import FORMS, HANDOUTS
from taalkompas.options import SIZES as OFFERED
from taalkompas.pipeline import load
from taalkompas.publish import Site, publish
from taalkompas.publish.posters import SIZES

School = Callable[..., Path]


@pytest.fixture
def export(run: Run) -> Run:
    """Run `taalkompas export` on the day of the tests."""
    return lambda *arguments: run("export", "--today", DAY.isoformat(), *arguments)


def test_without_a_format_it_lists_them_all(export: Run, school: School) -> None:
    ran = export("--root", school())
    assert (ran.status, ran.err) == (0, "")
    assert [line.split()[0] for line in ran.out.splitlines()] == [one.name for one in HANDOUTS]
    assert "de plaat als plaatje of pagina" in ran.out


@pytest.mark.parametrize(
    ("name", "path"),
    [("json", "taalkompas.json"), ("json-schema", "taalkompas.schema.json"), ("calendar", "taalkompas.ics")],
)
def test_data_has_the_bytes_of_the_site(export: Run, school: School, tmp_path: Path, name: str, path: str) -> None:
    root = school()
    content = next(file.content for file in publish(load(root, DAY), Site()) if file.path == path)
    content = content.encode() if isinstance(content, str) else content
    assert export(name, "--root", root).out.encode() == content
    export(name, "--root", root, "-o", tmp_path / path)
    assert (tmp_path / path).read_bytes() == content


def test_addresses_are_those_of_a_host_that_gives_pages_no_folder(export: Run, school: School) -> None:
    root = school({"mkdocs.yml": "site_name: x\nuse_directory_urls: false\n"})
    site = Site(directory_urls=False)
    content = next(file.content for file in publish(load(root, DAY), site) if file.path == "taalkompas.json")
    assert export("json", "--root", root).out == content
    shown = export("plate", "--root", root, "--url", "https://taal.example/").out
    assert "https://taal.example/beloften/altijd-welkom/index.html" in shown


def test_the_plate_goes_to_the_screen_as_a_picture_and_to_a_file_by_its_ending(
    export: Run, school: School, tmp_path: Path
) -> None:
    root = school()
    shown = export("plate", "--root", root)
    assert shown.out.startswith("<?xml")
    for name, begins in (("a.svg", "<?xml"), ("b.HTML", "<!doctype html>")):
        assert export("plate", "--root", root, "-o", tmp_path / name).status == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert (tmp_path / "a.svg").read_text(encoding="utf-8") == shown.out


def test_the_sizes_on_offer_are_those_that_there_are() -> None:
    assert list(SIZES) == list(OFFERED)


@pytest.mark.parametrize("name", ["plaat.docx", "plaat"])
def test_an_ending_that_nobody_knows_is_answered_with_those_that_there_are(
    export: Run, school: School, tmp_path: Path, name: str
) -> None:
    ran = export("plate", "--root", school(), "-o", tmp_path / "uit" / name)
    assert ran.status == 2
    assert all(f"'{ending}'" in ran.err for ending in FORMS)
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize(("arguments", "words"), [
    (("plaat",), "'json', 'json-schema', 'calendar' en 'plate'"),
    (("plate", "--url", "javascript:alert(1)"), "geen adres van een site"),
    (("json", "--size", "a3"), "--size doet niets bij 'json' als '.json'"),
    (("json", "--evening"), "--evening doet niets bij 'json' als '.json'"),
    (("json-schema", "--url", "https://taal.example/"), "--url doet niets bij 'json-schema'"),
    (("plate", "--size", "a4", "-o", "weg/plaat.html"), "--size doet niets bij 'plate' als '.html'"),
    (("plate", "--evening", "-o", "weg/plaat.HTML"), "--evening doet niets bij 'plate' als '.html'"),
    (("json", "-o", "weg/taal.pdf"), "'json' kan niet als '.pdf'. Laat de naam van het bestand eindigen op '.json'"),
    (("calendar", "--evening"), "--evening doet niets bij 'calendar' als '.ics'"),
    (("plate", "-o", "weg/plaat.gif"), "eindigen op '.svg', '.png', '.pdf' of '.html'"),
])  # fmt: skip
def test_wrong_use_exits_2_and_says_what_there_is(
    export: Run, school: School, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    root = school()
    monkeypatch.chdir(root)
    ran = export(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err
    assert not (root / "weg").exists()


def test_a_school_with_mistakes_is_not_handed_out(export: Run, school: School) -> None:
    ran = export("json", "--root", school({BESIDE: BESIDE_TEXT}))
    assert (ran.status, ran.out) == (1, "")
    assert "[undefined-reference]" in ran.err


# the browser


def test_without_a_browser_it_names_the_button_and_the_package(
    export: Run, school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "found", lambda: None)
    ran = export("plate", "--root", school(), "-o", tmp_path / "plaat.pdf")
    assert ran.status == 2
    assert "'Print de plaat'" in ran.err
    assert "'chromium'" in ran.err
    assert not (tmp_path / "plaat.pdf").exists()


def test_a_browser_that_fails_is_named_with_what_it_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "kapot"
    broken.write_text("#!/bin/sh\necho stuk >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv(browser.VARIABLE, str(broken))
    with pytest.raises(TaalkompasError, match=r"kapot.*exit 3 \(stuk\)"):
        browser.pdf_of("<p>x</p>")


def test_a_browser_that_does_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "traag"
    slow.write_text("#!/bin/sh\nsleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv(browser.VARIABLE, str(slow))
    monkeypatch.setattr(browser, "PATIENCE", 0.2)
    with pytest.raises(TaalkompasError, match="traag"):
        browser.png_of("<p>x</p>", 10, 10, 1)


def test_whoever_stops_it_leaves_no_browser_and_no_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, number = tmp_path / "traag", tmp_path / "nummer"
    slow.write_text(f"#!/bin/sh\necho $$ > {number}.half\nmv {number}.half {number}\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv(browser.VARIABLE, str(slow))
    monkeypatch.setattr(browser.tempfile, "tempdir", str(tmp_path))
    finish = subprocess.Popen.communicate

    def stopped(started: subprocess.Popen[bytes], timeout: float | None = None) -> tuple[bytes, bytes]:
        if timeout is None:
            return finish(started)
        while not number.exists():
            time.sleep(0.01)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess.Popen, "communicate", stopped)
    with pytest.raises(KeyboardInterrupt):
        browser.pdf_of("<p>x</p>")
    with pytest.raises(ProcessLookupError):
        os.kill(int(number.read_text()), 0)
    assert not [*tmp_path.glob("taalkompas-*")]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the browser was asked; it makes something at once."""
    words: list[str] = []

    class Obedient:
        returncode = 0

        def __init__(self, command: tuple[str, ...], **_: object) -> None:
            words[:] = command
            (result,) = (
                word.partition("=")[2] for word in command if word.startswith(("--print-to-pdf=", "--screenshot="))
            )
            Path(result).write_bytes(b"gemaakt")

        def communicate(self, timeout: float) -> tuple[bytes, bytes]:
            assert timeout == browser.PATIENCE
            return b"", b""

    monkeypatch.setattr(subprocess, "Popen", Obedient)
    monkeypatch.setattr(browser, "found", lambda: "/usr/bin/chromium")
    return words


def test_no_name_leads_out_of_the_browser(asked: list[str]) -> None:
    assert browser.png_of("<p>x</p>", 40, 30, 2) == b"gemaakt"
    assert asked[0] == "/usr/bin/chromium"
    assert {"--headless", "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=40,30"} <= {*asked}
    assert asked[-1].startswith("file:///")


@pytest.mark.parametrize(("user", "walls"), [(0, False), (1000, True)])
def test_only_root_works_without_walls(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, user: int, walls: bool
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    browser.pdf_of("<p>x</p>")
    assert ("--no-sandbox" not in asked) == walls


def test_one_from_a_snap_finds_the_page_where_it_may_look(
    asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "snap" / "chromium" / "common"
    own.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path))
    browser.pdf_of("<p>x</p>")
    assert not asked[-1].startswith(own.as_uri())
    monkeypatch.setattr(browser, "found", lambda: "/snap/bin/chromium")
    browser.pdf_of("<p>x</p>")
    assert asked[-1].startswith(own.as_uri())
    assert not [*own.iterdir()]


def test_the_one_that_is_named_comes_first_then_what_stands_on_the_path(tmp_path: Path) -> None:
    for name in ("google-chrome", "msedge", "mijn"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    path = {"PATH": str(tmp_path)}
    assert browser.found(path | {browser.VARIABLE: str(tmp_path / "mijn")}) == str(tmp_path / "mijn")
    assert browser.found(path) == str(tmp_path / "google-chrome")
    with pytest.raises(TaalkompasError, match=browser.VARIABLE):
        browser.found(path | {browser.VARIABLE: str(tmp_path / "weg")})


def test_on_windows_and_on_a_mac_it_looks_where_browsers_stand(tmp_path: Path) -> None:
    for platform, name, environment in (
        ("win32", browser.WINDOWS[2], {"PROGRAMFILES": str(tmp_path)}),
        ("darwin", f"Applications/{browser.MAC[1]}", {"HOME": str(tmp_path)}),
    ):
        place = tmp_path / name
        assert browser.found({"PATH": "", **environment}, platform) is None
        place.parent.mkdir(parents=True)
        place.write_text("")
        assert browser.found({"PATH": "", **environment}, platform) == str(place)
