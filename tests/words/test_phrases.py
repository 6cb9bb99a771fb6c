"""Sentences, numbers, dates and lists, as people write them."""

from datetime import date
from decimal import Decimal

import pytest

from taalkompas.findings import Finding, Severity
from taalkompas.report import FORMATS, Account
from taalkompas.words import Choices, Phrases, language_of

NL, EN = Phrases("nl"), Phrases("en")


class TestNumbers:
    @pytest.mark.parametrize(
        ("value", "dutch", "english"),
        [
            (0, "0", "0"),
            (12, "12", "12"),
            (1250, "1.250", "1,250"),
            (-3, "-3", "-3"),
            (Decimal("7.5"), "7,5", "7.5"),
            (Decimal("7.0"), "7", "7"),
            (Decimal(12), "12", "12"),
            (Decimal("0.125"), "0,125", "0.125"),
            (Decimal("1234567.89"), "1.234.567,89", "1,234,567.89"),
        ],
    )
    def test_are_written_as_in_the_language(self, value: int | Decimal, dutch: str, english: str) -> None:
        assert NL.number(value) == dutch
        assert EN.number(value) == english

    def test_are_filled_into_sentences(self) -> None:
        sentence = "The minimum ({min}) is above the maximum ({max}), so no team can choose anything."
        values = {"min": Decimal("7.5"), "max": Decimal(4)}
        assert (
            NL.say(sentence, **values) == "Het minimum (7,5) ligt boven het maximum (4); zo kan geen team iets kiezen."
        )
        assert (
            EN.say(sentence, **values) == "The minimum (7.5) is above the maximum (4), so no team can choose anything."
        )


class TestDates:
    def test_are_written_in_full(self) -> None:
        assert NL.day(date(2026, 3, 1)) == "1 maart 2026"
        assert EN.day(date(2026, 3, 1)) == "1 March 2026"

    def test_name_a_month(self) -> None:
        assert NL.month(date(2026, 8, 31)) == "augustus 2026"
        assert EN.month(date(2026, 8, 31)) == "August 2026"

    def test_name_a_month_in_short(self) -> None:
        assert NL.brief(date(2026, 3, 31)) == "mrt 2026"
        assert EN.brief(date(2026, 3, 31)) == "Mar 2026"

    def test_name_a_quarter(self) -> None:
        assert NL.quarter(date(2026, 3, 31)) == "1e kwartaal 2026"
        assert EN.quarter(date(2026, 4, 1)) == "2nd quarter 2026"


class TestLists:
    def test_end_in_and(self) -> None:
        assert NL.join(["a", "b", "c"]) == "a, b en c"
        assert NL.join(["a", "b"]) == "a en b"
        assert NL.join(["a"]) == "a"

    def test_quote_their_values_in_a_sentence(self) -> None:
        assert NL.say("Without it nothing is agreed for {domains}.", domains=["bpv", "team"]) == (
            "Zonder die afspraak is er niets afgesproken voor 'bpv' en 'team'."
        )

    def test_name_choices_with_commas_alone(self) -> None:
        assert NL.say("It can be {words}.", words=Choices(["nl", "en"])) == "Je kunt kiezen uit 'nl', 'en'."


class TestSentences:
    def test_are_said_in_dutch(self) -> None:
        assert NL.say("Did you mean '{near}'?", near="roostering") == "Bedoel je 'roostering'?"

    def test_are_said_in_english_as_they_stand_in_the_code(self) -> None:
        assert EN.say("Did you mean '{near}'?", near="roostering") == "Did you mean 'roostering'?"

    def test_that_are_empty_stay_empty(self) -> None:
        assert NL.say("") == ""

    def test_never_read_a_value_as_a_sentence_with_holes(self) -> None:
        assert NL.say("There is no role '{id}'.", id="{near}") == "There is no role '{near}'."

    def test_that_nobody_translated_are_said_as_they_are(self) -> None:
        assert NL.say("Nobody translated this.") == "Nobody translated this."

    def test_keep_a_school_s_own_words(self) -> None:
        """A value is looked up as well (a kind of file has a name in every language), but no word that a school might use."""
        for word in ("folder", "device", "socket", "draft", "term"):
            assert NL.value(word) == word

    def test_count(self) -> None:
        assert [NL.count("{n} error", "{n} errors", n) for n in (0, 1, 2)] == ["0 fouten", "1 fout", "2 fouten"]
        assert [EN.count("{n} error", "{n} errors", n) for n in (0, 1, 2)] == ["0 errors", "1 error", "2 errors"]
        assert NL.count("{n} error", "{n} errors", 1250) == "1.250 fouten"


class TestSummary:
    """The last line of a report; something to talk about is never called a fault."""

    @staticmethod
    def _last(*weights: Severity, language: str = "nl") -> str:
        findings = tuple(
            Finding("a.yml", 1, 1, weight, "a-rule", "There is nothing here.", {}, "", None) for weight in weights
        )
        return FORMATS["text"](Account(findings, Phrases(language))).splitlines()[-1]

    def test_when_all_is_sound(self) -> None:
        assert self._last() == "Alles sluit op elkaar aan: 0 fouten, 0 keer let op, 0 dingen om over te praten."
        assert self._last(language="en") == "Everything holds together: 0 errors, 0 warnings, 0 things to talk about."

    def test_with_something_to_talk_about(self) -> None:
        expected = "Alles sluit op elkaar aan: 0 fouten, 0 keer let op, 1 ding om over te praten."
        assert self._last(Severity.INFO) == expected

    def test_with_faults(self) -> None:
        assert self._last(Severity.ERROR, Severity.WARNING) == "1 fout, 1 keer let op, 0 dingen om over te praten."
        assert self._last(Severity.WARNING, Severity.WARNING) == "0 fouten, 2 keer let op, 0 dingen om over te praten."


class TestLanguage:
    @pytest.mark.parametrize(
        ("environment", "expected"),
        [
            ({}, "nl"),
            ({"LANG": "en_GB.UTF-8"}, "en"),
            ({"LANG": "nl_NL.UTF-8"}, "nl"),
            ({"LANG": "fr_FR.UTF-8"}, "nl"),
            ({"LANG": "nl_NL", "LC_ALL": "en_US"}, "en"),
            ({"LANG": "nl_NL", "LANGUAGE": "fr:en:nl"}, "en"),
            ({"LANG": "C.UTF-8"}, "nl"),
        ],
    )
    def test_is_that_of_the_environment_else_dutch(self, environment: dict[str, str], expected: str) -> None:
        assert language_of(environment) == expected
