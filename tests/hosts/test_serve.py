"""`serve` never stops, and what changes in a school's files shows without a restart."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from hosts.building import MKDOCS_YML, QUIET
from schools import SMALLEST, write

PATIENCE = 30.0
PROMISE = "promises/altijd-welkom.yml"
BROKEN = "promise: [\n"


@dataclass(frozen=True)
class Server:
    """A server of somebody who is writing."""

    school: Path
    address: str
    process: subprocess.Popen[bytes]
    log: Path

    def page(self, path: str = "") -> str:
        """A page as it is served now; empty when there is none."""
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            return ""

    def until(self, test: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not test():
            assert self.process.poll() is None, f"the server stopped:\n{self.said}"
            assert time.monotonic() < end, f"it did not come about:\n{self.said}"
            time.sleep(0.1)

    def shows(self, words: str, path: str = "") -> None:
        """Wait until a page holds these words."""
        self.until(lambda: words in self.page(path))

    def lacks(self, path: str) -> None:
        """Wait until a page is gone."""
        self.until(lambda: not self.page(path))

    @property
    def said(self) -> str:
        """What the server wrote to the terminal."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def serving(school: Path, *options: str, host: str = "mkdocs") -> Iterator[Server]:
    """A server for as long as it is needed; it ends by the signal that a terminal sends, and by its number."""
    write(school, {"mkdocs.yml": MKDOCS_YML})
    (school / "docs").mkdir(exist_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = school.parent / f"{school.name}.log"
    command = [sys.executable, "-m", host, "serve", "-f", "mkdocs.yml", "--dev-addr", f"127.0.0.1:{port}", *options]
    with log.open("wb") as file:
        process = subprocess.Popen(
            command, cwd=school, env={**os.environ, **QUIET}, stdout=file, stderr=subprocess.STDOUT
        )
    server = Server(school, f"http://127.0.0.1:{port}/", process, log)
    try:
        server.until(lambda: bool(server.page()))
        yield server
        assert "Traceback" not in server.said
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder whose log lies beside it."""
    (tmp_path / "school").mkdir()
    return tmp_path / "school"


@pytest.mark.parametrize("host", ["mkdocs", pytest.param("properdocs", marks=pytest.mark.slow)])
def test_one_word_changes_a_page(root: Path, host: str) -> None:
    with serving(write(root, SMALLEST), host=host) as server:
        server.shows("Ik ben altijd welkom", "beloften/altijd-welkom/")
        write(root, {PROMISE: SMALLEST[PROMISE].replace("altijd welkom", "nooit te laat")})
        server.shows("Ik ben nooit te laat", "beloften/altijd-welkom/")
        server.shows("nooit te")


def test_files_and_folders_come_and_go(root: Path) -> None:
    write(root, {"glossary/school.yml": SMALLEST["glossary/school.yml"]})
    with serving(root) as server:
        write(root, SMALLEST)
        server.shows("Ik ben altijd welkom", "beloften/altijd-welkom/")
        write(root, {"glossary/diep/instroom.yml": "term: instroom\ndefinition: Beginnen bij ons.\n"})
        server.shows("Beginnen bij ons.", "begrippen/instroom/")
        (root / "glossary" / "diep" / "instroom.yml").unlink()
        server.lacks("begrippen/instroom/")
        shutil.rmtree(root / "promises")
        server.lacks("beloften/altijd-welkom/")
        write(root, SMALLEST)
        server.shows("Ik ben altijd welkom", "beloften/altijd-welkom/")
        write(root, {"docs/beloften/altijd-welkom.md": "# Eigen woorden\n"})
        server.shows("Eigen woorden", "beloften/altijd-welkom/")


@pytest.mark.parametrize(
    "options",
    [pytest.param((), marks=pytest.mark.slow), ("--strict",), pytest.param(("--clean",), marks=pytest.mark.slow)],
    ids=["plain", "strict", "clean"],
)
def test_it_starts_with_a_broken_file_and_goes_on_when_it_is_mended(root: Path, options: tuple[str, ...]) -> None:
    write(root, {**SMALLEST, PROMISE: BROKEN, "promises/los.yml.txt": "x\n"})
    with serving(root, *options) as server:
        assert f"{PROMISE}:2:1: error:" in server.said
        assert "[misplaced-file]" in server.said
        server.shows("altijd-welkom.yml", "onderhoud/")
        write(root, SMALLEST)
        server.shows("Ik ben altijd welkom", "beloften/altijd-welkom/")


def test_a_broken_framework_leaves_a_page_that_says_so(root: Path) -> None:
    write(root, SMALLEST)
    with serving(root) as server:
        for broken in ("school: [\n", "- een\n", ""):
            server.shows("altijd welkom")
            write(root, {"glossary/school.yml": broken})
            server.shows("school.yml:")
            write(root, SMALLEST)
        server.shows("altijd welkom")


def test_a_framework_with_mistakes_leaves_what_is_sound(root: Path) -> None:
    with serving(write(root, {**SMALLEST, "glossary/school.yml": "school: ROC Half\n"})) as server:
        server.shows("school.yml", "onderhoud/")
        server.shows("Ik ben altijd welkom", "beloften/altijd-welkom/")


@pytest.mark.slow
def test_a_framework_that_goes_and_comes(root: Path) -> None:
    with serving(root) as server:
        server.shows("glossary/school.yml")
        write(root, SMALLEST)
        server.shows("altijd welkom")
        (root / "glossary" / "school.yml").unlink()
        server.shows("glossary/school.yml")
        shutil.rmtree(root / "glossary")
        write(root, SMALLEST)
        server.shows("altijd welkom")


def test_the_schools_picture_is_watched_too(root: Path) -> None:
    framework = SMALLEST["glossary/school.yml"].replace(
        "{title: Onze plaat}", "{title: Onze plaat, picture: plaat.svg}"
    )
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    with serving(write(root, {**SMALLEST, "glossary/school.yml": framework, "plaat.svg": picture})) as server:
        built = server.said.count("Documentation built")
        write(root, {"plaat.svg": picture.replace("9 9", "8 8")})
        server.until(lambda: server.said.count("Documentation built") > built)


def test_nothing_is_left_behind(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    with serving(write(root, SMALLEST)) as server:
        server.shows("altijd welkom")
        assert list((tmp_path / "temporary").iterdir())
    assert list((tmp_path / "temporary").iterdir()) == []
