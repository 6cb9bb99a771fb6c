"""More kinds of change, in what few schools touch: the plate, the settings, memory, upkeep, and the order of things.

A row is what the school is like first, the edits, and all that is told of them.
"""

from collections.abc import Mapping
from typing import Any

import pytest

from changes.conftest import Compare
from changes.test_kinds_of_change import CHOSEN, ROUTE, SCHOOL, SEEN, SUCCESS, TRIAL, WELCOME, told

AFTERWARDS = " Dit verandert ons geheugen achteraf: weten de mensen die erbij waren dat?"
DRAWING = "docs/plaat.svg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="deur"/><path id="{}"/></svg>\n'
OWN = "plate:\n  picture: docs/plaat.svg\n  hotspots:\n    - {leads_to: telt-mee, element: deur}\n"
DRAWN = {DRAWING: SVG.format("raam"), SCHOOL: [("plate:\n", OWN)]}
LATER = "promises/snapshots/2024-11-21.yml"
PERSONAL = "Ik heb iemand die mij kent en die merkt dat ik er niet ben"


def plate(text: str) -> Mapping[str, Any]:
    return {SCHOOL: [("plate:\n", f"plate:\n{text}")]}


def set_to(text: str) -> Mapping[str, Any]:
    return {SCHOOL: [("\nmoments:", f"\n{text}\nmoments:")]}


Row = tuple[Mapping[str, Any], Mapping[str, Any], list[str]]

OF_THE_SCHOOL: dict[str, Row] = {
    "another scene": ({}, plate("  scene: coast\n"), ["Op de praatplaat is nu de kust getekend; dat was een landschap."]),
    "colours of its own": (
        {},
        plate('  colours: ["#155E63", "#C84A00"]\n'),
        ["De praatplaat krijgt nu '#155E63' en '#C84A00' als eigen kleur."],
    ),
    "another main colour": (
        plate('  colours: ["#155E63", "#C84A00"]\n'),
        {SCHOOL: [('["#155E63", "#C84A00"]', '["#C84A00", "#155E63"]')]},
        ["De praatplaat krijgt nu '#C84A00' en '#155E63' als eigen kleur; dat was '#155E63' en '#C84A00'."],
    ),
    "a picture of its own": (
        {DRAWING: SVG.format("raam")},
        plate("  picture: docs/plaat.svg\n"),
        ["De praatplaat is nu jullie eigen plaat: 'docs/plaat.svg'."],
    ),
    "no picture of its own any more": (
        DRAWN,
        {SCHOOL: [("  picture: docs/plaat.svg\n", "")]},
        ["De praatplaat wordt weer vanzelf getekend; jullie eigen plaat 'docs/plaat.svg' is niet meer te zien."],
    ),
    "the picture itself": (
        DRAWN,
        {DRAWING: SVG.format("dak")},
        ["Jullie eigen plaat ziet er anders uit: 'docs/plaat.svg' is veranderd."],
    ),
    "a place on the picture is new": (
        DRAWN,
        {SCHOOL: [("element: deur}\n", "element: deur}\n    - {leads_to: starten, element: raam}\n")]},
        ["Er is een nieuwe plek op de praatplaat: die leidt naar 'Starten'."],
    ),
    "a place on the picture lies elsewhere": (
        DRAWN,
        {SCHOOL: [("element: deur", "element: raam")]},
        ["De plek op de praatplaat die naar 'Wat ik al kan, telt mee' leidt, ligt nu ergens anders."],
    ),
    "a place on the picture leads elsewhere": (
        DRAWN,
        {SCHOOL: [("leads_to: telt-mee", "leads_to: instroom")]},
        ["Een plek op de praatplaat leidt nu naar 'Instroom'; dat was naar 'Wat ik al kan, telt mee'."],
    ),
    "what pages tell of the past": (
        {},
        {SCHOOL: [("history: off", "history: subjects")]},
        ["Op de pagina's staat voortaan wat er wanneer veranderde en waarom, zonder namen."],
    ),
    "the mail address for what is wrong": (
        {},
        {SCHOOL: [("mail: taal@", "mail: woorden@")]},
        [
            "Wie iets ziet dat niet klopt, kan nu mailen naar woorden@roc-voorbeeld.example; dat was taal@roc-voorbeeld.example."
        ],
    ),
    "no way to say what is wrong": (
        {},
        {SCHOOL: [("feedback:\n  mail: taal@roc-voorbeeld.example\n", "")]},
        ["Wie iets ziet dat niet klopt, kan niet meer mailen naar taal@roc-voorbeeld.example."],
    ),
    "there is an editing page": (
        {},
        set_to("editing: {service: gitlab, repository: roc/taal}"),
        ["Er is nu een redactiepagina; wat je daar verandert, gaat naar roc/taal op GitLab."],
    ),
    "the editing page works elsewhere": (
        set_to("editing: {service: gitlab, repository: roc/taal}"),
        {SCHOOL: [("service: gitlab, repository: roc/taal", "service: github, repository: roc/woorden, branch: dev")]},
        [
            "Wat je op de redactiepagina verandert, gaat nu naar GitHub; dat was GitLab.",
            "Op de redactiepagina verander je nu de bestanden van roc/woorden; dat waren die van roc/taal.",
            "Op de redactiepagina verander je nu de branch 'dev'; dat was 'main'.",
        ],
    ),
    "an icon, and a colour that is gone": (
        {},
        {SCHOOL: [("icon: door-open", "icon: door"), ('    colour: "#155E63"\n', "")]},
        [
            "Het pictogram van 'Instroom' is nu 'door'; dat was 'door-open'.",
            "'Onderwijs' heeft geen eigen kleur meer; dat was '#155E63'.",
        ],
    ),
    "who is there at a moment of reflection": (
        {},
        {SCHOOL: [("[student, docent, slber, bpv-begeleider, teamleider]", "[student, bestuur, docent, slber, teamleider]")]},
        ["Aan 'Studentendag' doet Bestuur nu ook mee.", "Aan 'Studentendag' doet Bpv-begeleider niet meer mee."],
    ),
    "a team is called otherwise, and another is new": (
        {},
        {SCHOOL: [("label: Team Zorg}", "label: Team Zorg & Welzijn}\n  - {id: mode, label: Mode}")]},
        ["Een team heeft een andere naam: Team Zorg heet nu Team Zorg & Welzijn.", "Er is een nieuw team: Mode."],
    ),
    "a rule is named and weighs what it did": (
        {},
        set_to("rules: {unused-term: info}"),
        ["De regel 'unused-term' blijft op 'om over te praten' staan; dat staat nu vast in school.yml."],
    ),
}  # fmt: skip

