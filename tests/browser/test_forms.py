"""The forms in a real browser: filled in, handed over, and read by the school's own check."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Locator, Page, expect

from browser.conftest import LAPTOP, PHONE, Served, Visitor, barriers
from hosts.building import copied
from taalkompas import Severity, load

Visit = Callable[..., Visitor]
FORMS, DAY = "meeschrijven/", date(2026, 10, 1)
TODAY = "window.Date = class extends Date { constructor(...a) { super(...(a.length ? a : ['2026-10-01T12:00'])) } }"
SAID = "Nee: 'ik' \"wacht\" #nog\n- op {een} [lokaal] 🙂"


def asked(page: Page, key: str, number: int = 0) -> Locator:
    """The field or fields of a question; of a list, in one of its rows."""
    steps = [f"[data-key='{one}']" for one in key.split("/")]
    return page.locator(" ".join(steps)).nth(number).locator("input, select, textarea")


def answer(page: Page, answers: dict[str, str]) -> Page:
    """Fill in fields by the way in which each is answered; `key#1` is the second row of a list."""
    for key, value in answers.items():
        name, _, number = key.partition("#")
        field = asked(page, name, int(number or 0))
        match field.first.evaluate("one => one.type"):
            case "checkbox" | "radio":
                for one in value.split():
                    field.and_(page.locator(f"[value='{one}']")).check()
            case "select-one":
                field.select_option(value)
            case _:
                field.fill(value)
    return page


def opened(one: Visitor, path: str) -> Page:
    """A form, as soon as its script is there."""
    page = one.goes_to(f"{FORMS}{path}", wait=False)
    expect(page.locator("[data-asks=form][data-live]")).to_be_attached()
    return page


def made(page: Page, folder: Path) -> str:
    """The draft, downloaded and put where the page says that it belongs."""
    page.locator("[type=submit]").click()
    path = page.locator("[data-belongs]").inner_text().split(" voor ")[1].split(". ")[0]
    with page.expect_download() as saved:
        page.locator("[data-do=download]").click()
    assert saved.value.suggested_filename == path.rpartition("/")[2]
    saved.value.save_as(folder / path)
    return path


FILLED: dict[str, tuple[str, dict[str, str], str, dict[str, Any]]] = {
    "succes": (
        "?promise=altijd-welkom&promise=bestaat-niet&team=zorg&date=nooit&onzin=1",
        {"success": "  Eerste groep  begon: écht! ", "story": SAID},
        "promises/successes/eerste-groep-begon-echt.yml",
        {
            "success": "Eerste groep begon: écht!",
            "story": SAID,
            "promises": ["altijd-welkom"],
            "date": DAY,
            "team": "zorg",
        },
    ),
    "begrip": (
        "?term=Déúr%20die%20open%20blijft",
        {"voices/role": "student", "voices/says": SAID},
        "glossary/deur-die-open-blijft.yml",
        {"term": "Déúr die open blijft", "voices": [{"role": "student", "says": SAID}], "status": "draft"},
    ),
    "belofte": (
        "?moment=starten&promise=altijd-welkom",
        {"promise": "Ik word gebeld", "why": SAID, "means": "Wij bellen.", "requires": "instroom begeleiding"},
        "promises/ik-word-gebeld.yml",
        {
            "promise": "Ik word gebeld",
            "why": SAID,
            "means": "Wij bellen.",
            "moment": "starten",
            "requires": ["instroom", "begeleiding"],
            "status": "draft",
        },
    ),
    "afspraak": (
        "?promise=altijd-welkom&domain=instroom",
        {
            "agreement": "We bellen iedereen",
            "why": "Wie gebeld wordt, komt.",
            "behaviour/role": "docent",
            "behaviour/does": "belt",
            "behaviour/instead_of": "te mailen",
            "decides": "team",
        },
        "promises/agreements/instroom/we-bellen-iedereen.yml",
        {
            "agreement": "We bellen iedereen",
            "why": "Wie gebeld wordt, komt.",
            "domain": "instroom",
            "behaviour": [{"role": "docent", "does": "belt", "instead_of": "te mailen"}],
            "decides": "team",
            "status": "draft",
        },
    ),
    "fotomoment": (
        "?promise=telt-mee&team=zorg",
        {
            "roles": "student docent",
            "promises/signals/says": SAID,
            "promises/standing": "growing",
            "promises/next": "We vragen het.",
        },
        "promises/snapshots/2026-10-01-zorg.yml",
        {
            "date": DAY,
            "form": "ronde tafel",
            "roles": ["student", "docent"],
            "promises": [
                {
                    "promise": "telt-mee",
                    "signals": [{"role": "student", "says": SAID}],
                    "standing": "growing",
                    "next": "We vragen het.",
                }
            ],
            "team": "zorg",
        },
    ),
}
"""By form: what its address fills in, what a visitor answers, and the file that comes of it."""


BRIM = """form => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    for (const one of [...document.querySelectorAll("form [data-do=another]")]) one.click();
    [...document.querySelectorAll("form :is(input, select, textarea)")].forEach((one, number) => {
        if (one.type === "checkbox" || one.type === "radio") one.checked = true;
        else if (one.tagName === "SELECT") one.selectedIndex = Math.min(number, one.options.length - 1);
        else if (one.type === "date") one.value = "2026-09-01";
        else one.value = one.inputMode === "decimal" ? "5" : `Iets nieuws ${form}${number}: "ja" [[altijd-welkom|welkom]] #`;
        one.dispatchEvent(new Event("input", { bubbles: true }));
    });
}"""
"""Every field that a form has, filled in, with one row more in every list."""
BRIMFUL = {"succes": 5, "begrip": 10, "belofte": 12, "afspraak": 15, "fotomoment": 8}
"""How many fields there are then in the file."""


def test_every_form_makes_a_draft_that_the_check_accepts(visitor: Visit, example: Path, tmp_path: Path) -> None:
    one, school = visitor(), copied(example, tmp_path)
    one.page.add_init_script(TODAY)
    for form, (query, answers, path, expected) in FILLED.items():
        page = answer(opened(one, f"{form}/{query}"), answers)
        assert made(page, school) == path
        assert yaml.safe_load((school / path).read_text(encoding="utf-8")) == expected
        link = page.locator("[data-do=propose]").get_attribute("href") or ""
        assert (
            link.startswith("https://git.roc-voorbeeld.example/taalkompas/new/main?filename=promises%2F")
            or form == "begrip"
        )
        assert "subject=" in (page.locator("[data-do=mail]").get_attribute("href") or "")
        page.evaluate(BRIM, form)
        full = made(page, school)
        assert full != path
        assert len(yaml.safe_load((school / full).read_text(encoding="utf-8"))) == BRIMFUL[form], "nothing is lost"
    found = load(school, DAY, {}).findings
    assert [f"{one.path}: {one.rule} {one.values}" for one in found if one.severity is Severity.ERROR] == []
    filled = {path for *_, path, _ in FILLED.values()}
    assert [one for one in found if one.path in filled and one.severity is not Severity.INFO] == []
    assert one.elsewhere == one.complaints == []


def test_what_is_missing_is_said_beside_it_and_the_first_gets_the_focus(visitor: Visit, axe: str) -> None:
    page = visitor(PHONE, dark=True).goes_to(f"{FORMS}afspraak/?promise=telt-mee")
    expect(page.locator(".tlk-form__for:visible")).to_contain_text("Wat ik al kan, telt mee")
    asked(page, "agreement").press("Enter")
    expect(page.locator("[data-missing]")).to_be_empty()  # a line ended is no form handed in
    page.locator("[type=submit]").click()
    expect(page.locator("[data-missing]")).to_have_text("Er missen nog 6 dingen. Bij elke vraag staat wat.")
    assert asked(page, "agreement").evaluate("one => one === document.activeElement")
    assert barriers(page, axe) == []
    page.keyboard.type("Bel terug [[bestaat-niet]]")
    page.keyboard.press("Tab")
    expect(page.locator("[data-key=agreement] > [data-wrong]")).to_contain_text("'[[bestaat-niet]]' leidt nergens heen")
    page.locator("summary", has_text="Meer erbij").click()
    answer(page, {"bandwidth/measure": "keren", "bandwidth/min": "12,5", "bandwidth/max": "4"})
    expect(page.locator("[data-key=min] [data-read]")).to_have_text("We lezen dit als 12,5.")
    page.locator("[type=submit]").click()
    expect(page.locator("[data-key=max] > [data-wrong]")).to_have_text("Hoogstens is hier minder dan minstens.")
    expect(page.locator("[data-made]")).to_be_hidden()


def test_a_word_that_is_there_already_leads_to_it(visitor: Visit) -> None:
    page = visitor().goes_to(f"{FORMS}begrip/")
    asked(page, "term").fill("STUDIEROUTE")
    asked(page, "term").press("Tab")
    note = page.locator("[data-key=term] > [data-wrong]")
    expect(note).to_contain_text("Dit woord is er al: Leerroute")
    assert (note.locator("a").last.get_attribute("href") or "").endswith("in-gesprek/#leerroute")
    asked(page, "term").fill("Snuffelstage")
    expect(note).to_contain_text("Dit woord gebruiken we liever niet.")
    asked(page, "term").fill("iets nieuws")
    expect(note).to_be_empty()


def test_a_choice_shows_the_room_and_joins_what_the_team_chose_before(
    visitor: Visit, example: Path, tmp_path: Path
) -> None:
    page = visitor().goes_to(f"{FORMS}teamkeuze/?team=zorg&agreement=instroommomenten")
    room = page.locator("[data-room-of]")
    expect(room).to_contain_text("van 4 tot 10")
    expect(room.locator(".tlk-form__now:visible")).to_contain_text("Dit koos jullie team al: 6.")
    answer(page, {"value": "7,5", "because": "Het paste."})
    page.locator("[type=submit]").click()
    belongs, code = page.locator("[data-belongs]"), page.locator("[data-yaml]")
    expect(belongs).to_contain_text("promises/choices/zorg.yml, in plaats van wat jullie team hier eerder koos")
    chosen = {"agreement": "instroommomenten", "value": 7.5, "because": "Het paste."}
    assert yaml.safe_load(code.text_content() or "") == {"choices": [chosen]}
    school = copied(example, tmp_path)
    file = school / "promises/choices/zorg.yml"
    before = yaml.safe_load(file.read_text(encoding="utf-8"))
    before["choices"][0] = chosen
    file.write_text(yaml.safe_dump(before), encoding="utf-8")
    assert [one for one in load(school, DAY, {}).findings if one.severity is Severity.ERROR] == []
    assert (page.locator("[data-do=propose]").get_attribute("href") or "").endswith("/promises/choices/zorg.yml")
    asked(page, "value").fill("40")
    expect(page.locator("[data-outside]")).to_contain_text("Dit valt buiten de ruimte (van 4 tot 10)")
    expect(page.locator("[data-outside]")).to_contain_text("Directeur onderwijs")
    expect(belongs).to_contain_text("Dit past nog niet in promises/choices/zorg.yml")
    expect(page.locator("[data-do=propose]")).to_be_hidden()
    page.locator("[data-files]").evaluate("one => one.remove()")  # a team that has no file yet makes a whole one
    asked(page, "value").fill("6")
    assert yaml.safe_load(code.text_content() or "") == {"team": "zorg", "choices": [{**chosen, "value": 6}]}


def test_what_was_typed_is_still_there_until_one_begins_anew(visitor: Visit) -> None:
    one = visitor(LAPTOP)
    page = opened(one, "begrip/?term=rust")
    page.locator("[data-key=voices] > [data-do=another]").click()
    story = "stil " * 1000
    answer(page, {"voices/says#1": story, "voices/role#1": "docent"})
    page = opened(one, "begrip/")
    expect(page.locator("[data-left]")).to_contain_text("Hier staat nog wat je op")
    assert asked(page, "term").input_value() == "rust"
    assert asked(page, "voices/says", 1).input_value() == story, "nothing stops at so many letters"
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("[data-do=clear]").click()
    assert asked(page, "term").input_value() == ""
    assert page.locator("[data-key=voices] [data-scope]").count() == 1
    asked(page, "term").fill("r")
    asked(page, "term").fill("")
    assert kept(page) == [], "nothing written is no draft"


def kept(page: Page) -> list[str]:
    """What this browser remembers of forms."""
    names: list[str] = page.evaluate("Object.keys(localStorage).filter(one => one.startsWith('taalkompas-form'))")
    return names


def test_no_field_stops_at_so_many_letters(site: Served) -> None:
    for form in (*FILLED, "teamkeuze"):
        html = (site.folder / FORMS / form / "index.html").read_text(encoding="utf-8")
        assert "<textarea" in html
        assert "maxlength" not in html


def test_what_the_address_names_wins_and_the_other_draft_is_offered_back(visitor: Visit, axe: str) -> None:
    one = visitor(PHONE)
    page = opened(one, "teamkeuze/?team=zorg&agreement=instroommomenten")
    answer(page, {"because": "Het <b>paste</b>."})
    page = opened(one, "teamkeuze/?team=economie")
    assert asked(page, "team").input_value() == "economie"
    assert [asked(page, key).input_value() for key in ("agreement", "because")] == ["", ""]
    expect(page.locator("[data-left]")).to_be_hidden()
    aside = page.locator("[data-aside] > .tlk-note")
    expect(aside).to_have_count(1)
    expect(aside).to_contain_text("Hier staat nog wat je op")
    expect(aside).to_contain_text("Zorg")
    assert barriers(page, axe) == []
    answer(page, {"because": "Wij niet."})
    aside.locator("button", has_text="Ga daarmee verder").click()
    assert [asked(page, key).input_value() for key in ("team", "because")] == ["zorg", "Het <b>paste</b>."]
    expect(aside).to_contain_text("Economie")
    page = opened(
        one, page.url.partition(FORMS)[2]
    )  # what the address named is another draft now, and it says so no longer
    assert asked(page, "team").input_value() == "zorg"
    page = opened(one, "teamkeuze/?team=economie")
    assert asked(page, "because").input_value() == "Wij niet.", "the draft about what the address names"
    asked(page, "team").select_option("zorg")
    assert "team=" not in page.url, "whoever chooses another team by hand still has it after a reload"
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("[data-aside] button", has_text="Gooi het weg").click()
    page.locator("[data-do=clear]").click()
    assert kept(page) == []


def test_what_was_handed_over_can_be_taken_back(visitor: Visit) -> None:
    one = visitor()
    page = opened(one, "begrip/?term=rust")
    answer(page, {"voices/role": "docent", "voices/says": "stil"})
    page.locator("[type=submit]").click()
    with page.expect_download():
        page.locator("[data-do=download]").click()
    page = opened(one, "begrip/")
    assert asked(page, "term").input_value() == ""
    aside = page.locator("[data-aside] > .tlk-note")
    expect(aside).to_contain_text("schreef over rust, heb je al doorgegeven.")
    aside.locator("button", has_text="Pak het terug").click()
    assert [asked(page, key).input_value() for key in ("term", "voices/says")] == ["rust", "stil"]
    expect(aside).to_have_count(0)
    page = opened(one, "begrip/")
    assert asked(page, "term").input_value() == "rust"
    assert one.complaints == []
