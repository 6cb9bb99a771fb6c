"""Conversation mode in a real browser: by keyboard, clicker and touch, to a draft that the school's own check accepts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from browser.conftest import LAPTOP, PHONE, Visitor, barriers
from hosts.building import copied
from taalkompas import Severity, load

Visit = Callable[..., Visitor]
PLACE, PROMISE, OTHER, DAY = "in-gesprek/", "altijd-welkom", "eigen-route", date(2026, 10, 1)
CURRENT = ".tlk-sheet[data-now]"


def sheet(page: Page) -> str:
    """The sheet that lies on the table."""
    return page.locator(CURRENT).get_attribute("data-sheet") or ""


def begin(page: Page, *roles: str) -> Page:
    """Say who is there, and begin."""
    for role in roles:
        page.locator(f"[name=role][value={role}]").check()
    page.locator(".tlk-start [type=submit]").click()
    return page


def turn_to(page: Page, wanted: str) -> None:
    """Press a clicker's button until a sheet lies there; what does not fit is scrolled through first."""
    for _ in range(60):
        if sheet(page) == wanted:
            return
        page.keyboard.press("PageDown")
    pytest.fail(f"no sheet '{wanted}'")


def taken_home(page: Page, folder: Path) -> str:
    """The draft as it was downloaded, and put where the page says it belongs."""
    path = page.locator("[data-belongs]").inner_text().split(" voor ")[1].split(". ")[0]
    with page.expect_download() as saved:
        page.locator("[data-do=download]").click()
    assert saved.value.suggested_filename == path.rpartition("/")[2]
    saved.value.save_as(folder / path)
    return path


def about(folder: Path, path: str) -> list[str]:
    """What the check has to mend in a draft, or anywhere because of it."""
    found = load(folder, DAY, {}).findings
    return [f"{one.path}: {one.rule}" for one in found if one.path == path or one.severity is not Severity.INFO]


def test_a_round_table_ends_in_a_draft_that_the_check_accepts(visitor: Visit, example: Path, tmp_path: Path) -> None:
    one = visitor()
    page = one.goes_to(f"{PLACE}#{PROMISE}")
    page.locator(f"[name=promise][value={OTHER}]").check()
    page.locator("[name=date]").fill(DAY.isoformat())
    page.locator("[name=team]").select_option("zorg")
    begin(page, "student", "docent")
    turn_to(page, "seen")
    page.locator(f"[name='{PROMISE}/standing'][value=kept]").check()
    page.locator(f"[name='{PROMISE}/groups/docent/standing']").select_option("paper")
    page.locator(f"[name='{PROMISE}/groups/student/standing']").select_option("kept")
    page.locator(f"[name='{PROMISE}/signals/1/role']").select_option("docent")
    page.locator(f"[name='{PROMISE}/signals/1/says']").fill("Nee: 'ik' \"wacht\" #nog\nop een lokaal.")
    page.locator(f"[name='{PROMISE}/signals/0/says']").fill("Ik kon gewoon beginnen. 🙂")
    page.locator(f"{CURRENT} [data-add=signals]").click()
    page.locator("[data-do=next]").click()
    page.locator(f"[name='{PROMISE}/learned']").fill("Beginnen lukt.")
    page.locator(f"{CURRENT} summary").click()
    page.locator(f"[name='{PROMISE}/data/0/measure']").fill("starters")
    page.locator(f"[name='{PROMISE}/data/0/value']").fill("1.207,5%")
    page.locator("[data-do=next]").click()
    assert page.locator("[data-what]").inner_text() == "Ik kies mijn eigen route, en mijn rooster past daarbij"
    turn_to(page, "end")
    expect(page.locator(".tlk-hint")).to_contain_text("nog niet hoe het ermee staat")  # the other promise waits
    school = copied(example, tmp_path)
    path = taken_home(page, school)
    assert path == "promises/snapshots/2026-10-01-zorg.yml"
    assert about(school, path) == []
    drafted: dict[str, Any] = yaml.safe_load((school / path).read_text(encoding="utf-8"))
    assert drafted == {
        "date": DAY,
        "form": "ronde tafel",
        "team": "zorg",
        "roles": ["student", "docent"],
        "promises": [
            {
                "promise": PROMISE,
                "standing": "kept",
                "seen": [{"role": "docent", "standing": "paper"}],
                "data": [{"measure": "starters", "value": 1207.5, "unit": "%"}],
                "signals": [
                    {"role": "student", "says": "Ik kon gewoon beginnen. 🙂"},
                    {"role": "docent", "says": "Nee: 'ik' \"wacht\" #nog\nop een lokaal."},
                ],
                "learned": "Beginnen lukt.",
            }
        ],
    }
    link = page.locator("[data-do=propose]").get_attribute("href") or ""
    assert link.startswith("https://git.roc-voorbeeld.example/taalkompas/new/main?filename=promises%2Fsnapshots%2F2026")
    page.locator(".tlk-hint").click()
    assert (sheet(page), page.locator(CURRENT).locator("xpath=..").get_attribute("data-promise")) == ("seen", OTHER)
    assert one.elsewhere == one.complaints == []


