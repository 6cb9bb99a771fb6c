"""What a scan asks: of every promise what a team sees each other do, and what students notice."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.views import Given
from taalkompas.views.areas import Area
from taalkompas.views.page import Thing
from taalkompas.views.scan import MOST, ScanView, Sight, fair, scan_page

Make = Callable[..., Path]
PROMISE, AGREEMENT = "promises/altijd-welkom.yml", "promises/agreements/warm-welkom.yml"
ANOTHER = SMALLEST[AGREEMENT].replace("wacht nieuwe studenten op bij de deur", "belt op dag één")


def shown(root: Path) -> ScanView:
    (view,) = scan_page(Given(load(root, DAY).graph, (), DAY))
    return view


def sight(domain: str, role: str, agreement: str, *, status: str = "agreed", what: str = "") -> Sight:
    return Sight(
        what or f"{domain} {role} {agreement}",
        role=Thing("role", role),
        area=Area(Thing("domain", domain), "", ""),
        source=Thing("agreement", agreement, status=status),
    )


def whole(sights: tuple[Sight, ...]) -> list[Sight]:
    """The sights that are not spare."""
    return [one for one in sights if not one.spare]


class TestWhatIsAsked:
    def test_what_we_do_comes_first_then_what_begins_later_then_what_we_still_talk_about(self, school: Make) -> None:
        listed = SMALLEST[PROMISE].replace("[warm-welkom]", "[oud, praten, later, warm-welkom]")
        root = school(
            {
                PROMISE: listed,
                "promises/agreements/oud.yml": f"{ANOTHER}status: retired\n",
                "promises/agreements/praten.yml": f"{ANOTHER.replace('belt', 'praat')}status: draft\n",
                "promises/agreements/later.yml": f"{ANOTHER}starts_on: 2026-09-02\n",
            }
        )
        (scan,) = shown(root).scans
        assert [one.what for one in scan.deeds] == [
            "wacht nieuwe studenten op bij de deur",
            "belt op dag één",
            "praat op dag één",
        ]
        assert [(one.coming, one.source.status if one.source else "") for one in scan.deeds] == [
            (False, "agreed"),
            (True, "agreed"),
            (False, "draft"),
        ]

    def test_who_leads_is_looked_at_too(self, school: Make) -> None:
        leading = f"{SMALLEST[AGREEMENT]}leadership: [{{role: student, does: gaat voor}}]\n"
        (scan,) = shown(school({AGREEMENT: leading})).scans
        assert [(one.role.label if one.role else "", one.what) for one in scan.deeds][-1] == ("Student", "gaat voor")

    def test_students_are_asked_what_the_promise_says_in_their_voice_and_else_what_agreements_say(
        self, school: Make
    ) -> None:
        ours = f"{SMALLEST[AGREEMENT]}noticed: [Ze weten mijn naam., Ik mag binnen.]\n"
        (scan,) = shown(
            school(
                {
                    PROMISE: f"{SMALLEST[PROMISE]}noticed: [Ik mag binnen.]\n",
                    AGREEMENT: ours,
                }
            )
        ).scans
        assert [(one.what, one.source is None) for one in scan.signs] == [("Ik mag binnen.", True)]
        (silent,) = shown(school({PROMISE: SMALLEST[PROMISE], AGREEMENT: ours})).scans
        assert [(one.what, one.source is None) for one in silent.signs] == [
            ("Ze weten mijn naam.", False),
            ("Ik mag binnen.", False),
        ]

    def test_first_comes_an_agreement_in_which_students_and_teachers_act_and_each_stays_whole(
        self, school: Make
    ) -> None:
        bureau = ANOTHER.replace("role: docent", "role: bureau").replace(
            "belt op dag één", "maakt de kalender bekend}\n  - {role: docent, does: leest dat blad"
        )
        listed = SMALLEST[PROMISE].replace("[warm-welkom]", "[kalender, warm-welkom]")
        (scan,) = shown(school({PROMISE: listed, "promises/agreements/kalender.yml": bureau})).scans
        assert [one.what for one in scan.deeds] == [
            "wacht nieuwe studenten op bij de deur",
            "maakt de kalender bekend",
            "leest dat blad",
        ]

    def test_it_asks_each_party_what_became_of_what_its_next_look_answers(self, school: Make) -> None:
        look = "form: ronde tafel\nroles: [docent]\npromises: [{promise: altijd-welkom, standing: growing, next: %s}]\n"
        moments = {
            "promises/snapshots/2026-01-10.yml": f"date: 2026-01-10\n{look % 'Fatima belt.'}",
            "promises/snapshots/2026-02-10-zorg.yml": f"date: 2026-02-10\nteam: zorg\n{look % 'Wij bellen.'}",
        }
        (scan,) = shown(school(moments)).scans
        assert [(one.set.next, one.parties) for one in scan.awaited] == [
            ("Fatima belt.", ("",)),
            ("Wij bellen.", ("zorg",)),
        ]

    def test_a_retired_promise_is_not_scanned_and_a_draft_is(self, school: Make) -> None:
        view = shown(
            school(
                {
                    "promises/oud.yml": f"{SMALLEST[PROMISE]}status: retired\n",
                    "promises/nieuw.yml": f"{SMALLEST[PROMISE]}status: draft\n",
                }
            )
        )
        assert {one.promise.id for one in view.scans} == {"altijd-welkom", "nieuw"}

    def test_a_school_that_says_nothing_has_a_page_all_the_same(self, school: Make) -> None:
        view = shown(school({"glossary/school.yml": "{}\n", PROMISE: "promise: ''\n", AGREEMENT: "agreement: ''\n"}))
        assert (view.roles, view.teams, view.mail, view.moments) == ((), (), "", ())
        assert [one.deeds for one in view.scans] == [()]


class TestWhatComesBy:
    def test_where_all_fits_nothing_is_left_out(self) -> None:
        all_ = [sight("a", "docent", "x", what=str(number)) for number in range(MOST)]
        assert [one.what for one in whole(fair(all_))] == [one.what for one in all_]

    def test_of_many_every_domain_and_every_role_comes_by(self) -> None:
        domains, roles = "abcd", ("docent", "slber", "roostermaker", "student", "bestuur", "teamleider")
        crowd = [sight("a", "docent", "x", what=f"vol {number}") for number in range(30)]
        found = fair([*crowd, *(sight(domain, role, "y") for domain, role in product(domains, roles))])
        came = whole(found)
        assert len(came) == MOST
        assert {one.area.thing.id for one in came if one.area} == set(domains)
        assert {one.role.id for one in came if one.role} == set(roles)
        assert [one.what for one in found][:30] == [one.what for one in crowd], "the order of the list stays"

    def test_what_is_agreed_comes_before_what_is_still_talked_about(self) -> None:
        drafts = [sight("b", "slber", "y", status="draft", what=f"praat {number}") for number in range(5)]
        agreed = [sight("a", "docent", "x", what=f"doet {number}") for number in range(MOST)]
        assert [one.what for one in whole(fair([*drafts, *agreed]))] == [one.what for one in agreed]

    def test_two_teams_get_the_same_twelve(self) -> None:
        many = [sight(str(number % 5), str(number % 7), str(number % 9), what=str(number)) for number in range(60)]
        assert fair(many) == fair(iter(many))

    def test_the_same_said_twice_comes_by_once(self) -> None:
        twice = sight("a", "docent", "x", what="belt")
        assert [one.what for one in fair([twice, sight("b", "docent", "y", what="belt")])] == ["belt"]
