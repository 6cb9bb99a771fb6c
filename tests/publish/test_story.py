"""How a thing came to be, at the foot of its page: in plain words, with nothing in it that a page could run."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from schools import SMALLEST, load
from taalkompas.history import Deed, EarlierWording, History, Past, Step
from taalkompas.project import Project
from taalkompas.publish import Site
from taalkompas.publish.files import given_of, house_of
from taalkompas.publish.pages import page_file
from taalkompas.publish.posters.leaflet import leaflet
from taalkompas.views import PAGES

School = Callable[..., Path]
PROMISE, AGREEMENT = "promises/altijd-welkom.yml", "promises/agreements/warm-welkom.yml"
BEGUN = Step(date(2025, 11, 12), "Eerste versie")
AGREED = Step(date(2026, 3, 1), "Stel vast na de ronde tafel", "agreed")
LAST = Step(date(2026, 5, 3), "Zeg het <b>korter</b> {{ x }}", author="Noor & Co")


def remembering(root: Path, past: Past, path: str = PROMISE) -> Project:
    return replace(load(root), history=History({path: past}))


def page(project: Project, kind: str = "promise") -> str:
    """The end of the first page of a kind, from the story on; nothing where there is none."""
    house, given = house_of(project, Site()), given_of(project)
    (of,) = (one for one in PAGES if one.name == kind)
    html = str(page_file(of, next(iter(of.of(given))), house, 0).content)
    return html[found.start() :] if (found := re.search('<section class="tlk-past"', html)) else ""


def words(html: str) -> str:
    told = re.sub(r"<(?!q>|/q>)[^>]*>", " ", html.partition("</section>")[0])
    return re.sub(r"\s+", " ", told).replace(" .", ".").strip()


@pytest.mark.parametrize(("past", "told"), [
    (Past(BEGUN), "Hier opgeschreven op 12 november 2025: <q>Eerste versie</q>."),
    (Past(None, (LAST,)), "Voor het laatst veranderd op 3 mei 2026: <q>Zeg het &lt;b&gt;korter&lt;/b&gt; &#123;&#123; x &#125;&#125;</q> door Noor &amp; Co. Verder terug weten we hier niet."),
    (Past(None, (replace(LAST, subject="", author=""),)), "Voor het laatst veranderd op 3 mei 2026. Verder terug weten we hier niet."),
    (Past(BEGUN, (AGREED,)), "Afgesproken op 1 maart 2026: <q>Stel vast na de ronde tafel</q>. De stappen tot hier 1 maart 2026 afgesproken <q>Stel vast na de ronde tafel</q> 12 november 2025 hier opgeschreven <q>Eerste versie</q>"),
    (Past(None, (replace(LAST, subject="Korter", author=""), AGREED), more=True), "Afgesproken op 1 maart 2026: <q>Stel vast na de ronde tafel</q>. Voor het laatst veranderd op 3 mei 2026: <q>Korter</q>. De stappen tot hier 3 mei 2026 <q>Korter</q> 1 maart 2026 afgesproken <q>Stel vast na de ronde tafel</q> Daarvoor is het vaker veranderd. Verder terug weten we hier niet."),
])  # fmt: skip
def test_the_steps(school: School, past: Past, told: str) -> None:
    html = page(remembering(school(), past))
    assert words(html) == f"Hoe dit zo kwam {told}"
    assert "data-search-exclude" in html.split(">")[0]


def test_what_stood_there(school: School) -> None:
    was = (
        EarlierWording(
            "means", LAST, "Je kunt **vaak** beginnen, <img src=x onerror=alert(1)> met [[warm-welkom]] en [[weg]]."
        ),
        EarlierWording("promise", AGREED, "Je bent welkom"),
    )
    html = page(remembering(school(), Past(BEGUN, (LAST, AGREED), was)))
    assert "Tot 3 mei 2026 stond bij ‘Wat het betekent’:" in html
    assert "<strong>vaak</strong>" in html
    assert "<img" not in html
    assert '<a href="../../afspraken/warm-welkom/"' in html
    assert "Tot 1 maart 2026 luidde dit:" in html
    assert "Veranderd met: <q>Stel vast na de ronde tafel</q>" in html


def test_what_changed_in_one_step_stands_together(school: School) -> None:
    was = (
        EarlierWording("means", LAST, "Je kunt vaak beginnen."),
        EarlierWording("why", LAST, "Het moet kunnen."),
        EarlierWording("promise", LAST, "Ik ben welkom"),
        EarlierWording("means", AGREED, "Kom maar."),
    )
    told = words(page(remembering(school(), Past(BEGUN, (LAST, AGREED), was)))).partition("Wat hier eerder stond ")[2]
    because = "Veranderd met: <q>Zeg het &lt;b&gt;korter&lt;/b&gt; &#123;&#123; x &#125;&#125;</q> door Noor &amp; Co"
    assert told == (
        "Tot 3 mei 2026 stond bij ‘Wat het betekent’: Je kunt vaak beginnen. "
        f"en bij ‘Waarom’: Het moet kunnen. en luidde dit: Ik ben welkom {because} "
        "Tot 1 maart 2026 stond bij ‘Wat het betekent’: Kom maar. Veranderd met: <q>Stel vast na de ronde tafel</q>"
    )


def test_what_people_were_to_do_with_roles_that_are_no_more(school: School) -> None:
    was = EarlierWording(
        "behaviour", LAST, deeds=(Deed("docent", "belt na een week", "op maandag"), Deed("conrector", "zwaait"))
    )
    told = words(page(remembering(school(), Past(BEGUN, (LAST,), (was,)), AGREEMENT), "agreement"))
    assert (
        "Tot 3 mei 2026 stond bij ‘Wat je ons ziet doen’: Docent belt na een week op maandag conrector zwaait" in told
    )


def test_the_day_that_the_school_wrote_goes_before_that_of_git_and_is_told_once(school: School) -> None:
    root = school({PROMISE: SMALLEST[PROMISE] + "agreed_on: 2026-02-14\n"})
    html = page(remembering(root, Past(BEGUN, (AGREED,))))
    assert "Afgesproken op 14 februari 2026." in html
    assert "afgesproken op 14 februari" not in html
    assert page(load(root)) == ""
    house, given = house_of(load(root), Site()), given_of(load(root))
    (of,) = (one for one in PAGES if one.name == "promise")
    assert "afgesproken op 14 februari 2026" in str(page_file(of, next(iter(of.of(given))), house, 0).content)


def test_of_a_draft_nobody_says_that_it_is_agreed(school: School) -> None:
    root = school({PROMISE: SMALLEST[PROMISE] + "status: draft\n"})
    again = Step(date(2026, 6, 1), "Toch nog niet", "draft")
    told = words(page(remembering(root, Past(BEGUN, (again, AGREED)))))
    assert "Afgesproken op" not in told
    assert "1 juni 2026 weer in gesprek <q>Toch nog niet</q>" in told


def test_the_file_to_mail_tells_what_holds_and_not_how_it_came_to_be(school: School) -> None:
    root = school()
    assert leaflet(remembering(root, Past(BEGUN, (LAST,))), Site()) == leaflet(load(root), Site())