def test_a_word_that_is_known_ends_in_voices(visitor: Visit) -> None:
    page = begin(visitor().goes_to(f"{PLACE}#leerroute"), "docent", "roostermaker")
    assert page.locator(CURRENT).inner_text().startswith("leerroute")
    expect(page.locator(CURRENT)).not_to_contain_text("diploma")  # no definition yet
    turn_to(page, "says")
    docent = page.locator("[name$='/docent/says']")
    docent.fill("de volgorde van mijn lessen")
    page.locator("[data-do=close]").click()
    page.locator("[name=word]").fill("module")
    begin(page)
    turn_to(page, "says")
    assert docent.input_value() == "", "of another word nothing was said yet"
    page.locator("[data-do=close]").click()
    page.locator("[name=word]").fill("Leerroute")
    begin(page)
    turn_to(page, "says")
    page.locator("[name$='/docent/says']").focus()
    assert docent.evaluate("one => getComputedStyle(one).color") != "rgba(0, 0, 0, 0)"
    page.locator("[name$='/roostermaker/says']").focus()
    assert docent.evaluate("one => getComputedStyle(one).color") == "rgba(0, 0, 0, 0)", "others do not read along"
    page.locator("[data-do=next]").click()
    assert page.locator("[data-beside] .tlk-voice").all_inner_texts() == ["Docent\nde volgorde van mijn lessen"]
    expect(page.locator("[data-today]")).to_contain_text("diploma")
    page.locator("[data-do=next]").click()
    said = page.locator("[data-yaml]").text_content() or ""
    assert yaml.safe_load(said) == {"voices": [{"role": "docent", "says": "de volgorde van mijn lessen"}]}
    assert (page.locator("[data-do=propose]").get_attribute("href") or "").endswith("/glossary/onderwijs/leerroute.yml")


def test_a_new_word_ends_in_a_draft_term_that_the_check_accepts(visitor: Visit, example: Path, tmp_path: Path) -> None:
    page = visitor(PHONE, touch=True).goes_to(PLACE)
    page.locator("[name=about][value=word]").check()
    page.locator("[name=word]").fill("Déúr die open blijft")
    begin(page, "student")
    turn_to(page, "says")
    page.locator("[name$='/student/says']").fill("Dat ik terug mag.")
    page.locator("[data-do=next]").click()
    page.locator("[data-do=next]").click()
    page.locator("[data-sentence]").fill("Een plek waar je altijd terug kunt.")
    page.locator("[data-do=next]").click()
    school = copied(example, tmp_path)
    path = taken_home(page, school)
    assert path == "glossary/deur-die-open-blijft.yml"
    assert [one for one in about(school, path) if "unused-term" not in one] == []
    assert yaml.safe_load((school / path).read_text(encoding="utf-8")) == {
        "term": "Déúr die open blijft",
        "definition": "Een plek waar je altijd terug kunt.",
        "voices": [{"role": "student", "says": "Dat ik terug mag."}],
        "status": "draft",
    }


