from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from taalkompas.publish.roads import Signs, draw_road
from taalkompas.views.cards import Road, Stand
from taalkompas.views.page import Thing

VALUES = st.decimals(min_value=-50, max_value=100_000, places=1, allow_nan=False)
SIGNS = Signs("alles", "minstens 1", "hoogstens 2", "per jaar", str)


def road(least: Decimal | None, most: Decimal | None, values: list[Decimal]) -> Road:
    stands = tuple(
        Stand(Thing("team", f"t{i}", f"Team {i}"), value, "", outside=False) for i, value in enumerate(values)
    )
    return Road("dagen", "per jaar", least, most, "#123456", stands)


def drawings(one: Road) -> list[ET.Element]:
    names = {stand.team.id: "Economie & <ICT>" for stand in one.stands}
    return list(ET.fromstring(f"<x>{draw_road(one, names, SIGNS)}</x>"))


@given(st.none() | VALUES, VALUES, st.lists(VALUES, max_size=12))
def test_every_team_and_post_stands_on_the_road(least: Decimal | None, most: Decimal, values: list[Decimal]) -> None:
    for drawing in drawings(road(least, most, values)):
        width = float(drawing.get("viewBox", "").split()[2])
        dots = [one for one in drawing.iter("circle") if "tlk-road__team" in one.get("class", "")]
        assert len(dots) == len(values)
        for one in (*drawing.iter("circle"), *drawing.iter("text")):
            assert -70 <= float(one.get("cx") or one.get("x") or 0) <= width + 70


@given(st.lists(VALUES, min_size=2, max_size=10, unique=True))
def test_names_of_teams_do_not_cover_each_other(values: list[Decimal]) -> None:
    for drawing in drawings(road(min(values), max(values), values)):
        names = [one for one in drawing.iter("text") if "tlk-road__name" in one.get("class", "")]
        boxes = sorted((float(one.get("y", 0)), float(one.get("x", 0)), len(one.text or "") * 6.5 / 2) for one in names)
        for (y1, x1, h1), (y2, x2, h2) in pairwise(boxes):
            assert y1 != y2 or abs(x1 - x2) >= h1 + h2 - 1


@given(st.lists(VALUES, min_size=2, max_size=10, unique=True))
def test_no_leader_runs_through_a_name(values: list[Decimal]) -> None:
    for drawing in drawings(road(min(values), max(values), values)):
        width = float(drawing.get("viewBox", "").split()[2])
        names = [one for one in drawing.iter("text") if "tlk-road__name" in one.get("class", "")]
        for leader in (one for one in drawing.iter("path") if one.get("class") == "tlk-road__lead"):
            x, top = (float(part) for part in leader.get("d", "").removeprefix("M").replace(" ", "V").split("V")[::2])
            for one in names:
                middle, half = float(one.get("x", 0)), len(one.text or "") * 6.5 / 2
                at_an_edge = middle - half < 12 or middle + half > width - 12
                assert at_an_edge or float(one.get("y", 0)) <= top or not middle - half < x < middle + half


def test_what_is_too_large_to_draw_is_not_drawn() -> None:
    assert not draw_road(road(Decimal(0), Decimal("9" * 400), []), {}, SIGNS)


def test_one_value_alone_is_drawn() -> None:
    assert len(drawings(road(Decimal(0), None, []))) == 2
    assert len(drawings(road(None, Decimal(-3), [Decimal(-3), Decimal(-3)]))) == 2