OF_MEMORY: dict[str, Row] = {
    "the day": (
        {},
        {SEEN: None, LATER: "AS IT WAS, LATER"},
        ["De dag is nu 21 november 2024; er stond 14 november 2024." + AFTERWARDS],
    ),
    "which moment it was": (
        {},
        {SEEN: [("reflection: ronde-tafel", "reflection: studentendag\nteam: zorg")]},
        [
            "Dit was het vaste moment 'Studentendag'; er stond 'Ronde tafel'.",
            "Er staat nu bij dat dit een moment van Team Zorg was." + AFTERWARDS,
        ],
    ),
    "how a role saw it": (
        {},
        {SEEN: [("{role: slber, standing: kept}", "{role: slber, standing: growing}")]},
        [f"Slb'er zag '{PERSONAL}' als 'merkbaar', en nu staat er 'groeit'.{AFTERWARDS}"],
    ),
    "a number": (
        {},
        {SEEN: [("value: 9, unit", "value: 12.5, unit")]},
        [
            "In de cijfers bij 'Ik ben altijd welkom' staat voor 'studenten die na oktober begonnen' nu 12,5 studenten in plaats van 9 studenten."
            + AFTERWARDS
        ],
    ),
    "what was counted": (
        {},
        {SEEN: [("studenten die na oktober begonnen", "studenten die na herfst begonnen")]},
        [
            "Een cijfer bij 'Ik ben altijd welkom' heet nu 'studenten die na herfst begonnen'; dat was 'studenten die na oktober begonnen'."
            + AFTERWARDS
        ],
    ),
    "what somebody said": (
        {},
        {SEEN: [("Ik kreeg een pen", "Ik kreeg twee pennen"), ("      - role: docent\n        says: Ik wist niet eens dat dit een belofte was.\n", "")]},
        [
            "Wat Student zei over 'Ik mag proeven voor ik kies', is anders verwoord: Er was een open avond. Ik kreeg [-een pen.-] {+twee pennen.+}",
            "Bij 'Ik ben altijd welkom' staat niet meer wat Docent zei; dat was: Ik wist niet eens dat dit een belofte was." + AFTERWARDS,
        ],
    ),
    "what was learned, and what became of the plan": (
        {},
        {SEEN: [("We zeggen ja aan de balie en nee", "We zeggen ja aan de telefoon en nee"), ("    learned: Het reglement", "    done: De namen komen eerder.\n    learned: Het reglement")]},
        [
            "Wat we leerden bij 'Ik ben altijd welkom', is anders verwoord: We zeggen ja aan de [-balie-] {+telefoon+} en nee in het rooster.",
            "Er staat nu wat er bij 'Ik doe examen als ik eraan toe ben' terechtkwam van de vorige afspraak: De namen komen eerder." + AFTERWARDS,
        ],
    ),
    "what is done next": (
        {},
        {SEEN: [("We wisselen halverwege", "We wisselen binnen")]},
        [f"Wat we gaan doen voor '{PERSONAL}', is anders verwoord: We wisselen [-halverwege-] {{+binnen+}} een schooljaar niet meer van slb'er.{AFTERWARDS}"],
    ),
    "the day and the team of a success": (
        {},
        {SUCCESS: [("date: 2026-03-09", "date: 2026-03-10"), ("team: economie", "team: zorg")]},
        [
            "De dag is nu 10 maart 2026; er stond 9 maart 2026.",
            "Dit succes is van Team Zorg; er stond Team Economie & ICT." + AFTERWARDS,
        ],
    ),
}  # fmt: skip

