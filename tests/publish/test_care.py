"""What Onderhoud and the pages of the rules say, and that a school's own words in it are text."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

import pytest

from schools import DAY, SMALLEST
from taalkompas.findings import Severity
from taalkompas.pipeline import load
from taalkompas.publish import Site, publish
from taalkompas.publish.rule_tools import GROUPS, WEIGHS
from taalkompas.rules import Group

Make = Callable[..., Path]
PROMISE, SCHOOL = "promises/altijd-welkom.yml", "glossary/school.yml"
CARE, RULE = "onderhoud/index.md", "onderhoud/regels/orphaned-promise/index.md"
EDIT = Site(edit_url="https://git.example/edit/{path}")
ORPHAN = SMALLEST[PROMISE].replace("agreements: [warm-welkom]\n", "")


def pages(root: Path, site: Site = EDIT) -> Mapping[str, str]:
    return {file.path: str(file.content) for file in publish(load(root, DAY), site) if file.path.endswith(".md")}


def words(html: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", html.replace("<wbr>", "")).split()))


def test_every_group_and_weight_has_words() -> None:
    assert list(GROUPS) == [group.value for group in Group]
    assert set(WEIGHS) == set(Severity)


def test_a_finding_has_its_sentence_its_way_to_mend_its_line_and_its_manual(school: Make) -> None:
    page = pages(school({PROMISE: ORPHAN}))[CARE]
    said = words(page)
    assert "We beloven 'Ik ben altijd welkom', maar er is nog niets afgesproken" in said
    assert "'status: draft'" in said
    assert f'href="https://git.example/edit/{PROMISE}#L1"' in page
    assert f"{PROMISE}, regel 1" in said
    assert 'href="regels/orphaned-promise/"' in page
    assert 'href="../beloften/altijd-welkom/"' in page
    assert 'href="../rollen/docent/"' in page


def test_where_no_edit_address_is_known_the_line_is_text(school: Make) -> None:
    page = pages(school({PROMISE: ORPHAN}), Site())[CARE]
    assert f"{PROMISE}, regel 1" in words(page)
    assert "#L1" not in page


def test_a_sound_school_reads_as_a_quiet_day(school: Make) -> None:
    said = words(pages(school())[CARE])
    assert "Vandaag is er niets te herstellen. Een goed moment om samen bij de plaat te gaan staan." in said
    for absent in ("Van ons allemaal", "Knopen die nog liggen", "Waar we nog mee bezig zijn"):
        assert absent not in said


def test_many_sentences_and_places_are_folded_and_all_of_them_there(school: Make) -> None:
    terms = {f"glossary/t{n}.yml": f"term: T{n}\nrelated: [weg, weg{n}]\nowner: docent\n" for n in range(9)}
    page = pages(school(terms))[CARE]
    for n in range(9):
        assert page.count(f"glossary/t{n}.yml#L2") == 2, "for 'weg', and for its own"
    assert "en nog op 5 andere plekken" in page
    assert "en nog 7 andere" in page


def test_one_mistake_in_two_places_says_at_each_what_follows_from_it(school: Make) -> None:
    gone = SMALLEST[PROMISE].replace("warm-welkom", "weg")
    two = {PROMISE: gone, "promises/mentor.yml": gone.replace("[instroom]", "[begeleiding]")}
    framework = SMALLEST[SCHOOL].replace("domains:\n", "domains:\n  - {id: begeleiding, label: Begeleiding}\n")
    said = words(pages(school({**two, SCHOOL: framework}))[CARE])
    assert said.count("Er is geen afspraak 'weg'.") == 1
    for domain, path in (("instroom", PROMISE), ("begeleiding", "promises/mentor.yml")):
        assert f"{path}, regel 6 Zonder die afspraak is er niets afgesproken voor '{domain}'." in said


def test_the_page_of_a_rule_is_headed_by_what_it_finds(school: Make) -> None:
    page = pages(school({PROMISE: ORPHAN}))[RULE]
    assert 'title: "Een belofte waarvoor nog niets is afgesproken"' in page
    assert "<h1>Een belofte waarvoor nog niets is afgesproken</h1>" in page
    assert '<code class="tlk-tag">orphaned-promise</code>' in page
    assert page.count("Een belofte waarvoor nog niets is afgesproken") == 2, "the manual does not repeat its heading"
    said = words(page)
    assert "Beloften fout orphaned-promise" in said
    assert f"{PROMISE}, regel 1" in said


@pytest.mark.parametrize(
    ("weight", "language", "said"),
    [
        ("info", "nl", "Een fout is het nooit. Dat heeft onze school zo gekozen; standaard is het 'fout'."),
        ("'off'", "nl", "Onze school heeft dit uitgezet: we kijken er niet naar. Beloften staat uit"),
        ("warning", "en", "somebody has something to mend. Our school chose that; by itself it is 'error'."),
        ("error", "nl", "Zolang die er staat, wordt de site niet gebouwd. Beloften fout"),
    ],
)
def test_what_the_school_made_of_a_weight_is_said(school: Make, weight: str, language: str, said: str) -> None:
    more = f"language: {language}\nrules: {{orphaned-promise: {weight}}}\n"
    made = pages(school({SCHOOL: SMALLEST[SCHOOL] + more}))
    path = RULE if language == "nl" else "care/rules/orphaned-promise/index.md"
    assert said in words(made[path])
    assert ("staat uit" in words(made.get(CARE, ""))) == (weight == "'off'")


def test_a_button_is_named_only_where_there_is_one(school: Make) -> None:
    button, sentence = "Klopt dit niet? Zeg het", "met de knop onder aan elke pagina"
    page = pages(school())[CARE]
    assert button not in page
    assert sentence not in page
    made = pages(school({SCHOOL: SMALLEST[SCHOOL] + "feedback: {mail: taal@school.example}\n"}))
    assert button in made[CARE]
    assert sentence in made[CARE]
    assert "subject=Over%3A%20Een%20belofte%20waarvoor%20nog%20niets%20is%20afgesproken" in made[RULE]


def test_what_a_school_wrote_is_text_in_every_sentence(school: Make) -> None:
    evil = "<img src=x onerror=alert(1)> {0} %s {{ 7*7 }}"
    made = pages(
        school(
            {
                PROMISE: ORPHAN.replace("Ik ben altijd welkom", f"'{evil}'").replace(
                    "owner: docent", f"owner: '{evil}'"
                ),
                "promises/agreements/warm-welkom.yml": SMALLEST["promises/agreements/warm-welkom.yml"]
                + f"status: draft\nreview_by: 2026-10-01\nopen: [{{question: '{evil}', who: '{evil}'}}]\n",
                SCHOOL: SMALLEST[SCHOOL].replace("label: Docent", f"label: '{evil}'"),
            }
        )
    )
    for path in (CARE, RULE):
        assert "&lt;img" in made[path]
        assert "<img" not in made[path]
        assert "{" not in made[path].split("\n---\n")[1]
        assert "7*7" in made[path]
