"""`taalkompas picture`: a page on this computer, and hotspots as YAML on the terminal."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import get_type_hints

import playwright.sync_api as sync
import pytest
import yaml

from schools import SMALLEST, load, write
from taalkompas.graph import DESTINATIONS
from taalkompas.model import school as model
from taalkompas.model.fields import To
from taalkompas.pointing import pointing_at
from taalkompas.pointing.hotspots import Hotspot, as_yaml, hotspots_in
from taalkompas.pointing.page import KINDS

Make = Callable[..., Path]
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" onload="window.fired=1"><script id="dicht">window.fired=1</script>
<g id="ballon-altijd-welkom"><circle id="circle7" cx="40" cy="40" r="30"/></g><rect id="yes" x="100" y="10" width="50" height="50"/></svg>
"""
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01\x08\0\0\0\0"


def command(root: Path, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "taalkompas.cli", "picture", *arguments],
        cwd=root,
        env={**os.environ, "LANGUAGE": "", "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def pointing(root: Path, *arguments: str) -> Iterator[tuple[int, "subprocess.Popen[str]"]]:
    """The command while it serves, and at which port."""
    running = command(root, *arguments)
    assert running.stderr
    try:
        said = running.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
        assert found, said + running.stderr.read()
        yield int(found[1]), running
    finally:
        running.kill()
        running.communicate()


@pytest.mark.parametrize(
    ("at", "file"),
    [
        (".", "docs/plaat.svg"),
        ("docs", "plaat.svg"),
        ("glossary", "../docs/plaat.svg"),
        (".", "{root}/docs/plaat.svg"),
        (".", "{link}/docs/plaat.svg"),
        ("..", "{link}/docs/../docs/plaat.svg"),
    ],
)
def test_a_picture_is_called_what_school_yml_calls_it(
    school: Make, monkeypatch: pytest.MonkeyPatch, at: str, file: str
) -> None:
    root = school({"docs/plaat.svg": SVG})
    link = root / "elders"
    link.symlink_to(root)
    monkeypatch.chdir(root / at)
    assert pointing_at(Path(file.format(root=root, link=link)), None, "nl").name == "docs/plaat.svg"


def test_a_link_to_a_picture_keeps_its_own_name(school: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({"docs/plaat.svg": SVG})
    (root / "plaat.svg").symlink_to("docs/plaat.svg")
    monkeypatch.chdir(root)
    assert pointing_at(Path("plaat.svg"), root, "nl").name == "plaat.svg"


def ask(port: int, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body or None, named)
    answer = connection.getresponse()
    return answer.status, answer.read().decode("utf-8", "replace")


def test_clicking_gives_yaml_that_the_check_accepts(school: Make, playwright: sync.Playwright) -> None:
    root = school({"docs/plaat.svg": SVG})
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    with pointing(root, "docs/plaat.svg") as (port, running):
        page = browser.new_page(viewport={"width": 1200, "height": 800})
        page.set_default_timeout(5000)
        held: list[sync.Route] = []

        def hold(route: sync.Route) -> None:
            held.append(route)

        page.goto(f"http://127.0.0.1:{port}/", wait_until="networkidle")
        page.locator("#circle7").click()
        assert page.locator("li select").nth(1).input_value() == "altijd-welkom", "it is named after it"
        page.locator("#__id").fill("dicht")
        page.keyboard.press("Enter")
        sync.expect(page.locator("#__said")).to_contain_text("niets getekend dat 'dicht' heet")
        assert page.locator("#__ids option").evaluate_all("all => all.map(one => one.value)") == [
            "ballon-altijd-welkom",
            "circle7",
            "yes",
        ]
        page.locator("#__id").fill("yes")
        page.keyboard.press("Enter")
        page.locator("li").nth(1).locator("select").select_option("instroom")
        box = page.locator("#__picture").bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.7)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] * 0.9, steps=3)
        page.mouse.up()
        page.locator("li").nth(2).locator("select").select_option("instroom")
        page.route("**/hotspots", hold)
        page.locator("li").nth(2).locator("select").select_option("altijd-welkom")
        page.locator("li").nth(2).locator("select").select_option("starten")
        page.wait_for_timeout(100)
        while held:  # the last first, as a busy computer may
            held.pop().continue_()
            page.wait_for_timeout(100)
        sync.expect(page.locator("#__yaml")).to_contain_text("starten")
        shown = page.locator("#__yaml").inner_text()
        assert page.evaluate("window.fired ?? null") is None
        browser.close()
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=10)
    assert (running.returncode, err) == (0, "")
    assert out.endswith(shown.rstrip() + "\n")
    lines = shown.splitlines()
    assert lines[0] == "# in glossary/school.yml, onder plate:"
    assert lines[3:5] == [
        "    - {element: ballon-altijd-welkom, leads_to: altijd-welkom}",
        '    - {element: "yes", leads_to: instroom}',
    ]
    assert re.fullmatch(r"    - \{box: \[(50|49\.9), 70, 25(\.\d)?, 20\], leads_to: starten\}", lines[5]), lines[5]
    told = SMALLEST["glossary/school.yml"].replace(
        "plate: {title: Onze plaat}", "plate:\n  title: Onze plaat\n" + shown.rstrip()
    )
    assert not load(write(root, {"glossary/school.yml": told})).findings


