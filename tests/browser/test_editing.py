"""The editing page: somebody changes a word in the browser, and what comes of it is the same file with that one change.

The program is the real one, as `taalkompas editing fetch` takes it (`tests/all` does so); its back end for trying things keeps the files in the
page. How it speaks to GitHub is seen with answers of ours.
"""

import base64
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from tests.browser.conftest import Served, Visitor, barriers, serving

from schools import found, load, smallest
from taalkompas.editing import HOME
from taalkompas.into import write
from taalkompas.pipeline import with_program
from taalkompas.publish import Site, publish
from taalkompas.source import Document, parse

TOP = Path(__file__).parents[2]
PATH = "glossary/mensen/agent.yml"
AGENT = """\
# zo heet hij echt
term: "007"            # in het gebouw
definition: 'Wie "ja" zegt: die doet het.'

synonyms: [no, 012]
voices:
  - {role: docent, says: "nee: toch niet"}   # bij de koffie
  - role: student
    says: >-
      ik zie 'm
      nooit
allow: [{rule: unused-term, because: Zo heet het gebouw., until: 2030-07-01}]
agreed_on: 2026-03-01
owner: docent
"""
EDITING = "editing: {service: github, repository: roc-klein/taal}\n"
DEFINITION = "Wat bedoelen we ermee, in één zin?"