OF_UPKEEP: dict[str, Row] = {
    "a source is new, and another is elsewhere": (
        {},
        {ROUTE: [("example.org/begrippen/leerroute", "example.org/leerroute"), ("sources:\n", "sources:\n  - {title: Wet}\n")]},
        [
            "De bron 'Begrippenlijst flexibel leren' staat nu op https://example.org/leerroute; dat was op https://example.org/begrippen/leerroute.",
            "Als bron staat er nu ook 'Wet'.",
        ],
    ),
    "how it relates to another vocabulary": (
        {},
        {ROUTE: [("relation: close", "relation: exact")]},
        ["Hoe het begrip zich verhoudt tot https://example.org/id/begrip/leerroute, is nu 'hetzelfde'; dat was 'bijna hetzelfde'."],
    ),
    "where it stands in another vocabulary": (
        {},
        {ROUTE: [("example.org/id/begrip/leerroute", "example.org/id/leerroute")]},
        ["De verwijzing naar een andere begrippenlijst is nu https://example.org/id/leerroute; dat was https://example.org/id/begrip/leerroute."],
    ),
    "no other vocabulary any more": (
        {},
        {ROUTE: [("matches:\n  - {relation: close, uri: https://example.org/id/begrip/leerroute}\n", "")]},
        ["Deze verwijzing naar een andere begrippenlijst is weg: https://example.org/id/begrip/leerroute (bijna hetzelfde)"],
    ),
    "a form of a word to avoid": (
        {ROUTE: [("synonyms:", "avoid: [{word: flexpad, because: Zo.}]\nsynonyms:")]},
        {ROUTE: [("because: Zo.}", "because: Zo., forms: [flexpaden]}")]},
        ["Ook de vorm 'flexpaden' van 'flexpad' wordt nu herkend."],
    ),
    "until when a rule may be broken": (
        {WELCOME: [("owner: d", "allow: [{rule: avoided-word, because: Zo.}]\nowner: d")]},
        {WELCOME: [("because: Zo.}", "because: Zo., until: 2027-01-01}")]},
        ["Van de regel 'avoided-word' mag hier worden afgeweken tot en met 1 januari 2027; eerst stond er geen einddatum bij."],
    ),
    "a rule may be broken for a while": (
        {},
        {WELCOME: [("owner: d", "allow: [{rule: avoided-word, because: zo heet het gebouw, until: 2027-01-01}]\nowner: d")]},
        ["Van de regel 'avoided-word' mag hier voortaan worden afgeweken; de reden: zo heet het gebouw. Dat mag tot en met 1 januari 2027."],
    ),
    "one more, and the others in another order": (
        {},
        {WELCOME: [("  - instroommomenten\n  - belronde\n", "  - belronde\n  - op-bezoek\n  - instroommomenten\n")]},
        [
            "De belofte leunt nu ook op de afspraak 'We komen langs bij het leerbedrijf'.",
            "De afspraken staan in een andere volgorde.",
        ],
    ),
    "one reworded, and in another place": (
        {WELCOME: [("questions:\n", "questions:\n  - Wie zet de koffie klaar?\n  - Wie haalt de jas op?\n")]},
        {WELCOME: [("  - Wie zet de koffie klaar?\n  - Wie haalt de jas op?\n", "  - Wie haalt de jas op?\n  - Wie zet de thee klaar?\n")]},
        [
            "Een vraag om over te praten is anders verwoord: Wie zet de [-koffie-] {+thee+} klaar?",
            "De vragen om over te praten staan in een andere volgorde.",
        ],
    ),
    "old names in another order": (
        {ROUTE: [("owner: d", "formerly: [route, weg]\nowner: d")]},
        {ROUTE: [("formerly: [route, weg]", "formerly: [weg, route]")]},
        ["De oude namen staan in een andere volgorde."],
    ),
    "what is done instead": (
        {},
        {TRIAL: [("needs:", "  - {role: docent, does: zwaait de meeloper uit, instead_of: te wachten}\nneeds:")]},
        ["Dit vragen we nu ook van de rol Docent: zwaait de meeloper uit. Dat is in plaats van te wachten."],
    ),
    "whose choices they are": (
        {},
        {CHOSEN: [("team: zorg", "team: entree")]},
        ["Dit zijn nu de keuzes van Team Entree; dat waren die van Team Zorg."],
    ),
}  # fmt: skip
ROWS = {**OF_THE_SCHOOL, **OF_MEMORY, **OF_UPKEEP}


@pytest.mark.parametrize("row", ROWS)
def test_a_change_in_what_few_touch_is_told_and_nothing_else_is(row: str, changed: Compare, example: Any) -> None:
    first, edits, expected = ROWS[row]
    as_it_was = (example / SEEN).read_text(encoding="utf-8").replace("date: 2024-11-14", "date: 2024-11-21")
    edits = {path: as_it_was if edit == "AS IT WAS, LATER" else edit for path, edit in edits.items()}
    comparison = changed(edits, {LATER: SEEN}, first or None)
    assert [*told(comparison).values()] == [expected]
    assert not comparison.layout
    assert not comparison.along
