"""The example school's site, built and served as any web server would, and a browser that looks at it."""

import gzip
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from hosts.building import copied, mkdocs

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE, TABLET, LAPTOP = 360, 820, 1440
HEIGHTS = {PHONE: 740, TABLET: 1180, LAPTOP: 900}
AXE = Path(__file__).parents[2] / ".cache" / "node_modules" / "axe-core" / "axe.min.js"
MATERIALS = {
    "aria-dialog-name": (".md-search",),
    "color-contrast": (".md-copyright", ".md-nav", ".highlight"),
    "scrollable-region-focusable": (".md-sidebar", ".md-tabs"),
    "landmark-unique": (".md-",),
}
"""What axe finds in Material itself, whatever a site holds: the rule, and the part of the theme that it points at."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium: nothing is downloaded."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.fail(
            "There is no Chromium here: these tests need one. Install the package 'chromium' (apt-get install chromium)."
        )
    return {**browser_type_launch_args, "executable_path": chromium, "args": list(ARGUMENTS)}


class Files(SimpleHTTPRequestHandler):
    """Hands out files, and says nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Served:
    """A built site, and where it is served."""

    folder: Path
    address: str

    def weight(self, path: str) -> int:
        """Bytes of a file as a web server sends it, compressed where that helps."""
        content = (self.folder / path).read_bytes()
        return min(len(content), len(gzip.compress(content, 6)))


@pytest.fixture(scope="session")
def site(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The example school's site."""
    school = copied(example, tmp_path_factory.mktemp("site"))
    done = mkdocs(school, "--strict")
    assert done.status == 0, done.said
    with serving(school / "site") as served:
        yield served


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serve a built site for as long as it takes."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Served(folder, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The program of axe-core, as npm keeps it."""
    if not AXE.is_file():
        pytest.fail(f"There is no axe-core at {AXE}. Run 'npm install --prefix .cache axe-core' first.")
    return AXE.read_text(encoding="utf-8")


def barriers(page: Page, axe: str) -> list[str]:
    """What axe finds on a page, of any weight, that is not Material's own."""
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [line for violation in found["violations"] for line in _ours(violation)]


def _ours(violation: dict[str, Any]) -> list[str]:
    theirs = MATERIALS.get(violation["id"], ())
    targets = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
    return [f"{violation['id']}: {target}" for target in targets if not any(part in target for part in theirs)]


@dataclass
class Visitor:
    """Somebody with a browser of a certain width, and what the browser did meanwhile."""

    page: Page
    site: Served
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    pending: set[Request] = field(default_factory=set)

    def goes_to(self, path: str = "", *, wait: bool = True) -> Page:
        """Open a page of the site, and wait until all of it is there; for its looks alone one need not wait for quiet."""
        self.page.goto(f"{self.site.address}{path}", wait_until="load")
        if wait:
            self._settles()
        return self.page

    def _settles(self) -> None:
        """Wait until nothing was asked for during four looks: "networkidle" would wait half a second each time."""
        quiet = 0
        while quiet < 4:
            self.page.wait_for_timeout(50)
            quiet = 0 if self.pending else quiet + 1

    def _asks(self, request: Request) -> None:
        self.asked.append(request.url)
        self.pending.add(request)

    def _has(self, request: Request) -> None:
        self.pending.discard(request)

    @property
    def elsewhere(self) -> list[str]:
        """What was asked of any other host."""
        return [url for url in self.asked if not url.startswith((self.site.address, "data:", "blob:"))]

    @property
    def fetched(self) -> list[str]:
        """The files of the site that were asked for."""
        paths = {url.removeprefix(self.site.address).partition("?")[0].partition("#")[0] for url in self.asked}
        return sorted(f"{path}index.html" if not path or path.endswith("/") else path for path in paths)


@dataclass(eq=False)
class Desk:
    """A browser of its own, at which one visitor sits after another: to make one costs as much as to open a page in it.

    At a `fresh` one nobody sat before and nobody will: there is nothing in its cache.
    """

    context: BrowserContext
    idle: Page
    fresh: bool
    heard: list[tuple[Any, Callable[[Request], None]]] = field(default_factory=list)

    def hears(self, event: Any, listener: Callable[[Request], None]) -> None:
        """Listen until the visitor leaves."""
        self.context.on(event, listener)
        self.heard.append((event, listener))

    def is_left(self, address: str) -> None:
        """Nothing of a visitor stays: no page, no choice that the site remembers, no permission."""
        if self.fresh:
            self.context.close()
            return
        for event, listener in self.heard:
            self.context.remove_listener(event, listener)
        self.heard.clear()
        for page in self.context.pages:
            if page is not self.idle:
                page.close()
        asked = self.context.new_cdp_session(self.idle)
        asked.send("Storage.clearDataForOrigin", {"origin": address.rstrip("/"), "storageTypes": "all"})
        asked.detach()
        self.context.clear_permissions()


@pytest.fixture(scope="session")
def desks(browser: Browser) -> Iterator[Callable[..., Desk]]:
    """Desks by what is special of them."""
    made: dict[tuple[int, bool, bool, bool], Desk] = {}

    def at(width: int, *, dark: bool, touch: bool, script: bool, fresh: bool) -> Desk:
        known = made.get((width, dark, touch, script))
        if known and not fresh:
            return known
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHTS[width]},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            java_script_enabled=script,
            locale="nl-NL",
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        desk = Desk(context, context.new_page(), fresh)
        if not fresh:
            made[width, dark, touch, script] = desk
        return desk

    yield at
    for desk in made.values():
        desk.context.close()


@pytest.fixture
def visitor(desks: Callable[..., Desk], site: Served) -> Iterator[Callable[..., Visitor]]:
    """Make a visitor: `visitor(PHONE, dark=True)`; two of one test never share a desk."""
    taken: list[Desk] = []

    def make(
        width: int = LAPTOP, *, dark: bool = False, touch: bool = False, script: bool = True, fresh: bool = False
    ) -> Visitor:
        desk = desks(width, dark=dark, touch=touch, script=script, fresh=fresh)
        if desk in taken:
            desk = desks(width, dark=dark, touch=touch, script=script, fresh=True)
        taken.append(desk)
        one = Visitor(desk.context.new_page(), site)
        desk.hears("request", one._asks)
        desk.hears("requestfinished", one._has)
        desk.hears("requestfailed", one._has)
        one.page.on(
            "console", lambda said: one.complaints.append(said.text) if said.type in ("error", "warning") else None
        )
        one.page.on("pageerror", lambda error: one.complaints.append(str(error)))
        return one

    yield make
    for desk in taken:
        desk.is_left(site.address)
