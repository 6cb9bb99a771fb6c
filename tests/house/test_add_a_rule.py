"""The page that tells how to add a rule shows one that is there, and its cases hold."""

from pathlib import Path

import pytest
from chapters import Case, cases_of, outcome

from taalkompas.rules.missing_owner import missing_owner

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs/contribute/add-a-rule.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return [block.split("````", 1)[0] for block in PAGE.split(f"````{language}\n")[1:]]


def test_it_shows_the_rule_as_it_is() -> None:
    assert blocks("python") == [Path(missing_owner.__code__.co_filename).read_text(encoding="utf-8")]


@pytest.mark.parametrize("case", list(cases_of(blocks("markdown")[0])), ids=lambda case: case.name)
def test_its_cases_hold(case: Case, tmp_path: Path) -> None:
    assert str(outcome(case, tmp_path / "school")) == ""