def test_it_goes_by_keyboard_alone(visitor: Visit) -> None:
    one = visitor()
    page = one.goes_to(f"{PLACE}#{PROMISE}")
    page.locator("[name=role][value=student]").focus()
    page.keyboard.press(" ")
    page.locator("[name=form]").focus()
    page.keyboard.press("Enter")
    heading = "document.activeElement.textContent.trim()"
    assert page.evaluate(heading) == "Ik ben altijd welkom"
    assert page.locator("[data-where]").inner_text() == "1 van 10"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(heading) == "Waarom"
    page.keyboard.press(".")  # blanks the screen, thinks a clicker; Material would go to another page
    page.keyboard.press("s")
    assert page.evaluate(heading) == "Waarom"
    for key, wanted in (
        ("Backspace", "promise"),
        (" ", "why"),
        ("PageUp", "promise"),
        ("End", "end"),
        ("Home", "promise"),
    ):
        page.keyboard.press(key)
        assert sheet(page) == wanted, key
    for _ in range(8):  # nothing behind the stage can be reached
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('.tlk-stage')"
        )
    turn_to(page, "next")
    page.locator(f"[name='{PROMISE}/next']").focus()
    page.keyboard.type("één ding ")
    for key in ("PageDown", "ArrowRight", "Home", "Backspace"):
        page.keyboard.press(key)
    assert sheet(page) == "next", "while somebody types no page turns"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.do") == "resume"
    assert page.locator("[inert]").count() == 0
    page.keyboard.press("Enter")
    assert sheet(page) == "next"
    assert page.locator(f"[name='{PROMISE}/next']").input_value() == "één ding "
    assert one.complaints == []


def test_a_clicker_turns_sheets_and_answers_nothing(visitor: Visit) -> None:
    page = begin(visitor().goes_to(f"{PLACE}#{PROMISE}"), "student", "docent")
    turn_to(page, "seen")
    saw = page.locator(f"[name='{PROMISE}/groups/docent/standing']")
    for key, wanted in (("PageUp", "questions"), ("PageDown", "next")):
        turn_to(page, "seen")
        saw.focus()
        for _ in range(5):  # what does not fit is scrolled through first
            if sheet(page) == "seen":
                page.keyboard.press(key)
        assert (sheet(page), saw.input_value()) == (wanted, ""), key
    page.locator("[data-do=back]").click()
    saw.focus()
    page.keyboard.press("ArrowDown")
    assert (sheet(page), saw.input_value()) == ("seen", "kept"), "the arrows choose"


def test_a_sheet_of_which_only_the_empty_edge_is_left_turns_at_once(visitor: Visit) -> None:
    page = visitor().goes_to(f"{PLACE}#{PROMISE}")
    page.set_viewport_size({"width": 1920, "height": 1080})
    begin(page, "student")
    turn_to(page, "next")
    edge = page.locator(CURRENT).evaluate("one => one.scrollHeight - one.clientHeight")
    assert 8 < edge < 50, "else this tests nothing"
    page.keyboard.press("PageDown")
    assert sheet(page) == "end"


def test_what_does_not_fit_is_scrolled_through_before_a_page_turns(visitor: Visit) -> None:
    page = begin(visitor(PHONE).goes_to(f"{PLACE}#{PROMISE}"), "student")
    turn_to(page, "agreed")
    page.keyboard.press("PageDown")
    page.wait_for_function(f"document.querySelector('{CURRENT}').scrollTop > 100")
    assert sheet(page) == "agreed"


def test_a_swipe_turns_a_page_and_a_tap_does_not(visitor: Visit) -> None:
    page = begin(visitor(PHONE, touch=True).goes_to(f"{PLACE}#{PROMISE}"), "student")
    touch = page.context.new_cdp_session(page)

    def swipe(*places: tuple[int, int]) -> None:
        for kind, place in zip(("touchStart", *["touchMove"] * (len(places) - 1)), places, strict=True):
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": place[0], "y": place[1]}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    swipe((300, 300), (200, 305), (90, 310))
    expect(page.locator(CURRENT)).to_have_attribute("data-sheet", "why")
    swipe((100, 300), (103, 301))
    swipe((100, 500), (130, 350), (180, 250))
    assert sheet(page) == "why"
    swipe((90, 300), (200, 305), (300, 310))
    expect(page.locator(CURRENT)).to_have_attribute("data-sheet", "promise")


