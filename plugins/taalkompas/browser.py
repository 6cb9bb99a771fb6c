"""Ask Chromium to take a picture of a page: the only place that runs a browser.

In: a whole page as HTML, with everything that it needs inside. Out: a PNG or a PDF, as bytes. The browser gets a profile of its own that is
thrown away, and reaches no other computer. Where there is none, or it fails, a sentence of ours says what to do instead.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from taalkompas.errors import TaalkompasError
from taalkompas.words import N_

VARIABLE = "TAALKOMPAS_CHROMIUM"
"""Where somebody says which browser to use."""
PATIENCE = 90
"""Seconds that one picture may take."""
NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    "microsoft-edge-stable", "msedge",
)  # fmt: skip
"""What Chromium and its kin are called, in the order in which they are tried."""
MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--mute-audio",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    # a clock of its own, that only goes on when all that the page asked for is there: fonts first, then the picture
    "--virtual-time-budget=4000",
)
_NONE = N_(
    "There is no Chromium here to make a {ending} with. Install the package 'chromium' (or Chrome, or Edge), or name one in"
    " TAALKOMPAS_CHROMIUM. Without: 'taalkompas export plate -o plaat.svg' needs no browser, and the button 'Print the plate' on the"
    " page of the plate prints it, or saves it as PDF."
)
_NOT_THERE = N_(
    "TAALKOMPAS_CHROMIUM names '{file}', but no program stands there. Name another, or leave it out: then Taalkompas looks for one itself."
)
_FAILED = N_(
    "The browser '{file}' could not make the {ending}: {why}. Without it: 'taalkompas export plate -o plaat.svg' needs no browser, and the"
    " button 'Print the plate' on the page of the plate prints it, or saves it as PDF."
)


def pdf_of(html: str) -> bytes:
    """A page as PDF, of the size that its own sheet names, with its text as text."""
    return _made(html, ".pdf", "--no-pdf-header-footer", "--export-tagged-pdf", "--print-to-pdf={file}")


def png_of(html: str, width: int, height: int, scale: int) -> bytes:
    """A page as it stands in a window of so many pixels, each of them drawn as `scale` by `scale`."""
    window = (f"--window-size={width},{height}", f"--force-device-scale-factor={scale}", "--hide-scrollbars")
    return _made(html, ".png", *window, "--screenshot={file}")


def found(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str | None:
    """The browser to use: the one that is named, else the first that stands where browsers do; None where there is none."""
    if wanted := environment.get(VARIABLE):
        program = shutil.which(wanted)
        if program is None:
            raise TaalkompasError(_NOT_THERE, {"file": wanted})
        return program
    path = environment.get("PATH", os.defpath)
    named = (shutil.which(name, path=path) for name in NAMES)
    placed = (str(place) for place in _places(environment, platform) if place.is_file())
    return next(filter(None, (*named, *placed)), None)


def _places(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    """Where browsers stand that no name leads to."""
    if platform == "darwin":
        for folder in (Path("/Applications"), Path(environment.get("HOME", "/"), "Applications")):
            yield from (folder / name for name in MAC)
    elif platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if place := environment.get(variable):
                yield from (Path(place, name) for name in WINDOWS)


def _made(html: str, ending: str, *wish: str) -> bytes:
    """What the browser makes of a page, in a folder that is gone afterwards."""
    program, what = found(), ending.removeprefix(".").upper()
    if program is None:
        raise TaalkompasError(_NONE, {"ending": what})
    try:
        with tempfile.TemporaryDirectory(
            prefix="taalkompas-", dir=_shared(program), ignore_cleanup_errors=True
        ) as name:
            folder = Path(name)
            page, result = folder / "page.html", folder / f"result{ending}"
            page.write_text(html, encoding="utf-8", newline="\n")
            asked = (one.replace("{file}", str(result)) for one in wish)
            said = _run((program, *FLAGS, *_rights(), f"--user-data-dir={folder / 'profile'}", *asked, page.as_uri()))
            if result.is_file() and (content := result.read_bytes()):
                return content
    except OSError as error:
        said = error.strerror or type(error).__name__
    raise TaalkompasError(_FAILED, {"file": program, "ending": what, "why": said})


def _run(command: tuple[str, ...]) -> str:
    """Run the browser, all of it for so long; what it said last, where that says why nothing came."""
    started = subprocess.Popen(  # noqa: S603  # a list of words, no shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _, heard = started.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        _end(started)
        return f"> {PATIENCE} s"
    except BaseException:  # somebody pressed Ctrl-C: that reaches us, and not a browser in a session of its own
        _end(started)
        raise
    lines = heard.decode("utf-8", "replace").strip().splitlines()
    return f"exit {started.returncode}{f' ({lines[-1][-160:]})' if started.returncode and lines else ''}"


def _end(started: subprocess.Popen[bytes]) -> None:
    """End a browser and the processes that it started."""
    if sys.platform == "win32":
        started.kill()
    else:
        os.killpg(started.pid, signal.SIGKILL)
    started.communicate()


def _rights() -> tuple[str, ...]:
    """Chromium refuses to work for root inside its own walls; anybody else gets them."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


def _shared(program: str) -> Path | None:
    """A folder that the browser can read too: one from a snap sees neither our temporary folder nor hidden ones."""
    own = Path.home() / "snap" / "chromium" / "common"
    return own if program.startswith("/snap/") and own.is_dir() else None
