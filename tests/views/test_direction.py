from collections.abc import Callable
from pathlib import Path

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.views import Given
from taalkompas.views.direction import DirectionView, direction_page

Make = Callable[..., Path]
AGREEMENT = "promises/agreements/warm-welkom.yml"
TEXT = SMALLEST[AGREEMENT]
SCHOOL = "glossary/school.yml"
ROOM = "bandwidth: {measure: momenten, min: 4, max: 8}\n"


def direction(root: Path) -> DirectionView:
    project = load(root, DAY)
    (view,) = direction_page(Given(project.graph, project.findings, project.day))
    return view


def chosen(team: str, value: int, agreement: str = "warm-welkom") -> str:
    return f"team: {team}\nchoices:\n  - {{agreement: {agreement}, value: {value}, because: Dat past.}}\n"


def decides(word: str, more: str = "") -> dict[str, str]:
    return {AGREEMENT: TEXT.replace("decides: team", f"decides: {word}") + more}


def test_an_agreement_stands_with_whoever_decides_it(school: Make) -> None:
    for word in ("central", "team", "together"):
        view = direction(school(decides(word)))
        assert {side.decides: [one.card.thing.id for one in side.matters] for side in view.sides} == {
            "central": [],
            "team": [],
            "together": [],
            word: ["warm-welkom"],
        }


def test_what_no_longer_holds_is_left_out_and_a_draft_stands_there(school: Make) -> None:
    view = direction(school({AGREEMENT: f"{TEXT}status: retired\n{ROOM}"}))
    assert not any(side.matters for side in view.sides)
    assert view.stretches == ()
    view = direction(school({AGREEMENT: f"{TEXT}status: draft\n"}))
    assert [one.card.thing.status for side in view.sides for one in side.matters] == ["draft"]


def test_a_team_has_a_say_where_it_decides_or_has_room(school: Make) -> None:
    def roomy(files: dict[str, str]) -> list[bool]:
        return [one.roomy for side in direction(school(files)).sides for one in side.matters]

    assert roomy(decides("team")) == [True]
    assert roomy(decides("central")) == [False]
    assert roomy(decides("central", ROOM)) == [True]
    assert roomy(decides("together", "room: Teams kiezen de week.\n")) == [True]


def test_nobody_decides_where_no_role_is_named_and_it_is_not_for_every_team_itself(school: Make) -> None:
    def nobody(files: dict[str, str]) -> list[str]:
        return [card.thing.id for card in direction(school(files)).nobody]

    assert nobody(decides("central")) == ["warm-welkom"]
    assert nobody(decides("together")) == ["warm-welkom"]
    assert nobody(decides("team")) == []
    assert nobody(decides("central", "decided_by: [docent]\n")) == []
    without_teams = SMALLEST[SCHOOL].partition("teams:")[0]
    assert nobody({SCHOOL: without_teams, **decides("team")}) == ["warm-welkom"]


def test_nothing_is_concluded_from_who_decides_when_that_could_not_be_read(school: Make) -> None:
    assert direction(school(decides("central", "decided_by: {docent: ja}\n"))).nobody == ()


def test_teams_that_have_not_chosen_are_waited_for_as_soon_as_it_is_agreed(school: Make) -> None:
    two = SMALLEST[SCHOOL] + "  - {id: bouw, label: Team Bouw}\n"
    files = {SCHOOL: two, AGREEMENT: TEXT + ROOM, "promises/choices/zorg.yml": chosen("zorg", 9)}
    (one,) = direction(school(files)).stretches
    assert [(stand.team.id, stand.outside) for stand in one.road.stands] == [("zorg", True)]
    assert [team.id for team in one.waiting] == ["bouw"]
    assert not one.many
    (one,) = direction(school(files | {AGREEMENT: f"{TEXT}{ROOM}status: draft\n"})).stretches
    assert one.waiting == ()


def test_many_teams_are_folded(school: Make) -> None:
    teams = "".join(f"  - {{id: t{n}, label: Team {n}}}\n" for n in range(30))
    (one,) = direction(school({SCHOOL: SMALLEST[SCHOOL] + teams, AGREEMENT: TEXT + ROOM})).stretches
    assert len(one.waiting) == 31
    assert one.many


def test_a_choice_where_there_is_no_room_is_shown_as_such(school: Make) -> None:
    view = direction(school({"promises/choices/zorg.yml": chosen("zorg", 3)}))
    assert [(card.thing.id, [stand.team.id for stand in card.strays]) for card in view.strays] == [
        ("warm-welkom", ["zorg"])
    ]
    assert view.stretches == ()
    view = direction(school({AGREEMENT: TEXT + ROOM, "promises/choices/zorg.yml": chosen("zorg", 3)}))
    assert view.strays == ()


def test_a_knot_stands_with_its_domain_and_who_is_at_it(school: Make) -> None:
    knot = 'open:\n  - {question: "Wie staat er in de vakantie?", who: docent}\n'
    (one,) = direction(school({AGREEMENT: TEXT + knot})).knots
    assert one.area is not None
    assert one.knot.who is not None
    assert (one.area.thing.id, one.knot.who.id) == ("instroom", "docent")


def test_a_school_with_nothing_has_a_page_too(school: Make) -> None:
    view = direction(school({AGREEMENT: f"{TEXT}status: retired\n"}))
    assert (view.areas, view.knots, view.nobody, view.strays) == ((), (), (), ())


def test_a_choice_under_an_id_of_before_is_a_choice(school: Make) -> None:
    view = direction(
        school(
            {AGREEMENT: f"{TEXT}{ROOM}formerly: [welkom]\n", "promises/choices/zorg.yml": chosen("zorg", 5, "welkom")}
        )
    )
    (stretch,) = view.stretches
    assert [stand.team.id for stand in stretch.road.stands] == ["zorg"]
    assert stretch.waiting == ()