def test_it_survives_a_reload_until_one_begins_anew(visitor: Visit) -> None:
    one = visitor()
    page = begin(one.goes_to(f"{PLACE}#{PROMISE}"), "student", "bestuur")
    turn_to(page, "seen")
    page.locator(f"[name='{PROMISE}/standing'][value=growing]").check()
    for _ in range(2):
        page.locator(f"{CURRENT} [data-add=signals]").click()
    page.locator(f"[name='{PROMISE}/signals/3/says']").fill("Vierde")
    page.reload(wait_until="networkidle")
    assert sheet(page) == "seen"
    assert page.locator(f"[name='{PROMISE}/standing']:checked").input_value() == "growing"
    assert page.locator(f"[name='{PROMISE}/signals/3/says']").input_value() == "Vierde"
    page.locator("[data-do=close]").click()
    assert page.locator("[data-left]:visible").count() == 0
    page.evaluate("() => { for (const key in localStorage) if (key.startsWith('taalkompas')) localStorage[key] ="
                  " JSON.stringify({...JSON.parse(localStorage[key]), day: '2026-05-12'}); }")  # fmt: skip
    page.reload(wait_until="networkidle")
    expect(page.locator("[data-left]")).to_contain_text("12 mei 2026")
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("[data-do=clear]").click()
    page.reload(wait_until="networkidle")
    assert page.locator(":is([name=promise], [name=role]):checked").count() == 0
    assert page.locator(":is([data-do=resume], [data-do=clear]):visible").count() == 0
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('taalkompas'))") == []
    assert one.complaints == []


def on_table(page: Page) -> list[str]:
    """The promises that one comes past, from the first sheet to the last; the end is last."""
    page.keyboard.press("Home")
    passed: list[str] = []
    while page.locator("[data-do=next]").is_enabled():
        passed.append(page.locator(CURRENT).locator("xpath=..").get_attribute("data-promise") or sheet(page))
        page.locator("[data-do=next]").click()
    assert sheet(page) == "end"
    return list(dict.fromkeys(passed))


def test_going_on_lays_what_is_chosen_now_and_loses_nothing(visitor: Visit) -> None:
    one = visitor()
    page = begin(one.goes_to(f"{PLACE}#{PROMISE}"), "student", "docent")
    turn_to(page, "seen")
    says, saw = page.locator(f"[name='{PROMISE}/signals/0/says']"), f"[name='{PROMISE}/groups/%s/standing']"
    says.fill("Ik kon beginnen.")
    page.locator(f"[name='{PROMISE}/standing'][value=growing]").check()
    page.locator(saw % "docent").select_option("paper")
    page.locator("[data-do=close]").click()
    page.locator(f"[name=promise][value={OTHER}]").check()  # more on the table, and other people at it
    page.locator("[name=role][value=bestuur]").check()
    page.locator("[name=role][value=docent]").uncheck()
    resume = page.locator("[data-do=resume]")
    resume.click()
    assert (sheet(page), says.input_value()) == ("seen", "Ik kon beginnen."), "where they were"
    assert (page.locator(saw % "bestuur").count(), page.locator(saw % "docent").count()) == (1, 0)
    assert on_table(page) == [PROMISE, OTHER]
    page.get_by_text("Ook van de groep 'Docent' staat er iets").click()
    assert (sheet(page), page.locator(saw % "docent").input_value()) == ("seen", "paper")
    on_table(page)
    page.locator(".tlk-hint").filter(has_text="nog niet hoe het ermee staat").click()
    assert page.locator(CURRENT).locator("xpath=..").get_attribute("data-promise") == OTHER
    page.locator("[data-do=close]").click()
    page.locator(f"[name=promise][value={OTHER}]").uncheck()
    page.goto("about:blank")
    page = one.goes_to(f"{PLACE}#{OTHER}")  # another choice, of an address
    resume.click()
    assert on_table(page) == [OTHER]
    page.locator("[data-do=close]").click()
    page.locator("[name=about][value=word]").check()
    page.locator("[name=word]").fill("module")
    resume.click()
    assert (sheet(page), page.locator("[data-what]").inner_text()) == ("word", "module")
    turn_to(page, "says")
    page.locator("[name$='/docent/says']").fill("een blok")
    on_table(page)
    page.get_by_text("Jullie schreven ook iets bij 'Ik ben altijd welkom'").click()
    assert (sheet(page), says.input_value()) == ("seen", "Ik kon beginnen.")
    assert on_table(page) == [PROMISE, OTHER]
    drafted = yaml.safe_load(page.locator("[data-yaml]").text_content() or "")
    assert [(look["promise"], look["seen"]) for look in drafted["promises"]] == [
        (PROMISE, [{"role": "docent", "standing": "paper"}])
    ]
    page.get_by_text("Jullie schreven ook iets bij het woord 'module'").click()
    assert (sheet(page), page.locator("[name$='/docent/says']").input_value()) == ("says", "een blok")
    assert one.complaints == []