@pytest.fixture(scope="module")
def klein(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small school with a word that programs tend to spoil, and the program of the editing page."""
    if not (TOP / HOME).is_dir():
        pytest.fail(f"There is no {TOP / HOME}. Run 'taalkompas editing fetch' there first, as tests/all does.")
    root = smallest(tmp_path_factory.mktemp("klein"), {PATH: AGENT})
    school = root / "glossary/school.yml"
    school.write_text(school.read_text(encoding="utf-8") + EDITING, encoding="utf-8")
    shutil.copytree(TOP / HOME, root / HOME)
    return root


@pytest.fixture(scope="module")
def built(klein: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """That school's site."""
    folder = tmp_path_factory.mktemp("built")
    write(publish(with_program(load(klein)), Site()), folder)
    with serving(folder) as served:
        yield served


@pytest.fixture
def editor(browser: Browser, built: Served) -> Iterator[Visitor]:
    """Somebody in front of a browser."""
    context = browser.new_context(viewport={"width": 1440, "height": 1200}, locale="nl-NL", reduced_motion="reduce")
    context.set_default_timeout(40_000)  # the program is large, and machines are busy
    one = Visitor(context.new_page(), built)
    context.on("request", one._asks)
    one.page.on("console", lambda said: one.complaints.append(said.text) if said.type == "error" else None)
    one.page.on("pageerror", lambda error: one.complaints.append(str(error)))
    yield one
    context.close()


def files(root: Path) -> dict[str, str]:
    """A school's files, by path."""
    places = sorted(one for folder in ("glossary", "promises") for one in (root / folder).rglob("*.yml"))
    return {one.relative_to(root).as_posix(): one.read_text(encoding="utf-8") for one in places}


def trying(editor: Visitor, root: Path, where: str) -> Page:
    """The page at a place, with the files of a school in the back end for trying things."""
    tree: dict[str, Any] = {}
    for path, text in files(root).items():
        here = tree
        *folders, name = path.split("/")
        for folder in folders:
            here = here.setdefault(folder, {})
        here[name] = {"content": text}
    settings = json.loads((editor.site.folder / "redactie/config.json").read_text(encoding="utf-8"))
    page = editor.page
    page.route(
        "**/redactie/config.json", lambda one: one.fulfill(json={**settings, "service": "test-repo", "sign_in": None})
    )
    page.add_init_script(f"window.repoFiles = {json.dumps(tree)}")
    page.goto(f"{editor.site.address}redactie/#/{where}")
    page.get_by_role("button", name="Inloggen").click()  # the door of the back end for trying things
    return page


def proposed(page: Page) -> dict[str, str]:
    """Save, and what is proposed then: the text of each file by its path."""
    page.get_by_role("button", name="Opslaan", exact=True).click()
    made = "Object.values(window.repoFilesUnpublished).flatMap((one) => one.diffs.map((file) => [file.path, file.content]))"
    page.wait_for_function(f"{made}.length > 0")
    return dict(page.evaluate(made))


def with_change(root: Path, folder: Path, made: dict[str, str]) -> Path:
    """A copy of a school with what was proposed."""
    return smallest(folder, {**files(root), **made})


@pytest.mark.slow
def test_one_changed_sentence_changes_one_line(editor: Visitor, klein: Path, tmp_path: Path) -> None:
    page = trying(editor, klein, "collections/term/entries/mensen/agent")
    field = page.get_by_label(DEFINITION)
    field.wait_for()
    expect(field).to_have_value('Wie "ja" zegt: die doet het.')
    field.fill("Wie 'nee' zegt: die ook # echt")
    made = proposed(page)
    assert made == {PATH: AGENT.replace("""'Wie "ja" zegt: die doet het.'""", "'Wie ''nee'' zegt: die ook # echt'")}
    assert found(with_change(klein, tmp_path, made)) == found(klein) == []
    assert not editor.elsewhere
    assert not editor.complaints


@pytest.mark.slow
def test_another_voice_leaves_the_others_as_they_were(editor: Visitor, klein: Path, tmp_path: Path) -> None:
    page = trying(editor, klein, "collections/term/entries/mensen/agent")
    page.get_by_role("button", name="Voeg regel toe").nth(1).click()
    page.get_by_label("In hun eigen woorden").last.fill("ja\nen nee")
    page.get_by_label("Wie", exact=True).last.click()
    page.get_by_role("option", name="Docent").click()
    (made,) = proposed(page).items()
    assert made[0] == PATH
    before, after = (parse(Document(PATH, text)).value for text in (AGENT, made[1]))
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    voices = after.pop("voices")
    assert voices == [*before.pop("voices"), {"role": "docent", "says": "ja\nen nee"}]
    assert after == before
    assert made[1].startswith(AGENT[: AGENT.index("voices")])
    assert made[1].endswith(AGENT[AGENT.index("allow") :])
    assert "# bij de koffie" in made[1]
    assert found(with_change(klein, tmp_path, dict([made]))) == []


def test_a_new_word_is_a_draft_that_passes_the_check(editor: Visitor, klein: Path, tmp_path: Path) -> None:
    page = trying(editor, klein, "collections/term/new")
    page.get_by_label("Welk woord?").fill("Ruimte & tijd: één")
    page.get_by_label(DEFINITION).fill("yes")
    made = proposed(page)
    assert made == {"glossary/ruimte-tijd-een.yml": 'term: "Ruimte & tijd: één"\ndefinition: "yes"\nstatus: draft\n'}
    assert [rule for *_, rule in found(with_change(klein, tmp_path, made))] == ["unused-term"]


@pytest.mark.slow
def test_what_the_check_would_refuse_is_not_saved(editor: Visitor, klein: Path) -> None:
    page = trying(editor, klein, "collections/term/entries/mensen/agent")
    page.get_by_label("Sinds wanneer is het afgesproken?").fill("1 maart")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.get_by_text("Schrijf jaar, maand en dag").first.wait_for()
    assert page.evaluate("Object.keys(window.repoFilesUnpublished)") == []


@pytest.mark.slow
def test_a_picture_does_not_go_in_without_a_reader(editor: Visitor, klein: Path) -> None:
    page = trying(editor, klein, "collections/term")
    page.get_by_role("button", name="Media").click()
    page.locator("input[type=file]").set_input_files({"name": "x.png", "mimeType": "image/png", "buffer": b"x"})
    page.get_by_text("Plaatjes kun je hier niet toevoegen").first.wait_for()
    assert not page.evaluate("window.repoFiles.docs")


@pytest.mark.slow
def test_every_kind_has_a_form_in_which_what_is_there_can_be_read(editor: Visitor, klein: Path) -> None:
    page = trying(editor, klein, "collections/promise/entries/altijd-welkom")
    page.get_by_label("Wat beloven we?").wait_for()
    expect(page.get_by_label("Wat beloven we?")).to_have_value("Ik ben altijd welkom")
    for where, label in (
        ("agreement/entries/warm-welkom", "Wat spreken we af?"),
        ("choices/new", "Welk team?"),
        ("snapshot/new", "Wat voor gesprek was het?"),
        ("success/new", "Wat ging er goed?"),
        ("school/entries/school", "Hoe heet de school?"),
    ):
        page.goto(f"{editor.site.address}redactie/#/collections/{where}")
        page.get_by_label(label).first.wait_for()
    assert not editor.elsewhere
    assert not editor.complaints


def github(root: Path, written: list[tuple[str, Any]]) -> Callable[[Route], None]:
    """GitHub as far as the page needs it: who asks, what they may, what files there are; and what is `written`, to look at."""
    blobs = {f"{number:040x}": (path, text) for number, (path, text) in enumerate(files(root).items())}

    def answer(route: Route) -> None:
        request, headers = route.request, {"access-control-allow-origin": "*", "access-control-allow-headers": "*"}
        headers["access-control-allow-methods"] = "*"
        path = request.url.split("?")[0].removeprefix("https://api.github.com")
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers=headers)
            return
        if request.headers.get("authorization") != "token sleutel":
            route.fulfill(status=401, headers=headers, json={"message": "Bad credentials"})
            return
        if request.method != "GET":
            written.append((path.removeprefix("/repos/roc-klein/taal"), request.post_data_json))
            route.fulfill(
                status=201, headers=headers, json={"sha": "f0", "number": 7, "labels": [], "head": {"sha": "f0"}}
            )
            return
        folder = path.partition("/git/trees/main:")[2].replace("%2F", "/")
        if path == "/user":
            said: Any = {"login": "sara", "name": "Sara", "avatar_url": "https://elders.example/sara.png"}
        elif path == "/repos/roc-klein/taal":
            said = {"owner": {"login": "roc-klein"}, "permissions": {"push": True}}
        elif path.endswith("/branches/main"):
            said = {"name": "main", "commit": {"sha": "e0"}}
        elif folder:
            said = {
                "tree": [
                    {"type": "blob", "path": one.removeprefix(f"{folder}/"), "sha": sha, "size": len(text)}
                    for sha, (one, text) in blobs.items()
                    if one.startswith(f"{folder}/")
                ]
            }
        elif (sha := path.rpartition("/")[2]) in blobs:
            said = {"content": base64.b64encode(blobs[sha][1].encode()).decode(), "encoding": "base64"}
        else:
            said = []
        route.fulfill(headers=headers, json=said)

    return answer


