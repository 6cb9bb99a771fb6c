"""Hand-made pairs of a name and a text: does the name stand in it, in whatever form? `pytest -rP -k figures` prints the figures.

The Dutch table was made before anyone looked at what the rules of `lexicon` do with it, by somebody who did not know them. A row is a name, a text
(`\\n` is the end of a line), yes or no, and why.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from taalkompas.lexicon import Finder, Name

HERE = Path(__file__).parent
LANGUAGES = ("nl", "en")
MISSED = {("bloem", "bloemetje")}
"""Pairs that the rules do not find: "bloem" makes its diminutive in two ways, "boom" and "raam" in one."""


@dataclass(frozen=True)
class Pair:
    """A name, a text, and whether the one stands in the other."""

    language: str
    name: str
    text: str
    found: bool

    def is_found(self) -> bool:
        """What the finder says."""
        return any(True for _ in Finder([Name(self.name, self.name)], self.language).find(self.text))


def pairs(language: str) -> list[Pair]:
    rows = (HERE / f"pairs-{language}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    split = [row.split("\t") for row in rows]
    return [Pair(language, name, text.replace("\\n", "\n"), found == "yes") for name, text, found, _ in split]


PAIRS = [pair for language in LANGUAGES for pair in pairs(language)]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.language}: {pair.name} in {pair.text!r}")
def test_a_name_is_found_in_every_form_and_nowhere_else(pair: Pair) -> None:
    assert pair.is_found() == (pair.found and (pair.name, pair.text) not in MISSED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_of_a_table(language: str) -> None:
    """No false alarm at all, and hardly a form that is missed."""
    some = pairs(language)
    right = sum(pair.found and pair.is_found() for pair in some)
    alarms = sum(not pair.found and pair.is_found() for pair in some)
    missed = sum(pair.found and not pair.is_found() for pair in some)
    precision, recall = right / (right + alarms), right / (right + missed)
    print(f"{language}: {len(some)} pairs, precision {precision:.3f}, recall {recall:.3f}")
    assert precision == 1
    assert recall >= 0.99


def test_the_dutch_table_is_large_and_has_no_row_twice() -> None:
    some = pairs("nl")
    assert len(some) >= 120
    assert len({(pair.name, pair.text) for pair in some}) == len(some)
    assert sum(not pair.found for pair in some) >= 60