def test_the_last_sheet_leads_to_what_is_not_in_the_draft(visitor: Visit) -> None:
    page = begin(visitor().goes_to(f"{PLACE}#{PROMISE}"), "student")
    turn_to(page, "seen")
    page.locator(f"[name='{PROMISE}/signals/0/says']").fill("Het ging vlot.")
    page.locator(f"[name='{PROMISE}/signals/1/says']").fill("Van wie is dit?")
    page.locator("[data-do=next]").click()
    page.locator(f"{CURRENT} summary").click()
    value, read = (page.locator(f"[name='{PROMISE}/data/0/value']"), page.locator(f"{CURRENT} [data-read]").first)
    for text, told in (("12", ""), ("1.200", "We lezen dit als 1.200."), ("12,5", "We lezen dit als 12,5."), ("85 %", "We lezen dit als 85%."), ("een paar", "Dit is niet als getal te lezen. Schrijf alleen het getal, zoals 12 of 12,5.")):  # fmt: skip
        value.fill(text)
        expect(read).to_have_text(told)
    expect(value).to_have_accessible_description(
        "Dit is niet als getal te lezen. Schrijf alleen het getal, zoals 12 of 12,5."
    )
    page.locator(f"{CURRENT} [data-add=data]").click()
    page.locator(f"[name='{PROMISE}/data/1/measure']").fill("starters")
    for text, wanted in (("starters", "next"), ("een paar", "next"), ("Van wie is dit?", "seen")):
        on_table(page)
        page.locator(".tlk-hint").filter(has_text=f"'{text}'").click()
        assert sheet(page) == wanted
    on_table(page)
    page.locator(".tlk-hint").filter(has_text="Daarom staat wat jullie schreven nog niet in het concept").click()
    page.locator(f"[name='{PROMISE}/standing'][value=kept]").check()
    on_table(page)
    page.locator(".tlk-hint").filter(has_text="nog niet wat we leerden").click()
    assert sheet(page) == "next"
    value.fill("13")
    expect(read).to_have_text("")
    on_table(page)
    expect(page.locator(".tlk-hints")).to_contain_text("het getal 13, maar niet wat er is geteld")


NUMBERS: list[tuple[str, str, float | None, str]] = [
    ("nl", "12,5", 12.5, ""), ("nl", "1.200", 1200, ""), ("nl", "1.200,75", 1200.75, ""), ("nl", "1 200", 1200, ""),
    ("nl", "7.5", 7.5, ""), ("nl", "0.500", 0.5, ""), ("nl", "1,200.5", 1200.5, ""), ("nl", "−3", -3, ""),
    ("nl", "85%", 85, "%"), ("nl", "85,", 85, ""), ("nl", "€ 1.200", 1200, "€"), ("nl", "12 van 80", None, ""), ("nl", "1.2.3", None, ""),
    ("nl", "", None, ""), ("nl", "5-7", None, ""), ("nl", "1%2", None, ""), ("nl", "1e3", None, ""),
    ("nl", "12345678901234567890", None, ""), ("nl", "0,0000001", None, ""),
    ("en", "1,200", 1200, ""), ("en", "1.200", 1.2, ""), ("en", "12,5", 12.5, ""),
]  # fmt: skip


