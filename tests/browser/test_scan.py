"""The scan in a real browser: hands by key, button and touch, without a network, to questions and a draft that the school's own check accepts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, expect

from browser.conftest import LAPTOP, PHONE, Visitor, barriers
from hosts.building import copied
from taalkompas import Severity, load
from taalkompas.publish.files import given_of
from taalkompas.views.snapshots import snapshots_page

Visit = Callable[..., Visitor]
PLACE, PROMISE = "scan/", "altijd-welkom"
CURRENT = ".tlk-sheet[data-now]"
HANDS = "import(new URL('/assets/taalkompas/scan-hands.js', location.href).href)"


def sheet(page: Page) -> str:
    """The sheet that lies there."""
    return page.locator(CURRENT).get_attribute("data-sheet") or ""


def begin(page: Page, version: str = "team") -> Page:
    """Say who looks, and begin."""
    page.locator(f"[name=version][value={version}]").check()
    page.locator(".tlk-start [type=submit]").click()
    assert sheet(page) == "promise"
    return page


def counts(page: Page) -> list[str]:
    """The hands on the sheet."""
    return page.locator(f"{CURRENT} .tlk-hand__count").evaluate_all("all => all.map(one => one.value)")


def found(school: Path, page: Page) -> tuple[dict[str, Any], list[str]]:
    """The draft, put where the page says it belongs, and what the check has to say of it."""
    path = page.locator("[data-belongs]").inner_text().split(" voor ")[1].split(". ")[0]
    with page.expect_download() as saved:
        page.locator("[data-do=download]").click()
    saved.value.save_as(school / path)
    drafted: dict[str, Any] = yaml.safe_load((school / path).read_text(encoding="utf-8"))
    told = load(school, drafted["date"], {}).findings
    return drafted, [f"{one.path}: {one.rule}" for one in told if one.path == path or one.severity is not Severity.INFO]


def columns(school: Path, team: str) -> list[str]:
    """The moments of a team's map, oldest first."""
    (view,) = snapshots_page(given_of(load(school, date.max, {})))
    own = (one for one in view.teams if one.team and one.team.id == team)
    return [moment.thing.id for one in own for moment in one.sheets[0].moments]