class Hand:
    """Somebody's hand on the mouse: does what they do, and counts how often they press."""

    def __init__(self) -> None:
        self.clicks = 0

    def presses(self, what: Locator) -> None:
        """Click."""
        self.clicks += 1
        what.click()


def test_from_a_wrong_word_on_a_page_to_a_proposal_in_four_clicks(editor: Visitor, klein: Path, axe: str) -> None:
    page, hand = editor.page, Hand()
    written: list[tuple[str, Any]] = []
    page.route("https://api.github.com/**", github(klein, written))
    block = (editor.site.folder / "begrippen/agent/index.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    page.route("**/begrippen/agent/", lambda one: one.fulfill(content_type="text/html", body=f"<!doctype html>{block}"))
    page.goto(f"{editor.site.address}begrippen/agent/")

    hand.presses(page.get_by_role("link", name="Bewerk dit"))
    key = page.get_by_label("Je sleutel")
    expect(key).to_be_focused()
    expect(page.get_by_role("link", name="Maak een sleutel bij GitHub")).to_have_attribute(
        "href",
        "https://github.com/settings/personal-access-tokens/new"
        "?name=Taalkompas+ROC+Klein&target_name=roc-klein&contents=write&pull_requests=write",
    )
    assert not barriers(page, axe)
    page.keyboard.type("vals")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main").get_by_role("alert")).to_contain_text("Deze sleutel past niet.")
    key.fill(" sleutel ")
    hand.presses(page.get_by_role("button", name="Aanmelden"))
    hand.presses(page.get_by_label(DEFINITION))
    page.keyboard.press("Control+A")
    page.keyboard.type("Anders.")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_label("Waarom stel je dit voor?")).to_be_focused()
    page.keyboard.type("Zo zeggen studenten het")
    hand.presses(page.get_by_role("button", name="Opslaan", exact=True))
    page.get_by_role("alert").filter(has_text="Opgeslagen als voorstel.").wait_for()

    assert hand.clicks <= 4
    made = dict(written)
    text = base64.b64decode(made["/git/blobs"]["content"]).decode()
    assert text == AGENT.replace("""'Wie "ja" zegt: die doet het.'""", "'Anders.'")
    assert [one["path"] for one in made["/git/trees"]["tree"]] == [PATH]
    assert made["/git/commits"]["message"] == "Zo zeggen studenten het"
    assert made["/git/refs"]["ref"] == "refs/heads/cms/term/mensen/agent"
    assert made["/pulls"].items() >= {"title": "Zo zeggen studenten het", "base": "main"}.items()
    assert made["/pulls"]["body"].startswith("Voorgesteld op de redactiepagina van ROC Klein.")
    assert made["/issues/7/labels"] == {"labels": ["taalkompas/draft"]}
    assert {url.split("/")[2] for url in editor.elsewhere} == {"api.github.com"}

    page.goto(f"{editor.site.address}redactie/#/collections/promise")
    page.get_by_role("link", name="Ik ben altijd welkom").wait_for()
    expect(page.get_by_role("link", name="Wie begint, wordt opgewacht")).to_have_count(0)


