"""The cards on their sheets: fronts along the journey, backs mirrored."""

from collections.abc import Callable
from pathlib import Path

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.views import Given
from taalkompas.views.deck import DeckView, deck_page

Make = Callable[..., Path]


def deck(root: Path) -> DeckView:
    project = load(root, DAY)
    (view,) = deck_page(Given(project.graph, project.findings, project.day))
    return view


def test_turned_over_the_long_edge_every_back_lies_behind_its_front(example: Path) -> None:
    view = deck(example)
    for sheet in view.sheets:
        assert len(sheet.backs) in {2, 4}
        behind = [sheet.backs[at ^ 1] for at in range(len(sheet.backs))]
        assert [one for one in behind if one] == list(sheet.fronts)
        assert behind[: len(sheet.fronts)] == list(sheet.fronts)


def test_every_living_promise_has_one_card_along_the_journey(example: Path) -> None:
    view = deck(example)
    fronts = [one for sheet in view.sheets for one in sheet.fronts]
    living = {entry.id for entry in load(example, DAY).graph.promises if entry.living}
    assert {one.promise.thing.id for one in fronts} == living
    assert [one.number for one in fronts] == list(range(1, len(living) + 1))
    assert [one.step for one in fronts] == sorted(one.step for one in fronts)


def test_what_no_longer_holds_has_no_card(school: Make) -> None:
    old = {"promises/vroeger.yml": SMALLEST["promises/altijd-welkom.yml"] + "status: retired\n"}
    (sheet,) = deck(school(old)).sheets
    assert [one.promise.thing.id for one in sheet.fronts] == ["altijd-welkom"]
    assert sheet.backs[0] is None


def test_a_school_without_promises_has_no_sheet(school: Make) -> None:
    root = school()
    (root / "promises/altijd-welkom.yml").unlink()
    assert deck(root).sheets == ()
