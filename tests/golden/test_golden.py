"""Whole small schools, and exactly what is said about them: `pytest --accept` rewrites, and `git diff` shows what changed.

A school is a folder here with `input` (its files) and `output` (its report as text and as JSON).
"""

from pathlib import Path

import pytest

from schools import load
from taalkompas.report import FORMATS, Account
from taalkompas.words import Phrases

HERE = Path(__file__).parent
SCHOOLS = sorted(path.parent.name for path in HERE.glob("*/input"))
OUTPUTS = {"report.txt": "text", "report.json": "json"}


@pytest.mark.parametrize("name", SCHOOLS)
def test_what_is_said_about_a_school(name: str, accept: bool) -> None:
    project = load(HERE / name / "input")
    for file, form in OUTPUTS.items():
        place = HERE / name / "output" / file
        said = FORMATS[form](Account(project.findings, Phrases(project.language)))
        if accept:
            place.parent.mkdir(exist_ok=True)
            place.write_text(said, encoding="utf-8", newline="\n")
        assert said == place.read_text(encoding="utf-8"), "look at it; if it is right, run pytest --accept"


MISTAKEN = ("every-mistake", "every-doubt")
"""Between them these two schools meet every rule: one has what cannot be read, in the other all is well written and does not hold together."""


def test_every_rule_is_met_in_the_schools_with_mistakes() -> None:
    """What a file cannot show on every machine (a pipe, bytes that are no text) has its tests in tests/source."""
    from taalkompas.rules import RULES

    met = {finding.rule for name in MISTAKEN for finding in load(HERE / name / "input").findings}
    assert met == {rule.name for rule in RULES}


def test_no_other_school_has_a_mistake() -> None:
    for name in set(SCHOOLS) - set(MISTAKEN):
        assert load(HERE / name / "input").findings == ()
