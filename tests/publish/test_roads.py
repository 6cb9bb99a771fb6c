from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taalkompas.publish.road_names import CROWDED, length
from taalkompas.publish.roads import MANY, Dot, Signs, amount, draw_road, unit_of
from taalkompas.views.cards import Road, Stand
from taalkompas.views.page import Thing

VALUES = st.decimals(min_value=-50, max_value=100_000, places=1, allow_nan=False)
SIGNS = Signs("alles", "minstens 1", "hoogstens 2", "per jaar", str, "{} teams".format)


def road(least: Decimal | None, most: Decimal | None, values: list[Decimal]) -> Road:
    stands = tuple(
        Stand(Thing("team", f"t{i}", f"Team {i}"), value, "", outside=False) for i, value in enumerate(values)
    )
    return Road("dagen", "per jaar", least, most, "#123456", stands)


def drawings(one: Road) -> list[ET.Element]:
    dots = {id: Dot(id, "Economie & <ICT>", f"{id}: 1", 'omdat "het" zo is', f"#{id}") for id in teams(one)}
    return list(ET.fromstring(f"<x>{draw_road(one, dots, SIGNS)}</x>"))


def teams(one: Road) -> list[str]:
    return [stand.team.id for stand in one.stands]


def named(drawing: ET.Element) -> list[str]:
    return [one.text or "" for one in drawing.iter("text") if "tlk-road__name" in one.get("class", "")]


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


@given(st.none() | VALUES, VALUES, st.lists(VALUES, max_size=12))
def test_every_dot_leads_to_what_its_team_says_and_says_it_too(
    least: Decimal | None, most: Decimal, values: list[Decimal]
) -> None:
    for drawing in drawings(one := road(least, most, values)):
        links = list(drawing.iter("a"))
        assert sorted(link.get("href", "") for link in links) == sorted(f"#{id}" for id in teams(one))
        assert {link.get("data-definition") for link in links} <= {'omdat "het" zo is'}
        # a picture with links in it is no image: what is in an image is not read out
        assert drawing.get("role") == ("group" if links else "img")


@given(st.integers(min_value=1, max_value=40), st.integers(min_value=0, max_value=8))
def test_teams_at_one_value_stand_on_it_one_upon_the_other(many: int, value: int) -> None:
    for drawing in drawings(road(Decimal(0), Decimal(8), [Decimal(value)] * many)):
        dots = [one for one in drawing.iter("circle") if one.get("class") == "tlk-road__team"]
        assert len({(one.get("cx"), one.get("cy")) for one in dots}) == many
        places = [float(one.get("cx", 0)) for one in dots]
        assert max(places) - min(places) <= 30


@given(st.lists(VALUES, min_size=13, max_size=40))
def test_where_names_would_become_a_tower_teams_are_counted(values: list[Decimal]) -> None:
    for drawing in drawings(road(min(values), None, values)):
        heights = {one.get("y") for one in drawing.iter("text") if "tlk-road__name" in one.get("class", "")}
        counted = sum(
            int(name.split()[0]) if name.endswith("teams") else name.count("Economie") for name in named(drawing)
        )
        assert counted == len(values)
        assert len(heights) <= CROWDED


def test_teams_outside_the_room_are_not_counted_with_those_inside() -> None:
    values = [Decimal(one) / 10 for one in range(40, 60)]
    for drawing in drawings(road(Decimal(5), Decimal(100), values)):
        outside = [one.text for one in drawing.iter("text") if "name--outside" in one.get("class", "")]
        assert outside == ["10 teams"]


def test_a_number_under_the_road_gives_way_to_what_a_post_says() -> None:
    for drawing in drawings(road(Decimal(5), None, [Decimal(6), Decimal(12)])):
        posts = [float(one.get("x", 0)) for one in drawing.iter("text") if one.get("class") == "tlk-road__says"]
        numbers = [float(one.get("x", 0)) for one in drawing.iter("text") if one.get("class") == "tlk-road__number"]
        assert numbers
        assert all(abs(number - post) > len("minstens 1") * 6.7 / 2 for post in posts for number in numbers)


def test_only_many_dots_ask_for_the_script_of_the_arrows() -> None:
    few, more = ([Decimal(1)] * many for many in (MANY, MANY + 1))
    assert not any(one.get("data-asks") for one in drawings(road(Decimal(0), None, few)))
    assert all(one.get("data-asks") == "roads" for one in drawings(road(Decimal(0), None, more)))


@pytest.mark.parametrize(
    ("measure", "unit", "sign", "said"),
    [
        ("instroommomenten", "per jaar", "instroommomenten per jaar", "5 per jaar"),
        ("duur van een module", "weken", "duur van een module (weken)", "5 weken"),
        ("Dagen voor het welkom", "dagen", "Dagen voor het welkom", "5"),
        ("uitval", "u", "uitval (u)", "5 u"),
        ("dagen", "", "dagen", "5"),
    ],
)
def test_a_unit_is_said_once_beside_the_road_and_in_words(measure: str, unit: str, sign: str, said: str) -> None:
    assert unit_of(Road(measure, unit, None, None, "#123456", ())) == sign
    assert amount("5", unit, measure) == said


def test_one_of_a_unit_that_a_school_wrote_as_of_many() -> None:
    assert amount("1", "werkdagen", "tijd tot het telefoontje") == "1 (werkdagen)"
    assert amount("1", "per jaar", "instroommomenten") == "1 per jaar"


@given(VALUES, st.lists(st.decimals(0, 10**8, places=0), max_size=3))
def test_what_posts_and_numbers_say_never_covers_another(least: Decimal, values: list[Decimal]) -> None:
    signs = Signs("alles", f"minstens {least}", f"hoogstens {least + 1}", "per jaar", str, "{} teams".format)
    one = road(least, least + 1, values)
    dots = {id: Dot(id, id, id, id, f"#{id}") for id in teams(one)}
    for drawing in ET.fromstring(f"<x>{draw_road(one, dots, signs)}</x>"):
        said = sorted(
            (
                float(text.get("x", "")) - length(text.text or "") / 2,
                float(text.get("x", "")) + length(text.text or "") / 2,
            )
            for text in drawing.iter("text")
            if text.get("class") in {"tlk-road__says", "tlk-road__number"}
        )
        assert all(before[1] <= after[0] + 0.1 for before, after in pairwise(said)), said
