"""How quick the plate is in a real browser. No test: `python tests/bench/plate.py`.

Builds the site of a made-up school with 15 promises and 10 domains, serves it from this machine, and prints, for a phone and a laptop,

- what the front page weighs, compressed, with all that it asks for (aim: at most 300 kB);
- when the plate is first painted with script turned off (First Contentful Paint), and how far anything moves while it loads (CLS, aim: 0);
- how long the browser takes from an input to the next picture, with a CPU slowed down four times: pointing, focus, a tap, choosing a role
  (the longest of each, as the Event Timing interface of the W3C gives it, in steps of 8 ms; aim: under 100 ms).
"""

import gzip
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, Request, sync_playwright

SLOWED = 4
SCREENS = {"phone": (360, 740), "laptop": (1440, 900)}
SAYINGS = (
    "Ik mag proeven voor ik kies", "Ik ben altijd welkom", "Wat ik al kan, telt mee", "Ik kies mijn eigen route",
    "Ik heb iemand die mij kent en die merkt dat ik er niet ben", "Ik sta er op stage niet alleen voor",
    "Ik doe examen als ik eraan toe ben", "Ik kan terugkomen om bij te leren", "Ik weet altijd waar ik sta",
    "Ik ga van school met een plan, niet alleen met een diploma", "Ik leer van mensen uit mijn vak",
    "Ik leer naast mijn werk", "Ik help mee beslissen over mijn opleiding", "Ik vind rust op school",
    "Ik krijg hulp voordat ik erom hoef te vragen",
)  # fmt: skip
WATCH = """
window.moved = 0; window.slow = {};
new PerformanceObserver(list => list.getEntries().forEach(one => { if (!one.hadRecentInput) window.moved += one.value; }))
  .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(one => {
  window.slow[one.name] = Math.max(window.slow[one.name] ?? 0, one.duration); }))
  .observe({type: 'event', buffered: true, durationThreshold: 16});
"""


class Quiet(SimpleHTTPRequestHandler):
    """Hands out files, and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def make(root: Path) -> None:
    """Write a school of 15 promises, 10 domains, 6 moments, 8 roles and 6 teams."""
    framework = [
        "school: ROC Maat",
        "plate: {title: Jouw route, subtitle: Wat we beloven en wat we afspreken}",
        "moments:",
    ]
    framework += [f"  - {{id: m{i}, label: Moment {i}}}" for i in range(6)]
    framework += ["domains:", *(f"  - {{id: d{i}, label: Domein {i}}}" for i in range(10))]
    framework += ["roles:", *(f"  - {{id: r{i}, label: Rol {i}}}" for i in range(8))]
    framework += ["teams:", *(f"  - {{id: t{i}, label: Team {i}}}" for i in range(6))]
    files = {
        "glossary/school.yml": "\n".join(framework),
        "mkdocs.yml": "site_name: x\ntheme: material\nplugins: [taalkompas]",
    }
    files["docs/over.md"] = "# Over\n"
    for i, saying in enumerate(SAYINGS):
        needs = sorted({i % 10, (i * 3 + 1) % 10, (i * 7 + 2) % 10})
        listed = ", ".join(f"a{need}" for need in needs)
        files[f"promises/p{i}.yml"] = (
            f'promise: "{saying}"\nmeans: Dat merk je.\nwhy: Daarom.\nmoment: m{i % 6}\nowner: r0\n'
            f"requires: [{', '.join(f'd{need}' for need in needs)}]\nagreements: [{listed}]\n"
        )
    for i in range(10):
        deeds = "".join(f"  - {{role: r{(i + j) % 8}, does: doet iets}}\n" for j in range(3))
        files[f"promises/agreements/a{i}.yml"] = (
            f"agreement: Afspraak {i}\ndomain: d{i}\nwhy: Daarom.\ndecides: central\ndecided_by: [r0]\nowner: r0\nbehaviour:\n{deeds}"
        )
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def weigh(browser: Browser, address: str, site: Path) -> float:
    """What the front page and all that it asks for weigh, compressed, in kB."""
    page = browser.new_page()
    asked: set[str] = set()

    def note(request: Request) -> None:
        asked.add(request.url.removeprefix(address).split("?")[0] or "index.html")

    page.on("request", note)
    page.goto(address, wait_until="networkidle")
    page.close()
    found = (site / path for path in asked if (site / path).is_file())
    return sum(min(len(one), len(gzip.compress(one, 6))) for one in (path.read_bytes() for path in found)) / 1000


def paint(browser: Browser, address: str, size: tuple[int, int]) -> float:
    """When the plate is first painted without script, in ms."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, java_script_enabled=False)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(300)
    figures = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    context.close()
    return 1000 * (figures["FirstMeaningfulPaint"] - figures["NavigationStart"])


def touch(page: Page) -> None:
    """Point at, focus and tap all that is on the plate, and look through a few lenses."""
    links = page.locator(".taalkompas-plate a:is([data-promise], [data-domain]):visible")
    for i in range(links.count()):
        links.nth(i).hover()
        page.wait_for_timeout(60)
    links.first.focus()
    for _ in range(15):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(60)
    page.keyboard.press(" ")
    page.keyboard.press("Escape")
    for role in ("r1", "r2", "r3", "r2"):
        page.locator(f"[data-lens-role={role}]").click()
        page.wait_for_timeout(200)


def main() -> None:
    """Make the school, build it, look at it, print."""
    here = Path(tempfile.mkdtemp(prefix="taalkompas-bench-"))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        make(here)
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", here / "site"], cwd=here, check=True)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(here / "site")))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            print(f"weight, kB compressed: {weigh(browser, address, here / 'site'):.0f}")
            for name, size in SCREENS.items():
                print(f"{name}: first paint without script {paint(browser, address, size):.0f} ms")
                context = browser.new_context(viewport={"width": size[0], "height": size[1]})
                page = context.new_page()
                page.add_init_script(WATCH)
                context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
                page.goto(address, wait_until="networkidle")
                print(f"  moved while loading (CLS): {page.evaluate('window.moved'):.4f}")
                touch(page)
                page.wait_for_timeout(500)
                slow = sorted(page.evaluate("window.slow").items(), key=lambda one: -one[1])
                print("  longest, ms, slowed four times: " + ", ".join(f"{kind} {time:.0f}" for kind, time in slow))
                context.close()
            browser.close()
    finally:
        shutil.rmtree(here)


if __name__ == "__main__":
    main()
