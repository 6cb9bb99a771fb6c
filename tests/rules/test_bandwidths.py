"""Contradicting bandwidths in great numbers, and teams with much to choose."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from schools import DAY, load
from taalkompas.findings import Finding
from taalkompas.graph import build
from taalkompas.model import Agreement, Bandwidth, Entry
from taalkompas.rules.contradicting_bandwidths import contradicting_bandwidths
from taalkompas.rules.missing_choice import FEW
from taalkompas.rules.rule import Context

School = Callable[..., Path]


def agreement(id: str, width: Bandwidth) -> Entry[Agreement]:
    thing = Agreement(agreement=id, domain="instroom", why="Dus.", decides="team", bandwidth=width, behaviour=())
    return Entry("agreement", id, f"promises/agreements/{id}.yml", thing)


def apart(one: Bandwidth, other: Bandwidth) -> bool:
    return any(
        low.min is not None and high.max is not None and low.min > high.max
        for low, high in ((one, other), (other, one))
    )


numbers = st.none() | st.integers(0, 6).map(Decimal)
widths = st.builds(Bandwidth, measure=st.just("weken"), min=numbers, max=numbers).filter(lambda width: not width.empty)


@given(st.lists(widths, max_size=8))
def test_each_later_one_names_the_first_that_it_does_not_meet(ranges: list[Bandwidth]) -> None:
    entries = [agreement(f"a{index}", width) for index, width in enumerate(ranges)]
    expected = [
        (f"a{index}", first)
        for index, width in enumerate(ranges)
        if (first := next((f"a{one}" for one in range(index) if apart(ranges[one], width)), None)) is not None
    ]
    found = contradicting_bandwidths(Context(build(entries), DAY))
    assert [(problem.item, problem.values["other"]) for problem in found] == expected


def one_of_many(index: int) -> str:
    return (
        f"agreement: Afspraak {index:02}\ndomain: instroom\nwhy: Dus.\ndecides: team\nowner: docent\n"
        f"bandwidth: {{measure: maat {index:02}, min: 1}}\nbehaviour:\n  - {{role: docent, does: doet het}}\n"
    )


def missing(root: Path) -> Finding:
    findings: tuple[Finding, ...] = load(root).findings
    (found,) = [one for one in findings if one.rule == "missing-choice"]
    return found


def test_a_team_with_much_to_choose_begins_with_a_few(school: School) -> None:
    many = {f"promises/agreements/a{index:02}.yml": one_of_many(index) for index in range(FEW + 3)}
    found = missing(school(many))
    assert found.values["more"] == 3
    assert found.values["agreements"] == [f"Afspraak {index:02}" for index in range(FEW)]
    assert "{more}" in found.message


def test_exactly_a_few_are_named_all(school: School) -> None:
    many = {f"promises/agreements/a{index:02}.yml": one_of_many(index) for index in range(FEW)}
    found = missing(school(many))
    assert "{more}" not in found.message
    assert len(found.values["ids"]) == FEW  # type: ignore[arg-type]  # a list of ids