@pytest.mark.slow
def test_who_signs_in_with_an_account_goes_on_to_the_form(browser: Browser, klein: Path, tmp_path: Path) -> None:
    root = with_change(klein, tmp_path / "school", {})
    school = root / "glossary/school.yml"
    said = "editing: {service: azure, repository: roc/onderwijs/taal, app: 12ab, tenant: 34cd}\n"
    school.write_text(school.read_text(encoding="utf-8").replace(EDITING, said), encoding="utf-8")
    shutil.copytree(TOP / HOME, root / HOME)
    write(publish(with_program(load(root)), Site()), tmp_path / "site")
    texts = files(root)

    def entra(route: Route) -> None:
        asked = parse_qs(urlsplit(route.request.url).query)
        back = f"{asked['redirect_uri'][0]}#access_token=sleutel&token_type=Bearer&state={quote(asked['state'][0])}"
        route.fulfill(status=302, headers={"location": back})

    def azure(route: Route) -> None:
        asked = parse_qs(urlsplit(route.request.url).query)
        if "path" in asked:
            route.fulfill(body=texts[asked["path"][0].lstrip("/")])
            return
        scope = f"/{asked.get('scopePath', ['-'])[0]}/"
        found = [
            {"objectId": path, "gitObjectType": "blob", "path": f"/{path}"}
            for path in texts
            if f"/{path}".startswith(scope)
        ]
        route.fulfill(json={"value": found, "displayName": "Sara", "emailAddress": "sara@roc.example"})

    with serving(tmp_path / "site") as served:
        page = browser.new_page()
        page.route("https://login.microsoftonline.com/**", entra)
        page.route("https://dev.azure.com/**", azure)
        page.route("https://app.vssps.visualstudio.com/**", azure)
        page.goto(f"{served.address}redactie/#/collections/term/entries/mensen/agent")
        page.get_by_role("button", name="Aanmelden met je schoolaccount").click()
        expect(page.get_by_label(DEFINITION)).to_have_value('Wie "ja" zegt: die doet het.', timeout=40_000)
        page.close()


@pytest.mark.slow
def test_the_form_fits_a_phone(editor: Visitor, klein: Path) -> None:
    editor.page.set_viewport_size({"width": 360, "height": 740})
    page = trying(editor, klein, "collections/term/entries/mensen/agent")
    field = page.get_by_label(DEFINITION)
    field.wait_for()
    for one in (field, page.get_by_role("button", name="Opslaan", exact=True)):
        box = one.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
