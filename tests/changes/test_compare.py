"""What is compared with what, what could not be read, and whom a change touches."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from changes.conftest import Compare
from changes.test_kinds_of_change import CHOSEN, MOMENTS, ROUTE, SCHOOL, TRIAL, WAY, WELCOME, told
from schools import SMALLEST, load, smallest
from taalkompas import Project
from taalkompas.changes import Comparison, compare
from taalkompas.changes import touched as whom
from taalkompas.changes.matching import Ids
from taalkompas.graph import build
from taalkompas.model import Entry
from taalkompas.report.changes import FORMATS
from taalkompas.report.changes.as_text import PLAIN
from taalkompas.report.changes.sentences import lines
from taalkompas.words import Phrases

PROMISE, AGREED = "promises/altijd-welkom.yml", "promises/agreements/warm-welkom.yml"


def touched(comparison: Comparison) -> dict[str, list[str]]:
    """Who and what is touched, in words, by section."""
    phrases = Phrases(comparison.language)
    return {section.name: list(lines(section.touches, phrases, PLAIN)) for section in comparison.touched}


def between(tmp_path: Path, then: Mapping[str, str | None], now: Mapping[str, str | None]) -> Comparison:
    """The smallest school with some files, compared with that with others; None leaves one out."""

    def made(name: str, files: Mapping[str, str | None]) -> Project:
        root = smallest(tmp_path / name, {path: text for path, text in files.items() if text is not None})
        for path, text in files.items():
            if text is None:
                (root / path).unlink()
        return load(root)

    return compare(made("then", then), made("now", now))


# nothing missing, nothing invented


def test_a_school_compared_with_itself(before: Project) -> None:
    comparison = compare(before, before)
    assert (comparison.things, comparison.touched, comparison.pages, comparison.layout) == ((), (), (), ())


@pytest.mark.parametrize(
    "edit",
    [
        ("term: Leerroute\n", "# het woord\nterm:   'Leerroute'   # van ons\n"),
        ("[studieroute]", "\n  - studieroute"),
        ("agreed_on: 2025-09-09\nreview_by: 2027-03-15\n", "review_by: 2027-03-15\nagreed_on: 2025-09-09\n"),
        (" van de eerste les", " van\n  de eerste\n  les"),
    ],
)
def test_layout_alone_is_no_change(edit: tuple[str, str], changed: Compare) -> None:
    comparison = changed({ROUTE: [edit]})
    assert (comparison.things, comparison.touched, comparison.layout) == ((), (), (ROUTE,))


DRAWN = {
    "docs/plaat.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<path id="deur"/>\n</svg>\n',
    SCHOOL: SMALLEST[SCHOOL].replace("plate: {", "plate: {picture: docs/plaat.svg, "),
}


def test_line_ends_and_a_byte_order_mark_are_no_change(tmp_path: Path) -> None:
    """On Windows git writes files with other line ends than it keeps."""
    page = {"docs/over.md": "# Over ons\n\nZie [[warm-welkom]].\n", AGREED: SMALLEST[AGREED] + "room: [\n"}
    then = {**SMALLEST, **DRAWN, **page}
    now = {path: "\ufeff" * path.endswith("yml") + text.replace("\n", "\r\n") for path, text in then.items()}
    comparison = between(tmp_path, then, now)
    assert (comparison.things, comparison.pages, comparison.layout) == ((), (), ())


def test_a_picture_with_pixels_is_compared_byte_by_byte(tmp_path: Path) -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(13)
    school = {SCHOOL: DRAWN[SCHOOL].replace(".svg", ".png")}
    then, now = (
        load(smallest(tmp_path / name, {**school, "docs/plaat.png": content}))
        for name, content in (("then", png + b"\r\n"), ("now", png + b"\n"))
    )
    assert [*told(compare(then, now))] == ["school school"]


def test_a_number_with_a_nought_more_is_the_same_number(changed: Compare) -> None:
    assert changed({CHOSEN: [("value: 6", "value: 6.0")]}).things == ()


# under another name


def everywhere(root: Path, old: str, new: str) -> dict[str, list[tuple[str, str]]]:
    """The edits by which every reference to an id becomes one to another."""
    edits = {}
    for path in (*root.glob("glossary/**/*.yml"), *root.glob("promises/**/*.yml")):
        text = path.read_text(encoding="utf-8")
        found = sorted({one[0] for one in re.finditer(rf"(?:: |- |\[|, |\[\[){old}(?=[\],}}|\n])", text)}, key=len)
        if found:
            edits[path.relative_to(root).as_posix()] = [(one, one.replace(old, new)) for one in reversed(found)]
    return edits


def test_an_id_that_changed_everywhere_is_told_once(changed: Compare, copy: Path, example: Path) -> None:
    text = (example / ROUTE).read_text(encoding="utf-8")
    edits: dict[str, Any] = everywhere(copy, "leerroute", "leerpad")
    assert len(edits) > 5
    comparison = changed({**edits, ROUTE: None, "glossary/onderwijs/leerpad.yml": f"{text}formerly: [leerroute]\n"})
    assert told(comparison) == {"term leerpad": ["De id is nu 'leerpad'; dat was 'leerroute'."]}
    assert {*comparison.along} == edits.keys() - {ROUTE}
    assert comparison.layout == ()


def test_where_a_word_stood_counts_when_another_takes_its_place(changed: Compare) -> None:
    comparison = changed({ROUTE: [("term: Leerroute", "term: Leerpad"), ("synonyms: [studieroute]\n", "")]})
    assert "docs/over.md" in touched(comparison)["words"][0]
    assert "docs/over.md" in touched(changed({ROUTE: None}))["words"][0]


def test_a_role_under_another_id_is_told_once(changed: Compare, copy: Path) -> None:
    edits: dict[str, Any] = everywhere(copy, "bestuur", "college")
    edits[SCHOOL] = [("id: bestuur", "id: college"), ("[bestuur,", "[college,")]
    assert told(changed(edits)) == {"school school": ["De id van 'Bestuur' is nu 'college'; dat was 'bestuur'."]}


def test_git_knows_what_a_file_was_called_where_nobody_wrote_it_down(changed: Compare, example: Path) -> None:
    text = (example / WAY).read_text(encoding="utf-8").replace("term: Leerweg", "term: Leervorm")
    edits = {WAY: None, "glossary/onderwijs/leervorm.yml": text}
    said = told(changed(edits, {"glossary/onderwijs/leervorm.yml": WAY}))
    assert said["term leervorm"] == [
        "De id is nu 'leervorm'; dat was 'leerweg'. Met 'formerly: [leerweg]' blijven bladwijzers en gedrukte codes werken.",
        "Het woord is nu 'Leervorm'; dat was 'Leerweg'.",
    ]
    assert "term leerweg" not in said


def test_what_git_takes_for_one_file_may_be_two_things(changed: Compare) -> None:
    new = "term: kantine\ndefinition: Waar de soep staat.\nowner: docent\n"
    said = told(changed({WAY: None, "glossary/onderwijs/kantine.yml": new}, {"glossary/onderwijs/kantine.yml": WAY}))
    assert said == {
        "term kantine": ["Dit begrip is nieuw. Het betekent: Waar de soep staat."],
        "term leerweg": [
            "Dit begrip is weg. Bladwijzers en gedrukte codes leiden dan nergens meer heen; met 'status: retired' blijven ze werken."
        ],
    }


def test_an_id_in_the_framework_is_not_that_of_a_word(tmp_path: Path) -> None:
    term = {"glossary/zorg.yml": "term: Zorg\ndefinition: Wat je voor een ander doet.\nowner: docent\n"}
    then, now = (
        {**term, AGREED: SMALLEST[AGREED].replace("Een naam is een begin.", f"Uit [[zorg]] begint het {word}.")}
        for word in ("toen", "nu")
    )
    school = {SCHOOL: SMALLEST[SCHOOL].replace("id: zorg", "id: zorg-en-welzijn")}
    comparison = between(tmp_path, then, {**now, **school})
    assert told(comparison)["agreement warm-welkom"] == [
        "Waarom we dit doen, is anders verwoord: Uit [[zorg]] begint het [-toen.-] {+nu.+}"
    ]


def test_a_place_on_the_picture_leads_to_what_has_the_id_first(tmp_path: Path) -> None:
    places = "[{leads_to: instroom, element: deur}, {leads_to: starten, element: raam}]"
    school = SMALLEST[SCHOOL].replace("title: Onze plaat", f"title: Onze plaat, hotspots: {places}")
    then = {"glossary/instroom.yml": "term: Inloop\ndefinition: Wie begint.\nowner: docent\n", SCHOOL: school}
    now = {
        **then,
        SCHOOL: school.replace("element: raam", "element: dak").replace("id: instroom", "id: begin"),
        PROMISE: SMALLEST[PROMISE].replace("[instroom]", "[begin]"),
        AGREED: SMALLEST[AGREED].replace("domain: instroom", "domain: begin"),
    }
    comparison = between(tmp_path, then, now)
    assert told(comparison) == {
        "school school": [
            "De plek op de praatplaat die naar 'Starten' leidt, ligt nu ergens anders.",
            "De id van 'Instroom' is nu 'begin'; dat was 'instroom'.",
        ]
    }


WORD = "term: Rooster\ndefinition: {}\nowner: docent\n"


def test_of_two_things_with_one_id_one_goes_and_its_address_stays(tmp_path: Path) -> None:
    one, other = "glossary/a/rooster.yml", "glossary/b/rooster.yml"
    then = {one: WORD.format("Wie wanneer."), other: WORD.format("Waar en wanneer.")}
    assert told(between(tmp_path, then, {one: then[one]})) == {"term rooster": ["Dit begrip is weg."]}


def test_what_is_gone_leads_on_where_another_was_called_so_formerly(tmp_path: Path) -> None:
    one, other = "glossary/rooster.yml", "glossary/lesrooster.yml"
    then = {one: WORD.format("Wie wanneer."), other: WORD.format("Waar en wanneer.").replace("Rooster", "Lesrooster")}
    assert told(between(tmp_path, then, {other: then[other] + "formerly: [rooster]\n"})) == {
        "term lesrooster": ["Ook de oude naam 'rooster' leidt nu hierheen."],
        "term rooster": ["Dit begrip is weg."],
    }


# what cannot be read


def test_a_school_that_cannot_be_read_is_called_what_it_was_called(tmp_path: Path) -> None:
    broken = {SCHOOL: "school: [\n"}
    for then, now in (({}, broken), (broken, {})):
        (thing,) = between(tmp_path / str(len(then)), then, now).things
        assert (thing.kind, thing.name) == ("school", "ROC Klein")


def test_a_file_that_could_be_read_neither_then_nor_now(changed: Compare) -> None:
    broken = {WELCOME: "promise: [\n"}
    assert told(changed({WELCOME: "promise: [\n"}, first=broken)) == {}
    assert told(changed({WELCOME: "promise: {\n"}, first=broken)) == {
        "promise altijd-welkom": [
            "Dit bestand is veranderd, maar het was niet te lezen en is dat nog steeds niet; 'taalkompas check' zegt wat er mis is."
        ]
    }


def test_a_file_that_cannot_be_read_any_more_is_not_gone(changed: Compare) -> None:
    said = told(changed({WELCOME: "promise: [\n"}))
    assert said == {"promise altijd-welkom": ["Dit bestand is niet te lezen; 'taalkompas check' zegt wat er mis is."]}


def test_a_file_that_could_not_be_read_is_not_new(changed: Compare) -> None:
    said = told(changed({WELCOME: SMALLEST[PROMISE]}, first={WELCOME: "promise: [\n"}))
    assert said == {
        "promise altijd-welkom": ["Hoe dit eerst was, is niet te zeggen: het bestand was toen niet te lezen."]
    }


def test_of_a_field_that_cannot_be_read_nothing_is_concluded(changed: Compare) -> None:
    said = told(changed({MOMENTS: [("min: 4", "min: vier"), ("decides: central", "decides: team")]}))
    assert said == {
        "agreement instroommomenten": [
            "Wie hierover beslist, is anders: eerst centraal, nu ieder team zelf.",
            "Wat er bij 'bandwidth' staat, is niet te lezen; 'taalkompas check' zegt wat er mis is.",
        ]
    }


def test_a_field_that_could_not_be_read(tmp_path: Path) -> None:
    broken = SMALLEST[AGREED].replace("decides: team", "decides: tem")
    assert told(between(tmp_path, {AGREED: broken}, {})) == {
        "agreement warm-welkom": [
            "Wat er bij 'decides' stond, was niet te lezen; dus is niet te zeggen wat daar verandert."
        ]
    }
    assert told(between(tmp_path / "both", {AGREED: broken}, {AGREED: broken})) == {}


def test_where_there_was_no_school_yet_everything_is_new(before: Project) -> None:
    empty = replace(before, documents={}, graph=build(()), findings=())
    comparison = compare(empty, before)
    assert [note.message for note in comparison.notes] == ["There was no school yet then, so everything is new."]
    assert len(comparison.things) == len(before.graph.entries)


# whom it touches


def test_a_word_touches_whoever_uses_it_and_whoever_keeps_it(changed: Compare) -> None:
    comparison = changed({ROUTE: [("tot het diploma", "tot het feest")]})
    assert touched(comparison) == {
        "words": [
            "'Leerroute': staat in 'Loopbaangesprek', 'Leerweg', 'Maatwerktraject', 'Module', 'Voor elk nieuw blok praten we over de route' en 'Ik kies mijn eigen route, en mijn rooster past daarbij', en op 'docs/over.md'"
        ],
        "ask": ["Directeur onderwijs: over 'Leerroute' (onderwijs@roc-voorbeeld.example)"],
    }


def test_behaviour_touches_a_role_and_the_promises_that_lean_on_it(changed: Compare) -> None:
    comparison = changed({TRIAL: [("vraagt wat die ervan vond", "vraagt hoe het was")]})
    assert touched(comparison) == {
        "roles": ["Slb'er: bij 'Wie twijfelt, loopt eerst een dag mee'"],
        "promises": ["'Ik mag proeven voor ik kies': leunt op 'Wie twijfelt, loopt eerst een dag mee'"],
        "ask": [
            "Teamleider: over 'Wie twijfelt, loopt eerst een dag mee' en 'Ik mag proeven voor ik kies' (teamleiders@roc-voorbeeld.example)",
        ],
    }


def test_of_two_roles_with_one_name_the_one_whose_work_it_is_hears_of_it(tmp_path: Path) -> None:
    leaders = "  - {id: lead-a, label: Leider}\n  - {id: lead-b, label: Leider}\nteams:\n"
    school = SMALLEST[SCHOOL].replace("teams:\n", leaders)
    asks = "leadership: [{{role: lead-a, does: kijkt {}}}, {{role: lead-b, does: kijkt mee}}]\ndecided_by: [{}]\n"
    then, now = (asks.format(*one) for one in (("toe", "docent"), ("om", "docent, lead-a")))
    (agreement,) = between(
        tmp_path, {SCHOOL: school, AGREED: SMALLEST[AGREED] + then}, {SCHOOL: school, AGREED: SMALLEST[AGREED] + now}
    ).things
    assert [(change.field, change.roles) for change in agreement.changes] == [
        ("decided_by", ("lead-a",)),
        ("leadership", ("lead-a",)),
    ]


def test_where_a_word_is_used_is_not_where_a_team_of_that_id_is(tmp_path: Path) -> None:
    term = "term: Zorg\ndefinition: Wat je {} doet.\nowner: docent\n"
    chosen = {"promises/choices/zorg.yml": "team: zorg\nchoices: [{agreement: warm-welkom, value: 2, because: Zo.}]\n"}
    then, now = ({**chosen, "glossary/zorg.yml": term.format(who)} for who in ("voor een ander", "met een ander"))
    assert touched(between(tmp_path, then, now))["words"] == [
        "'Zorg': staat in 'ROC Klein'"
    ]  # as a word, in a team's name


def test_what_can_use_a_word_is_gathered_once_however_many_words_change(
    changed: Compare, before: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Entry[Any]] = []
    key = whom._key

    def counted(entry: Entry[Any], ids: Ids) -> tuple[str, str]:
        looked.append(entry)
        return key(entry, ids)

    monkeypatch.setattr(whom, "_key", counted)
    comparison = changed({entry.path: [("term: ", "term: Ons ")] for entry in before.graph.terms})
    things = len(before.graph.entries)
    assert len(comparison.things) > 20
    assert things < len(looked) < things + len(before.graph.edges) + len(before.graph.mentions)


def test_upkeep_touches_only_who_keeps_it(changed: Compare) -> None:
    comparison = changed({TRIAL: [("owner: teamleider", "owner: slber"), ("2027-01-15", "2028-01-15")]})
    assert [*touched(comparison)] == ["ask"]
    assert [touch.id for touch in comparison.touched[0].touches] == ["slber", "teamleider"]


def test_a_bandwidth_touches_the_teams_that_chose_in_it(changed: Compare) -> None:
    comparison = changed({MOMENTS: [("min: 4", "min: 6")]})
    assert touched(comparison)["teams"] == [
        "Team Zorg, Team Techniek, Team Horeca, Team Economie & ICT en Team Entree: bij 'We beginnen op vaste momenten, het hele jaar door'"
    ]


TWO = "domains:\n  - {id: instroom, label: Instroom}\n"
MORE = {
    SCHOOL: SMALLEST[SCHOOL].replace(
        "domains:\n  - {id: instroom, label: Instroom}\n", f"{TWO}  - {{id: roosters, label: Roosters}}\n"
    )
}
ROSTER = "promises/agreements/rooster.yml"
ROSTERED = SMALLEST[AGREED].replace("Wie begint, wordt opgewacht", "Het rooster klopt").replace("instroom", "roosters")
ASKS = (
    SMALLEST[PROMISE].replace("[instroom]", "[instroom, roosters]").replace("[warm-welkom]", "[warm-welkom, rooster]")
)


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ({PROMISE: ASKS, ROSTER: f"{ROSTERED}status: draft\n"}, {PROMISE: ASKS, ROSTER: ROSTERED}, "wordt sterker, want voor 'Roosters' is nu iets afgesproken"),
        ({PROMISE: ASKS, ROSTER: ROSTERED}, {PROMISE: ASKS, ROSTER: f"{ROSTERED}status: retired\n"}, "wordt zwakker, want voor 'Roosters' is niets afgesproken"),
        ({}, {PROMISE: ASKS.replace(", rooster]", "]")}, "wordt zwakker, want voor 'Roosters' is niets afgesproken"),
        ({}, {PROMISE: SMALLEST[PROMISE].replace("[warm-welkom]", "[warm-welkom, rooster]"), ROSTER: ROSTERED}, "wordt sterker, want het aantal afspraken eronder gaat van 1 naar 2"),
        ({}, {AGREED: SMALLEST[AGREED].replace("een begin", "het begin")}, "leunt op 'Wie begint, wordt opgewacht'"),
    ],
)  # fmt: skip
def test_a_promise_becomes_stronger_or_weaker(
    then: dict[str, str | None], now: dict[str, str | None], said: str, tmp_path: Path
) -> None:
    assert touched(between(tmp_path, {**MORE, **then}, {**MORE, **now}))["promises"] == [
        f"'Ik ben altijd welkom': {said}"
    ]


def test_what_is_due_is_told_in_the_change_that_touches_it(tmp_path: Path) -> None:
    texts = {
        PROMISE: SMALLEST[PROMISE] + "review_by: 2026-08-01\n",
        AGREED: SMALLEST[AGREED] + "review_by: 2026-09-20\n",
        ROSTER: ROSTERED + "review_by: 2026-01-01\n",
    }
    comparison = between(
        tmp_path, {**MORE, **texts}, {**MORE, **texts, AGREED: texts[AGREED].replace("een begin", "het begin")}
    )
    assert touched(comparison)["due"] == [
        "'Ik ben altijd welkom': uiterlijk 1 augustus 2026 zouden we hier opnieuw naar kijken; doe het nu, in deze wijziging",
        "'Wie begint, wordt opgewacht': uiterlijk 20 september 2026 kijken we hier opnieuw naar; dat kan meteen, in deze wijziging",
    ]


def test_a_day_that_is_far_off_is_not_told(tmp_path: Path) -> None:
    now = {AGREED: SMALLEST[AGREED].replace("een begin", "het begin") + "review_by: 2026-10-02\n"}
    comparison = between(tmp_path, {AGREED: SMALLEST[AGREED] + "review_by: 2026-10-02\n"}, now)
    assert "due" not in touched(comparison)


def test_own_pages_are_named_where_they_use_a_word(changed: Compare) -> None:
    assert changed({"docs/over.md": "# Over ons\n\nElke leerroute telt mee.\n"}).pages == ("docs/over.md",)
    assert changed({"docs/kantine.md": "# Kantine\n\nErwtensoep.\n"}).pages == ("docs/over.md",)
    assert changed({"docs/over.md": None}).pages == ("docs/over.md",)


def test_a_team_hears_of_the_agreement_in_which_it_chose(changed: Compare) -> None:
    assert touched(changed({CHOSEN: [("value: 6", "value: 7")]}))["teams"] == [
        "Team Zorg: bij 'We beginnen op vaste momenten, het hele jaar door'"
    ]


def test_of_a_draft_one_only_talks_so_nobody_does_anything_else_yet(tmp_path: Path) -> None:
    then = {ROSTER: f"{ROSTERED}status: draft\n"}
    talked = {ROSTER: f"{ROSTERED}status: draft\n".replace("wacht nieuwe studenten op", "kijkt er elke dag naar")}
    assert "roles" not in touched(between(tmp_path / "talked", {**MORE, **then}, {**MORE, **talked}))
    agreed = touched(between(tmp_path / "agreed", {**MORE, **then}, {**MORE, ROSTER: ROSTERED}))
    assert agreed["roles"] == ["Docent: bij 'Het rooster klopt'"]


def test_a_team_under_another_id_keeps_its_choices(tmp_path: Path) -> None:
    chosen = "team: {}\nchoices: [{{agreement: warm-welkom, value: 2, because: Dat lukt.}}]\n"
    school = SMALLEST[SCHOOL].replace("id: zorg", "id: zorg-en-welzijn")
    comparison = between(
        tmp_path,
        {"promises/choices/zorg.yml": chosen.format("zorg")},
        {SCHOOL: school, "promises/choices/zorg-en-welzijn.yml": chosen.format("zorg-en-welzijn")},
    )
    assert told(comparison) == {
        "choices zorg-en-welzijn": ["De id is nu 'zorg-en-welzijn'; dat was 'zorg'."],
        "school school": ["De id van 'Team Zorg' is nu 'zorg-en-welzijn'; dat was 'zorg'."],
    }


@pytest.mark.parametrize("name", ["every-mistake", "every-doubt", "in-english", "smallest"])
def test_any_two_schools_can_be_compared_in_every_format(name: str, before: Project, example: Path) -> None:
    other = load(example / "tests/golden" / name / "input")
    for then, now in ((other, before), (before, other), (other, other)):
        comparison = compare(then, now, None, "main")
        assert bool(comparison.things) == (then is not now)
        assert all(form(comparison, None) for form in FORMATS.values())


def test_who_looks_after_a_thing_comes_last(changed: Compare) -> None:
    edits = [("owner: teamleider", "status: draft\nowner: slber"), ("domain: instroom", "domain: onderwijs")]
    assert told(changed({TRIAL: edits}))["agreement een-dag-meelopen"] == [
        "Dit is weer een concept: we praten er nog over.",
        "De afspraak hoort nu bij 'Onderwijs'; dat was 'Instroom'.",
        "De eigenaar is nu Slb'er; dat was Teamleider.",
    ]


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ("", "bandwidth: {measure: keer, min: 3}\n", "Teams mogen nu zelf kiezen (minstens 3 keer). Team Zorg koos 2 en valt er nu buiten."),
        ("", "bandwidth: {measure: keer, min: 2}\n", "Teams mogen nu zelf kiezen (minstens 2 keer)."),
        ("bandwidth: {measure: keer, min: 3}\n", "bandwidth: {measure: keer, min: 1}\n", "De bandbreedte gaat van minstens 3 naar minstens 1 (keer). Team Zorg koos 2 en past er nu in."),
        ("bandwidth: {measure: keer, max: 2}\n", "bandwidth: {measure: keer, max: 1.5}\n", "De bandbreedte gaat van hoogstens 2 naar hoogstens 1,5 (keer). Team Zorg koos 2 en valt er nu buiten."),
        ("bandwidth: {measure: keer, max: 2}\n", "", "Teams mogen hier niet meer zelf kiezen (dat was hoogstens 2 keer)."),
    ],
)  # fmt: skip
def test_teams_fall_outside_a_bandwidth_or_come_inside(then: str, now: str, said: str, tmp_path: Path) -> None:
    chosen = {"promises/choices/zorg.yml": "team: zorg\nchoices: [{agreement: warm-welkom, value: 2, because: Zo.}]\n"}
    comparison = between(
        tmp_path, {**chosen, AGREED: SMALLEST[AGREED] + then}, {**chosen, AGREED: SMALLEST[AGREED] + now}
    )
    assert told(comparison) == {"agreement warm-welkom": [said]}
    assert touched(comparison)["teams"] == ["Team Zorg: bij 'Wie begint, wordt opgewacht'"]