def test_a_team_counts_by_key_and_ends_in_a_draft_that_the_check_accepts(
    visitor: Visit, example: Path, tmp_path: Path
) -> None:
    one = visitor()
    one.goes_to("?team=zorg")  # the lens of the plate
    page = one.goes_to(f"{PLACE}#{PROMISE}")
    assert page.locator("[name=team]").input_value() == "zorg"
    page.locator("[name=people]").fill("5")
    begin(page)
    asked = len(one.asked)
    page.keyboard.press("Enter")
    assert page.locator("[data-where]").inner_text() == "1 van 12"
    for key in ("1", "1", "3", "3", "3", "3", "Shift+3", "."):
        page.keyboard.press(key)
    assert counts(page) == ["2", "0", "3", "0"]
    expect(page.locator(f"{CURRENT} [data-raised]")).to_have_text("5 van 5 handen")
    page.keyboard.press("4")
    expect(page.locator(f"{CURRENT} [data-raised]")).to_have_text("6 handen, en jullie zijn met 5. Nog eens tellen?")
    page.locator(f"{CURRENT} [data-hand=unknown] [data-step='-1']").click()
    page.locator(f"{CURRENT} textarea").fill("'Ze' stond #al: op de lijst 1")
    page.locator(f"{CURRENT} select").select_option("docent")
    page.locator(f"{CURRENT} [data-hand=sometimes] input").focus()
    page.keyboard.press("PageDown")  # a clicker goes on from a field too
    page.locator(f"{CURRENT} [data-hand=often] input").fill("x5")
    page.keyboard.press("Enter")
    page.locator(f"{CURRENT} [data-hand=unknown] [data-step='1']").click()
    page.locator("[data-do=enough]").click()
    talks = page.locator(f"{CURRENT} .tlk-scan__talk")
    expect(talks).to_have_count(2)
    expect(talks.first).to_contain_text("Dit zien drie van jullie vaak, en twee nooit.")
    expect(talks.first).to_contain_text("Waar zit het verschil in? Wie vertelt een voorbeeld?")
    expect(talks.last).to_contain_text("Dit weet één van jullie niet.")
    expect(page.locator("[data-alone]")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    assert page.locator(f"{CURRENT} [value=docent]").is_checked(), "who told something was there"
    page.locator("[data-do=next]").click()
    page.locator(".tlk-hint").filter(has_text="Kies eerst hoe het ermee staat").click()
    page.locator(f"{CURRENT} [value=growing]").check()
    assert page.locator(f"{CURRENT} [data-awaited]:visible").count() == 1
    page.locator(f"{CURRENT} [name$='/done']").fill("Nog niets.")
    page.locator(f"{CURRENT} [name$='/next']").fill("Fatima belt.")
    page.locator("[data-do=next]").click()
    school = copied(example, tmp_path)
    before = columns(school, "zorg")
    drafted, told = found(school, page)
    assert columns(school, "zorg") == [*before, f"{drafted['date']}-zorg-scan-{PROMISE}"], "the map grows by one column"
    today = date.fromisoformat(page.evaluate("new Date().toLocaleDateString('sv')"))
    assert drafted == {
        "date": today,
        "form": "scan",
        "team": "zorg",
        "roles": ["docent"],
        "promises": [
            {
                "promise": PROMISE,
                "standing": "growing",
                "signals": [{"role": "docent", "says": "'Ze' stond #al: op de lijst 1"}],
                "done": "Nog niets.",
                "next": "Fatima belt.",
            }
        ],
    }
    assert told == []
    later = [url for url in one.asked[asked:] if not url.endswith("/favicon.svg") and not url.startswith("blob:")]
    assert later == [], "nothing is fetched once it is there"
    assert one.complaints == []


HAND_CASES: list[tuple[list[tuple[int, int, int, int]], list[tuple[int, str, int, int]]]] = [
    ([(0, 0, 5, 0), (5, 0, 0, 0)], []),
    ([(1, 0, 4, 0), (2, 0, 3, 0)], [(1, "apart", 3, 2), (0, "apart", 4, 1)]),
    ([(2, 1, 2, 0), (2, 0, 3, 0), (3, 0, 2, 0)], [(1, "apart", 3, 2), (2, "apart", 2, 3), (0, "apart", 2, 2)]),
    ([(0, 3, 2, 0), (0, 0, 1, 4), (1, 0, 1, 3), (0, 0, 3, 2)], [(2, "apart", 1, 1), (1, "unknown", 4, 0), (0, "often", 2, 3)]),
    ([(2, 3, 0, 0), (0, 0, 0, 5)], [(1, "unknown", 5, 0), (0, "never", 3, 2)]),
    ([(1, 0, 1, 0)] * 5, [(0, "apart", 1, 1), (1, "apart", 1, 1), (2, "apart", 1, 1)]),
]  # fmt: skip


def test_what_lies_furthest_apart_comes_first(visitor: Visit) -> None:
    page = visitor().goes_to(PLACE, wait=False)
    ask = f"async all => {{ const one = await {HANDS}; return all.map(hands => one.differences(hands)); }}"
    hands = [[dict(zip(("never", "sometimes", "often", "unknown"), one, strict=True)) for one in all_] for all_, _ in HAND_CASES]  # fmt: skip
    got = page.evaluate(ask, hands)
    told = [[(one["place"], one["kind"], one["n"], one["m"]) for one in talks] for talks in got]
    assert told == [talks for _, talks in HAND_CASES]


MOMENTS = [
    (["2026-10-01", "", "ronde tafel"], "", "2026-10-01"),
    (["2026-10-01", "zorg", "ronde tafel"], "", "2026-10-01-zorg-ronde-tafel"),
    (["2026-10-01", "kunst", "Café"], "", "2026-10-01-kunst-cafe-2"),
    (["2026-10-01", "kunst", "!"], "", "2026-10-01-kunst-2"),
    (["2026-10-01", "zorg", "scan"], "scan-altijd-welkom", "2026-10-01-zorg-scan-altijd-welkom-2"),
    (["2026-10-01", "", "scan"], "scan-altijd-welkom", "2026-10-01-scan-altijd-welkom"),
]
"""Day, team and form of a photo moment, the name of its own that it has, and what it is called beside the `TAKEN`."""
TAKEN = ["2026-10-01-zorg", "2026-10-01-kunst", "2026-10-01-kunst-cafe", "2026-10-01-zorg-scan-altijd-welkom"]


def test_a_photo_moment_gets_its_name_in_one_place(visitor: Visit) -> None:
    page = visitor().goes_to(PLACE, wait=False)
    drafts = HANDS.replace("scan-hands", "drafts")
    ask = f"""async ([taken, all]) => {{ const one = await {drafts};
        return all.map(([[date, team, form], own]) => one.momentId({{ date, team, form }}, new Set(taken), own)); }}"""
    got = page.evaluate(ask, [TAKEN, [[moment, own] for moment, own, _ in MOMENTS]])
    assert got == [name for *_, name in MOMENTS]


def test_the_team_of_the_lens_is_asked_of_the_lens(visitor: Visit) -> None:
    one = visitor()
    one.page.add_init_script("Storage.prototype.getItem = () => null")  # however the lens keeps it
    page = one.goes_to(f"{PLACE}?rol=docent&team=zorg")
    assert page.locator("[name=team]").input_value() == "zorg"
    assert page.locator("html").get_attribute("data-my-team") == "zorg"


def test_a_student_alone_does_it_on_a_phone(visitor: Visit, axe: str) -> None:
    page = visitor(PHONE, touch=True, dark=True).goes_to(f"{PLACE}#{PROMISE}")
    begin(page, "student")
    page.locator("[data-do=next]").tap()
    for way in ("often", "never"):
        page.locator(f"{CURRENT} [data-hand={way}]").tap()
        page.locator(f"{CURRENT} textarea").fill(f"Bij {way}: ze belden.")
        assert barriers(page, axe) == []
        page.locator("[data-do=next]").tap()
    questions = page.locator(f"{CURRENT} .tlk-scan__question").all_inner_texts()
    assert [one.split(".")[0] for one in questions] == ["Dit merk je nooit"]
    page.locator("[data-do=next]").tap()
    assert page.locator(f"{CURRENT} :is([type=radio], [type=checkbox])").count() == 0, "one voice is no standing"
    page.locator("[data-do=next]").tap()
    assert page.locator("[data-do=propose]:visible").count() == 0
    with page.expect_download() as saved:
        page.locator("[data-do=download]").tap()
    assert saved.value.suggested_filename.endswith(f"-{PROMISE}-studenten-merken.txt")
    told = saved.value.path().read_text(encoding="utf-8")
    assert told.startswith("Over de belofte 'Ik ben altijd welkom'\nVan een student, ")
    assert (
        "Dit merk ik vaak:\n- Toen ik binnenkwam stond mijn naam al op de lijst.\n  Voorbeeld: Bij often: ze belden.\n"
        in told
    )
    assert "Dit merk ik nog niet:\n- Niemand zei dat" in told
    assert page.locator(CURRENT).evaluate("one => one.scrollWidth - one.clientWidth") <= 0


def test_it_survives_a_reload_and_another_tab_until_one_begins_anew(visitor: Visit) -> None:
    one = visitor()
    page = begin(one.goes_to(f"{PLACE}#{PROMISE}"))
    page.keyboard.press("Enter")
    page.keyboard.press("2")
    other = page.context.new_page()
    other.goto(page.url, wait_until="networkidle")
    assert other.locator(f"{CURRENT}:visible").count() == 0, "nothing lies open for who comes to the page"
    other.locator("[data-do=resume]").click()
    other.keyboard.press("2")
    expect(page.locator(f"{CURRENT} [data-hand=sometimes] input")).to_have_value("2")
    other.close()
    page.keyboard.press("3")
    page.reload(wait_until="networkidle")
    assert (sheet(page), counts(page)) == ("sight", ["0", "2", "1", "0"])
    page.locator("[data-do=close]").click()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.locator("[data-do=clear]").click()
    page.reload(wait_until="networkidle")
    assert len(asked) == 1
    assert page.locator("[name=promise]:checked").count() == page.locator("[data-do=resume]:visible").count() == 0
    assert one.complaints == []


def test_where_nothing_may_be_kept_it_goes_on_all_the_same(visitor: Visit) -> None:
    one = visitor()
    closed = "const open = Storage.prototype[name]; Storage.prototype[name] = function (key, ...rest) { if (key.startsWith('taalkompas')) throw new Error('closed'); return open.call(this, key, ...rest); };"
    one.page.add_init_script(f"for (const name of ['getItem', 'setItem', 'removeItem']) {{ {closed} }}")
    page = begin(one.goes_to(f"{PLACE}#{PROMISE}"))
    for key in ("Enter", "1", "Enter", "3", "End", "PageUp", "PageUp"):
        page.keyboard.press(key)
    assert sheet(page) == "talk"
    expect(page.locator(f"{CURRENT} .tlk-scan__same")).to_contain_text("Jullie zien het allemaal hetzelfde.")
    assert one.complaints == []


def test_a_team_swaps_and_prints_what_it_chose(visitor: Visit) -> None:
    page = visitor(LAPTOP).goes_to(f"{PLACE}#{PROMISE}")
    expect(page.locator("[data-listed]")).to_contain_text("18 dingen")
    page.locator("[data-swap] summary").click()
    boxes = page.locator(".tlk-swap > input")
    assert (boxes.count(), page.locator(".tlk-swap > :disabled").count()) == (18, 6)
    gone = page.locator(".tlk-swap:has(:checked)").first
    text = gone.inner_text()
    gone.locator("input").uncheck()
    page.locator(".tlk-swap:not(:has(:checked))").nth(1).locator("input").check()
    assert page.locator(".tlk-swap > :disabled").count() == 6
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    sheets = page.locator(".tlk-tally:visible")
    assert [one.get_attribute("data-promise") for one in sheets.all()] == [PROMISE]
    rows = sheets.locator("tbody tr:visible").all_inner_texts()
    assert len(rows) == 12
    assert not any(" ".join(text.split()) in " ".join(row.split()) for row in rows)


def counted(page: Page, team: str) -> None:
    """Let a team count one hand, and go on to the last sheet."""
    page.locator(".tlk-start [name=team]").select_option(team)
    begin(page)
    page.keyboard.press("Enter")
    assert counts(page) == ["0", "0", "0", "0"]
    page.keyboard.press("1")
    page.locator(f"{CURRENT} textarea").fill(f"Dit zag {team}.")


def test_nothing_of_one_team_lies_on_the_table_of_the_next(visitor: Visit) -> None:
    one = visitor()
    page = one.goes_to(f"{PLACE}#{PROMISE}")
    counted(page, "techniek")
    page.locator("[data-do=close]").click()
    counted(page, "zorg")
    page.locator("[data-do=close]").click()
    page.locator(".tlk-start [name=team]").select_option("techniek")
    page.locator("[data-do=resume]").click()
    expect(page.locator(f"{CURRENT} textarea")).to_have_value("Dit zag techniek.")
    page.goto("about:blank")
    page = one.goes_to(f"{PLACE}#{PROMISE}")
    assert page.locator(f"{CURRENT}:visible").count() == 0
    expect(page.locator("[data-left]")).to_contain_text("Ons team (Team Techniek), 'Ik ben altijd welkom'")
    assert one.complaints == []


def test_a_team_that_says_late_who_it_is_takes_its_hands_along_and_is_done_when_it_hands_over(visitor: Visit) -> None:
    one = visitor()
    page = one.goes_to(f"{PLACE}#{PROMISE}")
    counted(page, "")
    page.keyboard.press("Escape")
    page.keyboard.press("End")
    expect(page.locator(".tlk-hint").first).to_contain_text("Zeg van wie deze scan is")
    assert page.locator("[data-deliver]:visible").count() == 0
    page.locator(".tlk-hint").first.click()
    page.locator("[data-whose]").select_option("zorg")
    page.locator(f"{CURRENT} [value=paper]").check()
    page.locator(f"{CURRENT} [value=docent]").check()
    page.locator("[data-do=next]").click()
    expect(page.locator("[data-does]")).to_contain_text("als 'nog op papier', gezien door Team Zorg")
    page.reload(wait_until="networkidle")
    assert sheet(page) == "end", "the same tab goes on"
    page.locator("[data-do=copy]").click()
    expect(page.locator("[data-told]")).not_to_be_empty()
    page.reload(wait_until="networkidle")
    assert page.locator("[data-do=resume]:visible").count() == page.locator(f"{CURRENT}:visible").count() == 0
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('taalkompas-scan'))") == []