def test_without_a_school_one_fills_it_in(tmp_path: Path) -> None:
    write(tmp_path, {"foto.png": PNG})
    sent = json.dumps([{"box": [1, 2.25, 3, 4], "leads_to": ""}])
    with pointing(tmp_path, "foto.png") as (port, _):
        status, html = ask(port, "GET", "/")
        assert (status, '"goals": []' in html, 'src="picture"' in html) == (200, True, True)
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/picture")
        assert connection.getresponse().getheader("Content-Type") == "image/png"
        status, said = ask(port, "POST", "/hotspots", sent, Content_Type="application/json")
    assert status == 200
    assert said.splitlines()[1:] == [
        "  picture: foto.png",
        "  hotspots:",
        '    - {box: [1, 2.2, 3, 4], leads_to: ""}  # waar leidt dit heen?',
    ]


def test_the_browser_is_told_to_let_nothing_else_in(tmp_path: Path) -> None:
    write(tmp_path, {"a.svg": SVG})
    with pointing(tmp_path, "a.svg") as (port, _):
        for path in ("/", "/page.js", "/weg"):
            connection = HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", path)
            answer = connection.getresponse()
            policy = {part.strip() for part in (answer.getheader("Content-Security-Policy") or "").split(";")}
            assert {"default-src 'none'", "script-src 'self'", "connect-src 'self'", "form-action 'none'"} <= policy
            assert answer.getheader("X-Content-Type-Options") == "nosniff"


def test_the_page_offers_all_that_a_place_can_lead_to() -> None:
    (to,) = (
        note
        for note in get_type_hints(model.Hotspot, include_extras=True)["leads_to"].__metadata__
        if isinstance(note, To)
    )
    assert to.kinds == DESTINATIONS
    assert set(KINDS) == set(DESTINATIONS)


def test_nobody_else_reads_along(tmp_path: Path) -> None:
    write(tmp_path, {"a.svg": SVG, "geheim.txt": "geheim"})
    kind = {"Content_Type": "application/json"}
    with pointing(tmp_path, "a.svg") as (port, _):
        assert ask(port, "GET", "/", Host="evil.example")[0] == 403
        assert ask(port, "GET", "/", Origin="http://evil.example")[0] == 403
        assert ask(port, "POST", "/hotspots", "[]", Origin="http://evil.example", **kind)[0] == 403
        assert ask(port, "POST", "/hotspots", "[]", Content_Type="text/plain")[0] == 403
        assert ask(port, "POST", "/hotspots", "{}", **kind)[0] == 400
        assert ask(port, "GET", "/../geheim.txt")[0] == 404
        assert ask(port, "GET", "/geheim.txt")[0] == 404
        with socket.socket() as other, pytest.raises(OSError, match="refused"):
            other.connect(("127.0.0.2", port))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("weg.svg", None, "Er is geen plaat 'weg.svg'."),
        ("a.svg", "<html/>", "'a.svg' is geen plaatje"),
        ("a.txt", "x", "Gebruik een SVG, PNG, JPEG of WebP."),
        ("a.svg", "<svg>\n<g>\n</svg>", "regel 3"),
        ("a.png", PNG + bytes(10 * 1024 * 1024), "3.000 pixels"),
    ],
)
def test_what_is_no_picture(tmp_path: Path, name: str, content: str | bytes | None, words: str) -> None:
    if content is not None:
        write(tmp_path, {name: content})
    running = command(tmp_path, name)
    out, err = running.communicate(timeout=20)
    assert (running.returncode, out) == (2, "")
    assert words in err


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    write(tmp_path, {"a.svg": SVG})
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        running = command(tmp_path, "a.svg", "--port", port)
        _, err = running.communicate(timeout=20)
    assert running.returncode == 2
    assert f"Poort {port} is al bezet" in err


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "{",
        "{}",
        "[1]",
        '[{"element": 1}]',
        '[{"box": [1, 2, 3]}]',
        '[{"box": [1, 2, 3, 4, "x", 500]}]',
        '[{"box": [1, 2, 3, "x", 4]}]',
        '[{"box": [1, 2, 3, true]}]',
        '[{"box": [1, 2, 3, NaN]}]',
        '[{"box": {"0": 1}}]',
        '[{"element": "x", "box": [1, 2, 3]}]',
        '[{"element": "", "box": []}]',
        '[{"element": "a", "leads_to": 1}]',
        '[{"box": [1, 2, 3, 101]}]',
        '[{"element": "a", "box": [1, 2, 3, 4]}]',
        "[" * 100_000,
    ],
)
def test_what_a_browser_sends_is_not_trusted(sent: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whichever it is
        hotspots_in(sent.encode())


@pytest.mark.parametrize(
    "text",
    [
        "a b",
        "12",
        "no",
        "é",
        'x"y',
        "a: b",
        "#x",
        "\n",
        "{a}",
        "~",
        "-x",
        "a,b",
        "\x9b31m",
        "a\x7fb\x85c",
        "\u202ea",
        "\ud800",
        "\U000e0041",
    ],
)
def test_any_id_comes_back_as_it_was(text: str) -> None:
    written = as_yaml("map met/een #.svg", [Hotspot(text, (), text)], "hier", "waarheen?")
    assert all(one.isprintable() for one in written.splitlines()), "a terminal would do what it says"
    read = yaml.safe_load("plate:\n" + written)
    assert read == {"plate": {"picture": "map met/een #.svg", "hotspots": [{"element": text, "leads_to": text}]}}
