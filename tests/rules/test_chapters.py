"""Every chapter holds, every rule has one, and every manual page is true."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from chapters import BASE, DAY, HERE, Case, Outcome, blocks_of, cases_of, outcome, sections

import taalkompas
from taalkompas.rules import RULES
from taalkompas.rules.rule import Rule
from taalkompas.words import LANGUAGES

CHAPTERS = sorted(HERE.glob("*.md"))
HEADINGS = {"en": ("Why it matters", "Example", "Instead"), "nl": ("Waarom het telt", "Voorbeeld", "Zo wel")}


def _cases() -> Iterator[ParameterSet]:
    for chapter in CHAPTERS:
        for case in cases_of(chapter.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{chapter.stem}: {case.name}")


@pytest.mark.parametrize("case", list(_cases()))
def test_finds_what_is_marked_and_nothing_else(case: Case, tmp_path: Path) -> None:
    assert case.blocks, "a case has at least one file"
    differing = str(outcome(case, tmp_path / "school"))
    assert not differing, f"\n\n{differing}\n"


def test_the_base_school_is_sound() -> None:
    assert taalkompas.load(BASE, DAY, {}).findings == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_chapter_of_what_is_found_and_what_is_not(rule: Rule) -> None:
    cases = list(cases_of((HERE / f"{rule.name}.md").read_text(encoding="utf-8")))
    assert any(mark.rule == rule.name for case in cases for mark in case.marks), "nothing is found in its chapter"
    assert any(not case.marks for case in cases), "there is no near miss in its chapter"


def test_every_chapter_is_about_a_rule() -> None:
    assert {chapter.stem for chapter in CHAPTERS} == {rule.name for rule in RULES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
class TestManualPage:
    """A manual page says what, why, and what to do instead; its examples are true."""

    def test_has_its_parts(self, rule: Rule, language: str) -> None:
        manual = rule.manual(language)
        assert rule.summary(language).endswith("."), "it opens with one sentence"
        assert "##" not in rule.summary(language)
        assert tuple(sections(manual)) == HEADINGS[language]
        assert rule.manual("nl") != rule.manual("en")

    def test_the_example_triggers_this_rule_and_no_other(self, rule: Rule, language: str, tmp_path: Path) -> None:
        found = _found(rule, language, 1, tmp_path)
        assert {finding.rule for finding in found.findings} == {rule.name}, f"\n\n{found}\n"

    def test_what_to_do_instead_triggers_nothing(self, rule: Rule, language: str, tmp_path: Path) -> None:
        found = _found(rule, language, 2, tmp_path)
        assert not found.findings, f"\n\n{found}\n"


def _found(rule: Rule, language: str, part: int, folder: Path) -> Outcome:
    heading = HEADINGS[language][part]
    blocks = tuple(blocks_of(sections(rule.manual(language))[heading]))
    assert blocks, f"there is a file under '{heading}'"
    return outcome(Case(heading, blocks), folder / "school")