def test_students_without_a_team_hand_over_a_voice(visitor: Visit) -> None:
    page = visitor().goes_to(f"{PLACE}#{PROMISE}")
    page.locator(".tlk-start [name=team]").select_option("*")
    begin(page, "students")
    page.keyboard.press("Enter")
    page.locator(f"{CURRENT} textarea").fill("Mijn naam stond er.")
    page.locator("[data-do=enough]").click()
    page.locator("[data-do=next]").click()
    assert page.locator(f"{CURRENT} [data-stands]:visible").count() == 0
    page.locator("[data-do=next]").click()
    assert "standing" not in (page.locator("[data-yaml]").text_content() or "standing")
    page.locator("[data-do=back]").click()
    page.locator("[data-whose]").select_option("zorg")
    page.locator(f"{CURRENT} [value=paper]").check()
    page.locator("[data-do=next]").click()
    drafted = yaml.safe_load(page.locator("[data-yaml]").text_content() or "")
    assert (drafted["form"], drafted["team"], drafted["roles"]) == ("scan met studenten", "zorg", ["student"])


def test_nothing_moves_while_the_page_learns_which_promise_it_is_about(visitor: Visit) -> None:
    one = visitor(PHONE, fresh=True)
    one.page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(one => { window.moved += one.value; }))"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page = one.goes_to(f"{PLACE}#{PROMISE}")
    assert page.locator(".tlk-pick:visible").count() == 1
    assert page.evaluate("window.moved") < 0.1
