"""Which findings belong to a change: without git, finding by finding."""

from collections.abc import Mapping
from typing import Any

import pytest

from taalkompas.findings import Finding, Severity
from taalkompas.revisions import EVERY_LINE, Change
from taalkompas.since import touched_by

ITEM = "promises/altijd-welkom.yml"
FRAMEWORK = "glossary/school.yml"
PAGE = "docs/over.md"
NOTHING = Change({}, {})


def finding(
    path: str, line: int = 1, message: str = "Wrong.", severity: Severity = Severity.ERROR, **values: object
) -> Finding:
    return Finding(path, line, 1, severity, "some-rule", message, values, "", None)


def change(
    lines: Mapping[str, Any], before: Mapping[str, str] | None = None, replaced: Mapping[str, Any] | None = None
) -> Change:
    return Change(lines, before or {}, replaced or {})


def lines_shown(now: list[Finding], before: list[Finding], touched: Change) -> list[tuple[str, int]]:
    chosen = touched_by(now, before, touched)
    assert sorted((*chosen.findings, *chosen.older), key=now.index) == now
    return [(one.path, one.line) for one in chosen.findings]


def test_what_was_there_already_and_was_not_touched_is_not_shown() -> None:
    old = [finding(ITEM, 4), finding(FRAMEWORK, 7), finding(PAGE, 2)]
    assert lines_shown(old, old, NOTHING) == []


def test_a_thing_is_touched_wherever_in_its_file_the_change_is() -> None:
    old = [finding(ITEM, 4), finding("promises/ander.yml", 4)]
    assert lines_shown(old, old, change({ITEM: (range(12, 13),)})) == [(ITEM, 4)]


@pytest.mark.parametrize(
    "path",
    [
        "glossary/zorg/bpv.yml",
        "promises/agreements/x.yml",
        "promises/choices/x.yml",
        "promises/snapshots/2026-05-12.yml",
    ],
)
def test_every_file_that_is_a_thing_counts_as_a_whole(path: str) -> None:
    assert lines_shown([finding(path, 4)], [finding(path, 4)], change({path: (range(9, 10),)})) == [(path, 4)]


def test_a_file_that_no_kind_lives_in_counts_as_a_whole_too() -> None:
    path = "promises/elders/x.yml"
    assert lines_shown([finding(path)], [finding(path)], change({path: (range(9, 10),)})) == [(path, 1)]


@pytest.mark.parametrize("path", [FRAMEWORK, "glossary/school.yaml", PAGE, "docs/school.markdown"])
def test_the_framework_and_pages_count_line_by_line(path: str) -> None:
    old = [finding(path, line, f"At {line}.") for line in (2, 3, 4, 5, 9)]
    touched = change({path: (range(3, 5), range(9, 10))})
    assert lines_shown(old, old, touched) == [(path, 3), (path, 4), (path, 9)]


def test_a_file_that_only_got_another_name_is_touched_as_a_thing_and_not_as_a_page() -> None:
    now = [finding("promises/welkom.yml", 4), finding("docs/wij.md", 4)]
    was = [finding(ITEM, 4), finding(PAGE, 4)]
    moved = change({"promises/welkom.yml": (), "docs/wij.md": ()}, {"promises/welkom.yml": ITEM, "docs/wij.md": PAGE})
    assert lines_shown(now, was, moved) == [("promises/welkom.yml", 4)]


def test_a_new_file_is_touched_on_every_line() -> None:
    assert lines_shown([finding(PAGE, 80)], [finding(PAGE, 80)], change({PAGE: EVERY_LINE})) == [(PAGE, 80)]


def test_what_broke_elsewhere_is_shown() -> None:
    touched = change({"glossary/uur.yml": (range(1, 2),)})
    assert lines_shown([finding(ITEM, 4)], [], touched) == [(ITEM, 4)]


def test_a_line_that_moved_is_the_same_finding() -> None:
    assert lines_shown([finding(PAGE, 14)], [finding(PAGE, 4)], NOTHING) == []


