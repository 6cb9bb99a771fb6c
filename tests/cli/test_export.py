"""`taalkompas export`: what can be handed out, how wrong use is said, and which browser is asked."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from schools import BESIDE, BESIDE_TEXT, DAY
from taalkompas import browser, cli
from taalkompas.errors import TaalkompasError
from taalkompas.handouts import FORMS, HANDOUTS
from taalkompas.options import SIZES as OFFERED
from taalkompas.pipeline import load
from taalkompas.publish import Site, publish
from taalkompas.publish.posters import SIZES

School = Callable[..., Path]


class Ran(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `taalkompas export` on the day of the tests."""

    def one(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["taalkompas", "export", "--today", DAY.isoformat(), *map(str, arguments)])
        status = 0
        try:
            cli.main()
        except SystemExit as end:
            status = int(end.code or 0)
        return Ran(status, *capsys.readouterr())

    return one


def test_without_a_format_it_lists_them_all(run: Run, school: School) -> None:
    ran = run("--root", school())
    assert (ran.status, ran.err) == (0, "")
    assert [line.split()[0] for line in ran.out.splitlines()] == [one.name for one in HANDOUTS]
    assert "de plaat als plaatje of pagina" in ran.out


@pytest.mark.parametrize(("name", "path"), [("json", "taalkompas.json"), ("json-schema", "taalkompas.schema.json")])
def test_data_has_the_bytes_of_the_site(run: Run, school: School, tmp_path: Path, name: str, path: str) -> None:
    root = school()
    content = next(file.content for file in publish(load(root, DAY), Site()) if file.path == path)
    assert run(name, "--root", root).out == content
    run(name, "--root", root, "-o", tmp_path / "uit.json")
    assert (tmp_path / "uit.json").read_bytes() == str(content).encode()


def test_the_plate_goes_to_the_screen_as_a_picture_and_to_a_file_by_its_ending(
    run: Run, school: School, tmp_path: Path
) -> None:
    root = school()
    shown = run("plate", "--root", root)
    assert shown.out.startswith("<?xml")
    for name, begins in (("a.svg", "<?xml"), ("b.HTML", "<!doctype html>")):
        assert run("plate", "--root", root, "-o", tmp_path / name).status == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert (tmp_path / "a.svg").read_text(encoding="utf-8") == shown.out


def test_the_sizes_on_offer_are_those_that_there_are() -> None:
    assert list(SIZES) == list(OFFERED)


@pytest.mark.parametrize("name", ["plaat.docx", "plaat"])
def test_an_ending_that_nobody_knows_is_answered_with_those_that_there_are(
    run: Run, school: School, tmp_path: Path, name: str
) -> None:
    ran = run("plate", "--root", school(), "-o", tmp_path / "uit" / name)
    assert ran.status == 2
    assert all(f"'{ending}'" in ran.err for ending in FORMS)
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize(("arguments", "words"), [
    (("plaat",), "'json', 'json-schema' en 'plate'"),
    (("plate", "--url", "javascript:alert(1)"), "geen adres van een site"),
])  # fmt: skip
def test_wrong_use_exits_2_and_says_what_there_is(
    run: Run, school: School, arguments: tuple[str, ...], words: str
) -> None:
    ran = run(*arguments, "--root", school())
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


def test_a_school_with_mistakes_is_not_handed_out(run: Run, school: School) -> None:
    ran = run("json", "--root", school({BESIDE: BESIDE_TEXT}))
    assert (ran.status, ran.out) == (1, "")
    assert "[undefined-reference]" in ran.err


# the browser


def test_without_a_browser_it_names_the_button_and_the_package(
    run: Run, school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "found", lambda: None)
    ran = run("plate", "--root", school(), "-o", tmp_path / "plaat.pdf")
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
