"""What conversation mode can put on the table."""

from collections.abc import Callable
from pathlib import Path

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.views import Given
from taalkompas.views.conversation import ConversationView, Occasion, conversation_page

Make = Callable[..., Path]
PROMISE = "promises/altijd-welkom.yml"


def shown(root: Path) -> ConversationView:
    (view,) = conversation_page(Given(load(root, DAY).graph, (), DAY))
    return view


def test_living_promises_lie_there_along_the_journey_drafts_too(school: Make) -> None:
    moments = "moments:\n  - {id: kijken, label: Kijken}\n"
    framework = SMALLEST["glossary/school.yml"].replace("moments:\n", moments)
    text = SMALLEST[PROMISE]
    view = shown(
        school(
            {
                "glossary/school.yml": framework,
                "promises/a-oud.yml": f"{text}status: retired\n",
                "promises/kijken.yml": text.replace("starten", "kijken") + "status: draft\n",
            }
        )
    )
    assert [one.promise.id for one in view.talks] == ["kijken", "altijd-welkom"]
    assert set(view.taken) == {"a-oud", "altijd-welkom", "kijken", "warm-welkom", "school"}, "a retired id is not free"


def test_students_speak_first(school: Make) -> None:
    voices = "voices: [{role: docent, says: Druk.}, {role: student, says: Fijn.}]\n"
    view = shown(
        school(
            {
                PROMISE: SMALLEST[PROMISE] + voices,
                "glossary/begin/leerroute.yml": f"term: Leerroute\nsynonyms: [studieroute]\nstatus: draft\n{voices}",
            }
        )
    )
    (word,) = view.words
    assert (word.names, word.definition, word.made_from) == (
        ("Leerroute", "studieroute"),
        "",
        "glossary/begin/leerroute.yml",
    )
    for some in (view.talks[0].voices, word.voices):
        assert [voice.role.id for voice in some] == ["student", "docent"]


def test_it_knows_who_may_be_there_and_which_moments_are_taken(school: Make) -> None:
    rhythm = "rhythm: {reflections: [{id: tafel, label: Tafel, every: 1 years, first: 2026-01-01, roles: [student]}]}\nfeedback: {mail: taal@roc.example}\n"
    look = "roles: [docent]\nform: ronde tafel\npromises: [{promise: altijd-welkom, standing: growing}]\n"
    view = shown(
        school(
            {
                "glossary/school.yml": SMALLEST["glossary/school.yml"] + rhythm,
                "promises/snapshots/2026-05-12-zorg.yml": f"date: 2026-05-12\nteam: zorg\n{look}",
            }
        )
    )
    assert [role.id for role in view.roles] == ["docent", "student"]
    assert [team.label for team in view.teams] == ["Team Zorg"]
    assert view.occasions == (Occasion("tafel", "Tafel", ("student",)),)
    assert view.moments == ("2026-05-12-zorg",)
    assert view.mail == "taal@roc.example"


def test_a_school_that_says_nothing_has_a_page_all_the_same(school: Make) -> None:
    view = shown(school({"glossary/school.yml": "{}\n", PROMISE: "promise: ''\n"}))
    assert (view.roles, view.occasions, view.mail) == ((), (), "")