def test_a_number_is_read_as_people_write_it(visitor: Visit) -> None:
    page = visitor().goes_to(PLACE)
    module = "import(new URL('/assets/taalkompas/conversation-numbers.js', location.href).href)"
    read = f"async all => {{ const one = await {module}; return all.map(([language, text]) => one.amountIn(text, language)); }}"
    got = page.evaluate(read, [[language, text] for language, text, _, _ in NUMBERS])
    for (language, text, value, sign), amount in zip(NUMBERS, got, strict=True):
        assert amount == (None if value is None else {"value": value, "sign": sign}), (language, text)


def test_the_address_says_what_lies_on_the_table(visitor: Visit) -> None:
    one = visitor()
    picked = "all => all.filter(one => one.checkVisibility() && (one.checked || one.type === 'text')).map(one => one.value).filter(Boolean)"
    for fragment, chosen in ((PROMISE, [PROMISE]), ("leerroute", ["leerroute"]), ("weg", []), ("%", []), ('"]', [])):
        one.page.goto("about:blank")
        page = one.goes_to(f"{PLACE}#{fragment}")
        assert page.eval_on_selector_all(":is([name=promise], [name=word])", picked) == chosen, fragment
        assert page.locator(CURRENT).count() == 0
    assert one.complaints == []


def test_it_says_what_is_missing_and_takes_three_promises_at_most(visitor: Visit) -> None:
    page = visitor().goes_to(PLACE)
    missing = page.locator("[data-missing]")
    begin(page)
    expect(missing).to_have_text("Kies één, twee of drie beloften.")
    for box in page.locator("[name=promise]").all()[:3]:
        box.check()
    assert page.locator("[name=promise]:disabled").count() == page.locator("[name=promise]").count() - 3
    begin(page)
    expect(missing).to_have_text("Zeg wie er aan tafel zitten: minstens één groep.")
    assert page.evaluate("document.activeElement.name") == "role"
    begin(page, "student")
    assert sheet(page) == "promise"


def test_without_script_it_says_so_and_is_a_hand_out(visitor: Visit) -> None:
    page = visitor(script=False).goes_to(PLACE)
    expect(page.locator("noscript .tlk-note")).to_contain_text("werkt niet zonder script")
    assert page.locator(".tlk-about:visible").count() == page.locator("[name=promise]").count() > 5
    assert page.get_by_text("Wanneer stond bij ons voor het laatst iemand voor een dichte deur?").is_visible()
    assert page.locator(".tlk-page :is(input, button, select, textarea):visible").count() == 0


@pytest.mark.parametrize(("width", "dark"), [(PHONE, True), pytest.param(LAPTOP, False, marks=pytest.mark.slow)])
def test_axe_finds_nothing_on_a_sheet(visitor: Visit, axe: str, width: int, dark: bool) -> None:
    page = visitor(width, dark=dark).goes_to(f"{PLACE}#{PROMISE}")
    assert barriers(page, axe) == []
    begin(page, "student", "docent")
    for wanted in ("promise", "last", "seen", "end"):
        turn_to(page, wanted)
        if wanted == "seen":
            page.locator(f"[name='{PROMISE}/standing'][value=paper]").check()
        if wanted == "end":
            page.locator(f"{CURRENT} summary").click()
        found = page.evaluate(f"axe.run([['{CURRENT}'], ['.tlk-bar']], {{resultTypes: ['violations']}})")["violations"]
        assert [
            (one["id"], one["nodes"][0]["target"]) for one in found if one["impact"] in ("serious", "critical")
        ] == [], wanted
        over = page.locator(CURRENT).evaluate("one => one.scrollWidth - one.clientWidth")
        assert over <= 0, wanted


# what is handed over

TEXTS = [
    "no",
    "012",
    "a: b # c",
    "- x",
    "'\"\\",
    "twee\nregels\n\nen meer",
    "{{ x }} {% y %}",
    "🙂 é",
    "2026-01-01",
    "~",
    "%",
]
DRAFTS = "import(new URL('/assets/taalkompas/drafts.js', location.href).href)"