@pytest.mark.parametrize(
    "other",
    [
        finding(PAGE, 4, "Something else."),
        finding(PAGE, 4, value="roosterng"),
        finding(PAGE, 4, value=("a", "b")),
        finding("docs/ander.md", 4, value="roostering"),
    ],
)
def test_another_message_value_or_file_is_another_finding(other: Finding) -> None:
    assert lines_shown([finding(PAGE, 4, value="roostering")], [other], NOTHING) == [(PAGE, 4)]


def test_as_many_as_there_were_are_older() -> None:
    now = [finding(PAGE, line, value="les") for line in (2, 5, 9)]
    assert lines_shown(now, now[:2], NOTHING) == [(PAGE, 9)]


def test_one_on_a_line_that_was_added_leaves_the_others_older() -> None:
    now = [finding(PAGE, line, value="les") for line in (2, 5, 9)]
    was = [finding(PAGE, line, value="les") for line in (4, 8)]
    assert lines_shown(now, was, change({PAGE: (range(2, 3),)})) == [(PAGE, 2)]


def test_one_on_a_line_that_was_rewritten_makes_no_other_look_older() -> None:
    now = [finding(PAGE, line, value="les") for line in (2, 5, 9)]
    rewritten = change({PAGE: (range(2, 3),)}, replaced={PAGE: (range(2, 3),)})
    assert lines_shown(now, now[:2], rewritten) == [(PAGE, 2), (PAGE, 9)]


def test_what_was_found_on_a_line_that_went_may_be_found_elsewhere_since() -> None:
    """A rule that names the first place only, and the first place was mended."""
    gone = change({PAGE: (range(2, 3),)}, replaced={PAGE: (range(2, 3),)})
    assert lines_shown([finding(PAGE, 9)], [finding(PAGE, 2)], gone) == []


def test_a_line_that_was_rewritten_is_known_by_the_name_that_its_file_had() -> None:
    now = [finding("docs/wij.md", line) for line in (2, 9)]
    moved = change({"docs/wij.md": (range(2, 3),)}, {"docs/wij.md": PAGE}, {PAGE: (range(2, 3),)})
    assert lines_shown(now, [finding(PAGE, 2)], moved) == [("docs/wij.md", 2), ("docs/wij.md", 9)]


def test_what_weighs_more_than_it_did_is_shown_and_what_weighs_less_is_not() -> None:
    light, heavy = finding(ITEM, 4, severity=Severity.INFO), finding(ITEM, 4, severity=Severity.ERROR)
    assert lines_shown([heavy], [light], NOTHING) == [(ITEM, 4)]
    assert lines_shown([light], [heavy], NOTHING) == []


def test_a_finding_that_names_a_renamed_file_is_the_same() -> None:
    moved = change({"glossary/b.yml": ()}, {"glossary/b.yml": "glossary/a.yml"})
    now, was = finding(ITEM, 4, other="glossary/b.yml"), finding(ITEM, 4, other="glossary/a.yml")
    assert lines_shown([now], [was], moved) == []


def test_two_files_that_changed_names_are_not_mixed_up() -> None:
    swapped = change({"docs/a.md": (), "docs/b.md": ()}, {"docs/a.md": "docs/b.md", "docs/b.md": "docs/a.md"})
    assert lines_shown([finding("docs/a.md", 3)], [finding("docs/b.md", 3)], swapped) == []
    assert lines_shown([finding("docs/a.md", 3)], [finding("docs/a.md", 3)], swapped) == [("docs/a.md", 3)]


def test_the_order_of_reports_stays() -> None:
    now = [finding("docs/a.md", 1), finding("docs/b.md", 1), finding("docs/c.md", 1)]
    assert touched_by(now, now[1:2], NOTHING).findings == (now[0], now[2])
    assert touched_by(now, now, NOTHING).older == tuple(now)
