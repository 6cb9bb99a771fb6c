"""What forms ask, and what a visitor can choose from."""

from collections.abc import Callable, Iterator
from pathlib import Path

from schools import DAY, SMALLEST
from taalkompas.model import BY_NAME
from taalkompas.model.shapes import shape_of
from taalkompas.pipeline import load
from taalkompas.views import Given
from taalkompas.views.form import FormView, form_pages
from taalkompas.views.forms import FORMS
from taalkompas.views.questions import CHIPS, Question
from taalkompas.views.write import write_page

Make = Callable[..., Path]
SCHOOL, PROMISE = "glossary/school.yml", "promises/altijd-welkom.yml"
AGREEMENT = "promises/agreements/warm-welkom.yml"
WIDE = SMALLEST[AGREEMENT] + "bandwidth: {measure: gesprekken, min: 1, max: 3}\ndecided_by: [docent]\n"


def shown(root: Path) -> dict[str, FormView]:
    return {view.form.name: view for view in form_pages(given(root))}


def given(root: Path) -> Given:
    return Given(load(root, DAY).graph, (), DAY)


def by_key(some: tuple[Question, ...]) -> dict[str, Question]:
    return {one.key: one for one in some}


def test_every_kind_but_the_framework_has_a_form_that_asks_for_what_the_file_must_say() -> None:
    assert sorted(form.kind for form in FORMS) == sorted(BY_NAME.keys() - {"school"})
    for form in FORMS:
        shape = shape_of(BY_NAME[form.kind].shape)
        asked = {key.partition(".")[0] for key in form.first}
        assert {field.key for field in shape.fields if field.required} <= asked, form.name


def test_only_forms_that_can_be_filled_in_have_a_door(school: Make) -> None:
    root = school()
    (view,) = write_page(given(root))
    assert "choice" not in view.doors, "no agreement leaves room"
    assert not shown(root)["choice"].ready
    (view,) = write_page(given(school({AGREEMENT: WIDE})))
    assert view.doors[:2] == ("success", "choice")


def test_what_cannot_be_chosen_is_not_asked(school: Make) -> None:
    teamless = SMALLEST[SCHOOL].partition("teams:")[0]
    views = shown(school({SCHOOL: teamless}))
    assert "team" not in by_key(views["success"].questions)
    assert by_key(views["snapshot"].more).keys() == set(), "no team, no fixed moment, no balance of run and change"
    assert "team" in by_key(shown(school())["success"].questions)
    rhythm = teamless + "rhythm: {run: 80}\n"
    assert by_key(shown(school({SCHOOL: rhythm}))["snapshot"].more).keys() == {"run", "run_because"}


def test_of_many_one_picks_one_by_one_and_what_is_past_cannot_be_chosen(school: Make) -> None:
    text = SMALLEST[PROMISE]
    few = {"promises/oud.yml": text + "status: retired\n", "promises/nieuw.yml": text + "status: draft\n"}
    promises = by_key(shown(school(few))["success"].questions)["promises"]
    assert (promises.way, [one.id for one in promises.options]) == ("picks", ["altijd-welkom", "nieuw"])
    many = {f"promises/belofte-{number}.yml": text for number in range(CHIPS)}
    promises = by_key(shown(school(many))["success"].questions)["promises"]
    (part,) = promises.parts
    assert (promises.way, promises.required, part.way, len(part.options)) == ("rows", True, "pick", CHIPS + 2)


def test_a_question_is_asked_as_its_type_wants_it(school: Make) -> None:
    views = shown(school({AGREEMENT: WIDE, SCHOOL: SMALLEST[SCHOOL] + "rhythm: {run: 80}\n"}))
    ways = {one.path: one.way for view in views.values() for one in every((*view.questions, *view.more))}
    assert ways["success.success"] == ways["term.term"] == ways["agreement.bandwidth.unit"] == "line"
    assert ways["success.story"] == ways["term.avoid.because"] == ways["agreement.noticed.one"] == "text"
    assert ways["success.date"] == ways["agreement.starts_on"] == "day"
    assert (ways["agreement.decides"], ways["agreement.bandwidth"]) == ("choice", "group")
    run = by_key(views["snapshot"].more)["run"]
    assert (run.way, run.least, run.most) == ("number", 0, 100)
    looks = by_key(views["snapshot"].questions)["promises"]
    assert (looks.limit, [part.key for part in looks.parts][:2]) == (3, ["promise", "signals"]), "students come first"


def test_a_choice_knows_its_room_and_what_was_chosen(school: Make) -> None:
    chosen = "team: zorg\nchoices: [{agreement: warm-welkom, value: 2, because: Rust.}]\n"
    view = shown(school({AGREEMENT: WIDE, "promises/choices/zorg.yml": chosen}))["choice"]
    (room,) = view.rooms
    (stand,) = room.road.stands
    assert (room.agreement.id, room.why, room.deciders[0].id) == ("warm-welkom", "Een naam is een begin.", "docent")
    assert (stand.team.id, stand.value, stand.because) == ("zorg", 2, "Rust.")
    assert [(one.team, one.path) for one in view.files] == [("zorg", "promises/choices/zorg.yml")]
    assert [one.id for one in by_key(view.questions)["agreement"].options] == ["warm-welkom"]


def test_a_new_thing_gets_an_id_that_nothing_has_or_had(school: Make) -> None:
    files = {
        "glossary/begin/route.yml": "term: Route\nformerly: [weg]\nsynonyms: [pad]\navoid: [{word: baan, because: Dat is werk.}]\nstatus: draft\n",
        "promises/successes/feest.yml": "success: Feest\ndate: 2026-05-01\nstory: Leuk.\npromises: [altijd-welkom]\n",
        "promises/agreements/instroom/bellen.yml": SMALLEST[AGREEMENT],
    }
    views = shown(school(files))
    assert {"weg", "route", "school", "altijd-welkom"} <= set(views["term"].taken), "and no word may be the framework"
    assert "school" not in views["term"].ids, "to which no text leads"
    assert views["success"].taken == ("feest",)
    assert views["agreement"].folders == ("promises/agreements/instroom",)
    (word,) = views["term"].known
    assert (word.names, word.avoided) == (("Route", "pad"), ("baan",))
    assert views["agreement"].promised[0].why == "Wie moet wachten, haakt af."


def every(some: tuple[Question, ...]) -> Iterator[Question]:
    for one in some:
        yield one
        yield from every(one.parts)