def test_any_text_comes_out_of_a_draft_as_it_went_in(visitor: Visit) -> None:
    page = visitor().goes_to(PLACE)
    value = {
        "list": [{"says": text, "none": "", "empty": []} for text in TEXTS],
        "words": TEXTS,
        "n": -7.5,
        "deep": {"a": {"b": "c"}},
    }
    said = page.evaluate(f"async value => (await {DRAFTS}).yaml(value)", value)
    texts = [text if text != "2026-01-01" else date(2026, 1, 1) for text in TEXTS]
    assert yaml.safe_load(said) == {
        "list": [{"says": text} for text in texts],
        "words": texts,
        "n": -7.5,
        "deep": {"a": {"b": "c"}},
    }
    tidied = page.evaluate(f"async text => (await {DRAFTS}).tidy(text)", " a\u0000b\u0085c\r\nd  \r\ne\ufefff\u2028g ")
    assert page.evaluate(f"async text => (await {DRAFTS}).named(text)", " \u200bde\u00adur\n\ndie\u202e") == "deur die"
    assert tidied == "ab\nc\nd\nef\ng"


HANDED: list[tuple[str, object]] = [
    ("mail('taal@roc.nl', 'Één & al', 'a\\nb', '')", {"href": "mailto:taal@roc.nl?subject=%C3%89%C3%A9n%20%26%20al&body=a%0D%0Ab", "whole": True}),
    ("mail('', 's', 'x'.repeat(2000), 'bijlage')", {"href": "mailto:?subject=s&body=bijlage", "whole": False}),
    ("proposal({address: 'https://h/new/main', name: 'filename', content: 'value'}, 'a/b.yml', 'x: \"y\"\\n')", {"href": "https://h/new/main?filename=a%2Fb.yml&value=x%3A%20%22y%22%0A", "whole": True}),
    ("proposal({address: 'https://h/new/main', name: 'filename', content: 'value'}, 'a.yml', 'é'.repeat(2000))", {"href": "https://h/new/main?filename=a.yml", "whole": False}),
    ("proposal({address: 'https://h/_git/t?path=/', name: '', content: ''}, 'a.yml', 'x')", {"href": "https://h/_git/t?path=/", "whole": False}),
    ("idOf(\" 't Réis-Ding, of: niet? \")", "t-reis-ding-of-niet"),
    ("idOf('Index')", "index-1"),
    ("free('a', new Set(['a', 'a-2']))", "a-3"),
]  # fmt: skip


def test_how_a_draft_is_handed_over(visitor: Visit) -> None:
    page = visitor().goes_to(PLACE)
    page.evaluate(f"async () => {{ Object.assign(globalThis, await {DRAFTS}); }}")
    assert [page.evaluate(ask) for ask, _ in HANDED] == [answer for _, answer in HANDED]


def test_a_page_that_is_swapped_in_gets_its_head_back(visitor: Visit) -> None:
    """As instant navigation does it: the same document, another content."""
    page = visitor().goes_to(f"{PLACE}#{PROMISE}")
    begin(page, "student")
    assert page.locator(".md-header").get_attribute("inert") is not None
    page.evaluate("document.querySelector('[data-asks=conversation]').remove(); document$.next(document)")
    expect(page.locator("[inert]")).to_have_count(0)
    assert "tlk-in-conversation" not in (page.locator("html").get_attribute("class") or "")


def test_a_page_swapped_in_does_not_get_what_was_written_on_another(visitor: Visit) -> None:
    page = visitor().goes_to(PLACE, wait=False)
    keys = page.evaluate("""async () => {
        const notes = await import(new URL('/assets/taalkompas/conversation-notes.js', location.href).href);
        const kept = { notes: {}, at: '', open: false, day: '' };
        notes.remember(kept);
        history.replaceState(null, '', '/scan/');  // as instant navigation does: this module stays
        notes.remember(kept);
        return Object.keys(localStorage).filter(one => one.startsWith('taalkompas-conversation')).sort();
    }""")
    assert keys == [f"taalkompas-conversation:/{PLACE}", "taalkompas-conversation:/scan/"]
